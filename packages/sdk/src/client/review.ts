import type { DecideRequest, ItemKind, ReleasedItem, RequestState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { encryptedBodyBytes, IMAGE_SIZE_CLASSES } from '../format/constants.ts'
import { itemDigest } from '../format/digest.ts'
import type { Manifest } from '../format/manifest.ts'
import type { MyNumber } from '../my-number/my-number.ts'
import { openImage, type OpenedImage } from '../open/image.ts'
import type { StaffContext } from './context.ts'
import { itemsOf } from './items.ts'
import { openItemManifest, pskOf } from './manifests.ts'
import { verifyReceipt } from './receipt.ts'
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
  items: { id: string; kind: ItemKind; subject: string; createdAt: string }[]
}

/** What staff looked at, kept as a box: papers, checker, time, legal basis. Never a number. */
export type VerificationRecord = Readonly<Record<string, unknown>>

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
  const trusted = await trustedManifestOf(context, request)
  const { manifest } = trusted.opened
  const asked = await Promise.all(manifest.subjects.map(({ id }) => itemsOf(context, id, signal)))
  const items = asked
    .flat()
    .filter(item => item.request === request.id && item.generation === request.generation)
  const receipt = request.submittedAt === null ? null : await verifyReceipt(context, request, trusted, items)
  return {
    request: request.id,
    state: request.state,
    submittedAt: receipt?.submittedAt ?? null,
    manifest,
    items: items
      .filter(({ state }) => state === 'stored')
      .map(({ id, kind, subject: of, createdAt }) => ({ id, kind, subject: of, createdAt })),
  }
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
  { signal }: CallOptions = {},
): Promise<MyNumber> {
  const released = await releaseOne(context, { id, purpose: REVIEW, ...optional(signal) })
  const { item } = released
  if (item.kind !== 'number') throw new FuinError('input_invalid', 'This item is no number.')
  return (await openReleased(context, item, released, undefined)).number
}

/** Decides on the newest request of a person. */
export async function decide(
  context: StaffContext,
  ref: SubjectRef,
  decision: { decision: DecideRequest['decision']; reason?: string; note?: unknown },
  { signal }: CallOptions = {},
): Promise<void> {
  const subject = await new Subjects(context).get(ref, optional(signal))
  const request = requestOf(subject)
  const keyring = await context.keyring()
  const body: DecideRequest = {
    decision: decision.decision,
    ...(decision.reason === undefined ? {} : { reason: decision.reason }),
    ...(decision.note === undefined ? {} : { note: await keyring.sealBox('record', request, decision.note) }),
  }
  const path = context.path(`/requests/${request}/decision`)
  await context.http.json({ method: 'POST', path, body, actor: await context.actor(), ...optional(signal) })
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
