import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import { scene, type Scene } from '../../sdk/test/support/people.ts'
import { DATABASES } from './support/databases.ts'
import { type Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const DAY = 24 * 60 * 60_000
const BOX = 'b1.k.AAAA'
const JWS = 'aaaa.bbbb.cccc'

describe.each(DATABASES)('change over time on %s', kind => {
  const t = vaultOn(kind)

  /** The same person, asked in another request. */
  async function again(one: Scene, change: object = {}): Promise<Scene> {
    const organization = { id: t.organization, name: '会社', contact: '電話' }
    const { subjects } = one.manifest
    const next = { ...(await scene({ change: { organization, subjects } })), subject: one.subject }
    const answer = await t.host('PUT', `/requests/${next.manifest.request}`, t.requestBody(next, change))
    expect(answer.status).toBe(200)
    return next
  }
  const decide = (one: Scene, decision: string): Promise<Answer> =>
    t.host('POST', `/requests/${one.manifest.request}/decision`, { decision })
  async function submit(one: Scene): Promise<Answer> {
    return t.link(one, 'POST', '/submit', { items: [await t.upload(one)] })
  }
  const person = async (one: Scene): Promise<any> => (await t.host('GET', `/subjects/${one.subject}`)).body
  const numbers = async (one: Scene): Promise<any> =>
    (await t.host('GET', `/subjects/${one.subject}/numbers`)).body.numbers
  const amendment = (one: Scene, change: object = {}): any => ({
    id: newId('amd'),
    request: one.manifest.request,
    generation: 1,
    sequence: 1,
    purposes: ['HI-PEN'],
    amendment: JWS,
    ...change,
  })
  const add = (one: Scene, body: object, permissions = 'request'): Promise<Answer> =>
    t.host('POST', `/subjects/${one.subject}/amendments`, body, permissions)
  const entries = async (action: string): Promise<any[]> => {
    const { body } = await t.host('GET', '/log/entries?limit=1000')
    return body.entries
      .map(({ leaf }: { leaf: string }) => JSON.parse(leaf))
      .filter((entry: any) => entry.action === action)
  }

  describe('a number that is replaced', () => {
    it('is used until a newer one is accepted, and then only where it is asked for with a reason', async () => {
      const first = await t.accepted()
      const second = await again(first, { reason: 'NUMBER-CHANGED' })
      expect(await person(first)).toMatchObject({
        state: 'requested',
        request: second.manifest.request,
        acceptedRequest: first.manifest.request,
      })
      expect((await t.release(first.item)).status).toBe(200)
      await submit(second)
      expect((await t.release(first.item)).status).toBe(200)
      expect((await t.release(second.item)).code).toBe('purpose_not_allowed')
      await decide(second, 'accept')
      expect((await t.release(second.item)).status).toBe(200)
      expect((await t.release(first.item)).code).toBe('number_replaced')
      expect((await t.release(first.item, { replaced: true })).code).toBe('invalid_request')
      const old = await t.release(first.item, { replaced: true, reason: BOX })
      expect(JSON.parse(old.body.items[0]!.entry.leaf).reason).toBe('REPLACED-NUMBER')
      expect((await t.release(second.item, { replaced: true, reason: BOX })).code).toBe('invalid_request')
      const [current, before] = await numbers(first)
      expect(current).toMatchObject({ item: second.item, replacedAt: null })
      expect(before).toMatchObject({ item: first.item, state: 'stored' })
      expect(before.replacedAt).toBe(current.acceptedAt)
      expect((await entries('request.create')).at(-1).reason).toBe('NUMBER-CHANGED')
    })

    it('comes back when the newer acceptance is undone', async () => {
      const first = await t.accepted()
      const second = await again(first)
      await submit(second)
      await decide(second, 'accept')
      const undone = await t.host('POST', `/requests/${second.manifest.request}/undo`, {})
      expect(undone.status).toBe(200)
      expect(await person(first)).toMatchObject({
        state: 'submitted',
        acceptedRequest: first.manifest.request,
      })
      expect((await t.release(first.item)).status).toBe(200)
      expect(await numbers(first)).toMatchObject([{ item: first.item, replacedAt: null }])
    })

    it('stays in force when the newer request is withdrawn or declined', async () => {
      for (const decision of ['cancel', 'decline']) {
        const first = await t.accepted()
        await decide(await again(first), decision)
        expect((await person(first)).state).toBe('accepted')
        expect((await t.release(first.item)).status).toBe(200)
      }
    })

    it('is not set back by an older link that is still open', async () => {
      const first = await t.asked()
      const second = await again(first)
      expect((await submit(first)).status).toBe(200)
      expect((await person(first)).state).toBe('requested')
      await submit(second)
      await decide(second, 'accept')
      await decide(first, 'accept')
      expect(await person(first)).toMatchObject({
        state: 'accepted',
        acceptedRequest: second.manifest.request,
      })
      expect((await t.release(first.item)).code).toBe('purpose_not_allowed')
      const renewed = await t.host(
        'PUT',
        `/requests/${second.manifest.request}`,
        t.requestBody(second, { generation: 2, sequence: 2 }),
      )
      expect(renewed.code).toBe('request_closed')
    })

    it('is erased on its own, and whoever loses the number in force has none', async () => {
      const first = await t.accepted()
      const second = await again(first)
      await submit(second)
      await decide(second, 'accept')
      const path = `/subjects/${first.subject}/erase`
      const other = await t.accepted()
      const order = (item: string): object => ({ scope: 'number', item, reason: 'REPLACED' })
      expect((await t.host('POST', path, order(other.item))).code).toBe('not_found')
      expect((await t.host('POST', path, { scope: 'number', reason: 'REPLACED' })).code).toBe(
        'invalid_request',
      )
      expect((await t.host('POST', path, order(first.item), 'review')).code).toBe('permission_missing')
      expect((await t.host('POST', path, order(first.item))).body.items).toEqual([first.item])
      expect((await t.release(first.item, { replaced: true, reason: BOX })).code).toBe('erased')
      expect((await person(first)).state).toBe('accepted')
      expect((await t.release(second.item)).status).toBe(200)
      expect((await t.host('POST', path, order(second.item))).status).toBe(200)
      expect(await person(first)).toMatchObject({ state: 'not-requested', acceptedRequest: null })
      expect((await t.release(second.item)).code).toBe('erased')
      expect((await numbers(first)).map(({ state }: any) => state)).toEqual(['erased', 'erased'])
    })
  })

  describe('a purpose that is added later', () => {
    it('is allowed from then on, stands in the log, and comes with every release', async () => {
      const one = await t.accepted()
      expect((await t.release(one.item, { purpose: 'HI-PEN' })).code).toBe('purpose_not_allowed')
      const body = amendment(one)
      const added = await add(one, body)
      expect(added.status).toBe(201)
      expect((await add(one, body)).body).toEqual(added.body)
      expect(JSON.parse(added.body.leaf)).toMatchObject({
        action: 'purposes.add',
        subject: one.subject,
        amendment: body.id,
        purposes: ['HI-PEN'],
      })
      const released = await t.release(one.item, { purpose: 'HI-PEN' })
      expect(released.body.items[0]).toMatchObject({ amendments: [JWS], item: { amended: ['HI-PEN'] } })
      expect((await t.release(one.item)).body.items[0]!.item.purposes).not.toContain('HI-PEN')
      const { body: items } = await t.host('GET', `/subjects/${one.subject}/items`)
      expect(items.data[0].amended).toEqual(['HI-PEN'])
    })

    it('is refused out of turn, elsewhere, without permission, and in another form', async () => {
      const [one, other, asked] = [await t.accepted(), await t.accepted(), await t.asked()]
      expect((await add(one, amendment(one), 'review')).code).toBe('permission_missing')
      expect((await add(one, amendment(one, { sequence: 2 }))).code).toBe('generation_conflict')
      expect((await add(one, amendment(other))).code).toBe('generation_conflict')
      expect((await add(one, amendment(one, { generation: 2 }))).code).toBe('generation_conflict')
      expect((await add(asked, amendment(asked))).code).toBe('erased')
      expect((await add(one, amendment(one, { amendment: 'words' }))).code).toBe('invalid_request')
      expect((await add(one, amendment(one, { purposes: [] }))).code).toBe('invalid_request')
      expect((await add(one, amendment(one, { notice: '文面' }))).code).toBe('invalid_request')
      expect((await add({ ...one, subject: newId('sub') }, amendment(one))).code).toBe('not_found')
      const body = amendment(one)
      expect((await add(one, body)).status).toBe(201)
      expect((await add(one, { ...body, purposes: ['EI'] })).code).toBe('generation_conflict')
      expect((await add(other, amendment(other, { id: body.id }))).code).toBe('generation_conflict')
    })

    it('goes with the person', async () => {
      const one = await t.accepted()
      await add(one, amendment(one))
      await t.host('POST', `/subjects/${one.subject}/erase`, { scope: 'person', reason: 'RETIRED' })
      const { body } = await t.host('GET', `/subjects/${one.subject}/numbers`)
      expect(body.amendments).toMatchObject([{ amendment: null }])
      expect((await add(one, amendment(one, { sequence: 2 }))).code).toBe('erased')
    })
  })

  it('uses the kept number of somebody who is back, for purposes that they were told', async () => {
    const one = await t.accepted()
    const rehire = (body: object, permissions = 'request'): Promise<Answer> =>
      t.host('POST', `/subjects/${one.subject}/rehire`, body, permissions)
    expect((await rehire({ purposes: ['TAX-EMP'], note: BOX }, 'review')).code).toBe('permission_missing')
    expect((await rehire({ purposes: ['HI-PEN'], note: BOX })).code).toBe('purpose_not_allowed')
    expect((await rehire({ purposes: ['TAX-EMP'], note: '再雇用' })).code).toBe('invalid_request')
    await t.host('PUT', `/subjects/${one.subject}/retention`, { keepUntil: '2020-01-10' })
    await t.vault.work()
    expect(await person(one)).toMatchObject({ state: 'due', keepUntil: '2020-01-10' })
    t.now = new Date(t.now.getTime() + DAY)
    expect((await rehire({ purposes: ['TAX-EMP'], note: BOX })).status).toBe(200)
    expect(await person(one)).toMatchObject({ state: 'accepted', keepUntil: null })
    expect((await entries('subject.rehire')).at(-1)).toMatchObject({
      subject: one.subject,
      request: one.manifest.request,
      purposes: ['TAX-EMP'],
    })
    await add(one, amendment(one))
    expect((await rehire({ purposes: ['HI-PEN', 'TAX-EMP'], note: BOX })).status).toBe(200)
    const asked = await t.asked()
    const nobody = await t.host('POST', `/subjects/${asked.subject}/rehire`, { purposes: ['EI'], note: BOX })
    expect(nobody.code).toBe('erased')
  })

  it('shows nothing of it to another organization', async () => {
    const one = await t.accepted()
    const { organization, apiKey } = t
    await t.createOrganization()
    const ids = { purposes: ['TAX-EMP'], note: BOX }
    expect((await t.host('GET', `/subjects/${one.subject}/numbers`)).code).toBe('not_found')
    expect((await add(one, amendment(one))).code).toBe('not_found')
    expect((await t.host('POST', `/subjects/${one.subject}/rehire`, ids)).code).toBe('not_found')
    Object.assign(t, { organization, apiKey })
  })
})
