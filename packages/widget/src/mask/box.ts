import type { MessageKey } from '../locale/messages.ts'

/** A black rectangle over a picture; 0 to 1 of its width and height. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
  /** What it hides, where a preset placed it. */
  label: MessageKey | null
}

/** How a box is moved and resized: parts of the picture. */
export interface Shift {
  x?: number
  y?: number
  width?: number
  height?: number
}

/** Smallest side of a box: it can still be grabbed. */
const MIN = 0.04

/** Moves and resizes a box; it stays inside the picture. */
export function shifted(box: Box, { x = 0, y = 0, width = 0, height = 0 }: Shift): Box {
  const left = clamp(box.x + x, 0, 1 - box.width)
  const top = clamp(box.y + y, 0, 1 - box.height)
  return {
    ...box,
    x: left,
    y: top,
    width: clamp(box.width + width, MIN, 1 - left),
    height: clamp(box.height + height, MIN, 1 - top),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
