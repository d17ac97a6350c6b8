import type { Knex } from 'knex'
import type { SessionRow } from '../vault/rows.ts'
import type { Tx } from '../vault/store.ts'
import { toColumns, toRow } from './rows.ts'

type Part = Pick<
  Tx,
  | 'insertSession'
  | 'session'
  | 'takeTicket'
  | 'deleteExpired'
  | 'idempotent'
  | 'insertIdempotent'
  | 'secret'
  | 'insertSecret'
>

/** Short-lived tokens (hashes only), idempotency keys, and the vault's own wrapped secrets. */
export function tokenStore(knex: Knex): Part {
  return {
    async insertSession(row) {
      await knex('sessions').insert(toColumns(row))
    },
    async session(organization, hash) {
      const row = await knex('sessions').where({ organization, token_hash: hash }).first()
      return row === undefined ? null : toRow<SessionRow>(row)
    },
    async takeTicket(organization, hash) {
      const [row] = await knex('tickets')
        .where({ organization, token_hash: hash })
        .del()
        .returning(['item', 'expires_at'])
      return row === undefined ? null : { item: row.item, expiresAt: row.expires_at }
    },
    async deleteExpired(now) {
      for (const table of ['sessions', 'tickets', 'idempotency_keys']) {
        await knex(table).where('expires_at', '<', now).del()
      }
    },
    async idempotent(organization, keyHash) {
      const row = await knex('idempotency_keys').where({ organization, key_hash: keyHash }).first()
      return row === undefined ? null : { requestHash: row.request_hash, status: row.status, ids: row.ids }
    },
    async insertIdempotent(organization, keyHash, requestHash, status, ids, expiresAt) {
      const row = {
        organization,
        key_hash: keyHash,
        request_hash: requestHash,
        status,
        ids,
        expires_at: expiresAt,
      }
      await knex('idempotency_keys').insert(row).onConflict().ignore()
    },
    async secret(name) {
      const row = await knex('vault_secrets').where({ name }).first('wrapped')
      return (row?.wrapped as Buffer | undefined) ?? null
    },
    async insertSecret(name, wrapped) {
      await knex('vault_secrets').insert({ name, wrapped }).onConflict().ignore()
    },
  }
}
