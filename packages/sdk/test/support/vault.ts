import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bareEnv } from './bare-env.ts'
import { copyPrepared } from './prepared.ts'

const MAIN = fileURLToPath(new URL('../../../vault-server/src/main.ts', import.meta.url))

/** The real vault in a process of its own, on a database of its own. */
export interface VaultProcess {
  url: string
  setupToken: string
  dataDir: string
  /** Everything it printed. */
  output(): string
  /** Stops it; its data goes, unless it is to be kept. */
  stop(options?: { keep: boolean }): Promise<void>
}

export async function startVault(
  dataDir: string = mkdtempSync(join(tmpdir(), 'fuin-sdk-')),
): Promise<VaultProcess> {
  copyPrepared(dataDir)
  let output = ''
  const child = spawn(process.execPath, ['--conditions=source', MAIN], {
    env: {
      ...bareEnv(),
      FUIN_DATA_DIR: dataDir,
      FUIN_PORT: '0',
      FUIN_CALLS_PER_MINUTE: '1000000',
      FUIN_WEBHOOK_PRIVATE: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer): void => {
      output += data.toString()
      const found = /"event":"listening","url":"([^"]+)"/u.exec(output)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', code => reject(new Error(`The vault ended with ${code}:\n${output}`)))
  })
  return {
    url,
    dataDir,
    setupToken: readFileSync(join(dataDir, 'setup-token'), 'utf8').trim(),
    output: () => output,
    async stop({ keep } = { keep: false }) {
      child.kill('SIGTERM')
      await exited
      if (!keep) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
