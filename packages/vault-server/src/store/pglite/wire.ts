import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'
import type { Engine } from './engine.ts'

const SSL_REQUEST = 80_877_103
const TERMINATE = 0x58 // 'X'
/** Severity field of an error after which the backend is gone (PostgreSQL protocol, ErrorResponse). */
const ENDED = /V(?:PANIC|FATAL)\0/u

/**
 * A stream that `pg` takes for a socket to a server: whole protocol messages go to PGlite in this process and
 * its answers come back. No port, no second driver.
 */
export class WireStream extends Duplex {
  readonly #engine: Engine
  #database: PGlite | null = null
  #pending: Buffer = Buffer.alloc(0)
  #started = false
  #queue: Promise<void> = Promise.resolve()

  constructor(engine: Engine) {
    super()
    this.#engine = engine
  }

  // The parts of net.Socket that pg calls.
  connect(): this {
    this.#engine.running().then(
      database => {
        this.#database = database
        this.emit('connect')
      },
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error('PGlite failed')),
    )
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
    const database = this.#database!
    const answer = Buffer.from(await database.execProtocolRaw(messages))
    if (answer.length > 0) this.push(answer)
    if (!ENDED.test(answer.toString('latin1', 0, 200))) return
    // No ReadyForQuery will follow: end the connection, so that pg gives its caller the error and forgets it.
    this.#engine.panicked(database)
    setImmediate(() => this.destroy()) // after the answer was read
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
