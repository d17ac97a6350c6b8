import { setTimeout as sleep } from 'node:timers/promises'
import type { Entry, Permission, Problem } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { isRefusal, VaultRefusal } from './refusal.ts'

/** Who acts, as the vault is told. */
export interface VouchedActor {
  id: string
  permissions: readonly Permission[]
  /** Of somebody who is signed in at the vault: calls in their name go under it, without the API key. */
  session?: { id: string; token: string }
  /** Their terminal, sealed: the vault keeps it with the entry and cannot read it. */
  terminal?: string
  /** The host itself: nobody is named, the scopes of the API key count. */
  unnamed?: true
}

/** Options that every call takes last. */
export interface CallOptions {
  signal?: AbortSignal
}

/** One call. `path` begins behind `/v1`. */
export interface VaultCall extends CallOptions {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  actor?: VouchedActor | undefined
  body?: unknown
  /** Octets instead of JSON. */
  octets?: Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
  /** Changes nothing when it is repeated, so it may be tried again. Default: GET and PUT. */
  repeatable?: boolean
  /** Only reads, whatever its method. Default: GET. */
  reads?: boolean
}

/** A secret, or where it comes from: an environment, a file, a manager of secrets. */
export type ApiKeySource = string | (() => string | Promise<string>)

/** How the vault is reached. */
export interface VaultHttpOptions {
  vault: string
  /**
   * `fuin_…`, or a function that reads it, asked before every call: a key that was rotated is taken without a restart.
   * (The setup token for the one call that needs it.)
   */
  apiKey: ApiKeySource
  /** Milliseconds for one try. Default 30,000. */
  timeoutMs?: number
  /** Further tries after connection errors and 5xx, for calls that change nothing when repeated. Default 2. */
  maxRetries?: number
  fetch?: typeof fetch
}

const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 5_000
/** Keys of calls whose answers may still come. */
const KEYS_REMEMBERED = 8
const PROBLEM_CODE = /^[a-z][a-z_]{1,39}$/u

/** Speaks HTTP with one vault: timeouts, retries, refusals. Knows nothing of numbers. */
export class VaultHttp {
  readonly #options: Required<VaultHttpOptions>
  readonly #keyIds = new Set<string>()
  #writes = 0

