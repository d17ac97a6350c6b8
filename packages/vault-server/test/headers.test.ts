import { request as httpRequest } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import express from 'express'
import { newId } from '@fuin/sdk/format'
import { OPERATIONS } from '../src/http/openapi.ts'
import { COSTS, createServer } from '../src/http/server.ts'
import { TestVault } from './support/test-vault.ts'

/** On every answer of the vault. */
const EXPECTED = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
const ALLOWED = new Set([
  ...Object.keys(EXPECTED),
  ...[
    'connection',
    'content-disposition',
    'content-length',
    'content-type',
    'date',
    'fuin-call',
    'keep-alive',
  ],
  ...['access-control-allow-origin', 'access-control-expose-headers', 'access-control-allow-methods'],
  ...['access-control-allow-headers', 'access-control-max-age', 'allow', 'ratelimit', 'ratelimit-policy'],
  ...['retry-after', 'transfer-encoding', 'vary', 'x-robots-tag'],
])

describe('headers', () => {
  const t = new TestVault()
  beforeAll(async () => {
    await t.start({ FUIN_BEHIND_TLS_PROXY: '1' })
    await t.createOrganization(['https://hr.example'])
  })
  afterAll(() => t.stop())

  it('are the same on every operation, whatever the method and however it ends', async () => {
    const ids: Record<string, string> = { place: '0', organization: t.organization }
    const wrong: string[] = []
    const seen = new Set<number>()
    let answers = 0
    for (const operation of [...Object.keys(OPERATIONS), 'get /nothing/here', 'get /openapi.json']) {
      const [method, template] = operation.split(' ') as [string, string]
      const path = template.replace(/\{(\w+)\}/gu, (_, name: string) => (ids[name] ??= newId(prefix(name))))
      for (const [verb, headers] of [
        [method, {}],
        [method, { authorization: `Bearer ${t.apiKey}` }],
        ['options', { origin: 'https://hr.example' }],
        ['options', { origin: 'https://evil.example' }],
        ['head', {}],
        ['trace2', {}],
      ] as const) {
        const { status, headers: sent } = await raw(t.vault.url, verb.toUpperCase(), `/v1${path}`, headers)
        answers++
        seen.add(status)
        for (const [name, value] of Object.entries(EXPECTED)) {
          const cors =
            name === 'cross-origin-resource-policy' && sent['access-control-allow-origin'] !== undefined
          if (sent[name] !== (cors ? 'cross-origin' : value)) wrong.push(`${verb} ${template}: ${name}`)
        }
        for (const name of Object.keys(sent))
          if (!ALLOWED.has(name)) wrong.push(`${verb} ${template} sends ${name}`)
        if (sent['access-control-allow-origin'] === '*') wrong.push(`${verb} ${template}: open to all`)
      }
    }
    expect(wrong).toEqual([])
    expect(answers).toBeGreaterThan(300)
    for (const status of [200, 204, 400, 401, 403, 404]) expect(seen).toContain(status)
  })

  it('stand on what is no HTTP at all', async () => {
    for (const sent of ['nonsense\r\n\r\n', `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`]) {
      const answer = await talk(t.vault.url, socket => socket.write(sent))
      expect(answer).toMatch(/^HTTP\/1\.1 4(00|31) /u)
      expect(answer).toContain('Cache-Control: no-store')
      expect(answer).not.toMatch(/server:|x-powered-by/iu)
    }
  })

  it('of compressed bodies are refused, so that nothing unpacks', async () => {
    const { status } = await t.call('POST', '/v1/organizations', {
      raw: '\u001f\u008b',
      headers: { 'content-encoding': 'gzip' },
    })
    expect(status).toBe(400)
  })
})

describe('slow clients', () => {
  /** A server with the same rules and short times. */
  async function hurried(): Promise<{ url: string; close(): void }> {
    const app = express()
    app.post('/', express.json(), (_request, response) => void response.json({}))
    app.get('/', (_request, response) => {
      response.write(Buffer.alloc(8_000_000))
    })
    const times = {
      headersTimeout: 200,
      requestTimeout: 400,
      idleTimeout: 500,
      connectionsCheckingInterval: 50,
    }
    const server = createServer(app, null, { ...COSTS, ...times, maxConnections: 20 })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      close: () => {
        server.close()
        server.closeAllConnections()
      },
    }
  }

  it('are cut off: headers or bodies drop by drop, answers that nobody reads, more connections than there may be', async () => {
    const { url, close } = await hurried()
    const drop =
      (first: string) =>
      (socket: Socket): void => {
        socket.write(first)
        const timer = setInterval(() => socket.write('a'), 40)
        socket.on('close', () => clearInterval(timer))
      }
    const post =
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 90000\r\n\r\n{"'
    // It is only after a while that this client looks, and finds the connection gone.
    const unread = (socket: Socket): void => {
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
      socket.pause()
      setTimeout(() => socket.resume(), 1_500)
    }
    const begun = performance.now()
    const [headers, body] = await Promise.all([
      talk(url, drop('GET / HTTP/1.1\r\nhost: x\r\nx-slow: ')),
      talk(url, drop(post)),
      talk(url, unread),
      ...Array.from({ length: 40 }, () => talk(url, () => undefined)),
    ])
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(headers).toMatch(/^HTTP\/1\.1 408 /u)
    expect(body).toMatch(/^HTTP\/1\.1 408 /u)
    const after = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(after.status).toBe(200)
    close()
  })
})

function prefix(name: string): 'sub' {
  return ({ subject: 'sub', request: 'req', item: 'itm', key: 'key', account: 'acc', intake: 'int' }[name] ??
    'act') as 'sub'
}

/** A call without anything that a client library adds or hides. */
function raw(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, string | string[] | undefined> }> {
  const sent = { ...headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' }
  // A method that HTTP does not know is a matter of the parser: PURGE is one that Node knows and the vault does not.
  const options = { method: method === 'TRACE2' ? 'PURGE' : method, headers: sent }
  return new Promise((resolve, reject) => {
    httpRequest(url + path, options, response => {
      response
        .resume()
        .on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }))
    })
      .on('error', reject)
      .end()
  })
}

/** What a server answers to whoever talks like this, until it hangs up. */
function talk(url: string, speak: (socket: Socket) => void): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise(resolve => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => speak(socket))
    socket.on('data', data => (answer += data.toString('latin1')))
    socket.on('error', () => undefined).on('close', () => resolve(answer))
  })
}
