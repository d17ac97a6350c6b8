import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { nameWorker } from './trusted-types.ts'

const WORKER = './fuin-worker.js'

/** Builds the worker into a folder, whole in one file: bundlers copy it, and nothing else has to be found. */
export async function buildWorker(folder: string): Promise<void> {
  await build({
    entryPoints: { 'fuin-worker': 'src/image/worker.ts' },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['source', 'browser', 'import', 'default'],
  })
  // What is translated file by file has the name in a string, which the compiler leaves alone.
  const translated = join(folder, 'trusted-types.js')
  const source = existsSync(translated) ? readFileSync(translated, 'utf8') : WORKER
  if (!source.includes(WORKER)) writeFileSync(translated, nameWorker(source))
}
