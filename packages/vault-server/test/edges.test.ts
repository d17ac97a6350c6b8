import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp, fastPrototypes } from '../src/app.ts'
import { Limits } from '../src/http/limits/limits.ts'
import { requireTls } from '../src/http/security.ts'
import type { Deps } from '../src/vault/deps.ts'
import type { SharedCounts } from '../src/vault/ports.ts'
import { type Answer, TestVault } from './support/test-vault.ts'

const t = new TestVault()

beforeAll(async () => {
  await t.start()
  await t.createOrganization(['https://hr.example'])
})
afterAll(() => t.stop())

describe('bad input', () => {
  it.each([
    ['no JSON', '{"generation":', 400],
    ['an unknown member', '{"generation":1,"extra":"123456789018"}', 400],
    ['a wrong type', '{"generation":"1"}', 400],
    ['too much', JSON.stringify({ generation: 1, note: 'x'.repeat(300_000) }), 413],
  ])('%s is refused as a problem that repeats nothing', async (_, raw, status) => {
    const one = await t.asked()
    const path = `/v1/organizations/${t.organization}/requests/${one.manifest.request}/sessions`
    const authorization = `Bearer ${t.apiKey}`
    const answer = await t.call('POST', path, { raw, authorization })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toMatchObject({
      status,
      code: expect.any(String) as string,
      instance: answer.headers.get('fuin-call'),
    })
    expect(JSON.stringify(answer.body)).not.toContain('123456789018')
  })

  it('strange addresses are not found, not errors', async () => {
    for (const path of [
      '/v1/nothing',
      '/v1/organizations/%00',
      '/v1/organizations/%E0%A4%A',
      '/v1/organizations/../../etc',
      '//',
    ]) {
      expect([path, (await t.call('GET', path)).status]).toEqual([path, 404])
    }
  })

  it('a failing call says nothing of the inside, and the log line holds no input', async () => {
    t.lines.length = 0
    await t.host('GET', '/subjects?tag=123456789018&state=x')
    await t.call('GET', '/v1/organizations/123456789018/subjects', { authorization: 'Bearer fuin_secret' })
    expect(t.lines.length).toBe(2)
    expect(t.lines.join()).not.toMatch(/123456789018|fuin_secret/u)
  })
})

describe('answers', () => {
  it('are never cached, sniffed, framed or run', async () => {
    const { headers } = await t.call('GET', '/v1/health')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('etag')).toBeNull()
  })
})

