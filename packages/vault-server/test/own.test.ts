import { randomBytes } from 'node:crypto'
import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import type { Scene } from '../../sdk/test/support/people.ts'
import { type Answer, type TestVault } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const DAY = 86_400_000
const said = (): { statement: string } => ({ statement: randomBytes(90).toString('base64url') })
const STORES = [
  ['pglite', 'file'],
  ['postgres', 'postgres'],
] as const

describe.each(STORES)('what people do themselves, on %s with keys in %s', (kind, shred) => {
  const t = vaultOn(kind, { FUIN_SHRED: shred })

  type Item = Awaited<ReturnType<TestVault['upload']>>
  type Submitted = Scene & { number: Item; image: Item }

  async function submitted(): Promise<Submitted> {
    const one = await t.asked()
    const [number, image] = [await t.upload(one), await t.uploadImage(one)]
    expect((await t.link(one, 'POST', '/submit', { items: [number, image] })).status).toBe(200)
    return { ...one, number, image }
  }
  const decide = (one: Scene, decision: string): Promise<Answer> =>
    t.host('POST', `/requests/${one.manifest.request}/decision`, { decision }, 'review')
  const own = async (one: Scene): Promise<any> => (await t.link(one, 'GET', '/own')).body
  const withdraw = (one: Submitted, items: Item[] = [one.number, one.image]): Promise<Answer> =>
    t.link(one, 'POST', '/withdraw', { items: items.map(({ id }) => id) })
  const request = async (one: Scene): Promise<any> =>
    (await t.host('GET', `/requests/${one.manifest.request}`)).body
  const subjectState = async (one: Scene): Promise<string> =>
    (await t.host('GET', `/subjects/${one.subject}`)).body.state
  const statements = async (one: Scene): Promise<any[]> =>
    (await t.host('GET', `/statements?request=${one.manifest.request}`)).body.data
  const actions = async (one: Scene): Promise<string[]> => {
    const { body } = await t.host('GET', '/log/entries?limit=1000', undefined, 'audit')
    return body.entries
      .map(({ leaf }: { leaf: string }) => JSON.parse(leaf))
      .filter((entry: any) => entry.request === one.manifest.request)
      .map((entry: any) => `${entry.action} ${entry.actor.kind}`)
  }

  describe('the own view', () => {
    it('gives the questions again and kinds of what was given, and is logged', async () => {
      const one = await submitted()
      expect(await own(one)).toEqual({
        state: 'submitted',
        generation: 1,
        sequence: 1,
        round: 1,
        manifest: one.box,
        given: expect.toSatisfy((given: any[]) => given.length === 2),
        statement: null,
      })
      const { given } = await own(one)
      expect(given).toContainEqual({
        id: one.number.id,
        subject: one.subject,
        kind: 'number',
        state: 'stored',
      })
      expect((await actions(one)).slice(-2)).toEqual(['request.view link', 'request.view link'])
      // Other places still answer as before.
      expect((await t.link(one, 'GET', '/provider')).body).toMatchObject({ manifest: null })
    })

    it('is not for the token that may only look, nor for foreign ones', async () => {
      const [one, other] = [await submitted(), await t.asked()]
      const look = await t.link(one, 'GET', '/own', undefined, one.keys.viewToken)
      expect(look).toMatchObject({ status: 403, code: 'forbidden' })
      const foreign = await t.link(one, 'GET', '/own', undefined, other.keys.submitToken)
      expect(foreign).toMatchObject({ status: 401, code: 'unauthenticated' })
    })

    it('names nobody once the link has ended', async () => {
      const one = await submitted()
      const before = t.now
      t.now = new Date(Date.parse(one.manifest.expiresAt) + 1000)
      expect(await own(one)).toMatchObject({ state: 'submitted', manifest: null })
      t.now = before
    })
  })

  describe('the uses of what was given', () => {
    const uses = async (one: Scene, token?: string): Promise<Answer> =>
      t.link(one, 'GET', '/uses', undefined, token)

    it('are those of the people of the request, with purpose and kind, never with who did it', async () => {
      const [one, other] = [await t.accepted(), await t.accepted()]
      expect((await uses(one)).body).toEqual({ data: [], next: null })
      for (const form of ['375', '376']) await t.release(one.item, { form })
      await t.release(other.item)
      await t.release(one.item, { purpose: 'NOT-TOLD' })
      const { body } = await uses(one)
      expect(body).toMatchObject({
        next: null,
        data: ['376', '375'].map(form => ({
          ...{ subject: one.subject, kind: 'number', use: 'display', purpose: 'TAX-EMP', form },
        })),
      })
      expect(JSON.stringify(body)).not.toMatch(/act_|key_|ent_/u)
      expect(await uses(one, other.keys.submitToken)).toMatchObject({ code: 'unauthenticated' })
      expect(await uses(one, one.keys.viewToken)).toMatchObject({ code: 'forbidden' })
    })

    it('come in pages', async () => {
      const one = await t.accepted()
      for (let turn = 0; turn < 23; turn++) await t.release(one.item, { form: String(turn) })
      const { body: first } = await uses(one)
      const { body: rest } = await t.link(one, 'GET', `/uses?before=${first.next}`)
      const forms = [...first.data, ...rest.data].map(({ form }) => Number(form))
      expect(forms).toEqual(Array.from({ length: 23 }, (_, at) => 22 - at))
      expect(rest.next).toBeNull()
    })
  })

  describe('a withdrawal', () => {
    it('destroys what was given and opens the same link for another round', async () => {
      const one = await submitted()
      expect((await withdraw(one)).status).toBe(204)
      expect(await request(one)).toMatchObject({ state: 'open', round: 2, submittedAt: null, items: [] })
      expect(await subjectState(one)).toBe('requested')
      expect((await own(one)).given.map(({ state }: any) => state)).toEqual(['erased', 'erased'])
      for (const item of [one.number, one.image])
        expect(await t.release(item.id)).toMatchObject({ code: 'erased' })
      expect((await actions(one)).slice(-3, -1)).toEqual(['withdraw link', 'erased system'])
      // What was withdrawn is not given again by naming it.
      const replay = await t.link(one, 'POST', '/submit', { items: [one.number, one.image] })
      expect(replay).toMatchObject({ status: 409, code: 'already_submitted' })
      const number = await t.upload(one, newId('itm'))
      const receipt = await t.link(one, 'POST', '/submit', { items: [number] })
      expect(receipt.body).toMatchObject({ round: 2 })
      expect(await request(one)).toMatchObject({ state: 'submitted', items: [number.id] })
    })

    it('may name only a part; the rest stays and is joined', async () => {
      const one = await submitted()
      expect((await withdraw(one, [one.number])).status).toBe(204)
      const number = await t.upload(one, newId('itm'))
      expect((await t.link(one, 'POST', '/submit', { items: [number] })).status).toBe(200)
      expect((await request(one)).items.toSorted()).toEqual([number.id, one.image.id].toSorted())
    })

    it('said twice is one; said again for the next round is another', async () => {
      const one = await submitted()
      expect((await withdraw(one)).status).toBe(204)
      expect((await withdraw(one)).status).toBe(204)
      expect((await request(one)).round).toBe(2)
      const number = await t.upload(one, newId('itm'))
      await t.link(one, 'POST', '/submit', { items: [number] })
      expect(await withdraw(one)).toMatchObject({ status: 404, code: 'item_unknown' })
      expect((await withdraw(one, [number])).status).toBe(204)
      expect((await request(one)).round).toBe(3)
    })

    it('is refused after the acceptance, with foreign items or tokens, and in a wrong form', async () => {
      const [one, other] = [await submitted(), await submitted()]
      expect(await withdraw(one, [other.number])).toMatchObject({ status: 404, code: 'item_unknown' })
      const body = { items: [one.number.id] }
      const foreign = await t.link(one, 'POST', '/withdraw', body, other.keys.submitToken)
      expect(foreign).toMatchObject({ status: 401 })
      const look = await t.link(one, 'POST', '/withdraw', body, one.keys.viewToken)
      expect(look).toMatchObject({ status: 403, code: 'forbidden' })
      expect((await t.link(one, 'POST', '/withdraw', { items: [] })).status).toBe(400)
      await decide(one, 'accept')
      expect(await withdraw(one)).toMatchObject({ status: 409, code: 'decision_conflict' })
      expect((await request(one)).items).toHaveLength(2)
    })
  })

  describe('a refusal', () => {
    it('is kept for the host, closes the request, and can be taken back', async () => {
      const one = await t.asked()
      await t.upload(one)
      const words = said()
      expect((await t.link(one, 'POST', '/decline', words)).status).toBe(204)
      expect((await t.link(one, 'POST', '/decline', words)).status).toBe(204)
      expect(await request(one)).toMatchObject({ state: 'declined' })
      expect(await subjectState(one)).toBe('declined')
      expect(await statements(one)).toEqual([
        expect.objectContaining({ kind: 'decline', place: 1, statement: words.statement, takenBackAt: null }),
      ])
      const number = await t.link(one, 'POST', '/submit', { items: [{ id: 'itm_0', digest: '' }] })
      expect(number.status).toBe(400)
      // The same link shows it, and opens again.
      expect((await t.link(one, 'GET', '/provider')).body).toMatchObject({
        state: 'declined',
        manifest: one.box,
      })
      expect((await t.link(one, 'POST', '/reopen', {})).status).toBe(204)
      expect((await t.link(one, 'POST', '/reopen', {})).status).toBe(204)
      expect(await request(one)).toMatchObject({ state: 'open' })
      expect((await statements(one))[0].takenBackAt).not.toBeNull()
      // What was taken back does not come again by a replay.
      expect(await t.link(one, 'POST', '/decline', words)).toMatchObject({ code: 'decision_conflict' })
      const kinds = (await actions(one)).filter(action => /decline|reopen/u.test(action))
      expect(kinds).toEqual(['decline link', 'reopen link'])
    })

    it('is not possible once something was given, nor by a token that may only look', async () => {
      const one = await submitted()
      expect(await t.link(one, 'POST', '/decline', said())).toMatchObject({ code: 'decision_conflict' })
      const look = await t.link(one, 'POST', '/decline', said(), one.keys.viewToken)
      expect(look).toMatchObject({ status: 403 })
      await withdraw(one, [one.number])
      expect(await t.link(one, 'POST', '/decline', said())).toMatchObject({ code: 'decision_conflict' })
      await withdraw(one, [one.image])
      expect((await t.link(one, 'POST', '/decline', said())).status).toBe(204)
    })

    it('by staff stays closed to the link', async () => {
      const one = await t.asked()
      await decide(one, 'decline')
      expect(await t.link(one, 'POST', '/reopen', {})).toMatchObject({ status: 410, code: 'request_closed' })
    })

    it('is unreadable once the person is erased', async () => {
      const one = await t.asked()
      await t.link(one, 'POST', '/decline', said())
      await t.host('POST', `/subjects/${one.subject}/erase`, { scope: 'person', reason: 'TEST' }, 'erase')
      expect((await statements(one))[0]).toMatchObject({ kind: 'decline', statement: null })
    })
  })

  describe('a wish to correct', () => {
    it('comes after the acceptance, and stands until the person is asked anew', async () => {
      const one = await submitted()
      const words = said()
      expect(await t.link(one, 'POST', '/correction', words)).toMatchObject({ code: 'decision_conflict' })
      await decide(one, 'accept')
      expect((await t.link(one, 'POST', '/correction', words)).status).toBe(204)
      expect((await own(one)).statement).toBe('correction')
      expect(await subjectState(one)).toBe('accepted')
      const { body } = await t.host('GET', '/status?limit=1000')
      const row = body.data.find(({ id }: any) => id === one.subject)
      expect(row.request.statement).toBe('correction')
      expect((await statements(one))[0]).toMatchObject({ kind: 'correction', statement: words.statement })
    })
  })

  it('pages statements, and gives those of other organizations to nobody', async () => {
    const since = new Date(t.now.getTime() + DAY).toISOString()
    expect((await t.host('GET', `/statements?since=${since}`)).body).toEqual({ data: [], next: null })
    const first = (await t.host('GET', '/statements?limit=1')).body
    expect(first.data).toHaveLength(1)
    const second = (await t.host('GET', `/statements?limit=1&after=${first.next}`)).body
    expect(second.data[0].request).not.toBe(first.data[0].request)
    expect((await t.host('GET', '/statements?request=x')).status).toBe(400)
    const theirs = await t.call('GET', `/v1/organizations/org_${'0'.repeat(26)}/statements`, {
      authorization: `Bearer ${t.apiKey}`,
    })
    expect(theirs.status).toBe(401)
  })
})
