import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '../src/api/index.ts'
import { createHandler } from '../src/host.ts'
import { Fuin } from '../src/node.ts'
import { createTestOrganization, type TestOrganization } from '../src/testing.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const ADMIN: Permission[] = ['admin', 'audit']
let vault: VaultProcess
let test: TestOrganization
let handle: (request: Request) => Promise<Response>
let permissions: Permission[] = ADMIN
let receiver: Server

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  handle = createHandler(test.fuin, {
    basePath: '/fuin',
    principal: () => ({
      organization: test.id,
      staff: { externalId: 'boss', name: '管理 一郎', permissions },
    }),
  })
  receiver = createServer((_, response) => void response.writeHead(204).end()).listen(0, '127.0.0.1')
})
afterAll(async () => {
  receiver.close()
  await vault.stop()
})

async function call(
  method: string,
  path: string,
  body?: object,
): Promise<{ status: number; body: any; headers: Headers }> {
  const answer = await handle(
    new Request(`https://hr.example/fuin/${path}`, {
      method,
      headers: { 'fuin-widget': '1', 'content-type': 'application/json', origin: 'https://hr.example' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  return { status: answer.status, body: await answer.json(), headers: answer.headers }
}

describe('API keys through the handler', () => {
  it('are listed without a secret, and the one that the host calls with is marked', async () => {
    const { body } = await call('GET', 'api-keys')
    expect(body.data).toMatchObject([{ own: true, state: 'active', lastManage: true }])
    const secret = test.apiKey.split('_').slice(2).join('_')
    expect(secret).toHaveLength(43)
    expect(JSON.stringify(body)).not.toContain(secret)
  })

  it('are made for a time, with the secret once, and the log names who made them', async () => {
    const made = await call('POST', 'api-keys', { name: 'warehouse', scopes: ['read'], days: 90 })
    expect(made.status).toBe(201)
    expect(made.headers.get('cache-control')).toBe('no-store')
    expect(Object.keys(made.body)).toEqual(['id', 'name', 'secret'])
    const listing = `${vault.url}/v1/organizations/${test.id}/subjects`
    const use = (secret: string): Promise<number> =>
      fetch(listing, { headers: { authorization: `Bearer ${secret}` } }).then(({ status }) => status)
    expect(await use(made.body.secret)).toBe(200)

    const next = await call('POST', `api-keys/${made.body.id}/rotate`, { overlapHours: 0 })
    expect(next.status).toBe(201)
    expect([await use(made.body.secret), await use(next.body.secret)]).toEqual([401, 200])
    expect((await call('POST', `api-keys/${next.body.id}/revoke`)).status).toBe(200)
    expect(await use(next.body.secret)).toBe(401)
    const { audit } = test.fuin.organization(test.id)
    const { data } = await audit.list({ history: 'operation', staff: { externalId: 'boss' } })
    expect(data.map(({ action }) => action)).toEqual(['api-key.revoke', 'api-key.rotate', 'api-key.create'])
  })

  it('of the host are its own until it calls with the next', async () => {
    const { id: organization, state, keyring, ...made } = await createTestOrganization(vault)
    let { apiKey } = made
    const fuin = new Fuin({ vault: vault.url, apiKey: () => apiKey, state, keyrings: () => keyring })
    const { apiKeys } = fuin.organization(organization)
    const first = (await apiKeys.list())[0]!.id
    const { id, secret } = await apiKeys.rotate(first, { overlapHours: 24 })
    expect([apiKeys.isOwn(first), apiKeys.isOwn(id)]).toEqual([true, false])
    apiKey = secret
    await apiKeys.list()
    expect([apiKeys.isOwn(first), apiKeys.isOwn(id)]).toEqual([false, true])
    // Nothing is cut off by it any more.
    await apiKeys.revoke(first)
    expect((await apiKeys.list()).find(key => key.id === first)).toMatchObject({ state: 'revoked' })
  })

  it('that can manage keys, or that the host needs, are none of a browser’s business', async () => {
    const { data } = (await call('GET', 'api-keys')).body
    const own = data.find(({ own: mine }: { own: boolean }) => mine)
    const codes = [
      await call('POST', 'api-keys', { name: 'x', scopes: ['manage'], days: 5 }),
      await call('POST', 'api-keys', { name: 'x', scopes: ['read', 'manage'], days: 5 }),
      await call('POST', 'api-keys', { name: 'x', scopes: ['read'], days: 400 }),
      await call('POST', 'api-keys', { name: 'x', scopes: ['read'] }),
      await call('POST', `api-keys/${own.id}/rotate`, { overlapHours: 24 }),
      await call('POST', `api-keys/${own.id}/revoke`),
      await call('POST', `api-keys/key_${'0'.repeat(26)}/revoke`),
    ].map(({ status, body }) => [status, body.code])
    expect(codes).toEqual([
      [403, 'manage_key'],
      [403, 'manage_key'],
      [400, 'invalid_request'],
      [400, 'invalid_request'],
      [403, 'manage_key'],
      [409, 'own_key'],
      [404, 'not_found'],
    ])
    expect((await call('GET', 'api-keys')).body.data).toHaveLength(data.length)
  })
})

describe('webhooks through the handler', () => {
  it('are added with the secret once, tried, listed with what came of it, sent again, paused and taken away', async () => {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`
    const made = await call('POST', 'webhook-endpoints', { url, events: ['api-key.created'] })
    expect(made, JSON.stringify(made.body)).toMatchObject({
      status: 201,
      body: { secret: expect.any(String) as string },
    })
    const at = `webhook-endpoints/${made.body.id as string}`
    expect(JSON.stringify((await call('GET', 'webhook-endpoints')).body)).not.toContain(made.body.secret)
    const { id } = (await call('POST', `${at}/test`)).body
    const listed = async (): Promise<any[]> => (await call('GET', `${at}/deliveries`)).body.data
    await expect
      .poll(async () => (await listed())[0], { timeout: 20_000 })
      .toMatchObject({ id, event: 'webhook.test', state: 'delivered' })
    expect((await call('GET', `${at}/deliveries?state=nonsense`)).status).toBe(400)
    expect((await call('POST', `${at}/replay`, { delivery: id })).body).toEqual({ replayed: 1 })
    const rotated = await call('POST', `${at}/rotate`, { overlapHours: 24 })
    expect(rotated.body.secret).not.toBe(made.body.secret)
    expect((await call('POST', `${at}/update`, { enabled: false })).body).toMatchObject({ state: 'disabled' })
    expect((await call('POST', `${at}/remove`)).status).toBe(200)
    expect((await call('GET', 'webhook-endpoints')).body.data).toEqual([])
  })
})

describe('connections', () => {
  it('are for administrators: of the host, and of the vault where it knows them', async () => {
    permissions = ['audit', 'request', 'reveal']
    for (const path of ['api-keys', 'webhook-endpoints'])
      expect([path, (await call('GET', path)).status]).toEqual([path, 403])
    permissions = ADMIN
    const other = test.fuin.organization(test.id).as({ externalId: 'other', permissions: ADMIN })
    const rights = { kinds: null, departments: null, from: null, until: null, trainedOn: null }
    const boss = { externalId: 'boss', name: '管理 一郎', permissions: ['audit'] as Permission[], ...rights }
    await other.members.register(boss)
    const made = await call('POST', 'api-keys', { name: 'later', scopes: ['read'], days: 5 })
    expect(made).toMatchObject({ status: 403, body: { code: 'permission_missing' } })
  })
})
