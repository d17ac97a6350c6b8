/** What browsers load, compressed as servers send it, beside the budgets of the design (§12). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'

const widget = fileURLToPath(new URL('../packages/widget/', import.meta.url))
const kB = 1000

export interface BundleSize {
  name: string
  /** Bytes after brotli, quality 11. */
  size: number
  limit: number
}

/** Sizes of the built bundles, and of a page that takes only a number. */
export async function bundleSizes(): Promise<BundleSize[]> {
  const hosted = ['main.js', 'index.html', 'page.css'].map(name => readBundle(`hosted/${name}`))
  const lazy = (start: string): string[] =>
    readdirSync(join(widget, 'dist/cdn')).filter(file => file.startsWith(start))
  return [
    sizeOf('<fuin-my-number> with sealing', await numberOnly(), 20 * kB),
    sizeOf('collector, one file', readBundle('cdn/fuin.js'), 40 * kB),
    sizeOf('hosted page to first input', Buffer.concat(hosted), 60 * kB),
    ...lazy('noble').map(name => sizeOf('noble fallback, lazy', readBundle(`cdn/${name}`), 30 * kB)),
    ...['en', 'easy'].flatMap(language =>
      lazy(`${language}-`).map(name =>
        sizeOf(`words of ${language}, lazy`, readBundle(`cdn/${name}`), 4 * kB),
      ),
    ),
    ...lazy('decode').map(name => sizeOf('reader of QR codes, lazy', readBundle(`cdn/${name}`), 15 * kB)),
  ]
}

/** A file of the widget's build. */
export function readBundle(name: string): Buffer {
  return readFileSync(join(widget, 'dist', name))
}

async function numberOnly(): Promise<Uint8Array> {
  const built = await build({
    stdin: {
      contents: `import { FuinMyNumber } from './src/my-number-field/my-number-field.ts'; import { sealNumber } from '@fuin/sdk'; customElements.define('fuin-my-number', FuinMyNumber); globalThis.seal = sealNumber`,
      resolveDir: widget,
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
  return built.outputFiles.find(file => file.path.endsWith('stdin.js'))!.contents
}

function sizeOf(name: string, bytes: Uint8Array, limit: number): BundleSize {
  const size = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
  return { name, size, limit }
}
