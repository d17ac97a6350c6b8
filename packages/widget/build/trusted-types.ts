import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

const POLICY = fileURLToPath(new URL('../src/trusted-types.ts', import.meta.url))
/** Where Lit makes a policy of its own, as it is published. */
const LIT = /\w+\?\w+\.createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\):void 0/u
const WORKER = './image/worker.ts'

/** Names the built worker where the source names its own. */
export const builtWorker: Plugin = {
  name: 'built-worker',
  setup(build) {
    build.onLoad({ filter: /src[\\/]trusted-types\.ts$/ }, async ({ path }) => ({
      contents: nameWorker(await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** @throws {Error} when the source does not name its worker */
export function nameWorker(source: string): string {
  return replaced(source, WORKER, './fuin-worker.js')
}

/** Makes the Lit in a bundle use the policy `fuin`, so that a page has to allow one only. */
export const onePolicy: Plugin = {
  name: 'one-policy',
  setup(build) {
    build.onLoad({ filter: /lit-html[\\/]lit-html\.js$/ }, async ({ path }) => ({
      contents: `import { fuinPolicy } from ${JSON.stringify(POLICY)};${replaced(await readFile(path, 'utf8'), LIT, 'fuinPolicy()')}`,
      loader: 'js',
    }))
  },
}

function replaced(source: string, place: string | RegExp, by: string): string {
  const result = source.replace(place, by)
  if (result === source) throw new Error(`${String(place)} is not in the source any more`)
  return result
}
