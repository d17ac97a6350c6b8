/** Serves `docs/live` beside a throw-away vault, under a strict policy; builds the widget when it is not there. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startHost } from '../examples/seal-in-a-page/host.ts'

import { LANGUAGES } from '../packages/widget/src/locale/choices.ts'
import { ja } from '../packages/widget/src/locale/ja.ts'
import { loaders } from '../packages/widget/src/locale/loaders.ts'

const top = (path: string): URL => new URL(`../${path}`, import.meta.url)

if (!existsSync(top('packages/widget/dist/cdn/fuin.js'))) {
  const done = spawnSync(process.execPath, [fileURLToPath(top('scripts/build.ts'))], { stdio: 'inherit' })
  if (done.status !== 0) process.exit(1)
}
/** The menu, with the name of the paper that the page shows, in each language. */
const options = LANGUAGES.map(async ({ lang, name }) => {
  const load = loaders[lang] ?? loaders[lang.split('-')[0]!]
  const words = load === undefined ? ja : await load()
  const licence = words['paper.driving-licence'] + words['side.front']
  return `<option value="${lang}" data-licence="${licence}">${name}</option>`
})
await startHost({
  folder: top('docs/live/'),
  fill: { languages: (await Promise.all(options)).join('') },
  policies: 'fuin',
  images: [{ document: 'mynumber-card', sides: ['back'] }],
})
