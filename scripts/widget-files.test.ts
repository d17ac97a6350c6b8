/** What the widget ships: hashes, an import that changes nothing, and a manifest that says what the code does. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { integrityOf, sriProblems } from '../packages/widget/build/integrity.ts'
import { elementsManifest } from '../packages/widget/build/manifest.ts'
import { DIGITAL } from '../packages/widget/src/design/palette.ts'
import { VERSION } from '../packages/widget/src/version.ts'
import { pageOf, pages } from './element-docs.ts'

const widget = fileURLToPath(new URL('../packages/widget/', import.meta.url))
const dist = join(widget, 'dist')
const read = (path: string): string => readFileSync(join(widget, path), 'utf8')
const elements = elementsManifest().modules.map(({ path, declarations }) => ({
  folder: path.replace('dist/', 'src/').replace(/\/[^/]+$/u, ''),
  ...declarations[0]!,
}))

void test('sri.json lists every file with its hash, and finds a changed byte, a new file and a lost one', () => {
  const listed = read('dist/sri.json')
  assert.deepEqual(sriProblems(dist, listed), [])
  const copy = mkdtempSync(join(tmpdir(), 'fuin-sri-'))
  cpSync(dist, copy, { recursive: true })
  appendFileSync(join(copy, 'cdn/fuin.js'), ' ')
  rmSync(join(copy, 'cdn/noble.js'))
  writeFileSync(join(copy, 'hosted/new.js'), '')
  const found = sriProblems(copy, listed)
  rmSync(copy, { recursive: true })
  assert.deepEqual(found, [
    'cdn/fuin.js was changed',
    'cdn/noble.js is missing',
    'hosted/new.js is not in sri.json',
  ])
})

void test('the hosted page names the hashes of its script and its style', () => {
  const html = read('dist/hosted/index.html')
  for (const name of ['main.js', 'page.css']) {
    assert.ok(html.includes(`"${name}" integrity="${integrityOf(readFileSync(join(dist, 'hosted', name)))}"`))
  }
})

void test('importing the package in Node registers nothing and adds no global beside those of Lit', () => {
  const script = `const before = new Set(Object.getOwnPropertyNames(globalThis))
    const { FuinMyNumber } = await import('@fuin/widget')
    if (typeof document !== 'undefined' || customElements.get('fuin-my-number') !== undefined) throw new Error('not inert')
    console.log(typeof FuinMyNumber, Object.getOwnPropertyNames(globalThis).filter(name => !before.has(name)).join())`
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: widget,
    encoding: 'utf8',
  })
  assert.equal(done.stderr, '')
  const [type, globals] = done.stdout.trim().split(' ')
  assert.equal(type, 'function')
  assert.deepEqual(
    globals!.split(',').filter(name => !/^(lit[A-Z]|reactiveElementVersions$|customElements$)/u.test(name)),
    [],
  )
})

void test('the version in the code is that of package.json', () => {
  assert.equal(VERSION, (JSON.parse(read('package.json')) as { version: string }).version)
})

/** Sources of one folder. */
function textOf(folder: string): string {
  const files = readdirSync(join(widget, folder)).filter(name => name.endsWith('.ts'))
  return files.map(name => read(`${folder}/${name}`)).join('\n')
}

for (const {
  tagName,
  superclass,
  folder,
  cssParts = [],
  cssStates = [],
  cssProperties = [],
  events = [],
  attributes = [],
} of elements) {
  const source = textOf(folder) + (superclass?.name === 'FormField' ? textOf('src/form') : '')
  const names = (list: { name: string }[]): string[] => list.map(({ name }) => name).sort()
  const used = (pattern: RegExp): string[] =>
    [...new Set([...source.matchAll(pattern)].map(([, name]) => name!))].sort()

  void test(`${tagName}: parts and states that are documented are those of the code`, () => {
    assert.deepEqual(names(cssParts), used(/\bpart="([\w-]+)"/gu))
    assert.deepEqual(names(cssStates), used(/setCustomState\(this\.#internals, '([\w-]+)'/gu))
  })

  void test(`${tagName}: attributes and events that are documented are those of the code`, () => {
    assert.ok(events.length > 0)
    const told = used(/(?:tell|#fire)\((?:this, )?'(fuin-[\w-]+)'/gu)
    const change = source.includes('new ChangeTeller(') ? ['fuin-change'] : []
    assert.deepEqual(names(events), [...told, ...change].sort())
    for (const { name, description } of attributes) {
      assert.ok(source.includes(name) || ['name', 'theme', 'scheme'].includes(name), name)
      assert.notEqual(description ?? '', '', `${name} has no description`)
    }
  })

  void test(`${tagName}: custom properties that are documented are those of the look`, () => {
    assert.deepEqual(
      names(cssProperties),
      Object.keys(DIGITAL)
        .map(name => `--fuin-${name}`)
        .sort(),
    )
  })
}

void test('the tables in docs/elements are those of the manifest', async () => {
  assert.deepEqual(pages().sort(), elements.map(({ tagName }) => tagName!).sort())
  for (const element of elements) {
    const { now, fresh } = await pageOf(element)
    assert.equal(now, fresh, 'Run: node scripts/element-docs.ts')
  }
})
