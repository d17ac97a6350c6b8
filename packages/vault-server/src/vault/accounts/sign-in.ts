import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { SignedIn, SignIn } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { newToken, openText, sha256, slotKey } from '../outer.ts'
import { requireOrganization } from '../organizations.ts'
import { accountAad } from './accounts.ts'
import { accountBoxAad } from './boxes.ts'
import type { AccountRow } from './rows.ts'
import { countTry } from './tries.ts'

const SESSION_MINUTES = 15
/** Compared where there is no account: nobody has the key that it is the hash of. */
const NOBODY = randomBytes(32)

type Refusal = 'sign_in_refused' | 'sign_in_locked' | 'totp_required'

const WORDS: Record<Refusal, string> = {
  sign_in_refused: 'The ID, the password or the code is wrong. Ask the organization after a few tries.',
  sign_in_locked: 'Too many wrong tries. The organization has to unlock this ID.',
  totp_required: 'Give the code of the authenticator app.',
}

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
    throw new VaultError('sign_in_refused', WORDS.sign_in_refused)
  }
  const found = await deps.store.read(tx => tx.accountBySignInId(organization, body.signInId))
  const caller: Caller = { kind: 'account', actor: null, apiKey: null, permissions: new Set(), detail }
  const count = await countTry(deps, organization, body.signInId)
  const same = timingSafeEqual(sha256(Buffer.from(body.authKey, 'base64url')), found?.authHash ?? NOBODY)
  const right = same && found !== null && !found.staffLocked && !count.locked
  const refusal = right ? await secondFactor(deps, found, body.totp) : 'sign_in_refused'
  const tried = count.locked || (count.last && refusal === 'sign_in_refused')
  const result = tried ? 'sign_in_locked' : refusal
  if (result !== null || found === null) {
    await logRefusal(deps, organization, caller, found, result ?? 'sign_in_refused')
    throw new VaultError(result ?? 'sign_in_refused', WORDS[result ?? 'sign_in_refused'])
  }
  return begin(deps, caller, found)
}

/** @returns why not, or null */
async function secondFactor(
  deps: Deps,
  account: AccountRow,
  code: string | undefined,
): Promise<Refusal | null> {
  if (account.totp === null) return null
  if (code === undefined) return 'totp_required'
  const key = await slotKey(deps, account.slot)
  if (key === null) return 'sign_in_refused'
  const step = deps.secondFactor.step(account, key, account.totp, code, deps.clock.now())
  if (step === null) return 'sign_in_refused'
  // A code is taken once, also when two calls bring it at the same moment.
  const { organization, id } = account
  const taken = await deps.store.transaction(tx => tx.takeTotpStep(organization, id, step))
  return taken ? null : 'sign_in_refused'
}

async function logRefusal(
  deps: Deps,
  organization: string,
  caller: Caller,
  account: AccountRow | null,
  result: Refusal,
): Promise<void> {
  await deps.store.transaction(async tx => {
    const { detailSlot } = await requireOrganization(tx, organization)
    const named = account === null ? {} : { account: account.id, subject: account.subject }
    const content = { action: 'account.sign-in', result, ...named } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot }])
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
      throw new VaultError('sign_in_refused', WORDS.sign_in_refused)
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
