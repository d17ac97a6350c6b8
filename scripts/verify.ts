/**
 * Everything `npm test` means, in order; each check and each test counts. The last line is `N passed, N failed`.
 *
 * Steps of one stage run two at a time, where none of them fills the processors by itself. A name as argument runs only
 * the steps that contain it: `npm test -- sdk`.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { READING, WRITING } from './check.ts'
import { ensureNeeds } from './needs.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = join(root, '.cache', 'reports')
const wanted = process.argv[2] ?? ''
let passed = 0
let failed = 0
let skipped = 0

interface Step {
  name: string
  command: string[]
  cwd?: string
  /** Counts of tests in a report, instead of one for the command. */
  report?: 'vitest' | 'wtr' | 'node'
}

const vitest = (name: string, cwd: string): Step => ({
  name,
  cwd,
  command: [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, `${name}.json`)}`,
  ],
  report: 'vitest',
})

const check = ([name, ...command]: (typeof READING)[number]): Step => ({ name: `check ${name}`, command })

const nodeTest = (name: string, file: string): Step => ({
  name,
  command: ['node', '--test', '--test-reporter=tap', file],
  report: 'node',
})

const widget = (name: string, ...parameters: string[]): Step => ({
  name,
  cwd: 'packages/widget',
  command: ['node', 'node_modules/@web/test-runner/dist/bin.js', ...parameters],
  report: 'wtr',
})

const STAGES: Step[][] = [
  [{ name: 'build', command: ['node', 'scripts/build.ts'] }],
  READING.map(check),
  WRITING.map(check),
  [
    nodeTest('import rules', 'scripts/import-rules.test.ts'),
    nodeTest('browser base', 'scripts/browser-base.test.ts'),
    nodeTest('files of the widget', 'scripts/widget-files.test.ts'),
    nodeTest('independent opener', 'examples/independent-opener/open.test.js'),
  ],
  [vitest('sdk', 'packages/sdk')],
  [vitest('vault', 'packages/vault-server'), vitest('payroll', 'examples/payroll')],
  [widget('widget'), widget('widget in Firefox', '--config', 'web-test-runner.firefox.mjs')],
  [vitest('journeys', 'journeys')],
]
/** Steps of a stage at the same time. */
const LANES = 2

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
for (const sentence of ensureNeeds()) {
  failed++
  process.stdout.write(`✗ ${sentence}\n`)
}
for (const stage of STAGES) {
  const left = stage.filter(({ name }) => name.includes(wanted))
  const lane = async (): Promise<void> => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) await run(step)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
if (skipped > 0) process.stdout.write(`${skipped} skipped\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

async function run(step: Step): Promise<void> {
  const start = performance.now()
  const [program, ...parameters] = step.command
  const child = spawn(program!, parameters, {
    cwd: join(root, step.cwd ?? '.'),
    env: {
      ...process.env,
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      // A hundred vaults are started; what the first one compiled serves the others.
      NODE_COMPILE_CACHE: join(root, '.cache', 'compiled'),
      FORCE_COLOR: '0',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (output += data.toString()))
  const code = await new Promise<number>(resolve => {
    child.on('error', () => resolve(127))
    child.on('exit', status => resolve(status ?? 1))
  })
  const counts = countsOf(step, output, code)
  passed += counts.passed
  failed += counts.failed
  skipped += counts.skipped
  const seconds = Math.round((performance.now() - start) / 1000)
  const mark = counts.failed === 0 ? '✓' : '✗'
  process.stdout.write(
    `${mark} ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)\n`,
  )
  if (counts.failed > 0) process.stdout.write(`${output.slice(-20_000)}\n`)
}

function countsOf(
  step: Step,
  output: string,
  code: number,
): { passed: number; failed: number; skipped: number } {
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const found = readCounts(step, output)
  if (found === null) return one
  // A run that ends badly without a failing test (a crash, an empty run) must not look green.
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found
}

function readCounts(step: Step, output: string): { passed: number; failed: number; skipped: number } | null {
  if (step.report === 'vitest') {
    try {
      const report = JSON.parse(readFileSync(join(reports, `${step.name}.json`), 'utf8')) as Record<
        string,
        number
      >
      return {
        passed: report['numPassedTests']!,
        failed: report['numFailedTests']!,
        skipped: report['numPendingTests']!,
      }
    } catch {
      return null
    }
  }
  const number = (pattern: RegExp): number => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0)
  if (step.report === 'node')
    return {
      passed: number(/^# pass (\d+)/gmu),
      failed: number(/^# fail (\d+)/gmu),
      skipped: number(/^# skipped (\d+)/gmu),
    }
  if (step.report === 'wtr')
    return {
      passed: number(/(\d+) passed/gu),
      failed: number(/(\d+) failed/gu),
      skipped: number(/(\d+) skipped/gu),
    }
  return null
}
