import type { Item, ReleasedItem, ReleaseTarget, ReleaseUse } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { MyNumber } from '../my-number/my-number.ts'
import { openNumber } from '../open/number.ts'
import { formsFor } from '../rules/forms.ts'
import { purposeOf } from '../rules/purposes.ts'
import type { NumberSource } from '../seal/number.ts'
import { requireInForce } from './change/accepted.ts'
import { amendedPurposes } from './change/amended.ts'
import type { StaffContext } from './context.ts'
import { itemsOf } from './items.ts'
import type { LookedUp } from './people/lookup.ts'
import { openItemManifest, pskOf } from './manifests.ts'
import { PurposeRefused } from './purpose-refused.ts'
import { release } from './release.ts'
import { requireNewestNumber } from './rounds.ts'
import { optional, Subjects, type SubjectRef, type SubjectView } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** For what a number is used. */
export interface RevealOptions extends CallOptions {
  /** Purpose code that the person was told. */
  purpose: string
  /** Form within the purpose, such as `375`: one of the table of forms. Some organizations ask for it. */
  form?: string
  /** Reason in words, for the history. Some organizations ask for it. */
  reason?: string
  /** `apr_…` of an approval for exactly this, where a second person has to agree ({@link Approvals}). */
  approval?: string
  /**
   * A number of the person by its id (`itm_…`), as the history names it. One that another replaced is revealed only this
   * way, and only with a `reason`.
   */
  item?: string
}

/** For what a number leaves the screen. */
export interface OutputOptions extends RevealOptions {
  /** Where it goes: `print`, `file`, `copy` (a clipboard) or `program`. Stands in the history. */
  target?: ReleaseTarget
}

/** A number in hand, with what is known about it. */
export interface RevealedNumber {
  number: MyNumber
  source: NumberSource
  subject: SubjectView
  item: string
}

/** A number that may be released: found, and allowed for the purpose by what the person saw. */
export interface NumberTarget {
  subject: SubjectView
  item: Item
  /** Whether another number took its place. */
  replaced: boolean
}

/**
 * Finds the number of a person and refuses a purpose that the law or the manifest does not allow, and a form that is
 * made for another purpose, before the vault is asked for anything.
 *
 * @throws {PurposeRefused} `purpose_not_shown`, `input_invalid`
 * @throws {FuinError} `not_found`, `input_invalid`, `manifest_*`, `context_mismatch`
 */
export async function findNumber(
  context: StaffContext,
  ref: SubjectRef,
  options: RevealOptions,
): Promise<NumberTarget> {
  const { signal } = options
  const subject = await new Subjects(context).get(ref, optional(signal))
  return chooseNumber(context, { subject, items: await itemsOf(context, subject.id, signal) }, options)
}

/** The same for a person who was looked up already. */
export async function chooseNumber(
  context: StaffContext,
  { subject, items }: LookedUp,
  { purpose, form, item: wanted, reason }: RevealOptions,
): Promise<NumberTarget> {
  const numbers = items.filter(({ kind, state }) => kind === 'number' && state === 'stored')
  const current = numbers
    .filter(({ request }) => request === subject.acceptedRequest)
    // What was returned stays until it is erased; the newest generation replaced it.
    .sort((a, b) => b.generation - a.generation || b.round - a.round)[0]
  const item = wanted === undefined ? current : numbers.find(({ id }) => id === wanted)
  if (item === undefined) throw new FuinError('not_found', 'This person has given no such number yet.')
  requirePurpose(subject, item, purpose)
  requireForm(purpose, form)
  const replaced = item !== current
  if (replaced && reason === undefined) {
    throw new FuinError('input_invalid', 'Say in `reason` why a replaced number is needed.')
  }
  if (!replaced) await requireInForce(context, subject.id, item.request)
  await requireNewestNumber(context, item)
  return { subject, item, replaced }
}

/** Until the amendment itself is here, what the vault says of it decides nothing but whether to ask. */
function requirePurpose({ kind }: SubjectView, { purposes, amended }: Item, purpose: string): void {
  const told = [...new Set([...purposes, ...amended])]
  const law = purposeOf(purpose)?.kinds.includes(kind) === true
  if (!law || !told.includes(purpose)) throw new PurposeRefused(told, { kind, law })
}

/** L-05: a number is used for the forms of the affair that the person was told, and no others. */
export function requireForm(purpose: string, form: string | undefined): void {
  const codes = formsFor(purpose).map(({ code }) => code)
  if (form === undefined || codes.includes(form)) return
  throw new FuinError(
    'input_invalid',
    `This form is not made for that purpose. Its forms: ${codes.join(', ')}.`,
  )
}

/**
 * Opens a released number in the place where it was expected.
 *
 * @param purpose - undefined for a review, which is no use
 */
export async function openReleased(
  context: StaffContext,
  { id, subject }: Pick<Item, 'id' | 'subject'>,
  released: ReleasedItem,
  purpose: string | undefined,
): Promise<{ number: MyNumber; source: NumberSource }> {
  const trusted = await openItemManifest(context, released)
  const privateKeys = await (await context.keyring()).privateKeys()
  return openNumber({
    envelope: released.envelope,
    opened: trusted.opened,
    subject,
    item: id,
    privateKeys,
    psk: await pskOf(context, trusted, id),
    amended: await amendedPurposes(context, released),
    ...(purpose === undefined ? {} : { purpose }),
  })
}

/** Fetches, verifies and opens one number. */
export async function revealNumber(
  context: StaffContext,
  ref: SubjectRef,
  options: OutputOptions & { use: ReleaseUse },
): Promise<RevealedNumber> {
  const { item, subject, replaced } = await findNumber(context, ref, options)
  const { request, generation, round } = item
  const { purpose, use, target, form, reason, approval, signal } = options
  const [released] = await release(context, {
    items: [{ id: item.id, subject: subject.id, request, generation, round }],
    purpose,
    use,
    target,
    form,
    reason,
    approval,
    replaced,
    ...optional(signal),
  })
  const { number, source } = await openReleased(context, item, released!, purpose)
  return { number, source, subject, item: item.id }
}
