import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { chromeLauncher } from '@web/test-runner-chrome'
import { cameraPermission, devtools, keyboard, pull } from './test/support/commands.mjs'
import { writeVideo } from './test/support/video.mjs'

const browsers = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']
/** What the browser's pretended camera sees. */
const video = writeVideo(join(mkdtempSync(join(tmpdir(), 'fuin-camera-')), 'card.y4m'))

/** Element tests in Chromium; `web-test-runner.firefox.mjs` runs the same ones in Firefox. */
export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['source', 'browser', 'import', 'default'] },
  rootDir: '../..',
  concurrency: 1,
  testsFinishTimeout: 300_000,
  plugins: [
    devtools,
    keyboard,
    pull,
    cameraPermission,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: process.env.CHROMIUM ?? browsers.find(path => existsSync(path)),
        args: [
          '--no-sandbox',
          '--headless=new',
          '--disable-gpu',
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-video-capture=${video}`,
        ],
      },
    }),
  ],
  testFramework: { config: { timeout: 20_000 } },
}
