import type { Knex } from 'knex'
import type { ApprovalRow, ApprovalTx, UsedApproval } from '../vault/approvals/rows.ts'
import { toColumns, toRow } from './rows.ts'

/** What a second person was asked to agree to. */
export function approvalStore(knex: Knex): ApprovalTx {
  return {
    async insertApproval(row) {
      const inserted = await knex('approvals').insert(toColumns(row)).onConflict().ignore().returning('id')
      return inserted.length === 1
    },
    async approval(organization, id) {
      const row = await knex('approvals').where({ organization, id }).forUpdate().first()
      if (row === undefined) return null
      const used = await knex('approval_persons').where({ organization, approval: id }).pluck('subject')
      return { ...toRow<UsedApproval>(row), used }
    },
    async approvals(organization, { state, before, limit, now }) {
      const used = knex('approval_persons as p')
        .whereRaw('p.organization = a.organization and p.approval = a.id')
        .count()
      const query = knex('approvals as a')
        .where({ 'a.organization': organization })
        .orderBy('a.id', 'desc')
        .limit(limit)
        .select('a.*', { used_count: used })
      if (before !== null) void query.where('a.id', '<', before)
      if (state === 'expired')
        void query.whereIn('a.state', ['waiting', 'given']).where('a.expires_at', '<=', now)
      else if (state !== null) void query.where({ 'a.state': state })
      if (state === 'waiting' || state === 'given') void query.where('a.expires_at', '>', now)
      return (await query).map(row => {
        const { usedCount, ...rest } = toRow<ApprovalRow & { usedCount: string }>(row)
        return { ...rest, usedCount: Number(usedCount) }
      })
    },
    async updateApproval(organization, id, change) {
      await knex('approvals').where({ organization, id }).update(toColumns(change))
    },
    async useApproval(organization, approval, subjects) {
      const rows = subjects.map(subject => ({ organization, approval, subject }))
      await knex('approval_persons').insert(rows).onConflict().ignore()
    },
    async forgetReasons(endedBefore) {
      const rows = await knex('approvals')
        .where('expires_at', '<', endedBefore)
        .whereNotNull('reason')
        .update({ reason: null })
        .returning('slot')
      return rows.map(({ slot }: { slot: string }) => slot)
    },
  }
}
