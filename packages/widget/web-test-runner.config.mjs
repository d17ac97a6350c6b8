import { existsSync } from 'node:fs'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'

const browsers = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']

/** Lets a test speak to the browser as a keyboard, an input method or a clipboard does. */
const devtools = {
  name: 'devtools',
  async executeCommand({ command, payload, session }) {
    if (command !== 'devtools') return undefined
    const page = session.browser.getPage(session.id)
    const client = await page.createCDPSession()
    await client.send(payload.method, payload.params)
    await client.detach()
    return true
  },
}

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['source', 'browser', 'import', 'default'] },
  rootDir: '../..',
  concurrency: 1,
  testsFinishTimeout: 300_000,
  plugins: [devtools, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.FUIN_CHROMIUM ?? browsers.find(path => existsSync(path)),
        args: ['--no-sandbox', '--headless=new', '--disable-gpu'],
      },
    }),
  ],
  testFramework: { config: { timeout: 20_000 } },
}
