import express from 'express'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fuinExpress } from '../src/express.ts'
import { createHandler, type Principal } from '../src/host.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { outbox } from './support/outbox.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const [person, other] = samplePeople(3, 2)
const HEADERS = { 'fuin-widget': '1', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
let vault: VaultProcess
let test: TestOrganization
let server: Server
let base: string
const events: unknown[] = []
/** By webhook. */
const told: unknown[] = []
let failing = false
let secrets: string[] = []
const box = outbox()

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization({ ...vault, notifier: box })
  const app = express()
  app.use(
    '/fuin',
    fuinExpress(test.fuin, {
      principal: request => principalOf(request.get('x-user') ?? ''),
      on: {
        accepted: event => events.push(event),
        erased: event => events.push(event),
        submitted: event => told.push(event),
        webhook: event => {
          if (event.type !== 'webhook.test') return
          told.push(event.id)
          if (failing) throw new Error('The queue of the host is full.')
        },
      },
      webhooks: { secret: () => secrets },
    }),
  )
  server = app.listen(0)
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fuin`
})
afterAll(async () => {
  server.close()
  await vault.stop()
})

function principalOf(user: string): Principal | null {
  if (user === '') return null
  const organization = test.id
  if (user !== 'hr') return { organization, provider: { externalId: user } }
  return {
    organization,
    staff: { externalId: 'u77', permissions: ['request', 'review', 'reveal', 'erase'] },
  }
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = { ...HEADERS, 'x-user': 'hr' },
): Promise<{ status: number; body: any; response: Response }> {
  const response = await fetch(base + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.clone().text()
  return { status: response.status, response, body: text.startsWith('{') ? JSON.parse(text) : text }
}

describe('webhooks', () => {
  const until = async (count: number): Promise<void> => {
    for (let tries = 0; told.length < count && tries < 100; tries++)
      await new Promise(resolve => setTimeout(resolve, 100))
  }

  it('reach the host through its mount, verified, once each, and again when it failed', async () => {
    const { webhooks } = test.fuin.organization(test.id)
    const endpoint = { url: `${base}/webhooks`, events: ['submission.submitted' as const] }
    const { id, secret } = await webhooks.create(endpoint)
    secrets = [secret]
    const staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions: ['request'] })
    const { externalId, name, number } = other!
    await staff.subjects.put({ externalId: `w-${externalId}`, kind: 'employee', name })
    const who = { externalId: `w-${externalId}` }
    const asked = await staff.requests.create({ subject: who, purposes: ['EI'], due: '2099-12-10' })
    await submitAsProvider(asked.url, vault.url, [{ number }])
    await until(1)
    const at = { organization: test.id, request: asked.id, generation: 1, round: 1 }
    expect(told).toEqual([at])
    const [delivery] = (await webhooks.deliveries(id, { state: 'delivered' })).data
    expect(delivery).toMatchObject({ event: 'submission.submitted', tries: 1, lastStatus: 204 })
    // Sent again: the host answers that it has it, and is not told twice.
    expect(await webhooks.replay(id, { id: delivery!.id })).toBe(1)
    expect(await webhooks.replay(id, { since: new Date(0) })).toBeLessThanOrEqual(1)
    secrets = [(await webhooks.rotate(id, { overlapHours: 1 })).secret]
    failing = true
    const tested = await webhooks.test(id)
    await until(2)
    failing = false
    await until(3)
    expect(told).toEqual([at, tested, tested])
    expect(await webhooks.update(id, { enabled: false })).toMatchObject({ disabledBecause: 'staff' })
    await webhooks.remove(id)
    expect(await webhooks.list()).toEqual([])
  })

  it('are refused without a signature, however they come', async () => {
    const body = { type: 'webhook.test', data: { organization: test.id } }
    const forged = { 'webhook-id': 'evt_x', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' }
    const send = async (headers: Record<string, string>, content: unknown = body) => {
      const { status, body: problem } = await call('POST', '/webhooks', content, headers)
      return [status, (problem as { code: string }).code]
    }
    expect(await send({})).toEqual([400, 'webhook_header_missing'])
    expect(await send(forged)).toEqual([401, 'webhook_signature_wrong'])
    expect(await send({ ...HEADERS, 'x-user': 'hr', ...forged })).toEqual([401, 'webhook_signature_wrong'])
    expect(await send(forged, [])).toEqual([400, 'webhook_invalid'])
    expect(await send(forged, 'x'.repeat(70_000))).toEqual([413, 'too_large'])
    const without = createHandler(test.fuin, { principal: () => null })
    const request = new Request('http://h.example/webhooks', { method: 'POST', body: '{}' })
    expect((await without(request)).status).toBe(404)
  })
})

describe('the handler under Express', () => {
  it('carries staff through one number, and the person through the embedded collector', async () => {
    const { externalId, name, number } = person!
    const put = await call('POST', '/subjects', { externalId, kind: 'employee', name })
    expect(put.status).toBe(200)
    const id = put.body.id as string
    const paper = { document: 'mynumber-card', sides: ['front', 'back'] }
    const asked = { subjects: [id], purposes: ['EI'], due: '2026-12-10', images: [paper] }
    const issued = await call('POST', '/requests', asked)
    expect(issued).toMatchObject({ status: 201, body: { sent: true } })
    expect(box.messages[0]).toMatchObject({ kind: 'request', to: { externalId, name } })
    expect(box.messages[0]!.text).toContain(issued.body.url)

    const session = await call('POST', '/session', {}, { ...HEADERS, 'x-user': externalId })
    expect(session.body).toMatchObject({ vault: vault.url, organization: test.id, request: issued.body.id })
    expect(Object.keys(session.body)).toEqual(expect.arrayContaining(['token', 'manifestKey', 'psk']))

    const images = [{ bytes: new Uint8Array([0xff, 0xd8, 0xff]), document: 'mynumber-card' }]
    await submitAsProvider(issued.body.url, vault.url, [{ number, images }])
    const review = await call('GET', `/subjects/${id}/review`)
    const item = review.body.items.find(({ kind }: { kind: string }) => kind === 'image').id
    const shown = await call('POST', `/subjects/${id}/images/${item}`, {})
    expect(shown.response.headers.get('content-type')).toBe('image/jpeg')
    expect(shown.response.headers.get('content-security-policy')).toContain('sandbox')
    expect(shown.response.headers.get('x-content-type-options')).toBe('nosniff')

    expect(
      (
        await call('POST', `/subjects/${id}/accept`, {
          record: { papers: [], basis: [] },
          seen: { generation: 1, round: 1 },
        })
      ).status,
    ).toBe(200)
    const revealed = await call('POST', `/subjects/${id}/reveal`, { purpose: 'EI', use: 'display' })
    expect(revealed.body).toEqual({ number })
    expect(revealed.response.headers.get('cache-control')).toBe('no-store')
    const other = await call('POST', `/subjects/${id}/reveal`, { purpose: 'HI-PEN', use: 'display' })
    expect(other.body).toMatchObject({ code: 'purpose_not_shown', allowed: [{ code: 'EI' }] })
    for (const body of [
      { purpose: 'EI' },
      { purpose: 'EI', use: 'output' },
      { purpose: 'EI', use: 'display', target: 'copy' },
    ])
      expect((await call('POST', `/subjects/${id}/reveal`, body)).body.code).toBe('invalid_request')
    const erased = await call('POST', `/subjects/${id}/erase`, { scope: 'person', reason: 'RETIRED' })
    expect(erased.body.state).toBe('erasing')
    expect(events).toMatchObject([{ subject: id }, { subject: id }])
  })

  it('shows which papers would be asked, and refuses with person, reason and article', async () => {
    const put = await call('POST', '/subjects', { externalId: 'P-9', kind: 'partner', name: '見本商店' })
    const id = put.body.id as string
    const preview = await call('POST', `/subjects/${id}/papers`, { purposes: ['PAY-FEE'] })
    expect(preview.body).toMatchObject({ purposes: ['PAY-FEE'], problems: [], why: { code: 'asked' } })
    expect(preview.body.ways[0]).toMatchObject({ code: 'card', name: 'マイナンバーカード' })
    const seen = await call('POST', `/subjects/${id}/papers`, { purposes: ['PAY-FEE'], inPerson: true })
    expect(seen.body).toMatchObject({ ways: [], why: { code: 'in-person' } })
    const wrong = { subjects: [id], purposes: ['EI'], due: '2026-12-10' }
    const refused = await call('POST', '/requests', wrong)
    expect(refused).toMatchObject({ status: 400, body: { code: 'input_invalid' } })
    expect(refused.body.problems[0]).toMatchObject({ subject: id, purpose: 'EI', reason: 'kind' })
    expect(refused.body.problems[0].sentence).toContain('従業員だけ')
    expect(refused.body.problems[0].basis).toContain('雇用保険法 7条')
    const path = `/subjects/${id}/papers`
    expect((await call('POST', path, { purposes: ['EI'], inPerson: 'yes' })).status).toBe(400)
    expect((await call('POST', path, { purposes: ['EI'] }, { ...HEADERS, 'x-user': 'P-9' })).status).toBe(403)
    expect((await call('POST', '/subjects/sub_0/papers', { purposes: ['EI'] })).status).toBe(404)
  })

  it('refuses what comes from elsewhere', async () => {
    const user = { 'x-user': 'hr', 'content-type': 'application/json' }
    const refused: Record<string, string>[] = [
      user,
      { ...user, 'fuin-widget': '1' },
      { ...user, 'fuin-widget': '1', origin: 'https://evil.example' },
      { ...user, 'fuin-widget': '1', 'sec-fetch-site': 'cross-site' },
      { ...user, 'fuin-widget': '1', 'sec-fetch-site': 'same-site' },
      { ...user, origin: new URL(base).origin },
    ]
    for (const headers of refused) {
      expect(await call('POST', '/subjects', {}, headers)).toMatchObject({
        status: 403,
        body: { code: 'cross_site' },
      })
    }
    const own = { ...user, 'fuin-widget': '1', origin: new URL(base).origin }
    expect((await call('POST', '/subjects', {}, own)).body.code).toBe('invalid_request')
  })

  it('refuses those who may not', async () => {
    expect((await call('POST', '/session', {}, HEADERS)).status).toBe(401)
    const provider = { ...HEADERS, 'x-user': other!.externalId }
    expect((await call('GET', '/subjects', undefined, provider)).status).toBe(403)
    expect((await call('POST', '/session', {}, provider)).status).toBe(404)
    expect((await call('POST', '/session', {})).status).toBe(403)
  })

  it('answers mistakes with a code and without the input', async () => {
    const marker = '123456789018'
    const cases: [string, string, unknown, number][] = [
      ['POST', '/subjects', { externalId: marker, kind: marker, name: marker }, 400],
      ['POST', `/subjects/${marker}/reveal`, { purpose: marker }, 404],
      ['POST', '/requests', { subjects: [`sub_${marker}`], purposes: [marker], due: marker }, 404],
      ['GET', '/nowhere', undefined, 404],
      ['DELETE', '/subjects', undefined, 405],
      ['POST', '/subjects', { name: 'x'.repeat(70_000) }, 413],
    ]
    for (const [method, path, body, status] of cases) {
      const answer = await call(method, path, body)
      expect([path, answer.status]).toEqual([path, status])
      expect(JSON.stringify(answer.body)).not.toContain(marker)
      expect(answer.response.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.response.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('tells the histories where staff sat, as Express sees it', async () => {
    const headers = { ...HEADERS, 'x-user': 'hr', 'user-agent': 'Browser of the clerk' }
    const body = { externalId: 'E-sat', kind: 'employee', name: '座席' }
    expect((await call('POST', '/subjects', body, headers)).status).toBe(200)
    const { audit } = test.fuin.organization(test.id)
    const { data } = await audit.list({ history: 'operation', action: 'subject.put' })
    expect(data[0]!.terminal).toEqual({
      address: expect.stringContaining('127.0.0.1') as string,
      browser: 'Browser of the clerk',
      seenBy: 'host',
    })
  })

  it('says so when a body parser came first', async () => {
    const app = express()
    app.use(express.json())
    app.use('/fuin', fuinExpress(test.fuin, { principal: () => principalOf('hr') }))
    app.use(
      (error: Error, _request: express.Request, response: express.Response, next: express.NextFunction) => {
        if (response.headersSent) next(error)
        else response.status(500).send((error as Error & { code: string }).code)
      },
    )
    const wrong = app.listen(0)
    const url = `http://127.0.0.1:${(wrong.address() as AddressInfo).port}/fuin/subjects`
    const answer = await fetch(url, { method: 'POST', headers: HEADERS, body: '{}' })
    expect(await answer.text()).toBe('config_invalid')
    wrong.close()
  })
})

describe('the fetch-style handler', () => {
  it('answers below its base path only', async () => {
    const handle = createHandler(test.fuin, { basePath: '/fuin', principal: () => principalOf('hr') })
    const get = (path: string): Promise<Response> => handle(new Request(`https://hr.example${path}`))
    expect((await get('/fuin/subjects')).status).toBe(200)
    expect((await get('/other/subjects')).status).toBe(404)
    expect((await get('/fuinsubjects')).status).toBe(404)
  })

  it('turns a failing principal into a problem', async () => {
    const handle = createHandler(test.fuin, {
      principal: () => {
        throw new Error('123456789018')
      },
    })
    const answer = await handle(new Request('https://hr.example/subjects'))
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('1234')
  })
})
