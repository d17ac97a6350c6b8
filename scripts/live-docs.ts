/** Serves `docs/live` beside a throw-away vault, under a strict policy; builds the widget when it is not there. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startHost } from '../examples/seal-in-a-page/host.ts'

const top = (path: string): URL => new URL(`../${path}`, import.meta.url)

if (!existsSync(top('packages/widget/dist/cdn/fuin.js'))) {
  const done = spawnSync(process.execPath, [fileURLToPath(top('scripts/build.ts'))], { stdio: 'inherit' })
  if (done.status !== 0) process.exit(1)
}
await startHost({
  folder: top('docs/live/'),
  policies: 'fuin',
  images: [{ document: 'mynumber-card', sides: ['back'] }],
})
