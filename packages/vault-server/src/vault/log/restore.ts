import type { AcceptedRestore, AcceptRestore } from '@fuin/sdk/api'
import { openCheckpoint } from '@fuin/sdk/log'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { logKeyOf, requireOrganization } from '../organizations.ts'
import { append } from './append.ts'
import { consistency } from './proofs.ts'

/**
 * Writes into the log that it was restored from a backup: what the host had seen before, and with what it goes on. Only while
 * the log is exactly the one that is named.
 *
 * @throws {VaultError} `log_moved`
 */
export async function acceptRestore(
  deps: Deps,
  caller: Caller,
  organization: string,
  { from, to, reason }: AcceptRestore,
): Promise<AcceptedRestore> {
  requirePermission(caller, 'admin')
  return deps.store.transaction(async tx => {
    const head = await tx.lockLogHead(organization)
    if (head === null) throw new VaultError('not_found', 'There is no such organization.')
    const { size, root } = openCheckpoint(head.checkpoint, logKeyOf(deps, organization))
    if (size !== to.size || root.toString('base64') !== to.root)
      throw new VaultError('log_moved', 'The log is no longer the one that was named. Look at it again.')
    const { detailSlot } = await requireOrganization(tx, organization)
    const content = { action: 'log.restore', result: 'ok', restored: { from, to } } as const
    const [entry] = await append(deps, tx, organization, caller, [{ content, detailSlot, words: { reason } }])
    return { entry: entry!, consistency: await consistency(tx, organization, size, size + 1) }
  })
}
