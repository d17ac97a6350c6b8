import type { CheckpointView, ConsistencyProof, LogPage } from '@fuin/sdk/api'
import { inclusionRanges } from '@fuin/sdk/log'
import { VaultError } from '../errors.ts'
import type { Deps } from './deps.ts'
import { detailsOf } from './log/histories.ts'
import { consistency, proofs } from './log/proofs.ts'
import { logKeyOf } from './organizations.ts'
import type { Tx } from './store.ts'

/** The newest checkpoint, consistent with one that the caller has. */
export async function checkpointView(
  deps: Deps,
  organization: string,
  since: number,
): Promise<CheckpointView> {
  return deps.store.transaction(async tx => {
    const head = await requireHead(tx, organization)
    return {
      checkpoint: head.checkpoint,
      consistency: await consistency(tx, organization, since, head.size),
      logKey: logKeyOf(deps, organization),
    }
  })
}

/** Entries in order; details only where their slot still has a key. */
export async function logPage(
  deps: Deps,
  organization: string,
  after: number,
  limit: number,
): Promise<LogPage> {
  const rows = await deps.store.read(tx => tx.logRows(organization, after, limit + 1))
  const page = rows.slice(0, limit)
  const details = await detailsOf(deps, organization, page)
  const entries = page.map(({ place, leaf }, order) => ({ index: place, leaf, detail: details[order]! }))
  return { entries, next: rows.length > limit ? entries.at(-1)!.index : null }
}

/** Inclusion of one entry in the tree of a given size. */
export async function inclusionProof(
  deps: Deps,
  organization: string,
  index: number,
  size: number,
): Promise<string[]> {
  return deps.store.read(async tx => {
    const head = await requireHead(tx, organization)
    if (index >= size || size > head.size)
      throw new VaultError('invalid_request', 'The log is not that long.')
    const [hashes] = await proofs(tx, organization, [inclusionRanges(index, size)])
    return hashes!
  })
}

/** Consistency of two sizes. */
export async function consistencyProof(
  deps: Deps,
  organization: string,
  from: number,
  to: number,
): Promise<ConsistencyProof> {
  return deps.store.read(async tx => {
    const head = await requireHead(tx, organization)
    if (from > to || to > head.size) throw new VaultError('invalid_request', 'The log is not that long.')
    return consistency(tx, organization, from, to)
  })
}

async function requireHead(tx: Tx, organization: string): Promise<{ size: number; checkpoint: string }> {
  const head = await tx.logHead(organization)
  if (head === null) throw new VaultError('not_found', 'There is no such organization.')
  return head
}
