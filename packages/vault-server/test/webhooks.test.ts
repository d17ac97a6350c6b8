import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type {
  CreatedOrganization,
  CreatedWebhookEndpoint,
  WebhookDelivery,
  WebhookEndpoint,
} from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signatureOf } from '../src/vault/webhooks/secrets.ts'
import { accountOf, signIn, wrongKey } from './support/account.ts'
import { DATABASES } from './support/databases.ts'
import { Receiver } from './support/receiver.ts'
import { type Answer, TestVault } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'
import { startVaultProcess } from './support/vault-process.ts'

const HOUR = 3_600_000
const SUBMISSIONS = ['submitted', 'returned', 'accepted', 'declined', 'undone'].map(
  name => `submission.${name}`,
)
const ALL = [
  ...SUBMISSIONS,
  ...['request.overdue', 'passcode.exhausted', 'subject.due', 'subject.erased', 'sign-in.locked'],
  ...['created', 'rotated', 'revoked', 'expiring'].map(name => `api-key.${name}`),
]
const PRIVATE = { FUIN_WEBHOOK_PRIVATE: '1' }

describe.each(DATABASES)('webhooks on %s', kind => {
  const t = vaultOn(kind, PRIVATE)
  let receiver: Receiver
  let endpoint: CreatedWebhookEndpoint

  const call = (method: string, path: string, body?: object): Promise<Answer> =>
    t.host(method, `/webhook-endpoints${path}`, body, null)
  const deliveries = async (query = ''): Promise<WebhookDelivery[]> =>
    ((await call('GET', `/${endpoint.id}/deliveries${query}`)).body as { data: WebhookDelivery[] }).data
  const endpointNow = async (): Promise<WebhookEndpoint> =>
    ((await call('GET', '')).body as { data: WebhookEndpoint[] }).data.find(({ id }) => id === endpoint.id)!
  /** An event of which nothing else comes. */
  const event = async (): Promise<void> => {
    expect((await t.host('POST', '/api-keys', { name: 'k', scopes: ['read'] }, null)).status).toBe(201)
  }
  const later = async (ms: number): Promise<void> => {
    t.now = new Date(t.now.getTime() + ms)
    await t.vault.work()
  }

  beforeEach(async () => {
    await t.createOrganization()
    receiver = new Receiver()
    const made = await call('POST', '', { url: await receiver.start(), events: ALL })
    expect(made.status).toBe(201)
    endpoint = made.body as CreatedWebhookEndpoint
    return () => receiver.stop()
  })

  it('tell what happens to a submission, signed, with ids only', async () => {
    const one = await t.accepted()
    const { request } = one.manifest
    await t.host('POST', `/requests/${request}/undo`, {})
    await t.host('POST', `/requests/${request}/decision`, { decision: 'decline', reason: 'OTHER' })
    await t.vault.work()
    expect(new Set(receiver.types())).toEqual(
      new Set(['submitted', 'accepted', 'undone', 'declined'].map(name => `submission.${name}`)),
    )
    const at = { organization: t.organization, request, generation: 1, round: 1 }
    const found = (type: string) => receiver.received.find(({ event }) => event.type === type)!
    expect(found('submission.submitted').event.data).toEqual(at)
    expect(found('submission.accepted').event.data).toEqual({ ...at, subject: one.subject })
    expect(found('submission.declined').event.data).toMatchObject({ by: 'staff', subject: one.subject })
    const key = Buffer.from(endpoint.secret.slice('whsec_'.length), 'base64')
    for (const { id, timestamp, body, signatures } of receiver.received) {
      expect(signatures).toEqual([signatureOf(key, { id, timestamp, body })])
      expect(Math.abs(timestamp * 1000 - t.now.getTime())).toBeLessThan(1000)
      expect(id).toMatch(/^evt_/u)
      // Ids, codes and times: nothing that somebody typed, no box, no digest.
      const { data } = JSON.parse(body) as { data: Record<string, unknown> }
      for (const value of Object.values(data))
        expect(String(value)).toMatch(/^([a-z]{3}_[0-9a-z]{26}|\d+|[A-Za-z-]{1,20})$/u)
    }
    const all = await deliveries()
    expect(
      all.every(({ state, tries, lastStatus }) => state === 'delivered' && tries === 1 && lastStatus === 204),
    ).toBe(true)
    const lines = t.lines.join('\n')
    for (const secret of [endpoint.secret, endpoint.url, one.subject, '会社'])
      expect(lines).not.toContain(secret)
  })

  it('are tried again when the host is down, and lose nothing', async () => {
    receiver.status = 500
    await event()
    await t.vault.work()
    expect(await deliveries()).toMatchObject([
      { state: 'waiting', tries: 1, lastStatus: 500, lastError: 'status' },
    ])
    await later(1000)
    expect(receiver.received).toHaveLength(1)
    await later(6000)
    expect(receiver.received).toHaveLength(2)
    receiver.status = 204
    await later(60_000)
    expect(receiver.received.map(({ id }) => id)).toEqual(Array(3).fill(receiver.received[0]!.id))
    expect(await deliveries()).toMatchObject([{ state: 'delivered', tries: 3, lastStatus: 204 }])
    await later(HOUR)
    expect(receiver.received).toHaveLength(3)
  })

  it('are given up after three days, can be sent again, and are forgotten after thirty', async () => {
    receiver.status = 500
    await event()
    await t.vault.work()
    for (let hours = 0; hours < 90; hours += 1) {
      if ((await deliveries('?state=waiting')).length === 0) break
      await later(hours < 10 ? 10 * 60_000 : 5 * HOUR)
    }
    expect(await deliveries()).toMatchObject([{ state: 'failed', tries: 15, nextTryAt: null }])
    receiver.status = 204
    const [{ id }] = (await deliveries()) as [WebhookDelivery]
    expect((await call('POST', `/${endpoint.id}/replay`, { id })).body).toEqual({ replayed: 1 })
    expect((await call('POST', `/${endpoint.id}/replay`, { id })).code).toBe('not_found')
    await t.vault.work()
    expect(await deliveries()).toMatchObject([{ id, state: 'delivered', tries: 1 }])
    const since = new Date(t.now.getTime() - 20 * 24 * HOUR).toISOString()
    expect((await call('POST', `/${endpoint.id}/replay`, { since })).body).toEqual({ replayed: 1 })
    await t.vault.work()
    expect(receiver.received).toHaveLength(17)
    await later(31 * 24 * HOUR)
    expect(await deliveries()).toEqual([])
  })

  it('stop at 410, and wait for a host that has too much to do', async () => {
    receiver.status = 429
    receiver.headers = { 'retry-after': '600' }
    await event()
    await t.vault.work()
    await event()
    await later(300_000)
    expect(receiver.received).toHaveLength(1)
    receiver.status = 204
    await later(301_000)
    expect(receiver.received).toHaveLength(3)
    receiver.status = 410
    await event()
    await t.vault.work()
    expect(await endpointNow()).toMatchObject({ state: 'disabled', disabledBecause: 'gone' })
    expect((await t.actions()).filter(action => action === 'webhook.update:ok')).toHaveLength(1)
    await event()
    await later(HOUR)
    expect(receiver.received).toHaveLength(4)
    expect((await call('POST', `/${endpoint.id}/test`)).code).toBe('webhook_disabled')
    receiver.status = 204
    expect((await call('PATCH', `/${endpoint.id}`, { enabled: true })).body).toMatchObject({
      state: 'enabled',
    })
    expect((await call('POST', `/${endpoint.id}/test`)).status).toBe(202)
    await t.vault.work()
    expect(receiver.types().at(-1)).toBe('webhook.test')
  })

  it('carry both signatures while a secret is rotated', async () => {
    const { secret } = (await call('POST', `/${endpoint.id}/rotate`, { overlapHours: 1 }))
      .body as CreatedWebhookEndpoint
    const by = (text: string, { id, timestamp, body }: (typeof receiver.received)[0]): string =>
      signatureOf(Buffer.from(text.slice(6), 'base64'), { id, timestamp, body })
    await event()
    await t.vault.work()
    const [both] = receiver.received
    expect(both!.signatures).toEqual([by(secret, both!), by(endpoint.secret, both!)])
    t.now = new Date(t.now.getTime() + HOUR)
    await event()
    await t.vault.work()
    expect(receiver.received[1]!.signatures).toEqual([by(secret, receiver.received[1]!)])
  })

  it('tell once of a locked ID, of a dead link, of days that are over and of a key that ends', async () => {
    const account = await accountOf(t)
    for (let tries = 0; tries < 12; tries++) {
      t.now = new Date(t.now.getTime() + 400_000)
      await signIn(t, { ...account, authKey: wrongKey() })
    }
    const gate = { proofHash: 'A'.repeat(43), passcode: 'b1.k.AAAA' }
    const one = await t.asked({ gate, due: t.now.toISOString().slice(0, 10) })
    for (let tries = 0; tries < 11; tries++)
      await t.link(one, 'POST', '/gate', { proof: 'B'.repeat(43) }, one.keys.viewToken)
    const expiresAt = new Date(t.now.getTime() + 20 * 24 * HOUR).toISOString()
    const key = await t.host('POST', '/api-keys', { name: 'k', scopes: ['read'], expiresAt }, null)
    const kept = await t.accepted()
    const keepUntil = new Date(t.now.getTime() + 24 * HOUR).toISOString().slice(0, 10)
    await t.host('PUT', `/subjects/${kept.subject}/retention`, { keepUntil })
    for (let days = 0; days < 4; days++) await later(5 * 24 * HOUR)
    // By its id: the clock of this test runs past the lease of a delivery that is on its way, and it is sent again.
    const told = [...new Map(receiver.received.map(({ id, event }) => [id, event])).values()]
    const data = (type: string): unknown[] =>
      told.filter(event => event.type === type).map(event => event.data)
    const { organization } = t
    expect(data('sign-in.locked')).toEqual([{ organization, account: account.id, subject: account.subject }])
    const { request } = one.manifest
    expect(data('passcode.exhausted')).toEqual([{ organization, request, generation: 1 }])
    expect(data('request.overdue')).toMatchObject([{ organization, request, generation: 1 }])
    expect(data('subject.due')).toEqual([{ organization, subject: kept.subject, keepUntil }])
    const id = (key.body as { id: string }).id
    expect(data('api-key.expiring')).toMatchObject([
      { apiKey: id, expiresAt, days: 15 },
      { apiKey: id, expiresAt, days: 5 },
    ])
    const before = receiver.received.length
    await t.host('POST', `/subjects/${one.subject}/erase`, { scope: 'person', reason: 'X' })
    await later(30 * 24 * HOUR)
    expect(receiver.types().slice(before)).toEqual(['subject.erased'])
  })

  it('refuse bad input, what belongs to others, and more than twenty', async () => {
    const url = 'https://hr.example/hook'
    for (const body of [
      { url: 'http://hr.example/', events: ALL },
      { url: 'https://user:word@hr.example/', events: ALL },
      { url: 'https://hr.example/#x', events: ALL },
    ])
      expect((await call('POST', '', body)).code).toBe('webhook_url_refused')
    for (const body of [{ url, events: [] }, { url, events: ['x'] }, { url: 'x', events: ALL }, { url }])
      expect((await call('POST', '', body)).code).toBe('invalid_request')
    const mine = endpoint.id
    const { apiKey } = t
    const { organization } = t
    await t.createOrganization()
    for (const [method, path, body] of [
      ['PATCH', '', { enabled: false }],
      ['DELETE', ''],
      ['POST', '/rotate', { overlapHours: 0 }],
      ['POST', '/test'],
      ['GET', '/deliveries'],
      ['POST', '/replay', { since: t.now.toISOString() }],
    ] as [string, string, object?][])
      expect((await call(method, `/${mine}${path}`, body)).code).toBe('not_found')
    Object.assign(t, { apiKey, organization })
    expect((await call('GET', `/${mine}/deliveries?after=x`)).code).toBe('invalid_request')
    expect((await call('GET', `/${mine}/deliveries?state=x`)).code).toBe('invalid_request')
    expect((await call('PATCH', `/${mine}`, {})).code).toBe('invalid_request')
    expect((await call('POST', `/${mine}/replay`, { id: newId('evt') })).code).toBe('not_found')
    const made = await Promise.all(
      Array.from({ length: 19 }, () => call('POST', '', { url, events: ['subject.erased'] })),
    )
    expect(made.filter(({ status }) => status === 201)).toHaveLength(19)
    expect((await call('POST', '', { url, events: ['subject.erased'] })).code).toBe('webhooks_full')
    expect((await call('DELETE', `/${mine}`)).status).toBe(204)
    await event()
    await t.vault.work()
    expect(receiver.received).toEqual([])
  })
})

