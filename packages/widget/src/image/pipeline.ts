import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ImageProblem } from './problem.ts'
import type { Input, Report, Result, TaskName } from './protocol.ts'
import { Workshop } from './workshop.ts'

/** How a task is watched and given up. */
export interface Watch {
  report?: Report
  signal?: AbortSignal
}

const workshop = new Workshop()

/** Work on pixels for one element, off the main thread. It ends with the element's place on the page. */
export class ImagePipeline implements ReactiveController {
  readonly #soon: boolean
  #connected = new AbortController()

  /** @param soon - pictures are what the element is for: the worker is loaded before the first */
  constructor(host: ReactiveControllerHost, { soon = false }: { soon?: boolean } = {}) {
    this.#soon = soon
    host.addController(this)
  }

  hostConnected(): void {
    this.#connected = new AbortController()
    workshop.enter(this.#soon)
  }

  hostDisconnected(): void {
    this.#connected.abort()
    workshop.leave()
  }

  /** Lets go of the worker that has seen pictures. */
  forget(): void {
    workshop.forget()
  }

  /**
   * Does one task of `tasks.ts`, such as `run('prepare', file)`.
   *
   * @throws {ImageProblem}
   * @throws {unknown} the reason of the signal, or an `AbortError` when the element has left the page
   */
  async run<K extends TaskName>(task: K, input: Input<K>, watch: Watch = {}): Promise<Result<K>> {
    const job = new AbortController()
    const stops = [this.#connected.signal, ...(watch.signal === undefined ? [] : [watch.signal])]
    const stop = (event: Event): void => job.abort((event.target as AbortSignal).reason)
    for (const signal of stops) {
      signal.throwIfAborted()
      signal.addEventListener('abort', stop)
    }
    try {
      const answer = await workshop.perform({ task, input }, watch.report ?? (() => undefined), job.signal)
      if ('problem' in answer) throw new ImageProblem(answer.problem)
      return answer.result as Result<K>
    } finally {
      for (const signal of stops) signal.removeEventListener('abort', stop)
    }
  }
}
