import type { Erase, Erasure } from '../api/index.ts'
import type { MyNumber } from '../my-number/my-number.ts'
import { Accounts } from './accounts.ts'
import { ApiKeys } from './api-keys.ts'
import { Approvals } from './approvals.ts'
import { Audit } from './audit.ts'
import { numberHistory, type NumberInHistory } from './change/history.ts'
import { Purposes } from './change/purposes.ts'
import type { StaffContext } from './context.ts'
import {
  acceptOrDecline,
  returnSubmission,
  undoDecision,
  type Decided,
  type DecideOptions,
  type ReturnOrder,
} from './decide.ts'
import { listDecisions, type ListDecisions, type ListedDecision } from './decisions.ts'
import { history, type HistoryEvent } from './own/history.ts'
import { declination, wishedCorrection, type PersonSaid } from './own/statements.ts'
import { erase, eraseAgain, eraseAndTell, type ErasedAndTold } from './erase.ts'
import type { ErasedAgain } from './erasure-journal.ts'
import { keptOf, type Kept } from './items.ts'
import { Members } from './members/members.ts'
import { Numbers } from './numbers/numbers.ts'
import { People } from './people/import.ts'
import { StaffRequests } from './bulk/staff-requests.ts'
import { Deliveries } from './deliveries.ts'
import { Intakes } from './intake/intakes.ts'
import { reachPerson, type Returned } from './reach.ts'
import { revealMany, type RevealManyOptions, type RevealOutcome } from './reveal-many.ts'
import { RevealRuns } from './reveal-run.ts'
import { revealChoices, type RevealChoices } from './reveal-choices.ts'
import { revealNumber, type OutputOptions, type RevealOptions } from './reveal.ts'
import { review, reviewImage, reviewNumber, type Review, type ReviewedImage } from './review.ts'
import { Sessions } from './sessions.ts'
import { requestSheets, type RequestSheet } from './sheets.ts'
import { OrganizationSettings } from './settings.ts'
import { StaffSubjects, type SubjectRef } from './subjects.ts'
import { RequestTemplates } from './templates/templates.ts'
import type { CallOptions } from './vault-http.ts'
import { Webhooks } from './webhooks/webhooks.ts'
import { verification, type NewVerification, type Verification } from './verification.ts'

/** Everything a staff member may do, each call under their own id in the vault's log. */
export class Staff {
  readonly subjects: StaffSubjects
  /** People from files. Permission `request`. */
  readonly people: People
  readonly requests: StaffRequests
  readonly templates: RequestTemplates
  readonly deliveries: Deliveries
  /** What the vault enforces is changed in this person's name: permission `admin`. */
  readonly settings: OrganizationSettings
  /** Numbers from paper and from files. Permission `request`. */
  readonly numbers: Numbers
  /** Purposes that are added to numbers later. Permission `request`. */
  readonly purposes: Purposes
  readonly sessions: Sessions
  /** Posters, and what waits to be matched with a person. */
  readonly intakes: Intakes
  /** ID and password for people without e-mail. */
  readonly accounts: Accounts
  /** Staff who are registered at the vault. Permission `admin`. */
  readonly members: Members
  /** The log, read in this person's name. Permission `audit`. */
  readonly audit: Audit
  /** Keys with which hosts call the vault, in this person's name. The API key needs the scopes `manage` and `vouch`. */
  readonly apiKeys: ApiKeys
  /** Where the vault tells by itself what happens, changed in this person's name. The same scopes. */
  readonly webhooks: Webhooks
  /** What needs a second person: asked here, given at the vault. */
  readonly approvals: Approvals
  /** Long runs of {@link Staff.revealMany}, to go on with or to forget. */
  readonly runs: RevealRuns
  readonly #context: StaffContext

  constructor(context: StaffContext) {
    this.#context = context
    this.subjects = new StaffSubjects(context)
    this.people = new People(context, this.subjects)
    this.requests = new StaffRequests(context, this.subjects)
    this.templates = new RequestTemplates(context)
    this.deliveries = new Deliveries(context)
    this.settings = new OrganizationSettings(context, () => context.actor())
    this.numbers = new Numbers(context, this.subjects, this.requests)
    this.purposes = new Purposes(context)
    this.sessions = new Sessions(context)
    this.intakes = new Intakes(context, this.subjects)
    this.accounts = new Accounts(context, this.subjects)
    this.members = new Members(context)
    this.audit = new Audit(context)
    this.runs = new RevealRuns(context)
    this.approvals = new Approvals(context)
    this.apiKeys = new ApiKeys(context, () => context.actor())
    this.webhooks = new Webhooks(context, () => context.actor())
  }

