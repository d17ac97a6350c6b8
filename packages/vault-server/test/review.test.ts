import type { DecisionPage } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import type { Scene } from '../../sdk/test/support/people.ts'
import { type Answer, type TestVault } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const MESSAGE = Buffer.alloc(100, 7).toString('base64url')
const RETURN = { decision: 'return', reason: 'UNREADABLE', message: MESSAGE }
const STORES = [
  ['pglite', 'file'],
  ['postgres', 'file'],
  ['postgres', 'postgres'],
] as const

describe.each(STORES)('reviews on %s with keys in %s', (kind, shred) => {
  const t = vaultOn(kind, { FUIN_SHRED: shred })

  type Item = Awaited<ReturnType<TestVault['upload']>>
  type Submitted = Scene & { number: Item; image: Item; receipt: any }

  async function submitted(): Promise<Submitted> {
    const one = await t.asked()
    const [number, image] = [await t.upload(one), await t.uploadImage(one)]
    const { body, status } = await t.link(one, 'POST', '/submit', { items: [number, image] })
    expect(status).toBe(200)
    return { ...one, number, image, receipt: body }
  }
  function decide(one: Scene, body: object, actor?: string): Promise<Answer> {
    const headers = actor === undefined ? {} : { 'fuin-actor': `${actor}; permissions="review"` }
    return t.host('POST', `/requests/${one.manifest.request}/decision`, body, 'review', headers)
  }
  const undo = (one: Scene): Promise<Answer> =>
    t.host('POST', `/requests/${one.manifest.request}/undo`, {}, 'review')
  const later = (milliseconds: number): void => void (t.now = new Date(t.now.getTime() + milliseconds))
  const states = async (one: Scene): Promise<Record<string, string>> => {
    const { body } = await t.host('GET', `/subjects/${one.subject}/items`)
    return Object.fromEntries(body.data.map(({ id, state }: { id: string; state: string }) => [id, state]))
  }
  const subjectState = async (one: Scene): Promise<string> =>
    (await t.host('GET', `/subjects/${one.subject}`)).body.state

  describe('a return', () => {
    it('opens the same link: manifest and message, never what was given', async () => {
      const one = await submitted()
      expect((await decide(one, RETURN)).body).toMatchObject({ state: 'returned', round: 2 })
      const { body } = await t.link(one, 'GET', '/provider', undefined, one.keys.viewToken)
      expect(body).toEqual({
        state: 'returned',
        generation: 1,
        round: 2,
        sequence: 1,
        manifest: one.box,
        message: MESSAGE,
        receipt: null,
      })
      expect((await t.link(one, 'GET', '/receipt')).body).toMatchObject({ receipt: null })
      expect(await subjectState(one)).toBe('returned')
      expect((await t.release(one.image.id, { purpose: 'REVIEW' })).code).toBe('purpose_not_allowed')
    })

    it('replaces only what is given again; the receipt names the whole, and the rest is destroyed', async () => {
      const one = await submitted()
      await decide(one, { ...RETURN, replace: [one.image.id] })
      const again = await t.uploadImage(one)
      const { body: receipt } = await t.link(one, 'POST', '/submit', { items: [again] })
      expect(receipt.round).toBe(2)
      const { items, round } = JSON.parse(receipt.leaf)
      expect(round).toBe(2)
      expect(items.map(({ id }: Item) => id).sort()).toEqual([one.number.id, again.id].sort())
      expect(await states(one)).toEqual({
        [one.number.id]: 'stored',
        [one.image.id]: 'erased',
        [again.id]: 'stored',
      })
      expect((await t.release(one.image.id, { purpose: 'REVIEW' })).code).toBe('erased')
      expect((await t.release(again.id, { purpose: 'REVIEW' })).status).toBe(200)
      expect((await t.link(one, 'GET', '/provider')).body).toMatchObject({
        manifest: null,
        message: null,
        receipt,
      })
      expect((await decide(one, { decision: 'accept', generation: 1, round: 2 })).body.state).toBe('accepted')
      expect((await t.release(one.number.id)).status).toBe(200)
    })

    it('of everything asks for everything again', async () => {
      const one = await submitted()
      await decide(one, RETURN)
      const half = await t.link(one, 'POST', '/submit', { items: [await t.uploadImage(one)] })
      expect(half.code).toBe('invalid_request')
      const number = await t.upload(one, newId('itm'))
      expect((await t.link(one, 'POST', '/submit', { items: [number] })).status).toBe(200)
      expect(await states(one)).toMatchObject({ [one.number.id]: 'erased', [one.image.id]: 'erased' })
    })

    it('takes one submission a round: earlier ones cannot be replayed, later ones not added', async () => {
      const one = await submitted()
      const first = { items: [one.number, one.image] }
      await decide(one, { ...RETURN, replace: [one.image.id] })
      expect((await t.link(one, 'POST', '/submit', first)).code).toBe('already_submitted')
      const again = { items: [await t.uploadImage(one)] }
      const [once, twice] = await Promise.all([1, 2].map(() => t.link(one, 'POST', '/submit', again)))
      expect(once!.body).toEqual(twice!.body)
      expect((await t.link(one, 'POST', '/submit', first)).code).toBe('already_submitted')
      const later = await t.link(one, 'POST', '/submit', {
        items: [{ id: newId('itm'), digest: 'A'.repeat(43) }],
      })
      expect(later.code).toBe('already_submitted')
    })

    it('carries a message, and nothing else does', async () => {
      const one = await submitted()
      expect((await decide(one, { decision: 'return', reason: 'X' })).code).toBe('invalid_request')
      expect((await decide(one, { decision: 'accept', message: MESSAGE })).code).toBe('invalid_request')
      expect((await decide(one, { ...RETURN, replace: ['x'] })).code).toBe('invalid_request')
      expect((await decide(one, RETURN)).status).toBe(200)
    })
  })

  describe('a decision', () => {
    it('is refused for other organizations, without the permission, and on something newer', async () => {
      const one = await submitted()
      const path = `/requests/${one.manifest.request}`
      const decline = { decision: 'decline' }
      expect((await t.host('POST', `${path}/decision`, decline, 'request reveal')).code).toBe(
        'permission_missing',
      )
      expect((await t.host('POST', `${path}/undo`, {}, 'request')).code).toBe('permission_missing')
      expect((await t.host('POST', `${path}/decision`, decline, null)).code).toBe('actor_required')
      expect((await t.link(one, 'POST', '/decision', decline)).status).toBe(401)
      const { organization, apiKey } = t
      await t.createOrganization()
      for (const route of ['decision', 'undo']) {
        const body = route === 'undo' ? {} : { decision: 'accept' }
        expect((await t.host('POST', `${path}/${route}`, body)).code).toBe('not_found')
        const forged = await t.call('POST', `/v1/organizations/${organization}${path}/${route}`, {
          body,
          authorization: `Bearer ${t.apiKey}`,
        })
        expect(forged.code).toBe('unauthenticated')
      }
      expect((await t.host('GET', '/decisions')).body.data).toEqual([])
      Object.assign(t, { organization, apiKey })
      expect((await decide(one, { decision: 'accept', generation: 1, round: 2 })).code).toBe(
        'decision_conflict',
      )
      expect((await decide(one, { decision: 'accept', generation: 2 })).code).toBe('decision_conflict')
      expect((await decide(one, { decision: 'accept', generation: 1, round: 1 })).status).toBe(200)
      expect((await decide(one, { decision: 'accept', generation: 1, round: 1 })).status).toBe(200)
      expect((await decide(one, RETURN)).code).toBe('decision_conflict')
    })

    it('can be undone for ten minutes, and not after', async () => {
      for (const body of [{ decision: 'accept' }, RETURN, { decision: 'decline' }]) {
        const one = await submitted()
        const { decision } = (await decide(one, body)).body
        expect(Date.parse(decision.finalAt) - Date.parse(decision.decidedAt)).toBe(10 * MINUTE)
        later(10 * MINUTE - 1)
        expect((await undo(one)).body).toMatchObject({ state: 'submitted', round: 1, decision: null })
        expect(await subjectState(one)).toBe('submitted')
        expect((await undo(one)).code).toBe('undo_over')
        await decide(one, body)
        later(10 * MINUTE)
        expect((await undo(one)).code).toBe('undo_over')
      }
      expect(await t.actions()).toContain('undo:ok')
    })

    it('of a return is not undone once the person gave something again; what was begun is dropped', async () => {
      const one = await submitted()
      await decide(one, RETURN)
      const begun = await t.upload(one, newId('itm'))
      expect((await undo(one)).status).toBe(200)
      expect((await t.link(one, 'POST', '/submit', { items: [begun] })).code).toBe('already_submitted')
      expect((await t.link(one, 'GET', '/provider')).body.receipt).toEqual(one.receipt)
      await decide(one, RETURN)
      await t.link(one, 'POST', '/submit', { items: [await t.upload(one, newId('itm'))] })
      expect((await undo(one)).code).toBe('undo_over')
    })

    it('needs a second actor where the organization says so', async () => {
      const one = await submitted()
      const [first, second] = [newId('act'), newId('act')]
      await t.host('PATCH', '', { twoPersonCheck: true }, null)
      const checked = await decide(one, { decision: 'accept' }, first)
      expect(checked.body).toMatchObject({
        state: 'submitted',
        decision: { decision: 'check', actor: first },
      })
      expect((await decide(one, { decision: 'accept' }, first)).code).toBe('second_person_required')
      expect(await subjectState(one)).toBe('submitted')
      const accepted = await decide(one, { decision: 'accept' }, second)
      expect(accepted.body).toMatchObject({
        state: 'accepted',
        decision: { decision: 'accept', actor: second },
      })
      await undo(one)
      expect((await decide(one, RETURN, first)).status).toBe(200)
      await t.link(one, 'POST', '/submit', { items: [await t.upload(one, newId('itm'))] })
      expect((await decide(one, { decision: 'accept' }, second)).body.decision.decision).toBe('check')
      await t.host('PATCH', '', { twoPersonCheck: false }, null)
    })

    it('stands in the list until the last one, in pages', async () => {
      const since = new Date(t.now.getTime() + 1)
      later(MINUTE)
      const people = await Promise.all([submitted(), submitted(), submitted()])
      for (const one of people) await decide(one, { decision: 'accept', note: 'b1.k.AAAA' })
      const at = `/decisions?since=${since.toISOString()}&limit=2`
      const { data, next } = (await t.host('GET', at)).body as DecisionPage
      expect(data).toHaveLength(2)
      expect(data[0]).toMatchObject({ decision: 'accept', note: 'b1.k.AAAA', undoneAt: null })
      const rest = (await t.host('GET', `${at}&after=${next!}`)).body as DecisionPage
      expect([rest.data.length, rest.next]).toEqual([1, null])
      for (const bad of ['since=yesterday', 'after=x', 'after=2026-01-01T00:00:00.000Z~req_x~1'])
        expect((await t.host('GET', `/decisions?${bad}`)).code).toBe('invalid_request')
    })
  })

  describe('images', () => {
    const proof = async (one: Scene): Promise<any[]> => {
      const { body } = await t.host('GET', '/log/entries?limit=1000')
      return body.entries
        .map(({ leaf }: { leaf: string }) => JSON.parse(leaf))
        .filter((entry: any) => entry.action === 'erased' && entry.subject === one.subject)
    }

    it('go when the acceptance can no longer be undone, by the vault itself, with an entry', async () => {
      const one = await submitted()
      await decide(one, { decision: 'accept' })
      later(10 * MINUTE - 1)
      await t.vault.work()
      expect(await states(one)).toMatchObject({ [one.image.id]: 'stored' })
      later(1)
      await t.vault.work()
      expect(await states(one)).toMatchObject({ [one.image.id]: 'erased', [one.number.id]: 'stored' })
      expect((await t.release(one.image.id, { purpose: 'REVIEW' })).code).toBe('erased')
      expect((await t.release(one.number.id)).status).toBe(200)
      expect((await undo(one)).code).toBe('undo_over')
      expect(await proof(one)).toMatchObject([
        {
          actor: { kind: 'system' },
          reason: 'ACCEPTED',
          items: [{ id: one.image.id, digest: one.image.digest }],
        },
      ])
      await t.vault.work()
      expect(await proof(one)).toHaveLength(1)
    })

    it('stay as many days as the organization set, thirty at most', async () => {
      for (const bad of [{ imageDays: 31 }, { imageDays: -1 }, { imageDays: 1.5 }, { days: 1 }])
        expect((await t.host('PATCH', '', bad, null)).code).toBe('invalid_request')
      expect((await t.host('PATCH', '', { imageDays: 3 }, null)).body.imageDays).toBe(3)
      const one = await submitted()
      await decide(one, { decision: 'accept' })
      later(3 * DAY - 1)
      await t.vault.work()
      expect(await states(one)).toMatchObject({ [one.image.id]: 'stored' })
      later(1)
      await t.vault.work()
      expect(await states(one)).toMatchObject({ [one.image.id]: 'erased' })
      await t.host('PATCH', '', { imageDays: 0 }, null)
    })

    it('and numbers of a refused submission go as well', async () => {
      const one = await submitted()
      await decide(one, { decision: 'decline', reason: 'REFUSED' })
      expect((await t.link(one, 'GET', '/provider')).body.receipt).toEqual(one.receipt)
      expect(await subjectState(one)).toBe('declined')
      later(10 * MINUTE)
      await t.vault.work()
      expect(await states(one)).toEqual({ [one.image.id]: 'erased', [one.number.id]: 'erased' })
      expect(await proof(one)).toMatchObject([{ reason: 'DECLINED' }])
    })

    it('are not undone back to life after somebody erased them', async () => {
      const one = await submitted()
      await decide(one, { decision: 'accept' })
      await t.host('POST', `/subjects/${one.subject}/erase`, { scope: 'images', reason: 'X' })
      expect((await undo(one)).code).toBe('undo_over')
    })
  })
})
