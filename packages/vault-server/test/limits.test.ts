import { newId } from '@fuin/sdk/format'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { DATABASES, openTestDatabase } from './support/databases.ts'
import { TestVault } from './support/test-vault.ts'

/** A vault behind two proxies, each of which adds whom it saw to X-Forwarded-For. */
describe.each(DATABASES)('calls are counted by who makes them (%s)', kind => {
  const t = new TestVault()
  let database: Record<string, string>
  beforeAll(async () => {
    database = await openTestDatabase(kind)
    await t.start({
      ...database,
      FUIN_BEHIND_TLS_PROXY: '1',
      FUIN_PROXIES: '2',
      FUIN_CALLS_PER_MINUTE: '500',
    })
  })
  afterAll(() => t.stop())

  const from = (...hops: string[]): Record<string, string> => ({
    'x-forwarded-proto': 'https',
    'x-forwarded-for': hops.join(', '),
  })
  /** Tries of one client to sign in, through both proxies. */
  async function codes(count: number, hops: (call: number) => string[]): Promise<(string | undefined)[]> {
    const path = `/v1/organizations/org_${'0'.repeat(26)}/accounts/sign-in`
    const body = { signInId: 'x', authKey: 'A'.repeat(43) }
    const found: (string | undefined)[] = []
    for (let call = 0; call < count; call++)
      found.push((await t.call('POST', path, { body, headers: from(...hops(call)) })).code)
    return found
  }

  it('and nobody becomes another one by a forged X-Forwarded-For', async () => {
    const forged = await codes(14, call => [`198.51.100.${call}`, '192.0.2.1', '10.0.0.1'])
    expect(forged.slice(0, 10)).not.toContain('rate_limited')
    expect(forged.slice(10)).toEqual(['rate_limited', 'rate_limited', 'rate_limited', 'rate_limited'])
    expect(await codes(1, () => ['192.0.2.2', '10.0.0.1'])).not.toContain('rate_limited')
  })

  it('and a try of staff at the door counts once, as one of anybody else', async () => {
    const path = `/v1/organizations/org_${'0'.repeat(26)}/members`
    for (const [place, door] of ['sign-in', 'accept', 'step-up', 'password'].entries()) {
      const headers = from(`192.0.2.${70 + place}`, '10.0.0.1')
      const tried: (string | undefined)[] = []
      for (let call = 0; call < 11; call++)
        tried.push((await t.call('POST', `${path}/${door}`, { body: {}, headers })).code)
      expect([door, tried.indexOf('rate_limited')]).toEqual([door, 10])
    }
  })

  it('and all addresses of one IPv6 network are one', async () => {
    const network = await codes(12, call => [`2001:db8:1:2:${call}::1`, '10.0.0.1'])
    expect(network.filter(code => code === 'rate_limited')).toHaveLength(2)
    expect(await codes(1, () => ['2001:db8:1:3::1', '10.0.0.1'])).not.toContain('rate_limited')
  })

  it('and wrong credentials of one address are counted, whatever they are', async () => {
    const path = `/v1/organizations/org_${'0'.repeat(26)}/subjects`
    const answers = await Promise.all(
      Array.from({ length: 55 }, async (_, call) => {
        const authorization = `Bearer fuin_${String(call).padStart(26, '0')}_${'A'.repeat(43)}`
        return t.call('GET', path, { authorization, headers: from('192.0.2.50', '10.0.0.1') })
      }),
    )
    expect(answers.map(({ status }) => status)).toContain(401)
    const next = await t.call('GET', path, { headers: from('192.0.2.50', '10.0.0.1') })
    expect(next.code).toBe('rate_limited')
    expect(next.headers.get('ratelimit-policy')).toBe('"wrong";q=50;w=60')
    expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('and a call that proves a key is paid by the key', async () => {
    await t.createOrganization()
    const { headers } = await t.host('GET', '/subjects', undefined, null, from('192.0.2.60', '10.0.0.1'))
    expect(headers.get('ratelimit-policy')).toBe('"key";q=10000;w=60')
    expect(headers.get('ratelimit')).toMatch(/^"key";r=9999;t=1$/u)
    const next = await t.call('GET', '/v1/nothing', { headers: from('192.0.2.60', '10.0.0.1') })
    expect(next.headers.get('ratelimit')).toMatch(/^"address";r=499;t=1$/u)
  })

  it('and people who are looked up together count as a call each', async () => {
    await t.createOrganization()
    const subjects = Array.from({ length: 100 }, () => ({ id: newId('sub') }))
    const lookUp = (): ReturnType<typeof t.host> =>
      t.host('POST', '/subjects/lookup', { subjects }, null, from('192.0.2.70', '10.0.0.1'))
    let calls = 0
    // The quota of the key is 10,000; what comes back meanwhile is a part of it.
    while ((await lookUp()).code !== 'rate_limited' && calls < 1000) calls++
    expect(calls).toBeGreaterThanOrEqual(99)
    expect(calls).toBeLessThan(1000)
    const { code, headers } = await lookUp()
    expect(code).toBe('rate_limited')
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  if (kind === 'postgres')
    it('and the database learns no address', async () => {
      await t.vault.work()
      const client = new pg.Client({ connectionString: database['FUIN_DATABASE_URL']! })
      await client.connect()
      const { rows } = await client.query<{ name: Buffer }>('select name from call_counts')
      await client.end()
      expect(rows.length).toBeGreaterThan(0)
      expect(new Set(rows.map(({ name }) => name.length))).toEqual(new Set([16]))
    })
})
