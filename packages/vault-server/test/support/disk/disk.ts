import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownerOf, ROOT, type Change } from './changes.ts'
import { survivors, type Loss, type Random } from './survivors.ts'

type Pending = { place: number; change: Change }

/** Content of a file or the entries of a folder, as far as it is durable, and what waits for an fsync. */
interface Inode {
  content: Buffer
  entries: Map<string, number> | null
  pending: Pending[]
}

/**
 * A disk that follows a record, and can lose its power anywhere in it.
 *
 * An fsync covers the content of a file and its own name, as on ext4, XFS and Btrfs: PostgreSQL counts on that for
 * the files of its tables. Nothing else is given for free: not the name of a folder, not a removal.
 */
export class Disk {
  readonly #inodes = new Map<number, Inode>([[ROOT, emptyInode(true)]])
  readonly #honours: (path: string) => boolean
  readonly #paths = new Map<number, string>([[ROOT, '']])
  readonly #folders = new Map<number, number>()
  #place = 0

  /** @param honours - whether an fsync of a path (from the recorded folder) does anything */
  constructor(honours: (path: string) => boolean = () => true) {
    this.#honours = honours
  }

  /** Follows the record up to a place. */
  follow(changes: readonly Change[], end: number): void {
    for (; this.#place < end; this.#place++) this.#take(changes[this.#place]!, this.#place)
  }

  /** Makes everything durable, as if the whole disk had been synced. */
  syncAll(): void {
    for (const inode of this.#inodes.values()) settle(inode, Infinity)
  }

  /** Writes what is there after a power loss into a folder. */
  writeImage(target: string, loss: Loss, random: Random): void {
    const write = (number: number, path: string): void => {
      const inode = copyOf(this.#inodes.get(number)!)
      for (const change of survivors(
        inode.pending.map(({ change }) => change),
        loss,
        random,
      ))
        apply(inode, change)
      if (inode.entries === null) {
        writeFileSync(path, inode.content, { mode: 0o600 })
        return
      }
      mkdirSync(path, { recursive: true, mode: 0o700 })
      for (const [name, child] of inode.entries) write(child, join(path, name))
    }
    write(ROOT, target)
  }

  #take(change: Change, place: number): void {
    // A second name of a file leaves the file as it is.
    if (change.kind === 'link' && !this.#inodes.has(change.inode)) {
      this.#inodes.set(change.inode, emptyInode(change.isFolder))
      this.#folders.set(change.inode, change.folder)
      this.#paths.set(change.inode, join(this.#paths.get(change.folder)!, change.name))
    }
    const owner = this.#inodes.get(ownerOf(change))!
    if (change.kind !== 'sync') owner.pending.push({ place, change })
    else if (this.#honours(this.#paths.get(change.inode)!)) this.#sync(change)
  }

  #sync({ inode, upTo }: Change & { kind: 'sync' }): void {
    const target = this.#inodes.get(inode)!
    settle(target, upTo)
    if (target.entries !== null) return
    const folder = this.#inodes.get(this.#folders.get(inode)!)!
    const own = folder.pending.findLast(
      ({ place, change }) => place < upTo && 'inode' in change && change.inode === inode,
    )
    if (own !== undefined) settle(folder, own.place + 1)
  }
}

function emptyInode(isFolder: boolean): Inode {
  return { content: Buffer.alloc(0), entries: isFolder ? new Map() : null, pending: [] }
}

function copyOf({ content, entries, pending }: Inode): Inode {
  return {
    content: pending.length === 0 ? content : copied(content, content.length),
    entries: entries === null ? null : new Map(entries),
    pending,
  }
}

function settle(inode: Inode, upTo: number): void {
  for (const { place, change } of inode.pending) if (place < upTo) apply(inode, change)
  inode.pending = inode.pending.filter(({ place }) => place >= upTo)
}

function apply(inode: Inode, change: Change): void {
  const { entries } = inode
  if (change.kind === 'link') entries!.set(change.name, change.inode)
  else if (change.kind === 'unlink') entries!.delete(change.name)
  else if (change.kind === 'resize') inode.content = resized(inode.content, change.length)
  else if (change.kind === 'write') {
    const end = change.position + change.bytes.length
    if (end > inode.content.length) inode.content = resized(inode.content, end)
    change.bytes.copy(inode.content, change.position)
  } else if (change.kind === 'rename') {
    const moved = entries!.get(change.name)
    entries!.delete(change.name)
    if (moved !== undefined) entries!.set(change.to, moved)
  }
}

/** Grows within the space behind the buffer where it can: files are written page by page. */
function resized(content: Buffer, length: number): Buffer {
  if (length <= content.length) return content.subarray(0, length)
  const room = content.buffer.byteLength - content.byteOffset
  if (length <= room) {
    return Buffer.from(content.buffer, content.byteOffset, length).fill(0, content.length)
  }
  return copied(content, length)
}

/** In memory of its own, with space behind it. */
function copied(content: Buffer, length: number): Buffer {
  const copy = Buffer.from(new ArrayBuffer(Math.max(8192, length * 2)), 0, length)
  content.copy(copy)
  return copy
}
