import type { DecisionPage, DecisionView } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { StaffContext } from './context.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** A decision without its words. */
export type ListedDecision = Omit<DecisionView, 'note'>

export interface ListDecisions extends CallOptions {
  /** RFC 3339. Default: all. */
  since?: string
  after?: string
  /** 1 to 200. Default 100. */
  limit?: number
}

/** Decisions in the order of their time, those that were taken back as well. */
export async function listDecisions(
  context: StaffContext,
  { since, after, limit = 100, signal }: ListDecisions = {},
): Promise<{ data: ListedDecision[]; next: string | null }> {
  const query = new URLSearchParams({ limit: String(limit) })
  if (since !== undefined) query.set('since', since)
  if (after !== undefined) query.set('after', after)
  const path = context.path(`/decisions?${query.toString()}`)
  const actor = await context.actor()
  const { data, next } = await context.http.json<DecisionPage>({
    method: 'GET',
    path,
    actor,
    ...optional(signal),
  })
  if (!Array.isArray(data))
    throw new FuinError('vault_answer_invalid', 'The vault answered without decisions.')
  return { data: data.map(({ note: _note, ...decision }) => decision), next }
}
