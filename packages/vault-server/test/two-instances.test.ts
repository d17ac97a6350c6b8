import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '@fuin/sdk/api'
import { newTypedCode } from '@fuin/sdk/format'
import { scene, type Scene } from '../../sdk/test/support/people.ts'
import { accountOf, signIn, wrongKey } from './support/account.ts'
import { consistentLog } from './support/confirmed.ts'
import { asStaff, memberOf, signInMember, vouchedFor } from './support/member.ts'
import { freshDatabase } from './support/shared-postgres.ts'
import { type Answer, TestVault } from './support/test-vault.ts'
import { startTwoVaults, type TwoVaults } from './support/two-vaults.ts'

/** Calls of each instance under load. */
const CALLS = 120
/** At once, on each instance. */
const CLIENTS = 6

/** Runs `work` on both instances at once, some calls of each at a time; answers in no order. */
async function load<T>(
  vaults: TwoVaults,
  calls: number,
  work: (t: TestVault, call: number) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = []
  const client = async (t: TestVault, from: number): Promise<void> => {
    for (let call = from; call < calls; call += CLIENTS) answers.push(await work(t, call))
  }
  const clients = Array.from({ length: CLIENTS }, (_, from) => vaults.both.map(t => client(t, from)))
  await Promise.all(clients.flat())
  return answers
}

