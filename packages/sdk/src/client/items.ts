import type { Item } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import type { OrganizationContext } from './context.ts'
import { optional } from './subjects.ts'

/**
 * What the vault has of a person, of all requests. Nothing of it is believed until an item is opened in its
 * place.
 */
export async function itemsOf(
  context: OrganizationContext,
  subject: string,
  signal?: AbortSignal,
): Promise<Item[]> {
  const path = context.path(`/subjects/${subject}/items`)
  const { data } = await context.http.json<{ data: Item[] }>({ method: 'GET', path, ...optional(signal) })
  if (!Array.isArray(data) || !data.every(item => isItemOf(item, subject))) {
    throw new FuinError('context_mismatch', 'The vault answered with items of somebody else.')
  }
  return data
}

function isItemOf(item: Item, expected: string): boolean {
  const { id, subject, request, generation, round, purposes, amended } = item
  const numbered = Number.isSafeInteger(generation) && Number.isSafeInteger(round)
  return (
    isId(id, 'itm') &&
    subject === expected &&
    isId(request, 'req') &&
    numbered &&
    Array.isArray(purposes) &&
    Array.isArray(amended)
  )
}