  /** @throws {FuinError} `config_invalid` for an address that is not HTTPS, loopback aside */
  constructor(options: VaultHttpOptions) {
    const vault = checkedAddress(options.vault)
    this.#options = {
      timeoutMs: 30_000,
      maxRetries: 2,
      fetch: (...args) => fetch(...args),
      ...options,
      vault,
    }
  }

  /** Address without a trailing slash. */
  get address(): string {
    return this.#options.vault
  }

  /** How many calls that may have changed something were answered: what was read before the newest of them is old. */
  get writes(): number {
    return this.#writes
  }

  /** Id of the API key of the newest call; null before the first. One that was rotated since is not it any more. */
  get keyId(): string | null {
    return [...this.#keyIds].at(-1) ?? null
  }

  /** Whom an entry of the log may name that tells of a call in this actor's name: their session, or any key used lately. */
  vouched({ id, session }: Pick<VouchedActor, 'id' | 'session'>): Entry['actor'][] {
    if (session !== undefined) return [{ kind: 'member', id, apiKey: null, session: session.id }]
    return [...this.#keyIds].map(apiKey => ({ kind: 'vouched', id, apiKey }))
  }

  /** @throws {FuinError} `vault_refused` (a {@link VaultRefusal}), `vault_unreachable`, `vault_answer_invalid`, `aborted` */
  async json<T>(call: VaultCall): Promise<T> {
    const response = await this.#send(call)
    try {
      return (await response.json()) as T
    } catch {
      throwIfAborted(call.signal)
      throw new FuinError('vault_answer_invalid', 'The vault answered with something that is no JSON.')
    }
  }

  /** A call that answers nothing. */
  async empty(call: VaultCall): Promise<void> {
    await this.#send(call)
  }

  /** A body of octets. */
  async bytes(call: VaultCall, limit: number): Promise<Uint8Array<ArrayBuffer>> {
    const response = await this.#send(call)
    const bytes = await response.arrayBuffer().catch(() => {
      throwIfAborted(call.signal)
      throw new FuinError('vault_unreachable', 'The vault broke off in the middle of an answer.')
    })
    if (bytes.byteLength <= limit) return new Uint8Array(bytes)
    throw new FuinError('vault_answer_invalid', 'The vault sent more than the item can have.')
  }

  async #send(call: VaultCall): Promise<Response> {
    const reads = call.reads ?? call.method === 'GET'
    const repeatable = call.repeatable ?? (reads || call.method === 'PUT')
    let apiKey = await this.#apiKey()
    for (let attempt = 0; ; attempt++) {
      throwIfAborted(call.signal)
      const last = attempt >= this.#options.maxRetries
      let response: Response
      try {
        response = await this.#once(call, apiKey)
      } catch {
        throwIfAborted(call.signal)
        if (!repeatable || last) throw unreachable()
        await pause(attempt, null, call.signal)
        continue
      }
      if (!reads) this.#writes++
      if (response.ok) return response
      const refusal = await refusalOf(response)
      // The key may have been rotated since it was read.
      const before = apiKey
      if (isRefusal(refusal, 'unauthenticated') && !last && before !== (apiKey = await this.#apiKey()))
        continue
      // 429 and 503 say that nothing was done, so even a release may be tried again.
      const untouched = response.status === 429 || response.status === 503
      if (last || !(untouched || (repeatable && response.status >= 500))) throw refusal
      await pause(attempt, response.headers.get('retry-after'), call.signal)
    }
  }

  async #apiKey(): Promise<string> {
    const { apiKey: source } = this.#options
    const apiKey = typeof source === 'string' ? source : await keyFrom(source)
    const [, id] = /^fuin_([0-9a-z]{26})_/u.exec(apiKey) ?? []
    if (id === undefined) return apiKey
    this.#keyIds.delete(`key_${id}`)
    this.#keyIds.add(`key_${id}`)
    if (this.#keyIds.size > KEYS_REMEMBERED) this.#keyIds.delete([...this.#keyIds][0]!)
    return apiKey
  }

  #once(
    { method, path, actor, body, octets, headers, signal }: VaultCall,
    apiKey: string,
  ): Promise<Response> {
    const timeout = AbortSignal.timeout(this.#options.timeoutMs)
    return this.#options.fetch(`${this.#options.vault}/v1${path}`, {
      method,
      redirect: 'error',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      headers: {
        accept: 'application/json',
        authorization:
          actor?.session === undefined ? `Bearer ${apiKey}` : `Fuin-Staff ${actor.session.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(octets === undefined ? {} : { 'content-type': 'application/octet-stream' }),
        ...(actor === undefined || actor.session !== undefined || actor.unnamed === true
          ? {}
          : { 'fuin-actor': `${actor.id}; permissions="${actor.permissions.join(' ')}"` }),
        ...(actor?.terminal === undefined ? {} : { 'fuin-actor-detail': actor.terminal }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(octets === undefined ? {} : { body: octets }),
    })
  }
}

async function keyFrom(source: () => string | Promise<string>): Promise<string> {
  try {
    const apiKey = (await source()).trim()
    if (/^[\x21-\x7e]{1,200}$/u.test(apiKey)) return apiKey
  } catch {
    // Falls through: what a manager of secrets says may quote one.
  }
  throw new FuinError('config_invalid', 'The function apiKey gave no API key.')
}

function checkedAddress(text: string): string {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new FuinError('config_invalid', 'The address of the vault is no URL.')
  }
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) {
    throw new FuinError('config_invalid', 'The vault must be reached over HTTPS, or over loopback.')
  }
  return text.replace(/\/+$/u, '')
}

async function refusalOf(response: Response): Promise<FuinError> {
  try {
    const problem = (await response.json()) as Problem
    if (typeof problem.code === 'string' && PROBLEM_CODE.test(problem.code)) {
      return new VaultRefusal({
        code: problem.code,
        status: response.status,
        instance: String(problem.instance ?? '').slice(0, 64),
      })
    }
  } catch {
    // A proxy in between may answer with a page of its own.
  }
  return response.status >= 500
    ? unreachable()
    : new FuinError('vault_answer_invalid', 'What answered is no vault, or one of another version.')
}

/** 0.5 s, doubled each time, at most 5 s, with jitter; never less than the vault asks for, up to 30 s. */
async function pause(attempt: number, retryAfter: string | null, signal?: AbortSignal): Promise<void> {
  const backoff = Math.min(FIRST_DELAY_MS * 2 ** attempt, LONGEST_DELAY_MS) * (0.5 + Math.random() / 2)
  const asked = Number(retryAfter ?? 0) * 1000
  const delay = Number.isFinite(asked) ? Math.max(backoff, Math.min(asked, 30_000)) : backoff
  await sleep(delay, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
}

function throwIfAborted(signal?: AbortSignal): void {
  if (signal?.aborted === true) throw new FuinError('aborted', 'The call was aborted.')
}

function unreachable(): FuinError {
  return new FuinError('vault_unreachable', 'The vault does not answer. Check its address and try again.')
}
