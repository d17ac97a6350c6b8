import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '@fuin/sdk/format'
import { deriveLinkKeys } from '../../sdk/src/request/link-keys.ts'
import { derivePasscodeKey } from '../../sdk/src/request/passcode.ts'
import { extended, scene, type Scene } from '../../sdk/test/support/people.ts'
import { DATABASES } from './support/databases.ts'
import { type Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const WRONG = Buffer.alloc(32, 1).toString('base64url')
const hash = (token: string): string =>
  createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url')

describe.each(DATABASES)('a gate on %s', kind => {
  const t = vaultOn(kind)

  const gateOf = (one: Scene): object => ({ proofHash: hash(one.keys.gateProof), passcode: 'b1.k.AAAA' })
  /** Somebody who is asked through a link with a passcode. */
  async function asked(): Promise<Scene> {
    const organization = { id: t.organization, name: '会社', contact: '電話' }
    const one = await scene({ change: { organization }, passcode: '7K2M9XQ4' })
    const tag = randomBytes(32).toString('base64url')
    await t.host('PUT', `/subjects/${one.subject}`, { kind: 'employee', tag, label: 'b1.k.AAAA' })
    const body = t.requestBody(one, { gate: gateOf(one) })
    const answer = await t.host('PUT', `/requests/${one.manifest.request}`, body)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ passcode: 'b1.k.AAAA', triesLeft: 10, renewalWantedAt: null })
    return one
  }
  const knock = (one: Scene, proof: string): Promise<Answer> =>
    t.link(one, 'POST', '/gate', { proof }, one.keys.viewToken)
  const door = (one: Scene): Promise<Answer> => t.link(one, 'GET', '/provider', undefined, one.keys.viewToken)
  const withSession = (one: Scene, method: string, path: string, token: string): Promise<Answer> => {
    const at = `/v1/organizations/${t.organization}/requests/${one.manifest.request}${path}`
    return t.call(method, at, { authorization: `Fuin-Session ${token}` })
  }
  const request = async (one: Scene): Promise<Answer['body']> =>
    (await t.host('GET', `/requests/${one.manifest.request}`)).body
  const entries = async (one: Scene): Promise<string[]> => {
    const { body } = await t.host('GET', '/log/entries?limit=1000')
    return (body as { entries: { leaf: string }[] }).entries
      .map(({ leaf }) => JSON.parse(leaf) as { action: string; result: string; request?: string })
      .filter(entry => entry.request === one.manifest.request && entry.action === 'request.gate')
      .map(({ result }) => result)
  }

  it('tells who has the link that a passcode is wanted, and gives nothing else', async () => {
    const one = await asked()
    const answer = await door(one)
    expect([answer.status, answer.code, answer.body.tries]).toEqual([403, 'passcode_required', 10])
    expect(JSON.stringify(answer.body)).not.toContain(one.box)
    for (const [method, path] of [
      ['GET', '/receipt'],
      ['POST', '/submit'],
      ['PUT', `/items/${one.item}`],
      ['GET', '/own'],
      ['POST', '/withdraw'],
      ['POST', '/decline'],
      ['POST', '/reopen'],
      ['POST', '/correction'],
    ] as const) {
      const body = method === 'GET' ? undefined : {}
      expect((await t.link(one, method, path, body, one.keys.viewToken)).code).toBe('passcode_required')
    }
    expect((await t.link(one, 'POST', '/renewal', undefined, one.keys.viewToken)).code).toBe('forbidden')
  })

  it('opens for the proof, with a session that does all a link does; the tokens alone open nothing', async () => {
    const one = await asked()
    expect((await t.link(one, 'GET', '/provider')).code).toBe('unauthenticated')
    const session = await knock(one, one.keys.gateProof)
    expect(session.status).toBe(201)
    const view = await withSession(one, 'GET', '/provider', session.body.token)
    expect(view.body).toMatchObject({ manifest: one.box, state: 'open' })
    expect((await withSession(one, 'POST', '/gate', session.body.token)).code).toBe('invalid_request')
    expect(await entries(one)).toEqual(['ok'])
    t.now = new Date(t.now.getTime() + 15 * 60_000 + 1)
    expect((await withSession(one, 'GET', '/provider', session.body.token)).code).toBe('unauthenticated')
    expect((await knock(one, one.keys.gateProof)).status).toBe(201)
  })

  it('a stranger cannot use up the tries: neither without the link nor from another organization', async () => {
    const one = await asked()
    const nobody = Buffer.alloc(32).toString('base64url')
    expect((await t.link(one, 'POST', '/gate', { proof: WRONG }, nobody)).code).toBe('unauthenticated')
    expect((await t.link(one, 'POST', '/gate', { proof: WRONG })).code).toBe('unauthenticated')
    const other = `/v1/organizations/${newId('org')}/requests/${one.manifest.request}/gate`
    const authorization = `Fuin-Link ${one.keys.viewToken}`
    expect((await t.call('POST', other, { body: { proof: WRONG }, authorization })).code).toBe(
      'unauthenticated',
    )
    expect((await t.link(one, 'POST', '/gate', { proof: 'x' }, one.keys.viewToken)).code).toBe(
      'invalid_request',
    )
    expect((await request(one)).triesLeft).toBe(10)
  })

  it('gives a right try back, counts every wrong one, and is dead after ten', async () => {
    const one = await asked()
    const session = await knock(one, one.keys.gateProof)
    expect((await request(one)).triesLeft).toBe(10)
    for (let left = 9; left >= 1; left--) {
      const { code, body } = await knock(one, WRONG)
      expect([code, body.tries]).toEqual(['passcode_wrong', left])
      if (left === 5) expect((await knock(one, one.keys.gateProof)).status).toBe(201)
    }
    expect((await knock(one, WRONG)).code).toBe('passcode_exhausted')
    expect((await knock(one, one.keys.gateProof)).code).toBe('passcode_exhausted')
    expect((await door(one)).code).toBe('passcode_exhausted')
    expect((await withSession(one, 'GET', '/provider', session.body.token)).code).toBe('unauthenticated')
    expect((await request(one)).triesLeft).toBe(0)
    expect((await entries(one)).at(-1)).toBe('passcode_exhausted')
    const signedIn = await t.host('POST', `/requests/${one.manifest.request}/sessions`, { generation: 1 })
    expect((await withSession(one, 'GET', '/provider', signedIn.body.token)).status).toBe(200)
    const { body } = await t.host('GET', '/attention')
    expect(body.data).toContainEqual(
      expect.objectContaining({ id: one.manifest.request, triesLeft: 0, subjects: [one.subject] }),
    )
  })

  it('takes ten of forty tries at once, and forgets none when the vault is started again', async () => {
    const one = await asked()
    const answers = await Promise.all(Array.from({ length: 40 }, () => knock(one, WRONG)))
    const codes = answers.map(({ code, body }) => `${code} ${body.tries ?? ''}`.trim())
    const compared = codes.filter(code => code.startsWith('passcode_wrong'))
    expect(new Set(compared).size).toBe(9)
    expect(compared.length).toBe(9)
    expect(new Set(codes.filter(code => !code.startsWith('passcode_wrong')))).toEqual(
      new Set(['passcode_exhausted']),
    )
    expect((await entries(one)).length).toBe(10)
    const two = await asked()
    await knock(two, WRONG)
    await t.vault.close()
    await t.start()
    expect((await request(one)).triesLeft).toBe(0)
    expect((await knock(two, WRONG)).body.tries).toBe(8)
  })

  it('begins anew with another generation; the old link and its sessions are dead', async () => {
    const one = await asked()
    const session = await knock(one, one.keys.gateProof)
    await knock(one, WRONG)
    const secret = Uint8Array.from(randomBytes(32))
    const keys = await deriveLinkKeys(secret, await derivePasscodeKey('7K2M9XQ4', one.manifest.request))
    const next = { ...one, keys }
    const body = t.requestBody(next, { generation: 2, sequence: 2, gate: gateOf(next) })
    expect((await t.host('PUT', `/requests/${one.manifest.request}`, body)).body.triesLeft).toBe(10)
    expect((await door(one)).code).toBe('unauthenticated')
    expect((await knock(one, one.keys.gateProof)).code).toBe('unauthenticated')
    expect((await withSession(one, 'GET', '/provider', session.body.token)).code).toBe('unauthenticated')
    expect((await knock(next, next.keys.gateProof)).status).toBe(201)
    const bare = t.requestBody(next, { generation: 3, sequence: 3 })
    expect((await t.host('PUT', `/requests/${one.manifest.request}`, bare)).body).toMatchObject({
      passcode: null,
      triesLeft: null,
    })
    expect((await t.link(next, 'GET', '/provider')).status).toBe(200)
    expect((await knock(next, next.keys.gateProof)).code).toBe('forbidden')
  })

  it('stays through an extension, which cannot change it', async () => {
    const one = await asked()
    const two = await extended(one)
    await knock(one, WRONG)
    const put = (change: object): Promise<Answer> =>
      t.host('PUT', `/requests/${one.manifest.request}`, t.requestBody(two, { sequence: 2, ...change }))
    expect((await put({})).code).toBe('generation_conflict')
    expect((await put({ gate: { ...gateOf(one), proofHash: WRONG } })).code).toBe('generation_conflict')
    expect((await put({ gate: gateOf(one) })).body).toMatchObject({ sequence: 2, triesLeft: 9 })
  })

  it('lets who has the passcode of an expired link ask for more time, once', async () => {
    const one = await asked()
    const before = t.now
    t.now = new Date(Date.parse(one.manifest.expiresAt) + 1000)
    const session = await knock(one, one.keys.gateProof)
    expect(session.status).toBe(201)
    const { token } = session.body
    expect((await withSession(one, 'GET', '/provider', token)).code).toBe('request_expired')
    const wanted = await withSession(one, 'POST', '/renewal', token)
    expect(wanted.body).toEqual({ renewalWantedAt: t.now.toISOString() })
    t.now = new Date(t.now.getTime() + 60_000)
    expect((await withSession(one, 'POST', '/renewal', token)).body).toEqual(wanted.body)
    expect((await t.actions()).filter(action => action === 'request.renewal:ok').length).toBe(1)
    expect((await request(one)).renewalWantedAt).toBe(wanted.body.renewalWantedAt)
    const listed = async (): Promise<string[]> =>
      (await t.host('GET', '/attention')).body.data.map(({ id }: { id: string }) => id)
    expect(await listed()).toContain(one.manifest.request)
    const two = await extended(one, { expiresAt: new Date(t.now.getTime() + 86_400_000).toISOString() })
    const body = t.requestBody(two, { sequence: 2, expiresAt: two.manifest.expiresAt, gate: gateOf(one) })
    await t.host('PUT', `/requests/${one.manifest.request}`, body)
    expect((await withSession(one, 'GET', '/provider', token)).body).toMatchObject({ sequence: 2 })
    expect((await request(one)).renewalWantedAt).toBe(null)
    expect(await listed()).not.toContain(one.manifest.request)
    t.now = before
  })

  it('lists what waits page by page, for the organization alone', async () => {
    await t.createOrganization()
    const ids: string[] = []
    for (let count = 0; count < 3; count++) {
      const one = await asked()
      const session = await knock(one, one.keys.gateProof)
      await withSession(one, 'POST', '/renewal', session.body.token)
      ids.push(one.manifest.request)
    }
    const first = await t.host('GET', '/attention?limit=2')
    expect([first.body.data.length, first.body.next]).toEqual([2, ids[1]])
    const second = await t.host('GET', `/attention?after=${ids[1]}`)
    expect([second.body.data[0].id, second.body.next]).toEqual([ids[2], null])
    expect((await t.host('GET', '/attention?after=x')).code).toBe('invalid_request')
    await t.createOrganization()
    expect((await t.host('GET', '/attention')).body.data).toEqual([])
  })
})
