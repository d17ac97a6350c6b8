import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
}

export async function startPayrollProcess(
  vault: VaultProcess,
  vaultUrl: string = vault.url,
): Promise<PayrollProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fuin-payroll-'))
  const child = spawn(process.execPath, ['--conditions=source', MAIN], {
    env: {
      PATH: process.env['PATH'],
      VAULT_URL: vaultUrl,
      VAULT_SETUP_TOKEN: vault.setupToken,
      COLLECT_URL: `${vaultUrl}/c/`,
      DATA_DIR: dataDir,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString()
      const found = /^(https?:\/\/\S+)$/mu.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`The payroll did not start:\n${output}`)))
  })
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
  }
}
