import type { Knex } from 'knex'
import type { AccountBoxRow, AccountRow, AccountTx, OpenedRequest, TriesRow } from '../vault/accounts/rows.ts'
import { accountTokenStore } from './account-tokens.ts'
import { toColumns, toRow } from './rows.ts'

/** Requests that can still be answered, or that show a receipt. */
const SHOWN = ['open', 'submitted', 'returned', 'accepted']

/** Accounts and the boxes beside requests. */
export function accountStore(knex: Knex): AccountTx {
  return {
    ...accountTokenStore(knex),
    async insertAccount(row) {
      const inserted = await knex('accounts').insert(toColumns(row)).onConflict().ignore().returning('id')
      return inserted.length === 1
    },
    async account(organization, id, lock = false) {
      const query = knex('accounts').where({ organization, id }).first()
      const row = await (lock ? query.forUpdate() : query)
      return row === undefined ? null : toRow<AccountRow>(row)
    },
    async accountBySignInId(organization, signInId) {
      const row = await knex('accounts').where({ organization, sign_in_id: signInId }).first()
      return row === undefined ? null : toRow<AccountRow>(row)
    },
    async accounts(organization, { after, limit, subject, ids, tries }) {
      const query = knex('accounts').where({ organization }).orderBy('id').limit(limit)
      if (after !== null) void query.where('id', '>', after)
      if (subject !== undefined) void query.where({ subject })
      if (ids !== undefined) void query.whereIn('id', ids)
      if (tries !== undefined) {
        const out = knex('sign_in_tries').where({ organization }).where('tries', '>=', tries)
        void query.whereIn('sign_in_id', out.select('sign_in_id'))
      }
      return (await query).map(row => toRow<AccountRow>(row))
    },
    async accountsFor(organization, subjects) {
      const parents = knex('subjects')
        .where({ organization })
        .whereIn('id', subjects)
        .whereNotNull('dependent_of')
        .select('dependent_of')
      const rows = await knex('accounts')
        .where({ organization })
        .where(either => void either.whereIn('subject', subjects).orWhereIn('subject', parents))
        .orderBy('id')
      return rows.map(row => toRow<AccountRow>(row))
    },
    async updateAccount(organization, id, change) {
      await knex('accounts').where({ organization, id }).update(toColumns(change))
    },
    async takeTotpStep(organization, id, step) {
      const taken = await knex('accounts')
        .where({ organization, id })
        .where('totp_step', '<', step)
        .update({ totp_step: step })
      return taken === 1
    },
    async deleteAccount(organization, id) {
      await knex('account_sessions').where({ organization, account: id }).del()
      await knex('account_requests').where({ organization, account: id }).del()
      await knex('accounts').where({ organization, id }).del()
    },
    async putAccountBox(row: AccountBoxRow) {
      await knex('account_requests')
        .insert(toColumns(row))
        .onConflict(['organization', 'account', 'request'])
        .merge()
    },
    async deleteAccountBoxes(organization, account) {
      await knex('account_requests').where({ organization, account }).del()
    },
    async accountRequests(organization, account, now) {
      const rows = await knex('account_requests as b')
        .join('accounts as a', own =>
          own
            .on('a.organization', 'b.organization')
            .on('a.id', 'b.account')
            .on('a.generation', 'b.account_generation'),
        )
        .join('requests as r', own =>
          own
            .on('r.organization', 'b.organization')
            .on('r.id', 'b.request')
            .on('r.generation', 'b.generation'),
        )
        .where('b.organization', organization)
        .where('b.account', account)
        .whereIn('r.state', SHOWN)
        .where(live => void live.where('r.expires_at', '>', now).orWhereNotNull('r.receipt'))
        .orderBy('r.created_at', 'desc')
        .limit(50)
        .select('b.request', 'b.generation', 'b.box', 'r.state', 'r.created_at', 'r.expires_at')
      return rows.map(row => toRow<OpenedRequest>(row))
    },
    async missingBoxes(organization, account, now) {
      const rows = await knex('accounts as a')
        .join('subjects as s', asked =>
          asked
            .on('s.organization', 'a.organization')
            .on(either => either.on('s.id', 'a.subject').orOn('s.dependent_of', 'a.subject')),
        )
        .join('request_subjects as q', asked =>
          asked.on('q.organization', 's.organization').on('q.subject', 's.id'),
        )
        .join('requests as r', asked => asked.on('r.organization', 'q.organization').on('r.id', 'q.request'))
        .leftJoin('account_requests as b', own =>
          own
            .on('b.organization', 'a.organization')
            .on('b.account', 'a.id')
            .on('b.account_generation', 'a.generation')
            .on('b.request', 'r.id')
            .on('b.generation', 'r.generation'),
        )
        .where('a.organization', organization)
        .where('a.id', account)
        .whereIn('r.state', SHOWN)
        .where(live => void live.where('r.expires_at', '>', now).orWhereNotNull('r.receipt'))
        .whereNull('b.request')
        .distinct('r.id as request', 'r.generation')
        .limit(50)
      return rows.map(row => ({
        account,
        request: row.request as string,
        generation: row.generation as number,
      }))
    },
    async lockTries(organization, signInId, now) {
      // One statement: whoever was just let in takes the row away, and there must be one again to lock.
      const [row] = await knex('sign_in_tries')
        .insert({ organization, sign_in_id: signInId, tries: 0, next_at: now, last_at: now })
        .onConflict(['organization', 'sign_in_id'])
        .merge({ last_at: now })
        .returning(['tries', 'next_at'])
      return toRow<TriesRow>(row as Record<string, unknown>)
    },
    async setTries(organization, signInId, { tries, nextAt }, now) {
      await knex('sign_in_tries')
        .where({ organization, sign_in_id: signInId })
        .update({ tries, next_at: nextAt, last_at: now })
    },
    async clearTries(organization, signInIds) {
      await knex('sign_in_tries').where({ organization }).whereIn('sign_in_id', signInIds).del()
    },
    async triedOut(organization, signInIds, tries) {
      const rows = await knex('sign_in_tries')
        .where({ organization })
        .whereIn('sign_in_id', signInIds)
        .where('tries', '>=', tries)
        .select('sign_in_id')
      return rows.map(row => row.sign_in_id as string)
    },
  }
}
