import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eventOf, eventRow } from './events.ts'
import { askedWait, pauseAfter, restAfter } from './schedule.ts'
import { signatureOf, WebhookSecrets } from './secrets.ts'

const NOW = new Date('2026-12-01T00:00:00Z')
const HOUR = 3_600_000

describe('signatures', () => {
  it('are those of the test vector of Standard Webhooks', () => {
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
    const body = '{"test": 2432232314}'
    expect(signatureOf(secret, { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body })).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    )
  })

  it('come from a secret that only this endpoint and this master key open', () => {
    const secrets = new WebhookSecrets(randomBytes(32))
    const { secret, stored } = secrets.create('org_a', 'whe_a')
    const message = { id: 'evt_a', timestamp: 1, body: '{}' }
    const expected = signatureOf(Buffer.from(secret.slice(6), 'base64'), message)
    const sign = (endpoint: string, by = secrets): string =>
      by.sign({ organization: 'org_a', endpoint }, [stored], message)
    expect(sign('whe_a')).toBe(expected)
    expect(sign('whe_b')).toBe('')
    expect(sign('whe_a', new WebhookSecrets(randomBytes(32)))).toBe('')
    expect(stored.includes(Buffer.from(secret.slice(6), 'base64'))).toBe(false)
  })
})

describe('the schedule', () => {
  it('gives up after about three days', () => {
    let total = 0
    let tries = 1
    for (let pause = pauseAfter(tries, 0.5); pause !== null; pause = pauseAfter(++tries, 0.5)) total += pause
    expect(tries).toBe(15)
    expect(total / HOUR).toBeGreaterThan(68)
    expect(total / HOUR).toBeLessThan(76)
    expect([pauseAfter(1, 0), pauseAfter(1, 1)]).toEqual([4000, 6000])
    expect([restAfter(1), restAfter(3), restAfter(90)]).toEqual([5000, 20_000, 300_000])
  })

  it.each([
    [null, 0],
    ['120', 120_000],
    ['999999999', 24 * HOUR],
    ['Tue, 01 Dec 2026 00:01:00 GMT', 60_000],
    ['Mon, 30 Nov 2026 00:00:00 GMT', 0],
    ['soon', 0],
    ['-5', 0],
  ])('waits for Retry-After: %s', (text, wait) => {
    expect(askedWait(text, NOW)).toBe(wait)
  })
})

describe('events', () => {
  const at = { request: 'req_a', generation: 1, round: 2 }
  const subject = 'sub_a'
  it.each([
    [{ action: 'submit', result: 'ok', ...at }, 'submission.submitted'],
    [{ action: 'intake.match', result: 'ok', ...at, subject }, 'submission.submitted'],
    [{ action: 'decide', result: 'ok', ...at, subject, decision: 'accept' }, 'submission.accepted'],
    [{ action: 'decide', result: 'ok', ...at, subject, decision: 'return' }, 'submission.returned'],
    [{ action: 'decide', result: 'ok', ...at, subject, decision: 'decline' }, 'submission.declined'],
    [{ action: 'decide', result: 'ok', ...at, subject, decision: 'check' }, undefined],
    [{ action: 'decide', result: 'ok', ...at, subject, decision: 'cancel' }, undefined],
    [{ action: 'decline', result: 'ok', ...at, subject }, 'submission.declined'],
    [{ action: 'undo', result: 'ok', ...at, subject, decision: 'accept' }, 'submission.undone'],
    [{ action: 'subject.retention', result: 'ok', subject, keepUntil: '2034-01-10' }, undefined],
    [{ action: 'subject.due', result: 'ok', subject, keepUntil: '2034-01-10' }, 'subject.due'],
    [{ action: 'erased', result: 'ok', subject }, 'subject.erased'],
    [{ action: 'erased', result: 'ok', subject, reason: 'REPLACED' }, undefined],
    [{ action: 'erase', result: 'ok', subject, reason: 'X' }, undefined],
    [{ action: 'account.sign-in', result: 'sign_in_locked', account: 'acc_a', subject }, 'sign-in.locked'],
    [{ action: 'account.sign-in', result: 'sign_in_locked' }, undefined],
    [{ action: 'member.recover', result: 'ok', member: 'act_a' }, 'administrator.recovered'],
    [{ action: 'account.sign-in', result: 'sign_in_refused', account: 'acc_a', subject }, undefined],
    [{ action: 'request.gate', result: 'passcode_exhausted', ...at }, 'passcode.exhausted'],
    [{ action: 'request.gate', result: 'passcode_wrong', ...at }, undefined],
    [{ action: 'api-key.create', result: 'ok', key: 'key_a' }, 'api-key.created'],
    [{ action: 'api-key.rotate', result: 'ok', key: 'key_a', replacedBy: 'key_b' }, 'api-key.rotated'],
    [{ action: 'api-key.revoke', result: 'ok', key: 'key_a' }, 'api-key.revoked'],
    [{ action: 'release', result: 'ok', subject }, undefined],
  ] as const)('of %j: %s', (entry, type) => {
    const event = eventOf(entry)
    expect(event?.type).toBe(type)
    if (event === null) return
    const { body } = eventRow('org_a', event, NOW)
    expect(body.length).toBeLessThan(20_000)
    expect(body).not.toContain('undefined')
    expect(JSON.parse(body)).toMatchObject({
      type,
      timestamp: NOW.toISOString(),
      data: { organization: 'org_a' },
    })
  })
})
