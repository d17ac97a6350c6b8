import type {
  OwnView,
  ProviderView,
  PutItem,
  Receipt,
  ReceiptView,
  UploadState,
  UsesView,
} from '@fuin/sdk/api'
import type { ReturnMessage } from '../../../sdk/src/format/return-message.ts'
import { sealReturnMessage } from '../../../sdk/src/request/return-message.ts'
import { extended, type Scene, scene } from '../../../sdk/test/support/people.ts'

const VAULT = 'https://vault.example'
/** Where the host's handler is in these tests. */
export const ENDPOINT = 'https://host.example/fuin'
const MINUTE = 60_000

/** A call that reached the vault. */
interface Call {
  what: string
  authorization: string
  /** What it answered, an HTTP status. */
  status: number
}

/**
 * Answers at `fetch` as a vault and a host's handler do, for one request whose manifest is real. It shows what the
 * elements make of the answers; the vault itself is tried in the journeys.
 */
export class VaultAnswers {
  readonly calls: Call[] = []
  /** Items that were put, as they came. */
  readonly items: PutItem[] = []
  /** Entries of a poster and family members that were begun. */
  readonly opened: { subject: string }[] = []
  /** How many sessions the host gave. */
  sessions = 0
  /** Whether the host still knows who it is. */
  signedIn = true
  #scene: Scene
  readonly #fetch = globalThis.fetch
  #session: string | null = null
  readonly #gated: boolean
  /** Passcodes that may still be tried. */
  tries = 10
  /** The link is over. */
  expired = false
  #message: string | null = null

  private constructor(request: Scene, gated: boolean) {
    this.#scene = request
    this.#gated = gated
    globalThis.fetch = async (input, init) => this.#answer(new Request(input, init))
  }

  /** Answers for a fresh request. */
  static async to(
    change: NonNullable<Parameters<typeof scene>[0]>['change'] = {},
    passcode?: string,
  ): Promise<VaultAnswers> {
    const gated = passcode === undefined ? {} : { passcode }
    return new VaultAnswers(
      await scene({ change, load: { allowJsPrivateKey: true }, ...gated }),
      passcode !== undefined,
    )
  }

  /** What a collector is given that comes by a link or by a sign-in. */
  get link(): string {
    const { manifest, secret, fingerprint } = this.#scene
    const kind = this.#poster ? 3 : 1
    return `#${kind}.${manifest.organization.id}.${manifest.request}.${base64url(secret)}.${fingerprint}`
  }

