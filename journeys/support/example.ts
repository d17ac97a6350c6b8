import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
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
    env: { PATH: process.env['PATH'], PORT: '18795', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async (): Promise<string> => String((await lines.next()).value)
  const url = (await line()).split(' ')[0]!
  return { url, line, stop: () => void child.kill('SIGTERM') }
}
