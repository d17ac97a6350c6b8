import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { ROOT, type Change } from './changes.ts'

interface Node {
  inode: number
  /** Null for a file. */
  children: Map<string, Node> | null
}

type Fs = Record<string, (...parameters: never[]) => unknown>

/**
 * Records what this process writes and syncs under a folder, by replacing the functions of `node:fs` that the
 * vault and PGlite call. Nothing is really synced meanwhile: what is durable, the record says.
 */
export class Recorder {
  readonly changes: Change[] = []
  readonly #folder: string
  readonly #root: Node = { inode: ROOT, children: new Map() }
  readonly #open = new Map<number, Node>()
  readonly #original = { ...fs }
  #inodes = ROOT
  #inside = false

  /** @param folder - empty */
  constructor(folder: string) {
    this.#folder = resolve(folder)
  }

  start(): void {
    Object.assign(fs, this.#replacements())
    syncBuiltinESMExports()
  }

  stop(): void {
    for (const name of Object.keys(this.#replacements()))
      (fs as unknown as Fs)[name] = (this.#original as unknown as Fs)[name]!
    syncBuiltinESMExports()
  }

  #replacements(): Partial<typeof fs> {
    const real = this.#original
    const replacements = {
      openSync: (path: string, flags: string | number = 'r', mode?: number): number => {
        const descriptor = real.openSync(path, flags, mode)
        const exclusive = typeof flags === 'string' && /^[wa]/u.test(flags)
        const creates = exclusive || (typeof flags === 'number' && (flags & fs.constants.O_CREAT) !== 0)
        const node = this.#find(path) ?? (creates ? this.#link(path, null) : null)
        if (node === null) return descriptor
        this.#open.set(descriptor, node)
        const empties = typeof flags === 'string' ? flags.startsWith('w') : flags & fs.constants.O_TRUNC
        if (empties) this.#resize(node, 0)
        return descriptor
      },
      closeSync: (descriptor: number): void => {
        this.#open.delete(descriptor)
        real.closeSync(descriptor)
      },
      writeSync: (
        descriptor: number,
        data: NodeJS.ArrayBufferView,
        offset: number,
        length: number,
        position: number,
      ): number => {
        const written = real.writeSync(descriptor, data, offset, length, position)
        const node = this.#open.get(descriptor)
        if (node === undefined) return written
        if (typeof position !== 'number') throw new Error('A write without a position is not recorded.')
        const bytes = Buffer.from(Buffer.from(data.buffer, data.byteOffset + offset, written))
        this.changes.push({ kind: 'write', inode: node.inode, position, bytes })
        return written
      },
      writeFileSync: (path: string, data: string | Uint8Array, options?: fs.WriteFileOptions): void => {
        real.writeFileSync(path, data, options)
        const node = this.#find(path) ?? this.#link(path, null)
        if (node === null) return
        this.#resize(node, 0)
        const bytes = Buffer.from(data as string)
        if (bytes.length > 0) this.changes.push({ kind: 'write', inode: node.inode, position: 0, bytes })
        if (typeof options === 'object' && options?.flush === true) this.#sync(node)
      },
      truncateSync: (path: string, length: number): void => {
        real.truncateSync(path, length)
        const node = this.#find(path)
        if (node !== null) this.#resize(node, length)
      },
      ftruncateSync: (descriptor: number, length: number): void => {
        real.ftruncateSync(descriptor, length)
        const node = this.#open.get(descriptor)
        if (node !== undefined) this.#resize(node, length)
      },
      mkdirSync: (path: string, options?: fs.MakeDirectoryOptions): string | undefined => {
        const made = real.mkdirSync(path, options)
        this.#mkdir(path)
        return made
      },
      renameSync: (from: string, to: string): void => {
        real.renameSync(from, to)
        this.#rename(from, to)
      },
      linkSync: (from: string, to: string): void => {
        real.linkSync(from, to)
        this.#linkAgain(from, to)
      },
      unlinkSync: (path: string): void => {
        real.unlinkSync(path)
        this.#unlink(path)
      },
      rmdirSync: (path: string): void => {
        real.rmdirSync(path)
        this.#unlink(path)
      },
      rmSync: (path: string, options?: fs.RmOptions): void => {
        real.rmSync(path, options)
        this.#remove(path)
      },
      fsyncSync: (descriptor: number): void => {
        const node = this.#open.get(descriptor)
        if (node === undefined) real.fsyncSync(descriptor)
        else this.#sync(node)
      },
      fsync: (descriptor: number, done: fs.NoParamCallback): void => {
        const node = this.#open.get(descriptor)
        const upTo = this.changes.length
        if (node === undefined) return real.fsync(descriptor, done)
        // Comes back later, so that the record tells writes during the fsync from writes before it.
        setTimeout(() => {
          this.#sync(node, upTo)
          done(null)
        }, 2)
      },
    }
    return Object.fromEntries(
      Object.entries(replacements).map(([name, replacement]) => [
        name,
        this.#outermost(replacement as never, (real as unknown as Fs)[name]!),
      ]),
    ) as unknown as Partial<typeof fs>
  }

  /** Functions of `node:fs` call each other: only the one that the program called is recorded. */
  #outermost(replacement: Fs[string], original: Fs[string]): Fs[string] {
    return (...parameters) => {
      if (this.#inside) return original(...parameters)
      this.#inside = true
      try {
        return replacement(...parameters)
      } finally {
        this.#inside = false
      }
    }
  }

  /** Names from the recorded folder to a path; null when it lies elsewhere. */
  #names(path: string): string[] | null {
    const inside = relative(this.#folder, resolve(path))
    return inside.startsWith('..') ? null : inside.split(sep).filter(name => name !== '')
  }

  #find(path: string): Node | null {
    let node: Node | undefined = this.#root
    for (const name of this.#names(path) ?? ['', '..']) node = node?.children?.get(name)
    return node ?? null
  }

  #link(path: string, children: Node['children']): Node | null {
    const folder = this.#find(dirname(path))
    if (folder === null) return null
    const node: Node = { inode: ++this.#inodes, children }
    const name = basename(path)
    folder.children!.set(name, node)
    const isFolder = children !== null
    this.changes.push({ kind: 'link', folder: folder.inode, name, inode: node.inode, isFolder })
    return node
  }

  #mkdir(path: string): void {
    if (this.#names(path) === null || this.#find(path) !== null) return
    this.#mkdir(dirname(path))
    this.#link(path, new Map())
  }

  #rename(from: string, to: string): void {
    const node = this.#find(from)
    if (node === null) return
    const folder = this.#find(dirname(from))!
    if (folder !== this.#find(dirname(to))) throw new Error('A move to another folder is not recorded.')
    folder.children!.delete(basename(from))
    folder.children!.set(basename(to), node)
    const names = { name: basename(from), to: basename(to) }
    this.changes.push({ kind: 'rename', folder: folder.inode, ...names, inode: node.inode })
  }

  #linkAgain(from: string, to: string): void {
    const node = this.#find(from)
    if (node === null) return
    const folder = this.#find(dirname(to))
    if (folder === null) throw new Error('A link to another place is not recorded.')
    folder.children!.set(basename(to), node)
    const { inode } = node
    this.changes.push({ kind: 'link', folder: folder.inode, name: basename(to), inode, isFolder: false })
  }

  #unlink(path: string): void {
    const folder = this.#find(dirname(path))
    if (folder?.children?.delete(basename(path)) !== true) return
    this.changes.push({ kind: 'unlink', folder: folder.inode, name: basename(path) })
  }

  #remove(path: string): void {
    for (const name of this.#find(path)?.children?.keys() ?? []) this.#remove(`${path}/${name}`)
    this.#unlink(path)
  }

  #resize(node: Node, length: number): void {
    this.changes.push({ kind: 'resize', inode: node.inode, length })
  }

  #sync(node: Node, upTo: number = this.changes.length): void {
    this.changes.push({ kind: 'sync', inode: node.inode, upTo })
  }
}
