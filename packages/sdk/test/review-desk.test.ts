import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '../src/api/index.ts'
import { createHandler, type Principal } from '../src/host.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type ProviderImage,
  type TestOrganization,
} from '../src/testing.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(31, 8)
const images = [{ document: 'mynumber-card', sides: ['front' as const, 'back' as const], why: '番号確認' }]
const photo = crypto.getRandomValues(new Uint8Array(3000))
const ALL: Permission[] = ['request', 'review', 'audit', 'admin']
let vault: VaultProcess
let test: TestOrganization
let other: TestOrganization
let handle: (request: Request) => Promise<Response>
let user: { externalId: string; name?: string; permissions: Permission[] }
let organization: string
let next = 0

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  other = await createTestOrganization(vault)
  organization = test.id
  user = { externalId: 'u77', name: '佐藤', permissions: ALL }
  handle = createHandler(test.fuin, {
    basePath: '/fuin',
    principal: (): Principal => ({ organization, staff: user }),
  })
})
afterAll(() => vault.stop())

async function call(path: string, body?: unknown): Promise<{ status: number; body: any; headers: Headers }> {
  const headers = { 'fuin-widget': '1', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await handle(new Request(`http://host.example/fuin/${path}`, { headers, ...sent }))
  const json = response.headers.get('content-type')!.includes('json')
  return {
    status: response.status,
    headers: response.headers,
    body: json ? await response.json() : await response.arrayBuffer(),
  }
}

/** An employee with a child, in one visit. */
async function household(
  document = 'mynumber-card',
): Promise<{ request: string; id: string; child: string; number: string }> {
  const staff = test.fuin.organization(test.id).as({ externalId: 'u1', permissions: ALL })
  const [parent, young] = [people[next++]!, people[next++]!]
  const details = { department: next > 2 ? '営業部' : '人事部' }
  const employee = { externalId: parent.externalId, kind: 'employee' as const, name: parent.name, details }
  const { id } = await staff.subjects.put(employee)
  const { externalId, name } = young
  const dependentOf = { externalId: parent.externalId }
  const child = await staff.subjects.put({ externalId, kind: 'dependent', name, dependentOf })
  const { url, id: request } = await staff.requests.create({
    subjects: [
      { id, purposes: ['EI', 'TAX-DEP'], images },
      { id: child.id, purposes: ['TAX-DEP'], images: [] },
    ],
    purposes: ['EI', 'TAX-DEP'],
    due: '2026-12-10',
  })
  const card = (side: 'front' | 'back'): ProviderImage => ({ bytes: photo, document, side })
  await submitAsProvider(url, vault.url, [
    { number: parent.number, images: [card('front'), card('back')] },
    { number: young.number, subject: child.id },
  ])
  return { request, id, child: child.id, number: parent.number }
}

/** What was released to a staff member, by the vault's log. */
async function released(): Promise<number> {
  const { audit } = test.fuin.organization(test.id).as({ externalId: 'audit', permissions: ['audit'] })
  let count = 0
  for await (const line of audit.export())
    if (String(JSON.parse(line).leaf).includes('"action":"release"')) count++
  return count
}

/** The list of people is half a second behind at most. */
const fresh = (): Promise<void> => sleep(600)

describe('the review desk', () => {
  it('queues what waits by household, the longest wait first, and opens nothing by that', async () => {
    const first = await household()
    const second = await household()
    const { body } = await call('reviews')
    expect(body.data.map(({ request }: any) => request)).toEqual([first.request, second.request])
    expect(body.data[0].people.map(({ id }: any) => id)).toEqual([first.id, first.child])
    expect(body).toMatchObject({ left: 2, done: 0, departments: ['人事部', '営業部'] })
    expect((await call('reviews?limit=1&offset=1')).body.data).toMatchObject([{ request: second.request }])
    expect((await call('reviews?kind=dependent')).body.left).toBe(2)
    expect((await call('reviews?kind=partner')).body.left).toBe(0)
    const filtered = await call(`reviews?department=${encodeURIComponent('営業部')}`)
    expect(filtered.body).toMatchObject({ left: 1, data: [{ request: second.request }] })

    const opened = (await call(`reviews/${first.request}`)).body
    expect(opened.people.map(({ name }: any) => name)).toEqual([people[0]!.name, people[1]!.name])
    expect(opened.verifiers).toMatchObject([{ verifier: 'organization' }, { verifier: 'employee' }])
    expect(opened.review.items).toHaveLength(4)
    expect(await released()).toBe(0)
  })

  it('says who has it on the screen, and forgets it when they go', async () => {
    const { request } = (await call('reviews')).body.data[0]
    expect((await call(`reviews/${request}/claim`, {})).body).toEqual({ claim: null })
    const mine = user
    user = { externalId: 'u78', permissions: ALL }
    expect((await call(`reviews/${request}/claim`, {})).body).toEqual({ claim: { name: '佐藤' } })
    expect((await call('reviews')).body.data[0].claim).toEqual({ name: '佐藤' })
    await call(`reviews/${request}/release`, {})
    expect((await call(`reviews/${request}`)).body.claim).toEqual({ name: '佐藤' })
    user = mine
    await call(`reviews/${request}/release`, {})
    user = { externalId: 'u78', permissions: ALL }
    expect((await call(`reviews/${request}/claim`, {})).body).toEqual({ claim: null })
    await call(`reviews/${request}/release`, {})
    user = mine
  })

  it('logs each image and each number that is opened, once, and of this person only', async () => {
    const { request } = (await call('reviews')).body.data[0]
    const { review } = (await call(`reviews/${request}`)).body
    const [parent, child] = review.manifest.subjects.map(({ id }: any) => id)
    const of = (kind: string, subject: string): string =>
      review.items.find((item: any) => item.kind === kind && item.subject === subject).id
    const before = await released()
    const shown = await call(`subjects/${parent}/images/${of('image', parent)}`, {})
    expect(shown.headers.get('fuin-document')).toBe('mynumber-card')
    expect(shown.headers.get('fuin-side')).toMatch(/^(front|back)$/u)
    expect(shown.headers.get('fuin-quality')).toBe('')
    expect(await released()).toBe(before + 1)
    const number = await call(`subjects/${parent}/numbers/${of('number', parent)}`, {})
    expect(number.body).toEqual({ number: people[0]!.number })
    expect(number.headers.get('cache-control')).toBe('no-store')
    expect(await released()).toBe(before + 2)
    expect((await call(`subjects/${child}/numbers/${of('number', parent)}`, {})).status).toBe(502)
    expect((await call(`subjects/${parent}/numbers/${of('image', parent)}`, {})).status).toBe(400)
  })

  it('counts what was decided today, and lists what can be taken back', async () => {
    const { request } = (await call('reviews')).body.data[0]
    const { review } = (await call(`reviews/${request}`)).body
    const [{ id }] = review.manifest.subjects
    const papers = [{ subject: id, document: 'mynumber-card', sides: ['front', 'back'] }]
    const accepted = { seen: review.seen, record: { papers, basis: ['番号法 16条1号'] } }
    expect((await call(`subjects/${id}/accept`, accepted)).status).toBe(200)
    await fresh()
    expect((await call('reviews')).body).toMatchObject({ left: 1, done: 1 })
    const recent = (await call('reviews/recent')).body.data
    expect(recent).toMatchObject([{ request, decision: 'accept', by: '佐藤', people: [{ id }, {}] }])
    expect(JSON.stringify(recent)).not.toContain('b1.')
    const again = { reason: 'OTHER', seen: review.seen }
    expect((await call(`subjects/${id}/return`, again)).body.code).toBe('decision_conflict')
    expect((await call(`requests/${request}/undo`, {})).status).toBe(200)
    await fresh()
    expect((await call('reviews')).body).toMatchObject({ left: 2, done: 0 })
    expect((await call('reviews/recent')).body.data[0].undoneAt).not.toBeNull()
  })

  it('gives checklists, and keeps texts of returns without any number', async () => {
    const rules = (await call('reviews/rules')).body
    expect(rules.papers.find(({ code }: any) => code === 'mynumber-card').checks).toEqual([
      'number-matches',
      'person-matches',
      'in-date',
    ])
    expect(rules).toMatchObject({ twoPersonCheck: false, imageDays: 0, texts: [] })
    const text = { reason: 'UNREADABLE', words: '明るい所で撮り直してください。' }
    const { texts } = (await call('reviews/texts', text)).body
    expect(texts).toMatchObject([text])
    expect((await call('reviews/texts', { ...text, words: people[0]!.number })).status).toBe(400)
    expect((await call('reviews/texts', { ...text, reason: 'NOPE' })).status).toBe(400)
    expect((await call('reviews/texts/remove', { id: texts[0].id })).body.texts).toEqual([])
  })

  it('sends the rules of reviews to the vault when they are set', async () => {
    await call('settings', { settings: { twoPersonCheck: true } })
    const { request } = (await call('reviews')).body.data[0]
    const { review } = (await call(`reviews/${request}`)).body
    const [{ id }] = review.manifest.subjects
    const accept = { seen: review.seen, record: { papers: [], basis: [] } }
    expect((await call(`subjects/${id}/accept`, accept)).body).toMatchObject({ secondPerson: true })
    expect((await call(`subjects/${id}/accept`, accept)).body.code).toBe('second_person_required')
    expect((await call(`reviews/${request}`)).body).toMatchObject({
      review: { decision: { decision: 'check' } },
      decidedBy: '佐藤',
    })
    await call('settings', { settings: { twoPersonCheck: false } })
  })

  it('shows no code of a paper that the rules do not know', async () => {
    const { request, id } = await household('x"\r\nset-cookie: a=b')
    const { review } = (await call(`reviews/${request}`)).body
    const item = review.items.find(({ kind }: any) => kind === 'image').id
    const shown = await call(`subjects/${id}/images/${item}`, {})
    expect(shown.headers.get('fuin-document')).toBe('')
    expect(shown.headers.get('set-cookie')).toBeNull()
  })

  it('is for reviewers of this organization only', async () => {
    const [{ request, people: named }] = (await call('reviews')).body.data
    const paths: [string, object?][] = [
      ['reviews'],
      ['reviews/recent'],
      ['reviews/rules'],
      [`reviews/${request}`],
      [`reviews/${request}/claim`, {}],
      [`reviews/${request}/release`, {}],
      ['reviews/texts', { reason: 'OTHER', words: 'x' }],
      ['reviews/texts/remove', { id: 'x' }],
      [`subjects/${named[0].id}/review`],
    ]
    user = { externalId: 'u79', permissions: ['request', 'reveal', 'admin'] }
    for (const [path, body] of paths) expect((await call(path, body)).status).toBe(403)
    user = { externalId: 'u77', permissions: ALL }
    for (const query of ['kind=king', 'limit=0', 'limit=201', 'offset=-1'])
      expect((await call(`reviews?${query}`)).status).toBe(400)
    organization = other.id
    expect((await call(`reviews/${request}`)).status).not.toBe(200)
    expect((await call(`subjects/${named[0].id}/numbers/itm_${'0'.repeat(26)}`, {})).status).not.toBe(200)
    organization = test.id
  })
})
