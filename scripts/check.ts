/** `pnpm check`: format, lint, types, import rules, unused code, docs that compile, sizes. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Name and command, run in the top folder. */
type Check = readonly [string, ...string[]]

/** Checks that only look at files: any of them may run beside another. */
export const READING: readonly Check[] = [
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['lint', 'eslint', '.'],
  ['types of sdk', 'tsc', '-p', 'packages/sdk'],
  ['types of sdk in browsers', 'tsc', '-p', 'packages/sdk/tsconfig.isomorphic.json'],
  ['types of vault', 'tsc', '-p', 'packages/vault-server'],
  ['types of widget', 'tsc', '-p', 'packages/widget'],
  ['types of payroll', 'tsc', '-p', 'examples/payroll'],
  ['types of small examples', 'tsc', '-p', 'examples'],
  ['types of scripts and journeys', 'tsc', '-p', 'tsconfig.json'],
  [
    'imports',
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    'packages',
    'examples',
    'journeys',
    'bench',
  ],
  ['unused', 'knip'],
  ['threats and their tests', 'node', 'scripts/check-threats.ts'],
  ['dependencies', 'node', 'scripts/check-dependencies.ts'],
]

/** Checks that write files for a while, which those above would find. */
export const WRITING: readonly Check[] = [
  ['docs', 'node', 'scripts/check-docs.ts'],
  ['sizes', 'node', 'scripts/check-bundles.ts'],
  ['documentation of the API', 'typedoc', '--logLevel', 'Error'],
  ...['sdk', 'vault-server', 'widget'].flatMap(name => [
    [`package ${name}`, 'publint', `packages/${name}`, '--pack', 'npm'] as const,
    [
      `published types of ${name}`,
      'attw',
      '--pack',
      `packages/${name}`,
      '--profile',
      'esm-only',
      '--no-emoji',
    ] as const,
  ]),
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  let failed = 0
  for (const [name, program, ...parameters] of [...READING, ...WRITING]) {
    const done = spawnSync(program!, parameters, { cwd: root, encoding: 'utf8' })
    const skipped = /SKIPPED.*/u.exec(done.stdout)?.[0]
    process.stdout.write(
      `${done.status === 0 ? '✓' : '✗'} ${name}${skipped === undefined ? '' : `: ${skipped}`}\n`,
    )
    if (done.status === 0) continue
    failed++
    process.stdout.write(`${done.stdout}${done.stderr}\n`)
  }
  process.exit(failed === 0 ? 0 : 1)
}
