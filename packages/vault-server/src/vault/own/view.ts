import type { OwnView, StatementPage, StatementView } from '@fuin/sdk/api'
import type { ProviderAccess } from '../access.ts'
import type { Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { openText, slotKey } from '../outer.ts'
import { manifestAad, requireRequest } from '../request-parts.ts'
import { requireHolder } from './holder.ts'
import type { StatementCursor, StatementRow } from './rows.ts'

/** AAD of what a person said. */
export function statementAad({
  organization,
  request,
  place,
}: Pick<StatementRow, 'organization' | 'request' | 'place'>): string {
  return `statement:${organization}:${request}:${place}`
}

/** What a person sees of what they gave: the questions again while the link lives, and kinds; never content. */
export async function ownView(deps: Deps, access: ProviderAccess): Promise<OwnView> {
  requireHolder(access)
  const { organization, id } = access.request
  const { row, box, items } = await deps.store.read(async tx => {
    const found = await requireRequest(tx, organization, id)
    return {
      row: found,
      box: (await tx.manifest(organization, id, found.generation, found.sequence))?.box ?? null,
      items: await tx.itemsByRequest(organization, id, found.generation),
    }
  })
  const { generation, sequence, round, state, slot, statement } = row
  const live = row.expiresAt > deps.clock.now()
  const key = live ? await slotKey(deps, slot) : null
  const manifest = openText(key, manifestAad(organization, id, generation), box)
  if (manifest !== null) {
    const content = { action: 'request.view', result: 'ok', request: id, generation } as const
    await deps.store.transaction(async tx => {
      await append(deps, tx, organization, access.caller, [{ content, detailSlot: slot }])
    })
  }
  const given = items
    .filter(item => item.state !== 'draft' && item.state !== 'complete')
    .map(item => ({ id: item.id, subject: item.subject, kind: item.kind, state: item.state }))
  return { state, generation, sequence, round, manifest, given, statement }
}

/** Statements in the order of their time, for the host. */
export async function statementPage(
  deps: Deps,
  organization: string,
  options: { since: Date; request: string | null; after: StatementCursor | null; limit: number },
): Promise<StatementPage> {
  const { rows, slots } = await deps.store.read(async tx => {
    const found = await tx.statementsSince(organization, { ...options, limit: options.limit + 1 })
    const requests = await Promise.all(found.map(({ request }) => tx.request(organization, request)))
    return { rows: found, slots: requests.map(request => request?.slot ?? '') }
  })
  const keys = await deps.shred.read(slots)
  const data = rows.slice(0, options.limit).map((row, order) => statementView(row, keys[order] ?? null))
  const last = data.at(-1)
  const next = rows.length > options.limit ? `${last!.givenAt}~${last!.request}~${last!.place}` : null
  return { data, next }
}

function statementView(row: StatementRow, key: Buffer | null): StatementView {
  const { request, generation, round, place, kind } = row
  return {
    request,
    generation,
    round,
    place,
    kind,
    statement: openText(key, statementAad(row), row.box),
    givenAt: row.givenAt.toISOString(),
    takenBackAt: row.takenBackAt?.toISOString() ?? null,
  }
}
