import type { Member } from '@fuin/sdk/api'
import type { Deps } from '../deps.ts'
import { openText } from '../outer.ts'
import { MAX_TRIES } from '../sign-in/tries.ts'
import { policyOf } from './policy.ts'
import { rightsOf } from './rights.ts'
import type { ListedMember } from './rows.ts'

/** AAD of a name's outer layer. */
export function labelAad(organization: string, id: string): string {
  return `member-label:${organization}:${id}`
}

/** Under which the tries of a sign-in id are counted: beside those of accounts, never mixed with them. */
export function triesName(signInId: string): string {
  return `m:${signInId}`
}

export async function memberViews(
  deps: Deps,
  organization: string,
  listed: readonly ListedMember[],
): Promise<Member[]> {
  const names = listed.map(({ row }) => triesName(row.signInId))
  const { out, policy } = await deps.store.read(async tx => ({
    out: new Set(await tx.triedOut(organization, names, MAX_TRIES)),
    policy: policyOf((await tx.organization(organization))?.staffPolicy ?? null),
  }))
  const keys = await deps.shred.read(listed.map(({ row }) => row.slot))
  const now = deps.clock.now()
  return listed.map(({ row, recoveryCodes, steppedUpAt }, order) => ({
    id: row.id,
    state: row.state,
    label: openText(keys[order] ?? null, labelAad(organization, row.id), row.label),
    signInId: row.signInId,
    permissions: row.permissions,
    kinds: row.kinds,
    departments: row.departments,
    from: text(row.validFrom),
    until: text(row.validUntil),
    trainedOn: row.trainedOn,
    effective: [...rightsOf(row, policy, now).permissions],
    locked: out.has(triesName(row.signInId)),
    secondFactor: row.totp !== null,
    recoveryCodes,
    invitedUntil: text(row.inviteExpiresAt),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    signedInAt: text(row.signedInAt),
    steppedUpAt: text(steppedUpAt),
  }))
}

function text(time: Date | null): string | null {
  return time?.toISOString() ?? null
}
