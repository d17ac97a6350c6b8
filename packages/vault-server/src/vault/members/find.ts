import type { Member } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../deps.ts'
import type { Tx } from '../store.ts'
import type { MemberRow } from './rows.ts'
import { memberViews } from './view.ts'

/** @throws {VaultError} `not_found` */
export async function getMember(deps: Deps, organization: string, id: string): Promise<Member> {
  const options = { after: null, limit: 1, id, now: deps.clock.now() }
  const rows = await deps.store.read(tx => tx.members(organization, options))
  if (rows.length === 0) throw unknown()
  return (await memberViews(deps, organization, rows))[0]!
}

/** @throws {VaultError} `not_found` */
export async function requireMember(
  tx: Tx,
  organization: string,
  id: string,
  lock = false,
): Promise<MemberRow> {
  const row = await tx.member(organization, id, lock)
  if (row === null) throw unknown()
  return row
}

function unknown(): VaultError {
  return new VaultError('not_found', 'There is no such staff member.')
}
