import type { Knex } from 'knex'
import type { ListedMember, MemberRow, MemberTx } from '../vault/members/rows.ts'
import { memberSessionStore } from './member-sessions.ts'
import { toColumns, toRow } from './rows.ts'

/** Staff members. */
export function memberStore(knex: Knex): MemberTx {
  return {
    ...memberSessionStore(knex),
    async insertMember(row) {
      const inserted = await knex('members').insert(toColumns(row)).onConflict().ignore().returning('id')
      return inserted.length === 1
    },
    async member(organization, id, lock = false) {
      const query = knex('members').where({ organization, id }).first()
      const row = await (lock ? query.forUpdate() : query)
      return row === undefined ? null : toRow<MemberRow>(row)
    },
    async memberBySignInId(organization, signInId) {
      const row = await knex('members').where({ organization, sign_in_id: signInId }).first()
      return row === undefined ? null : toRow<MemberRow>(row)
    },
    async members(organization, { after, limit, id, now }) {
      const codes = knex('member_recovery_codes as c')
        .whereRaw('c.organization = m.organization and c.member = m.id')
        .count()
      const proof = knex('member_sessions as s')
        .whereRaw('s.organization = m.organization and s.member = m.id')
        .where('s.expires_at', '>', now)
        .where('s.idle_until', '>', now)
        .max('s.stepped_up_at')
      const query = knex('members as m')
        .where({ 'm.organization': organization })
        .orderBy('m.id')
        .limit(limit)
        .select('m.*', { recovery_codes: codes, stepped_up_at: proof })
      if (after !== null) void query.where('m.id', '>', after)
      if (id !== undefined) void query.where({ 'm.id': id })
      return (await query).map(row => {
        const { recoveryCodes, steppedUpAt, ...rest } = toRow<
          MemberRow & { recoveryCodes: string; steppedUpAt: Date | null }
        >(row as Record<string, unknown>)
        return { row: rest, recoveryCodes: Number(recoveryCodes), steppedUpAt } satisfies ListedMember
      })
    },
    async lockAdmins(organization) {
      const rows = await knex('members')
        .where({ organization })
        .where('permissions', 'like', '%"admin"%')
        .orderBy('id')
        .forUpdate()
      return rows.map(row => toRow<MemberRow>(row))
    },
    async updateMember(organization, id, change) {
      await knex('members').where({ organization, id }).update(toColumns(change))
    },
    async takeMemberTotpStep(organization, id, step) {
      const taken = await knex('members')
        .where({ organization, id })
        .where('totp_step', '<', step)
        .update({ totp_step: step })
      return taken === 1
    },
    async setRecoveryCodes(organization, member, hashes) {
      await knex('member_recovery_codes').where({ organization, member }).del()
      if (hashes.length === 0) return
      await knex('member_recovery_codes').insert(
        hashes.map(hash => ({ organization, member, code_hash: hash })),
      )
    },
    async takeRecoveryCode(organization, member, hash) {
      return (
        (await knex('member_recovery_codes').where({ organization, member, code_hash: hash }).del()) === 1
      )
    },
  }
}
