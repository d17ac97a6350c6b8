import type { DecideRequest, Decision, Request, RequestState, SubjectState } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requirePermission } from './access.ts'
import type { Caller, Deps } from './deps.ts'
import { append } from './log/append.ts'
import { requireRequest } from './request-parts.ts'
import { getRequest } from './requests.ts'
import type { Tx } from './store.ts'

const OUTCOME: Record<Decision, { from: RequestState[]; request: RequestState; subject: SubjectState }> = {
  accept: { from: ['submitted'], request: 'accepted', subject: 'accepted' },
  return: { from: ['submitted'], request: 'returned', subject: 'returned' },
  decline: { from: ['open', 'submitted'], request: 'returned', subject: 'declined' },
  cancel: { from: ['open', 'expired'], request: 'cancelled', subject: 'not-requested' },
}

/** Accepts or returns a submission, notes a refusal, or withdraws a request. The same decision again changes nothing. */
export async function decide(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  body: DecideRequest,
): Promise<Request> {
  requirePermission(caller, body.decision === 'cancel' ? 'request' : 'review')
  const outcome = OUTCOME[body.decision]
  await deps.store.transaction(async tx => {
    const row = await requireRequest(tx, organization, id, true)
    if (row.state === outcome.request) return
    if (!outcome.from.includes(row.state)) {
      throw new VaultError('request_closed', `A request that is “${row.state}” cannot be decided this way.`)
    }
    const subjects = await inForce(tx, organization, await tx.requestSubjects(organization, id))
    const changedAt = deps.clock.now()
    await tx.updateRequest(organization, id, { state: outcome.request })
    for (const subject of subjects)
      await tx.updateSubject(organization, subject, { state: outcome.subject, changedAt })
    const { decision, reason, note } = body
    const { generation, slot } = row
    await append(
      deps,
      tx,
      organization,
      caller,
      subjects.map(subject => ({
        content: {
          action: 'decide',
          result: 'ok',
          request: id,
          generation,
          subject,
          decision,
          ...(reason === undefined ? {} : { reason }),
        },
        detailSlot: slot,
        ...(note === undefined ? {} : { words: { note } }),
      })),
    )
  })
  return getRequest(deps, organization, id)
}

/** Of a family, those who were not erased: a decision brings nobody back. */
async function inForce(tx: Tx, organization: string, subjects: string[]): Promise<string[]> {
  const rows = await Promise.all(subjects.map(subject => tx.subject(organization, subject)))
  return rows.flatMap(row =>
    row === null || row.state === 'erasing' || row.state === 'erased' ? [] : [row.id],
  )
}
