import type { CreateMember, Member, MemberRights, Page, UpdateMember } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import { requireProvenAdmin } from '../approvals/second-person.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { requireOrganization } from '../organizations.ts'
import { sealText, slotKey } from '../outer.ts'
import type { ListOptions } from '../store.ts'
import { getMember, requireMember } from './find.ts'
import { keepingAdmin } from './last-admin.ts'
import { inviteOf } from './invite.ts'
import type { MemberRow } from './rows.ts'
import { labelAad, memberViews } from './view.ts'

/** Registers a staff member, with or without an invite. */
export async function createMember(
  deps: Deps,
  caller: Caller,
  organization: string,
  { id, label, signInId, invite, ...rights }: CreateMember,
): Promise<Member> {
  requirePermission(caller, 'admin')
  const [slot] = await deps.shred.allocate(1)
  const now = deps.clock.now()
  const row: MemberRow = {
    organization,
    id,
    state: 'invited',
    ...columnsOf(rights),
    label: sealText(slot!.key, labelAad(organization, id), label),
    slot: slot!.id,
    signInId,
    authHash: null,
    ...(invite === null ? { inviteHash: null, inviteExpiresAt: null } : inviteOf(deps, invite)),
    totp: null,
    totpPending: null,
    totpStep: 0,
    createdAt: now,
    changedAt: now,
    signedInAt: null,
  }
  try {
    await deps.store.transaction(async tx => {
      if (row.permissions.includes('admin')) await requireProvenAdmin(deps, tx, organization, caller)
      await requireOrganization(tx, organization)
      if (!(await tx.insertMember(row)))
        throw new VaultError('member_conflict', 'This person or sign-in ID is registered already.')
      const { permissions } = row
      const content = { action: 'member.create', result: 'ok', member: id, permissions } as const
      await append(deps, tx, organization, caller, [
        { content, detailSlot: row.slot, words: wordsOf(rights) },
      ])
    })
  } catch (error) {
    await deps.shred.destroy([slot!.id])
    throw error
  }
  return getMember(deps, organization, id)
}

/** Changes what somebody may do, for whom and from when. It holds from the next call on. */
export async function updateMember(
  deps: Deps,
  caller: Caller,
  organization: string,
  id: string,
  { label, ...rights }: UpdateMember,
): Promise<Member> {
  requirePermission(caller, 'admin')
  await deps.store.transaction(async tx => {
    const row = await keepingAdmin(deps, tx, organization, async () => {
      const before = await requireMember(tx, organization, id, true)
      if ((rights.permissions ?? before.permissions).includes('admin'))
        await requireProvenAdmin(deps, tx, organization, caller)
      const key = label === undefined ? null : await slotKey(deps, before.slot)
      const sealed = key === null ? {} : { label: sealText(key, labelAad(organization, id), label!) }
      await tx.updateMember(organization, id, {
        ...columnsOf(rights),
        ...sealed,
        changedAt: deps.clock.now(),
      })
      return before
    })
    const permissions = rights.permissions ?? row.permissions
    const content = { action: 'member.update', result: 'ok', member: id, permissions } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: row.slot, words: wordsOf(rights) }])
  })
  return getMember(deps, organization, id)
}

/** Everybody who was ever registered, by id. */
export async function listMembers(
  deps: Deps,
  organization: string,
  options: ListOptions,
): Promise<Page<Member>> {
  const now = deps.clock.now()
  const rows = await deps.store.read(tx => tx.members(organization, { ...options, now }))
  const next = rows.length === options.limit ? rows.at(-1)!.row.id : null
  return { data: await memberViews(deps, organization, rows), next }
}

function columnsOf<Given extends Partial<MemberRights>>({
  from,
  until,
  ...rest
}: Given): Omit<Given, 'from' | 'until'> & { validFrom: Date | null; validUntil: Date | null } {
  const dates = {
    ...(from === undefined ? {} : { validFrom: from === null ? null : new Date(from) }),
    ...(until === undefined ? {} : { validUntil: until === null ? null : new Date(until) }),
  }
  // Dates that are left out of a change stay out: a full registration has both.
  return { ...rest, ...dates } as ReturnType<typeof columnsOf<Given>>
}

/** Scope and dates go into the erasable detail; permissions are in the leaf. */
function wordsOf(rights: Partial<MemberRights>): Record<string, string> {
  const { permissions: _, ...rest } = rights
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, JSON.stringify(value)]))
}
