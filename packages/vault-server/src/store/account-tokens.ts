import type { Knex } from 'knex'
import type { AccountTx } from '../vault/accounts/rows.ts'

type Part = Pick<
  AccountTx,
  | 'insertAccountSession'
  | 'accountSession'
  | 'deleteAccountSession'
  | 'deleteAccountSessions'
  | 'sweepAccounts'
>

/** Sessions of accounts: hashes only. */
export function accountTokenStore(knex: Knex): Part {
  return {
    async insertAccountSession(organization, hash, account, expiresAt) {
      await knex('account_sessions').insert({
        organization,
        token_hash: hash,
        account,
        expires_at: expiresAt,
      })
    },
    async accountSession(organization, hash) {
      const row = await knex('account_sessions').where({ organization, token_hash: hash }).first()
      return row === undefined ? null : { account: row.account, expiresAt: row.expires_at }
    },
    async deleteAccountSession(organization, hash) {
      await knex('account_sessions').where({ organization, token_hash: hash }).del()
    },
    async deleteAccountSessions(organization, account) {
      await knex('account_sessions').where({ organization, account }).del()
    },
    async sweepAccounts(now, triedBefore) {
      await knex('account_sessions').where('expires_at', '<', now).del()
      await knex('sign_in_tries as t')
        .where('t.last_at', '<', triedBefore)
        .whereNotExists(
          knex('accounts as a')
            .select(knex.raw('1'))
            .whereRaw('a.organization = t.organization and a.sign_in_id = t.sign_in_id'),
        )
        .whereNotExists(
          knex('members as m')
            .select(knex.raw('1'))
            .whereRaw(`m.organization = t.organization and 'm:' || m.sign_in_id = t.sign_in_id`),
        )
        .del()
    },
  }
}
