import type { Intake, IntakeState, Page, PutIntake } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { fromBase64Url, toBase64Url } from '../../format/base64url.ts'
import { sha256 } from '../../format/digest.ts'
import { isId, newId } from '../../format/ids.ts'
import { formatIntakeLink } from '../../format/intake-link.ts'
import type { Manifest } from '../../format/manifest.ts'
import { sealManifest } from '../../request/manifest.ts'
import type { StaffContext } from '../context.ts'
import { expiryOf } from '../expiry.ts'
import { openNewestManifest, rememberRequest } from '../manifests.ts'
import { checkedDay } from '../new-request.ts'
import { optional, type StaffSubjects, type SubjectRef } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'
import { addedIn, dismissEntry, waitingEntries, type QueuedEntry, type WaitingPage } from './entries.ts'
import { matchEntry, type Matched, type MatchOptions, type NewPerson } from './match.ts'
import { intakeManifest, type NewIntake } from './new-intake.ts'
import { suggestAll, type Candidate } from './suggest.ts'

/** A poster as the host sees it. Its address can be printed again at any time. */
export interface IntakeView {
  id: string
  name: string
  state: IntakeState
  generation: number
  /** What those who scan it see, verified. */
  manifest: Manifest
  /** For the QR code. Everybody who sees the poster has it. */
  url: string
  perDay: number
  total: number
  /** Entries that were sent in all. */
  submitted: number
  createdAt: string
  expiresAt: string
}

const PER_DAY = 100
const TOTAL = 500

/** Posters that many people scan, and the queue of what came through them. */
export class Intakes {
  readonly #context: StaffContext
  readonly #subjects: StaffSubjects

  constructor(context: StaffContext, subjects: StaffSubjects) {
    this.#context = context
    this.#subjects = subjects
  }

