import { build } from 'esbuild'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtWorker } from '../../../packages/widget/build/trusted-types.ts'

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="main.js"></script>'

/**
 * Builds the measured page twice: `with-worker/`, as it is delivered, and `without-worker/`, where the file of the
 * worker is missing, so that pictures are worked on where the page is.
 *
 * @returns a temporary folder
 */
export async function buildPages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fuin-bench-'))
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
  await build({
    entryPoints: {
      main: here('page/main.ts'),
      'fuin-worker': here('../../../packages/widget/src/image/worker.ts'),
    },
    outdir: join(folder, 'with-worker'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    charset: 'utf8',
    conditions: ['source', 'browser', 'import', 'default'],
    plugins: [builtWorker],
  })
  await writeFile(join(folder, 'with-worker/index.html'), PAGE)
  await cp(join(folder, 'with-worker'), join(folder, 'without-worker'), { recursive: true })
  await rm(join(folder, 'without-worker/fuin-worker.js'))
  return folder
}
