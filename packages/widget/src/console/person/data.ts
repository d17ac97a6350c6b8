import type { StatusRequest } from '@fuin/sdk/api'
import type { Person } from '../list/data.ts'

/** `GET people/{subject}`. */
export interface PersonAnswer {
  person: Person
  household: Person[]
  requests: StatusRequest[]
}

/** `GET subjects/{subject}`, as far as it is shown. */
export interface Label {
  acceptedRequest: string | null
  /** The last day on which the number is kept, `YYYY-MM-DD`; null: none is set. */
  keepUntil: string | null
  details: { email?: string; phone?: string; leftOn?: string }
}

/** A purpose with its words and the article that allows it. */
export interface NamedPurpose {
  code: string
  text: string
  textEn: string
  basis: string
}

/** One number in the history: everything but the number. */
export interface NumberEntry {
  item: string
  state: 'current' | 'replaced' | 'erased'
  from: string
  until: string | null
  obtained: 'provider' | 'staff' | 'import' | null
  acceptedBy: string | null
  purposes: NamedPurpose[]
  added: { id: string; purposes: NamedPurpose[]; by: 'mail' | 'paper' | 'posted'; on: string; text: string }[]
}

/** `GET subjects/{subject}/numbers`. */
export interface NumbersAnswer {
  data: NumberEntry[]
  kept: { numbers: number; images: number }
}

/** `GET subjects/{subject}/purposes`. */
export interface PurposesAnswer {
  told: NamedPurpose[]
  possible: NamedPurpose[]
  mail: boolean
  draft: { text: string; language: string }
}

/** One message of `GET subjects/{subject}/deliveries`. */
export interface Message {
  about: string
  kind: string
  at: string
  outcome: 'sending' | 'sent' | 'failed' | 'bounced'
  code: string | null
}

/** What the person said, opened in the host. */
export interface Said {
  kind: 'decline' | 'correction'
  givenAt: string
  proven: boolean
  reason: string | null
  words: string | null
}

/** One line of `GET subjects/{subject}/history`. */
export type HistoryEvent =
  | { at: string; what: 'logged'; action: string; decision: string | null }
  | { at: string; what: 'message'; kind: string; outcome: Message['outcome'] }
  | ({ at: string; what: 'said' } & Said)

/** One part of the page: each comes and fails by itself. */
export type Part<T> =
  { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'there'; value: T }
