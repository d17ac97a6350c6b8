import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = '/usr/lib/postgresql'

/** A PostgreSQL of its own, on a socket in a temporary folder. */
export interface PostgresProcess {
  url: string
  stop(): Promise<void>
}

/** Starts the system's PostgreSQL, as a user that is not root, which it insists on. */
export async function startPostgres(): Promise<PostgresProcess> {
  const bin = binaries()
  const dir = mkdtempSync(join(tmpdir(), 'fuin-pg-'))
  const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (user.uid !== undefined) chownSync(dir, user.uid, user.gid)
  const data = join(dir, 'data')
  const options = { ...user, env: { PATH: process.env['PATH'], LC_ALL: 'C' } }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'fuin', '-A', 'trust', '-N'], {
    ...options,
    stdio: 'ignore',
  })
  const settings = ['-D', data, '-k', dir, '-h', '', '-c', 'fsync=off', '-c', 'max_connections=30']
  const server = spawn(join(bin, 'postgres'), settings, { ...options, stdio: 'ignore' })
  const exited = new Promise<void>(resolve => server.once('exit', () => resolve()))
  while (!existsSync(join(dir, '.s.PGSQL.5432'))) await sleep(20)
  return {
    url: `postgres://fuin@localhost/postgres?host=${encodeURIComponent(dir)}`,
    async stop() {
      server.kill('SIGINT')
      await exited
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function binaries(): string {
  const versions = existsSync(ROOT)
    ? readdirSync(ROOT).filter(name => existsSync(join(ROOT, name, 'bin', 'initdb')))
    : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (newest === undefined) throw new Error('PostgreSQL is missing: apt-get install postgresql')
  return join(ROOT, newest, 'bin')
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres']).toString())
}
