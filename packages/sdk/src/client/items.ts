import type { Item } from '../api/index.ts'
import type { OrganizationContext } from './context.ts'
import { checkedItems } from './item-list.ts'
import { optional, Subjects, type SubjectRef } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

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
  return checkedItems(data, subject)
}

/** How much is kept of somebody. */
export interface Kept {
  numbers: number
  images: number
}

/** Counts what is kept of a person. */
export async function keptOf(
  context: OrganizationContext,
  ref: SubjectRef,
  { signal }: CallOptions = {},
): Promise<Kept> {
  const { id } = await new Subjects(context).get(ref, optional(signal))
  const stored = (await itemsOf(context, id, signal)).filter(({ state }) => state === 'stored')
  const count = (wanted: Item['kind']): number => stored.filter(({ kind }) => kind === wanted).length
  return { numbers: count('number'), images: count('image') }
}
