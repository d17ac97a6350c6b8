import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../files/lock.ts'
import { makeFolderDurably, syncPath, writeFileDurably } from '../files/sync.ts'
import type { Assurance, Clock, ShredStore, Slot } from '../vault/ports.ts'
import { createEpochKey, destroyFile, loadEpochKey } from './epoch-key.ts'
import { SlotFile } from './slot-file.ts'

/** What `current.json` names: the epoch whose files count. All others are leftovers to destroy. */
interface Current {
  epoch: number
  startedAt: string
}

/**
 * Shred store in files: for one vault process on one machine. A destroyed key is overwritten in place at once;
 * copies that flash or snapshots may keep die with the epoch key at the next roll.
 */
export class FileShredStore implements ShredStore {
  readonly assurance: Assurance = 'file-overwrite'
  readonly #folder: string
  readonly #masterKey: Buffer
  readonly #clock: Clock
  readonly #unlock: () => void
  #current: Current
  #slots: SlotFile

  /** @throws {VaultError} `unavailable` when another process has the folder */
  constructor(folder: string, masterKey: Buffer, clock: Clock) {
    this.#folder = folder
    this.#masterKey = masterKey
    this.#clock = clock
    makeFolderDurably(folder)
    this.#unlock = lockFolder(folder)
    this.#current = this.#readCurrent() ?? this.#begin(1, [])
    this.#slots = this.#open(this.#current.epoch)
    this.#destroyLeftovers()
  }

  get epochStartedAt(): Date {
    return new Date(this.#current.startedAt)
  }

  async allocate(count: number): Promise<Slot[]> {
    const slots = Array.from({ length: count }, () => {
      const key = randomBytes(32)
      return { id: this.#slots.add(key), key }
    })
    await this.#slots.sync()
    return slots
  }

  async read(ids: readonly string[]): Promise<(Buffer | null)[]> {
    return ids.map(id => this.#slots.read(id))
  }

  async destroy(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#slots.destroy(id)
    await this.#slots.sync()
  }

  async roll(): Promise<void> {
    const live = [...this.#slots.entries()]
    this.#current = this.#begin(this.#current.epoch + 1, live)
    this.#slots.close()
    this.#slots = this.#open(this.#current.epoch)
    this.#destroyLeftovers()
  }

  async close(): Promise<void> {
    this.#slots.close()
    this.#unlock()
  }

  /**
   * Writes the files of an epoch and then names it current: a crash before that leaves the old epoch in force,
   * a crash after it leaves old files that the next start destroys.
   */
  #begin(epoch: number, live: { id: string; key: Buffer }[]): Current {
    destroyFile(this.#path(epoch, 'slots'))
    const key = createEpochKey(this.#path(epoch, 'key'), this.#masterKey, epoch)
    writeFileDurably(this.#path(epoch, 'slots'), SlotFile.image(key, live))
    const current = { epoch, startedAt: this.#clock.now().toISOString() }
    writeFileDurably(join(this.#folder, 'current.json'), Buffer.from(JSON.stringify(current)))
    return current
  }

  #open(epoch: number): SlotFile {
    return new SlotFile(
      this.#path(epoch, 'slots'),
      loadEpochKey(this.#path(epoch, 'key'), this.#masterKey, epoch),
    )
  }

  #readCurrent(): Current | null {
    const path = join(this.#folder, 'current.json')
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Current) : null
  }

  #destroyLeftovers(): void {
    const kept = new RegExp(`^(current\\.json|lock\\.pid|epoch-${this.#current.epoch}\\.(key|slots))$`, 'u')
    // Keys first: once the epoch key is gone, the slots say nothing any more.
    for (const name of readdirSync(this.#folder).sort()) {
      if (!kept.test(name)) destroyFile(join(this.#folder, name))
    }
    syncPath(this.#folder)
  }

  #path(epoch: number, kind: 'key' | 'slots'): string {
    return join(this.#folder, `epoch-${epoch}.${kind}`)
  }
}