  /** The request is the poster that everybody scans. */
  get #poster(): boolean {
    return this.#scene.manifest.request.startsWith('int_')
  }

  get vault(): string {
    return VAULT
  }

  get fingerprint(): string {
    return this.#scene.fingerprint
  }

  get expiresAt(): number {
    return Date.parse(this.#scene.manifest.expiresAt)
  }

  /** The organization gives more time, or asks for something else, under the same link. */
  async extend(change: NonNullable<Parameters<typeof scene>[0]>['change'] = {}): Promise<void> {
    this.#scene = await extended(this.#scene, change)
  }

  /** Staff send back what was submitted: the request is open once more. */
  async sendBack(why: Pick<ReturnMessage, 'reason' | 'words' | 'again'>): Promise<void> {
    const { manifest, signingKey, keys } = this.#scene
    const place = { organization: manifest.organization.id, request: manifest.request, generation: 1 }
    const message = { v: 'fuin/1', ...place, round: this.#round + 1, ...why } as const
    const { manifestKey } = keys
    this.#message = await sealReturnMessage(message, { signingKey, manifestKey })
  }

  get #round(): number {
    return this.#message === null ? 1 : 2
  }

  /** No session is valid any longer, whatever the page's clock says. */
  endSession(): void {
    this.#session = null
  }

  count(what: RegExp): number {
    return this.calls.filter(call => what.test(call.what)).length
  }

  stop(): void {
    globalThis.fetch = this.#fetch
  }

  async #answer(request: Request): Promise<Response> {
    const { url, method } = request
    if (url === `${ENDPOINT}/session`) return this.#begin()
    if (!url.startsWith(VAULT)) return this.#fetch(request)
    const what = `${method} ${/\/(?:requests|intakes)\/[^/]+\/(.*)$/u.exec(url)![1]!}`
    const authorization = request.headers.get('authorization') ?? ''
    const { submitToken, viewToken } = this.#scene.keys
    const link = this.#gated ? [] : [`Fuin-Link ${submitToken}`, `Fuin-Link ${viewToken}`]
    const allowed = [...link, `Fuin-Session ${this.#session}`]
    // The visitor of a poster draws tokens that nobody knows before.
    const response =
      this.#poster || allowed.includes(authorization)
        ? await this.#route(what, request)
        : this.#gated && authorization === `Fuin-Link ${viewToken}`
          ? await this.#gate(what, request)
          : json({ code: 'unauthenticated' }, 401)
    this.calls.push({ what, authorization, status: response.status })
    return response
  }

  #begin(): Response {
    if (!this.signedIn) return json({}, 401)
    const { manifest, keys } = this.#scene
    this.#session = `session-${++this.sessions}`
    return json({
      vault: VAULT,
      organization: manifest.organization.id,
      request: manifest.request,
      token: this.#session,
      expiresAt: new Date(Date.now() + 15 * MINUTE).toISOString(),
      manifestKey: base64url(keys.manifestKey),
      psk: base64url(keys.psk),
    })
  }

  async #gate(what: string, request: Request): Promise<Response> {
    if (this.tries === 0) return json({ code: 'passcode_exhausted' }, 410)
    if (what !== 'POST gate') return json({ code: 'passcode_required', tries: this.tries }, 403)
    const { proof } = (await request.json()) as { proof: string }
    if (proof === this.#scene.keys.gateProof) {
      this.#session = `gate-${++this.sessions}`
      return json({ token: this.#session, expiresAt: '' }, 201)
    }
    if (--this.tries === 0) return json({ code: 'passcode_exhausted' }, 410)
    return json({ code: 'passcode_wrong', tries: this.tries }, 403)
  }

  async #route(what: string, request: Request): Promise<Response> {
    const { manifest, box } = this.#scene
    if (what === 'POST renewal') return json({ renewalWantedAt: '2026-11-24T01:02:03.000Z' })
    if (this.expired) return json({ code: 'request_expired' }, 410)
    if (what === 'GET receipt')
      return json({ receipt: null, sequence: manifest.sequence } satisfies ReceiptView)
    const { generation, sequence } = manifest
    if (what === 'GET provider')
      return json({
        state: this.#message === null ? 'open' : 'returned',
        generation,
        round: this.#round,
        sequence,
        manifest: box,
        message: this.#message,
        receipt: null,
      } satisfies ProviderView)
    if (what === 'GET own')
      return json({
        state: 'submitted',
        generation,
        sequence,
        round: this.#round,
        manifest: box,
        given: this.items.map(({ subject, kind }, order) => ({
          id: `itm_${order}`,
          subject,
          kind,
          state: 'stored',
        })),
        statement: null,
      } satisfies OwnView)
    if (what === 'GET uses') return json({ data: [], next: null } satisfies UsesView)
    if (what === 'POST submit')
      return json({
        request: manifest.request,
        generation,
        round: this.#round,
        index: 7,
        submittedAt: '2026-11-24T01:02:03.000Z',
      } satisfies Partial<Receipt>)
    if (what === 'POST entries' || what === 'POST additions') {
      this.opened.push((await request.json()) as { subject: string })
      return json({}, 201)
    }
    const [, item] = /^PUT items\/([^/]+)$/u.exec(what) ?? []
    if (item === undefined) return new Response(null, { status: 204 })
    const put = (await request.json()) as PutItem
    this.items.push(put)
    const chunkLength = 1 << 20
    const total = Math.ceil((put.bodyLength ?? 0) / chunkLength)
    return json({ item, state: 'draft', chunkLength, total, received: [] } satisfies UploadState)
  }
}

function json(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
