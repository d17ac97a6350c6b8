import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isPublicAddress } from './addresses.ts'
import { webhookSender } from './send.ts'

const HEADERS = { 'webhook-id': 'evt_a' }
let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function receiver(listener: RequestListener): Promise<number> {
  server = createServer(listener)
  await new Promise<void>(resolve => server!.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const never = new AbortController().signal
const to = (url: string, options: object = {}) =>
  webhookSender({ allowPrivate: false, ...options }).send({ url, headers: HEADERS, body: '{}' }, never)

/** A name server that answers as it is told, one answer after the other. */
function namesOf(...answers: string[][]): LookupFunction & { asked: number } {
  const lookup = ((_name, _options, done) => {
    const addresses = answers[Math.min(lookup.asked++, answers.length - 1)]!
    done(
      null,
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }) as LookupFunction & { asked: number }
  lookup.asked = 0
  return lookup
}

describe('addresses', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.1', '169.254.169.254', '100.100.0.1', '0.0.0.0'],
    ...['255.255.255.255', '224.0.0.1', '198.18.0.1', '192.0.0.8', '203.0.113.1'],
    ...['::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8'],
    ...['::ffff:7f00:1', '64:ff9b::a00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '100::1', 'x', ''],
  ])('%s is not public', address => {
    expect(isPublicAddress(address)).toBe(false)
  })
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2400:cb00::1'])(
    '%s is public',
    address => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('an endpoint', () => {
  it.each([
    ['https://hr.example/hook?tenant=1', true, true],
    ['https://8.8.8.8/', true, true],
    ['http://hr.example/', false, false],
    ['http://127.0.0.1:9000/', false, true],
    ['http://localhost:9000/', false, true],
    ['https://127.0.0.1/', false, true],
    ['https://2130706433/', false, true],
    ['https://0177.0.0.1/', false, true],
    ['https://0x7f.1/', false, true],
    ['https://[::1]/', false, true],
    ['https://[::ffff:10.0.0.1]/', false, true],
    ['https://169.254.169.254/latest/meta-data', false, true],
    ['http://10.0.0.1/', false, false],
    ['https://user:word@hr.example/', false, false],
    ['https://hr.example/#x', false, false],
    ['ftp://hr.example/', false, false],
    ['hr.example', false, false],
  ])('%s: %s, on a private network %s', (url, open, inside) => {
    expect(webhookSender({ allowPrivate: false }).allows(url)).toBe(open)
    expect(webhookSender({ allowPrivate: true }).allows(url)).toBe(inside)
  })
})

describe('sending', () => {
  it.each([
    ...['http://127.0.0.1', 'http://2130706433', 'http://0177.0.0.1', 'http://0x7f000001', 'http://[::1]'],
    ...['http://[::ffff:127.0.0.1]', 'http://0', 'http://169.254.169.254', 'http://10.0.0.1'],
  ])('never reaches %s', async host => {
    let called = 0
    const port = await receiver(() => called++)
    expect((await to(`${host}:${port}/`)).failure).toBe('address_refused')
    expect((await to(`http://localhost:${port}/`)).failure).toBe('address_refused')
    expect(called).toBe(0)
  })

  it('never reaches a private address behind a name, whatever it answers the second time', async () => {
    let called = 0
    const port = await receiver((_, response) => {
      called++
      response.end()
    })
    const rebinding = namesOf(['8.8.8.8'], ['127.0.0.1'])
    const blackhole = { lookup: rebinding, timeoutMs: 300 }
    // The first answer is the one that is connected to: nobody looks twice.
    expect((await to(`http://hook.example:${port}/`, blackhole)).failure).not.toBeNull()
    expect(rebinding.asked).toBe(1)
    for (const answer of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::1'], ['::ffff:127.0.0.1']])
      expect((await to(`http://hook.example:${port}/`, { lookup: namesOf(answer) })).failure).toBe(
        'address_refused',
      )
    expect(called).toBe(0)
    const allowed = { lookup: namesOf(['127.0.0.1']), allowPrivate: true }
    expect(await to(`http://hook.example:${port}/`, allowed)).toMatchObject({ status: 200, failure: null })
  })

  it('follows no redirect, reads no long answer, and waits no longer than it has to', async () => {
    const seen: string[] = []
    const port = await receiver((request, response) => {
      seen.push(request.url!)
      if (request.url === '/moved') response.writeHead(302, { location: '/stolen' }).end()
      if (request.url === '/gone') response.writeHead(410).end()
      if (request.url === '/busy') response.writeHead(429, { 'retry-after': '7' }).end('x')
      if (request.url === '/endless') {
        response.writeHead(200)
        const timer = setInterval(() => response.write('x'.repeat(500)), 5)
        response.on('close', () => clearInterval(timer))
      }
    })
    const at = (path: string) => to(`http://127.0.0.1:${port}${path}`, { allowPrivate: true, timeoutMs: 500 })
    expect(await at('/moved')).toMatchObject({ status: 302, failure: 'redirect' })
    expect(await at('/gone')).toMatchObject({ status: 410, failure: 'gone' })
    expect(await at('/busy')).toMatchObject({ status: 429, failure: 'status', retryAfter: '7' })
    expect(await at('/endless')).toMatchObject({ status: 200, failure: null })
    expect(await at('/silent')).toMatchObject({ status: null, failure: 'timeout' })
    expect(seen).not.toContain('/stolen')
    const nobody = { allowPrivate: true, timeoutMs: 500 }
    expect((await to('http://127.0.0.1:1/', nobody)).failure).toBe('connection')
    expect((await to('http://nothing.invalid/', nobody)).failure).toBe('name_unknown')
  })
})
