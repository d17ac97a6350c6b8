import { lookup as systemLookup } from 'node:dns'
import { request as httpRequest, type ClientRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { WebhookCall, WebhookOutcome, WebhookSender } from '../vault/ports.ts'
import { isLoopback, isPublicAddress } from './addresses.ts'

const TIMEOUT_MS = 15_000
/** More of an answer is not read; nothing of it is kept. */
const ANSWER_MAX = 1024

/** What tests may replace. */
export interface SenderOptions {
  /** The operator allows addresses that are not public: `FUIN_WEBHOOK_PRIVATE=1`. */
  allowPrivate: boolean
  lookup?: LookupFunction
  timeoutMs?: number
}

/** The address that a name leads to is not to be called. */
class AddressRefused extends Error {}

/**
 * Posts webhooks. The address that was checked is the one that is connected to: the check is the look-up of the
 * connection itself, so a name that answers otherwise the second time gains nothing. Redirects are not followed, no
 * proxy of the environment is used, and no connection is kept.
 */
export function webhookSender({
  allowPrivate,
  lookup = systemLookup,
  timeoutMs = TIMEOUT_MS,
}: SenderOptions): WebhookSender {
  const guarded: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : []
      if (error !== null || addresses.length === 0) {
        done(error ?? Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), [])
        return
      }
      if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) {
        done(new AddressRefused(), [])
        return
      }
      if (options.all === true) {
        done(null, addresses)
        return
      }
      const { address, family } = addresses[0]!
      done(null, address, family)
    })
  }
  return {
    allows: url => isEndpoint(url, allowPrivate),
    async send({ url, headers, body }, signal) {
      const target = new URL(url)
      const literal = target.hostname.replace(/^\[|\]$/gu, '')
      // A literal address is not looked up. The parser has written octal and decimal ones in the usual way.
      if (isIP(literal) !== 0 && !allowPrivate && !isPublicAddress(literal))
        return { status: null, failure: 'address_refused', retryAfter: null }
      const ends = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
      const call = { target, headers, body, lookup: guarded, signal: ends }
      return post(call).catch((error: unknown) => failed(error, signal, ends))
    },
  }
}

/** HTTPS everywhere, HTTP on this machine for trials; nothing in the address that is a secret or is not sent. */
function isEndpoint(text: string, allowPrivate: boolean): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, hash } = new URL(text)
  if (username !== '' || password !== '' || hash !== '') return false
  const literal = hostname.replace(/^\[|\]$/gu, '')
  const here = literal === 'localhost' || isLoopback(literal)
  if (protocol !== 'https:' && !(protocol === 'http:' && here)) return false
  return allowPrivate || !(here || (isIP(literal) !== 0 && !isPublicAddress(literal)))
}

function post({
  target,
  headers,
  body,
  lookup,
  signal,
}: Omit<WebhookCall, 'url'> & {
  target: URL
  lookup: LookupFunction
  signal: AbortSignal
}): Promise<WebhookOutcome> {
  const start = target.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const call: ClientRequest = start(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup,
      signal,
    })
    call.on('error', reject)
    call.on('response', response => {
      const { statusCode: status = 0 } = response
      const retryAfter = response.headers['retry-after'] ?? null
      const done = (): void => {
        response.destroy()
        resolve({ status, failure: failureOf(status), retryAfter })
      }
      let length = 0
      response.on('data', (part: Buffer) => {
        length += part.length
        if (length > ANSWER_MAX) done()
      })
      response.on('end', done).on('error', done)
    })
    call.end(body)
  })
}

function failureOf(status: number): WebhookOutcome['failure'] {
  if (status >= 200 && status < 300) return null
  if (status === 410) return 'gone'
  return status >= 300 && status < 400 ? 'redirect' : 'status'
}

/** Codes only: messages of the network name hosts and addresses. */
function failed(error: unknown, stopped: AbortSignal, ends: AbortSignal): WebhookOutcome {
  if (stopped.aborted) return { status: null, failure: 'stopped', retryAfter: null }
  if (ends.aborted) return { status: null, failure: 'timeout', retryAfter: null }
  if (error instanceof AddressRefused) return { status: null, failure: 'address_refused', retryAfter: null }
  const { code } = error as { code?: unknown }
  const unknown = code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA'
  return { status: null, failure: unknown ? 'name_unknown' : 'connection', retryAfter: null }
}
