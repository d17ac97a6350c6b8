import type { Item } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import type { OrganizationContext } from './context.ts'
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
  if (!Array.isArray(data) || !data.every(item => isItemOf(item, subject))) {
    throw new FuinError('context_mismatch', 'The vault answered with items of somebody else.')
  }
  return data
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
