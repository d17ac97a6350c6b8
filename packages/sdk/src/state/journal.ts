import { closeSync, constants, fstatSync, openSync, readSync, statSync, type BigIntStats } from 'node:fs'
import { open } from 'node:fs/promises'
import { FuinError } from '../errors.ts'
import { randomText } from '../keys/keyring-data.ts'
import { replaceFile, unavailable } from './file-write.ts'
import type { StoredCheckpoint } from './host-state.ts'

/** What a journal says as a whole. */
export interface Content {
  checkpoint: StoredCheckpoint | null
  versions: Map<string, number>
}

/** One line after the first. */
export type Change = { checkpoint: StoredCheckpoint } | { record: string; version: number }

/** The first line, whole: the state when the file was last written anew. */
interface Snapshot {
  v: 1
  /** Tells the file from another one that got its inode. */
  id?: string
  checkpoint: StoredCheckpoint | null
  versions: Record<string, number>
}

/** What of the file was read: up to the last line that is whole. */
interface Seen {
  inode: bigint
  size: bigint
  changedAt: bigint
  head: Buffer
  /** Bytes of whole lines, and of the first of them. */
  length: number
  first: number
  content: Content
}

const HEAD = 64
/** Lines may grow to this many bytes beyond what the first line has, before the file is written anew. */
const SLACK = 64 * 1024

/**
 * A file to which changes are added, a line each: a snapshot first. Whoever looks something up reads only what was added
 * since, by this process or another; a change is one line and one sync. A line that was cut by a crash was never acknowledged: it is
 * passed over, and cut off before the next one.
 *
 * Reading is synchronous, so that nothing comes in between; as a rule it is one call of `stat`. Changes need a lock.
 */
export class Journal {
  readonly #path: string
  #seen: Seen | null = null

  constructor(path: string) {
    this.#path = path
  }

  /** @throws {FuinError} `state_unavailable`, also for a damaged file: starting afresh would accept a rolled-back log */
  read(): Content {
    const before = this.#seen
    // Whatever fails, the next one reads everything again.
    this.#seen = null
    this.#seen = this.#look(before)
    return this.#seen?.content ?? { checkpoint: null, versions: new Map() }
  }

  /** Adds a change to what {@link Journal.read} said, on the disk before it returns. Only under the lock. */
  async add(change: Change): Promise<void> {
    const content = this.read()
    const seen = this.#seen
    if (seen === null || seen.first === 0 || seen.length > 2 * seen.first + SLACK) {
      const next = { checkpoint: content.checkpoint, versions: new Map(content.versions) }
      apply(next, change)
      return replaceFile(this.#path, snapshotLine(next))
    }
    try {
      // Never in the middle, whatever became of the lock: what others added stays.
      const file = await open(this.#path, constants.O_WRONLY | constants.O_APPEND)
      try {
        if (BigInt(seen.length) < seen.size) await file.truncate(seen.length)
        await file.appendFile(`${JSON.stringify(change)}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
    } catch {
      unavailable()
    }
  }

  #look(before: Seen | null): Seen | null {
    try {
      if (before !== null && isSame(before, statSync(this.#path, { bigint: true }))) return before
      const file = openSync(this.#path, 'r')
      try {
        return further(file, before)
      } finally {
        closeSync(file)
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      if (error instanceof FuinError) throw error
      return unavailable()
    }
  }
}

function isSame(seen: Seen, { ino, size, mtimeNs }: BigIntStats): boolean {
  // What was cut is looked at again each time: its place may be another line's by now, of the same length.
  return (
    seen.inode === ino && seen.size === size && seen.changedAt === mtimeNs && seen.length === Number(size)
  )
}

/** Reads what was added since, or everything where it is another file. */
function further(file: number, before: Seen | null): Seen {
  const { ino: inode, size, mtimeNs: changedAt } = fstatSync(file, { bigint: true })
  const head = bytesOf(file, 0, Math.min(HEAD, Number(size)))
  const grown = before?.inode === inode && before.head.equals(head) && before.length <= Number(size)
  if (!grown) return whole(bytesOf(file, 0, Number(size)), { inode, size, changedAt, head })
  const added = bytesOf(file, before.length, Number(size) - before.length)
  const end = added.lastIndexOf('\n') + 1
  applyLines(before.content, added.subarray(0, end))
  return { ...before, size, changedAt, length: before.length + end }
}

function whole(bytes: Buffer, file: Pick<Seen, 'inode' | 'size' | 'changedAt' | 'head'>): Seen {
  const first = bytes.indexOf('\n') + 1
  // The first line came into its place whole. Before there were further ones, it did not end.
  const content = parseSnapshot(bytes.toString('utf8', 0, first === 0 ? bytes.length : first))
  const end = first === 0 ? bytes.length : bytes.lastIndexOf('\n') + 1
  if (first > 0) applyLines(content, bytes.subarray(first, end))
  return { ...file, length: end, first, content }
}

function bytesOf(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let at = 0
  while (at < length) {
    const read = readSync(file, bytes, at, length - at, from + at)
    if (read === 0) break
    at += read
  }
  return bytes.subarray(0, at)
}

function parseSnapshot(text: string): Content {
  try {
    const { v, checkpoint, versions } = JSON.parse(text) as Snapshot
    if (v === 1 && typeof versions === 'object')
      return { checkpoint, versions: new Map(Object.entries(versions)) }
  } catch {
    // Falls through: damaged is not missing.
  }
  return unavailable()
}

function snapshotLine({ checkpoint, versions }: Content): string {
  const id = randomText(16)
  return `${JSON.stringify({ v: 1, id, checkpoint, versions: Object.fromEntries(versions) } satisfies Snapshot)}\n`
}

function applyLines(content: Content, lines: Buffer): void {
  for (const line of lines.toString('utf8').split('\n')) {
    if (line === '') continue
    try {
      apply(content, JSON.parse(line) as Change)
    } catch {
      unavailable()
    }
  }
}

function apply(content: Content, change: Change): void {
  if ('checkpoint' in change) content.checkpoint = change.checkpoint
  else if (typeof change.record === 'string' && Number.isSafeInteger(change.version)) {
    const { record, version } = change
    content.versions.set(record, Math.max(content.versions.get(record) ?? 0, version))
  } else unavailable()
}
