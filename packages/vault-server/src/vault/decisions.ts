import type { DecideRequest, Decision, Request, RequestState } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requirePermission } from './access.ts'
import { settlePeople } from './change/settle.ts'
import type { DecisionRow } from './decision-rows.ts'
import { decisionAad, standing } from './decision-view.ts'
import type { Caller, Deps } from './deps.ts'
import { stillPermitted } from './members/caller.ts'
import { requireReachOf } from './members/guards.ts'
import { append } from './log/append.ts'
import { requireOrganization } from './organizations.ts'
import { sealText, slotKey } from './outer.ts'
import { requireRequest } from './request-parts.ts'
import { getRequest } from './requests.ts'
import type { OrganizationRow, RequestRow, SubjectRow } from './rows.ts'
import type { Tx } from './store.ts'

/** For so long a decision can be taken back, and neither is an image erased nor the person told. */
export const UNDO_MINUTES = 10
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface Outcome {
  from: RequestState[]
  request: RequestState
}

const OUTCOME: Record<Decision, Outcome> = {
  accept: { from: ['submitted'], request: 'accepted' },
  return: { from: ['submitted'], request: 'returned' },
  decline: { from: ['open', 'submitted', 'returned'], request: 'declined' },
  cancel: { from: ['open', 'expired', 'returned'], request: 'cancelled' },
}

/** State of the request after a decision. */
export function requestStateAfter(decision: DecisionRow['decision']): RequestState {
  return decision === 'check' ? 'submitted' : OUTCOME[decision].request
}

/** Accepts or returns a submission, notes a refusal, or withdraws a request. The same decision again changes nothing. */
export async function decide(
  deps: Deps,
  asked: Caller,
  organization: string,
  id: string,
  body: DecideRequest,
): Promise<Request> {
  const permission = body.decision === 'cancel' ? 'request' : 'review'
  requirePermission(asked, permission)
  const { slot } = await deps.store.read(tx => requireRequest(tx, organization, id))
  requireMembers(body)
  const key = await slotKey(deps, slot)
  if (key === null) throw new VaultError('erased', 'This request was erased.')
  await deps.store.transaction(async tx => {
    const caller = await stillPermitted(deps, tx, organization, { caller: asked, permission })
    const row = await requireRequest(tx, organization, id, true)
    await requireReachOf(tx, caller, organization, await tx.requestSubjects(organization, id))
    const before = await tx.decisionsOf(organization, id)
    if (isRepeated(row, standing(before, row.generation), body)) return
    requireSeen(row, body)
    const settings = await requireOrganization(tx, organization)
    const decision = settings.twoPersonCheck
      ? withSecondPerson(caller, row, before, body.decision)
      : body.decision
    const subjects = await inForce(tx, organization, await tx.requestSubjects(organization, id))
    const made = decisionOf(deps, caller, { row, body, decision, settings, place: before.length + 1, key })
    made.before.subjects = Object.fromEntries(subjects.map(({ id: subject, state }) => [subject, state]))
    made.before.accepted = Object.fromEntries(
      subjects.map(({ id: subject, acceptedRequest }) => [subject, acceptedRequest]),
    )
    await tx.insertDecision(made)
    await apply(tx, row, made, subjects)
    await append(
      deps,
      tx,
      organization,
      caller,
      subjects.map(subject => ({ content: contentOf(made, subject.id), detailSlot: slot, ...wordsOf(body) })),
    )
  })
  return getRequest(deps, organization, id)
}

function requireMembers({ decision, message, replace }: DecideRequest): void {
  const returned = decision === 'return'
  if (returned !== (message !== undefined) || (!returned && replace !== undefined)) {
    throw new VaultError(
      'invalid_request',
      'A return carries the message to the person, no other decision does.',
    )
  }
}

/** The network may have lost the answer: who sends the same again is told what became of it. */
function isRepeated(row: RequestRow, last: DecisionRow | null, body: DecideRequest): boolean {
  return (
    row.state === OUTCOME[body.decision].request &&
    (last === null ||
      (last.decision === body.decision &&
        last.generation === (body.generation ?? last.generation) &&
        last.round === (body.round ?? last.round)))
  )
}

