/** A rectangle on a picture; 0 to 1 of its width and height. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export type Edge = 'left' | 'right' | 'top' | 'bottom'

/** How a box moves (`x`, `y`) and how far each of its edges does: parts of the picture, right and down are positive. */
export type Change = { x?: number; y?: number } & Partial<Record<Edge, number>>

/** Moves a box and its edges; it stays inside the picture, and no side gets shorter than `least`. */
export function changed(box: Box, change: Change, least: number): Box {
  const { x = 0, y = 0, left = 0, right = 0, top = 0, bottom = 0 } = change
  const [from, to] = span(box.x, box.x + box.width, x, left, right, least)
  const [above, below] = span(box.y, box.y + box.height, y, top, bottom, least)
  return { ...box, x: from, width: to - from, y: above, height: below - above }
}

function span(
  start: number,
  end: number,
  move: number,
  first: number,
  last: number,
  least: number,
): [number, number] {
  const way = clamp(move, -start, 1 - end)
  const from = clamp(start + way + first, 0, end + way - least)
  return [from, clamp(end + way + last, from + least, 1)]
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
