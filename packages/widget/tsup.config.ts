import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { withIntegrity, writeSri } from './build/integrity.ts'
import { oneFile } from './build/one-file.ts'
import { builtWorker, onePolicy } from './build/trusted-types.ts'
import { buildWorker } from './build/worker.ts'

/** Styles and templates are text to the minifier: their indentation would be shipped. */
const unindent: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'unindent',
  setup(build) {
    build.onLoad({ filter: /packages\/widget\/src\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/\n\s+/gu, '\n'),
      loader: 'ts',
    }))
  },
}

const shared: Options = {
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  esbuildPlugins: [builtWorker, onePolicy, unindent],
  clean: true,
  minify: true,
  splitting: true,
  noExternal: [/.*/],
  esbuildOptions(options) {
    options.conditions = ['source', 'browser', 'import', 'default']
    options.legalComments = 'none'
    // Modules are always read as UTF-8; escapes would triple the Japanese.
    options.charset = 'utf8'
  },
}

/** What browsers load without a bundler. For bundlers, `scripts/build-package.ts` translates file by file. */
export default defineConfig([
  {
    ...shared,
    entry: { fuin: 'src/define.ts' },
    outDir: 'dist/cdn',
    async onSuccess() {
      await oneFile('dist/cdn', 'fuin')
      await buildWorker('dist/cdn')
      await buildWorker('dist')
      writeSri('dist')
    },
  },
  {
    ...shared,
    entry: { console: 'src/define/console.ts' },
    outDir: 'dist/cdn-console',
    async onSuccess() {
      await oneFile('dist/cdn-console', 'console')
      writeSri('dist')
    },
  },
  {
    ...shared,
    entry: { main: 'src/hosted/main.ts' },
    outDir: 'dist/hosted',
    async onSuccess() {
      await oneFile('dist/hosted', 'main')
      await buildWorker('dist/hosted')
      for (const name of ['page.css', 'icon.svg', 'config.json']) {
        copyFileSync(`src/hosted/${name}`, `dist/hosted/${name}`)
      }
      const page = withIntegrity(readFileSync('src/hosted/index.html', 'utf8'), 'dist/hosted')
      writeFileSync('dist/hosted/index.html', page)
      writeSri('dist')
    },
  },
])
