import type { Change } from './changes.ts'

/**
 * What is lost of changes that no fsync had covered. `at random`: a different accident for each file. `nothing`:
 * the disk was quicker than the power loss, as after a kill.
 */
export type Loss = 'everything' | 'at random' | 'nothing'

/** A number from 0 up to 1. */
export type Random = () => number

/** The changes of one file or folder that reached the disk although nobody had waited for them. */
export function survivors(pending: readonly Change[], loss: Loss, random: Random): Change[] {
  if (loss === 'nothing') return [...pending]
  if (loss === 'everything' || pending.length === 0) return []
  const some = (): Change[] => pending.slice(0, Math.floor(random() * (pending.length + 1)))
  // Names come in their order, and mostly before the content: a file system keeps a journal of them.
  if ('folder' in pending[0]!) return random() < 0.7 ? [...pending] : some()
  const style = Math.floor(random() * 5)
  if (style === 0) return []
  if (style === 1) return [...pending]
  if (style === 2) return some()
  const sector = style === 3 ? 512 : 4096
  return pending.flatMap(change =>
    change.kind === 'write' ? torn(change, sector, random) : lucky(change, random),
  )
}

function lucky(change: Change, random: Random): Change[] {
  return random() < 0.5 ? [change] : []
}

/** Some sectors of a write, each whole. */
function torn(write: Change & { kind: 'write' }, sector: number, random: Random): Change[] {
  const pieces: Change[] = []
  const end = write.position + write.bytes.length
  for (let at = write.position; at < end;) {
    const next = Math.min(end, (Math.floor(at / sector) + 1) * sector)
    const bytes = write.bytes.subarray(at - write.position, next - write.position)
    pieces.push(...lucky({ ...write, position: at, bytes }, random))
    at = next
  }
  return pieces
}

/** Numbers that come again with the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
