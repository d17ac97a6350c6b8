import type { MemberState, Permission } from '@fuin/sdk/api'

/** `GET me`: who is at the screen, and what the host's handler can do for them. */
export interface Me {
  organization: string
  /** `act_…`: the id of this person in the vault's log. */
  actor: string
  permissions: Permission[]
  /** Routes of this handler, such as `POST requests remind`: what is not there is not offered. */
  routes: string[]
  /** Address of the vault, where staff may sign in; not there where the host does not say it. */
  vault?: string
  /** Who they are at the vault; `member` is null for whoever is not registered there. */
  standing?: { member: { state: MemberState } | null } | null
}

/** A call that failed, with the code of the handler's problem. Its text is for nobody's eyes. */
export class ConsoleError extends Error {
  override readonly name = 'ConsoleError'
  /** Code of the problem; `offline` without an answer, `internal` when the answer says nothing. */
  readonly code: string
  /** Status of the answer; 0 without one. */
  readonly status: number
  /** The whole problem: some carry rows or fields beside the code. */
  readonly problem: Readonly<Record<string, unknown>>

  constructor(code: string, status: number, problem: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.status = status
    this.problem = problem
  }

  /** Why the law stands against it, with the article; null where it is something else. */
  reason(language: 'ja' | 'en'): string | null {
    const { problems } = this.problem
    const first = (Array.isArray(problems) ? problems[0] : null) as Record<string, unknown> | null | undefined
    const sentence = first?.[language === 'ja' ? 'sentence' : 'sentenceEn']
    return typeof sentence === 'string' ? `${sentence}（${String(first!['basis'])}）` : null
  }
}

export interface CallOptions {
  /** Left out of the address where undefined. */
  query?: Readonly<Record<string, string | number | undefined>>
  signal?: AbortSignal
}

/** The one way from the console to the host's handler: same site, its header on every call, never a cache. */
export class ConsoleApi {
  readonly #endpoint: string
  readonly #prove: () => Promise<boolean>

  /**
   * @param endpoint - mount of the handler, such as `/fuin`
   * @param prove - asks whoever is at the screen to prove it once more, where the vault wants that; whether they did
   */
  constructor(endpoint: string, prove: () => Promise<boolean>) {
    this.#endpoint = endpoint.replace(/\/+$/u, '')
    this.#prove = prove
  }

  /** @throws {ConsoleError}; an `AbortError` passes through */
  async get<T>(path: string, options: CallOptions = {}): Promise<T> {
    return (await (await this.#call('GET', path, undefined, options)).json()) as T
  }

  /** @throws {ConsoleError}; an `AbortError` passes through */
  async post<T>(path: string, body: object = {}, options: CallOptions = {}): Promise<T> {
    return (await (await this.#call('POST', path, body, options)).json()) as T
  }

  /** Sends a file as it is. */
  async upload<T>(path: string, content: Blob): Promise<T> {
    return (await (await this.#call('POST', path, content, {})).json()) as T
  }

  /** A file with the name that the handler gives it. */
  async file(path: string, options: CallOptions = {}): Promise<{ name: string; content: Blob }> {
    const answer = await this.#call('GET', path, undefined, options)
    const name = /filename="([\w.-]+)"/u.exec(answer.headers.get('content-disposition') ?? '')?.[1]
    return { name: name ?? 'download', content: await answer.blob() }
  }

  /** An image or other bytes that only a POST gives, because it is logged. */
  async bytes(
    path: string,
    body: object = {},
    options: CallOptions = {},
  ): Promise<{ content: Blob; headers: Headers }> {
    const answer = await this.#call('POST', path, body, options)
    return { content: await answer.blob(), headers: answer.headers }
  }

  /** Where a fresh proof is wanted, it is asked for, and then the same once again: what was refused changed nothing. */
  async #call(
    method: 'GET' | 'POST',
    path: string,
    body: object | undefined,
    options: CallOptions,
  ): Promise<Response> {
    try {
      return await this.#send(method, path, body, options)
    } catch (error) {
      const wanted = error instanceof ConsoleError && error.code === 'step_up_required'
      if (!wanted || !(await this.#prove())) throw error
      return this.#send(method, path, body, options)
    }
  }

  async #send(
    method: 'GET' | 'POST',
    path: string,
    body: object | undefined,
    { query = {}, signal }: CallOptions,
  ): Promise<Response> {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    )
    const search = given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
    let answer: Response
    try {
      answer = await fetch(`${this.#endpoint}/${path}${search}`, {
        method,
        cache: 'no-store',
        credentials: 'same-origin',
        headers: {
          'fuin-widget': '1',
          ...(body === undefined
            ? {}
            : { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      })
    } catch (error) {
      if (signal?.aborted === true) throw error
      throw new ConsoleError('offline', 0)
    }
    if (answer.ok) return answer
    const problem = (await answer.json().catch(() => ({}))) as Record<string, unknown>
    const code = typeof problem['code'] === 'string' ? problem['code'] : 'internal'
    throw new ConsoleError(code, answer.status, problem)
  }
}
