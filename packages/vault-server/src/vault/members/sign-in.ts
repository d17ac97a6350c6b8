import type { MemberSignedIn, MemberSignIn } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { outsider, type Caller, type Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import type { EntryContent } from '../log/entry.ts'
import { newToken } from '../outer.ts'
import { prove, signInRefused, type Candidate, type SignInRefusal } from '../sign-in/prove.ts'
import { signedIn } from './caller.ts'
import { policyOf } from './policy.ts'
import { isInEffect } from './rights.ts'
import type { MemberRow, MemberSessionRow } from './rows.ts'
import { takeSecondFactor } from './second-factor.ts'
import { idleFrom, mustSetUp } from './session.ts'
import { triesName } from './view.ts'

/**
 * Begins a session of a staff member.
 *
 * @throws {VaultError} `sign_in_refused`, `sign_in_locked`, `totp_required`, `rate_limited`
 */
export async function signInMember(
  deps: Deps,
  organization: string,
  body: MemberSignIn,
  detail: Record<string, string>,
): Promise<MemberSignedIn> {
  const { known, found } = await deps.store.read(async tx => ({
    known: await tx.organization(organization),
    found: await tx.memberBySignInId(organization, body.signInId),
  }))
  if (known === null) throw signInRefused()
  const caller = outsider('member', detail)
  const tried = { name: triesName(body.signInId), authKey: body.authKey }
  const candidate = found === null ? null : candidateOf(deps, caller, found, body)
  const { refusal, locksNow } = await prove(deps, organization, tried, candidate)
  if (refusal !== null || found === null) {
    const result = refusal ?? 'sign_in_refused'
    const about = { result, ...(found === null ? {} : { member: found.id }) }
    const contents: EntryContent[] = [{ action: 'member.sign-in', ...about }]
    // Nobody is locked by tries at an ID that nobody has.
    if (locksNow && found !== null) contents.push({ action: 'member.lock', ...about, result: 'ok' })
    const { detailSlot } = known
    const entries = contents.map(content => ({ content, detailSlot }))
    await deps.store.transaction(tx => append(deps, tx, organization, caller, entries))
    throw signInRefused(result)
  }
  return begin(deps, found, detail)
}

function candidateOf(deps: Deps, caller: Caller, member: MemberRow, body: MemberSignIn): Candidate {
  const barred = member.state !== 'active' || !isInEffect(member, deps.clock.now())
  const { totp, recoveryCode } = body
  const secondFactor = async (): Promise<SignInRefusal | null> => {
    if (member.totp === null) return null
    if (totp === undefined && recoveryCode === undefined) return 'totp_required'
    const proof = totp === undefined ? { recoveryCode: recoveryCode! } : { totp }
    return (await takeSecondFactor(deps, caller, member, proof)) ? null : 'sign_in_refused'
  }
  return { authHash: member.authHash, barred, secondFactor }
}

async function begin(
  deps: Deps,
  checked: MemberRow,
  detail: Record<string, string>,
): Promise<MemberSignedIn> {
  const { organization, id } = checked
  const { token, hash } = newToken()
  const now = deps.clock.now()
  return deps.store.transaction(async tx => {
    const member = await tx.member(organization, id, true)
    const stored = (await tx.organization(organization))?.staffPolicy ?? null
    const policy = policyOf(stored)
    // Changed since the comparison: the password that was right is right no more, or an app counts that did not.
    if (member?.state !== 'active' || !provesAs(checked, member)) throw signInRefused()
    const session: MemberSessionRow = {
      organization,
      tokenHash: hash,
      id: newId('ses', now.getTime()),
      member: id,
      createdAt: now,
      seenAt: now,
      idleUntil: idleFrom(now, policy),
      expiresAt: new Date(now.getTime() + policy.session.most * 60_000),
      steppedUpAt: now,
    }
    await tx.clearTries(organization, [triesName(member.signInId)])
    await tx.updateMember(organization, id, { signedInAt: now })
    await tx.insertMemberSession(session)
    const caller = signedIn(deps, { session, member, policy: stored }, detail)
    const content = { action: 'member.sign-in', result: 'ok', member: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: member.slot }])
    return {
      member: id,
      session: session.id,
      token,
      expiresAt: session.expiresAt.toISOString(),
      idleMinutes: policy.session.idle,
      mustSetUpSecondFactor: mustSetUp(member, policy),
    }
  })
}

/** Whether what was compared is still what counts. */
function provesAs(checked: MemberRow, now: MemberRow): boolean {
  const none = Buffer.alloc(0)
  const bytes = ({ authHash, totp }: MemberRow): Buffer[] => [authHash ?? none, totp ?? none]
  return bytes(checked).every((one, at) => Buffer.compare(one, bytes(now)[at]!) === 0)
}
