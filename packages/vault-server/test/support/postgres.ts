import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL of one test file, with fsync on, as in production. */
export interface PostgresServer {
  url: string
  dataDir: string
  /** A fresh database in it. */
  database(name: string): string
  stop(): Promise<void>
}

/** Starts the newest PostgreSQL of Debian; as another user when this is root, which PostgreSQL refuses. */
export async function startPostgres(): Promise<PostgresServer> {
  const base = '/usr/lib/postgresql'
  const version = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a))[0] : undefined
  if (version === undefined)
    throw new Error('Install PostgreSQL 15 or later (Debian: apt-get install postgresql).')
  const bin = join(base, version, 'bin')
  const dataDir = mkdtempSync(join(tmpdir(), 'fuin-postgres-'))
  const user = process.getuid?.() === 0 ? identity('postgres') : {}
  if (user.uid !== undefined) chownSync(dataDir, user.uid, user.gid!)
  const port = await freePort()
  execFileSync(join(bin, 'initdb'), ['-D', dataDir, '-U', 'fuin', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...user,
    cwd: dataDir,
    stdio: 'ignore',
  })
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', dataDir, '-p', String(port), '-h', '127.0.0.1', '-k', dataDir, '-c', 'max_connections=200'],
    { ...user, cwd: dataDir, stdio: 'ignore' },
  )
  const exited = new Promise<void>(resolve => server.once('exit', () => resolve()))
  const psql = (sql: string): void => {
    execFileSync(
      join(bin, 'psql'),
      ['-h', '127.0.0.1', '-p', String(port), '-U', 'fuin', '-d', 'postgres', '-qc', sql],
      { cwd: tmpdir(), stdio: 'ignore' },
    )
  }
  for (let attempt = 0; ; attempt++) {
    try {
      psql('select 1')
      break
    } catch (error) {
      if (attempt > 100) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  return {
    url: `postgres://fuin@127.0.0.1:${port}/postgres`,
    dataDir,
    database(name) {
      psql(`create database ${name}`)
      return `postgres://fuin@127.0.0.1:${port}/${name}`
    },
    async stop() {
      server.kill('SIGINT')
      await exited
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function identity(name: string): { uid?: number; gid?: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
