import type { ProvenEntry, Rehire } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { requireReachOf } from '../members/guards.ts'
import { append } from '../log/append.ts'
import { requireNumber } from './number-in-force.ts'

/** Uses the kept number of somebody who is back, for purposes that they were told (L-04). Nobody is asked again. */
export async function rehire(
  deps: Deps,
  caller: Caller,
  organization: string,
  { subject: id, body }: { subject: string; body: Rehire },
): Promise<ProvenEntry> {
  requirePermission(caller, 'request')
  return deps.store.transaction(async tx => {
    const { subject, number } = await requireNumber(tx, organization, id)
    await requireReachOf(tx, caller, organization, [id])
    const { request, generation, item } = number
    const { sequence } = (await tx.item(organization, item))!
    const manifest = await tx.manifest(organization, request, generation, sequence)
    const added = (await tx.amendments(organization, id)).filter(
      row => row.request === request && row.generation === generation,
    )
    const told = [...(manifest?.purposes[id] ?? []), ...added.flatMap(({ purposes }) => purposes)]
    if (!body.purposes.every(purpose => told.includes(purpose)))
      throw new VaultError('purpose_not_allowed', 'The person was not told one of these purposes.')
    const asked = ['requested', 'submitted', 'returned'].includes(subject.state)
    const state = asked ? {} : ({ state: 'accepted' } as const)
    // The relation goes on: no day is set any more.
    await tx.updateSubject(organization, id, { ...state, keepUntil: null, changedAt: deps.clock.now() })
    const { purposes, note } = body
    const content = {
      action: 'subject.rehire',
      result: 'ok',
      subject: id,
      request,
      generation,
      purposes,
    } as const
    const [entry] = await append(deps, tx, organization, caller, [
      { content, detailSlot: subject.slot, words: { note } },
    ])
    return entry!
  })
}