describe('webhooks of two instances on one PostgreSQL', () => {
  const t = vaultOn('postgres', { ...PRIVATE, FUIN_SHRED: 'postgres' })
  const other = new TestVault()
  const receiver = new Receiver()
  beforeAll(async () => {
    await other.start({ ...t.env, FUIN_DATA_DIR: t.dataDir })
    Object.assign(other, { organization: t.organization, apiKey: t.apiKey, now: t.now })
  })
  afterAll(async () => {
    await other.stop()
    await receiver.stop()
  })

  it('are delivered once each, while endpoints change under them', async () => {
    const events = ['api-key.created']
    const url = await receiver.start()
    const { id } = (await t.host('POST', '/webhook-endpoints', { url, events }, null)).body as { id: string }
    const make = async (vault: TestVault): Promise<void> => {
      for (let count = 0; count < 20; count++) {
        const made = await vault.host('POST', '/api-keys', { name: 'k', scopes: ['read'] }, null)
        expect(made.status).toBe(201)
      }
    }
    const change = async (): Promise<void> => {
      for (let count = 0; count < 10; count++)
        expect((await t.host('PATCH', `/webhook-endpoints/${id}`, { events }, null)).status).toBe(200)
    }
    const work = async (vault: TestVault): Promise<void> => {
      for (let count = 0; count < 10; count++) await vault.vault.work()
    }
    await Promise.all([make(t), make(other), change(), work(t), work(other)])
    await Promise.all([t.vault.work(), other.vault.work()])
    expect(receiver.received).toHaveLength(40)
    expect(new Set(receiver.received.map(one => one.id)).size).toBe(40)
  })
})

