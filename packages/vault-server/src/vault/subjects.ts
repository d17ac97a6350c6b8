import type { Page, PutSubject, Subject, SubjectState } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requirePermission } from './access.ts'
import type { Caller, Deps } from './deps.ts'
import { append } from './log/append.ts'
import { openText, sealText, slotKey } from './outer.ts'
import { requireOrganization } from './organizations.ts'
import type { SubjectRow } from './rows.ts'
import type { ListOptions, Tx } from './store.ts'

const labelAad = (organization: string, id: string): string => `subject:${organization}:${id}`

/** Creates a subject, or replaces its label. */
export async function putSubject(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  body: PutSubject,
): Promise<Subject> {
  requirePermission(caller, 'request')
  const existing = await deps.store.read(tx => tx.subject(organization, id))
  if (existing === null) return insertSubject(deps, caller, organization, id, body)
  if (existing.kind !== body.kind || existing.tag !== body.tag) {
    throw new VaultError('subject_conflict', 'This subject exists with another kind or tag.')
  }
  const key = await slotKey(deps, existing.slot)
  if (key === null) throw new VaultError('erased', 'This subject was erased. Create a new one.')
  const label = sealText(key, labelAad(organization, id), body.label)
  const row = { ...existing, label, changedAt: deps.clock.now() }
  await deps.store.transaction(async tx => {
    await tx.updateSubject(organization, id, { label, changedAt: row.changedAt })
    await append(deps, tx, organization, caller, [entry(row)])
  })
  return { ...view(row), label: body.label }
}

async function insertSubject(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  body: PutSubject,
): Promise<Subject> {
  const [slot] = await deps.shred.allocate(1)
  const now = deps.clock.now()
  const row: SubjectRow = {
    organization,
    id,
    kind: body.kind,
    state: 'not-requested',
    tag: body.tag,
    label: sealText(slot!.key, labelAad(organization, id), body.label),
    slot: slot!.id,
    dependentOf: body.dependentOf ?? null,
    request: null,
    finalAt: null,
    createdAt: now,
    changedAt: now,
  }
  await deps.store.transaction(async tx => {
    await requireOrganization(tx, organization)
    if (!(await tx.insertSubject(row)))
      throw new VaultError('subject_conflict', 'A subject with this id or tag exists.')
    await append(deps, tx, organization, caller, [entry(row)])
  })
  return { ...view(row), label: body.label }
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

async function withLabels(deps: Deps, rows: SubjectRow[]): Promise<Subject[]> {
  const keys = await deps.shred.read(rows.map(row => row.slot))
  return rows.map((row, order) => ({
    ...view(row),
    label: openText(keys[order] ?? null, labelAad(row.organization, row.id), row.label),
  }))
}

function view(row: SubjectRow): Subject {
  const { id, kind, state, tag, dependentOf, request } = row
  const times = { createdAt: row.createdAt.toISOString(), changedAt: row.changedAt.toISOString() }
  return { id, kind, state, tag, label: null, dependentOf, request, ...times }
}

function entry(row: SubjectRow): Parameters<typeof append>[4][number] {
  return { content: { action: 'subject.put', result: 'ok', subject: row.id }, detailSlot: row.slot }
}
