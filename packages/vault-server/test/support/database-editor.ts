import pg from 'pg'
import { openPglite } from '../../src/store/db.ts'
import type { TestVault } from './test-vault.ts'

/** Runs one statement with values in the order of $1, $2 …; answers its rows. */
export type Sql = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Tables with what people gave and what is said of them, parents first; and those of the log. */
const DATA = ['subjects', 'requests', 'manifests', 'items']
const LOG = ['log_entries', 'log_nodes', 'log_heads']

/** An operator with all rights on the database, and a way to undo what they did. */
export class DatabaseEditor {
  readonly #vault: TestVault
  #undo: readonly string[] = []

  constructor(vault: TestVault) {
    this.#vault = vault
  }

  /** While the vault runs on PostgreSQL; with the embedded database it stands still meanwhile, and starts again. */
  async edit<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const url = this.#vault.env['FUIN_DATABASE_URL']
    if (url !== undefined) {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      try {
        return await work(async (text, values) => (await client.query(text, values)).rows)
      } finally {
        await client.end()
      }
    }
    const { port } = new URL(this.#vault.vault.url)
    await this.#vault.vault.close()
    const database = await openPglite(this.#vault.dataDir)
    try {
      return await work(async (text, values) => (await database.pool.query(text, values)).rows)
    } finally {
      await database.close()
      await this.#vault.start({ ...this.#vault.env, FUIN_DATA_DIR: this.#vault.dataDir, FUIN_PORT: port })
    }
  }

  /** Edits what is kept of people, or the log, after a copy was made of it. */
  async tamper(what: 'data' | 'log', work: (sql: Sql) => Promise<unknown>): Promise<void> {
    const tables = what === 'data' ? DATA : LOG
    await this.edit(async sql => {
      for (const table of tables) {
        await sql(`drop table if exists saved_${table}`)
        await sql(`create table saved_${table} as select * from ${table}`)
      }
      await work(sql)
    })
    this.#undo = tables
  }

  /** Puts back what was there before the last tampering. */
  async undo(): Promise<void> {
    const tables = this.#undo
    this.#undo = []
    if (tables.length > 0) await this.edit(sql => putBack(sql, tables))
  }

  /** A copy of the log as it is, and the log as it was in it: a backup that is restored. */
  async backUpLog(): Promise<() => Promise<void>> {
    await this.tamper('log', () => Promise.resolve())
    this.#undo = []
    return () => this.edit(sql => putBack(sql, LOG))
  }
}

async function putBack(sql: Sql, tables: readonly string[]): Promise<void> {
  await sql(`set session_replication_role = replica`)
  for (const table of tables) {
    await sql(`delete from ${table}`)
    await sql(`insert into ${table} select * from saved_${table}`)
  }
  await sql(`set session_replication_role = origin`)
}
