import type { NeedsAttention, Request, RequestState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { toBase64Url } from '../format/base64url.ts'
import { isId, newId } from '../format/ids.ts'
import type { Manifest, ManifestImage } from '../format/manifest.ts'
import type { AskedFacts } from './asked-papers.ts'
import { formatPasscode } from '../request/passcode.ts'
import { attentionOf } from './attention.ts'
import { requireNewer } from './change/accepted.ts'
import type { OrganizationContext, StaffContext } from './context.ts'
import { expiryOf } from './expiry.ts'
import { linkOf } from './link.ts'
import { openNewestManifest, type TrustedManifest } from './manifests.ts'
import { checkedDay, checkedManifest, type AskedSubject, type NewRequest } from './new-request.ts'
import { choosePasscode, type Passcode, type PasscodeChoice, standardOf } from './passcodes.ts'
import { isRefusal } from './refusal.ts'
import { previewPapers, type PapersPreview } from './papers-preview.ts'
import { putManifest, type IssuedRequest } from './put-request.ts'
import { optional, type StaffSubjects, type SubjectRef, type SubjectView } from './subjects.ts'
import type { RequestNote } from './templates/templates.ts'
import type { CallOptions } from './vault-http.ts'

/** A request as the host sees it. */
export interface RequestView {
  id: string
  state: RequestState
  generation: number
  sequence: number
  /** What the person saw, verified. */
  manifest: Manifest
  items: string[]
  /** How many wrong passcodes are left, 0: the link is dead, renew it; null: no passcode. */
  triesLeft: number | null
  /** Since when the person asks for more time: {@link Requests.extend}. */
  renewalWantedAt: string | null
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
   * Everybody gets their own purposes, and the ways to prove number and identity that the law leaves them.
   *
   * @throws {FuinError} `input_invalid`, as {@link RequestRefused} with person, purpose, reason and article where the
   *   law does not provide for it; `not_found`, `vault_refused`
   * @example
   * ```ts
   * const { url } = await staff.requests.create({
   *   subject: { externalId: 'E-1042' },
   *   purposes: ['TAX-EMP', 'EI', 'HI-PEN'],
   *   due: '2026-12-10',
   *   provider: { name: '見本 花子' },
   * })
   * ```
   */
  async create(request: NewRequest, { signal }: CallOptions = {}): Promise<IssuedRequest> {
    const refs = 'subjects' in request ? request.subjects : [request.subject]
    const views = await this.#subjects.getMany(refs, optional(signal))
    const subjects = refs.map((ref, order) => ({ ref, view: views[order]! }))
    const seed = { id: newId('req'), subjects, ...optional(signal) }
    return (await issueRequest(this.#context, seed, request)).issued
  }

  /**
   * What {@link Requests.create} would ask of one person: own purposes, what is refused and why, ways and reasons.
   * Asks nobody.
   *
   * @example
   * ```ts
   * const { ways, why } = await staff.requests.papers({ externalId: 'E-1042' }, ['TAX-EMP', 'EI'])
   * ```
   */
  async papers(
    subject: SubjectRef,
    purposes: readonly string[],
    { signal, ...facts }: AskedFacts & { images?: ManifestImage[] } & CallOptions = {},
  ): Promise<PapersPreview> {
    return previewPapers(await this.#subjects.get(subject, optional(signal)), purposes, facts)
  }

  /**
   * Issues a new link with the same questions; the old one dies at once, and only this one. The passcode stays, unless
   * another is given: `true` makes a new one.
   */
  async renew(
    id: string,
    change: { due?: string; expiresAt?: string; passcode?: PasscodeChoice } = {},
    { signal }: CallOptions = {},
  ): Promise<IssuedRequest> {
    const { manifest, note, passcode: before } = await this.#next(id, change, signal)
    const generation = manifest.generation + 1
    const passcode = change.passcode === undefined ? before : await choosePasscode(change.passcode, id)
    return putManifest(this.#context, { ...manifest, generation }, { note, passcode, ...optional(signal) })
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
    const { manifest: next, note, passcode } = await this.#next(id, change, signal)
    const { countersign: words, ...manifest } = next
    const { organization } = manifest
    const countersign = change.countersign === undefined ? words : change.countersign
    return putManifest(
      this.#context,
      {
        ...manifest,
        organization: { ...organization, contact: change.contact ?? organization.contact },
        ...(countersign == null ? {} : { countersign }),
      },
      { note, passcode, ...optional(signal) },
    )
  }

  /** Requests that wait: somebody wants more time, or the passcode was wrong too often. */
  waiting(options?: CallOptions): AsyncGenerator<NeedsAttention, void, undefined> {
    return attentionOf(this.#context, options)
  }

  /** The passcode of the newest link, as it is printed; null where there is none. */
  async passcode(id: string, { signal }: CallOptions = {}): Promise<string | null> {
    const current = await fetchRequest(this.#context, id, signal)
    const { passcode } = await trustedManifestOf(this.#context, current)
    return passcode === null ? null : formatPasscode(passcode.text)
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
  ): Promise<{ manifest: Manifest; note: string | undefined; passcode: Passcode | null }> {
    const current = await fetchRequest(this.#context, id, signal)
    const { opened, passcode } = await trustedManifestOf(this.#context, current)
    const { manifest } = opened
    if (manifest.origin !== undefined) {
      throw new FuinError(
        'input_invalid',
        'This number was entered by staff: ask the person in a new request.',
      )
    }
    const due = change.due === undefined ? manifest.due : checkedDay(change.due)
    const expiresAt = change.expiresAt ?? expiryOf(due)
    if (!(Date.parse(expiresAt) > Date.now())) {
      throw new FuinError('input_invalid', 'Give an end that lies ahead: `due` or `expiresAt`.')
    }
    // Whoever gets a link answers it: what was sealed by the host is over.
    const { sealedBy: _sealedBy, ...questions } = manifest
    const next: Manifest = {
      ...questions,
      due,
      sequence: manifest.sequence + 1,
      recipient: (await this.#context.keyring()).recipient,
      issuedAt: new Date().toISOString(),
      expiresAt,
      salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    }
    return { manifest: next, note: current.note ?? undefined, passcode }
  }
}

/** A request to make: its id, its people with their labels opened, and what the host notes on it. */
export interface RequestSeed extends CallOptions {
  id: string
  subjects: { ref: AskedSubject; view: SubjectView }[]
  note?: RequestNote
}

/**
 * Asks people whose labels are open already. The same id again asks nobody twice: it finds the request that is
 * there, and its link.
 *
 * @throws {FuinError} `input_invalid`, `vault_refused`
 */
export async function issueRequest(
  context: StaffContext,
  { id, subjects, note, signal }: RequestSeed,
  request: NewRequest,
): Promise<{ issued: IssuedRequest; manifest: Manifest; created: boolean }> {
  const keyring = await context.keyring()
  const standard = await standardOf(context)
  const { name, contact } = await context.profile()
  const { countersign = standard.countersign ?? null } = request
  const manifest = checkedManifest({ ...request, countersign }, subjects, {
    organization: { id: context.organization, name, contact },
    recipient: keyring.recipient,
    request: id,
  })
  const passcode = await choosePasscode(request.passcode ?? standard.passcode, id)
  const box = note === undefined ? undefined : await keyring.sealBox('note', id, note)
  await requireNewer(
    context,
    id,
    subjects.map(({ view }) => view.id),
  )
  try {
    const { reason } = request
    const issued = await putManifest(context, manifest, { note: box, reason, passcode, ...optional(signal) })
    return { issued, manifest, created: true }
  } catch (error) {
    if (!isRefusal(error, 'generation_conflict')) throw error
    const there = await fetchRequest(context, id, signal)
    const { opened, keys, passcode: given } = await trustedManifestOf(context, there)
    const { generation, expiresAt } = there
    const url = await linkOf(context, id, keys)
    const told = given === null ? {} : { passcode: formatPasscode(given.text) }
    return { issued: { id, url, generation, expiresAt, ...told }, manifest: opened.manifest, created: false }
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
  const { id, generation, sequence, manifest: box, passcode } = request
  return openNewestManifest(context, { request: id, generation, sequence, box, passcode })
}

/** The newest request of a person. */
export function requestOf(subject: { request: string | null }): string {
  if (subject.request !== null) return subject.request
  throw new FuinError('not_found', 'This person was not asked yet.')
}

function viewOf(request: Request, manifest: Manifest): RequestView {
  const { id, state, generation, sequence, items, triesLeft, renewalWantedAt } = request
  const { createdAt, expiresAt, submittedAt } = request
  const times = { createdAt, expiresAt, submittedAt, renewalWantedAt }
  return { id, state, generation, sequence, manifest, items, triesLeft, ...times }
}

function requireRequestId(id: string): string {
  if (isId(id, 'req')) return id
  throw new FuinError('invalid_id', 'This is no request id.')
}
