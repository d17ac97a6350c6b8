import express, { type Express } from 'express'
import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http'
import { VaultError } from './errors.ts'
import { hostedPage } from './http/hosted-page.ts'
import { hostRoutes } from './http/host-routes.ts'
import { openApi } from './http/openapi-document.ts'
import { callLog, problemHandler } from './http/problems.ts'
import { providerRoutes } from './http/provider-routes.ts'
import { limitCalls, limitTries } from './http/limits/handlers.ts'
import type { Limits } from './http/limits/limits.ts'
import { cors, requireTls, securityHeaders } from './http/security.ts'
import type { Logger } from './log.ts'
import type { Deps } from './vault/deps.ts'

export interface AppOptions {
  setupToken: string
  /** Proxies in front, of which the first ends TLS; each adds to X-Forwarded-For. 0: none. */
  proxies: number
  /** Folder of the hosted page, for trials. */
  hostedDir: string | null
  limits: Limits
}

/** Calls that try a secret which somebody could guess, or of which a wrong one costs somebody else tries. */
const TRIES = [
  '',
  '/:organization/accounts/sign-in',
  '/:organization/members/sign-in',
  '/:organization/members/accept',
  '/:organization/requests/:request/gate',
  '/:organization/members/step-up',
  '/:organization/members/password',
]

/** The whole server, in the order in which a call passes it. */
export function createApp(deps: Deps, log: Logger, options: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.set('trust proxy', options.proxies === 0 ? false : options.proxies)

  app.use(callLog(log))
  app.use(securityHeaders)
  app.use(requireTls)
  app.get('/v1/health', (_request, response) => void response.json({ status: 'ok' }))
  app.get('/v1/ready', async (_request, response) => {
    await deps.store.ready()
    response.json({ status: 'ok' })
  })
  app.get('/v1/openapi.json', (_request, response) => void response.json(openApi()))
  if (options.hostedDir !== null) app.use('/c', hostedPage(options.hostedDir))
  app.use(limitCalls(options.limits))
  app.use(cors(deps))
  // What is guessed has enough random bits; this keeps a guesser from filling the log and locking ids.
  for (const path of TRIES) app.post(`/v1/organizations${path}`, limitTries)
  app.use('/v1', providerRoutes(deps))
  app.use('/v1', hostRoutes(deps, log, options.setupToken))
  app.use(() => {
    throw new VaultError('not_found', 'There is nothing at this address.')
  })
  app.use(problemHandler(log))
  return app
}

/**
 * Constructors whose objects have Express's prototypes from birth. Express would set them on every request, which
 * throws V8 off its fast path and halves the speed (https://github.com/expressjs/express/issues/5998).
 */
export function fastPrototypes(app: Express): {
  IncomingMessage: typeof IncomingMessage
  ServerResponse: typeof ServerResponse
  listener: RequestListener
} {
  function Incoming(this: unknown, ...parameters: unknown[]): unknown {
    return Reflect.construct(IncomingMessage, parameters, Incoming)
  }
  Incoming.prototype = app.request
  function Outgoing(this: unknown, ...parameters: unknown[]): unknown {
    return Reflect.construct(ServerResponse, parameters, Outgoing)
  }
  Outgoing.prototype = app.response
  return {
    IncomingMessage: Incoming as unknown as typeof IncomingMessage,
    ServerResponse: Outgoing as unknown as typeof ServerResponse,
    listener: app,
  }
}