describe('two vaults on one PostgreSQL', () => {
  let vaults: TwoVaults
  beforeAll(async () => {
    vaults = await startTwoVaults()
  })
  afterAll(() => vaults.stop())

  it('make what an Idempotency-Key asks for once, however close the calls are', async () => {
    const { one, both } = vaults
    for (let round = 0; round < 5; round++) {
      const name = `once-${round}`
      const headers = { 'idempotency-key': `key-of-round-${round}` }
      const calls = Array.from({ length: 6 }, (_, call) =>
        both[call % 2]!.host('POST', '/api-keys', { name, scopes: ['read'] }, null, headers),
      )
      const answers = await Promise.all(calls)
      const made = answers.filter(({ body }) => 'secret' in (body as object))
      expect(made).toHaveLength(1)
      const others = answers.filter(answer => !made.includes(answer))
      for (const { status, code, body } of others)
        expect(code ?? [status, body]).toSatisfy(
          outcome =>
            outcome === 'idempotency_in_progress' ||
            JSON.stringify(outcome) === JSON.stringify([201, { id: made[0]!.body.id }]),
        )
      const listed = await one.host('GET', '/api-keys')
      expect((listed.body.data as { name: string }[]).filter(key => key.name === name)).toHaveLength(1)
    }
  })

  it('give an Idempotency-Key free a minute after the vault that had it was killed', async () => {
    const key = 'key-of-a-killed-call'
    const make = (): Promise<Answer> =>
      vaults.one.host('POST', '/api-keys', { name: 'killed', scopes: ['read'] }, null, {
        'idempotency-key': key,
      })
    const hash = createHash('sha256').update(key).digest('hex')
    const killed = (ends: string): Promise<void> =>
      forget(
        vaults,
        `update idempotency_keys set status = 0, expires_at = now() + interval '${ends}' where key_hash = '\\x${hash}'`,
      )
    const done = await make()
    await killed('1 minute')
    expect((await make()).code).toBe('idempotency_in_progress')
    await killed('-1 second')
    const again = await make()
    expect([again.status, again.body.id === done.body.id]).toEqual([201, false])
  })

  it('append one log, without gap or fork, an entry for every release', async () => {
    const { one, other, both } = vaults
    const people = await Promise.all([one.accepted(), other.accepted(), one.accepted()])
    const answers = await load(vaults, CALLS, (t, call) => t.release(people[call % people.length]!.item))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))

    const [log, same] = await Promise.all(both.map(consistentLog))
    expect(log).not.toBeNull()
    expect(same).toEqual(log)
    const released = answers.map(
      ({ body }) => (body as { items: { entry: { index: number; leaf: string } }[] }).items[0]!.entry,
    )
    expect(new Set(released.map(({ index }) => index)).size).toBe(2 * CALLS)
    expect(released.every(({ index, leaf }) => log![index] === leaf)).toBe(true)
    const entries = log!.map(leaf => JSON.parse(leaf) as Entry)
    expect(entries.filter(({ action }) => action === 'release')).toHaveLength(2 * CALLS)
  })

  it('know at once on both what was revoked on one', async () => {
    const { one, other, both } = vaults
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const { body } = await here.host('POST', '/api-keys', { name: 'k', scopes: ['read'] }, null)
      const key = body as { id: string; secret: string }
      const ask = (t: TestVault): Promise<Answer> =>
        t.call('GET', `/v1/organizations/${t.organization}/subjects`, {
          authorization: `Bearer ${key.secret}`,
        })
      let revoked = Number.POSITIVE_INFINITY
      const late: number[] = []
      const asking = load(vaults, 60, async (t, call) => {
        const begun = performance.now()
        if (call === 30 && t === here) {
          await here.host('DELETE', `/api-keys/${key.id}`, undefined, null)
          revoked = performance.now()
        }
        const { status } = await ask(t)
        // Whatever was begun after the answer to the revocation is refused, wherever it was asked.
        if (status === 200 && begun > revoked) late.push(begun - revoked)
      })
      expect((await ask(there)).status).toBe(200)
      await asking
      expect(late).toEqual([])
      expect((await Promise.all(both.map(ask))).map(({ status }) => status)).toEqual([401, 401])
    }
  })

  it('open a session on one that is good on the other, and end it on both', async () => {
    const { one, other } = vaults
    const account = await accountOf(one)
    const { body } = await signIn(one, account)
    const { token } = (body as { session: { token: string } }).session
    const at = `/v1/organizations/${one.organization}/accounts`
    const authorization = `Fuin-Account ${token}`
    expect((await other.call('POST', `${at}/totp`, { authorization })).status).toBe(201)
    expect((await other.call('POST', `${at}/sign-out`, { authorization })).status).toBe(204)
    expect((await one.call('POST', `${at}/totp`, { authorization })).status).toBe(401)
    const again = (await signIn(other, account)).body as { session: { token: string } }
    expect((await one.host('POST', `/accounts/${account.id}/state`, { action: 'lock' })).status).toBe(200)
    const locked = { authorization: `Fuin-Account ${again.session.token}` }
    expect((await other.call('POST', `${at}/totp`, locked)).status).toBe(401)
  })

  it('sign staff in for both, and take rights and sessions from them on both at once', async () => {
    const { one, other } = vaults
    const member = await memberOf(one, { permissions: ['request', 'reveal'] })
    const { token } = await signInMember(one, member)
    const me = (t: TestVault): Promise<Answer> => asStaff(t, token, 'GET', '/members/me')
    expect([(await me(one)).status, (await me(other)).status]).toEqual([200, 200])

    const person = await one.accepted()
    const release = (t: TestVault): Promise<Answer> => {
      const nonce = randomBytes(16).toString('base64url')
      const body = { items: [person.item], purpose: 'TAX-EMP', use: 'display', since: 0, nonce }
      return vouchedFor(t, member, 'POST', '/releases', body)
    }
    let withdrawn = Number.POSITIVE_INFINITY
    const late: number[] = []
    await load(vaults, 60, async (t, call) => {
      if (call === 30 && t === one) {
        expect((await one.host('PATCH', `/members/${member.id}`, { permissions: ['request'] })).status).toBe(
          200,
        )
        withdrawn = performance.now()
      }
      const begun = performance.now()
      if ((await release(t)).status === 200 && begun > withdrawn) late.push(begun - withdrawn)
    })
    expect(late).toEqual([])
    expect([(await release(one)).code, (await release(other)).code]).toEqual([
      'permission_missing',
      'permission_missing',
    ])
    expect((await other.host('POST', `/members/${member.id}/state`, { action: 'suspend' })).status).toBe(200)
    expect([(await me(one)).status, (await me(other)).status]).toEqual([401, 401])
  })

  it('give a guesser of passwords ten tries, not ten on each', async () => {
    const account = await accountOf(vaults.one)
    let compared = 0
    for (let round = 0; round < 8; round++) {
      const answers = await Promise.all(
        Array.from({ length: 4 }, (_, call) =>
          signIn(vaults.both[call % 2]!, { signInId: account.signInId, authKey: wrongKey() }),
        ),
      )
      compared += answers.filter(({ code }) => code === 'sign_in_refused').length
      await forget(vaults, "update sign_in_tries set next_at = now() - interval '1 second'")
    }
    expect(compared).toBe(9)
    expect((await signIn(vaults.other, account)).code).toBe('sign_in_locked')
  })

  it('count tries at a passcode once, on whichever they come', async () => {
    const { one, both } = vaults
    const asked = await askedWithPasscode(one)
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, call) =>
        both[call % 2]!.link(asked, 'POST', '/gate', { proof: wrongKey() }, asked.keys.viewToken),
      ),
    )
    const codes = answers.map(({ code }) => code)
    expect(codes.filter(code => code === 'passcode_wrong')).toHaveLength(9)
    expect(codes.filter(code => code === 'passcode_exhausted')).toHaveLength(21)
    const right = { proof: asked.keys.gateProof }
    for (const t of both)
      expect((await t.link(asked, 'POST', '/gate', right, asked.keys.viewToken)).code).toBe(
        'passcode_exhausted',
      )
  })

  it('finish on one what was uploaded to the other, and take one submission', async () => {
    const { one, other, both } = vaults
    const asked = await one.asked()
    const { item, body, digest, state } = await one.beginImage(asked)
    for (let place = 0; place < state.total; place++) {
      const part = body.slice(place * state.chunkLength, (place + 1) * state.chunkLength)
      expect((await both[place % 2]!.link(asked, 'PUT', `/items/${item}/chunks/${place}`, part)).status).toBe(
        204,
      )
    }
    expect((await other.link(asked, 'POST', `/items/${item}/complete`, { digest })).body.state).toBe(
      'complete',
    )
    const number = await other.upload(asked)
    const items = [{ id: item, digest }, number]
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, call) => both[call % 2]!.link(asked, 'POST', '/submit', { items })),
    )
    // The same once more is answered with the same receipt; nothing else is taken.
    const receipts = new Set(
      sent.filter(({ status }) => status === 200).map(({ body: receipt }) => JSON.stringify(receipt)),
    )
    expect(receipts.size).toBe(1)
    expect((await one.link(asked, 'POST', '/submit', { items: [number] })).code).toBe('already_submitted')
  })

  it('refuse on both what was erased on one, and never release what comes after it in the log', async () => {
    const { one, other, both } = vaults
    const person = await other.accepted()
    let answered = Number.POSITIVE_INFINITY
    let end = -1
    const late: string[] = []
    const releases = await load(vaults, 60, async (t, call) => {
      if (call === 20 && t === one) {
        const erased = await one.host('POST', `/subjects/${person.subject}/erase`, {
          scope: 'person',
          reason: 'TEST',
        })
        expect(erased.status).toBe(200)
        end = (erased.body as { entry: { index: number } }).entry.index
        answered = performance.now()
      }
      const begun = performance.now()
      const answer = await t.release(person.item)
      if (answer.status === 200 && begun > answered) late.push('released')
      return answer
    })
    expect(late).toEqual([])
    const given = releases.filter(({ status }) => status === 200)
    expect(given.length).toBeGreaterThan(0)
    expect(given.every(({ body }) => body.items[0]!.entry.index < end)).toBe(true)
    const after = await Promise.all(both.map(t => t.release(person.item)))
    expect(after.map(({ code }) => code)).toEqual(['erased', 'erased'])
    expect(await consistentLog(other)).not.toBeNull()
  })
})

