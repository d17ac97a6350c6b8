import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareEnv } from '../../packages/sdk/test/support/bare-env.ts'
import type { VaultProcess } from './vault.ts'

const MAIN = fileURLToPath(new URL('../../examples/payroll/src/main.ts', import.meta.url))

/** The payroll product in a process of its own. */
export interface PayrollProcess {
  url: string
  dataDir: string
  /** What it keeps in its settings: secrets that must show up nowhere else. */
  settings: { organization: string; apiKey: string; passphrase: string }
  output: () => string
  stop(): Promise<void>
  /** Is killed in the middle of whatever it does, and starts again on the same data and port. */
  restart(): Promise<void>
}

export async function startPayrollProcess(
  vault: VaultProcess,
  vaultUrl: string = vault.url,
): Promise<PayrollProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fuin-payroll-'))
  let output = ''
  let child: ChildProcess
  let exited: Promise<void> = Promise.resolve()
  const start = (port: string): Promise<string> => {
    const started = spawn(process.execPath, ['--conditions=source', MAIN], {
      env: {
        ...bareEnv(),
        VAULT_URL: vaultUrl,
        VAULT_SETUP_TOKEN: vault.setupToken,
        COLLECT_URL: `${vaultUrl}/c/`,
        DATA_DIR: dataDir,
        PORT: port,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    exited = new Promise(resolve => started.once('exit', () => resolve()))
    return new Promise((resolve, reject) => {
      let own = ''
      const read = (data: Buffer): void => {
        own += data.toString()
        output += data.toString()
        const found = /^(https?:\/\/\S+)$/mu.exec(own)?.[1]
        if (found !== undefined) resolve(found)
      }
      started.stdout.on('data', read)
      started.stderr.on('data', read)
      started.once('exit', () => reject(new Error(`The payroll did not start:\n${output}`)))
    })
  }
  const url = await start('0')
  return {
    url,
    dataDir,
    settings: JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8')) as PayrollProcess['settings'],
    output: () => output,
    async stop() {
      child.kill('SIGTERM')
      await exited
      rmSync(dataDir, { recursive: true, force: true })
    },
    async restart() {
      child.kill('SIGKILL')
      await exited
      await start(new URL(url).port)
    },
  }
}
