import { existsSync } from 'node:fs'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { devtools, keyboard } from './test/support/commands.mjs'

const browsers = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']

/** Element tests in Chromium; `web-test-runner.firefox.mjs` runs the same ones in Firefox. */
export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['source', 'browser', 'import', 'default'] },
  rootDir: '../..',
  concurrency: 1,
  testsFinishTimeout: 300_000,
  plugins: [devtools, keyboard, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROMIUM ?? browsers.find(path => existsSync(path)),
        args: ['--no-sandbox', '--headless=new', '--disable-gpu'],
      },
    }),
  ],
  testFramework: { config: { timeout: 20_000 } },
}
