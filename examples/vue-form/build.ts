import { cpSync, copyFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { singleFileComponents } from './single-file-components.ts'

const DIST = new URL('dist/', import.meta.url)
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** @returns the folder of the built page */
export async function buildPage(): Promise<URL> {
  rmSync(DIST, { recursive: true, force: true })
  await build({
    entryPoints: [here('main.ts')],
    outdir: fileURLToPath(DIST),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    plugins: [singleFileComponents],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  })
  cpSync(here('public'), DIST, { recursive: true })
  // Vite and webpack find this file themselves; esbuild does not look at `new URL(…, import.meta.url)`.
  const worker = new URL('dist/fuin-worker.js', import.meta.resolve('@fuin/widget/package.json'))
  copyFileSync(worker, new URL('fuin-worker.js', DIST))
  return DIST
}
