import { join } from 'node:path'
import knexFactory, { type Knex } from 'knex'
import pg from 'pg'
import { lockFolder } from '../files/lock.ts'
import { openEmbedded } from './pglite/embedded.ts'
import { WireStream } from './pglite/wire.ts'

/** The database behind the stores: knex for schema and lists, the pool for the hot paths. */
export interface Database {
  kind: 'pglite' | 'postgres'
  knex: Knex
  pool: pg.Pool
  close(): Promise<void>
}

/** A frozen database must answer within three seconds (docs/architecture.md, "Timeouts"). */
const TIMEOUTS = { connectionTimeoutMillis: 2_000, query_timeout: 3_000, statement_timeout: 2_800 }
const SESSION = 'set synchronous_commit = on; set timezone = utc'

/** Opens PostgreSQL by its address. */
export function openPostgres(connectionString: string, max: number = 16): Database {
  const options = '-c synchronous_commit=on -c timezone=utc'
  return assemble('postgres', { connectionString, ...TIMEOUTS, options, max }, async () => undefined)
}

/** Opens the embedded database under a data folder: PGlite behind stock `pg`, one connection. */
export async function openPglite(dataDir: string): Promise<Database> {
  const folder = join(dataDir, 'pglite')
  const unlock = lockFolder(join(dataDir, 'lock-pglite'))
  const embedded = await openEmbedded(folder).catch((error: unknown) => {
    unlock()
    throw error
  })
  await embedded.exec(SESSION)
  const stream = (): WireStream => new WireStream(embedded)
  const config = { user: 'postgres', database: 'postgres', stream, max: 1, idleTimeoutMillis: 0 }
  return assemble('pglite', config, async () => {
    await embedded.close()
    unlock()
  })
}

function assemble(kind: Database['kind'], config: pg.PoolConfig, closeEngine: () => Promise<void>): Database {
  const pool = new pg.Pool(config)
  pool.on('error', () => undefined) // an idle connection broke; the next query reports it
  // knex borrows from the same pool: on PGlite there is only one connection to share.
  const knex = knexFactory({ client: 'pg', connectionPool: pool })
  const close = async (): Promise<void> => {
    await knex.destroy()
    await pool.end()
    await closeEngine()
  }
  return { kind, knex, pool, close }
}
