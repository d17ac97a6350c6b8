import type { Erase, Erasure, ProvenEntry } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { requirePermission } from './access.ts'
import { SYSTEM, type Caller, type Deps } from './deps.ts'
import { clearAdditions } from './intake/clear.ts'
import { append } from './log/append.ts'
import { stillPermitted } from './members/caller.ts'
import { requireReachOf, requireStepUp } from './members/guards.ts'
import { approvalRequired, requireApproval } from './approvals/approvals.ts'
import { requireOrganization } from './organizations.ts'
import { revealPolicy } from './releases/policy.ts'
import { requireSubject } from './subjects.ts'
import type { ItemRow, SubjectRow } from './rows.ts'
import type { Tx } from './store.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Destroys the keys of a person's items, or of the person as a whole.
 *
 * Order: mark and log in one transaction, then destroy the keys, then wipe the rows. A crash in between leaves
 * `erasing` in the log and the next start destroys the rest: never a certificate for what can still be read.
 */
export async function erase(
  deps: Deps,
  asked: Caller,
  organization: string,
  id: string,
  body: Erase,
): Promise<Erasure> {
  requirePermission(asked, 'erase')
  requireStepUp(asked, 'erase', deps.clock.now())
  const finalAt = finalDate(deps)
  const { items, entry } = await deps.store.transaction(async tx => {
    const caller = await stillPermitted(deps, tx, organization, { caller: asked, permission: 'erase' })
    const subject = await requireSubject(tx, organization, id)
    await requireReachOf(tx, caller, organization, [id])
    await useErasure(tx, caller, { organization, subject: id, approval: body.approval }, deps.clock.now())
    if (subject.state === 'erasing' || subject.state === 'erased') {
      throw new VaultError('erased', 'This person was erased already.')
    }
    const chosen = (await tx.itemsBySubject(organization, id)).filter(
      item => item.state === 'stored' && isMeant(item, body),
    )
    if (body.scope === 'number' && chosen.length === 0)
      throw new VaultError('not_found', 'This person has no such number.')
    await tx.updateItems(
      organization,
      chosen.map(item => item.id),
      { state: 'erasing' },
    )
    if (body.scope === 'person') {
      await tx.updateSubject(organization, id, { state: 'erasing', finalAt, changedAt: deps.clock.now() })
    }
    if (body.scope === 'number') await withdrawNumber(tx, subject, chosen[0]!, deps.clock.now())
    const { detailSlot } = await requireOrganization(tx, organization)
    const content = {
      action: 'erase',
      result: 'ok',
      subject: id,
      reason: body.reason,
      ...(body.approval === undefined ? {} : { approval: body.approval }),
      finalAt: finalAt.toISOString(),
      items: chosen.map(item => ({ id: item.id, digest: item.digest! })),
    } as const
    const [proven] = await append(deps, tx, organization, caller, [
      { content, detailSlot, words: { scope: body.scope } },
    ])
    return { items: chosen, entry: proven! }
  })
  await destroy(deps, organization, id, body.scope === 'person')
  return view(deps, id, items, finalAt, entry)
}

/** Where the organization wants a second person for it, or somebody names an approval all the same. */
async function useErasure(
  tx: Tx,
  caller: Caller,
  {
    organization,
    subject,
    approval,
  }: { organization: string; subject: string; approval: string | undefined },
  now: Date,
): Promise<void> {
  const { reveals } = await requireOrganization(tx, organization)
  if (approval === undefined) {
    if (revealPolicy(reveals).fourEyes.erase) throw approvalRequired()
    return
  }
  const about = {
    action: 'erase',
    actor: caller.actor!,
    purpose: null,
    form: null,
    releaseUse: null,
  } as const
  requireApproval(await tx.approval(organization, approval), { ...about, subjects: [subject] }, now)
  await tx.useApproval(organization, approval, [subject])
}

function isMeant({ id, kind }: ItemRow, body: Erase): boolean {
  if (body.scope === 'number') return kind === 'number' && id === body.item
  return body.scope === 'person' || kind === 'image'
}

/** Whoever loses the number in force has none: they can be asked again. */
async function withdrawNumber(
  tx: Tx,
  { organization, id, state, acceptedRequest }: SubjectRow,
  { request }: ItemRow,
  changedAt: Date,
): Promise<void> {
  if (acceptedRequest !== request) return
  const change = state === 'accepted' || state === 'due' ? ({ state: 'not-requested' } as const) : {}
  await tx.updateSubject(organization, id, { ...change, acceptedRequest: null, keepUntil: null, changedAt })
}

