/** What browsers load, compressed as servers send it, beside the budgets of the design (§12). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'

const widget = fileURLToPath(new URL('../packages/widget/', import.meta.url))
const kB = 1000

/** What the page may load when it needs it, by file name: what for, and its budget. */
const LAZY: Readonly<Record<string, readonly [string, number]>> = {
  'fuin-worker.js': ['work on pixels', 20 * kB],
  'noble.js': ['sealing where the browser cannot', 30 * kB],
  'loaders.js': ['where the languages are', 1 * kB],
  'en.js': ['English', 11 * kB],
  'easy.js': ['やさしい日本語', 11 * kB],
  'vi.js': ['Vietnamese', 12 * kB],
  'zh.js': ['Chinese', 12 * kB],
  'ko.js': ['Korean', 12 * kB],
  'pt.js': ['Brazilian Portuguese', 12 * kB],
  'ne.js': ['Nepali', 14 * kB],
  'id.js': ['Indonesian', 12 * kB],
  'document.js': ['field of a paper', 8 * kB],
  'card-code.js': ['field that reads the card', 2 * kB],
  'late-screens.js': ['screens of a request, from purposes to receipt', 14 * kB],
  'gate.js': ['asking for a passcode', 2 * kB],
  'scrypt.js': ['key of a passcode', 3 * kB],
  'seal-answers.js': ['sealing', 10 * kB],
  'tasks.js': ['work on pixels without a worker', 2 * kB],
  'help.js': ['help with a link', 3 * kB],
  'accounts.js': ['ID and password in the console', 8 * kB],
  'sheets.js': ['sheets of paper', 12 * kB],
  'import.js': ['console: people and numbers from files', 14 * kB],
  'page.js': ['signing in with ID and password', 10 * kB],
  'camera.js': ['live view of the camera', 4 * kB],
  'crop.js': ['cutting a photo to the paper', 2 * kB],
  'mask.js': ['black boxes', 2 * kB],
  'decode.js': ['reader of QR codes', 15 * kB],
  'handover.js': ['going on at the phone', 3 * kB],
  'wait.js': ['waiting for another device or more time', 1 * kB],
  'draw-code.js': ['its QR code', 4 * kB],
  'poster.js': ['way in by a poster', 2 * kB],
  'leave-app.js': ['way out of an app', 2 * kB],
  'intakes.js': ['console: posters and their queue', 8 * kB],
  'review.js': ['console: review of submissions', 21 * kB],
  'number-in-code.js': ['console: number in the code of a card', 2 * kB],
  'read-code.js': ['console: codes on a photo', 2 * kB],
  'requests.js': ['console: asking many people', 8 * kB],
  'messages.js': ['console: what arrived', 3 * kB],
  'person.js': ['console: one person, and the panel of a number', 17 * kB],
  'history.js': ['console: histories', 8 * kB],
  'members.js': ['console: staff', 9 * kB],
  'connections.js': ['console: API keys and webhooks', 10 * kB],
  'approvals.js': ['console: approvals', 3 * kB],
  'settings.js': ['console: settings and templates', 7 * kB],
  'own.js': ['console: one’s own account', 5 * kB],
}

/**
 * The console as it opens: the frame, its first view, and what that shares with later ones. Every later view has a budget
 * of its own above.
 */
const CONSOLE = (): string[] => withImports('cdn-console', ['console.js', 'list.js'])

export interface BundleSize {
  name: string
  /** Bytes after brotli, quality 11. */
  size: number
  /** 0 for a file that nobody gave a budget. */
  limit: number
}

/** Sizes of every built script, and of a page that takes only a number. */
export async function bundleSizes(): Promise<BundleSize[]> {
  return [
    sizeOf('<fuin-my-number> with sealing', await numberOnly(), 20 * kB),
    sizeOf('cdn/fuin.js: collector, one file', readBundle('cdn/fuin.js'), 40 * kB),
    sizeOf('hosted page to first input', first(['main.js', 'index.html', 'page.css'], 'hosted'), 60 * kB),
    sizeOf('cdn-console: console with the list', first(CONSOLE(), 'cdn-console'), 60 * kB),
    ...lazyFiles('cdn', 'fuin.js'),
    ...lazyFiles('cdn-console', ...CONSOLE()),
    ...lazyFiles('hosted', 'main.js'),
  ]
}

/** A file of the widget's build. */
export function readBundle(name: string): Buffer {
  return readFileSync(join(widget, 'dist', name))
}

/** What a page loads at first sight, one after the other. */
function first(names: readonly string[], folder: string): Uint8Array {
  return Buffer.concat(names.map(name => readBundle(`${folder}/${name}`)))
}

/** Files with all that they import before they run; what they import later is not here. */
function withImports(folder: string, names: readonly string[]): string[] {
  const found = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const code = readBundle(`${folder}/${name}`).toString()
    waiting.push(...[...code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/gu)].map(([, file]) => file!))
  }
  return [...found]
}

function lazyFiles(folder: string, ...entries: readonly string[]): BundleSize[] {
  const names = readdirSync(join(widget, 'dist', folder)).filter(name => name.endsWith('.js'))
  return names
    .filter(name => !entries.includes(name))
    .map(name => {
      const shared = /^shared\d*\.js$/u.test(name)
      const [what, limit] = LAZY[name] ?? (shared ? ['shared by lazy files', 6 * kB] : ['no budget', 0])
      return sizeOf(`${folder}/${name}: ${what}`, readBundle(`${folder}/${name}`), limit)
    })
}

async function numberOnly(): Promise<Uint8Array> {
  const built = await build({
    stdin: {
      contents: `import './src/define/my-number.ts'; import { sealNumber } from '@fuin/sdk'; globalThis.seal = sealNumber`,
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
    charset: 'utf8',
    conditions: ['source', 'browser', 'import'],
  })
  return built.outputFiles.find(file => file.path.endsWith('stdin.js'))!.contents
}

function sizeOf(name: string, bytes: Uint8Array, limit: number): BundleSize {
  const size = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
  return { name, size, limit }
}
