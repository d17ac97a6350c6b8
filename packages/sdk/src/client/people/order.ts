import { dueOf } from './filter.ts'
import type { IndexedPerson, ListState } from './person.ts'

/** What a list can be ordered by; a `-` before it turns it round. */
export type StatusOrder = PeopleSort | `-${PeopleSort}`
type PeopleSort = 'kana' | 'number' | 'due' | 'state' | 'changed'

/** The way of a number through the desk, from what needs the clerk most. */
const STATE_ORDER: readonly ListState[] = [
  'submitted',
  'returned',
  'opened',
  'requested',
  'not-requested',
  'due',
  'declined',
  'accepted',
  'erasing',
  'erased',
]

/** What is empty comes last, whichever way round. */
const KEY: Record<PeopleSort, (entry: IndexedPerson) => string> = {
  kana: ({ kana }) => kana,
  number: ({ number }) => number,
  due: entry => dueOf(entry) ?? '',
  state: ({ person }) => String(STATE_ORDER.indexOf(person.state)).padStart(2, '0'),
  changed: ({ person }) => person.changedAt,
}

const SORTS: readonly string[] = Object.keys(KEY)

export function isStatusOrder(text: string): text is StatusOrder {
  return SORTS.includes(text.replace(/^-/u, ''))
}

/** Sorts people; those who are equal stand by kana, then by id, so that a page is always the same. */
export function ordered(people: readonly IndexedPerson[], order: StatusOrder): IndexedPerson[] {
  const turned = order.startsWith('-') ? -1 : 1
  const keyOf = KEY[order.replace(/^-/u, '') as PeopleSort]
  const keyed = people.map(entry => ({ entry, key: keyOf(entry) }))
  keyed.sort((a, b) => {
    if (a.key !== b.key) {
      if (a.key === '' || b.key === '') return a.key === '' ? 1 : -1
      return (a.key < b.key ? -1 : 1) * turned
    }
    return compare(a.entry.kana, b.entry.kana) || compare(a.entry.person.id, b.entry.person.id)
  })
  return keyed.map(({ entry }) => entry)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
