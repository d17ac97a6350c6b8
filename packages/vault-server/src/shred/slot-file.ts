import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { closeSync, fsync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { promisify } from 'node:util'
import { unwrap, wrap } from './wrap.ts'

const MARK = 8
const RECORD = MARK + 12 + 32 + 16
const FREE = Buffer.alloc(MARK)

/**
 * Fixed records of 68 bytes in one file: mark (8, zero when free) ‖ wrapped key (60). A slot's id is its place and
 * its mark, so that the id of a destroyed key never finds the key that took its place.
 */
export class SlotFile {
  readonly #descriptor: number
  readonly #epochKey: KeyObject
  readonly #free: number[] = []
  #count: number
  #syncing: Promise<void> | null = null
  #next: Promise<void> | null = null

  constructor(path: string, epochKey: Buffer) {
    this.#descriptor = openSync(path, 'r+')
    this.#epochKey = createSecretKey(epochKey)
    const content = readFileSync(path)
    this.#count = Math.floor(content.length / RECORD)
    for (let index = 0; index < this.#count; index++) {
      if (content.subarray(index * RECORD, index * RECORD + MARK).equals(FREE)) this.#free.push(index)
    }
  }

  /** Content of a new file in which live slots keep their ids under another epoch key. */
  static image(epochKey: Buffer, live: { id: string; key: Buffer }[]): Buffer {
    const places = live.map(({ id }) => Number(id.slice(0, id.indexOf('-'))))
    const secret = createSecretKey(epochKey)
    const image = Buffer.alloc((places.reduce((a, b) => Math.max(a, b), -1) + 1) * RECORD)
    for (const [order, { id, key }] of live.entries()) {
      const mark = Buffer.from(id.slice(id.indexOf('-') + 1), 'hex')
      Buffer.concat([mark, wrap(secret, id, key)]).copy(image, places[order]! * RECORD)
    }
    return image
  }

  /** Writes a key into a free record; call {@link sync} before relying on it. */
  add(key: Uint8Array): string {
    const mark = randomBytes(MARK)
    const index = this.#free.pop() ?? this.#count++
    const id = `${index}-${mark.toString('hex')}`
    this.#write(index, Buffer.concat([mark, wrap(this.#epochKey, id, key)]))
    return id
  }

  read(id: string): Buffer | null {
    const found = this.#find(id)
    return found === null ? null : unwrap(this.#epochKey, id, found.record.subarray(MARK))
  }

  /** Overwrites a record in place, twice: noise over the key, then zero so that it counts as free. */
  destroy(id: string): void {
    const found = this.#find(id)
    if (found === null) return
    const { index } = found
    this.#write(index, randomBytes(RECORD))
    this.#write(index, Buffer.alloc(RECORD))
    this.#free.push(index)
  }

  /** Every live slot. */
  *entries(): Generator<{ id: string; key: Buffer }> {
    for (let index = 0; index < this.#count; index++) {
      const mark = this.#record(index).subarray(0, MARK)
      if (mark.equals(FREE)) continue
      const id = `${index}-${mark.toString('hex')}`
      const key = this.read(id)
      if (key !== null) yield { id, key }
    }
  }

  /** Makes everything written so far durable; calls that come together share one fsync. */
  sync(): Promise<void> {
    if (this.#syncing === null) {
      this.#syncing = promisify(fsync)(this.#descriptor).finally(() => (this.#syncing = null))
      return this.#syncing
    }
    // The running fsync may have begun before the last write: wait for another one.
    this.#next ??= this.#syncing
      .catch(() => undefined)
      .then(() => {
        this.#next = null
        return this.sync()
      })
    return this.#next
  }

  close(): void {
    closeSync(this.#descriptor)
  }

  #find(id: string): { index: number; record: Buffer } | null {
    const match = /^(\d{1,10})-([0-9a-f]{16})$/u.exec(id)
    const index = Number(match?.[1])
    if (match === null || index >= this.#count) return null
    const record = this.#record(index)
    return record.subarray(0, MARK).toString('hex') === match[2] ? { index, record } : null
  }

  #record(index: number): Buffer {
    const record = Buffer.alloc(RECORD)
    readSync(this.#descriptor, record, 0, RECORD, index * RECORD)
    return record
  }

  #write(index: number, record: Buffer): void {
    writeSync(this.#descriptor, record, 0, RECORD, index * RECORD)
  }
}
