import type {
  OpenEntry,
  OwnView,
  UsesView,
  Problem,
  ProviderView,
  PutItem,
  Receipt,
  ReceiptView,
  StatementKind,
  Session,
  Submit,
  UploadState,
} from '@fuin/sdk/api'

/** A refusal of the vault, or no answer at all (`unreachable`). */
export class VaultProblem extends Error {
  override readonly name = 'VaultProblem'
  readonly code: string
  /** Whether the same call may work later. */
  readonly transient: boolean
  /** How many passcodes may still be tried, where that is said. */
  readonly tries: number

  constructor(code: string, transient: boolean, tries: number = 0) {
    super(code)
    this.code = code
    this.transient = transient
    this.tries = tries
  }
}

/** Where the widget may call, and with what. */
export interface VaultPlace {
  /** Address of the vault, without a slash at the end. */
  vault: string
  organization: string
  request: string
  /** Whole value of the header `Authorization`. */
  authorization: string
  /** Gets another authorization when this one is over. @returns whether there is one */
  renew?: () => Promise<boolean>
}

/** The provider's routes of the vault: the only fetch of the widget besides the host's session. */
export class VaultApi {
  readonly #base: string
  /** Its authorization may change while this lives. */
  readonly #place: VaultPlace

  constructor(place: VaultPlace) {
    const { vault, organization, request } = place
    const resource = request.startsWith('int_') ? 'intakes' : 'requests'
    this.#base = `${vault}/v1/organizations/${organization}/${resource}/${request}`
    this.#place = place
  }

  view(signal?: AbortSignal): Promise<ProviderView> {
    return this.#call<ProviderView>('GET', '/provider', undefined, signal)
  }

  /** Whether it was submitted, by whatever device, or extended. Unlike {@link VaultApi.view} it is no entry in the log. */
  receipt(signal?: AbortSignal): Promise<ReceiptView> {
    return this.#call('GET', '/receipt', undefined, signal)
  }

  /** Begins the entry of somebody who scanned a poster. */
  async openEntry(body: OpenEntry, signal?: AbortSignal): Promise<void> {
    await this.#call('POST', '/entries', body, signal)
  }

  /** Makes room for a family member whom the organization does not know. */
  async addToHousehold(subject: string, signal?: AbortSignal): Promise<void> {
    await this.#call('POST', '/additions', { subject }, signal)
  }

  /** Proves that the passcode is known. */
  passGate(proof: string, signal?: AbortSignal): Promise<Session> {
    return this.#call('POST', '/gate', { proof }, signal)
  }

  /** Asks the organization for more time. */
  async wantRenewal(signal?: AbortSignal): Promise<void> {
    await this.#call('POST', '/renewal', undefined, signal)
  }

  putItem(item: string, body: PutItem, signal?: AbortSignal): Promise<UploadState> {
    return this.#call('PUT', `/items/${item}`, body, signal)
  }

  uploadState(item: string, signal?: AbortSignal): Promise<UploadState> {
    return this.#call('GET', `/items/${item}/upload`, undefined, signal)
  }

  async putChunk(item: string, place: number, bytes: Blob, signal?: AbortSignal): Promise<void> {
    await this.#call('PUT', `/items/${item}/chunks/${place}`, bytes, signal)
  }

  async complete(item: string, digest: string, signal?: AbortSignal): Promise<void> {
    await this.#call('POST', `/items/${item}/complete`, { digest }, signal)
  }

  submit(body: Submit, signal?: AbortSignal): Promise<Receipt> {
    return this.#call('POST', '/submit', body, signal)
  }

  /** What was given, by kind; logged as a view. */
  own(signal?: AbortSignal): Promise<OwnView> {
    return this.#call('GET', '/own', undefined, signal)
  }

  /** When it was shown or put out, newest first. */
  uses(before: number | null, signal?: AbortSignal): Promise<UsesView> {
    return this.#call('GET', before === null ? '/uses' : `/uses?before=${before}`, undefined, signal)
  }

  async withdraw(items: string[], signal?: AbortSignal): Promise<void> {
    await this.#call('POST', '/withdraw', { items }, signal)
  }

  /** @param statement - what the host reads, sealed */
  async say(kind: StatementKind, statement: string, signal?: AbortSignal): Promise<void> {
    await this.#call('POST', `/${kind}`, { statement }, signal)
  }

  async reopen(signal?: AbortSignal): Promise<void> {
    await this.#call('POST', '/reopen', {}, signal)
  }

  async #call<T>(method: string, path: string, body: object | undefined, signal?: AbortSignal): Promise<T> {
    try {
      return await this.#once<T>(method, path, body, signal)
    } catch (error) {
      const over = error instanceof VaultProblem && error.code === 'unauthenticated'
      if (!over || this.#place.renew === undefined) throw error
      if (await this.#place.renew()) return this.#once<T>(method, path, body, signal)
      throw new VaultProblem('session_ended', false)
    }
  }

  async #once<T>(method: string, path: string, body: object | undefined, signal?: AbortSignal): Promise<T> {
    const bytes = body instanceof Blob
    const timeout = AbortSignal.timeout(60_000)
    const init: RequestInit = {
      method,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: signal === undefined ? timeout : firstOf(signal, timeout),
      headers: {
        authorization: this.#place.authorization,
        ...(body === undefined
          ? {}
          : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      },
    }
    if (body !== undefined) init.body = bytes ? body : JSON.stringify(body)
    const response = await fetch(this.#base + path, init).catch(() => {
      if (signal?.aborted === true) throw new VaultProblem('aborted', false)
      throw new VaultProblem('unreachable', true)
    })
    if (response.status === 204) return undefined as T
    const answer: unknown = await response.json().catch(() => {
      throw new VaultProblem('unreachable', true)
    })
    if (response.ok) return answer as T
    const { code, tries } = answer as Problem
    throw new VaultProblem(
      typeof code === 'string' ? code : 'other',
      response.status === 429 || response.status === 503,
      tries,
    )
  }
}

/** Ends with the one that ends first. `AbortSignal.any` would do, but came with Chrome 116 and Safari 17.4. */
function firstOf(...signals: AbortSignal[]): AbortSignal {
  const first = new AbortController()
  for (const signal of signals) {
    if (signal.aborted) first.abort(signal.reason)
    else signal.addEventListener('abort', () => first.abort(signal.reason), { signal: first.signal })
  }
  return first.signal
}

/** Codes after which another try may help. */
const AGAIN: readonly string[] = [
  'unreachable',
  'storage_full',
  'uploads_full',
  'unavailable',
  'rate_limited',
  'internal',
  'session_ended',
  'other',
]

/** Whether what stopped it may pass. */
export function mayPass(code: string): boolean {
  return AGAIN.includes(code)
}
