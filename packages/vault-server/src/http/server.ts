import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import type { Express } from 'express'
import { fastPrototypes } from '../app.ts'
import { HEADERS } from './security.ts'

/** What one client may cost before anything of it is understood. Times in milliseconds. */
export const COSTS = {
  /** All headers of a call. */
  headersTimeout: 15_000,
  /** A whole call with its body: a photo of 10 MB over the slowest phone is sent in chunks of half a megabyte. */
  requestTimeout: 120_000,
  /** A connection on which nothing moves, also one whose client does not read. */
  idleTimeout: 130_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
  maxHeadersCount: 64,
  /** Then the connection is opened anew: none lives for ever. */
  maxRequestsPerSocket: 100_000,
  maxConnections: 5_000,
}

/** The server around the app: plain behind a proxy or on this machine, else with the given certificate. */
export function createServer(
  app: Express,
  tls: { cert: Buffer; key: Buffer } | null,
  costs: typeof COSTS = COSTS,
): Server {
  const { listener, ...prototypes } = fastPrototypes(app)
  const { connectionsCheckingInterval, maxHeaderSize } = costs
  const options = { ...prototypes, connectionsCheckingInterval, maxHeaderSize }
  const server: Server =
    tls === null
      ? createHttpServer(options, listener)
      : createHttpsServer({ ...options, ...tls, minVersion: 'TLSv1.2' }, listener)
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxHeadersCount } = costs
  const { maxRequestsPerSocket, maxConnections } = costs
  Object.assign(server, { headersTimeout, requestTimeout, keepAliveTimeout, maxHeadersCount })
  Object.assign(server, { maxRequestsPerSocket, maxConnections })
  server.setTimeout(costs.idleTimeout)
  return server.on('clientError', refuseBroken)
}

const STATUS: Record<string, string> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
}

/** What is no HTTP, or too slow or too much of it, never reaches the app; its answer has the same headers. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const headers = Object.entries({ ...HEADERS, Connection: 'close', 'Content-Length': '0' })
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 ${STATUS[error.code ?? ''] ?? '400 Bad Request'}\r\n${lines}\r\n`, () =>
    socket.destroy(),
  )
}
