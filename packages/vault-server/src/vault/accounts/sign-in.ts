import type { SignedIn, SignIn } from '@fuin/sdk/api'
import { outsider, type Caller, type Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { newToken, openText, slotKey } from '../outer.ts'
import { requireOrganization } from '../organizations.ts'
import { prove, signInRefused, takeCode, type Candidate, type SignInRefusal } from '../sign-in/prove.ts'
import { accountAad } from './accounts.ts'
import { accountBoxAad } from './boxes.ts'
import type { AccountRow } from './rows.ts'

const SESSION_MINUTES = 15

/**
 * Signs somebody in and hands out what only their password opens.
 *
 * An id that does not exist takes the same way to the end as a wrong password: same statements, same comparison, same
 * entry in the log, same answer.
 *
 * @throws {VaultError} `sign_in_refused`, `sign_in_locked`, `totp_required`, `rate_limited`
 */
export async function signIn(
  deps: Deps,
  organization: string,
  body: SignIn,
  detail: Record<string, string>,
): Promise<SignedIn> {
  if ((await deps.store.read(tx => tx.organization(organization))) === null) {
    throw signInRefused()
  }
  const found = await deps.store.read(tx => tx.accountBySignInId(organization, body.signInId))
  const caller = outsider('account', detail)
  const tried = { name: body.signInId, authKey: body.authKey }
  const { refusal, locksNow } = await prove(
    deps,
    organization,
    tried,
    found === null ? null : candidate(deps, found, body.totp),
  )
  if (refusal !== null || found === null) {
    await logRefusal(
      deps,
      caller,
      { organization, account: found, told: !locksNow },
      refusal ?? 'sign_in_refused',
    )
    throw signInRefused(refusal ?? 'sign_in_refused')
  }
  return begin(deps, caller, found)
}

function candidate(deps: Deps, account: AccountRow, code: string | undefined): Candidate {
  const { organization, id, authHash, staffLocked: barred, totp } = account
  const secondFactor = async (): Promise<SignInRefusal | null> => {
    if (totp === null) return null
    if (code === undefined) return 'totp_required'
    const taken = await takeCode(deps, account, code, (tx, step) => tx.takeTotpStep(organization, id, step))
    return taken ? null : 'sign_in_refused'
  }
  return { authHash, barred, secondFactor }
}

async function logRefusal(
  deps: Deps,
  caller: Caller,
  { organization, account, told }: { organization: string; account: AccountRow | null; told: boolean },
  result: SignInRefusal,
): Promise<void> {
  await deps.store.transaction(async tx => {
    const { detailSlot } = await requireOrganization(tx, organization)
    const named = account === null ? {} : { account: account.id, subject: account.subject }
    const content = { action: 'account.sign-in', result, ...named } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot, told }])
  })
}

async function begin(deps: Deps, caller: Caller, checked: AccountRow): Promise<SignedIn> {
  const { organization, id, signInId } = checked
  const { token, hash } = newToken()
  const now = deps.clock.now()
  const expiresAt = new Date(now.getTime() + SESSION_MINUTES * 60_000)
  const key = await slotKey(deps, checked.slot)
  const requests = await deps.store.transaction(async tx => {
    const account = await tx.account(organization, id, true)
    // Reset or locked since the comparison: the password that was right is right no more.
    if (key === null || account?.generation !== checked.generation || account.staffLocked)
      throw signInRefused()
    await tx.clearTries(organization, [signInId])
    await tx.updateAccount(organization, id, { signedInAt: now })
    await tx.insertAccountSession(organization, hash, id, expiresAt)
    const opened = await tx.accountRequests(organization, id, now)
    const { subject, generation, slot } = account
    const content = { action: 'account.sign-in', result: 'ok', subject, account: id, generation } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
    return opened
  })
  return {
    account: id,
    generation: checked.generation,
    box: openText(key, accountAad(organization, id), checked.box)!,
    requests: requests.map(row => ({
      request: row.request,
      generation: row.generation,
      state: row.state,
      box: openText(key, accountBoxAad(organization, id, row.request), row.box)!,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
    totp: checked.totp !== null,
    session: { token, expiresAt: expiresAt.toISOString() },
  }
}
