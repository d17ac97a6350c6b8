import type { Account, ChangeAccount, Page, PutAccount, PutAccounts, PutAccountsResult } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { requireReachOf } from '../members/guards.ts'
import { append } from '../log/append.ts'
import { sealText } from '../outer.ts'
import type { Slot } from '../ports.ts'
import type { ListOptions, Tx } from '../store.ts'
import type { AccountRow } from './rows.ts'
import { MAX_TRIES } from '../sign-in/tries.ts'

/** AAD of the account secret's outer layer. */
export function accountAad(organization: string, id: string): string {
  return `account:${organization}:${id}`
}

/** Issues accounts and resets passwords, all or none: what was before opens nothing from then on. */
export async function putAccounts(
  deps: Deps,
  caller: Caller,
  organization: string,
  { accounts }: PutAccounts,
): Promise<PutAccountsResult> {
  requirePermission(caller, 'request')
  const names = [accounts.map(({ id }) => id), accounts.map(({ subject }) => subject)]
  if (names.some(list => new Set(list).size !== list.length)) {
    throw new VaultError('invalid_request', 'An account or a person is named twice.')
  }
  const slots = await deps.shred.allocate(accounts.length)
  const dead: string[] = []
  const rows = await deps.store.transaction(async tx => {
    dead.length = 0
    const people = accounts.map(({ subject }) => subject)
    await requireReachOf(tx, caller, organization, people)
    const written: AccountRow[] = []
    for (const [order, account] of accounts.entries()) {
      const before = await put(deps, tx, organization, account, slots[order]!)
      if (before !== null) dead.push(before.slot)
      written.push((await tx.account(organization, account.id))!)
    }
    await tx.clearTries(
      organization,
      accounts.map(({ signInId }) => signInId),
    )
    const entries = written.map(({ id, subject, generation, slot }) => ({
      content: {
        action: generation === 1 ? ('account.create' as const) : ('account.reset' as const),
        result: 'ok',
        subject,
        account: id,
        generation,
      },
      detailSlot: slot,
    }))
    await append(deps, tx, organization, caller, entries)
    return written
  })
  await deps.shred.destroy(dead)
  const missing = await deps.store.read(async tx => {
    const now = deps.clock.now()
    return (await Promise.all(rows.map(({ id }) => tx.missingBoxes(organization, id, now)))).flat()
  })
  return { accounts: await views(deps, organization, rows), missing }
}

async function put(
  deps: Deps,
  tx: Tx,
  organization: string,
  account: PutAccount,
  { id: slot, key }: Slot,
): Promise<AccountRow | null> {
  const { id, subject, generation, signInId, root } = account
  const person = await tx.subject(organization, subject)
  if (person === null || person.kind === 'dependent') {
    throw new VaultError('not_found', 'There is no such person who could have an account.')
  }
  if (person.state === 'erasing' || person.state === 'erased')
    throw new VaultError('erased', 'This person was erased.')
  const now = deps.clock.now()
  const fresh = {
    generation,
    authHash: Buffer.from(account.authKeyHash, 'base64url'),
    box: sealText(key, accountAad(organization, id), account.box),
    slot,
    root,
    staffLocked: false,
    changedAt: now,
  }
  const before = await tx.account(organization, id, true)
  if (generation !== (before?.generation ?? 0) + 1) {
    throw new VaultError('generation_conflict', 'The generation must be one more than the last.')
  }
  if (before === null) {
    const rest = { totp: null, totpPending: null, totpStep: 0, createdAt: now, signedInAt: null }
    const row = { organization, id, subject, signInId, ...fresh, ...rest }
    if (await tx.insertAccount(row)) return null
    throw new VaultError('account_conflict', 'This person has an account already. Reset its password.')
  }
  if (before.subject !== subject || before.signInId !== signInId)
    throw new VaultError('account_conflict', 'This account belongs to another person or ID.')
  // The second factor was sealed under the slot that goes: it moves over, so that a reset does not remove it.
  const [old] = await deps.shred.read([before.slot])
  const totp = old == null ? null : deps.secondFactor.move(before, old, key)
  await tx.deleteAccountBoxes(organization, id)
  await tx.deleteAccountSessions(organization, id)
  await tx.updateAccount(organization, id, { ...fresh, totp, totpPending: null })
  return before
}

