import type { ItemKind, Submit } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { standingReturn } from './decision-view.ts'
import type { ItemRow, Submission } from './rows.ts'
import type { Tx } from './store.ts'

type Row = Submission['items'][number]

/** A submission as it stands once something was given: the first time, or again after a return. */
export interface WholeSubmission {
  /** What was given now and what stays of earlier rounds, by id: the log names all of it. */
  items: Submit['items']
  subjects: string[]
  /** What was sent back, or given anew: its keys go. */
  replaced: ItemRow[]
}

/**
 * Puts new items together with those of earlier rounds that stay.
 *
 * @throws {VaultError} for items that do not belong to this round, or a whole that lacks somebody's number
 */
export async function wholeSubmission(
  tx: Tx,
  found: Submission,
  items: Submit['items'],
): Promise<WholeSubmission> {
  const { request, asked, placeholders, items: rows } = found
  const added = addedRows(rows, items, request.round)
  const stored = rows.filter(({ state }) => state === 'stored')
  const sentBack = new Set(stored.length === 0 ? [] : await sentBackOf(tx, request))
  const numberAgain = new Set(subjectsOf(added, 'number'))
  const goes = (row: Row): boolean =>
    sentBack.has(row.id) || (row.kind === 'number' && numberAgain.has(row.subject))
  const whole = [...stored.filter(row => !goes(row)), ...added]
  const named = subjectsOf(whole, 'number')
  requireNumbers(named, asked)
  if (subjectsOf(stored, 'number').some(subject => !named.includes(subject))) throw lacksNumber(asked)
  checkQuarantined(added, found)
  const { organization, id } = request
  const gone = new Set(stored.filter(goes).map(row => row.id))
  // Whoever was added in an earlier round waits in quarantine already, and is not submitted again.
  const inForce = new Set([...asked, ...placeholders])
  return {
    items: whole.map(row => ({ id: row.id, digest: row.digest! })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    subjects: [...new Set(whole.map(({ subject }) => subject))].filter(subject => inForce.has(subject)),
    replaced:
      gone.size === 0 ? [] : (await tx.itemsByRequest(organization, id)).filter(row => gone.has(row.id)),
  }
}

/** @throws {VaultError} what is missing in a first submission */
export function checkItems(found: Submission, items: Submit['items']): void {
  const added = addedRows(found.items, items, found.request.round)
  requireNumbers(subjectsOf(added, 'number'), found.asked)
  checkQuarantined(added, found)
}

async function sentBackOf(
  tx: Tx,
  { organization, id, generation }: Submission['request'],
): Promise<string[]> {
  return standingReturn(await tx.decisionsOf(organization, id), generation)?.replaced ?? []
}

function addedRows(rows: Row[], items: Submit['items'], round: number): Row[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  if (new Set(items.map(item => item.id)).size !== items.length) {
    throw new VaultError('invalid_request', 'An item is named twice.')
  }
  return items.map(({ id, digest }) => {
    const row = byId.get(id)
    if (row === undefined)
      throw new VaultError('item_unknown', 'An item of this submission was never uploaded.')
    if (row.round !== round)
      throw new VaultError('already_submitted', 'This was submitted before. Give what was asked for again.')
    if (row.state !== 'complete')
      throw new VaultError('upload_incomplete', 'An item of this submission is not complete.')
    if (row.digest !== digest)
      throw new VaultError('digest_mismatch', 'An item of this submission has another digest.')
    return row
  })
}

function requireNumbers(numbers: string[], asked: string[]): void {
  if (numbers.length === 0 || new Set(numbers).size !== numbers.length) throw lacksNumber(asked)
}

function lacksNumber(asked: string[]): VaultError {
  return new VaultError(
    'invalid_request',
    `A submission holds one number for a person (${asked.length} asked).`,
  )
}

/** Whoever is not known says who they are, once; whoever was asked by name does not. */
function checkQuarantined(
  given: Row[],
  { placeholders, request }: Pick<Submission, 'placeholders' | 'request'>,
): void {
  const named = subjectsOf(given, 'person')
  const unknown = placeholders.filter(subject => given.some(item => item.subject === subject))
  const fits =
    new Set(named).size === named.length &&
    named.length === unknown.length &&
    unknown.every(subject => named.includes(subject) && subjectsOf(given, 'number').includes(subject))
  if (request.intake === null && unknown.length > request.additions)
    throw new VaultError('invalid_request', 'More family members were added than this request allows.')
  if (!fits) {
    throw new VaultError(
      'invalid_request',
      'A number and one item of the kind “person” are needed for whoever the organization does not know.',
    )
  }
}

function subjectsOf(rows: Row[], kind: ItemKind): string[] {
  return rows.filter(row => row.kind === kind).map(row => row.subject)
}
