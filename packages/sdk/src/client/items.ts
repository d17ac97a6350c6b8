import type { Item } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import type { OrganizationContext } from './context.ts'
import { isRefusal } from './refusal.ts'
import { optional } from './subjects.ts'

/** What the vault says about an item. Nothing of it is believed until the item is opened in its place. */
export async function fetchItem(
  context: OrganizationContext,
  id: string,
  signal?: AbortSignal,
): Promise<Item> {
  if (!isId(id, 'itm')) throw new FuinError('invalid_id', 'This is no item id.')
  try {
    const path = context.path(`/items/${id}`)
    const item = await context.http.json<Item>({ method: 'GET', path, ...optional(signal) })
    if (item.id === id) return item
  } catch (error) {
    if (isRefusal(error, 'not_found')) throw new FuinError('not_found', 'There is no such item.')
    throw error
  }
  throw new FuinError('context_mismatch', 'The vault answered with another item.')
}

/** The items of a request. */
export function fetchItems(
  context: OrganizationContext,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Item[]> {
  return Promise.all(ids.map(id => fetchItem(context, id, signal)))
}
