import { timingSafeEqual } from 'node:crypto'
import type { AcceptInvite, InviteMember, Member } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import { requireProvenAdmin } from '../approvals/second-person.ts'
import { outsider, type Caller, type Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { sha256 } from '../outer.ts'
import { keepingAdmin } from './last-admin.ts'
import { getMember, requireMember } from './find.ts'
import type { MemberRow } from './rows.ts'
import { triesName } from './view.ts'

const INVITE_DAYS = 7
/** Compared where there is no invite. */
const NONE = Buffer.alloc(32)

/** @param hash - SHA-256 of the secret, base64url */
export function inviteOf(deps: Deps, hash: string): { inviteHash: Buffer; inviteExpiresAt: Date } {
  const inviteExpiresAt = new Date(deps.clock.now().getTime() + INVITE_DAYS * 24 * 3_600_000)
  return { inviteHash: Buffer.from(hash, 'base64url'), inviteExpiresAt }
}

/** Invites somebody, again too: the password and every session are gone, and the invite before. */
export async function inviteMember(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  { invite, forgetSecondFactor }: InviteMember,
): Promise<Member> {
  requirePermission(caller, 'admin')
  await deps.store.transaction(async tx => {
    const row = await keepingAdmin(deps, tx, organization, async () => {
      const before = await requireMember(tx, organization, id, true)
      if (before.state === 'suspended')
        throw new VaultError('member_conflict', 'This staff member is suspended. Resume them first.')
      if (before.permissions.includes('admin')) await requireProvenAdmin(deps, tx, organization, caller)
      const forget = forgetSecondFactor ? { totp: null, totpPending: null } : { totpPending: null }
      const fresh = { state: 'invited', authHash: null, changedAt: deps.clock.now() } as const
      await tx.updateMember(organization, id, { ...fresh, ...forget, ...inviteOf(deps, invite) })
      return before
    })
    if (forgetSecondFactor) await tx.setRecoveryCodes(organization, id, [])
    await tx.endMemberSessions(organization, id)
    await tx.clearTries(organization, [triesName(row.signInId)])
    const words = { forgetSecondFactor: String(forgetSecondFactor) }
    const content = { action: 'member.invite', result: 'ok', member: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: row.slot, words }])
  })
  return getMember(deps, organization, id)
}

/**
 * Takes an invite and the password that was chosen for it, once.
 *
 * @throws {VaultError} `invite_invalid`
 */
export async function acceptInvite(
  deps: Deps,
  organization: string,
  { signInId, invite, authKey }: AcceptInvite,
  detail: Record<string, string>,
): Promise<void> {
  const caller = outsider('member', detail)
  const hash = sha256(Buffer.from(invite, 'base64url'))
  const accepted = await deps.store.transaction(async tx => {
    const found = await tx.memberBySignInId(organization, signInId)
    const row = found === null ? null : await tx.member(organization, found.id, true)
    const right = timingSafeEqual(hash, row?.inviteHash ?? NONE) && row !== null && isOpen(deps, row)
    if (row === null) return false
    if (right) {
      const fresh = { state: 'active', authHash: sha256(Buffer.from(authKey, 'base64url')) } as const
      const spent = { inviteHash: null, inviteExpiresAt: null, changedAt: deps.clock.now() }
      await tx.updateMember(organization, row.id, { ...fresh, ...spent })
    }
    const result = right ? 'ok' : 'invite_invalid'
    const content = { action: 'member.activate', result, member: row.id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: row.slot }])
    return right
  })
  if (accepted) return
  throw new VaultError('invite_invalid', 'This invite was used, replaced or is too old. Ask for a new one.')
}

function isOpen(deps: Deps, { state, inviteHash, inviteExpiresAt }: MemberRow): boolean {
  return state === 'invited' && inviteHash !== null && inviteExpiresAt! > deps.clock.now()
}
