import type { Knex } from 'knex'
import type { MemberSessionRow, MemberTx } from '../vault/members/rows.ts'
import { toColumns, toRow } from './rows.ts'

type Part = Pick<
  MemberTx,
  | 'insertMemberSession'
  | 'memberSessions'
  | 'updateMemberSession'
  | 'endMemberSessions'
  | 'sweepMemberSessions'
>

/** Sessions of staff: hashes of tokens only. */
export function memberSessionStore(knex: Knex): Part {
  return {
    async insertMemberSession(row) {
      await knex('member_sessions').insert(toColumns(row))
    },
    async memberSessions(organization, member, now) {
      const rows = await knex('member_sessions')
        .where({ organization, member })
        .where('expires_at', '>', now)
        .where('idle_until', '>', now)
        .orderBy('id')
      return rows.map(row => toRow<MemberSessionRow>(row))
    },
    async updateMemberSession(organization, id, change) {
      await knex('member_sessions').where({ organization, id }).update(toColumns(change))
    },
    async endMemberSessions(organization, member, { id, except } = {}) {
      const query = knex('member_sessions').where({ organization, member })
      if (id !== undefined) void query.where({ id })
      if (except !== undefined) void query.whereNot({ id: except })
      return query.del()
    },
    async sweepMemberSessions(now) {
      await knex('member_sessions').where('expires_at', '<', now).orWhere('idle_until', '<', now).del()
    },
  }
}