/** Destroys whatever is marked `erasing` for a subject; run again after a crash, it ends the same way. */
export async function destroy(deps: Deps, organization: string, id: string, person: boolean): Promise<void> {
  if (person) {
    const requests = await deps.store.read(tx => soleRequests(tx, organization, id))
    await clearAdditions(deps, organization, requests)
  }
  const slots = await deps.store.read(tx => slotsOf(tx, organization, id, person))
  await deps.shred.destroy(slots)
  await deps.store.transaction(async tx => {
    const marked = (await tx.itemsBySubject(organization, id)).filter(item => item.state === 'erasing')
    const ids = marked.map(item => item.id)
    await tx.deleteChunks(organization, ids)
    await tx.updateItems(organization, ids, { state: 'erased', envelope: null })
    if (!person) return
    for (const account of await tx.accounts(organization, { subject: id, after: null, limit: 10 }))
      await tx.deleteAccount(organization, account.id)
    await tx.updateSubject(organization, id, { label: null })
    await tx.eraseAmendments(organization, id)
    for (const request of await soleRequests(tx, organization, id))
      await tx.eraseRequest(organization, request)
  })
}

async function slotsOf(tx: Tx, organization: string, id: string, person: boolean): Promise<string[]> {
  const items = (await tx.itemsBySubject(organization, id)).filter(item => item.state === 'erasing')
  const slots = items.flatMap(item => [item.envelopeSlot, ...(item.bodySlot === null ? [] : [item.bodySlot])])
  if (!person) return slots
  const subject = await requireSubject(tx, organization, id)
  const accounts = await tx.accounts(organization, { subject: id, after: null, limit: 10 })
  const requests = await soleRequests(tx, organization, id)
  const rows = await Promise.all(requests.map(request => tx.request(organization, request)))
  return [
    ...slots,
    subject.slot,
    ...accounts.map(({ slot }) => slot),
    ...rows.flatMap(row => (row === null ? [] : [row.slot])),
  ]
}

/** Requests that ask nobody else who is still there: their manifests name the person. */
async function soleRequests(tx: Tx, organization: string, id: string): Promise<string[]> {
  const sole: string[] = []
  for (const request of await tx.requestsOf(organization, id)) {
    const others = (await tx.requestSubjects(organization, request)).filter(subject => subject !== id)
    const rows = await Promise.all(others.map(subject => tx.subject(organization, subject)))
    if (rows.every(row => row === null || row.state === 'erasing' || row.state === 'erased'))
      sole.push(request)
  }
  return sole
}

/** Job: what is past its final date becomes `erased`, with an entry of its own. */
export async function finishErasures(deps: Deps): Promise<number> {
  const due = await deps.store.read(tx => tx.dueErasures(deps.clock.now()))
  for (const { organization, id } of due) {
    await destroy(deps, organization, id, true)
    await deps.store.transaction(async tx => {
      // Another instance may be at the same: whoever comes second finds it done.
      await tx.lockLogHead(organization)
      if ((await tx.subject(organization, id))?.state !== 'erasing') return
      await tx.updateSubject(organization, id, { state: 'erased', changedAt: deps.clock.now() })
      const { detailSlot } = await requireOrganization(tx, organization)
      await append(deps, tx, organization, SYSTEM, [
        { content: { action: 'erased', result: 'ok', subject: id }, detailSlot },
      ])
    })
  }
  return due.length
}

/**
 * The next epoch roll, and then the life of the last backup that could hold the old keys. When a roll is due, another
 * instance may have made it a moment ago: the next one is a day away then, and later is what can be promised.
 */
export function finalDate(deps: Deps): Date {
  const [now, due] = [deps.clock.now().getTime(), deps.shred.epochStartedAt.getTime() + DAY]
  return new Date((due > now ? due : now + DAY) + deps.backupHorizonDays * DAY)
}

function view(deps: Deps, subject: string, items: ItemRow[], finalAt: Date, entry: ProvenEntry): Erasure {
  const { assurance } = deps.shred
  return {
    subject,
    items: items.map(item => item.id),
    state: 'erasing',
    finalAt: finalAt.toISOString(),
    assurance,
    entry,
  }
}