/** Accounts with their state, by id; on request only those that ten wrong tries have locked. */
export async function listAccounts(
  deps: Deps,
  organization: string,
  { lockedByTries, ...options }: ListOptions & { subject?: string; lockedByTries: boolean },
): Promise<Page<Account>> {
  const wanted = lockedByTries ? { ...options, tries: MAX_TRIES } : options
  const rows = await deps.store.read(tx => tx.accounts(organization, wanted))
  const next = rows.length === options.limit ? rows.at(-1)!.id : null
  return { data: await views(deps, organization, rows), next }
}

const ACTIONS = {
  lock: 'account.lock',
  unlock: 'account.unlock',
  'reset-totp': 'account.totp-reset',
} as const

/** Locks, unlocks, or takes the second factor away from somebody who lost the phone. */
export async function changeAccount(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  { action }: ChangeAccount,
): Promise<Account> {
  requirePermission(caller, 'request')
  const row = await deps.store.transaction(async tx => {
    const { subject, generation, signInId, slot } = await requireAccount(tx, organization, id, true)
    await requireReachOf(tx, caller, organization, [subject])
    const changedAt = deps.clock.now()
    if (action === 'lock') {
      await tx.updateAccount(organization, id, { staffLocked: true, changedAt })
      await tx.deleteAccountSessions(organization, id)
    } else if (action === 'unlock') {
      await tx.updateAccount(organization, id, { staffLocked: false, changedAt })
      await tx.clearTries(organization, [signInId])
    } else {
      await tx.updateAccount(organization, id, { totp: null, totpPending: null, changedAt })
    }
    const content = { action: ACTIONS[action], result: 'ok', subject, account: id, generation }
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
    return (await tx.account(organization, id))!
  })
  return (await views(deps, organization, [row]))[0]!
}

/** Takes an account away. What it opened stays with its links. */
export async function deleteAccount(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
): Promise<void> {
  requirePermission(caller, 'request')
  const slot = await deps.store.transaction(async tx => {
    const row = await requireAccount(tx, organization, id, true)
    await requireReachOf(tx, caller, organization, [row.subject])
    await tx.deleteAccount(organization, id)
    await tx.clearTries(organization, [row.signInId])
    const { subject, generation } = row
    const content = { action: 'account.delete', result: 'ok', subject, account: id, generation } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: row.slot }])
    return row.slot
  })
  await deps.shred.destroy([slot])
}

/** @throws {VaultError} `not_found` */
export async function requireAccount(
  tx: Tx,
  organization: string,
  id: string,
  lock = false,
): Promise<AccountRow> {
  const row = await tx.account(organization, id, lock)
  if (row === null) throw new VaultError('not_found', 'There is no such account.')
  return row
}

async function views(deps: Deps, organization: string, rows: AccountRow[]): Promise<Account[]> {
  const ids = rows.map(({ signInId }) => signInId)
  const out = new Set(await deps.store.read(tx => tx.triedOut(organization, ids, MAX_TRIES)))
  return rows.map(row => {
    const { id, subject, generation, signInId, root, totp } = row
    const lockedBy = row.staffLocked ? 'staff' : out.has(signInId) ? 'tries' : null
    return {
      id,
      subject,
      generation,
      signInId,
      root,
      state: lockedBy === null ? 'active' : 'locked',
      lockedBy,
      totp: totp !== null,
      createdAt: row.createdAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      signedInAt: row.signedInAt?.toISOString() ?? null,
    }
  })
}
