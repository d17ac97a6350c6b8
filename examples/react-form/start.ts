import { startHost } from '@fuin/example-seal-in-a-page/host'
import { buildPage } from './build.ts'

await startHost({
  folder: await buildPage(process.env['NODE_ENV'] ?? 'production'),
  // React makes no policy of its own. `lit-html` is for templates, `fuin` for the worker that prepares photos.
  policies: 'lit-html fuin',
  images: [{ document: 'mynumber-card', sides: ['back'] }],
})
