import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Permission } from '../src/api/index.ts'
import type { Staff } from '../src/client/staff.ts'
import { newId } from '../src/format/ids.ts'
import { parseLink } from '../src/format/link.ts'
import { createHandler, type Principal } from '../src/host.ts'
import { NotDelivered } from '../src/messages/notifier.ts'
import { deriveLinkKeys } from '../src/request/link-keys.ts'
import { sealStatement } from '../src/request/statement.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { outbox } from './support/outbox.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(47, 20)
const due = '2099-12-10'
const ALL: Permission[] = ['request', 'review', 'reveal', 'erase', 'audit']
const box = outbox()
const events: unknown[] = []
let vault: VaultProcess
let test: TestOrganization
let handle: (request: Request) => Promise<Response>
let staff: Staff
let permissions = ALL
let organization = ''
let next = 0

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization({ ...vault, notifier: box })
  const principal = (): Principal => ({ organization, staff: { externalId: 'u77', permissions } })
  const on = {
    requested: (event: object) => events.push(event),
    erased: (event: object) => events.push(event),
  }
  handle = createHandler(test.fuin, { basePath: '/fuin', principal, on })
  staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions: ALL })
})
afterAll(() => vault.stop())
beforeEach(() => {
  permissions = ALL
  organization = test.id
  box.before = () => undefined
  box.messages.length = 0
  events.length = 0
})

async function call(path: string, body?: unknown, own: object = { 'fuin-widget': '1' }) {
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...own }
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await handle(new Request(`http://host.example/fuin/${path}`, { headers, ...sent }))
  return { status: response.status, body: (await response.json()) as any }
}

interface Given {
  id: string
  request: string
  url: string
  number: string
}

async function asked(details: object = { email: 'hanako@example.com' }, more: object = {}): Promise<Given> {
  const { externalId, name, number } = people[next++]!
  const { id } = await staff.subjects.put({ externalId, kind: 'employee', name, details })
  const subject = { id, inPerson: true }
  const { id: request, url } = await staff.requests.create({ subject, purposes: ['TAX-EMP'], due, ...more })
  return { id, request, url, number }
}

async function collected(details?: object): Promise<Given> {
  const one = await asked(details)
  await submitAsProvider(one.url, vault.url, [{ number: one.number }])
  await staff.accept({ id: one.id }, { record: {} })
  return one
}

