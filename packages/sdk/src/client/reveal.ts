import type { Item, ReleasedItem } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { MyNumber } from '../my-number/my-number.ts'
import { openNumber } from '../open/number.ts'
import { purposeOf } from '../rules/purposes.ts'
import type { NumberSource } from '../seal/number.ts'
import type { StaffContext } from './context.ts'
import { fetchItems } from './items.ts'
import { openTrustedManifest } from './manifests.ts'
import { release } from './release.ts'
import { fetchRequest, requestOf, trustedManifestOf } from './requests.ts'
import { Subjects, type SubjectRef, type SubjectView } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** For what a number is used. */
export interface RevealOptions extends CallOptions {
  /** Purpose code that the person was told. */
  purpose: string
  /** Form within the purpose, such as `375`. */
  form?: string
  /** Reason in words, for the history. */
  reason?: string
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
}

/**
 * Finds the number of a person and refuses a purpose that the law or the manifest does not allow, before the
 * vault is asked for anything.
 *
 * @throws {FuinError} `not_found`, `input_invalid`, `purpose_not_shown`, `manifest_*`, `context_mismatch`
 */
export async function findNumber(
  context: StaffContext,
  ref: SubjectRef,
  { purpose, signal }: RevealOptions,
): Promise<NumberTarget> {
  const subject = await new Subjects(context).get(ref, signal === undefined ? {} : { signal })
  const rule = purposeOf(purpose)
  if (rule === null || !rule.kinds.includes(subject.kind)) {
    throw new FuinError('input_invalid', 'The law provides for no such purpose for this person.')
  }
  const request = await fetchRequest(context, requestOf(subject), signal)
  const { opened } = await trustedManifestOf(context, request)
  if (!opened.manifest.purposes.some(({ code }) => code === purpose)) {
    throw new FuinError(
      'purpose_not_shown',
      'The person was not told this purpose: it may not be used for it.',
    )
  }
  const items = await fetchItems(context, request.items, signal)
  const item = items.find(({ kind, subject: of }) => kind === 'number' && of === subject.id)
  if (item === undefined || item.request !== request.id) {
    throw new FuinError('not_found', 'This person has given no number yet.')
  }
  return { subject, item }
}

/** Opens a released number in the place where it was expected. */
export async function openReleased(
  context: StaffContext,
  { subject, item }: NumberTarget,
  released: ReleasedItem,
  purpose: string | undefined,
): Promise<RevealedNumber> {
  const { request, generation } = item
  const { sequence, manifest: box, envelope } = released
  const { opened, keys } = await openTrustedManifest(context, { request, generation, sequence, box })
  const keyring = await context.keyring()
  const { number, source } = await openNumber({
    envelope,
    opened,
    subject: subject.id,
    item: item.id,
    privateKeys: await keyring.privateKeys(),
    psk: keys.psk,
    ...(purpose === undefined ? {} : { purpose }),
  })
  return { number, source, subject, item: item.id }
}

/** Fetches, verifies and opens one number. */
export async function revealNumber(
  context: StaffContext,
  ref: SubjectRef,
  options: RevealOptions,
): Promise<RevealedNumber> {
  const target = await findNumber(context, ref, options)
  const { item, subject } = target
  const { purpose, form, reason, signal } = options
  const [released] = await release(context, {
    items: [{ id: item.id, subject: subject.id, request: item.request, generation: item.generation }],
    purpose,
    form,
    reason,
    ...(signal === undefined ? {} : { signal }),
  })
  return openReleased(context, target, released!, purpose)
}
