import { randomBytes } from 'node:crypto'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Problem } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import type { Logger } from '../log.ts'

/** Gives every call an id, answers it in `Fuin-Call` and logs one line when it is over. */
export function callLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const call = randomBytes(8).toString('hex')
    const start = performance.now()
    response.locals['call'] = call
    response.set('Fuin-Call', call)
    response.on('close', () => {
      log.info('call', {
        call,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        code: response.locals['code'] as string | undefined,
        ms: Math.round(performance.now() - start),
      })
    })
    next()
  }
}

/** Turns errors into problem details (RFC 9457). What is not a refusal is a 500 that says nothing. */
export function problemHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const refusal = refusalOf(error)
    const call = String(response.locals['call'] ?? '')
    response.locals['code'] = refusal.code
    if (refusal.status >= 500) log.error('failed', { call, code: refusal.code, error: nameOf(error) })
    if (response.headersSent) {
      response.destroy()
      return
    }
    const problem: Problem = {
      type: `https://fuin.example/problems/${refusal.code}`,
      title: refusal.code.replaceAll('_', ' '),
      status: refusal.status,
      code: refusal.code,
      detail: refusal.message,
      instance: call,
      ...(refusal.tries === undefined ? {} : { tries: refusal.tries }),
    }
    if (refusal.retryAfter !== undefined) response.set('Retry-After', String(refusal.retryAfter))
    response.status(refusal.status).type('application/problem+json').send(JSON.stringify(problem))
  }
}

function refusalOf(error: unknown): VaultError {
  if (error instanceof VaultError) return error
  const type = (error as { type?: unknown } | null)?.type
  if (type === 'entity.too.large') return new VaultError('too_large', 'The body is too large for this call.')
  if (typeof type === 'string' && /^(entity|encoding|charset|request)\./u.test(type)) {
    return new VaultError('invalid_request', 'The body cannot be read.')
  }
  if (error instanceof URIError) return new VaultError('not_found', 'There is nothing at this address.')
  return new VaultError('internal', 'Something failed in the vault. Give the operator the id of this call.')
}

/** Class and place of an error, without its message: that may hold values. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error instanceof VaultError) return error.message
  const frame = /\bat [^\n]*?([\w-]+\.[jt]s:\d+)/u.exec(error.stack ?? '')
  return `${error.name} ${frame?.[1] ?? ''}`
}

/** The route with its placeholders, never the address itself. */
function routeOf(request: { baseUrl: string; route?: { path?: unknown } }): string {
  const path = request.route?.path
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'none'
}
