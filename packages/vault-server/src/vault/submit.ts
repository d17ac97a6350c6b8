import type { Receipt, Submit } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import type { ProviderAccess } from './access.ts'
import type { Deps } from './deps.ts'
import { destroy } from './erasures.ts'
import { append } from './log/append.ts'
import { markErased } from './review-erasures.ts'
import { wholeSubmission } from './rounds.ts'
import type { RequestRow, Submission } from './rows.ts'
import type { Tx } from './store.ts'
import { isOpen, requireOpen } from './uploads.ts'

/**
 * Turns uploads into one submission, with a receipt that proves its log entry. The same items again get the
 * same receipt. After a return the new items join those that stay; what they replace is erased.
 */
export async function submit(deps: Deps, access: ProviderAccess, body: Submit): Promise<Receipt> {
  const { organization, id, generation } = access.request
  if (access.may !== 'submit') requireOpen(access)
  const { receipt, replaced } = await deps.store.transaction(async tx => {
    const found = await tx.submission(organization, id)
    if (found === null) throw new VaultError('not_found', 'There is no such request.')
    const { request } = found
    if (request.generation !== generation) throw new VaultError('request_closed', 'This link is closed.')
    if (request.receipt !== null && !isOpen(request)) {
      return { receipt: repeated(found, JSON.parse(request.receipt) as Receipt, body.items), replaced: [] }
    }
    requireOpen({ ...access, request })
    return accept(deps, tx, access, found, body)
  })
  // A crash before this leaves marks that the next job finds.
  for (const subject of replaced) await destroy(deps, organization, subject, false)
  return receipt
}

async function accept(
  deps: Deps,
  tx: Tx,
  access: ProviderAccess,
  found: Submission,
  body: Submit,
): Promise<{ receipt: Receipt; replaced: string[] }> {
  const { organization, id, generation, round, slot } = found.request
  const whole = await wholeSubmission(tx, found, body.items)
  const now = deps.clock.now()
  await store(tx, found.request, { added: body.items.map(item => item.id), subjects: whole.subjects, now })
  const erased = await markErased(deps, tx, whole.replaced, { reason: 'REPLACED', detailSlot: slot })
  const { items } = whole
  const content = { action: 'submit', result: 'ok', request: id, generation, round, items } as const
  const [entry] = await append(deps, tx, organization, access.caller, [
    { content, detailSlot: slot },
    ...erased,
  ])
  const receipt: Receipt = { ...entry!, request: id, generation, round, submittedAt: now.toISOString() }
  await tx.updateRequest(organization, id, {
    state: 'submitted',
    submittedAt: now,
    receipt: JSON.stringify(receipt),
  })
  return { receipt, replaced: [...new Set(whole.replaced.map(({ subject }) => subject))] }
}

async function store(
  tx: Tx,
  { organization, id }: RequestRow,
  { added, subjects, now }: { added: string[]; subjects: string[]; now: Date },
): Promise<void> {
  const marked = await tx.markSubmitted(organization, id, added, subjects, now)
  if (marked.subjects !== subjects.length)
    throw new VaultError('erased', 'A person in this submission was erased.')
  if (marked.items !== added.length)
    throw new VaultError('item_unknown', 'An item of this submission was dropped. Send it again.')
}

/** The network may have lost the receipt: the same items of the newest round get it again. */
function repeated({ request, items: rows }: Submission, receipt: Receipt, items: Submit['items']): Receipt {
  const { items: all } = JSON.parse(receipt.leaf) as { items: Submit['items'] }
  const own = new Set(rows.filter(({ round }) => round === request.round).map(({ id }) => id))
  const before = all.filter(({ id }) => own.has(id))
  const digests = new Map(items.map(({ id, digest }) => [id, digest]))
  const same = before.length === items.length && before.every(({ id, digest }) => digests.get(id) === digest)
  if (!same) throw new VaultError('already_submitted', 'This link was used. One link takes one submission.')
  return receipt
}