/** What somebody says through the link. */
async function wishCorrection({ url, request }: Given, words: string): Promise<void> {
  const { manifestKey, submitToken } = await deriveLinkKeys(parseLink(url).secret)
  const place = { organization: test.id, request, generation: 1, round: 1, kind: 'correction' } as const
  const said = { v: 'fuin/1' as const, ...place, words, writtenAt: new Date().toISOString() }
  const answer = await fetch(`${vault.url}/v1/organizations/${test.id}/requests/${request}/correction`, {
    method: 'POST',
    headers: { authorization: `Fuin-Link ${submitToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ statement: await sealStatement(said, manifestKey) }),
  })
  expect(answer.status).toBe(204)
}

describe('routes of a number that changes', () => {
  it('show its history without a digit, and ask for the new one', async () => {
    const { id, number, request } = await collected()
    const { body } = await call(`subjects/${id}/numbers`)
    expect((await call(`people/${id}`)).body.person.state).toBe('accepted')
    expect(body).toMatchObject({ kept: { numbers: 1, images: 0 } })
    expect(body.data).toMatchObject([{ request, state: 'current', until: null, obtained: 'provider' }])
    expect(body.data[0].purposes[0]).toMatchObject({ code: 'TAX-EMP', basis: expect.stringContaining('条') })
    const change = await call(`subjects/${id}/number/changed`, { due, inPerson: true })
    expect(change).toMatchObject({ status: 201, body: { sent: true, failure: null } })
    expect(events).toMatchObject([{ request: change.body.id, subjects: [id] }])
    expect(box.messages[0]).toMatchObject({ kind: 'request' })
    // At once, though the list of people was read a moment ago.
    expect((await call(`people/${id}`)).body.person.state).toBe('requested')
    const newer = people[next++]!.number
    await submitAsProvider(change.body.url, vault.url, [{ number: newer }])
    await staff.accept({ id }, { record: {} })
    const after = await call(`subjects/${id}/numbers`)
    expect(after.body.data.map(({ state }: any) => state)).toEqual(['current', 'replaced'])
    for (const digits of [number, newer]) expect(JSON.stringify([body, after.body])).not.toContain(digits)
  })

  it('add a purpose by a notice that goes out, and send it again when it came back', async () => {
    const { id } = await collected()
    const options = (await call(`subjects/${id}/purposes`)).body
    expect(options).toMatchObject({ mail: true, draft: { language: 'ja' }, told: [{ code: 'TAX-EMP' }] })
    expect(options.draft.text).toContain('{purposes}')
    expect(options.possible.map(({ code }: any) => code)).toContain('CORP-PEN')
    const text = options.draft.text.replace('{purposes}', '・企業年金')
    const order = { purposes: ['CORP-PEN'], text, language: 'ja', by: 'mail' }
    box.before = () => {
      throw new NotDelivered('refused')
    }
    const added = await call(`subjects/${id}/purposes`, order)
    expect(added).toMatchObject({ status: 201, body: { delivery: { outcome: 'failed', code: 'refused' } } })
    box.before = () => undefined
    const waiting = (await call('people/attention')).body.data
    expect(waiting).toMatchObject([
      { reason: 'undelivered', person: { id }, message: { notice: added.body.id, code: 'refused' } },
    ])
    await call(`subjects/${id}/details`, { details: { email: 'new@example.com' } })
    const told = await call(`subjects/${id}/notices/${added.body.id}`, {})
    expect(told.body.delivery.outcome).toBe('sent')
    expect(box.messages[0]).toMatchObject({
      kind: 'purpose-notice',
      to: { email: 'new@example.com' },
      text,
    })
    expect((await call('people/attention')).body.data).toEqual([])
    expect((await call(`subjects/${id}/deliveries`)).body.data[0]).toMatchObject({
      outcome: 'sent',
      about: id,
    })
    const { data } = (await call(`subjects/${id}/numbers`)).body
    expect(data[0].added).toMatchObject([{ purposes: [{ code: 'CORP-PEN' }], by: 'mail', text }])
    expect((await call(`subjects/${id}/purposes`, { ...order, purposes: ['PAY-FEE'] })).status).toBe(400)
    expect((await call(`subjects/${id}/purposes`, { ...order, by: 'pigeon' })).status).toBe(400)
    expect((await call(`subjects/${id}/notices/${newId('amd')}`, {})).status).toBe(404)
  })

  it('tell the employee of a purpose that is added for a dependent', async () => {
    const parent = await asked({ email: 'parent@example.com' })
    const { externalId, name, number } = people[next++]!
    const { id } = await staff.subjects.put({
      ...{ externalId, kind: 'dependent', name, dependentOf: { id: parent.id } },
      details: { relationship: 'child' },
    })
    const subject = { id, inPerson: true }
    const { url } = await staff.requests.create({ subject, purposes: ['TAX-DEP'], due })
    await submitAsProvider(url, vault.url, [{ number }])
    await staff.accept({ id }, { record: {} })
    const order = { purposes: ['HI-PEN'], text: '健康保険にも利用します。', language: 'ja', by: 'mail' }
    const { body } = await call(`subjects/${id}/purposes`, order)
    expect(box.messages.at(-1)).toMatchObject({
      kind: 'purpose-notice',
      to: { email: 'parent@example.com' },
    })
    await test.fuin.organization(test.id).deliveries.bounced(body.delivery.id, '5.1.1')
    expect((await call('people/attention')).body.data).toMatchObject([
      { reason: 'undelivered', about: id, person: { id }, message: { notice: body.id, code: '5.1.1' } },
    ])
    expect((await call(`subjects/${id}/notices/${body.id}`, {})).body.delivery.outcome).toBe('sent')
    expect((await call('people/attention')).body.data).toEqual([])
  })

  it('set until when it is kept', async () => {
    const { id } = await collected()
    const set = await call(`subjects/${id}/retention`, { keepUntil: '2034-01-10' })
    expect(set).toMatchObject({ status: 200, body: { id, keepUntil: '2034-01-10' } })
    expect((await call(`subjects/${id}`)).body.keepUntil).toBe('2034-01-10')
    expect((await call(`subjects/${id}/retention`, { keepUntil: null })).body.keepUntil).toBeNull()
  })

  it('use a kept number again, and say what it does not cover', async () => {
    const { id } = await collected({ leftOn: '2026-03-31', department: '総務部' })
    const back = await call(`subjects/${id}/rehire`, { purposes: ['TAX-EMP'], note: '同一人と確認' })
    expect(back.body.details).toEqual({ department: '総務部' })
    const refused = await call(`subjects/${id}/rehire`, { purposes: ['EI', 'STOCK-ASSOC'] })
    expect(refused).toMatchObject({
      status: 403,
      body: {
        code: 'purpose_not_shown',
        missing: [
          { purpose: 'EI', needs: 'notice' },
          { purpose: 'STOCK-ASSOC', needs: 'request' },
        ],
      },
    })
  })

  it('erase a number or a person, and tell them when it is wanted', async () => {
    const { id } = await collected()
    const { item } = (await call(`subjects/${id}/numbers`)).body.data[0]
    const path = `subjects/${id}/erase`
    for (const wrong of [{ scope: 'number' }, { scope: 'person', item }, { scope: 'all' }])
      expect((await call(path, { reason: 'RETIRED', ...wrong })).status).toBe(400)
    const one = await call(path, { scope: 'number', item, reason: 'RETIRED', tell: true })
    expect(one.body).toMatchObject({ items: [item], delivery: { outcome: 'sent' } })
    expect(box.messages).toMatchObject([{ kind: 'erased', to: { email: 'hanako@example.com' } }])
    expect((await call(path, { scope: 'person', reason: 'RETIRED' })).body.delivery).toBe(null)
    expect(box.messages).toHaveLength(1)
    expect(events).toMatchObject([{ subject: id }, { subject: id }])
    const { id: other } = await collected()
    const gone = await call(`subjects/${other}/erase`, { scope: 'person', reason: 'RETIRED', tell: true })
    expect(gone.body.delivery.outcome).toBe('sent')
    expect((await call(`subjects/${other}/details`, { details: { phone: '1' } })).status).toBe(404)
  })
})

describe('what waits for staff', () => {
  it('is listed with what solves it, and staff are alerted once', async () => {
    const dead = await asked(undefined, { passcode: true })
    const { viewToken } = await deriveLinkKeys(parseLink(dead.url).secret)
    const at = `${vault.url}/v1/organizations/${test.id}/requests/${dead.request}/gate`
    const wrong = { method: 'POST', body: JSON.stringify({ proof: 'A'.repeat(43) }) }
    const headers = { authorization: `Fuin-Link ${viewToken}`, 'content-type': 'application/json' }
    for (let tries = 0; tries < 10; tries++) await fetch(at, { ...wrong, headers })
    const wished = await collected()
    await wishCorrection(wished, '氏名の字が違います。')
    const lost = await asked({})
    box.before = ({ to }) => {
      if (to !== null && to.email === undefined) throw new NotDelivered('no-address')
    }
    await call(`requests/${lost.request}/resend`, {})
    const { data } = (await call('people/attention')).body
    expect(data).toMatchObject([
      { reason: 'passcode', about: dead.request, since: null },
      { reason: 'undelivered', about: lost.request, message: { kind: 'request', code: 'no-address' } },
      { reason: 'correction', about: wished.request, person: { id: wished.id } },
    ])
    const alerts = (): string[] =>
      box.messages.filter(({ id }) => id.includes('staff-alert.passcode')).map(({ subject }) => subject)
    await test.fuin.work(test.id)
    await test.fuin.work(test.id)
    expect(alerts()).toHaveLength(1)
    // The host's own code is told as well: one does not take the other's news away.
    const told: string[] = []
    const host = test.fuin.organization(test.id)
    await host.attend({ passcodeExhausted: ({ request }) => told.push(request) })
    expect(told).toEqual([dead.request])

    expect((await call(`requests/${dead.request}/renew`, { passcode: true })).body.sent).toBe(true)
    const about = wished.request
    const { since } = data[2]
    await call('people/attention/done', { reason: 'correction', about, since })
    await call(`subjects/${lost.id}/details`, { details: { email: 'lost@example.com' } })
    await call(`requests/${lost.request}/resend`, {})
    expect((await call('people/attention')).body.data).toEqual([])
    await wishCorrection(wished, 'もう一度お願いします。')
    expect((await call('people/attention')).body.data).toEqual([])
    host.attention.outdate()
    expect((await call('people/attention')).body.data).toMatchObject([{ reason: 'correction', about }])
  })

  it('is refused to others, from elsewhere, and with what is malformed', async () => {
    const { id } = await collected()
    const bad: [string, object][] = [
      ['people/attention/done', { reason: 'none', about: id, since: '2026-01-01T00:00:00Z' }],
      ['people/attention/done', { reason: 'correction', about: id, since: 'soon' }],
      [`subjects/${id}/details`, { details: { name: 'x' } }],
      [`subjects/${id}/details`, { details: { email: 'nobody' } }],
      [`subjects/${id}/details`, {}],
      [`subjects/${id}/rehire`, {}],
      [`subjects/${id}/retention`, { keepUntil: 1 }],
      [`subjects/${id}/retention`, { keepUntil: '2034-02-30' }],
    ]
    for (const [path, body] of bad) expect([path, (await call(path, body)).status]).toEqual([path, 400])
    const paths = ['numbers', 'purposes', 'deliveries'].map(name => `subjects/${id}/${name}`)
    const posts = [
      'purposes',
      'rehire',
      'retention',
      'number/changed',
      'details',
      'erase',
      `notices/${newId('amd')}`,
    ]
    const fields = {
      ...{ purposes: ['EI'], text: 'x', language: 'ja', by: 'paper', on: '2026-11-20', due },
      ...{ scope: 'person', reason: 'RETIRED', details: { phone: '1' } },
    }
    for (const post of posts)
      expect((await call(`subjects/${id}/${post}`, fields, {})).body.code).toBe('cross_site')
    permissions = []
    for (const path of [...paths, 'people/attention']) expect((await call(path)).status).toBe(403)
    for (const post of posts) {
      const { status } = await call(`subjects/${id}/${post}`, fields)
      expect([post, status]).toEqual([post, 403])
    }
    permissions = ALL
    const elsewhere = await createTestOrganization(vault)
    const handler = createHandler(elsewhere.fuin, {
      basePath: '/fuin',
      principal: () => ({ organization: elsewhere.id, staff: { externalId: 'u1', permissions: ALL } }),
    })
    const ours = handle
    handle = handler
    for (const path of paths) expect((await call(path)).status).toBe(404)
    for (const post of posts) {
      const { status } = await call(`subjects/${id}/${post}`, fields)
      expect([post, status]).toEqual([post, 404])
    }
    handle = ours
  })
})
