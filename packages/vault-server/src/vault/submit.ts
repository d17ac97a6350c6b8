import type { ItemKind, Receipt, Submit } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requireOpen } from './uploads.ts'
import type { ProviderAccess } from './access.ts'
import type { Deps } from './deps.ts'
import { append } from './log/append.ts'
import type { Submission } from './rows.ts'

/**
 * Turns uploads into one submission, with a receipt that proves its log entry. The same items again get the
 * same receipt.
 */
export async function submit(deps: Deps, access: ProviderAccess, body: Submit): Promise<Receipt> {
  const { organization, id, generation } = access.request
  const items = [...body.items].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (access.may !== 'submit') requireOpen(access)
  return deps.store.transaction(async tx => {
    const found = await tx.submission(organization, id)
    if (found === null) throw new VaultError('not_found', 'There is no such request.')
    const { request } = found
    if (request.generation !== generation) throw new VaultError('request_closed', 'This link is closed.')
    if (request.receipt !== null) return repeated(JSON.parse(request.receipt) as Receipt, items)
    requireOpen({ ...access, request })
    checkItems(found, items)
    const now = deps.clock.now()
    const ids = items.map(item => item.id)
    const subjects = [...new Set(found.items.filter(row => ids.includes(row.id)).map(row => row.subject))]
    const marked = await tx.markSubmitted(organization, ids, subjects, now)
    if (marked.subjects !== subjects.length)
      throw new VaultError('erased', 'A person in this submission was erased.')
    if (marked.items !== ids.length)
      throw new VaultError('item_unknown', 'An item of this submission was dropped. Send it again.')
    const content = { action: 'submit', result: 'ok', request: id, generation, items } as const
    const [entry] = await append(deps, tx, organization, access.caller, [
      { content, detailSlot: request.slot },
    ])
    const receipt: Receipt = { ...entry!, request: id, generation, submittedAt: now.toISOString() }
    await tx.updateRequest(organization, id, {
      state: 'submitted',
      submittedAt: now,
      receipt: JSON.stringify(receipt),
    })
    return receipt
  })
}

function repeated(receipt: Receipt, items: Submit['items']): Receipt {
  const { items: before } = JSON.parse(receipt.leaf) as { items: Submit['items'] }
  const same =
    before.length === items.length &&
    before.every(({ id, digest }, order) => items[order]?.id === id && items[order].digest === digest)
  if (!same) throw new VaultError('already_submitted', 'This link was used. One link takes one submission.')
  return receipt
}

/** @throws {VaultError} what is missing in a submission */
export function checkItems(
  { items: rows, asked, placeholders, request }: Submission,
  items: Submit['items'],
): void {
  const byId = new Map(rows.map(row => [row.id, row]))
  if (new Set(items.map(item => item.id)).size !== items.length) {
    throw new VaultError('invalid_request', 'An item is named twice.')
  }
  for (const { id, digest } of items) {
    const row = byId.get(id)
    if (row === undefined)
      throw new VaultError('item_unknown', 'An item of this submission was never uploaded.')
    if (row.state !== 'complete')
      throw new VaultError('upload_incomplete', 'An item of this submission is not complete.')
    if (row.digest !== digest)
      throw new VaultError('digest_mismatch', 'An item of this submission has another digest.')
  }
  const given = items.map(({ id }) => byId.get(id)!)
  const numbers = subjectsOf(given, 'number')
  if (numbers.length === 0 || new Set(numbers).size !== numbers.length) {
    throw new VaultError(
      'invalid_request',
      `A submission holds one number for a person (${asked.length} asked).`,
    )
  }
  checkQuarantined(given, { placeholders, request })
}

/** Whoever is not known says who they are, once; whoever was asked by name does not. */
function checkQuarantined(
  given: Submission['items'],
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

function subjectsOf(rows: Submission['items'], kind: ItemKind): string[] {
  return rows.filter(row => row.kind === kind).map(row => row.subject)
}
