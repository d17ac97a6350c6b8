import { HandlerProblem } from './answers.ts'

/** Longest body that the handler reads, bytes. No number and no image comes this way. */
const BODY_MAX = 64 * 1024

/**
 * Refuses what another site made a signed-in browser send (cross-site request forgery): a header that forms and
 * images cannot carry, and an origin of the host's own.
 *
 * @param origins - origins of the host's own pages
 */
export function requireOwnPage(request: Request, origins: readonly string[]): void {
  // Without CORS consent, which this handler never gives, no foreign page can set this header.
  if (request.headers.get('fuin-widget') !== '1') throw new HandlerProblem(403, 'cross_site')
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') throw new HandlerProblem(403, 'cross_site')
  const origin = request.headers.get('origin')
  // Behind a proxy the address of the request may not be that of the page: only named origins count then.
  if (site !== null && (origins.length === 0 || origin === null)) return
  const own = origins.length > 0 ? origins : [new URL(request.url).origin]
  if (origin === null || !own.includes(origin)) throw new HandlerProblem(403, 'cross_site')
}

/** Refuses a reading that another site made the browser send: it could not see the answer, but it would cost us. */
export function requireNotForeign(request: Request): void {
  const site = request.headers.get('sec-fetch-site') ?? 'none'
  if (site !== 'same-origin' && site !== 'none') throw new HandlerProblem(403, 'cross_site')
}

/** Reads a body of JSON; an empty one is an empty object. */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  const text = await readText(request)
  if (text === '') return {}
  if (!/^application\/json\b/iu.test(type)) throw new HandlerProblem(415, 'json_expected')
  try {
    const body = JSON.parse(text) as unknown
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>
  } catch {
    // Falls through: what is no object is no body for any route.
  }
  throw new HandlerProblem(400, 'invalid_request')
}

/** Whether a body is a file, sent as octets: read by the route that wants one, and by no other. */
export function isFile(request: Request): boolean {
  return /^application\/octet-stream\b/iu.test(request.headers.get('content-type') ?? '')
}

/** Reads a file as it comes, up to `max` bytes. */
export async function readFileBody(request: Request, max: number): Promise<Uint8Array> {
  if (!isFile(request)) throw new HandlerProblem(415, 'file_expected')
  return readBytes(request, max)
}

/** Reads a body of text as it came, up to 64 kB. */
export async function readText(request: Request): Promise<string> {
  return (await readBytes(request, BODY_MAX)).toString('utf8')
}

async function readBytes(request: Request, max: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > max) throw new HandlerProblem(413, 'too_large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
