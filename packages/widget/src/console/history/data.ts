import type { History } from '@fuin/sdk/api'
import { ConsoleError } from '../api.ts'

interface Text {
  ja: string
  en: string
}

/** One entry as `GET history` answers it. */
export interface Entry {
  index: number
  id: string
  time: string
  action: string
  result: string
  actor: { id: string | null; name: string | null }
  person: { id: string; name: string | null; externalId: string | null } | null
  purpose: string | null
  form: string | null
  words: string | null
  /** `host`: told by the host of its staff member, not seen by the vault. */
  terminal: { address: string; browser: string | null; seenBy: 'vault' | 'host' } | null
  detailErased: boolean
  restored: { from: { size: number }; to: { size: number } } | null
  said: { what: Text; result: Text; who: Text; how: Text; purpose: Text | null }
}

export interface HistoryAnswer {
  data: Entry[]
  next: number | null
  size: number
  /** Restores from a backup; only with the first page. */
  restores: Entry[]
}

/** Somebody or something to which the history is narrowed, with the words by which people know it. */
export interface Choice {
  value: string
  name: string
}

export interface Narrowing {
  from: string
  until: string
  result: '' | 'ok' | 'refused'
  person: Choice | null
  staff: Choice | null
  purpose: Choice | null
}

export const NARROWED_TO_NOTHING: Narrowing = {
  ...{ from: '', until: '', result: '', person: null, staff: null, purpose: null },
}

/** Tabs in the order in which an auditor asks. */
export const TABS: readonly History[] = ['display', 'output', 'operation', 'sign-in']

/** What is asked of the handler. */
export function queryOf(
  history: History,
  { from, until, result, person, staff, purpose }: Narrowing,
): Record<string, string | undefined> {
  return {
    ...{ history, from, until, result },
    ...{ person: person?.value, staff: staff?.value, purpose: purpose?.value },
  }
}

export function isNarrowed(narrowing: Narrowing): boolean {
  return Object.values(narrowing).some(value => value !== '' && value !== null)
}

/** Whether a failure says that the log was tampered with, and at which entry. */
export function tampered(failure: unknown): { entry: string | null } | null {
  if (!(failure instanceof ConsoleError) || !failure.code.startsWith('log_')) return null
  const title = failure.problem['title']
  const entry = /entry (\d+)/iu.exec(typeof title === 'string' ? title : '')?.[1]
  return { entry: entry ?? null }
}
