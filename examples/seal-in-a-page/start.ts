import { startHost } from './host.ts'

await startHost({ folder: new URL('public/', import.meta.url), policies: 'fuin' })
