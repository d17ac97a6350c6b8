import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Step } from './same-work.ts'

/**
 * Transactions per second of pgbench with these statements: what the database itself can do.
 *
 * @param first - number of the first call, so that rounds do not meet each other's rows
 */
export function pgbench(
  url: string,
  parts: Step[][],
  { callers, calls, first }: { callers: number; calls: number; first: number },
): number {
  const folder = mkdtempSync(join(tmpdir(), 'fuin-pgbench-'))
  const file = join(folder, 'script.sql')
  writeFileSync(file, `\\set n :n + 1\n${parts.flat().map(scriptOf).join('\n')}\n`)
  try {
    const options = ['-n', '-M', 'prepared', '-j', '2', '-c', callers, '-t', calls, '-D', `n=${first - 1}`]
    const output = execFileSync('pgbench', [...options.map(String), '-f', file, url], {
      encoding: 'utf8',
      cwd: folder,
    })
    const failed = Number(/number of failed transactions: (\d+)/u.exec(output)?.[1] ?? 0)
    const rate = Number(/tps = ([\d.]+)/u.exec(output)?.[1])
    if (failed > 0 || !(rate > 0)) throw new Error(output)
    return rate
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function scriptOf({ statement, values, keep }: Step): string {
  const text = statement.text.replaceAll(/\$(\d+)/gu, (_, number: string) => values[Number(number) - 1]!.sql)
  return text.replaceAll(/\s+/gu, ' ') + (keep === undefined ? ';' : ' \\gset')
}
