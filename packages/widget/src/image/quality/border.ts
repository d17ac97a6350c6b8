import type { GreyCopy } from './grey.ts'

/** Difference between neighbours that marks the edge of a paper or of print, 0 to 255. */
const STEP = 60
/** Pixels between the two neighbours: an edge is never sharper than that in a small copy. */
const REACH = 3

/**
 * Tells whether a paper runs out of the picture: then one side of the picture shows table, paper, table, or print. A
 * paper that fills the picture exactly shows no edge at all, a corner of the table only one.
 */
export function leavesPicture({ grey, width, height }: GreyCopy): boolean {
  const row = (y: number): number[] => Array.from({ length: width }, (_, x) => grey[y * width + x]!)
  const column = (x: number): number[] => Array.from({ length: height }, (_, y) => grey[y * width + x]!)
  return [row(0), row(height - 1), column(0), column(width - 1)].some(line => edgesOf(line) >= 2)
}

function edgesOf(line: number[]): number {
  let edges = 0
  for (let at = 0; at + REACH < line.length; at++) {
    if (Math.abs(line[at + REACH]! - line[at]!) < STEP) continue
    edges++
    // Past this edge: it counts once.
    at += REACH
  }
  return edges
}
