import { startHost } from '@fuin/example-seal-in-a-page/host'
import { buildPage } from './build.ts'

await startHost({
  folder: await buildPage(),
  // `lit-html` is for templates, `fuin` for the worker that prepares photos, `vue` is made by Vue when it is loaded.
  policies: 'lit-html fuin vue',
  images: [{ document: 'mynumber-card', sides: ['back'] }],
})
