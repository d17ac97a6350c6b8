import type { EnterNumbers } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { parseMyNumber, type MyNumber } from '../../my-number/my-number.ts'
import type { NumberPlan } from '../../people/number-plan.ts'
import { planNumbers, type NumberMapping } from '../../people/numbers.ts'
import { readTable } from '../../people/plan.ts'
import { purposeOf } from '../../rules/purposes.ts'
import type { StaffContext } from '../context.ts'
import { checkedDay } from '../new-request.ts'
import type { ProgressOptions } from '../people/put-many.ts'
import { fetchRequest, type Requests } from '../requests.ts'
import { OrganizationSettings } from '../settings.ts'
import { optional, type SubjectRef, type SubjectView } from '../subject-view.ts'
import type { StaffSubjects } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'
import { sealEntry, type NumberGround } from './seal-entry.ts'
import { sendEntries } from './send-entries.ts'

/** How a number from paper or from a file is kept. */
export interface EnterOptions extends NumberGround, CallOptions {
  /** Another person has to accept it. Default: the setting `twoPersonCheck` of the organization. */
  secondPerson?: boolean
}

/** The same for one person. */
export interface EnterOneOptions extends EnterOptions {
  /** Withdraw the open request of this person first; one that asks a family is left alone. */
  withdraw?: boolean
}

/** How a file of numbers is read. */
export interface ReadNumbersOptions extends CallOptions {
  /** Columns by their headers. Default: what the headers tell. */
  mapping?: NumberMapping
  /** People whose number is kept already get another one. */
  replace?: boolean
}

/** The same for a file. */
export interface ApplyNumbersOptions extends EnterOptions, ProgressOptions {
  /** Enter the rows without errors. Default: nothing is entered while there is an error. */
  skipErrors?: boolean
  /** Lines whose lost zero was compared with the paper and is to be restored. */
  restoreZero?: readonly number[]
}

/** Numbers in one call of the vault. */
const BATCH = 50

/**
 * Numbers that the organization has already, on paper or in a file. Permission `request`.
 *
 * Each is sealed in this process, bound to the purposes and the notice under which it was got, and logged under the name of
 * the staff member; reveal works as for collected ones.
 */
export class Numbers {
  readonly #context: StaffContext
  readonly #subjects: StaffSubjects
  readonly #requests: Requests

  constructor(context: StaffContext, subjects: StaffSubjects, requests: Requests) {
    this.#context = context
    this.#subjects = subjects
    this.#requests = requests
  }

  /**
   * Enters a number that staff read from paper.
   *
   * @param number - twelve digits in any form, or a number
   * @throws {FuinError} `number_*`, `not_found`, `input_invalid`, `vault_refused` with `request_open` while the person
   *   is being asked, `log_*`
   * @example
   * ```ts
   * await staff.numbers.enter({ externalId: 'E-1042' }, typed, {
   *   purposes: ['TAX-EMP', 'EI'],
   *   notice: { on: '2026-11-20', words: '利用目的通知書（書面で交付）' },
   *   record: { basis: ['番号法16条'], note: '通知カードと運転免許証' },
   * })
   * ```
   */
  async enter(ref: SubjectRef, number: MyNumber | string, options: EnterOneOptions): Promise<void> {
    const { withdraw = false, signal } = options
    const parsed = typeof number === 'string' ? parseMyNumber(number) : number
    requireGround(options)
    const subject = await this.#subjects.get(ref, optional(signal))
    requirePurposes([subject], options)
    if (withdraw) await this.#withdraw(subject, signal)
    const state = await this.#state(options)
    const entry = await sealEntry(this.#context, {
      subject,
      number: parsed,
      origin: 'staff',
      ground: options,
    })
    await sendEntries(this.#context, { origin: 'staff', state, numbers: [entry] }, optional(signal))
  }