/** Nobody decides on something else than what they looked at. */
function requireSeen(row: RequestRow, { decision, generation, round }: DecideRequest): void {
  if (row.generation !== (generation ?? row.generation) || row.round !== (round ?? row.round)) {
    throw new VaultError('decision_conflict', 'Something was submitted since. Look at it, then decide.')
  }
  if (OUTCOME[decision].from.includes(row.state)) return
  const decided = ['accepted', 'returned', 'declined'].includes(row.state)
  throw new VaultError(
    decided ? 'decision_conflict' : 'request_closed',
    `A request that is “${row.state}” cannot be decided this way.`,
  )
}

/** The first of two acceptances is a check; the second must come from somebody else. */
function withSecondPerson(
  caller: Caller,
  { generation, round }: RequestRow,
  before: DecisionRow[],
  decision: Decision,
): DecisionRow['decision'] {
  if (decision !== 'accept') return decision
  const last = standing(before, generation)
  if (last?.decision !== 'check' || last.round !== round) return 'check'
  if (last.actor !== caller.actor) return 'accept'
  throw new VaultError('second_person_required', 'Another person has to look at it as well.')
}

function decisionOf(
  deps: Deps,
  caller: Caller,
  from: {
    row: RequestRow
    body: DecideRequest
    decision: DecisionRow['decision']
    settings: OrganizationRow
    place: number
    key: Buffer
  },
): DecisionRow {
  const { row, body, decision, settings, place, key } = from
  const { organization, id: request, generation, round, state } = row
  const sealed = (member: 'note' | 'message'): Buffer | null => {
    const text = body[member]
    return text === undefined
      ? null
      : sealText(key, decisionAad({ organization, request, place }, member), text)
  }
  const decidedAt = deps.clock.now()
  const undoable = decision === 'cancel' ? 0 : UNDO_MINUTES * MINUTE
  const finalAt = new Date(decidedAt.getTime() + undoable)
  return {
    organization,
    request,
    place,
    generation,
    round,
    decision,
    reason: body.reason ?? null,
    actor: caller.actor!,
    note: sealed('note'),
    message: sealed('message'),
    replaced: body.replace ?? [],
    before: { state, round, subjects: {} },
    decidedAt,
    finalAt,
    undoneAt: null,
    eraseAt: eraseAt(decision, { decidedAt, finalAt }, settings.imageDays),
  }
}

/** When what is no longer needed goes; never while it could still be taken back. */
function eraseAt(
  decision: DecisionRow['decision'],
  { decidedAt, finalAt }: Pick<DecisionRow, 'decidedAt' | 'finalAt'>,
  imageDays: number,
): Date | null {
  if (decision === 'check' || decision === 'return') return null
  if (decision !== 'accept') return finalAt
  return new Date(Math.max(finalAt.getTime(), decidedAt.getTime() + imageDays * DAY))
}

async function apply(
  tx: Tx,
  row: RequestRow,
  made: DecisionRow,
  people: readonly SubjectRow[],
): Promise<void> {
  const { organization, decision, before } = made
  if (decision === 'check') return
  if (decision === 'return' && made.replaced.length === 0) {
    // Nothing was named: everybody who was asked gives everything again.
    const items = await tx.itemsByRequest(organization, row.id, row.generation)
    made.replaced = items
      .filter(({ state, subject }) => state === 'stored' && subject in before.subjects)
      .map(({ id }) => id)
    await tx.updateDecision(made, { replaced: made.replaced })
  }
  const round = row.round + (decision === 'return' ? 1 : 0)
  await tx.updateRequest(organization, row.id, { state: requestStateAfter(decision), round })
  await settlePeople(tx, made, people)
}

function contentOf(made: DecisionRow, subject: string): Parameters<typeof append>[4][number]['content'] {
  const { request, generation, round, decision, reason } = made
  return {
    action: 'decide',
    result: 'ok',
    request,
    generation,
    round,
    subject,
    decision,
    ...(reason === null ? {} : { reason }),
  }
}

function wordsOf({ note }: DecideRequest): { words?: Record<string, string> } {
  return note === undefined ? {} : { words: { note } }
}

/** Of a family, those who were not erased: a decision brings nobody back. */
async function inForce(tx: Tx, organization: string, subjects: string[]): Promise<SubjectRow[]> {
  const rows = await Promise.all(subjects.map(subject => tx.subject(organization, subject)))
  return rows.filter(
    (row): row is SubjectRow => row !== null && row.state !== 'erasing' && row.state !== 'erased',
  )
}
