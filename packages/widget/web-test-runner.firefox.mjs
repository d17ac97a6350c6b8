import { existsSync } from 'node:fs'
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome'
import chromium from './web-test-runner.config.mjs'

const browsers = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

/** The same element tests in the system's Firefox, which puppeteer drives through WebDriver BiDi. */
export default {
  ...chromium,
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
