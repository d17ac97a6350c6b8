import type { SubjectState } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { ProviderAccess } from '../access.ts'
import { requireRequest } from '../request-parts.ts'
import type { RequestRow } from '../rows.ts'
import type { Tx } from '../store.ts'

/** @throws {VaultError} `forbidden` for a token that may only look */
export function requireHolder({ may }: ProviderAccess): void {
  if (may !== 'submit') throw new VaultError('forbidden', 'This token may only look.')
}

/** The request, locked, as it was when the token was checked. @throws {VaultError} `request_closed` */
export async function lockOwn(tx: Tx, access: ProviderAccess): Promise<RequestRow> {
  requireHolder(access)
  const { organization, id, generation } = access.request
  const row = await requireRequest(tx, organization, id, true)
  if (row.generation === generation) return row
  throw new VaultError('request_closed', 'This link is closed. Ask the organization for a new one.')
}

/** @throws {VaultError} `decision_conflict`: the page looks again and shows what is so */
export function requireState({ state }: RequestRow, states: readonly RequestRow['state'][]): void {
  if (states.includes(state)) return
  throw new VaultError('decision_conflict', `This cannot be done with a request that is “${state}”.`)
}

/** Sets the state of whoever is asked and was not erased. @returns their ids */
export async function setPeople(
  tx: Tx,
  { organization, id }: RequestRow,
  state: SubjectState,
  changedAt: Date,
): Promise<string[]> {
  const changed: string[] = []
  for (const subject of await tx.requestSubjects(organization, id)) {
    const row = await tx.subject(organization, subject)
    // Somebody who was asked anew meanwhile, or is gone, is no longer of this request.
    if (row === null || row.request !== id || row.state === 'erasing' || row.state === 'erased') continue
    await tx.updateSubject(organization, subject, { state, changedAt })
    changed.push(subject)
  }
  return changed
}