describe('a vault that is killed between the commit and the delivery', () => {
  it('delivers when it is started again', { timeout: 120_000 }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fuin-webhooks-'))
    const receiver = new Receiver()
    const url = await receiver.start()
    const first = await startVaultProcess(dataDir, PRIVATE)
    const organization = newId('org')
    const send = async (at: string, path: string, body: object, token: string): Promise<unknown> => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const answer = await fetch(`${at}/v1/organizations${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      expect(answer.status).toBe(201)
      return answer.json()
    }
    const apiKey = { name: 'k', scopes: ['manage', 'read'] }
    const created = (await send(
      first.url,
      '',
      { id: organization, allowedOrigins: [], apiKey },
      first.setupToken,
    )) as CreatedOrganization
    const { secret } = created.apiKey
    const events = ['api-key.created']
    await send(first.url, `/${organization}/webhook-endpoints`, { url, events }, secret)
    const body = { name: 'k', scopes: ['read'] }
    const { id } = (await send(first.url, `/${organization}/api-keys`, body, secret)) as { id: string }
    first.signal('SIGKILL')
    await first.ended
    const before = receiver.received.length
    const second = await startVaultProcess(dataDir, PRIVATE)
    while (receiver.received.length === 0) await wait(100)
    expect(receiver.received.at(-1)!.event.data).toMatchObject({ apiKey: id })
    expect(before).toBe(0)
    second.signal('SIGTERM')
    await second.ended
    await receiver.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
})
