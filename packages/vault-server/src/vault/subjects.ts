import type { Page, Subject, SubjectState } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import type { Deps } from './deps.ts'
import { openText } from './outer.ts'
import type { SubjectRow } from './rows.ts'
import type { ListOptions, Tx } from './store.ts'

/** AAD of a label. */
export function labelAad(organization: string, id: string): string {
  return `subject:${organization}:${id}`
}

/** One subject with its label. */
export async function getSubject(deps: Deps, organization: string, id: string): Promise<Subject> {
  const row = await deps.store.read(tx => requireSubject(tx, organization, id))
  return (await withLabels(deps, [row]))[0]!
}

/** A page of subjects in the order of their ids. */
export async function listSubjects(
  deps: Deps,
  organization: string,
  options: ListOptions & { state?: SubjectState; tag?: string },
): Promise<Page<Subject>> {
  const rows = await deps.store.read(tx =>
    tx.subjects(organization, { ...options, limit: options.limit + 1 }),
  )
  const data = await withLabels(deps, rows.slice(0, options.limit))
  return { data, next: rows.length > options.limit ? data.at(-1)!.id : null }
}

/** @throws {VaultError} `not_found` */
export async function requireSubject(tx: Tx, organization: string, id: string): Promise<SubjectRow> {
  const row = await tx.subject(organization, id)
  if (row === null) throw new VaultError('not_found', 'There is no such subject.')
  return row
}

/** Subjects as they are answered. */
export async function withLabels(deps: Deps, rows: SubjectRow[]): Promise<Subject[]> {
  const labels = await openLabels(deps, rows)
  return rows.map((row, order) => ({ ...subjectView(row), label: labels[order] ?? null }))
}

/** The boxes in labels, without the outer layer; null once erased. The vault cannot read what is in them. */
export async function openLabels(deps: Deps, rows: readonly SubjectRow[]): Promise<(string | null)[]> {
  const keys = await deps.shred.read(rows.map(row => row.slot))
  return rows.map((row, order) =>
    openText(keys[order] ?? null, labelAad(row.organization, row.id), row.label),
  )
}

/** A subject as it is answered, without its label. */
export function subjectView(row: SubjectRow): Subject {
  const { id, kind, state, tag, dependentOf, request, acceptedRequest, keepUntil } = row
  const times = { createdAt: row.createdAt.toISOString(), changedAt: row.changedAt.toISOString() }
  return { id, kind, state, tag, label: null, dependentOf, request, acceptedRequest, keepUntil, ...times }
}
