import type {
  NextFunction,
  Request as ExpressRequest,
  RequestHandler,
  Response as ExpressResponse,
} from 'express'
import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Fuin } from './client/fuin.ts'
import { FuinError } from './errors.ts'
import { handle } from './host/handler.ts'
import type { HandlerOptions, Principal } from './host/options.ts'

/**
 * Mounts Fuin in Express 5. `principal` gets Express's own request.
 *
 * Mount it before body parsers: it reads bodies itself, at most 64 kB. The histories show where staff sat: `request.ip`, so set
 * `trust proxy` to what is true, or let `principal` say `staff.terminal` itself.
 *
 * @example
 * ```ts
 * import { fuinExpress } from '@fuin/sdk/express'
 *
 * app.use(
 *   '/fuin',
 *   fuinExpress(fuin, {
 *     principal: request => ({ organization: 'org_01jd…', provider: { externalId: request.user.number } }),
 *   }),
 * )
 * ```
 */
export function fuinExpress(
  fuin: Fuin,
  options: Omit<HandlerOptions<ExpressRequest>, 'basePath'>,
): RequestHandler {
  return (request: ExpressRequest, response: ExpressResponse, next: NextFunction) => {
    if (request.body !== undefined && request.readableEnded) {
      next(new FuinError('config_invalid', 'Mount fuinExpress before body parsers.'))
      return
    }
    const principal = async (source: ExpressRequest): Promise<Principal | null> =>
      withTerminal(await options.principal(source), source)
    handle(fuin, { ...options, principal }, toFetch(request), request)
      .then(answer => send(answer, response))
      .catch(next)
  }
}

/** Where staff sit, as Express sees it: behind a proxy it believes what its setting `trust proxy` allows. */
function withTerminal(principal: Principal | null, request: ExpressRequest): Principal | null {
  if (!principal?.staff || principal.staff.terminal !== undefined) return principal
  const { ip: address = '' } = request
  const agent = request.get('user-agent')
  if (isIP(address) === 0) return principal
  const terminal = { address, ...(agent === undefined ? {} : { agent }) }
  return { ...principal, staff: { ...principal.staff, terminal } }
}

function toFetch(request: ExpressRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  }
  // `request.url` is the path below the mount. The host is what the browser named: only compared, never called.
  const url = new URL(`${request.protocol}://${request.get('host') ?? 'localhost'}${request.url}`)
  const { method } = request
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  const body = Readable.toWeb(request) as unknown as ReadableStream<Uint8Array>
  // Node wants to be told that it may answer before the body is read.
  return new Request(url, { method, headers, body, duplex: 'half' } as RequestInit)
}

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status)
  answer.headers.forEach((value, name) => response.setHeader(name, value))
  if (answer.body === null) response.end()
  // Also files that do not fit into memory; where one breaks off, so does the answer.
  else await pipeline(Readable.fromWeb(answer.body as NodeStream), response).catch(() => response.destroy())
}
