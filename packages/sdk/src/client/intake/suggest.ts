import { normaliseName } from '../../people/search-key.ts'
import { Directory } from '../people/directory.ts'
import { optional, type SubjectView, type Subjects } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'
import type { QueuedEntry } from './entries.ts'

/** What speaks for a candidate. */
export type MatchReason = 'employee-number' | 'name' | 'kana' | 'birth-date' | 'household'
/** What staff should look at before they match. */
export type MatchWarning = 'accepted' | 'submitted' | 'same-name' | 'birth-date-differs'

/** Somebody who may have sent an entry. */
export interface Candidate {
  subject: SubjectView
  reasons: MatchReason[]
  warnings: MatchWarning[]
}

const WEIGHT: Record<MatchReason, number> = {
  'employee-number': 4,
  name: 3,
  kana: 2,
  'birth-date': 2,
  household: 1,
}
const MOST = 10

/** Looks for people of the same kind whose name, reading or employee number is that of an entry. */
export async function suggestAll(
  subjects: Subjects,
  entries: readonly QueuedEntry[],
  { signal }: CallOptions,
): Promise<Candidate[][]> {
  if (entries.every(({ person }) => person === null)) return entries.map(() => [])
  const people = [...(await Directory.load(subjects, optional(signal))).all()]
  return entries.map(entry => (entry.person === null ? [] : candidates(entry, people)))
}

/** The same among people who are at hand. */
export function candidates(entry: QueuedEntry, people: readonly SubjectView[]): Candidate[] {
  const kin = people.filter(({ kind }) => kind === entry.kind)
  const found = kin.flatMap(subject => {
    const reasons = reasonsFor(entry, subject)
    const names = reasons.some(reason => reason !== 'household' && reason !== 'birth-date')
    return names ? [{ subject, reasons }] : []
  })
  const weight = (reasons: MatchReason[]): number => reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0)
  return found
    .sort((a, b) => weight(b.reasons) - weight(a.reasons))
    .slice(0, MOST)
    .map(({ subject, reasons }) => ({ subject, reasons, warnings: warningsFor(entry, subject, found) }))
}

function reasonsFor({ person, household }: QueuedEntry, subject: SubjectView): MatchReason[] {
  const same = (said: string, known: string | null | undefined): boolean =>
    said !== '' && known != null && known !== '' && normaliseName(said) === normaliseName(known)
  const { name, kana, employeeNumber, birthDate } = person!
  const reasons: MatchReason[] = []
  if (same(employeeNumber, subject.externalId)) reasons.push('employee-number')
  if (same(name, subject.name)) reasons.push('name')
  if (same(kana, subject.details.kana)) reasons.push('kana')
  if (birthDate !== '' && birthDate === subject.details.birthDate) reasons.push('birth-date')
  if (subject.dependentOf !== null && household.includes(subject.dependentOf)) reasons.push('household')
  return reasons
}

function warningsFor(
  { person }: QueuedEntry,
  subject: SubjectView,
  found: { subject: SubjectView; reasons: MatchReason[] }[],
): MatchWarning[] {
  const { birthDate } = subject.details
  const named = found.filter(({ reasons }) => reasons.includes('name'))
  const warnings: MatchWarning[] = []
  if (subject.state === 'accepted' || subject.state === 'due') warnings.push('accepted')
  if (subject.state === 'submitted') warnings.push('submitted')
  if (named.length > 1 && named.some(other => other.subject.id === subject.id)) warnings.push('same-name')
  if (birthDate !== undefined && person!.birthDate !== '' && person!.birthDate !== birthDate)
    warnings.push('birth-date-differs')
  return warnings
}
