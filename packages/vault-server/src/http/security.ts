import type { RequestHandler } from 'express'
import { VaultError } from '../errors.ts'
import type { Deps } from '../vault/deps.ts'
import { isId } from '@fuin/sdk/format'

/** On every answer, those to what is no HTTP as well. */
export const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-site',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
}
const HSTS = 'max-age=63072000; includeSubDomains'
const METHODS = 'GET, PUT, POST'
const REQUEST_HEADERS = 'authorization, content-type'

/** Headers of every answer; data is never cached, sniffed, framed or run. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  response.set(HEADERS)
  if (request.secure) response.set('Strict-Transport-Security', HSTS)
  next()
}

/** Refuses plain HTTP from anywhere but this machine. */
export const requireTls: RequestHandler = (request, _response, next) => {
  const local = /^(::1|127\.|::ffff:127\.)/u.test(request.socket.remoteAddress ?? '')
  if (request.secure || (local && request.get('x-forwarded-for') === undefined)) {
    next()
    return
  }
  next(new VaultError('tls_required', 'This vault answers over TLS only.'))
}

/** CORS: exactly the origins that the organization in the path allows. Other origins get no header and no data. */
export function cors(deps: Deps): RequestHandler {
  return async (request, response, next) => {
    const origin = request.get('origin')
    if (origin === undefined) {
      next()
      return
    }
    response.vary('Origin')
    if (origin === `${request.protocol}://${request.get('host') ?? ''}`) {
      next()
      return
    }
    const organization = /^\/v1\/organizations\/([^/]+)\//u.exec(request.path)?.[1]
    const row = isId(organization, 'org') ? await deps.store.read(tx => tx.organization(organization)) : null
    if (row?.allowedOrigins.includes(origin) !== true) {
      throw new VaultError(
        'origin_not_allowed',
        'This page may not call the vault. Add its origin to the organization.',
      )
    }
    response.set('Access-Control-Allow-Origin', origin)
    response.set('Access-Control-Expose-Headers', 'Fuin-Call, RateLimit, RateLimit-Policy, Retry-After')
    response.set('Cross-Origin-Resource-Policy', 'cross-origin')
    if (request.method !== 'OPTIONS') {
      next()
      return
    }
    response.set('Access-Control-Allow-Methods', METHODS)
    response.set('Access-Control-Allow-Headers', REQUEST_HEADERS)
    response.set('Access-Control-Max-Age', '600')
    response.status(204).end()
  }
}
