import type { ConfirmTotp, NewTotp } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { outsider, type Caller, type Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { sha256, slotKey } from '../outer.ts'
import type { AccountRow } from './rows.ts'

/** Somebody who has signed in with an account. */
export interface AccountAccess {
  account: AccountRow
  caller: Caller
  hash: Buffer
}

/** @throws {VaultError} `unauthenticated` */
export async function checkAccount(
  deps: Deps,
  organization: string,
  token: string,
  detail: Record<string, string>,
): Promise<AccountAccess> {
  const hash = sha256(Buffer.from(token, 'base64url'))
  const account = await deps.store.read(async tx => {
    const session = await tx.accountSession(organization, hash)
    const live = session !== null && session.expiresAt > deps.clock.now()
    return live ? tx.account(organization, session.account) : null
  })
  if (account === null || account.staffLocked) throw new VaultError('unauthenticated', 'Sign in again.')
  const caller = outsider('account', detail)
  return { account, caller, hash }
}

/** Makes a secret for an authenticator app. It counts only once a code of it was given. */
export async function beginTotp(deps: Deps, { account }: AccountAccess): Promise<NewTotp> {
  if (account.totp !== null) {
    throw new VaultError('account_conflict', 'There is a second factor. The organization can take it away.')
  }
  const key = await slotKey(deps, account.slot)
  if (key === null) throw new VaultError('erased', 'This account was erased.')
  const { secret, stored } = deps.secondFactor.create(account, key)
  const { organization, id } = account
  await deps.store.transaction(tx => tx.updateAccount(organization, id, { totpPending: stored }))
  return { secret }
}

/** @throws {VaultError} `totp_wrong` */
export async function confirmTotp(
  deps: Deps,
  { account, caller }: AccountAccess,
  { code }: ConfirmTotp,
): Promise<void> {
  const { organization, id, subject, generation, slot } = account
  const key = await slotKey(deps, slot)
  await deps.store.transaction(async tx => {
    const current = await tx.account(organization, id, true)
    const pending = current?.generation === generation ? current.totpPending : null
    const step =
      key === null || pending === null
        ? null
        : deps.secondFactor.step(account, key, pending, code, deps.clock.now())
    if (step === null) throw new VaultError('totp_wrong', 'This code is not right. Give the next one.')
    const change = { totp: pending, totpPending: null, totpStep: step, changedAt: deps.clock.now() }
    await tx.updateAccount(organization, id, change)
    const content = { action: 'account.totp', result: 'ok', subject, account: id, generation } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
  })
}

/** Ends the session. */
export async function signOut(deps: Deps, { account, hash }: AccountAccess): Promise<void> {
  await deps.store.transaction(tx => tx.deleteAccountSession(account.organization, hash))
}
