import type { SubjectState } from '@fuin/sdk/api'
import type { DecisionRow } from '../decision-rows.ts'
import type { SubjectRow } from '../rows.ts'
import type { Tx } from '../store.ts'
import type { AcceptedNumberRow } from './rows.ts'

const AFTER: Record<DecisionRow['decision'], SubjectState> = {
  check: 'submitted',
  accept: 'accepted',
  return: 'returned',
  decline: 'declined',
  cancel: 'not-requested',
}

/** State of a person after a decision on their newest request. Whoever has a number already keeps it. */
export function subjectStateAfter(
  decision: DecisionRow['decision'],
  acceptedRequest: string | null,
): SubjectState {
  const keeps = acceptedRequest !== null && (decision === 'decline' || decision === 'cancel')
  return keeps ? 'accepted' : AFTER[decision]
}

/**
 * Brings people in line with a decision. A number that is accepted becomes the one in force, and the one before it
 * history. A decision on an older request says nothing about the newer one.
 */
export async function settlePeople(tx: Tx, made: DecisionRow, people: readonly SubjectRow[]): Promise<void> {
  const { organization, request, decision, decidedAt: changedAt } = made
  const numbers = decision === 'accept' ? await numbersOf(tx, made) : new Map<string, string>()
  const accepted: AcceptedNumberRow[] = []
  for (const { id, request: newest, acceptedRequest: before } of people) {
    const counts = newest === request
    const item = numbers.get(id)
    const taken = item !== undefined && (counts || before === null)
    if (taken) accepted.push(acceptedRow(made, id, item))
    const acceptedRequest = taken ? request : before
    const state = counts ? { state: subjectStateAfter(decision, acceptedRequest) } : {}
    await tx.updateSubject(organization, id, { ...state, acceptedRequest, changedAt })
  }
  await tx.acceptNumbers(accepted)
}

/** Everybody is as before, unless somebody was erased or asked anew meanwhile. @returns whom the decision was about */
export async function restorePeople(
  tx: Tx,
  { organization, request, decision, before }: DecisionRow,
  changedAt: Date,
): Promise<string[]> {
  for (const [id, state] of Object.entries(before.subjects)) {
    const row = await tx.subject(organization, id)
    if (row === null || row.state === 'erasing' || row.state === 'erased') continue
    const previous = await stillThere(tx, row, before.accepted?.[id] ?? null)
    if (decision === 'accept') await tx.unacceptNumber(organization, id, { request, previous })
    const acceptedRequest = row.acceptedRequest === request ? previous : row.acceptedRequest
    const untouched =
      row.request === request && row.state === subjectStateAfter(decision, row.acceptedRequest)
    await tx.updateSubject(organization, id, { ...(untouched ? { state } : {}), acceptedRequest, changedAt })
  }
  return Object.keys(before.subjects)
}

/** The number of each person in the submission that is accepted. */
async function numbersOf(
  tx: Tx,
  { organization, request, generation }: DecisionRow,
): Promise<Map<string, string>> {
  const items = (await tx.itemsByRequest(organization, request, generation))
    .filter(({ kind, state }) => kind === 'number' && state === 'stored')
    .sort((a, b) => a.round - b.round)
  return new Map(items.map(({ subject, id }) => [subject, id]))
}

function acceptedRow(made: DecisionRow, subject: string, item: string): AcceptedNumberRow {
  const { organization, request, generation, decidedAt: acceptedAt, actor: acceptedBy } = made
  return { organization, item, subject, request, generation, acceptedAt, acceptedBy, replacedAt: null }
}

/** A number that was erased, or whose own acceptance was taken back, does not come into force again. */
async function stillThere(
  tx: Tx,
  { organization, id }: SubjectRow,
  previous: string | null,
): Promise<string | null> {
  if (previous === null) return null
  const rows = await tx.acceptedNumbers(organization, id)
  return rows.some(row => row.request === previous && row.state === 'stored') ? previous : null
}