describe('two vaults on one PostgreSQL, with tight limits', () => {
  let vaults: TwoVaults
  beforeAll(async () => {
    vaults = await startTwoVaults({ FUIN_CALLS_PER_MINUTE: '500' })
  })
  afterAll(() => vaults.stop())

  it('count what guards a secret to the call', async () => {
    const path = `/v1/organizations/${vaults.one.organization}/accounts/sign-in`
    const codes = await load(vaults, 15, async t => {
      const body = { signInId: newTypedCode(8), authKey: wrongKey() }
      return (await t.call('POST', path, { body })).status
    })
    // Ten for both: creating the organization was the first of them. Time gives one back every six seconds.
    const through = codes.filter(status => status !== 429).length
    expect([through >= 9, through <= 10]).toEqual([true, true])
  })

  it('count the calls of a key together within a second', async () => {
    const left = async (t: TestVault): Promise<number> => {
      const { headers } = await t.host('GET', '/subjects?limit=1', undefined, null)
      return Number(/r=(\d+)/u.exec(headers.get('ratelimit') ?? '')?.[1])
    }
    await load(vaults, 60, t => left(t))
    await new Promise(resolve => setTimeout(resolve, 1300))
    const seen = await Promise.all(vaults.both.map(left))
    await new Promise(resolve => setTimeout(resolve, 1300))
    const after = await Promise.all(vaults.both.map(left))
    // 120 calls on both, less what time gives back: 167 of 10,000 a second. Both see one number.
    expect(Math.abs(after[0]! - after[1]!)).toBeLessThanOrEqual(40)
    expect(Math.min(...seen, ...after)).toBeGreaterThan(9_000)
  })

  it('count wrong credentials of an address together', async () => {
    const ask = async (t: TestVault): Promise<number> => {
      const authorization = `Bearer fuin_${'0'.repeat(26)}_${wrongKey()}`
      return (await t.call('GET', `/v1/organizations/${t.organization}/subjects`, { authorization })).status
    }
    for (let call = 0; call < 49; call++) await ask(vaults.one)
    await new Promise(resolve => setTimeout(resolve, 1300))
    const refused = [await ask(vaults.other), await ask(vaults.other)]
    await new Promise(resolve => setTimeout(resolve, 1300))
    refused.push(
      await ask(vaults.other),
      await ask(vaults.other),
      await ask(vaults.other),
      await ask(vaults.other),
    )
    expect(refused).toContain(429)
  })
})

