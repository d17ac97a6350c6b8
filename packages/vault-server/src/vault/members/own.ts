import type {
  ChangeMemberPassword,
  ConfirmMemberTotp,
  MemberProof,
  NewMemberTotp,
  OwnMember,
  RecoveryCodes,
  SteppedUp,
} from '@fuin/sdk/api'
import { timingSafeEqual } from 'node:crypto'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { sha256, slotKey } from '../outer.ts'
import { signInRefused } from '../sign-in/prove.ts'
import { countTry } from '../sign-in/tries.ts'
import { signedIn } from './caller.ts'
import { getMember, requireMember } from './find.ts'
import { policyOf } from './policy.ts'
import type { MemberRow, SessionAndMember } from './rows.ts'
import { newRecoveryCodes, takeSecondFactor } from './second-factor.ts'
import { checkStaff, mustSetUp } from './session.ts'
import { sessionView } from './sessions.ts'
import { triesName } from './view.ts'

/** Minutes for which a proof counts before the means of proof themselves are changed. */
const FRESH_MINUTES = 5

/** A staff member in a session of their own, who may have to set up the second factor yet. */
export interface StaffAccess extends SessionAndMember {
  caller: Caller
}

/** @throws {VaultError} `unauthenticated` */
export async function staffAccess(
  deps: Deps,
  organization: string,
  token: string,
  detail: Record<string, string>,
): Promise<StaffAccess> {
  const found = await checkStaff(deps, organization, token)
  return { ...found, caller: signedIn(deps, found, detail) }
}

/** Who is signed in, and what is asked of them. */
export async function ownMember(deps: Deps, { session, member, policy }: StaffAccess): Promise<OwnMember> {
  const rules = policyOf(policy)
  return {
    member: await getMember(deps, member.organization, member.id),
    session: sessionView(session, session.id),
    policy: rules,
    mustSetUpSecondFactor: mustSetUp(member, rules),
  }
}

/** Makes a secret for an authenticator app. It counts only once a code of it was given. */
export async function beginMemberTotp(deps: Deps, access: StaffAccess): Promise<NewMemberTotp> {
  const { organization, id, slot } = access.member
  requireFresh(deps, access)
  const key = await slotKey(deps, slot)
  if (key === null) throw new VaultError('erased', 'This staff member was erased.')
  const { secret, stored } = deps.secondFactor.create({ organization, id }, key)
  await deps.store.transaction(tx => tx.updateMember(organization, id, { totpPending: stored }))
  return { secret }
}

