import type { Page, PutSubjectInBatch, PutSubjects, Subject } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { newId } from '../../format/ids.ts'
import type { StaffContext } from '../context.ts'
import {
  departmentOf,
  labelOf,
  optional,
  somebodyElse,
  viewOf,
  type NewSubject,
  type SubjectView,
} from '../subject-view.ts'
import type { CallOptions } from '../vault-http.ts'
import type { Directory } from './directory.ts'

/** Options of a long run over people. */
export interface ProgressOptions extends CallOptions {
  /** Called after each batch. */
  onProgress?: (done: number, total: number) => void
}

/** People of one batch: what the vault takes in one transaction. */
const BATCH = 200

/**
 * Stores people in batches, employees before the dependents, each batch all or none. After a failure the same list
 * again goes on where it stopped.
 *
 * @param directory - everybody who is known; whoever is stored is added
 */
export async function putMany(
  context: StaffContext,
  directory: Directory,
  people: readonly NewSubject[],
  { signal, onProgress }: ProgressOptions = {},
): Promise<SubjectView[]> {
  requireEachOnce(people)
  const ordered = [
    ...people.filter(({ kind }) => kind !== 'dependent'),
    ...people.filter(({ kind }) => kind === 'dependent'),
  ]
  const stored: SubjectView[] = []
  for (let start = 0; start < ordered.length; start += BATCH) {
    stored.push(...(await putBatch(context, directory, ordered.slice(start, start + BATCH), signal)))
    onProgress?.(stored.length, ordered.length)
  }
  return stored
}

async function putBatch(
  context: StaffContext,
  directory: Directory,
  people: readonly NewSubject[],
  signal?: AbortSignal,
): Promise<SubjectView[]> {
  const ids = new Map(
    people.map(({ externalId }) => [externalId, directory.get({ externalId })?.id ?? newId('sub')]),
  )
  const subjects = await Promise.all(people.map(person => inBatch(context, directory, person, ids)))
  const body: PutSubjects = { subjects }
  const { data } = await context.http.json<Page<Subject>>({
    method: 'POST',
    path: context.path('/subjects/batch'),
    body,
    actor: await context.actor(),
    repeatable: true,
    ...optional(signal),
  })
  const same = Array.isArray(data) && data.length === subjects.length
  if (!same || data.some(({ id }, order) => id !== subjects[order]!.id)) throw somebodyElse()
  const views = await Promise.all(data.map(subject => viewOf(context, subject)))
  for (const view of views) directory.add(view)
  return views
}

async function inBatch(
  context: StaffContext,
  directory: Directory,
  person: NewSubject,
  ids: ReadonlyMap<string, string>,
): Promise<PutSubjectInBatch> {
  const { kind, externalId, dependentOf } = person
  const id = ids.get(externalId)!
  const keyring = await context.keyring()
  const employee =
    dependentOf === undefined
      ? undefined
      : (directory.get(dependentOf)?.id ??
        ('externalId' in dependentOf ? ids.get(dependentOf.externalId) : undefined))
  if (dependentOf !== undefined && employee === undefined) {
    throw new FuinError('not_found', 'The employee of a dependent is not known. Store the employee first.')
  }
  return {
    id,
    kind,
    tag: await keyring.subjectTag(externalId),
    label: await keyring.sealBox('label', id, labelOf(person)),
    department: await departmentOf(keyring, person),
    ...(employee === undefined ? {} : { dependentOf: employee }),
  }
}

function requireEachOnce(people: readonly NewSubject[]): void {
  if (people.some(({ externalId, name }) => externalId === '' || name === '')) {
    throw new FuinError('input_invalid', 'A person needs an id of your own and a name.')
  }
  if (new Set(people.map(({ externalId }) => externalId)).size !== people.length) {
    throw new FuinError('input_invalid', 'Somebody is in the list twice.')
  }
}
