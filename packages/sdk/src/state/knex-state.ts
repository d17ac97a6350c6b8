import { FuinError } from '../errors.ts'
import type { HostState, StoredCheckpoint } from './host-state.ts'
import { DOCUMENT_TABLE, knexDocuments, type Query } from './knex-documents.ts'

/** The part of knex that is used: any knex 2 or 3 on PostgreSQL fits. */
export interface KnexLike {
  raw(sql: string, bindings?: readonly (string | number)[]): PromiseLike<unknown>
}

const TABLES = [
  `CREATE TABLE IF NOT EXISTS fuin_checkpoints (
    organization text PRIMARY KEY, size bigint NOT NULL, checkpoint text NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS fuin_versions (
    organization text NOT NULL, record text NOT NULL, version bigint NOT NULL,
    PRIMARY KEY (organization, record))`,
  DOCUMENT_TABLE,
]

/**
 * A state in PostgreSQL, for hosts with several machines. It makes its tables, `fuin_checkpoints`,
 * `fuin_versions` and `fuin_documents`, at first use.
 *
 * @throws {FuinError} `state_unavailable` from each method when the database does not answer
 * @example
 * ```ts
 * import knex from 'knex'
 * import { knexState } from '@fuin/sdk/node'
 *
 * const state = knexState(knex({ client: 'pg', connection: process.env['DATABASE_URL']! }))
 * ```
 */
export function knexState(knex: KnexLike): HostState {
  let ready: Promise<void> | undefined
  const query: Query = async (sql, bindings) => {
    try {
      ready ??= createTables(knex)
      await ready
      return rowsOf(await knex.raw(sql, bindings))
    } catch {
      ready = undefined
      throw new FuinError('state_unavailable', 'The database of the host state does not answer.')
    }
  }
  return {
    ...knexDocuments(query),
    async checkpoint(organization) {
      const [row] = await query('SELECT size, checkpoint FROM fuin_checkpoints WHERE organization = ?', [
        organization,
      ])
      return row === undefined ? null : checkpointOf(row)
    },
    async advance(organization, from, next) {
      // One statement: the condition and the write cannot be parted by another process.
      const sql =
        from === 0
          ? `INSERT INTO fuin_checkpoints AS old (organization, size, checkpoint) VALUES (?, ?, ?)
             ON CONFLICT (organization) DO UPDATE SET size = excluded.size, checkpoint = excluded.checkpoint
             WHERE old.size = 0 RETURNING size`
          : `UPDATE fuin_checkpoints SET size = ?, checkpoint = ?
             WHERE organization = ? AND size = ? AND size <= ? RETURNING size`
      const bindings =
        from === 0
          ? [organization, next.size, next.checkpoint]
          : [next.size, next.checkpoint, organization, from, next.size]
      return (await query(sql, bindings)).length === 1
    },
    async restart(organization, known, next) {
      const sql = `UPDATE fuin_checkpoints SET size = ?, checkpoint = ?
        WHERE organization = ? AND checkpoint = ? RETURNING size`
      return (await query(sql, [next.size, next.checkpoint, organization, known.checkpoint])).length === 1
    },
    async newest(organization, record) {
      const sql = 'SELECT version FROM fuin_versions WHERE organization = ? AND record = ?'
      const [row] = await query(sql, [organization, record])
      return row === undefined ? 0 : Number(row['version'])
    },
    async raise(organization, record, version) {
      const sql = `INSERT INTO fuin_versions AS old (organization, record, version) VALUES (?, ?, ?)
        ON CONFLICT (organization, record) DO UPDATE SET version = GREATEST(old.version, excluded.version)`
      await query(sql, [organization, record, version])
    },
  }
}

async function createTables(knex: KnexLike): Promise<void> {
  for (const sql of TABLES) {
    try {
      await knex.raw(sql)
    } catch {
      // Two processes may create a table at once; PostgreSQL then fails one of them. The second try sees it.
      await knex.raw(sql)
    }
  }
}

function rowsOf(result: unknown): Record<string, unknown>[] {
  return (result as { rows: Record<string, unknown>[] }).rows
}

function checkpointOf(row: Record<string, unknown>): StoredCheckpoint {
  return { size: Number(row['size']), checkpoint: String(row['checkpoint']) }
}
