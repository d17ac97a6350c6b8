import type { Session } from '../api/index.ts'
import { toBase64Url } from '../format/base64url.ts'
import type { StaffContext } from './context.ts'
import { fetchRequest, trustedManifestOf } from './requests.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** What an embedded collector needs, for 15 minutes: never the link secret itself. */
export interface CollectorSession {
  vault: string
  organization: string
  request: string
  /** For `Authorization: Fuin-Session`. */
  token: string
  expiresAt: string
  /** 32 bytes, base64url: opens the manifest. */
  manifestKey: string
  /** 32 bytes, base64url: the pre-shared key of every envelope. */
  psk: string
  fingerprint: string
  /** A manifest older than this must be refused. */
  sequence: number
}

/** Lets a signed-in person answer inside the host's own page. */
export class Sessions {
  readonly #context: StaffContext

  constructor(context: StaffContext) {
    this.#context = context
  }

  /** Opens a session for the current generation of a request. */
  async create(request: string, { signal }: CallOptions = {}): Promise<CollectorSession> {
    const current = await fetchRequest(this.#context, request, signal)
    const { keys } = await trustedManifestOf(this.#context, current)
    const { organization, http } = this.#context
    const path = this.#context.path(`/requests/${request}/sessions`)
    const body = { generation: current.generation }
    const actor = await this.#context.actor()
    const session = await http.json<Session>({ method: 'POST', path, body, actor, ...optional(signal) })
    const keyring = await this.#context.keyring()
    return {
      vault: http.address,
      organization,
      request,
      token: session.token,
      expiresAt: session.expiresAt,
      manifestKey: toBase64Url(keys.manifestKey),
      psk: toBase64Url(keys.psk),
      fingerprint: keyring.fingerprint,
      sequence: current.sequence,
    }
  }
}
