import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome'
import chromium from './web-test-runner.config.mjs'

const browsers = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

/** Asked of the system, not looked for from 8000 on: the run in Chromium may be looking at the same moment. */
const port = await new Promise(resolve => {
  const server = createServer().listen(0, () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})

/** The same element tests in the system's Firefox, which puppeteer drives through WebDriver BiDi. */
export default {
  ...chromium,
  port,
  browsers: [
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FIREFOX ?? browsers.find(path => existsSync(path)),
      },
    }),
  ],
  // Reading codes from dozens of photos takes long in it when the machine is busy.
  testFramework: { config: { timeout: 90_000 } },
}
