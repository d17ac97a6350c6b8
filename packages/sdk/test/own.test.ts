import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Fuin } from '../src/client/fuin.ts'
import type { Staff } from '../src/client/staff.ts'
import type { StatementKind } from '../src/api/index.ts'
import { parseLink } from '../src/format/link.ts'
import { deriveLinkKeys } from '../src/request/link-keys.ts'
import { sealStatement } from '../src/request/statement.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startProxy, type HostileProxy } from './support/hostile.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(9, 22)
let vault: VaultProcess
let proxy: HostileProxy
let test: TestOrganization
let fuin: Fuin
let staff: Staff
let next = 0
const alerts: string[] = []

beforeAll(async () => {
  vault = await startVault()
  proxy = await startProxy(vault.url)
  test = await createTestOrganization(vault)
  const { apiKey, state, keyring } = test
  fuin = new Fuin({
    vault: proxy.url,
    apiKey,
    state,
    keyrings: () => keyring,
    collectUrl: `${vault.url}/c/`,
    organizationProfile: { name: '株式会社みほん', contact: '人事部' },
    maxRetries: 0,
    notifier: {
      async send(message) {
        if (message.kind === 'staff-alert') alerts.push(message.subject)
      },
    },
  })
  staff = fuin
    .organization(test.id)
    .as({ externalId: 'u77', permissions: ['request', 'review', 'reveal', 'erase', 'audit'] })
})
afterEach(() => proxy.tamper({}))
afterAll(async () => {
  proxy.close()
  await vault.stop()
})

interface Asked {
  subject: { externalId: string }
  request: string
  url: string
  number: string
}

async function asked(): Promise<Asked> {
  const { externalId, name, number } = people[next++]!
  const subject = { externalId }
  await staff.subjects.put({ externalId, kind: 'employee', name })
  const { url, id } = await staff.requests.create({ subject, purposes: ['EI'], due: '2026-12-10' })
  return { subject, request: id, url, number }
}

async function call(
  { url, request }: Asked,
  name: string,
  body?: object,
): Promise<{ status: number; body: any }> {
  const { submitToken } = await deriveLinkKeys(parseLink(url).secret)
  const response = await fetch(`${vault.url}/v1/organizations/${test.id}/requests/${request}/${name}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Fuin-Link ${submitToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: response.status === 204 ? null : await response.json() }
}

async function say(one: Asked, kind: StatementKind, words: string, reason?: string): Promise<number> {
  const { manifestKey } = await deriveLinkKeys(parseLink(one.url).secret)
  const statement = await sealStatement(
    {
      v: 'fuin/1',
      organization: test.id,
      request: one.request,
      generation: 1,
      round: 1,
      kind,
      words,
      ...(reason === undefined ? {} : { reason }),
      writtenAt: new Date().toISOString(),
    },
    manifestKey,
  )
  return (await call(one, kind, { statement })).status
}

describe('somebody who does not give the number', () => {
  it('says why, which only the host reads', async () => {
    const one = await asked()
    expect(await staff.declination(one.subject)).toBeNull()
    expect(await say(one, 'decline', '家族と相談します。', 'CIRCUMSTANCES')).toBe(204)
    expect(await staff.declination(one.subject)).toMatchObject({
      kind: 'decline',
      proven: true,
      reason: 'CIRCUMSTANCES',
      words: '家族と相談します。',
    })
    expect(JSON.stringify(proxy.seen)).not.toContain('CIRCUMSTANCES')
    expect((await call(one, 'reopen', {})).status).toBe(204)
    expect(await staff.declination(one.subject)).toBeNull()
  })

  it('is not believed to have said it when the vault made it up', async () => {
    const [one, other] = [await asked(), await asked()]
    await say(other, 'decline', 'いいえ。', 'OTHER')
    const theirs = proxy.seen
    await staff.declination(other.subject)
    const box = theirs.findLast(({ path }) => path.includes('/statements'))!.answer.data[0]
      .statement as string
    for (const statement of [box, Buffer.alloc(3000, 1).toString('base64url'), '!', null]) {
      proxy.tamper({
        answer(exchange) {
          if (!exchange.path.includes('/statements')) return
          const { request } = one
          const view = { request, generation: 1, round: 1, place: 1, kind: 'decline', takenBackAt: null }
          exchange.answer.data = [{ ...view, statement, givenAt: new Date().toISOString() }]
        },
      })
      expect(await staff.declination(one.subject)).toMatchObject({ proven: false, reason: null, words: null })
    }
    // A statement of somebody else is not even shown as unproven.
    proxy.tamper({
      answer(exchange) {
        if (exchange.path.includes('/statements')) exchange.answer.data[0].request = other.request
      },
    })
    await say(one, 'decline', 'いいえ。', 'OTHER')
    expect(await staff.declination(one.subject)).toBeNull()
  })
})

describe('somebody who withdraws', () => {
  it('gives another number through the same link, and the first is gone', async () => {
    const one = await asked()
    await submitAsProvider(one.url, vault.url, [{ number: one.number, images: [] }])
    const before = await staff.review(one.subject)
    const items = before.items.map(({ id }) => id)
    expect((await call(one, 'withdraw', { items })).status).toBe(204)
    const between = await staff.review(one.subject)
    expect(between).toMatchObject({ state: 'open', submittedAt: null, items: [], seen: { round: 2 } })
    expect(await codeOf(staff.reviewNumber(items[0]!, number => number.digits()))).toBe('vault_refused')
    const { seen } = before
    expect(await codeOf(staff.accept(one.subject, { record: {} as never }, { seen }))).not.toBe('ok')
  })

  it('cannot after the acceptance, but asks for a correction, and staff are alerted once', async () => {
    const one = await asked()
    await submitAsProvider(one.url, vault.url, [{ number: one.number, images: [] }])
    const path = `${vault.url}/v1/organizations/${test.id}/requests/${one.request}/decision`
    const { items } = await staff.review(one.subject)
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${test.apiKey}`,
        'content-type': 'application/json',
        'fuin-actor': `act_${'0'.repeat(26)}; permissions="review"`,
      },
      body: '{"decision":"accept"}',
    })
    expect(response.status).toBe(200)
    const refused = await call(one, 'withdraw', { items: items.map(({ id }) => id) })
    expect(refused.body).toMatchObject({ code: 'decision_conflict' })
    expect(await say(one, 'correction', '番号が変わりました。')).toBe(204)
    expect(await staff.wishedCorrection(one.subject)).toMatchObject({
      proven: true,
      words: '番号が変わりました。',
    })
    await fuin.work(test.id)
    await fuin.work(test.id)
    expect(alerts.filter(subject => subject.includes('申し出'))).toHaveLength(1)
  })
})

describe('the history of asking', () => {
  it('names every asking, view, reply and decision of one person, oldest first', async () => {
    const [one, other] = [await asked(), await asked()]
    await say(other, 'decline', 'いいえ。', 'OTHER')
    await call(one, 'provider')
    await say(one, 'decline', 'まだ決めていません。', 'OTHER')
    await call(one, 'reopen', {})
    await staff.requests.extend(one.request, { due: '2026-12-24' })
    await submitAsProvider(one.url, vault.url, [{ number: one.number, images: [] }])
    const events = await staff.history(one.subject)
    expect(events.map(event => (event.what === 'logged' ? event.action : event.what))).toEqual([
      'request.create',
      'request.view',
      'said',
      'reopen',
      'request.extend',
      'request.view',
      'submit',
    ])
    expect(events.every(({ at }, index) => index === 0 || at >= events[index - 1]!.at)).toBe(true)
    expect(JSON.stringify(events)).not.toContain(other.request)
  })
})
