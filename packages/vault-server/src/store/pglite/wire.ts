import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

const SSL_REQUEST = 80_877_103
const TERMINATE = 0x58 // 'X'

/**
 * A stream that `pg` takes for a socket to a server: whole protocol messages go to PGlite in this process and
 * its answers come back. No port, no second driver.
 */
export class WireStream extends Duplex {
  readonly #database: PGlite
  #pending: Buffer = Buffer.alloc(0)
  #started = false
  #queue: Promise<void> = Promise.resolve()

  constructor(database: PGlite) {
    super()
    this.#database = database
  }

  // The parts of net.Socket that pg calls.
  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#pending = Buffer.concat([this.#pending, chunk])
    const messages = this.#takeMessages()
    if (messages.length === 0) {
      done()
      return
    }
    this.#queue = this.#queue
      .then(() => this.#send(messages))
      .then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error('PGlite failed')),
      )
  }

  async #send(messages: Buffer): Promise<void> {
    if (messages[0] === TERMINATE) {
      this.push(null)
      return
    }
    const answer = await this.#database.execProtocolRaw(messages)
    if (answer.length > 0) this.push(Buffer.from(answer))
  }

  /** Everything up to the last whole message: batches stay together. */
  #takeMessages(): Buffer {
    let end = 0
    for (;;) {
      const typed = this.#started ? 1 : 0
      if (this.#pending.length < end + typed + 4) break
      const length = this.#pending.readUInt32BE(end + typed) + typed
      if (this.#pending.length < end + length) break
      if (!this.#started && this.#pending.readUInt32BE(4) !== SSL_REQUEST) this.#started = true
      end += length
    }
    const messages = this.#pending.subarray(0, end)
    this.#pending = this.#pending.subarray(end)
    return messages
  }
}
