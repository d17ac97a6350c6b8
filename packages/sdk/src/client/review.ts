import type { DecisionView, ItemKind, ReleasedItem, RequestState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { encryptedBodyBytes, IMAGE_SIZE_CLASSES } from '../format/constants.ts'
import { itemDigest } from '../format/digest.ts'
import type { Manifest } from '../format/manifest.ts'
import type { MyNumber } from '../my-number/my-number.ts'
import { openImage, type OpenedImage } from '../open/image.ts'
import type { StaffContext } from './context.ts'
import type { Seen } from './decide.ts'
import type { ListedDecision } from './decisions.ts'
import { itemsOf } from './items.ts'
import { openItemManifest, pskOf } from './manifests.ts'
import { verifyReceipt } from './receipt.ts'
import { requireNewestRound } from './rounds.ts'
import { releaseOne } from './release.ts'
import { fetchRequest, requestOf, trustedManifestOf } from './requests.ts'
import { openReleased } from './reveal.ts'
import { optional, Subjects, type SubjectRef } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** What waits for a decision. */
export interface Review {
  request: string
  state: RequestState
  submittedAt: string | null
  /** What the person saw, verified. */
  manifest: Manifest
  items: { id: string; kind: ItemKind; subject: string; round: number; createdAt: string }[]
  /** Pass it on with the decision: then nothing newer is decided on unseen. */
  seen: Seen
  /** The newest decision, unless it was taken back. */
  decision: ListedDecision | null
}

/** Purpose code of looking at papers before a decision. */
const REVIEW = 'REVIEW'
const LARGEST_BODY = encryptedBodyBytes(Math.max(...IMAGE_SIZE_CLASSES))

/** An image with the person whose it is, proven by its seal. */
export interface ReviewedImage extends OpenedImage {
  /** `sub_…` */
  subject: string
}

/**
 * What was submitted for a person. The receipt proves that exactly these items were submitted through the
 * link or session of this request.
 */
export async function review(
  context: StaffContext,
  ref: SubjectRef,
  { signal }: CallOptions = {},
): Promise<Review> {
  const subject = await new Subjects(context).get(ref, optional(signal))
  const request = await fetchRequest(context, requestOf(subject), signal)
  const { manifest } = (await trustedManifestOf(context, request)).opened
  const { id, generation, round, state } = request
  const asked = await Promise.all(manifest.subjects.map(subjects => itemsOf(context, subjects.id, signal)))
  const items = asked
    .flat()
    .filter(item => item.request === id && item.generation === generation && item.state === 'stored')
  // Sent back: nothing is to be looked at until it comes again.
  const submitted = request.submittedAt !== null && state !== 'returned'
  const receipt = submitted ? await verifyReceipt(context, request, items) : null
  if (receipt !== null) await requireNewestRound(context, request, items)
  return {
    request: id,
    state,
    submittedAt: receipt?.submittedAt ?? null,
    manifest,
    items: submitted
      ? items.map(({ id: item, kind, subject: of, round: given, createdAt }) => ({
          id: item,
          kind,
          subject: of,
          round: given,
          createdAt,
        }))
      : [],
    seen: { generation, round },
    decision: listed(request.decision),
  }
}

function listed(decision: DecisionView | null): ListedDecision | null {
  if (decision === null) return null
  const { note: _note, ...rest } = decision
  return rest
}

/** Opens a submitted image, logged as a review. */
export async function reviewImage(
  context: StaffContext,
  id: string,
  { signal, subject }: CallOptions & { subject?: string } = {},
): Promise<ReviewedImage> {
  const released = await releaseOne(context, { id, purpose: REVIEW, subject, ...optional(signal) })
  const { item, envelope } = released
  if (item.kind !== 'image') throw new FuinError('input_invalid', 'This item is no image.')
  const body = await fetchBody(context, released, signal)
  const trusted = await openItemManifest(context, released)
  const privateKeys = await (await context.keyring()).privateKeys()
  const psk = await pskOf(context, trusted, id)
  const place = { opened: trusted.opened, subject: item.subject, item: id, privateKeys, psk }
  return { ...(await openImage({ envelope, body, ...place })), subject: item.subject }
}

/** Opens a submitted number to compare it with the papers, logged as a review. */
export async function reviewNumber(
  context: StaffContext,
  id: string,
  { signal, subject }: CallOptions & { subject?: string } = {},
): Promise<MyNumber> {
  const released = await releaseOne(context, { id, purpose: REVIEW, subject, ...optional(signal) })
  const { item } = released
  if (item.kind !== 'number') throw new FuinError('input_invalid', 'This item is no number.')
  return (await openReleased(context, item, released, undefined)).number
}

/** The body of a released image, compared with what was logged.
 *
 * @throws {FuinError} `log_entry_mismatch`
 */
export async function fetchBody(
  context: StaffContext,
  { item, envelope, ticket }: ReleasedItem,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (ticket === null)
    throw new FuinError('vault_answer_invalid', 'The vault released an image without its body.')
  const path = context.path(`/items/${item.id}/body`)
  const headers = { 'fuin-ticket': ticket, accept: 'application/octet-stream' }
  const actor = await context.actor()
  const call = { method: 'GET', path, actor, headers, ...optional(signal) } as const
  const body = await context.http.bytes(call, LARGEST_BODY)
  // What was logged is the digest of envelope and body; a body swapped after the log entry must not open.
  if ((await itemDigest(envelope, body)) === item.digest) return body
  throw new FuinError('log_entry_mismatch', 'The vault logged another image than it sent.')
}
