import type { Item } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'

/** @throws {FuinError} `context_mismatch` where a list of items is none, or says that something is of somebody else */
export function checkedItems(data: unknown, subject: string): Item[] {
  if (Array.isArray(data) && data.every(item => isItemOf(item as Item, subject))) return data as Item[]
  throw new FuinError('context_mismatch', 'The vault answered with items of somebody else.')
}

function isItemOf(item: Item | null, expected: string): boolean {
  if (item === null) return false
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
