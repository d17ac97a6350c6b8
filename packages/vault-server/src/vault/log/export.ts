import type { ProvenEntry } from '@fuin/sdk/api'
import type { Caller, Deps } from '../deps.ts'
import { requireOrganization } from '../organizations.ts'
import { append } from './append.ts'

/** Takes down that the log, or a part of it, leaves as a file: an output like any other. */
export async function logExport(deps: Deps, caller: Caller, organization: string): Promise<ProvenEntry> {
  return deps.store.transaction(async tx => {
    const { detailSlot } = await requireOrganization(tx, organization)
    const content = { action: 'log.export', result: 'ok', use: 'output', target: 'file' } as const
    const [entry] = await append(deps, tx, organization, caller, [{ content, detailSlot }])
    return entry!
  })
}
