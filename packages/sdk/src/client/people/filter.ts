import type { SubjectKind } from '../../api/index.ts'
import { normaliseName } from '../../people/search-key.ts'
import type { IndexedPerson, ListState } from './person.ts'

/** Who is meant: whoever fits all that is given. An empty list means anybody. */
export interface StatusFilter {
  /** Any part of a name, its kana or an employee number, in any form: 髙, 﨑, half width, hiragana. */
  text?: string
  kinds?: readonly SubjectKind[]
  states?: readonly ListState[]
  /** Exact name of a department; an empty text for people without one. */
  department?: string
  /** Due on this day or before, `YYYY-MM-DD`. */
  dueBefore?: string
  /** Due on this day or after, `YYYY-MM-DD`. */
  dueAfter?: string
}

/** States in which somebody still has to answer: only then does a due day say something. */
const WAITING: ReadonlySet<ListState> = new Set(['requested', 'opened', 'returned'])

/** The day by which an answer is awaited; null where none is. */
export function dueOf({ person }: IndexedPerson): string | null {
  return WAITING.has(person.state) ? (person.request?.due ?? null) : null
}

/** Makes the test of a filter, once for all people. */
export function matcher(filter: StatusFilter): (entry: IndexedPerson) => boolean {
  const { kinds = [], states = [], department, dueBefore, dueAfter } = filter
  const text = normaliseName(filter.text ?? '')
  return entry => {
    const { person, search } = entry
    if (text !== '' && !search.includes(text)) return false
    if (kinds.length > 0 && !kinds.includes(person.kind)) return false
    if (states.length > 0 && !states.includes(person.state)) return false
    if (department !== undefined && (person.department ?? '') !== department) return false
    if (dueBefore === undefined && dueAfter === undefined) return true
    const due = dueOf(entry)
    return (
      due !== null &&
      (dueBefore === undefined || due <= dueBefore) &&
      (dueAfter === undefined || due >= dueAfter)
    )
  }
}
