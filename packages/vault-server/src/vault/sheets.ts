import type { PrintSheets } from '@fuin/sdk/api'
import { requirePermission } from './access.ts'
import type { Caller, Deps } from './deps.ts'
import { append } from './log/append.ts'
import { requireReachOf } from './members/guards.ts'
import { requireRequest } from './request-parts.ts'

/** Takes down that somebody prints links again: the host can make them at any time, the log knows who did. */
export async function logSheets(
  deps: Deps,
  caller: Caller,
  organization: string,
  { requests }: PrintSheets,
): Promise<void> {
  requirePermission(caller, 'request')
  await deps.store.transaction(async tx => {
    const rows = []
    for (const id of requests) {
      rows.push(await requireRequest(tx, organization, id))
      await requireReachOf(tx, caller, organization, await tx.requestSubjects(organization, id))
    }
    const entries = rows.map(({ id, generation, slot }) => ({
      content: { action: 'sheet.print', result: 'ok', request: id, generation } as const,
      detailSlot: slot,
    }))
    await append(deps, tx, organization, caller, entries)
  })
}