  /**
   * Puts up a poster. Whoever sees it can send something; nothing of it counts before staff match it with a person.
   * Permission `request`.
   *
   * @throws {FuinError} `input_invalid`, `config_invalid`, `vault_refused`
   * @example
   * ```ts
   * const { url } = await staff.intakes.create({
   *   name: '新宿店',
   *   kind: 'employee',
   *   purposes: ['TAX-EMP', 'EI'],
   *   due: '2026-12-10',
   * })
   * ```
   */
  async create(intake: NewIntake, { signal }: CallOptions = {}): Promise<IntakeView> {
    const keyring = await this.#context.keyring()
    const id = newId('int')
    const manifest = intakeManifest(intake, {
      organization: { id: this.#context.organization, ...(await this.#context.profile()) },
      recipient: keyring.recipient,
      request: id,
    })
    const { name, perDay = PER_DAY, total = TOTAL } = intake
    return this.#put(manifest, { name, perDay, total }, signal)
  }

  /** Makes a new poster with the same questions; the old one dies at once. Permission `request`. */
  async renew(
    id: string,
    change: { due?: string; expiresAt?: string } = {},
    { signal }: CallOptions = {},
  ): Promise<IntakeView> {
    const { manifest, name, perDay, total } = await this.get(id, optional(signal))
    const due = change.due === undefined ? manifest.due : checkedDay(change.due)
    const next: Manifest = {
      ...manifest,
      due,
      generation: manifest.generation + 1,
      sequence: manifest.sequence + 1,
      recipient: (await this.#context.keyring()).recipient,
      issuedAt: new Date().toISOString(),
      expiresAt: change.expiresAt ?? expiryOf(due),
      salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    }
    return this.#put(next, { name, perDay, total }, signal)
  }

  /** Takes a poster down: nothing comes through it any more. What was sent stays in the queue. */
  async close(id: string, { signal }: CallOptions = {}): Promise<IntakeView> {
    const path = this.#context.path(`/intakes/${requireIntakeId(id)}/close`)
    const actor = await this.#context.actor()
    return this.#view(
      await this.#context.http.json<Intake>({ method: 'POST', path, actor, ...optional(signal) }),
    )
  }

  async get(id: string, { signal }: CallOptions = {}): Promise<IntakeView> {
    const path = this.#context.path(`/intakes/${requireIntakeId(id)}`)
    const intake = await this.#context.http.json<Intake>({ method: 'GET', path, ...optional(signal) })
    if (intake.id === id) return this.#view(intake)
    throw new FuinError('context_mismatch', 'The vault answered with another poster.')
  }

  /** All posters, the oldest first. */
  async list({ signal }: CallOptions = {}): Promise<IntakeView[]> {
    const path = this.#context.path('/intakes')
    const { data } = await this.#context.http.json<Page<Intake>>({ method: 'GET', path, ...optional(signal) })
    return Promise.all(data.map(intake => this.#view(intake)))
  }

  /**
   * What waits to be matched, with what each says of themselves: opened here, and logged as a review. Permission
   * `review`. What cannot be opened has `person: null` and can only be dismissed.
   */
  waiting(options: CallOptions & { after?: string; limit?: number } = {}): Promise<WaitingPage> {
    return waitingEntries(this.#context, options)
  }

  /** How many family members whom nobody listed came with a submission and wait to be matched. Opens nothing. */
  added(request: string, options: CallOptions = {}): Promise<number> {
    return addedIn(this.#context, request, options)
  }

  /** Who it may be, the likeliest first. Only for staff to choose from: nothing is matched by itself. */
  suggest(entry: QueuedEntry, options: CallOptions = {}): Promise<Candidate[]> {
    return this.suggestAll([entry], options).then(([found]) => found!)
  }

  /** The same for a page of the queue: everybody is read once. */
  suggestAll(entries: readonly QueuedEntry[], options: CallOptions = {}): Promise<Candidate[][]> {
    return suggestAll(this.#subjects, entries, options)
  }

  /**
   * Makes a quarantined submission that of a person, known or new: opens it, seals it anew for the person, and has the
   * vault destroy the quarantined one. It then stands as submitted, to be reviewed as any other. Permissions
   * `request` and `review`.
   *
   * @throws {FuinError} `input_invalid` for another kind of person, or one whose number was accepted already, unless
   *   `replace` is set; `unreadable` for something that was not sealed under the poster
   */
  match(entry: string, to: SubjectRef | NewPerson, options: MatchOptions = {}): Promise<Matched> {
    return matchEntry(this.#context, this.#subjects, { entry, to, ...options })
  }

  /** Destroys a submission that belongs to nobody here. Cannot be undone. Permission `review`. */
  dismiss(entry: string, { reason, ...options }: { reason: string } & CallOptions): Promise<void> {
    return dismissEntry(this.#context, entry, reason, options)
  }

  async #put(
    manifest: Manifest,
    { name, perDay, total }: { name: string; perDay: number; total: number },
    signal?: AbortSignal,
  ): Promise<IntakeView> {
    const keyring = await this.#context.keyring()
    const { request: id, generation, sequence, expiresAt } = manifest
    const [keys] = await keyring.requestKeys(id, generation)
    const { box } = await sealManifest(manifest, {
      signingKey: keyring.signingKey(),
      manifestKey: keys.manifestKey,
    })
    const body: PutIntake = {
      generation,
      sequence,
      expiresAt,
      perDay,
      total,
      manifest: box,
      purposes: manifest.purposes.map(({ code }) => code),
      note: await keyring.sealBox('note', id, { name }),
      submitTokenHash: await sha256(fromBase64Url(keys.submitToken)),
      viewTokenHash: await sha256(fromBase64Url(keys.viewToken)),
    }
    const path = this.#context.path(`/intakes/${id}`)
    const actor = await this.#context.actor()
    const call = { method: 'PUT', path, body, actor, ...optional(signal) } as const
    const stored = await this.#context.http.json<Intake>(call)
    await rememberRequest(this.#context, { request: id, generation, sequence })
    return this.#view(stored)
  }

  async #view(intake: Intake): Promise<IntakeView> {
    const { collectUrl, organization } = this.#context
    if (collectUrl === undefined)
      throw new FuinError('config_invalid', 'Set collectUrl, the address of the collection page.')
    const keyring = await this.#context.keyring()
    const { id, generation, sequence, state, perDay, total, submitted, createdAt, expiresAt } = intake
    const place = { request: id, generation, sequence, box: intake.manifest, passcode: null }
    const { opened, keys } = await openNewestManifest(this.#context, place)
    const note =
      intake.note === null ? { name: '' } : ((await keyring.openBox('note', id, intake.note)) as object)
    const { secret } = keys
    const { fingerprint } = keyring
    return {
      id,
      name: 'name' in note && typeof note.name === 'string' ? note.name : '',
      state,
      generation,
      manifest: opened.manifest,
      url: formatIntakeLink(collectUrl, { organization, intake: id, secret, fingerprint }),
      perDay,
      total,
      submitted,
      createdAt,
      expiresAt,
    }
  }
}

function requireIntakeId(id: string): string {
  if (isId(id, 'int')) return id
  throw new FuinError('invalid_id', 'This is no id of a poster.')
}
