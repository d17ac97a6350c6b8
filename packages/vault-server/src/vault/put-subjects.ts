import type { PutSubject, PutSubjectInBatch, Subject } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requirePermission } from './access.ts'
import type { Caller, Deps } from './deps.ts'
import { append } from './log/append.ts'
import { requireReachOf } from './members/guards.ts'
import { requireOrganization } from './organizations.ts'
import { sealText } from './outer.ts'
import type { SubjectRow } from './rows.ts'
import type { Tx } from './store.ts'
import { labelAad, subjectView } from './subjects.ts'

/** What a batch of people reads and writes, each in one statement. */
export interface PeopleTx {
  subjectsById(organization: string, ids: readonly string[]): Promise<SubjectRow[]>
  /** Whoever was erased has no tag any more. */
  subjectsByTag(organization: string, tags: readonly string[]): Promise<SubjectRow[]>
  /** @returns how many were new by id and tag */
  insertSubjects(rows: readonly SubjectRow[]): Promise<number>
  /** Replaces label, household and department of people who were not erased. @returns how many there were */
  updateLabels(organization: string, rows: readonly SubjectRow[]): Promise<number>
}

/** Creates a subject, or replaces its label: a batch of one. */
export async function putSubject(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  body: PutSubject,
): Promise<Subject> {
  return (await putSubjects(deps, caller, organization, [{ id, ...body }]))[0]!
}

/**
 * Creates subjects or replaces their labels, all of them or none, with an entry for each. The same batch again
 * ends the same way. A dependent may follow the employee in the same batch.
 */
export async function putSubjects(
  deps: Deps,
  caller: Caller,
  organization: string,
  subjects: readonly PutSubjectInBatch[],
): Promise<Subject[]> {
  requirePermission(caller, 'request')
  const ids = subjects.map(({ id }) => id)
  if (new Set(ids).size !== ids.length) {
    throw new VaultError('invalid_request', 'Somebody is named twice in this batch.')
  }
  const stored = await deps.store.read(tx => tx.subjectsById(organization, ids))
  const known = new Map(stored.map(row => [row.id, row]))
  for (const subject of subjects) requireSame(known.get(subject.id), subject)
  const added = subjects.filter(({ id }) => !known.has(id))
  const slots = added.length === 0 ? [] : await deps.shred.allocate(added.length)
  try {
    const now = deps.clock.now()
    const keys = await labelKeys(deps, stored)
    added.forEach(({ id }, order) => keys.set(id, slots[order]!))
    const rows = subjects.map(subject =>
      rowOf(organization, subject, { now, slot: keys.get(subject.id)!, before: known.get(subject.id) }),
    )
    await deps.store.transaction(async tx => {
      await requireOrganization(tx, organization)
      await requireEmployees(tx, organization, subjects)
      // Before and after: whoever handles some departments neither takes people out of others nor puts them there.
      await requireReachOf(tx, caller, organization, [...known.keys()])
      await write(tx, organization, rows, known)
      await requireReachOf(tx, caller, organization, ids)
      const entries = rows.map(({ id, slot }) => ({
        content: { action: 'subject.put', result: 'ok', subject: id } as const,
        detailSlot: slot,
      }))
      await append(deps, tx, organization, caller, entries)
    })
    return rows.map((row, order) => ({ ...subjectView(row), label: subjects[order]!.label }))
  } catch (error) {
    await deps.shred.destroy(slots.map(({ id }) => id))
    throw error
  }
}

function requireSame(before: SubjectRow | undefined, { kind, tag }: PutSubjectInBatch): void {
  if (before === undefined || (before.kind === kind && before.tag === tag)) return
  throw new VaultError('subject_conflict', 'This subject exists with another kind or tag.')
}

async function labelKeys(
  deps: Deps,
  stored: readonly SubjectRow[],
): Promise<Map<string, { id: string; key: Buffer }>> {
  const keys = await deps.shred.read(stored.map(({ slot }) => slot))
  return new Map(
    stored.map((row, order) => {
      const key = keys[order] ?? null
      if (key === null) throw new VaultError('erased', 'This subject was erased. Create a new one.')
      return [row.id, { id: row.slot, key }]
    }),
  )
}

function rowOf(
  organization: string,
  { id, kind, tag, label, dependentOf, department }: PutSubjectInBatch,
  from: { now: Date; slot: { id: string; key: Buffer }; before: SubjectRow | undefined },
): SubjectRow {
  const { now, slot, before } = from
  return {
    organization,
    id,
    kind,
    state: 'not-requested',
    tag,
    slot: slot.id,
    request: null,
    acceptedRequest: null,
    keepUntil: null,
    finalAt: null,
    createdAt: now,
    ...before,
    dependentOf: dependentOf ?? before?.dependentOf ?? null,
    departmentTag: department === undefined ? (before?.departmentTag ?? null) : department,
    label: sealText(slot.key, labelAad(organization, id), label),
    changedAt: now,
  }
}

/** Whoever a dependent belongs to must be of this organization: stored already, or earlier in the batch. */
async function requireEmployees(
  tx: Tx,
  organization: string,
  subjects: readonly PutSubjectInBatch[],
): Promise<void> {
  const earlier = new Set<string>()
  const wanted = new Set<string>()
  for (const { id, dependentOf } of subjects) {
    if (dependentOf !== undefined && !earlier.has(dependentOf)) wanted.add(dependentOf)
    earlier.add(id)
  }
  if (wanted.size === 0) return
  const found = await tx.subjectsById(organization, [...wanted])
  if (found.length !== wanted.size) {
    throw new VaultError('not_found', 'The employee of a dependent does not exist. Store the employee first.')
  }
}

async function write(
  tx: Tx,
  organization: string,
  rows: readonly SubjectRow[],
  known: ReadonlyMap<string, SubjectRow>,
): Promise<void> {
  const added = rows.filter(({ id }) => !known.has(id))
  const changed = rows.filter(({ id }) => known.has(id))
  if (added.length > 0 && (await tx.insertSubjects(added)) !== added.length) {
    throw new VaultError('subject_conflict', 'A subject with this id or tag exists.')
  }
  if (changed.length > 0 && (await tx.updateLabels(organization, changed)) !== changed.length) {
    throw new VaultError('erased', 'This subject was erased. Create a new one.')
  }
}
