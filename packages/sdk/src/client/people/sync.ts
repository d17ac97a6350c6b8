import { compare, leaving, type ChangedField } from '../../people/differences.ts'
import type { StaffContext } from '../context.ts'
import type { NewSubject } from '../subject-view.ts'
import type { Directory } from './directory.ts'
import { putMany, type ProgressOptions } from './put-many.ts'

/** Options of `subjects.sync`. */
export interface SyncOptions extends ProgressOptions {
  /** Day of leaving for whoever is missing, `YYYY-MM-DD`. Default: today in Japan. */
  leftOn?: string
}

/** What a list changed, by the host's own ids. */
export interface SyncSummary {
  joined: string[]
  changed: { externalId: string; fields: ChangedField[] }[]
  /** Of those who changed: whoever had left and is there again. */
  returned: string[]
  left: string[]
  unchanged: number
}

/** Brings the people of an organization in line with a list. Nobody is deleted. */
export async function sync(
  context: StaffContext,
  directory: Directory,
  list: readonly NewSubject[],
  { leftOn = todayInJapan(), ...options }: SyncOptions = {},
): Promise<SyncSummary> {
  const { added, changed, unchanged, left } = compare(directory, list)
  const people = [
    ...added,
    ...changed.map(({ after }) => after),
    ...left.map(person => leaving(person, leftOn)),
  ]
  await putMany(context, directory, people, options)
  const returned = changed.filter(
    ({ before, after }) => before.details.leftOn !== undefined && after.details?.leftOn === undefined,
  )
  return {
    joined: added.map(({ externalId }) => externalId),
    changed: changed.map(({ after: { externalId }, fields }) => ({ externalId, fields })),
    returned: returned.map(({ after }) => after.externalId),
    left: left.map(({ externalId }) => externalId!),
    unchanged,
  }
}

/** Today as a calendar in Japan shows it. */
export function todayInJapan(now: number = Date.now()): string {
  return new Date(now + 9 * 3_600_000).toISOString().slice(0, 10)
}
