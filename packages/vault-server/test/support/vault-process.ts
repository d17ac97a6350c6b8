import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareEnv } from '../../../sdk/test/support/bare-env.ts'
import { copyPrepared } from '../../../sdk/test/support/prepared.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** A vault in a process of its own. */
export interface VaultProcess {
  url: string
  setupToken: string
  signal(name: NodeJS.Signals): void
  /** How it ended: exit code, or null and the signal that killed it; with what it wrote. */
  ended: Promise<{ code: number | null; signal: string | null; output: string }>
}

/** Starts `fuin-vault` and waits until it listens. */
export async function startVaultProcess(dataDir: string, env: Record<string, string>): Promise<VaultProcess> {
  if (env['FUIN_DATABASE_URL'] === undefined) copyPrepared(dataDir)
  const child = spawn(process.execPath, ['--conditions=source', MAIN], {
    env: { ...bareEnv(), FUIN_DATA_DIR: dataDir, FUIN_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stderr.on('data', (data: Buffer) => (output += data.toString()))
  const ended = new Promise<Awaited<VaultProcess['ended']>>(resolve =>
    child.once('close', (code, signal) => resolve({ code, signal, output })),
  )
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString()
      const listening = /"event":"listening","url":"([^"]+)"/u.exec(output)?.[1]
      if (listening !== undefined) resolve(listening)
    })
    void ended.then(() => reject(new Error(`The vault ended:\n${output}`)))
  })
  const setupToken = readFileSync(join(dataDir, 'setup-token'), 'utf8').trim()
  return { url, setupToken, ended, signal: name => void child.kill(name) }
}
