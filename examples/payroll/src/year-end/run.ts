import type { SubjectState } from '@fuin/sdk/api'
import type { Part } from './forms.ts'

/** Why somebody's number could not be used: the code of Fuin, and where the person stands. */
export interface Failure {
  code: string
  state: SubjectState
}

/** One run, as it stands on the disk: who, what and how far. Never a number. */
export interface Run {
  id: string
  year: number
  form: string
  /** The staff member in whose name numbers are used: nobody else goes on with it or gets its file. */
  by: string
  startedAt: string
  parts: Part[]
  /**
   * `stopping`: whoever is at work is finished first. `stopped`: can go on. `finished`: everybody was tried. `gone`: the
   * rows were destroyed.
   */
  state: 'running' | 'stopping' | 'stopped' | 'finished' | 'gone'
  /** What stopped it: a code of Fuin, or `restarted`. Null: whoever started it. */
  why: string | null
  /** Ids of approvals by purpose, where a second person has to agree. */
  approvals: Record<string, string>
  failed: Record<string, Failure>
  /** Rows that were in the file when it was last fetched; null before. */
  fetched: number | null
  /** When the rows are destroyed at the latest. */
  keptUntil: string
}

/** Rows of a run that nobody fetched: over a weekend and a holiday. */
const UNFETCHED_HOURS = 96
/** Once a file was fetched, what is here is only for a download that broke. */
const FETCHED_HOURS = 1

export function keptUntil(fetched: boolean, now = Date.now()): string {
  return new Date(now + (fetched ? FETCHED_HOURS : UNFETCHED_HOURS) * 3_600_000).toISOString()
}

/** The name under which the SDK remembers whose numbers were handed out, one for each purpose. */
export function nameOf({ id }: Run, { purpose }: Part): string {
  return `${id}.${purpose}`
}

export function peopleOf({ parts }: Run): string[] {
  return parts.flatMap(({ people }) => people)
}

export function isAtWork({ state }: Run): boolean {
  return state === 'running' || state === 'stopping'
}
