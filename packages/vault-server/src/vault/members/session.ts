import type { StaffPolicy } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../deps.ts'
import { sha256 } from '../outer.ts'
import { policyOf } from './policy.ts'
import { isInEffect } from './rights.ts'
import type { MemberRow, SessionAndMember } from './rows.ts'

const SENSITIVE: ReadonlySet<string> = new Set(['reveal', 'output', 'erase', 'admin'])
/** A session in use is noted so often, and no more: each note is a write. */
const NOTE_SECONDS = 30

/**
 * The staff member of a session that lives, as of now: nothing about them is kept from one call to the next.
 *
 * @throws {VaultError} `unauthenticated`
 */
export async function checkStaff(deps: Deps, organization: string, token: string): Promise<SessionAndMember> {
  const now = deps.clock.now()
  const hash = sha256(Buffer.from(token, 'base64url'))
  const found = await deps.store.staffSession(organization, hash, now)
  if (found?.member.state !== 'active' || !isInEffect(found.member, now))
    throw new VaultError('unauthenticated', 'Sign in again.')
  const { session, policy } = found
  if (now.getTime() - session.seenAt.getTime() >= NOTE_SECONDS * 1000) {
    const seen = { seenAt: now, idleUntil: idleFrom(now, policyOf(policy)) }
    await deps.store.read(tx => tx.updateMemberSession(organization, session.id, seen))
  }
  return found
}

export function idleFrom(now: Date, { session }: StaffPolicy): Date {
  return new Date(now.getTime() + session.idle * 60_000)
}

/** Whether somebody has to set up an authenticator app before anything else. */
export function mustSetUp({ totp, permissions }: MemberRow, { secondFactor }: StaffPolicy): boolean {
  if (totp !== null || secondFactor === 'optional') return false
  return secondFactor === 'required' || permissions.some(one => SENSITIVE.has(one))
}

/** @throws {VaultError} `second_factor_required` */
export function requireSecondFactor({ member, policy }: SessionAndMember): void {
  if (!mustSetUp(member, policyOf(policy))) return
  throw new VaultError('second_factor_required', 'Set up an authenticator app first.')
}
