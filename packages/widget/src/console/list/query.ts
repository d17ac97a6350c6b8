import { dayInJapan } from './days.ts'

/** What the list is narrowed to, and how it stands. */
export interface ListQuery {
  q: string
  states: readonly string[]
  kind: string
  department: string | null
  due: 'any' | 'over' | 'week' | 'range'
  dueAfter: string
  dueBefore: string
  sort: string
  page: number
}

export const EVERYBODY: ListQuery = {
  q: '',
  states: [],
  kind: '',
  department: null,
  due: 'any',
  dueAfter: '',
  dueBefore: '',
  sort: 'kana',
  page: 1,
}

/** The same as the handler reads it. */
export function queryOf(query: ListQuery): Record<string, string | number | undefined> {
  const { q, states, kind, department, sort, page } = query
  return {
    q: q.trim(),
    state: states.join(','),
    kind,
    ...(department === null ? {} : { department }),
    ...dueOf(query),
    sort,
    page,
  }
}

/** Whether anybody is left out. */
export function isNarrowed({ q, states, kind, department, due }: ListQuery): boolean {
  return q.trim() !== '' || states.length > 0 || kind !== '' || department !== null || due !== 'any'
}

function dueOf({ due, dueAfter, dueBefore }: ListQuery): Record<string, string> {
  if (due === 'over') return { dueBefore: dayInJapan(-1) }
  if (due === 'week') return { dueAfter: dayInJapan(0), dueBefore: dayInJapan(7) }
  if (due === 'range') return { dueAfter, dueBefore }
  return {}
}