  /**
   * Reads a file of numbers (CSV or TSV) and finds whose they are. Sends nothing anywhere.
   *
   * Damage that spreadsheets do is named with its line: `1.2E+11`, a lost leading zero. No number is in an error.
   *
   * @param bytes - at most 10 MB, 20,000 rows; overwritten with zeros
   * @throws {FuinError} `file_too_large`, `file_workbook`, `file_invalid`
   */
  async read(bytes: Uint8Array, { signal, ...options }: ReadNumbersOptions = {}): Promise<NumberPlan> {
    const known = await this.#subjects.directory(optional(signal))
    try {
      return planNumbers(readTable(bytes), known, options)
    } finally {
      bytes.fill(0)
    }
  }

  /**
   * Enters the numbers of a plan in batches of 50; each is overwritten in the plan as it is sealed. A plan is good for
   * one use.
   *
   * @throws {FuinError} `input_invalid` while there are errors; `vault_refused`, `log_*`
   */
  async apply(plan: NumberPlan, options: ApplyNumbersOptions): Promise<{ entered: number; skipped: number }> {
    const { skipErrors = false, restoreZero = [], signal, onProgress } = options
    const rows = plan.rows.flatMap((row, at) =>
      !row.lostZero || restoreZero.includes(row.line) ? [{ ...row, at }] : [],
    )
    const { total, errors } = plan.summary
    if (errors.some(({ line }) => line === 1) || (rows.length < total && !skipErrors)) {
      throw new FuinError('input_invalid', 'The file has errors. Mend it, or enter the other rows only.')
    }
    requireGround(options)
    requirePurposes(
      rows.map(({ subject }) => subject),
      options,
    )
    const state = await this.#state(options)
    let entered = 0
    try {
      for (let start = 0; start < rows.length; start += BATCH) {
        const numbers = await Promise.all(
          rows.slice(start, start + BATCH).map(({ subject, at }) =>
            sealEntry(this.#context, {
              subject,
              number: plan.take(at),
              origin: 'import',
              ground: { ...options, purposes: purposesOf(subject, options) },
            }),
          ),
        )
        await sendEntries(this.#context, { origin: 'import', state, numbers }, optional(signal))
        entered += numbers.length
        onProgress?.(entered, rows.length)
      }
    } finally {
      plan.wipe()
    }
    return { entered, skipped: total - entered }
  }

  async #state({ secondPerson }: EnterOptions): Promise<EnterNumbers['state']> {
    const second = secondPerson ?? (await new OrganizationSettings(this.#context).get()).twoPersonCheck
    return second ? 'submitted' : 'accepted'
  }

  /** Only a request that asks nobody else: a family would lose its link. */
  async #withdraw({ id, request, state }: SubjectView, signal?: AbortSignal): Promise<void> {
    if (request === null || state !== 'requested') return
    const { subjects } = await fetchRequest(this.#context, request, signal)
    if (subjects.some(other => other !== id)) {
      throw new FuinError('input_invalid', 'A family is asked together. Withdraw that request first.')
    }
    await this.#requests.cancel(request, optional(signal))
  }
}

/** A file may hold a family: each person has the purposes that the law provides for them. */
function purposesOf({ kind }: SubjectView, { purposes }: NumberGround): string[] {
  return purposes.filter(code => purposeOf(code)?.kinds.includes(kind))
}

function requirePurposes(subjects: readonly SubjectView[], ground: NumberGround): void {
  const known = ground.purposes.every(code => purposeOf(code) !== null)
  if (known && subjects.every(subject => purposesOf(subject, ground).length > 0)) return
  throw new FuinError('input_invalid', 'The law provides for no such purpose for one of these people.')
}

function requireGround({ notice }: NumberGround): void {
  checkedDay(notice.on)
  const words = notice.words.trim()
  if (words !== '' && words.length <= 200) return
  throw new FuinError('input_invalid', 'Say in up to 200 characters how the person was told the purposes.')
}