describe('CORS', () => {
  const ask = (origin: string, method = 'GET') => t.host(method, '/subjects', undefined, null, { origin })

  it('lets exactly the listed origins in', async () => {
    const good = await ask('https://hr.example')
    expect([good.status, good.headers.get('access-control-allow-origin')]).toEqual([
      200,
      'https://hr.example',
    ])
    for (const origin of [
      'https://hr.example.evil',
      'http://hr.example',
      'https://hr.example:444',
      'null',
      'https://evil.example',
    ]) {
      const bad = await ask(origin)
      expect([bad.code, bad.headers.get('access-control-allow-origin')]).toEqual(['origin_not_allowed', null])
    }
  })

  it('answers a preflight without credentials, for listed origins only', async () => {
    const path = `/v1/organizations/${t.organization}/subjects`
    const good = await t.call('OPTIONS', path, { headers: { origin: 'https://hr.example' } })
    expect([good.status, good.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, PUT, POST'])
    expect((await t.call('OPTIONS', path, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })
})

describe('plain HTTP', () => {
  const check = (address: string, secure: boolean, forwarded?: string): string => {
    let result = 'passed'
    const request = { secure, socket: { remoteAddress: address }, get: () => forwarded }
    requireTls(request as never, {} as never, error => {
      if (error !== undefined) result = (error as { code: string }).code
    })
    return result
  }

  it.each([
    ['127.0.0.1', false, undefined, 'passed'],
    ['::1', false, undefined, 'passed'],
    ['::ffff:127.0.0.1', false, undefined, 'passed'],
    ['10.0.0.5', false, undefined, 'tls_required'],
    ['203.0.113.9', true, undefined, 'passed'],
    ['127.0.0.1', false, '203.0.113.9', 'tls_required'],
  ] as const)('from %s (TLS: %s, forwarded: %s): %s', (address, secure, forwarded, result) => {
    expect(check(address, secure, forwarded)).toBe(result)
  })
})

describe('an Idempotency-Key', () => {
  it('makes a creating call once, and refuses another call under the same key', async () => {
    const headers = { 'idempotency-key': 'a-key-of-a-host' }
    const body = { name: 'once', scopes: ['read'] }
    const first = await t.host('POST', '/api-keys', body, null, headers)
    const second = await t.host('POST', '/api-keys', body, null, headers)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual({ id: first.body.id as string })
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect((await t.host('POST', '/api-keys', { ...body, name: 'other' }, null, headers)).code).toBe(
      'idempotency_conflict',
    )
  })

  it('is free again after a call that failed', async () => {
    const headers = { 'idempotency-key': 'a-key-for-a-wrong-call' }
    const rotate = (): Promise<Answer> =>
      t.host('POST', `/api-keys/key_${'0'.repeat(26)}/rotate`, { overlapHours: 0 }, null, headers)
    expect([(await rotate()).code, (await rotate()).code]).toEqual(['not_found', 'not_found'])
  })
})

describe('too many calls', () => {
  it('are told when to come back', async () => {
    const slow = new TestVault()
    await slow.start({ FUIN_CALLS_PER_MINUTE: '10' })
    const answers = await Promise.all(Array.from({ length: 30 }, () => slow.call('GET', '/v1/nothing')))
    const limited = answers.filter(({ code }) => code === 'rate_limited')
    expect(limited.length).toBeGreaterThan(10)
    const [first] = limited
    expect(first!.headers.get('retry-after')).toBe('6')
    expect(first!.headers.get('ratelimit-policy')).toBe('"address";q=10;w=60')
    expect(first!.headers.get('ratelimit')).toMatch(/^"address";r=0;t=(59|60)$/u)
    expect((await slow.call('GET', '/v1/health')).status).toBe(200)
    await slow.stop()
  })
  it('cost a host with a valid key less than an address, and a wrong key more', async () => {
    const slow = new TestVault()
    await slow.start({ FUIN_CALLS_PER_MINUTE: '30' })
    await slow.createOrganization()
    const codes = async (count: number, headers: Record<string, string>): Promise<(string | undefined)[]> => {
      const found: (string | undefined)[] = []
      const path = `/v1/organizations/${slow.organization}/subjects`
      for (let n = 0; n < count; n++) found.push((await slow.call('GET', path, { headers })).code)
      return found
    }
    const right = { authorization: `Bearer ${slow.apiKey}` }
    expect(await codes(90, right)).not.toContain('rate_limited')
    const wrong = { authorization: `Bearer ${slow.apiKey.slice(0, -3)}AAA` }
    expect((await codes(10, wrong)).filter(code => code === 'rate_limited').length).toBeGreaterThan(5)
    await slow.stop()
  })
})

describe('the server', () => {
  it('gives Express its prototypes from birth', async () => {
    const silent = { info: () => undefined, error: () => undefined }
    const options = {
      setupToken: 'x',
      proxies: 0,
      hostedDir: null,
      limits: new Limits(100, {} as SharedCounts),
    }
    const app = createApp({} as Deps, silent, options)
    const { IncomingMessage: Incoming, ServerResponse: Outgoing } = fastPrototypes(app)
    const seen: boolean[] = []
    const server = createServer(
      { IncomingMessage: Incoming, ServerResponse: Outgoing },
      (request: IncomingMessage, response: ServerResponse) => {
        seen.push(
          Object.getPrototypeOf(request) === app.request,
          Object.getPrototypeOf(response) === app.response,
        )
        response.end()
      },
    )
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    await fetch(`http://127.0.0.1:${(server.address() as { port: number }).port}`)
    server.close()
    expect(seen).toEqual([true, true])
  })
})
