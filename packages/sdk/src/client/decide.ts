import type { DecideRequest, Request } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { PROTOCOL } from '../format/constants.ts'
import type { GiveAgain, ReturnMessage } from '../format/return-message.ts'
import { sealReturnMessage } from '../request/return-message.ts'
import { forgetAccepted, rememberAccepted } from './change/accepted.ts'
import type { StaffContext } from './context.ts'
import { itemsOf } from './items.ts'
import { refuseNumbers } from './no-number.ts'
import { gaveNumber } from './rounds.ts'
import { fetchRequest, requestOf, trustedManifestOf } from './requests.ts'
import { optional, Subjects, type SubjectRef } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'
import { newRecord, type NewVerification } from './verification.ts'

/** What was looked at: a decision on anything newer is refused by the vault (`decision_conflict`). */
export interface Seen {
  generation: number
  round: number
}

export interface DecideOptions extends CallOptions {
  seen?: Seen
}

/** Why a submission is sent back, and what is given again. */
export interface ReturnOrder {
  /** Code, of {@link RETURN_REASONS} or `X-…`. It stands in the log. */
  reason: string
  /** For the person, at most 2,000 characters. Nobody but the person and this organization can read them. */
  words?: string
  /** Who gives what again; the rest of what they gave stays. Left out: everything. */
  again?: GiveAgain[]
  /** Images that go with what is given again (`itm_…`): the vault cannot know which paper an image shows. */
  images?: string[]
}

/** What became of a decision. */
export interface Decided {
  request: string
  state: Request['state']
  /** Another person has to accept as well. */
  secondPerson: boolean
  /** Until when it can be undone; null for what cannot. */
  undoUntil: string | null
}

/** Accepts, with a record; or notes that the person does not give the number, with the reason in words. */
export async function acceptOrDecline(
  context: StaffContext,
  ref: SubjectRef,
  order: { accept: NewVerification } | { decline: string },
  options: DecideOptions = {},
): Promise<Decided> {
  const request = await requestToDecide(context, ref, options)
  const keyring = await context.keyring()
  if ('accept' in order) {
    const record = await newRecord(context, request, order.accept)
    const note = await keyring.sealBox('record', request.id, record)
    const givers = await giversOf(context, request)
    const decided = await send(context, request, { decision: 'accept', note }, options)
    if (!decided.secondPerson) await rememberAccepted(context, request.id, givers)
    return decided
  }
  refuseNumbers(order.decline)
  const note = await keyring.sealBox('reason', request.id, order.decline)
  return send(context, request, { decision: 'decline', note }, options)
}

/** Sends a submission back: the same link then shows why, and asks again. */
export async function returnSubmission(
  context: StaffContext,
  ref: SubjectRef,
  order: ReturnOrder,
  options: DecideOptions = {},
): Promise<Decided> {
  const { reason, words, again } = order
  if ((words?.length ?? 0) > 2000) throw new FuinError('input_invalid', 'Say it in at most 2,000 characters.')
  refuseNumbers(words)
  const request = await requestToDecide(context, ref, options)
  const { opened, keys } = await trustedManifestOf(context, request)
  const asked = new Set(opened.manifest.subjects.map(({ id }) => id))
  if (again !== undefined && (again.length === 0 || again.some(({ subject }) => !asked.has(subject)))) {
    throw new FuinError('input_invalid', 'Only people of this request can give something again.')
  }
  // A page that asks for nothing could never be sent.
  if (
    again?.some(({ number, images }) => !number && images.every(({ sides }) => sides.length === 0)) === true
  ) {
    throw new FuinError('input_invalid', 'Name the number or at least one side of a paper to be given again.')
  }
  const keyring = await context.keyring()
  const message: ReturnMessage = {
    v: PROTOCOL,
    organization: context.organization,
    request: request.id,
    generation: request.generation,
    round: request.round + 1,
    reason,
    ...(words === undefined ? {} : { words }),
    ...(again === undefined ? {} : { again }),
  }
  const box = await sealReturnMessage(message, {
    signingKey: keyring.signingKey(),
    manifestKey: keys.manifestKey,
  })
  const replace = again === undefined ? undefined : await replacedItems(context, request, again, order.images)
  const note = await keyring.sealBox('reason', request.id, { reason, words: words ?? null })
  const body: DecideRequest = { decision: 'return', reason, note, message: box }
  return send(context, request, { ...body, ...(replace === undefined ? {} : { replace }) }, options)
}

/** Numbers that are given again, and the images that staff named. */
async function replacedItems(
  context: StaffContext,
  request: Request,
  again: GiveAgain[],
  images: string[] = [],
): Promise<string[]> {
  const items = await Promise.all(again.map(({ subject }) => itemsOf(context, subject)))
  const current = items.flat().filter(item => item.request === request.id && request.items.includes(item.id))
  const numbers = new Set(again.filter(({ number }) => number).map(({ subject }) => subject))
  const replaced = current.filter(({ id, kind, subject }) =>
    kind === 'number' ? numbers.has(subject) : images.includes(id),
  )
  if (images.every(id => replaced.some(item => item.id === id))) return replaced.map(({ id }) => id)
  throw new FuinError('input_invalid', 'This image is not part of the submission.')
}

/** Takes the newest decision back, while the vault still allows it. */
export async function undoDecision(
  context: StaffContext,
  request: string,
  { signal }: CallOptions = {},
): Promise<void> {
  const { manifest } = (await trustedManifestOf(context, await fetchRequest(context, request, signal))).opened
  const path = context.path(`/requests/${request}/undo`)
  const actor = await context.actor()
  await context.http.json({ method: 'POST', path, body: {}, actor, ...optional(signal) })
  await forgetAccepted(
    context,
    request,
    manifest.subjects.map(({ id }) => id),
  )
}

/** Who gave a number, as the signed manifest, this host's own look and the vault say. */
async function giversOf(context: StaffContext, request: Request): Promise<string[]> {
  const { manifest } = (await trustedManifestOf(context, request)).opened
  const subjects = manifest.subjects.map(({ id }) => id)
  if (subjects.length === 1) return subjects
  const gave = await Promise.all(subjects.map(subject => gaveNumber(context, request.id, subject)))
  return subjects.filter((_, order) => gave[order])
}

/** The request that a decision is about. What staff looked at counts, not what the vault shows by now. */
async function requestToDecide(
  context: StaffContext,
  ref: SubjectRef,
  { seen, signal }: DecideOptions,
): Promise<Request> {
  const subject = await new Subjects(context).get(ref, optional(signal))
  const request = await fetchRequest(context, requestOf(subject), signal)
  return { ...request, ...seen }
}

async function send(
  context: StaffContext,
  { id, generation, round }: Request,
  decision: DecideRequest,
  { signal }: DecideOptions,
): Promise<Decided> {
  const path = context.path(`/requests/${id}/decision`)
  const body: DecideRequest = { ...decision, generation, round }
  const actor = await context.actor()
  const answer = await context.http.json<Request>({ method: 'POST', path, body, actor, ...optional(signal) })
  const checked = answer.decision?.decision === 'check'
  return {
    request: id,
    state: answer.state,
    secondPerson: checked,
    undoUntil: answer.decision?.finalAt ?? null,
  }
}
