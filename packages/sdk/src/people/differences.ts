import type { SubjectKind } from '../api/index.ts'
import type { NewSubject, SubjectDetails, SubjectRef, SubjectView } from '../client/subject-view.ts'

/** What would change about somebody who is known. */
export type ChangedField = 'name' | 'dependentOf' | keyof SubjectDetails

/** Somebody who is known, with what a newer list says. */
export interface PersonChange {
  before: SubjectView
  /** As it will be stored: what the list does not say is kept. */
  after: NewSubject
  fields: ChangedField[]
}

/** A list of people against those who are stored. */
export interface Differences {
  added: NewSubject[]
  changed: PersonChange[]
  unchanged: number
  /** Of the kinds that the list is about: in force, and not in the list. */
  left: SubjectView[]
}

/** Those who are stored, found by the host's id or the vault's. */
export interface KnownPeople {
  get(ref: SubjectRef): SubjectView | undefined
  all(): Iterable<SubjectView>
}

/**
 * Compares a list with those who are stored.
 *
 * A detail that the list leaves out is kept, an empty one is taken away. Whoever is in the list without a day of
 * leaving is there again: an earlier `leftOn` goes.
 */
export function compare(known: KnownPeople, list: readonly NewSubject[]): Differences {
  const added: NewSubject[] = []
  const changed: PersonChange[] = []
  const seen = new Set<string>()
  for (const person of list) {
    const before = known.get({ externalId: person.externalId })
    if (before === undefined) {
      added.push({ ...person, ...withoutEmpty(person.details) })
      continue
    }
    seen.add(before.id)
    const change = changeOf(known, before, person)
    if (change.fields.length > 0) changed.push(change)
  }
  const kinds = new Set(list.map(({ kind }) => kind))
  const left = [...known.all()].filter(person => isInForce(person, kinds) && !seen.has(person.id))
  return { added, changed, unchanged: list.length - added.length - changed.length, left }
}

function isInForce({ kind, state, details }: SubjectView, kinds: ReadonlySet<SubjectKind>): boolean {
  return kinds.has(kind) && state !== 'erasing' && state !== 'erased' && details.leftOn === undefined
}

function changeOf(known: KnownPeople, before: SubjectView, person: NewSubject): PersonChange {
  const merged = { ...before.details, leftOn: '', ...person.details }
  const { details = {} } = withoutEmpty(merged)
  const household = person.dependentOf === undefined ? before.dependentOf : known.get(person.dependentOf)?.id
  const keys = new Set([...Object.keys(before.details), ...Object.keys(details)]) as Set<keyof SubjectDetails>
  const fields: ChangedField[] = [...keys].filter(key => before.details[key] !== details[key]).sort()
  if (before.name !== person.name) fields.unshift('name')
  if (before.dependentOf !== household) fields.push('dependentOf')
  return { before, after: { ...person, details }, fields }
}

/** Empty words are none. */
function withoutEmpty(details: SubjectDetails = {}): { details?: SubjectDetails } {
  const entries = Object.entries(details).filter(([, value]) => value !== '')
  return entries.length === 0 ? {} : { details: Object.fromEntries(entries) }
}

/** The same person with a day of leaving: nobody is deleted. */
export function leaving(
  { externalId, kind, name, details, dependentOf }: SubjectView,
  on: string,
): NewSubject {
  return {
    externalId: externalId!,
    kind,
    name: name!,
    details: { ...details, leftOn: on },
    ...(dependentOf === null ? {} : { dependentOf: { id: dependentOf } }),
  }
}
