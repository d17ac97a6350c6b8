import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { bareEnv } from '../../packages/sdk/test/support/bare-env.ts'

import { fileURLToPath } from 'node:url'

const TOP = fileURLToPath(new URL('../..', import.meta.url))

/** A script that serves a page, in a process of its own. */
export interface ExampleProcess {
  url: string
  /** The next line that it prints. */
  line(): Promise<string>
  stop(): void
}

/** @param script - from the top of the repository; its first line begins with its address */
export async function startExample(
  script: string,
  env: Record<string, string> = {},
): Promise<ExampleProcess> {
  const child = spawn(process.execPath, ['--conditions=source', script], {
    cwd: TOP,
    env: { ...bareEnv(), PORT: await freePort(), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async (): Promise<string> => String((await lines.next()).value)
  const url = (await line()).split(' ')[0]!
  return { url, line, stop: () => void child.kill('SIGTERM') }
}

/** A port that nobody has at this moment: other examples run beside this one. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}
