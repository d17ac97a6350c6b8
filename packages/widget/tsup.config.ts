import { copyFileSync, mkdirSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  esbuildOptions(options) {
    options.conditions = ['source', 'browser', 'import', 'default']
    options.legalComments = 'none'
    // Modules are always read as UTF-8; escapes would triple the Japanese.
    options.charset = 'utf8'
  },
}

export default defineConfig([
  // For bundlers: Lit and the SDK stay imports.
  {
    ...shared,
    entry: ['src/index.ts', 'src/define.ts'],
    outDir: 'dist',
    dts: false,
    splitting: true,
    external: [/^lit/, /^@fuin\/sdk/, /^qr/],
  },
  // One file for a script tag; only the noble fallback is a chunk of its own.
  {
    ...shared,
    entry: { fuin: 'src/define.ts' },
    outDir: 'dist/cdn',
    minify: true,
    splitting: true,
    noExternal: [/.*/],
  },
  {
    ...shared,
    entry: { main: 'src/hosted/main.ts' },
    outDir: 'dist/hosted',
    minify: true,
    splitting: true,
    noExternal: [/.*/],
    async onSuccess() {
      mkdirSync('dist/hosted', { recursive: true })
      for (const name of ['index.html', 'page.css', 'icon.svg', 'config.json']) {
        copyFileSync(`src/hosted/${name}`, `dist/hosted/${name}`)
      }
    },
  },
])