  /** The id of this staff member in the log (`act_…`). */
  async actorId(): Promise<string> {
    return (await this.#context.actor()).id
  }

  /** What is printed for requests, with their links; logged. Permission `request`. */
  sheets(requests: readonly string[], options?: CallOptions): Promise<RequestSheet[]> {
    return requestSheets(this.#context, requests, options)
  }

  /** What was submitted for a person. Opens nothing. Permission `review`. */
  review(subject: SubjectRef, options?: CallOptions): Promise<Review> {
    return review(this.#context, subject, options)
  }

  /**
   * Opens one submitted image; logged as a review. Permission `review`.
   *
   * The bytes were made by a stranger: show them in a sandboxed frame only. Give `subject` (`sub_…`) when they
   * are shown as somebody's: an item of another person is then refused.
   */
  reviewImage(item: string, options?: CallOptions & { subject?: string }): Promise<ReviewedImage> {
    return reviewImage(this.#context, item, options)
  }

  /**
   * Lends a submitted number, to compare it with the papers; logged as a review. Permission `review`. With `subject`
   * (`sub_…`) an item of another person is refused.
   */
  async reviewNumber<T>(
    item: string,
    use: (number: MyNumber) => T | Promise<T>,
    options?: CallOptions & { subject?: string },
  ): Promise<T> {
    return use(await reviewNumber(this.#context, item, options))
  }

  /**
   * Accepts what was submitted (取得済) with a record of what was checked. Permission `review`. For ten minutes it can
   * be undone; then the images are erased, or after what the organization set.
   *
   * Where the organization asks for two people, the first acceptance is a check (`secondPerson`), and the same person
   * cannot give the second (`vault_refused`, `second_person_required`).
   *
   * @throws {FuinError} `input_invalid` for a record that holds a My Number, `vault_refused`
   */
  accept(
    subject: SubjectRef,
    { record }: { record: NewVerification },
    options?: DecideOptions,
  ): Promise<Decided> {
    return acceptOrDecline(this.#context, subject, { accept: record }, options)
  }

  /**
   * Sends it back (差戻し): the same link then shows the person why, and asks again for what is named. Permission
   * `review`. Tell the person when it can no longer be undone, not before. Somebody whose submission came through a poster
   * has no link yet: then one is made (permission `request`), and {@link Returned.reach} says how they get it.
   *
   * @throws {FuinError} `input_invalid`, `vault_refused`
   * @example
   * ```ts
   * await staff.return(
   *   { externalId: 'E-1042' },
   *   { reason: 'UNREADABLE', words: '住所の行が光っています。', again: [{ subject, number: false, images }], images: [item] },
   * )
   * ```
   */
  async return(subject: SubjectRef, order: ReturnOrder, options: DecideOptions = {}): Promise<Returned> {
    const decided = await returnSubmission(this.#context, subject, order, options)
    return { ...decided, ...(await reachPerson(this.#context, decided.request, options)) }
  }

  /** Records that the person does not give the number (提供しない), with the reason in words. Permission `review`. */
  decline(subject: SubjectRef, { words }: { words: string }, options?: DecideOptions): Promise<Decided> {
    return acceptOrDecline(this.#context, subject, { decline: words }, options)
  }

  /**
   * What the person said who does not give the number, with the reason; null when nobody declined. Show it with
   * `proven`: without it only the vault says so.
   */
  declination(subject: SubjectRef, options?: CallOptions): Promise<PersonSaid | null> {
    return declination(this.#context, subject, options)
  }

  /** What the person wants corrected after the acceptance; null when nothing. Ask anew for a corrected number. */
  wishedCorrection(subject: SubjectRef, options?: CallOptions): Promise<PersonSaid | null> {
    return wishedCorrection(this.#context, subject, options)
  }

  /**
   * Every asking, message, view, reply and decision of a person with its date, oldest first: what an office asks for
   * where a number is missing. Verifies the whole log. Permission `audit`.
   */
  history(subject: SubjectRef, options?: CallOptions): Promise<HistoryEvent[]> {
    return history(this.#context, subject, options)
  }

  /**
   * Takes the newest decision on a request back, within ten minutes and before anything came of it. Permission `review`.
   *
   * @throws {FuinError} `vault_refused` with the problem `undo_over`
   */
  undo(request: string, options?: CallOptions): Promise<void> {
    return undoDecision(this.#context, request, options)
  }

  /** The record of the newest acceptance of a person (本人確認の記録). */
  verification(subject: SubjectRef, options?: CallOptions): Promise<Verification | null> {
    return verification(this.#context, subject, options)
  }

  /** Decisions of everybody, oldest first: for lists, and for telling people once a return is final. */
  decisions(options?: ListDecisions): Promise<{ data: ListedDecision[]; next: string | null }> {
    return listDecisions(this.#context, options)
  }

  /**
   * Lends one number for one purpose, to be looked at. Permission `reveal`. Digits that go to paper, into a file, onto a
   * clipboard or into another program are an {@link Staff.output}.
   *
   * The vault logs it first; the SDK verifies the proof, stores the new checkpoint, and only then opens. A
   * second call is a second entry, so do the work inside `use`. The number is a JavaScript object: it goes
   * when the engine collects it, not when `use` ends.
   *
   * @param use - called once; its result and its errors pass through
   * @throws {PurposeRefused} `purpose_not_shown`, `input_invalid`, with the names of what is allowed
   * @throws {FuinError} `not_found`, `input_invalid`, `vault_refused`, `log_*`, `manifest_*`, `context_mismatch`,
   *   `unreadable`
   * @example
   * ```ts
   * await staff.reveal({ externalId: 'E-1042' }, { purpose: 'TAX-EMP' }, number => show(number.digits()))
   * ```
   */
  async reveal<T>(
    subject: SubjectRef,
    options: RevealOptions,
    use: (number: MyNumber) => T | Promise<T>,
  ): Promise<T> {
    const { number } = await revealNumber(this.#context, subject, { ...options, use: 'display' })
    return use(number)
  }

  /**
   * Lends one number for one purpose, to be printed, written into a file, copied or handed to a program: an output, with
   * an entry of its own kind in the history. Permission `output`. Else as {@link Staff.reveal}.
   *
   * @example
   * ```ts
   * const order = { purpose: 'TAX-EMP', form: '375', target: 'print' } as const
   * await staff.output({ externalId: 'E-1042' }, order, number => printSlip(number.digits()))
   * ```
   */
  async output<T>(
    subject: SubjectRef,
    options: OutputOptions,
    use: (number: MyNumber) => T | Promise<T>,
  ): Promise<T> {
    const { number } = await revealNumber(this.#context, subject, { ...options, use: 'output' })
    return use(number)
  }

  /**
   * For what the number in force of a person may be used, with the forms of each purpose, and what the organization wants
   * said: what a page offers before it shows a number.
   *
   * @throws {FuinError} `not_found` when no number is kept, `manifest_*`, `amendment_invalid`
   */
  revealChoices(subject: SubjectRef, options?: CallOptions): Promise<RevealChoices> {
    return revealChoices(this.#context, subject, options)
  }

  /**
   * Lends many numbers, in batches, as they are taken: for payroll runs. Permission `reveal` to display, `output` to put
   * out. What is wrong with one person is their outcome and stops nobody else; what is wrong with vault or log is thrown,
   * and a run with a name (`run`) goes on later where it was.
   *
   * @throws {FuinError} `vault_refused`, `vault_unreachable`, `log_*`, `aborted`, `input_invalid` for the order itself
   * @example
   * ```ts
   * const people = [{ externalId: 'E-1042' }, { externalId: 'E-1043' }]
   * const order = { purpose: 'TAX-EMP', form: '375', use: 'output', target: 'file', run: 'slips-2026' } as const
   * for await (const { ref, number, error } of staff.revealMany(people, order)) {
   *   if (error === null) printSlip(number.digits())
   *   else console.error(ref, error.code)
   * }
   * ```
   */
  revealMany(
    subjects: Iterable<SubjectRef> | AsyncIterable<SubjectRef>,
    options: RevealManyOptions,
  ): AsyncGenerator<RevealOutcome, void, undefined> {
    return revealMany(this.#context, subjects, options)
  }

  /**
   * Every number of a person that was accepted, newest first, with what they were told: never the numbers. One that was
   * replaced is revealed by its `item` alone, with a reason.
   */
  numberHistory(subject: SubjectRef, options?: CallOptions): Promise<NumberInHistory[]> {
    return numberHistory(this.#context, subject, options)
  }

  /** Destroys the images, one number, or everything, of a person. Cannot be undone. Permission `erase`. */
  erase(subject: SubjectRef, order: Erase, options?: CallOptions): Promise<Erasure> {
    return erase(this.#context, subject, order, options)
  }
  /** As {@link Staff.erase}, and the person gets the message that it was destroyed. Permission `erase`. */
  eraseAndTell(subject: SubjectRef, order: Erase, options?: CallOptions): Promise<ErasedAndTold> {
    return eraseAndTell(this.#context, subject, order, options)
  }

  /**
   * Erases again what was erased after a backup and came back with it, in one go. Permission `erase`.
   *
   * @see {@link Audit.lostErasures}
   */
  eraseAgain(options?: CallOptions): Promise<ErasedAgain[]> {
    return eraseAgain(this.#context, options)
  }

  /** How much is kept of a person, as the vault says: what an erasure would destroy. */
  kept(subject: SubjectRef, options?: CallOptions): Promise<Kept> {
    return keptOf(this.#context, subject, options)
  }
}
