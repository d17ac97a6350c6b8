import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { rollup } from 'rollup'

/**
 * Puts what an entry and its lazy chunks share back into the entry: esbuild splits it off, and a page would load two
 * files at first sight. Lazy chunks get names without a hash: the folder of a version is what never changes.
 */
export async function oneFile(folder: string, entry: string): Promise<void> {
  const bundle = await rollup({
    input: join(folder, `${entry}.js`),
    preserveEntrySignatures: 'allow-extension',
    onwarn: warning => {
      throw new Error(warning.message)
    },
  })
  const split = readdirSync(folder).filter(name => name.endsWith('.js') && !workers.has(name))
  for (const name of split) rmSync(join(folder, name))
  await bundle.write({
    dir: folder,
    plugins: [{ name: 'minify', renderChunk: async code => (await transform(code, MINIFY)).code }],
    entryFileNames: '[name].js',
    chunkFileNames: ({ name }) => `${name.replace(/-[A-Z0-9]{8}$/u, '').replace('chunk', 'shared')}.js`,
  })
  await bundle.close()
}

const MINIFY = { minify: true, format: 'esm', target: 'es2022', charset: 'utf8' } as const

/** Files that stand alone: no import of the entry leads to them. */
const workers: ReadonlySet<string> = new Set(['fuin-worker.js'])
