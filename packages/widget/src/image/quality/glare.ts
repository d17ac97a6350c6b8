import type { GreyCopy } from './grey.ts'

/** Brightness at which a camera has nothing left to tell, 0 to 255. */
const BURNT = 250
/** Smallest burnt area that hides a word, part of the picture. */
const AREA = 0.004
/** How far outside the burnt area its halo is looked at, pixels of the small copy. */
const HALO = 10
/** A lamp fades into its surroundings: this much darker at least, and no more, is a halo and not the edge of a paper. */
const FADES = [3, 70] as const
/** Part of the rim that has to fade. */
const SOFT = 0.5

/**
 * Tells whether a lamp or the sun is mirrored in the paper: a burnt spot whose rim fades softly. White paper that is
 * burnt as a whole ends sharply, at print and at its own edges.
 */
export function hasGlare(copy: GreyCopy): boolean {
  const { grey } = copy
  const seen = new Uint8Array(grey.length)
  for (let at = 0; at < grey.length; at++) {
    if (seen[at] === 1 || grey[at]! < BURNT) continue
    const spot = spotAt(copy, at, seen)
    if (spot.size >= AREA * grey.length && spot.soft >= SOFT * spot.rim) return true
  }
  return false
}

/** The burnt spot that holds a pixel, and how much of its rim fades. */
function spotAt(
  { grey, width, height }: GreyCopy,
  start: number,
  seen: Uint8Array,
): { size: number; rim: number; soft: number } {
  const spot = { size: 0, rim: 0, soft: 0 }
  const open = [start]
  seen[start] = 1
  while (open.length > 0) {
    const at = open.pop()!
    const [x, y] = [at % width, Math.floor(at / width)]
    spot.size++
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const [nx, ny] = [x + dx, y + dy]
      if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue
      const next = ny * width + nx
      if (grey[next]! < BURNT) {
        const [hx, hy] = [x + dx * HALO, y + dy * HALO]
        if (hx < 0 || hy < 0 || hx >= width || hy >= height) continue
        const fall = BURNT - grey[hy * width + hx]!
        spot.rim++
        if (fall >= FADES[0] && fall <= FADES[1]) spot.soft++
      } else if (seen[next] === 0) {
        seen[next] = 1
        open.push(next)
      }
    }
  }
  return spot
}
