import type { AcknowledgeEntry, ProvenEntry } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { requireOrganization } from '../organizations.ts'
import { append } from './append.ts'
import { entryAt } from './entry-at.ts'

/**
 * Writes down who has looked at the recovery of an administrator. It speaks for that person alone: whoever was recovered
 * wrongly could otherwise say so for everybody.
 *
 * @param place - of the entry `member.recover` that `body.entry` names
 * @throws {VaultError} `not_found` for every other entry
 */
export async function acknowledge(
  deps: Deps,
  caller: Caller,
  organization: string,
  place: number,
  { entry: id }: AcknowledgeEntry,
): Promise<ProvenEntry> {
  requirePermission(caller, 'admin')
  return deps.store.transaction(async tx => {
    const { entry } = await entryAt(tx, organization, place, id)
    if (entry.action !== 'member.recover')
      throw new VaultError('not_found', 'Nobody has to look at this entry.')
    const { detailSlot } = await requireOrganization(tx, organization)
    const content = { action: 'log.acknowledge', result: 'ok', about: id } as const
    const [proven] = await append(deps, tx, organization, caller, [{ content, detailSlot }])
    return proven!
  })
}
