import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { startPostgres } from './postgres.ts'

const VARIABLE = 'FUIN_TEST_POSTGRES'

/** Starts one PostgreSQL before all tests of the package. @returns stops it */
export default async function start(): Promise<() => Promise<void>> {
  const server = await startPostgres()
  process.env[VARIABLE] = server.url
  return () => server.stop()
}

/** A fresh database in it, which goes with the server. @returns its address */
export async function freshDatabase(): Promise<string> {
  const url = process.env[VARIABLE]!
  const name = `t_${randomBytes(8).toString('hex')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return url.replace(/[^/]+$/u, name)
}
