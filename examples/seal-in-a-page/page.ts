import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fuinExpress } from '@fuin/sdk/express'
import type { Fuin } from '@fuin/sdk/node'
import express, { type Express, type Request } from 'express'

/** The widget as one file for a script tag, as `node scripts/build.ts` makes it. */
export const WIDGET = fileURLToPath(new URL('../../packages/widget/dist/cdn/', import.meta.url))

export interface PageOptions {
  fuin: Fuin
  organization: string
  vaultUrl: string
  /** Folder with `index.html`, style and scripts. */
  folder: string
  /** What else is filled in where `index.html` says `{{name}}`. */
  fill?: Readonly<Record<string, string>>
  /** Names that `trusted-types` allows: those that the scripts of the folder need. */
  policies: string
  /** Your own session: the employee number of whoever is signed in, null for nobody. */
  signedIn: (request: Request) => string | null
}

/** A page of your product with the collector in it: one mount, one element, one policy. */
export async function createPage(options: PageOptions): Promise<Express> {
  const { fuin, organization, vaultUrl, folder, fill = {}, policies, signedIn } = options
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const filled = { ...fill, fingerprint: await fuin.organization(organization).fingerprint() }
  const page = Object.entries(filled).reduce(
    (text, [name, value]) => text.replace(`{{${name}}}`, value),
    html,
  )
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${vaultUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies}`,
  ].join('; ')

  const app = express()
  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    response.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-store' })
    next()
  })
  app.use(
    '/fuin',
    fuinExpress(fuin, {
      principal: request => {
        const externalId = signedIn(request)
        return externalId === null ? null : { organization, provider: { externalId } }
      },
    }),
  )
  app.use('/widget', express.static(WIDGET))
  app.get('/favicon.ico', (_request, response) => void response.status(204).end())
  app.get('/', (_request, response) => {
    response.type('html').send(page)
  })
  app.use(express.static(folder, { index: false }))
  return app
}
