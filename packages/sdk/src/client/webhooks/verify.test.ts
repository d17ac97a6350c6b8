import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../../../test/support/code-of.ts'
import { verifyWebhook } from './verify.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const OTHER = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const AT = 1_800_000_000
const BODY = JSON.stringify({
  type: 'subject.erased',
  timestamp: '2027-01-15T08:00:00.000Z',
  data: { organization: 'org_a', subject: 'sub_a' },
})
const now = new Date(AT * 1000)

function signed(secret = SECRET, body = BODY, time = AT, id = 'evt_a'): Record<string, string> {
  const key = Buffer.from(secret.slice(6), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': `${time}`, 'webhook-signature': `v1,${signature}` }
}
const codeFor = (
  headers: Record<string, string | undefined>,
  body = BODY,
  secret: string | string[] = SECRET,
) => codeOf(verifyWebhook({ headers, body }, secret, { now }))

describe('verifyWebhook', () => {
  it('takes the test vector of Standard Webhooks as signed', async () => {
    const headers = {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    }
    const then = { now: new Date(1_614_265_330_000) }
    const verify = (body: string) => codeOf(verifyWebhook({ headers, body }, SECRET, then))
    // Signed, and then no event of ours.
    expect(await verify('{"test": 2432232314}')).toBe('webhook_invalid')
    expect(await verify('{"test": 2432232315}')).toBe('webhook_signature_wrong')
  })

  it('reads requests, records and Node headers', async () => {
    const expected = { ...(JSON.parse(BODY) as object), id: 'evt_a' }
    const headers = signed()
    const request = new Request('https://hr.example/fuin/webhooks', { method: 'POST', headers, body: BODY })
    expect(await verifyWebhook(request, SECRET, { now })).toEqual(expected)
    const upper = Object.fromEntries(
      Object.entries(headers).map(([name, one]) => [name.toUpperCase(), [one]]),
    )
    expect(await verifyWebhook({ headers: upper, body: Buffer.from(BODY) }, SECRET, { now })).toEqual(
      expected,
    )
  })

  it('takes any of several secrets and any of several signatures', async () => {
    const both = {
      ...signed(OTHER),
      'webhook-signature': `${signed(OTHER)['webhook-signature']} v1a,xxx ${signed()['webhook-signature']}`,
    }
    expect(await codeFor(both)).toBe('fulfilled')
    expect(await codeFor(both, BODY, OTHER)).toBe('fulfilled')
    expect(await codeFor(signed(OTHER), BODY, [SECRET, OTHER])).toBe('fulfilled')
    expect(await codeFor(signed(OTHER))).toBe('webhook_signature_wrong')
  })

  it.each([
    ['another body', signed(), BODY.replace('sub_a', 'sub_b'), 'webhook_signature_wrong'],
    ['another id', { ...signed(), 'webhook-id': 'evt_b' }, BODY, 'webhook_signature_wrong'],
    ['another time', { ...signed(), 'webhook-timestamp': `${AT + 1}` }, BODY, 'webhook_signature_wrong'],
    ['five minutes old', signed(SECRET, BODY, AT - 301), BODY, 'webhook_too_old'],
    ['from the future', signed(SECRET, BODY, AT + 301), BODY, 'webhook_too_old'],
    ['just in time', signed(SECRET, BODY, AT - 300), BODY, 'fulfilled'],
    ['unsigned', { ...signed(), 'webhook-signature': undefined }, BODY, 'webhook_header_missing'],
    ['a time that is none', { ...signed(), 'webhook-timestamp': 'now' }, BODY, 'webhook_header_missing'],
    ['another scheme', { ...signed(), 'webhook-signature': 'v2,x' }, BODY, 'webhook_signature_wrong'],
    ['a short signature', { ...signed(), 'webhook-signature': 'v1,AAAA' }, BODY, 'webhook_signature_wrong'],
    ['no event', signed(SECRET, '[]'), '[]', 'webhook_invalid'],
  ] as const)('%s', async (_, headers, body, code) => {
    expect(await codeFor(headers, body)).toBe(code)
  })

  it('wants a secret that is one', async () => {
    for (const secret of ['', 'whsec_', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_abc'])
      expect(await codeFor(signed(), BODY, secret)).toBe('config_invalid')
  })
})
