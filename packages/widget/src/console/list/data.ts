import type { StatusRequest, SubjectKind, SubjectState } from '@fuin/sdk/api'

/** States as staff see them; `opened` is a request that the person has looked at. */
export type ListState = SubjectState | 'opened'

/** Somebody in the list. */
export interface Person {
  id: string
  kind: SubjectKind
  state: ListState
  /** Null once erased. */
  name: string | null
  kana: string | null
  externalId: string | null
  department: string | null
  dependentOf: string | null
  changedAt: string
  request: StatusRequest | null
}

export interface Household {
  head: Person
  matches: boolean
  dependents: (Person & { matches: boolean })[]
}

/** `GET people`. */
export interface PeopleAnswer {
  data: Household[]
  pages: number
  page: number
  counts: {
    total: number
    states: Partial<Record<ListState, number>>
    kinds: Partial<Record<SubjectKind, number>>
    departments: string[]
  }
  revision: number
}

/** Enough to act on somebody. */
export interface Chosen {
  id: string
  state: ListState
  request: string | null
}

export const STATES: readonly ListState[] = [
  'not-requested',
  'requested',
  'opened',
  'submitted',
  'returned',
  'accepted',
  'declined',
  'due',
  'erasing',
  'erased',
]
export const KINDS: readonly SubjectKind[] = ['employee', 'dependent', 'partner', 'shareholder', 'payer']

/** States in which an answer is awaited: a due day says something. */
export const WAITING: ReadonlySet<ListState> = new Set(['requested', 'opened', 'returned'])

export function chosenOf({ id, state, request }: Person): Chosen {
  return { id, state, request: request?.id ?? null }
}
