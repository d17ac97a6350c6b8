import { join } from 'node:path'
import knexFactory, { type Knex } from 'knex'
import pg from 'pg'
import { lockFolder } from '../files/lock.ts'
import { Engine } from './pglite/engine.ts'
import { WireStream } from './pglite/wire.ts'

/** The database behind the stores: knex for schema and lists, the pool for the hot paths. */
export interface Database {
  kind: 'pglite' | 'postgres'
  knex: Knex
  pool: pg.Pool
  /** Whether a transaction pooler stands in between: `?pgbouncer=true` in the address. */
  pooled: boolean
  close(): Promise<void>
}

/** A frozen database must answer within three seconds (docs/architecture.md, "Timeouts"). */
const TIMEOUTS = { connectionTimeoutMillis: 2_000, query_timeout: 3_000, statement_timeout: 2_800 }
const SESSION = '-c synchronous_commit=on -c timezone=utc'

/** Opens PostgreSQL by its address. */
export function openPostgres(connectionString: string, max: number = 16): Database {
  return assemble('postgres', { connectionString, ...TIMEOUTS, options: SESSION, max }, async () => undefined)
}

/** Opens the embedded database under a data folder: PGlite behind stock `pg`, one connection. */
export async function openPglite(dataDir: string): Promise<Database> {
  const folder = join(dataDir, 'pglite')
  const unlock = lockFolder(join(dataDir, 'lock-pglite'))
  const engine = new Engine(folder)
  try {
    await engine.running()
  } catch (error) {
    unlock()
    throw error
  }
  const config = {
    user: 'postgres',
    database: 'postgres',
    options: SESSION,
    stream: (): WireStream => new WireStream(engine),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 20_000,
    query_timeout: 20_000,
  }
  return assemble('pglite', config, async () => {
    await engine.close()
    unlock()
  })
}

function assemble(kind: Database['kind'], config: pg.PoolConfig, closeEngine: () => Promise<void>): Database {
  const pool = new pg.Pool(config)
  // A connection broke, idle or in use: its query reports it, and the pool opens another one.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  // knex borrows from the same pool: on PGlite there is only one connection to share.
  const knex = knexFactory({ client: 'pg', connectionPool: pool })
  const close = async (): Promise<void> => {
    await knex.destroy()
    await pool.end()
    await closeEngine()
  }
  const pooled = /[?&]pgbouncer=true\b/u.test(config.connectionString ?? '')
  return { kind, knex, pool, pooled, close }
}
