/** Sizes of what browsers load, brotli, against the budgets of the design; and what must not be in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'

const dist = fileURLToPath(new URL('../packages/widget/dist/', import.meta.url))
const kB = 1000
let failed = false

if (!existsSync(join(dist, 'hosted/main.js'))) {
  process.stdout.write('Build first: pnpm build\n')
  process.exit(1)
}
const numberOnly = await build({
  stdin: {
    contents: `import { FuinMyNumber } from './src/my-number-field/my-number-field.ts'; import { sealNumber } from '@fuin/sdk'; customElements.define('fuin-my-number', FuinMyNumber); globalThis.seal = sealNumber`,
    resolveDir: fileURLToPath(new URL('../packages/widget/', import.meta.url)),
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  splitting: true,
  write: false,
  outdir: 'out',
  format: 'esm',
  target: 'es2022',
  conditions: ['source', 'browser', 'import'],
})
const entry = numberOnly.outputFiles.find(file => file.path.endsWith('stdin.js'))!
budget('<fuin-my-number> with sealing', entry.contents, 20 * kB)
budget('collector, one file', read('cdn/fuin.js'), 40 * kB)
budget(
  'hosted page to first input',
  Buffer.concat(['main.js', 'index.html', 'page.css'].map(name => read(`hosted/${name}`))),
  60 * kB,
)
for (const name of readdirSync(join(dist, 'cdn')).filter(file => file.startsWith('noble')))
  budget('noble fallback, lazy', read(`cdn/${name}`), 30 * kB)

for (const [name, bytes] of [
  ['cdn/fuin.js', read('cdn/fuin.js')],
  ['hosted/main.js', read('hosted/main.js')],
] as const) {
  for (const forbidden of ['node:', 'chunkedOpen', 'age-encryption', 'eval(', 'https://cdn']) {
    if (bytes.includes(forbidden)) fail(`${name} holds “${forbidden}”`)
  }
}
process.exit(failed ? 1 : 0)

function read(name: string): Buffer {
  return readFileSync(join(dist, name))
}

function budget(name: string, bytes: Uint8Array, limit: number): void {
  const size = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
  process.stdout.write(`${name}: ${(size / kB).toFixed(1)} kB of ${limit / kB} kB\n`)
  if (size > limit) fail(`${name} is over its budget`)
}

function fail(sentence: string): void {
  failed = true
  process.stdout.write(`✗ ${sentence}\n`)
}
