import type { Permission, SubjectKind } from '@fuin/sdk/api'
import type { ActingMember, KeyAndActor, MemberRow, MemberSessionRow } from '../vault/members/rows.ts'
import type { ApiKeyRow } from '../vault/rows.ts'
import type { Store } from '../vault/store.ts'
import { toRow } from './rows.ts'
import { API_KEY, type Run, STAFF_SESSION } from './statements.ts'

type Beside<Row, Prefix extends string> = {
  [Name in keyof Row as `${Prefix}${Capitalize<Name & string>}`]: Row[Name]
}

/** What staff and hosts are checked with at every call, in one round trip each. */
export function credentialStore(run: Run): Pick<Store, 'keyAndActor' | 'staffSession'> {
  return {
    async keyAndActor(organization, key, { actor, now }) {
      const [row] = await run(API_KEY, [organization, key, actor, now])
      if (row === undefined) return null
      const all = toRow<ApiKeyRow & Beside<ActingMember, 'member'> & Omit<KeyAndActor, 'key' | 'policy'>>(row)
      const { staffPolicy: policy } = toRow<{ staffPolicy: KeyAndActor['policy'] }>(row)
      return { key: all, policy, member: actingOf(all), steppedUpAt: all.steppedUpAt }
    },
    async staffSession(organization, hash, now) {
      const [row] = await run(STAFF_SESSION, [organization, hash, now])
      if (row === undefined) return null
      const { staffPolicy: policy, ...all } = toRow<
        MemberRow & Beside<MemberSessionRow, 'session'> & { staffPolicy: KeyAndActor['policy'] }
      >(row)
      const session: MemberSessionRow = {
        organization,
        tokenHash: hash,
        id: all.sessionId,
        member: all.id,
        createdAt: all.sessionCreatedAt,
        seenAt: all.sessionSeenAt,
        idleUntil: all.sessionIdleUntil,
        expiresAt: all.sessionExpiresAt,
        steppedUpAt: all.sessionSteppedUpAt,
      }
      return { session, member: all, policy }
    },
  }
}

/** The left join found nobody: the row is all null. */
function actingOf(all: Beside<ActingMember, 'member'>): ActingMember | null {
  if ((all.memberId as string | null) === null) return null
  return {
    id: all.memberId,
    state: all.memberState,
    permissions: all.memberPermissions,
    kinds: all.memberKinds,
    departments: all.memberDepartments,
    validFrom: all.memberValidFrom,
    validUntil: all.memberValidUntil,
    trainedOn: all.memberTrainedOn,
  }
}

/** Registrations as one column of JSON, by id. */
export function membersOf(column: unknown): Map<string, ActingMember> {
  const date = (text: string | null): Date | null => (text === null ? null : new Date(text))
  const list = (text: string | null): unknown => (text === null ? null : JSON.parse(text))
  const rows = (column ?? []) as Record<keyof ActingMember, string | null>[]
  return new Map(
    rows.map(row => [
      row.id!,
      {
        id: row.id!,
        state: row.state as ActingMember['state'],
        permissions: list(row.permissions) as Permission[],
        kinds: list(row.kinds) as SubjectKind[] | null,
        departments: list(row.departments) as string[] | null,
        validFrom: date(row.validFrom),
        validUntil: date(row.validUntil),
        trainedOn: row.trainedOn,
      },
    ]),
  )
}
