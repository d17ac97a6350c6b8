import type { DecisionPage, DecisionView } from '@fuin/sdk/api'
import type { DecisionCursor, DecisionRow } from './decision-rows.ts'
import type { Deps } from './deps.ts'
import { openText } from './outer.ts'

/** AAD of what a decision says, in the host's box and to the person. */
export function decisionAad(
  { organization, request, place }: Pick<DecisionRow, 'organization' | 'request' | 'place'>,
  member: 'note' | 'message',
): string {
  return `decision:${organization}:${request}:${place}:${member}`
}

/** What the host is told of a decision. */
export function decisionView(row: DecisionRow, key: Buffer | null): DecisionView {
  const { request, generation, round, place, decision, reason, actor } = row
  return {
    request,
    generation,
    round,
    place,
    decision,
    reason,
    actor,
    note: openText(key, decisionAad(row, 'note'), row.note),
    decidedAt: row.decidedAt.toISOString(),
    finalAt: row.finalAt.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
    eraseAt: row.eraseAt?.toISOString() ?? null,
  }
}

/** The newest decision on a generation that stands. */
export function standing(rows: readonly DecisionRow[], generation: number): DecisionRow | null {
  return rows.findLast(row => row.generation === generation && row.undoneAt === null) ?? null
}

/** The return that the newest round answers; null in the first round. */
export function standingReturn(rows: readonly DecisionRow[], generation: number): DecisionRow | null {
  return standing(
    rows.filter(({ decision }) => decision === 'return'),
    generation,
  )
}

/** Decisions in the order of their time. */
export async function decisionPage(
  deps: Deps,
  organization: string,
  options: { since: Date; after: DecisionCursor | null; limit: number },
): Promise<DecisionPage> {
  const { rows, slots } = await deps.store.read(async tx => {
    const found = await tx.decisionsSince(organization, { ...options, limit: options.limit + 1 })
    const requests = await Promise.all(found.map(({ request }) => tx.request(organization, request)))
    return { rows: found, slots: requests.map(request => request?.slot ?? '') }
  })
  const keys = await deps.shred.read(slots)
  const data = rows.slice(0, options.limit).map((row, order) => decisionView(row, keys[order] ?? null))
  const last = data.at(-1)
  const next = rows.length > options.limit ? `${last!.decidedAt}~${last!.request}~${last!.place}` : null
  return { data, next }
}
