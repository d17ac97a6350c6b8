import type { ApiKey, CreatedApiKey, Entry } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { TestVault } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const HOUR = 3_600_000
const ALL = ['vouch', 'manage', 'read']

async function created(t: TestVault, body: object = {}): Promise<CreatedApiKey> {
  const answer = await t.host('POST', '/api-keys', { name: 'k', scopes: ALL, ...body }, null)
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body as CreatedApiKey
}

/** A call with another key than the first. */
async function using<T>(t: TestVault, { secret }: CreatedApiKey, work: () => Promise<T>): Promise<T> {
  const first = t.apiKey
  t.apiKey = secret
  try {
    return await work()
  } finally {
    t.apiKey = first
  }
}

const works = async (t: TestVault, { secret }: CreatedApiKey): Promise<string> => {
  const path = `/v1/organizations/${t.organization}/subjects`
  const { status, code } = await t.call('GET', path, { authorization: `Bearer ${secret}` })
  return code ?? String(status)
}

describe.each(DATABASES)('API keys on %s', kind => {
  const t = vaultOn(kind)
  const listed = async (id: string): Promise<ApiKey> =>
    ((await t.host('GET', '/api-keys', undefined, null)).body as { data: ApiKey[] }).data.find(
      one => one.id === id,
    )!
  const rotate = (id: string, overlapHours: number) =>
    t.host('POST', `/api-keys/${id}/rotate`, { overlapHours }, null)
  const revoke = (id: string) => t.host('DELETE', `/api-keys/${id}`, undefined, null)

  it('are followed by another secret with the same rights, and work until the overlap is over', async () => {
    const actor = newId('act')
    const networks = ['127.0.0.0/8', '::1']
    const old = await created(t, { scopes: ['vouch'], actors: [actor], allowedAddresses: networks })
    const answer = await rotate(old.id, 24)
    const fresh = answer.body as CreatedApiKey
    expect(answer.status).toBe(201)
    expect(fresh).toMatchObject({ name: 'k', scopes: ['vouch'], actors: [actor], state: 'active' })
    expect(fresh).toMatchObject({ allowedAddresses: networks, replaces: old.id, expiresAt: null })
    expect(await listed(old.id)).toMatchObject({ state: 'replaced', replacedBy: fresh.id, expiresInDays: 1 })
    expect([await works(t, old), await works(t, fresh)]).toEqual(['200', '200'])
    expect((await rotate(old.id, 24)).code).toBe('key_not_active')
    t.now = new Date(t.now.getTime() + 24 * HOUR)
    expect([await works(t, old), await works(t, fresh)]).toEqual(['unauthenticated', '200'])
    expect(await listed(old.id)).toMatchObject({ state: 'expired', expiresInDays: 0 })
    expect((await rotate(fresh.id, 0)).status).toBe(201)
    expect(await works(t, fresh)).toBe('unauthenticated')
    const { body } = await t.host('GET', '/log/entries?limit=1000')
    const entries = (body as { entries: { leaf: string }[] }).entries.map(
      ({ leaf }) => JSON.parse(leaf) as Entry,
    )
    expect(entries.filter(({ action }) => action === 'api-key.rotate')[0]).toMatchObject({
      key: old.id,
      replacedBy: fresh.id,
    })
    expect((await rotate(newId('key'), 1)).code).toBe('not_found')
    for (const overlapHours of [-1, 169, 1.5]) expect((await rotate(fresh.id, overlapHours)).status).toBe(400)
  })

  it('live as long as the key before when they end, and never longer for an overlap', async () => {
    const expiresAt = new Date(t.now.getTime() + 10 * 24 * HOUR).toISOString()
    const old = await created(t, { expiresAt })
    expect(old.expiresInDays).toBe(10)
    t.now = new Date(t.now.getTime() + 9 * 24 * HOUR)
    const fresh = (await using(t, old, () => rotate(old.id, 168))).body as CreatedApiKey
    expect(fresh.expiresInDays).toBe(10)
    expect(await listed(old.id)).toMatchObject({ expiresAt, state: 'replaced' })
    const past = new Date(t.now.getTime() - 1000).toISOString()
    const late = await t.host('POST', '/api-keys', { name: 'k', scopes: ['read'], expiresAt: past }, null)
    expect(late.code).toBe('invalid_request')
  })

  it('make no key that may more than themselves', async () => {
    const actor = newId('act')
    const maker = await created(t, {
      scopes: ['manage', 'vouch'],
      actors: [actor],
      allowedAddresses: ['127.0.0.0/8'],
      expiresAt: new Date(t.now.getTime() + 5 * HOUR).toISOString(),
    })
    const narrow = {
      scopes: ['manage', 'vouch'],
      actors: [actor],
      allowedAddresses: ['127.0.0.1'],
      expiresAt: new Date(t.now.getTime() + HOUR).toISOString(),
    }
    const { actors: _, ...anyActor } = narrow
    const { allowedAddresses: __, ...anywhere } = narrow
    const { expiresAt: ___, ...forever } = narrow
    await using(t, maker, async () => {
      expect(await created(t, narrow)).toMatchObject({ scopes: ['manage', 'vouch'] })
      for (const more of [
        { ...narrow, scopes: ['read'] },
        { ...narrow, actors: [actor, newId('act')] },
        { ...narrow, allowedAddresses: ['127.0.0.0/7'] },
        { ...narrow, expiresAt: new Date(t.now.getTime() + 6 * HOUR).toISOString() },
        anyActor,
        anywhere,
        forever,
      ])
        expect((await t.host('POST', '/api-keys', { name: 'k', ...more }, null)).code).toBe(
          'key_exceeds_maker',
        )
      const other = await created(t, narrow)
      t.now = new Date(t.now.getTime() + HOUR / 2)
      const next = (await rotate(other.id, 1)).body as CreatedApiKey
      expect(Date.parse(next.expiresAt!)).toBe(t.now.getTime() + HOUR)
    })
    const stronger = await created(t, { scopes: ['read'] })
    await using(t, maker, async () => {
      expect((await rotate(stronger.id, 1)).code).toBe('key_exceeds_maker')
    })
    // A thief of a key that ends is not given another one that outlives it.
    const lasting = { scopes: ['manage'], actors: [actor], allowedAddresses: ['127.0.0.1'] }
    const old = await created(t, {
      ...lasting,
      expiresAt: new Date(t.now.getTime() + 100 * HOUR).toISOString(),
    })
    t.now = new Date(t.now.getTime() + 98 * HOUR)
    const end = new Date(t.now.getTime() + 3 * HOUR).toISOString()
    const ending = await created(t, { ...lasting, expiresAt: end })
    await using(t, ending, async () => {
      expect(((await rotate(old.id, 1)).body as CreatedApiKey).expiresAt).toBe(end)
    })
  })

  it('work from allowed addresses only, and a try from elsewhere is logged once a minute', async () => {
    for (const allowedAddresses of [[], ['10.0.0.0/33'], ['example.com'], ['10.0.0.1', 'x']])
      expect(
        (await t.host('POST', '/api-keys', { name: 'k', scopes: ['read'], allowedAddresses }, null)).code,
      ).toBe('invalid_request')
    const near = await created(t, { scopes: ['read'], allowedAddresses: ['127.0.0.0/8', '::1'] })
    const far = await created(t, { scopes: ['read'], allowedAddresses: ['203.0.113.0/24'] })
    expect([await works(t, near), await works(t, far), await works(t, far)]).toEqual([
      '200',
      'address_not_allowed',
      'address_not_allowed',
    ])
    const tried = (await t.actions()).filter(action => action === 'api-key.use:address_not_allowed')
    expect(tried).toHaveLength(1)
  })

  it('remember when they were used, at most once a minute, without an entry in the log', async () => {
    const key = await created(t, { scopes: ['read'] })
    expect((await listed(key.id)).lastUsedAt).toBeNull()
    const size = (await t.actions()).length
    await works(t, key)
    const first = t.now.toISOString()
    await t.vault.work()
    expect((await listed(key.id)).lastUsedAt).toBe(first)
    t.now = new Date(t.now.getTime() + 59_000)
    await works(t, key)
    await t.vault.work()
    expect((await listed(key.id)).lastUsedAt).toBe(first)
    t.now = new Date(t.now.getTime() + 1000)
    await works(t, key)
    await t.vault.work()
    expect((await listed(key.id)).lastUsedAt).toBe(t.now.toISOString())
    expect((await t.actions()).length).toBe(size)
  })

  it('of which the last with “manage” cannot go, nor two that revoke each other at once', async () => {
    const organization = { organization: t.organization, apiKey: t.apiKey }
    const { apiKey: first } = await t.createOrganization()
    expect(first.lastManage).toBe(true)
    expect((await revoke(first.id)).code).toBe('last_manage_key')
    expect((await rotate(first.id, 0)).code).toBe('last_manage_key')
    await created(t, { scopes: ['read'] })
    expect((await revoke(first.id)).code).toBe('last_manage_key')
    const ending = await created(t, { expiresAt: new Date(t.now.getTime() + HOUR).toISOString() })
    expect([(await listed(first.id)).lastManage, ending.lastManage]).toEqual([true, false])
    const second = await created(t)
    expect((await listed(first.id)).lastManage).toBe(false)
    expect((await revoke(ending.id)).status).toBe(204)
    const codes = await Promise.all([revoke(second.id), using(t, second, () => revoke(first.id))])
    expect(codes.filter(({ status }) => status === 204)).toHaveLength(1)
    Object.assign(t, organization)
  })
})

