import { startWorker } from '../trusted-types.ts'
import { ImageProblem } from './problem.ts'
import type { Answer, News, Order, Report } from './protocol.ts'

/** How long a worker that has seen a picture may stay without work, milliseconds. */
const IDLE = 20_000

/**
 * The one worker of the page and the line before it. A worker that has worked is ended when it is idle for a while, and
 * every worker when the last element has left: no pixels stay. Where there is no worker (the script is of another
 * origin, the policy refuses it) the work is done on the main thread.
 */
export class Workshop {
  readonly #idle: number
  #users = 0
  #worker: Worker | null = null
  #ready: Promise<Worker | null> | null = null
  /** Ends the wait for a worker that will not come. */
  #giveUp: () => void = () => undefined
  #used = false
  #refused = false
  #line: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(idle: number = IDLE) {
    this.#idle = idle
  }

  /** @param soon - begins the worker now: its file may be out of reach when the photo has been taken */
  enter(soon: boolean): void {
    this.#users++
    if (soon) void this.#start()
  }

  /** An element left; the next may come in the same breath. */
  leave(): void {
    this.#users--
    setTimeout(() => {
      if (this.#users === 0) this.#end()
    })
  }

  /** Everything was sealed: a worker that has seen a picture ends after the work in the line, without waiting longer. */
  forget(): void {
    this.#line = this.#line.then(() => {
      if (this.#used) this.#end()
    })
  }

  /**
   * Waits for its turn and does one order.
   *
   * @throws {ImageProblem} `document.failed` when the worker broke or could not be loaded
   * @throws {unknown} the signal's reason, at once; a picture that is being read is dropped with its worker
   */
  async perform(order: Order, report: Report, signal: AbortSignal): Promise<Answer> {
    const turn = this.#line.then(async () => {
      signal.throwIfAborted()
      clearTimeout(this.#timer)
      const worker = await this.#start()
      signal.throwIfAborted()
      return worker === null ? this.#here(order, report, signal) : this.#there(worker, order, report, signal)
    })
    this.#line = turn.then(
      () => this.#rest(),
      () => this.#rest(),
    )
    return Promise.race([turn, aborted(signal)])
  }

  #there(worker: Worker, order: Order, report: Report, signal: AbortSignal): Promise<Answer> {
    this.#used = true
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        if (worker.onmessage !== null) this.#end()
        reject(signal.reason as Error)
      })
      worker.onmessage = ({ data }: MessageEvent<News>) => {
        if (data === 'ready' || signal.aborted) return
        if ('done' in data) report(data.done)
        else {
          worker.onmessage = null
          resolve(data)
        }
      }
      const broken = (event: Event): void => {
        event.preventDefault()
        this.#end()
        reject(new ImageProblem('document.failed'))
      }
      worker.onerror = broken
      worker.onmessageerror = broken
      worker.postMessage(order, order.input instanceof ImageBitmap ? [order.input] : [])
    })
  }

  async #here(order: Order, report: Report, signal: AbortSignal): Promise<Answer> {
    const { perform } = await import('./tasks.ts').catch(() => {
      // Neither place could be loaded: that is the connection, so the worker is tried again next time.
      this.#ready = null
      throw new ImageProblem('document.failed')
    })
    this.#refused = true
    return perform(order, done => {
      signal.throwIfAborted()
      report(done)
    })
  }

  /** The worker once it runs, or null where there is none. */
  #start(): Promise<Worker | null> {
    this.#ready ??= new Promise(resolve => {
      this.#giveUp = () => resolve(null)
      if (this.#refused) {
        resolve(null)
        return
      }
      try {
        const worker = (this.#worker = startWorker())
        worker.onmessage = () => resolve(worker)
        worker.onerror = event => {
          event.preventDefault()
          this.#worker = null
          resolve(null)
        }
      } catch {
        resolve(null)
      }
    })
    return this.#ready
  }

  /** A fresh worker takes the place of the one that has seen a picture. */
  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (!this.#used) return
      this.#end()
      void this.#start()
    }, this.#idle)
  }

  #end(): void {
    clearTimeout(this.#timer)
    if (this.#worker !== null) {
      this.#worker.onmessage = null
      this.#worker.terminate()
    }
    this.#worker = null
    this.#ready = null
    this.#used = false
    this.#giveUp()
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = (): void => reject(signal.reason as Error)
    if (signal.aborted) refuse()
    else signal.addEventListener('abort', refuse, { once: true })
  })
}