describe('the background work of two vaults', () => {
  it('is done once, whichever comes first', async () => {
    const volume = mkdtempSync(join(tmpdir(), 'fuin-two-'))
    const env = {
      FUIN_DATABASE_URL: await freshDatabase(),
      FUIN_SHRED: 'postgres',
      FUIN_DATA_DIR: volume,
      FUIN_BACKUP_HORIZON_DAYS: '0',
    }
    const [one, other] = [new TestVault(), new TestVault()]
    await Promise.all([one.start(env), other.start(env)])
    await one.createOrganization()
    const { organization, apiKey, logKey } = one
    Object.assign(other, { organization, apiKey, logKey })
    const people = await Promise.all([one.accepted(), other.accepted(), one.accepted()])
    const kept = await other.accepted()
    const body = { scope: 'person', reason: 'TEST' }
    for (const { subject } of people) await one.host('POST', `/subjects/${subject}/erase`, body)

    for (const t of [one, other]) t.now = new Date(t.now.getTime() + 25 * 3_600_000)
    await Promise.all([one, other].map(t => t.vault.work()))
    await Promise.all([one, other].map(t => t.vault.work()))
    const erased = (await one.actions()).filter(action => action === 'erased:ok')
    expect(erased).toHaveLength(people.length)
    // One roll for both; what is alive opens on both, under the new key.
    expect(readdirSync(join(volume, 'shred'))).toEqual(['epoch-2.key'])
    for (const t of [one, other]) expect((await t.release(kept.item)).status).toBe(200)
    expect(await consistentLog(other)).not.toBeNull()
    await Promise.all([one, other].map(t => t.stop()))
    rmSync(volume, { recursive: true, force: true })
  })
})

/** Moves the time of the database's rows, since the clock of a process cannot be moved. */
async function forget({ databaseUrl }: TwoVaults, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function askedWithPasscode(t: TestVault): Promise<Scene> {
  const organization = { id: t.organization, name: '会社', contact: '電話' }
  const asked = await scene({ change: { organization }, passcode: '7K2M9XQ4' })
  const tag = randomBytes(32).toString('base64url')
  await t.host('PUT', `/subjects/${asked.subject}`, { kind: 'employee', tag, label: 'b1.k.AAAA' })
  const proofHash = createHash('sha256')
    .update(Buffer.from(asked.keys.gateProof, 'base64url'))
    .digest('base64url')
  const body = t.requestBody(asked, { gate: { proofHash, passcode: 'b1.k.AAAA' } })
  expect((await t.host('PUT', `/requests/${asked.manifest.request}`, body)).status).toBe(200)
  return asked
}