describe('two instances on one PostgreSQL', () => {
  const t = vaultOn('postgres', { FUIN_SHRED: 'postgres' })
  const other = new TestVault()
  beforeAll(async () => {
    await other.start({ ...t.env, FUIN_DATA_DIR: t.dataDir })
    Object.assign(other, { organization: t.organization, apiKey: t.apiKey, now: t.now })
  })
  afterAll(() => other.stop())

  it('refuse a key from the moment its revocation was answered, under load', async () => {
    const key = await created(t)
    let gone = false
    const late: string[] = []
    const before: string[] = []
    const caller = async (vault: TestVault): Promise<void> => {
      for (let tries = 0; tries < 200; tries++) {
        const revoked = gone
        const answer = await works(vault, key)
        if (revoked) late.push(answer)
        else before.push(answer)
        if (late.length >= 20) return
      }
    }
    const load = Promise.all([t, other, t, other].map(caller))
    while (before.length < 20) await new Promise(resolve => setTimeout(resolve, 5))
    expect((await t.host('DELETE', `/api-keys/${key.id}`, undefined, null)).status).toBe(204)
    gone = true
    await load
    expect(new Set(late)).toEqual(new Set(['unauthenticated']))
    expect(before).toContain('200')
  })

  it('write the last use once between them, and end an overlap together', async () => {
    const key = await created(t, { scopes: ['read'] })
    await Promise.all([works(t, key), works(other, key)])
    await Promise.all([t.vault.work(), other.vault.work()])
    const fresh = (await other.host('POST', `/api-keys/${key.id}/rotate`, { overlapHours: 0 }, null))
      .body as CreatedApiKey
    expect([await works(t, key), await works(t, fresh), await works(other, key)]).toEqual([
      'unauthenticated',
      '200',
      'unauthenticated',
    ])
  })
})
