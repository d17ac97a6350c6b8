import { cpSync, copyFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const DIST = new URL('dist/', import.meta.url)
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** @param mode - `production`, or `development`, in which StrictMode mounts everything twice. @returns the folder of the built page */
export async function buildPage(mode: string): Promise<URL> {
  rmSync(DIST, { recursive: true, force: true })
  await build({
    entryPoints: [here('main.tsx')],
    outdir: fileURLToPath(DIST),
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  })
  cpSync(here('public'), DIST, { recursive: true })
  // Vite and webpack find this file themselves; esbuild does not look at `new URL(…, import.meta.url)`.
  const worker = new URL('dist/fuin-worker.js', import.meta.resolve('@fuin/widget/package.json'))
  copyFileSync(worker, new URL('fuin-worker.js', DIST))
  return DIST
}
