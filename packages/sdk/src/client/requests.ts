import type { PutRequest, Request, RequestState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { toBase64Url, fromBase64Url } from '../format/base64url.ts'
import { sha256 } from '../format/digest.ts'
import { isId, newId } from '../format/ids.ts'
import { formatLink } from '../format/link.ts'
import type { Manifest } from '../format/manifest.ts'
import { sealManifest } from '../request/manifest.ts'
import type { OrganizationContext, StaffContext } from './context.ts'
import { expiryOf } from './expiry.ts'
import { openNewestManifest, rememberRequest, type TrustedManifest } from './manifests.ts'
import { checkedDay, checkedManifest, type NewRequest } from './new-request.ts'
import { isRefusal } from './refusal.ts'
import { optional, type StaffSubjects } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** A link that was just made. It is shown once: the SDK keeps no copy. */
export interface IssuedRequest {
  id: string
  /** The one-time link. Whoever has it can answer in the person's place: send it to nobody else. */
  url: string
  generation: number
  expiresAt: string
}

/** A request as the host sees it. */
export interface RequestView {
  id: string
  state: RequestState
  generation: number
  sequence: number
  /** What the person saw, verified. */
  manifest: Manifest
  items: string[]
  createdAt: string
  expiresAt: string
  submittedAt: string | null
}

/** What an extension may change. What is left out stays. */
export interface Extension {
  /** Day in Japan, `YYYY-MM-DD`. */
  due?: string
  /** When the link stops working. Default: 14 days after `due`. */
  expiresAt?: string
  /** Whom to ask. */
  contact?: string
  /** Other words (合言葉) that the page shows first; null: none. */
  countersign?: string | null
}

/** Asks people for their numbers. Needs permission `request`. */
export class Requests {
  readonly #context: StaffContext
  readonly #subjects: StaffSubjects

  constructor(context: StaffContext, subjects: StaffSubjects) {
    this.#context = context
    this.#subjects = subjects
  }

  /**
   * Asks one person, or a household in one visit, and returns the one-time link.
   *
   * @throws {FuinError} `input_invalid` for a purpose or paper that the law does not provide for a person,
   *   `not_found`, `vault_refused`
   * @example
   * ```ts
   * const { url } = await staff.requests.create({
   *   subject: { externalId: 'E-1042' },
   *   purposes: ['TAX-EMP', 'EI', 'HI-PEN'],
   *   images: [{ document: 'mynumber-card', sides: ['front', 'back'], why: '番号確認と身元確認' }],
   *   due: '2026-12-10',
   *   provider: { name: '見本 花子' },
   * })
   * ```
   */
  async create(request: NewRequest, { signal }: CallOptions = {}): Promise<IssuedRequest> {
    const refs = 'subjects' in request ? request.subjects : [request.subject]
    const subjects = await Promise.all(
      refs.map(async ref => ({ ref, view: await this.#subjects.get(ref, optional(signal)) })),
    )
    const keyring = await this.#context.keyring()
    const manifest = checkedManifest(request, subjects, {
      organization: { id: this.#context.organization, ...(await this.#context.profile()) },
      recipient: keyring.recipient,
      request: newId('req'),
    })
    return this.#put(manifest, signal)
  }

  /** Issues a new link with the same questions; the old one dies at once. */
  async renew(
    id: string,
    change: { due?: string; expiresAt?: string } = {},
    { signal }: CallOptions = {},
  ): Promise<IssuedRequest> {
    const manifest = await this.#next(id, change, signal)
    return this.#put({ ...manifest, generation: manifest.generation + 1 }, signal)
  }

  /**
   * Gives more time, or changes words, under the same link: what is uploaded stays, and a page that is open goes on. A
   * request that has expired is open again.
   *
   * @returns the same link as before
   * @throws {FuinError} `input_invalid` for an end that is over; `vault_refused` for a request that is closed
   * @example
   * ```ts
   * await staff.requests.extend('req_01jd…', { due: '2026-12-24' })
   * ```
   */
  async extend(id: string, change: Extension = {}, { signal }: CallOptions = {}): Promise<IssuedRequest> {
    const { countersign: words, ...manifest } = await this.#next(id, change, signal)
    const { organization } = manifest
    const countersign = change.countersign === undefined ? words : change.countersign
    return this.#put(
      {
        ...manifest,
        organization: { ...organization, contact: change.contact ?? organization.contact },
        ...(countersign == null ? {} : { countersign }),
      },
      signal,
    )
  }

  /** Withdraws a request: its link dies at once. */
  async cancel(id: string, { signal }: CallOptions = {}): Promise<void> {
    const path = this.#context.path(`/requests/${requireRequestId(id)}/decision`)
    const actor = await this.#context.actor()
    const body = { decision: 'cancel' }
    await this.#context.http.json({ method: 'POST', path, body, actor, ...optional(signal) })
  }

  /** A request with the manifest that the person sees, verified. */
  async get(id: string, { signal }: CallOptions = {}): Promise<RequestView> {
    const request = await fetchRequest(this.#context, id, signal)
    const { opened } = await trustedManifestOf(this.#context, request)
    return viewOf(request, opened.manifest)
  }

  /** The newest manifest of a request, written anew with another end. */
  async #next(
    id: string,
    change: { due?: string; expiresAt?: string },
    signal?: AbortSignal,
  ): Promise<Manifest> {
    const current = await fetchRequest(this.#context, id, signal)
    const { manifest } = (await trustedManifestOf(this.#context, current)).opened
    const due = change.due === undefined ? manifest.due : checkedDay(change.due)
    const expiresAt = change.expiresAt ?? expiryOf(due)
    if (!(Date.parse(expiresAt) > Date.now())) {
      throw new FuinError('input_invalid', 'Give an end that lies ahead: `due` or `expiresAt`.')
    }
    return {
      ...manifest,
      due,
      sequence: manifest.sequence + 1,
      recipient: (await this.#context.keyring()).recipient,
      issuedAt: new Date().toISOString(),
      expiresAt,
      salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    }
  }

  async #put(manifest: Manifest, signal?: AbortSignal): Promise<IssuedRequest> {
    const { organization, http } = this.#context
    if (this.#context.collectUrl === undefined) {
      throw new FuinError('config_invalid', 'Set collectUrl, the address of the collection page.')
    }
    const keyring = await this.#context.keyring()
    const { request: id, generation, sequence, expiresAt } = manifest
    const [keys] = await keyring.requestKeys(id, generation)
    const signed = { signingKey: keyring.signingKey(), manifestKey: keys.manifestKey }
    const { box } = await sealManifest(manifest, signed)
    const body: PutRequest = {
      generation,
      sequence,
      due: manifest.due,
      expiresAt,
      manifest: box,
      subjects: manifest.subjects.map(subject => subject.id),
      purposes: manifest.purposes.map(({ code }) => code),
      submitTokenHash: await sha256(fromBase64Url(keys.submitToken)),
      viewTokenHash: await sha256(fromBase64Url(keys.viewToken)),
    }
    const path = this.#context.path(`/requests/${id}`)
    await http.json({ method: 'PUT', path, body, actor: await this.#context.actor(), ...optional(signal) })
    await rememberRequest(this.#context, { request: id, generation, sequence }, body.subjects)
    const { secret } = keys
    const { fingerprint } = keyring
    const link = { organization, request: id, secret, fingerprint }
    return { id, url: formatLink(this.#context.collectUrl, link), generation, expiresAt }
  }
}

/** A request as the vault answers it. */
export async function fetchRequest(
  context: OrganizationContext,
  id: string,
  signal?: AbortSignal,
): Promise<Request> {
  const path = context.path(`/requests/${requireRequestId(id)}`)
  try {
    const request = await context.http.json<Request>({ method: 'GET', path, ...optional(signal) })
    if (request.id === id) return request
  } catch (error) {
    if (isRefusal(error, 'not_found')) throw new FuinError('not_found', 'There is no such request.')
    throw error
  }
  throw new FuinError('context_mismatch', 'The vault answered with another request.')
}

/** Verifies the manifest of a request that the vault answered. */
export function trustedManifestOf(context: OrganizationContext, request: Request): Promise<TrustedManifest> {
  const { id, generation, sequence, manifest: box } = request
  return openNewestManifest(context, { request: id, generation, sequence, box })
}

/** The newest request of a person. */
export function requestOf(subject: { request: string | null }): string {
  if (subject.request !== null) return subject.request
  throw new FuinError('not_found', 'This person was not asked yet.')
}

function viewOf(request: Request, manifest: Manifest): RequestView {
  const { id, state, generation, sequence, items, createdAt, expiresAt, submittedAt } = request
  return { id, state, generation, sequence, manifest, items, createdAt, expiresAt, submittedAt }
}

function requireRequestId(id: string): string {
  if (isId(id, 'req')) return id
  throw new FuinError('invalid_id', 'This is no request id.')
}
