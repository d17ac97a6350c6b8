import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareEnv } from '../../packages/sdk/test/support/bare-env.ts'
import { copyPrepared } from '../../packages/sdk/test/support/prepared.ts'

const MAIN = fileURLToPath(new URL('../../packages/vault-server/src/main.ts', import.meta.url))
const HOSTED = fileURLToPath(new URL('../../packages/widget/dist/hosted/', import.meta.url))

/** A vault in a process of its own, as in production. */
export interface VaultProcess {
  url: string
  port: number
  dataDir: string
  setupToken: string
  /** Everything it wrote to its outputs. */
  output: () => string
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Starts again on the same data and port. */
  restart(): Promise<void>
  /** `fuin-vault recover-admin`, with the vault stopped meanwhile. @returns what the operator reads */
  recoverAdmin(organization: string, member: string): Promise<string>
}

export async function startVaultProcess(env: Record<string, string> = {}): Promise<VaultProcess> {
  const dataDir = env['FUIN_DATA_DIR'] ?? mkdtempSync(join(tmpdir(), 'fuin-vault-'))
  if (env['FUIN_DATA_DIR'] === undefined && env['FUIN_DATABASE_URL'] === undefined) copyPrepared(dataDir)
  let output = ''
  let child: ChildProcess
  let exited: Promise<void> = Promise.resolve()
  const settings = { ...bareEnv(), FUIN_HOSTED_DIR: HOSTED, ...env, FUIN_DATA_DIR: dataDir }
  const start = async (port: string): Promise<string> => {
    const started = spawn(process.execPath, ['--conditions=source', MAIN], {
      env: { ...settings, FUIN_PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    exited = new Promise(resolve => started.once('exit', () => resolve()))
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The vault did not start:\n${output}`)), 60_000)
      const read = (data: Buffer): void => {
        output += data.toString()
        const url = /"event":"listening","url":"([^"]+)"/u.exec(data.toString())?.[1]
        if (url === undefined) return
        clearTimeout(timer)
        resolve(url)
      }
      started.stdout.on('data', read)
      started.stderr.on('data', read)
      started.once('exit', code => reject(new Error(`The vault ended (${code}):\n${output}`)))
    })
  }
  const url = await start(env['FUIN_PORT'] ?? '0')
  const port = Number(new URL(url).port)
  return {
    url,
    port,
    dataDir,
    setupToken: env['FUIN_SETUP_TOKEN'] ?? readFileSync(join(dataDir, 'setup-token'), 'utf8').trim(),
    output: () => output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await exited
    },
    async restart() {
      await start(String(port))
    },
    async recoverAdmin(...ids) {
      child.kill('SIGTERM')
      await exited
      const command = ['--conditions=source', MAIN, 'recover-admin', ...ids]
      const said = execFileSync(process.execPath, command, { env: settings, encoding: 'utf8' })
      await start(String(port))
      return said
    },
  }
}

/** Removes a data folder after a test. */
export function removeData(vault: VaultProcess): void {
  rmSync(vault.dataDir, { recursive: true, force: true })
}
