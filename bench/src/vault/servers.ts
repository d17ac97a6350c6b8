import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, as in production. */
export interface Server {
  url: string
  pid: number
  stop(): Promise<void>
}

/**
 * The vault on a PostgreSQL, with the setup token that it made.
 *
 * @param folder - in which its keys stay; left out, they are gone with it
 */
export async function startVaultProcess(
  databaseUrl: string,
  folder?: string,
): Promise<Server & { setupToken: string; stop(): Promise<void> }> {
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), 'fuin-bench-'))
  const script = fileURLToPath(new URL('../../../packages/vault-server/src/main.ts', import.meta.url))
  const server = await startServer(script, {
    FUIN_DATA_DIR: dataDir,
    FUIN_DATABASE_URL: databaseUrl,
    FUIN_PORT: '0',
    FUIN_CALLS_PER_MINUTE: '10000000',
    FUIN_LOG: 'quiet',
  })
  return {
    url: server.url,
    pid: server.pid,
    setupToken: readFileSync(join(dataDir, 'setup-token'), 'utf8').trim(),
    async stop() {
      await server.stop()
      if (folder === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Starts a script whose first line of output names its address. */
export async function startServer(script: string, env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, ['--conditions=source', script], {
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await firstAddress(child)
  return {
    url,
    pid: child.pid!,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function firstAddress(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const address = /"url":"(http[^"]+)"/u.exec(line)?.[1]
    if (address !== undefined) {
      child.stdout!.resume()
      return address
    }
  }
  throw new Error('A server of the benchmark did not start.')
}
