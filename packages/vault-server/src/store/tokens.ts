import type { Knex } from 'knex'
import type { IdempotencyRow, SessionRow } from '../vault/rows.ts'
import type { Tx } from '../vault/store.ts'
import { toColumns, toRow } from './rows.ts'

type Part = Pick<
  Tx,
  | 'insertSession'
  | 'session'
  | 'takeTicket'
  | 'deleteExpired'
  | 'takeIdempotencyKey'
  | 'endIdempotencyKey'
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
    async takeIdempotencyKey(row, now) {
      const taken = await knex('idempotency_keys')
        .insert(toColumns(row))
        .onConflict(['organization', 'key_hash'])
        .merge()
        .where('idempotency_keys.expires_at', '<', now)
        .returning('status')
      if (taken.length > 0) return null
      const there = await knex('idempotency_keys')
        .where({ organization: row.organization, key_hash: row.keyHash })
        .first()
      // Given back between the two statements: whoever asks again will get it.
      return there === undefined ? row : toRow<IdempotencyRow>(there)
    },
    async endIdempotencyKey({ organization, keyHash, expiresAt }, outcome) {
      const own = knex('idempotency_keys').where({
        organization,
        key_hash: keyHash,
        status: 0,
        expires_at: expiresAt,
      })
      await (outcome === null ? own.del() : own.update(toColumns(outcome)))
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
