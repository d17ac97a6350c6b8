import type { GiveStatement, StatementKind } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { ProviderAccess } from '../access.ts'
import type { Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { sealText, sha256, slotKey } from '../outer.ts'
import type { RequestRow } from '../rows.ts'
import type { Tx } from '../store.ts'
import { discardDrafts } from '../uploads.ts'
import { lockOwn, requireState, setPeople } from './holder.ts'
import { statementAad } from './view.ts'

/** Notes that the person does not give the number. What was begun is dropped; the link lives on. */
export async function decline(deps: Deps, access: ProviderAccess, body: GiveStatement): Promise<void> {
  const dropped = await say(deps, access, body, {
    kind: 'decline',
    from: 'open',
    async then(tx, row, now) {
      const { organization, id } = row
      const items = await tx.itemsByRequest(organization, id, row.generation)
      if (items.some(({ state }) => state === 'stored'))
        throw new VaultError('decision_conflict', 'Something was given: withdraw it first.')
      await tx.updateRequest(organization, id, { state: 'declined', statement: 'decline' })
      await setPeople(tx, row, 'declined', now)
      const drafts = await discardDrafts(tx, organization, id)
      await tx.dropUnsentAdditions(organization, id)
      return drafts
    },
  })
  await deps.shred.destroy(dropped)
}

/** Notes that what was accepted has to be corrected. Nothing else changes: staff ask anew. */
export async function askForCorrection(
  deps: Deps,
  access: ProviderAccess,
  body: GiveStatement,
): Promise<void> {
  await say(deps, access, body, {
    kind: 'correction',
    from: 'accepted',
    async then(tx, { organization, id }) {
      await tx.updateRequest(organization, id, { statement: 'correction' })
      return []
    },
  })
}

/** The person gives the number after all: the same link asks again. */
export async function reopen(deps: Deps, access: ProviderAccess): Promise<void> {
  await deps.store.transaction(async tx => {
    const row = await lockOwn(tx, access)
    const { organization, id, generation, round, slot } = row
    if (row.state === 'open') return
    requireState(row, ['declined'])
    const last = (await tx.statementsOf(organization, id)).at(-1)
    if (row.statement !== 'decline' || last === undefined)
      throw new VaultError('decision_conflict', 'The organization has closed this request.')
    const now = deps.clock.now()
    await tx.takeBackStatement(last, now)
    await tx.updateRequest(organization, id, { state: 'open', statement: null })
    const people = await setPeople(tx, row, 'requested', now)
    await append(
      deps,
      tx,
      organization,
      access.caller,
      people.map(subject => ({
        content: { action: 'reopen', result: 'ok', request: id, generation, round, subject },
        detailSlot: slot,
      })),
    )
  })
}

interface Saying {
  kind: StatementKind
  from: RequestRow['state']
  /** What changes with it. @returns slots to destroy after the transaction */
  then: (tx: Tx, row: RequestRow, now: Date) => Promise<string[]>
}

async function say(
  deps: Deps,
  access: ProviderAccess,
  { statement }: GiveStatement,
  { kind, from, then }: Saying,
): Promise<string[]> {
  const key = await slotKey(deps, access.request.slot)
  if (key === null) throw new VaultError('erased', 'This request was erased.')
  const boxHash = sha256(statement)
  return deps.store.transaction(async tx => {
    const row = await lockOwn(tx, access)
    const { organization, id: request, generation, round, slot } = row
    const before = await tx.statementsOf(organization, request)
    const last = before.at(-1)
    // The network may have lost the answer.
    if (row.statement === kind && last?.boxHash.equals(boxHash) === true) return []
    // One that was taken back does not come again: a page writes every statement anew.
    if (before.some(said => said.boxHash.equals(boxHash)))
      throw new VaultError('decision_conflict', 'This was said before and taken back.')
    requireState(row, [from])
    const now = deps.clock.now()
    const place = before.length + 1
    const box = sealText(key, statementAad({ organization, request, place }), statement)
    const said = { organization, request, place, generation, round, kind, boxHash, box }
    await tx.insertStatement({ ...said, givenAt: now, takenBackAt: null })
    const dropped = await then(tx, row, now)
    const digest = boxHash.toString('base64url')
    const subjects = await tx.requestSubjects(organization, request)
    await append(
      deps,
      tx,
      organization,
      access.caller,
      subjects.map(subject => ({
        content: { action: kind, result: 'ok', request, generation, round, subject, digest },
        detailSlot: slot,
      })),
    )
    return dropped
  })
}
