/** Every rule of .dependency-cruiser.mjs fires: a file that breaks it, in a copy, is reported under its name. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** What is reported: the file that imports, and the rule. */
interface Report {
  summary: { violations: { from: string; rule: { name: string } }[] }
}

/** Rule, file that breaks it, what that file imports. Each file breaks one rule only. */
const OFFENCES: readonly (readonly [string, string, string])[] = [
  ['no-circular', 'packages/vault-server/src/circle-a.ts', './circle-b.ts'],
  ['resolvable-only', 'packages/vault-server/src/unresolved.ts', './nothing.ts'],
  ['resolvable-only', 'packages/vault-server/src/unexported.ts', '@fuin/sdk/seal'],
  ['src-never-imports-tests', 'packages/vault-server/src/tested.ts', '../test/support/postgres.ts'],
  ['sdk-stands-alone', 'packages/sdk/src/cli/leans.ts', '../../../vault-server/src/errors.ts'],
  ['widget-only-seals', 'packages/widget/src/opens.ts', '../../sdk/src/open/content.ts'],
  ['widget-only-seals', 'packages/widget/src/keeps.ts', '@fuin/sdk/node'],
  ['vault-sees-ciphertext-only', 'packages/vault-server/src/seals.ts', '@fuin/sdk'],
  ['vault-sees-ciphertext-only', 'packages/vault-server/src/opens.ts', '@fuin/sdk/node'],
  ['nobody-imports-examples', 'packages/vault-server/src/copies.ts', '../../../examples/example.ts'],
  ['sealing-side-cannot-reach-opening-side', 'packages/sdk/src/seal/opens.ts', '../open/content.ts'],
  ['format-cannot-reach-crypto', 'packages/sdk/src/format/encrypts.ts', '../primitives/jws.ts'],
  ['isomorphic-means-no-node', 'packages/sdk/src/request/reads.ts', 'node:fs'],
  ['hpke-has-one-door', 'packages/sdk/src/request/hpke.ts', 'hpke'],
  ['noble-has-two-doors', 'packages/sdk/src/request/hashes.ts', '@noble/hashes/sha2.js'],
  ['flow-does-not-know-the-elements', 'packages/widget/src/flow/shows.ts', '../collector/collector.ts'],
  ['express-stays-in-http', 'packages/vault-server/src/serves.ts', 'express'],
  ['sql-stays-in-store', 'packages/vault-server/src/asks.ts', 'knex'],
  ['sql-stays-in-store', 'packages/vault-server/src/http/asks.ts', 'pg'],
  ['rules-know-neither-http-nor-sql', 'packages/vault-server/src/vault/asks.ts', '../store/migrate.ts'],
  ['rules-know-neither-http-nor-sql', 'packages/vault-server/src/vault/answers.ts', '../http/params.ts'],
  ['http-does-not-reach-around-the-rules', 'packages/vault-server/src/http/reads.ts', '../store/migrate.ts'],
]

const root = fileURLToPath(new URL('..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'fuin-imports-'))
let found: [string, string][] = []

before(() => {
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig', '.dependency-cruiser.mjs', 'packages']) {
    const filter = (path: string): boolean => !['dist', '.vite', '.bin'].includes(basename(path))
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true, filter })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  mkdirSync(join(copy, 'examples'))
  writeFileSync(join(copy, 'examples/example.ts'), 'export const example = 1\n')
  for (const [, path, target] of OFFENCES) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), `import * as all from '${target}'\nexport const used = all\n`)
  }
  writeFileSync(join(copy, 'packages/vault-server/src/circle-b.ts'), `export { used } from './circle-a.ts'\n`)
  const cruiser = join(root, 'node_modules/.bin/depcruise')
  const parameters = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'packages']
  const options = { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 } as const
  const { stdout, stderr } = spawnSync(cruiser, parameters, options)
  assert.notEqual(stdout, '', stderr)
  const { summary } = JSON.parse(stdout) as Report
  found = summary.violations.map(({ from, rule }) => [rule.name, from])
})
after(() => rmSync(copy, { recursive: true, force: true }))

test('each rule has a file that breaks it', async () => {
  const url = new URL('../.dependency-cruiser.mjs', import.meta.url).href
  const { forbidden } = ((await import(url)) as { default: { forbidden: { name: string }[] } }).default
  const names = forbidden.map(({ name }) => name)
  assert.deepEqual([...new Set(OFFENCES.map(([rule]) => rule))].sort(), names.sort())
})

for (const [rule, path, target] of OFFENCES) {
  test(`${rule} is the only one to report ${path}, which imports ${target}`, () => {
    const rules = found.filter(([, from]) => from === path).map(([name]) => name)
    assert.deepEqual([...new Set(rules)], [rule])
  })
}

test('nothing else is reported', () => {
  const offenders = OFFENCES.map(([, path]) => path)
  assert.deepEqual(
    found.filter(([, from]) => !offenders.includes(from)),
    [],
  )
})