/** The app counts from now on, with fresh recovery codes; other sessions end. @throws {VaultError} `totp_wrong` */
export async function confirmMemberTotp(
  deps: Deps,
  { member, session, caller }: StaffAccess,
  { code }: ConfirmMemberTotp,
): Promise<RecoveryCodes> {
  const { organization, id, slot } = member
  const key = await slotKey(deps, slot)
  const now = deps.clock.now()
  const codes = await deps.store.transaction(async tx => {
    const { totpPending } = await requireMember(tx, organization, id, true)
    const step =
      key === null || totpPending === null
        ? null
        : deps.secondFactor.step(member, key, totpPending, code, now)
    if (step === null) throw new VaultError('totp_wrong', 'This code is not right. Give the next one.')
    const change = { totp: totpPending, totpPending: null, totpStep: step, changedAt: now }
    await tx.updateMember(organization, id, change)
    await tx.endMemberSessions(organization, id, { except: session.id })
    const fresh = await newRecoveryCodes(deps, tx, member)
    const content = { action: 'member.totp', result: 'ok', member: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
    return fresh
  })
  return { codes }
}

/** Ten new recovery codes instead of those of before. */
export async function renewRecoveryCodes(deps: Deps, access: StaffAccess): Promise<RecoveryCodes> {
  const { member, caller } = access
  requireFresh(deps, access)
  if (member.totp === null)
    throw new VaultError('second_factor_required', 'Set up an authenticator app first.')
  const codes = await deps.store.transaction(async tx => {
    const fresh = await newRecoveryCodes(deps, tx, member)
    const content = { action: 'member.recovery-codes', result: 'ok', member: member.id } as const
    await append(deps, tx, member.organization, caller, [{ content, detailSlot: member.slot }])
    return fresh
  })
  return { codes }
}

/**
 * Proves once more who is signed in. Wrong proofs count like wrong tries to sign in.
 *
 * @throws {VaultError} `sign_in_refused`, `sign_in_locked`, `rate_limited`
 */
export async function stepUp(deps: Deps, access: StaffAccess, proof: MemberProof): Promise<SteppedUp> {
  const { member, session, caller } = access
  const { organization, id, slot, signInId } = member
  await proveAgain(deps, access, 'member.step-up', () =>
    'authKey' in proof
      ? member.totp === null && isPassword(member, proof.authKey)
      : takeSecondFactor(deps, caller, member, proof),
  )
  const now = deps.clock.now()
  await deps.store.transaction(async tx => {
    await tx.clearTries(organization, [triesName(signInId)])
    await tx.updateMemberSession(organization, session.id, { steppedUpAt: now })
    const content = { action: 'member.step-up', result: 'ok', member: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
  })
  const { minutes } = policyOf(access.policy).stepUp
  const until = new Date(now.getTime() + minutes * 60_000)
  return { steppedUpAt: now.toISOString(), until: until.toISOString() }
}

/** Another password, for whoever knows the old one and holds the app where there is one; all other sessions end. */
export async function changePassword(
  deps: Deps,
  access: StaffAccess,
  { authKey, newAuthKey }: ChangeMemberPassword,
): Promise<void> {
  const { member, session, caller } = access
  const { organization, id, slot, signInId, totp } = member
  if (totp !== null) requireFresh(deps, access)
  await proveAgain(deps, access, 'member.password', () => isPassword(member, authKey))
  await deps.store.transaction(async tx => {
    const current = await requireMember(tx, organization, id, true)
    if (current.state !== 'active' || !isPassword(current, authKey)) throw signInRefused()
    const authHash = sha256(Buffer.from(newAuthKey, 'base64url'))
    await tx.updateMember(organization, id, { authHash, changedAt: deps.clock.now() })
    await tx.endMemberSessions(organization, id, { except: session.id })
    await tx.clearTries(organization, [triesName(signInId)])
    const content = { action: 'member.password', result: 'ok', member: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
  })
}

/** Counts the try, compares, and logs a refusal. */
async function proveAgain(
  deps: Deps,
  { member, caller }: StaffAccess,
  action: 'member.step-up' | 'member.password',
  right: () => boolean | Promise<boolean>,
): Promise<void> {
  const { organization, id, slot } = member
  const count = await countTry(deps, organization, triesName(member.signInId))
  if (!count.locked && (await right())) return
  const result = count.locked || count.last ? 'sign_in_locked' : 'sign_in_refused'
  const content = { action, result, member: id } as const
  const lock = { action: 'member.lock', result: 'ok', member: id } as const
  await deps.store.transaction(async tx => {
    // Whoever tries out codes in somebody's session loses the session with the tenth.
    if (count.last) await tx.endMemberSessions(organization, id)
    const contents = count.last && !count.locked ? [content, lock] : [content]
    const entries = contents.map(one => ({ content: one, detailSlot: slot }))
    await append(deps, tx, organization, caller, entries)
  })
  throw signInRefused(result)
}

function isPassword({ authHash }: MemberRow, authKey: string): boolean {
  return authHash !== null && timingSafeEqual(authHash, sha256(Buffer.from(authKey, 'base64url')))
}

/** @throws {VaultError} `step_up_required` */
function requireFresh(deps: Deps, { session }: StaffAccess): void {
  const since = deps.clock.now().getTime() - FRESH_MINUTES * 60_000
  if (session.steppedUpAt !== null && session.steppedUpAt.getTime() > since) return
  throw new VaultError('step_up_required', 'Prove once more who you are, then try again.')
}
