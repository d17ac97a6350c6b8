import { newId } from '@fuin/sdk/format'
import { leafHash, openCheckpoint, verifyConsistency, verifyInclusion } from '@fuin/sdk/log'
import type { ProvenEntry } from '@fuin/sdk/api'
import { describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { vaultOn } from './support/vault-on.ts'

describe.each(DATABASES)('the vault on %s', kind => {
  const t = vaultOn(kind)

  function expectProven({ leaf, index, inclusion, checkpoint }: ProvenEntry): void {
    const { size, root } = openCheckpoint(checkpoint, t.logKey)
    const path = inclusion.map(hash => Buffer.from(hash, 'base64'))
    expect(verifyInclusion(leafHash(Buffer.from(leaf)), index, size, path, root)).toBe(true)
  }

  describe('access', () => {
    it('refuses keys that are missing, wrong, expired, revoked or of another organization', async () => {
      const path = `/v1/organizations/${t.organization}/subjects`
      for (const authorization of [
        undefined,
        'Bearer x',
        `Bearer ${t.apiKey.slice(0, -1)}${t.apiKey.endsWith('A') ? 'E' : 'A'}`,
        `Basic ${t.apiKey}`,
      ]) {
        const answer = await t.call('GET', path, authorization === undefined ? {} : { authorization })
        expect([answer.status, answer.code]).toEqual([401, 'unauthenticated'])
      }
      const other = await t.call('GET', `/v1/organizations/${newId('org')}/subjects`, {
        authorization: `Bearer ${t.apiKey}`,
      })
      expect(other.code).toBe('unauthenticated')
      const expiresAt = new Date(t.now.getTime() + 60_000).toISOString()
      const created = await t.host('POST', '/api-keys', { name: 'short', scopes: ['read'], expiresAt }, null)
      const authorization = `Bearer ${created.body.secret as string}`
      expect((await t.call('GET', path, { authorization })).status).toBe(200)
      t.now = new Date(t.now.getTime() + 61_000)
      expect((await t.call('GET', path, { authorization })).code).toBe('unauthenticated')
      const revoked = await t.host('POST', '/api-keys', { name: 'gone', scopes: ['read'] }, null)
      await t.host('DELETE', `/api-keys/${revoked.body.id as string}`, undefined, null)
      expect(
        (await t.call('GET', path, { authorization: `Bearer ${revoked.body.secret as string}` })).code,
      ).toBe('unauthenticated')
    })

    it('lets a key vouch only if it may, and for its actors only', async () => {
      const reader = await t.host('POST', '/api-keys', { name: 'reader', scopes: ['read'] }, null)
      const actor = newId('act')
      const limited = await t.host(
        'POST',
        '/api-keys',
        { name: 'limited', scopes: ['vouch'], actors: [actor] },
        null,
      )
      const path = `/v1/organizations/${t.organization}/subjects`
      const as = async (secret: string, who: string) =>
        (
          await t.call('GET', path, {
            authorization: `Bearer ${secret}`,
            headers: { 'fuin-actor': `${who}; permissions="reveal"` },
          })
        ).status
      expect(await as(reader.body.secret as string, actor)).toBe(403)
      expect(await as(limited.body.secret as string, actor)).toBe(200)
      expect(await as(limited.body.secret as string, newId('act'))).toBe(403)
    })

    it('asks for an actor with the permission of the call', async () => {
      const one = await t.accepted()
      const calls: [string, string, object, string][] = [
        [
          'PUT',
          `/subjects/${newId('sub')}`,
          { kind: 'employee', tag: 'A'.repeat(43), label: 'b1.k.AAAA' },
          'request',
        ],
        ['PUT', `/requests/${one.manifest.request}`, t.requestBody(one), 'request'],
        ['POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' }, 'review'],
        [
          'POST',
          '/releases',
          { items: [one.item], purpose: 'TAX-EMP', use: 'display', since: 0, nonce: 'A'.repeat(22) },
          'reveal',
        ],
        ['POST', `/subjects/${one.subject}/erase`, { scope: 'person', reason: 'X' }, 'erase'],
      ]
      for (const [method, path, body, permission] of calls) {
        const others = ['request', 'review', 'reveal', 'erase', 'audit']
          .filter(name => name !== permission)
          .join(' ')
        expect([path, (await t.host(method, path, body, null)).code]).toEqual([path, 'actor_required'])
        expect([path, (await t.host(method, path, body, others)).code]).toEqual([path, 'permission_missing'])
      }
      // A session for somebody who has signed in to the host is the host's own act; an actor needs the permission.
      const session = (actor: string | null): ReturnType<typeof t.host> =>
        t.host('POST', `/requests/${one.manifest.request}/sessions`, { generation: 1 }, actor)
      expect([(await session('review')).code, (await session(null)).status]).toEqual([
        'permission_missing',
        201,
      ])
      expect((await t.host('GET', '/log/entries', undefined, 'reveal')).code).toBe('permission_missing')
      expect((await t.release(one.item)).status).toBe(200)
    })
  })

  describe('a request', () => {
    it('shows its manifest to the link, and only the receipt after the submission', async () => {
      const one = await t.asked()
      const view = await t.link(one, 'GET', '/provider', undefined, one.keys.viewToken)
      expect(view.body).toMatchObject({ state: 'open', manifest: one.box, receipt: null })
      const item = await t.upload(one)
      const receipt = await t.link(one, 'POST', '/submit', { items: [item] })
      expectProven(receipt.body as ProvenEntry)
      const after = await t.link(one, 'GET', '/provider')
      expect(after.body).toMatchObject({ state: 'submitted', manifest: null, receipt: receipt.body })
    })

    it('tells a page that waits whether it was submitted, with no entry in the log', async () => {
      const one = await t.asked()
      const size = async (): Promise<unknown> => {
        const { body } = await t.host('GET', '/log/checkpoint')
        return JSON.stringify(body)
      }
      const before = await size()
      for (let time = 0; time < 3; time++)
        expect((await t.link(one, 'GET', '/receipt')).body).toEqual({ receipt: null, sequence: 1 })
      expect(await size()).toBe(before)
      const nobody = Buffer.alloc(32).toString('base64url')
      expect((await t.link(one, 'GET', '/receipt', undefined, nobody)).code).toBe('unauthenticated')
      const receipt = await t.link(one, 'POST', '/submit', { items: [await t.upload(one)] })
      expect((await t.link(one, 'GET', '/receipt')).body).toEqual({ receipt: receipt.body, sequence: 1 })
    })

    it('submits once: the same again gives the same receipt, others are refused', async () => {
      const one = await t.asked()
      const item = await t.upload(one)
      const [first, second] = await Promise.all(
        [1, 2].map(() => t.link(one, 'POST', '/submit', { items: [item] })),
      )
      expect(first!.body).toEqual(second!.body)
      const other = await t.link(one, 'POST', '/submit', { items: [{ ...item, digest: 'A'.repeat(43) }] })
      expect(other.code).toBe('already_submitted')
      expect(
        (
          await t.link(one, 'PUT', `/items/${newId('itm')}`, {
            subject: one.subject,
            kind: 'number',
            sequence: 1,
            envelope: 'x'.repeat(200),
            bodyLength: null,
          })
        ).code,
      ).toBe('already_submitted')
    })

    it('kills the old link with a new generation, and its uploads', async () => {
      const one = await t.asked()
      await t.upload(one)
      const fresh = Buffer.alloc(32, 7).toString('base64url')
      const body = t.requestBody(one, {
        generation: 2,
        sequence: 2,
        submitTokenHash: fresh,
        viewTokenHash: fresh,
      })
      expect((await t.host('PUT', `/requests/${one.manifest.request}`, body)).body).toMatchObject({
        generation: 2,
        items: [],
      })
      expect((await t.link(one, 'GET', '/provider')).code).toBe('unauthenticated')
      expect(
        (
          await t.host(
            'PUT',
            `/requests/${one.manifest.request}`,
            t.requestBody(one, { generation: 4, sequence: 9 }),
          )
        ).code,
      ).toBe('generation_conflict')
      const lower = t.requestBody(one, { generation: 3, sequence: 2 })
      expect((await t.host('PUT', `/requests/${one.manifest.request}`, lower)).code).toBe('sequence_too_low')
    })

    it('expires, is withdrawn, and never says whether it exists', async () => {
      const one = await t.asked()
      expect(
        (await t.link(one, 'GET', '/provider', undefined, Buffer.alloc(32).toString('base64url'))).code,
      ).toBe('unauthenticated')
      const ghost = { ...one, manifest: { ...one.manifest, request: newId('req') } }
      expect((await t.link(ghost, 'GET', '/provider')).code).toBe('unauthenticated')
      await t.host('POST', `/requests/${one.manifest.request}/decision`, { decision: 'cancel' })
      expect((await t.link(one, 'GET', '/provider')).code).toBe('request_closed')
      const two = await t.asked()
      const before = t.now
      t.now = new Date('2199-01-01')
      expect((await t.link(two, 'GET', '/provider')).code).toBe('request_expired')
      t.now = before
    })

    it('gives sessions of 15 minutes', async () => {
      const one = await t.asked()
      const session = await t.host('POST', `/requests/${one.manifest.request}/sessions`, { generation: 1 })
      const path = `/v1/organizations/${t.organization}/requests/${one.manifest.request}/provider`
      const look = () =>
        t.call('GET', path, { authorization: `Fuin-Session ${session.body.token as string}` })
      expect((await look()).status).toBe(200)
      t.now = new Date(t.now.getTime() + 15 * 60_000 + 1)
      expect((await look()).code).toBe('unauthenticated')
    })
  })

  describe('an upload', () => {
    it('resumes by chunks, refuses other bytes, wrong digests and half bodies', async () => {
      const one = await t.asked()
      const { item, body, digest, state } = await t.beginImage(one)
      const { chunkLength, total } = state
      expect(total).toBe(2)
      const chunk = (place: number) => body.slice(place * chunkLength, (place + 1) * chunkLength)
      expect((await t.link(one, 'PUT', `/items/${item}/chunks/0`, chunk(0))).status).toBe(204)
      expect((await t.link(one, 'PUT', `/items/${item}/chunks/0`, chunk(0))).status).toBe(204)
      expect((await t.link(one, 'PUT', `/items/${item}/chunks/0`, chunk(0).fill(1))).code).toBe(
        'chunk_conflict',
      )
      expect((await t.link(one, 'PUT', `/items/${item}/chunks/1`, chunk(0))).code).toBe('invalid_request')
      expect((await t.link(one, 'PUT', `/items/${item}/chunks/9`, chunk(1))).code).toBe('invalid_request')
      expect((await t.link(one, 'POST', `/items/${item}/complete`, { digest })).code).toBe(
        'upload_incomplete',
      )
      expect((await t.link(one, 'GET', `/items/${item}/upload`)).body.received).toEqual([0])
      await t.link(one, 'PUT', `/items/${item}/chunks/1`, chunk(1))
      expect((await t.link(one, 'POST', `/items/${item}/complete`, { digest: 'A'.repeat(43) })).code).toBe(
        'digest_mismatch',
      )
      expect((await t.link(one, 'POST', `/items/${item}/complete`, { digest })).body.state).toBe('complete')
      expect((await t.link(one, 'POST', '/submit', { items: [{ id: item, digest }] })).code).toBe(
        'invalid_request',
      )
    })

    it('is not possible with a view token, for others, or under a taken id', async () => {
      const one = await t.asked()
      const body = {
        subject: one.subject,
        kind: 'number',
        sequence: 1,
        envelope: 'x'.repeat(200),
        bodyLength: null,
      }
      expect((await t.link(one, 'PUT', `/items/${newId('itm')}`, body, one.keys.viewToken)).code).toBe(
        'forbidden',
      )
      expect(
        (await t.link(one, 'PUT', `/items/${newId('itm')}`, { ...body, subject: newId('sub') })).code,
      ).toBe('not_found')
      await t.upload(one)
      expect((await t.link(one, 'PUT', `/items/${one.item}`, body)).code).toBe('item_conflict')
    })
  })

  describe('a release', () => {
    it('is logged first, with a proof, and consistent with what was seen', async () => {
      const one = await t.accepted()
      const first = await t.release(one.item)
      const before = openCheckpoint(first.body.checkpoint, t.logKey)
      const again = await t.release(one.item, { since: before.size })
      const [released] = again.body.items
      expectProven(released!.entry)
      expect(JSON.parse(released!.entry.leaf)).toMatchObject({
        action: 'release',
        result: 'ok',
        item: one.item,
        purpose: 'TAX-EMP',
        digest: one.digest,
      })
      const now = openCheckpoint(again.body.checkpoint, t.logKey)
      const hashes = again.body.consistency.hashes.map((hash: string) => Buffer.from(hash, 'base64'))
      expect(verifyConsistency(before.size, now.size, hashes, before.root, now.root)).toBe(true)
    })

    it('is refused for other purposes, before acceptance, and for strangers; every refusal is an entry', async () => {
      await t.createOrganization()
      const one = await t.asked()
      const item = await t.upload(one)
      expect((await t.release(item.id)).code).toBe('not_found')
      await t.link(one, 'POST', '/submit', { items: [item] })
      expect((await t.release(item.id)).code).toBe('purpose_not_allowed')
      expect((await t.release(item.id, { purpose: 'REVIEW' })).status).toBe(200)
      await t.host('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' })
      expect((await t.release(item.id, { purpose: 'MARKETING' })).code).toBe('purpose_not_allowed')
      expect((await t.release(newId('itm'))).code).toBe('not_found')
      expect((await t.release(item.id, {}, 'review')).code).toBe('permission_missing')
      expect((await t.actions()).filter(action => action.startsWith('release'))).toEqual([
        'release:not_found',
        'release:purpose_not_allowed',
        'release:ok',
        'release:purpose_not_allowed',
        'release:not_found',
        'release:permission_missing',
      ])
    })

    it('of forty at once makes forty entries, each proven', async () => {
      const one = await t.accepted()
      const answers = await Promise.all(Array.from({ length: 40 }, () => t.release(one.item)))
      const places = answers.map(({ body }) => body.items[0]!.entry)
      for (const entry of places) expectProven(entry)
      expect(new Set(places.map(({ index }) => index)).size).toBe(40)
    })

    it('hands out a body once, for a minute', async () => {
      const one = await t.asked()
      const number = await t.upload(one)
      const { item, body, digest, state } = await t.beginImage(one)
      for (let place = 0; place < state.total; place++) {
        await t.link(
          one,
          'PUT',
          `/items/${item}/chunks/${place}`,
          body.slice(place * state.chunkLength, (place + 1) * state.chunkLength),
        )
      }
      await t.link(one, 'POST', `/items/${item}/complete`, { digest })
      await t.link(one, 'POST', '/submit', { items: [number, { id: item, digest }] })
      const ticket = async () => (await t.release(item, { purpose: 'REVIEW' })).body.items[0]!.ticket!
      const fetchBody = (value: string) =>
        t.host('GET', `/items/${item}/body`, undefined, null, { 'fuin-ticket': value })
      const first = await ticket()
      expect((await fetchBody(first)).status).toBe(200)
      expect((await fetchBody(first)).code).toBe('ticket_invalid')
      const late = await ticket()
      t.now = new Date(t.now.getTime() + 61_000)
      expect((await fetchBody(late)).code).toBe('ticket_invalid')
    })
  })

  describe('an erasure', () => {
    it('ends every reading, says when it is final, and finishes by itself', async () => {
      const one = await t.accepted()
      const erasure = await t.host('POST', `/subjects/${one.subject}/erase`, {
        scope: 'person',
        reason: 'RETENTION-OVER',
      })
      expect(erasure.body).toMatchObject({ state: 'erasing', items: [one.item], assurance: 'file-overwrite' })
      expectProven(erasure.body.entry as ProvenEntry)
      expect(new Date(erasure.body.finalAt as string).getTime()).toBeGreaterThan(
        t.now.getTime() + 6 * 86_400_000,
      )
      expect((await t.release(one.item)).code).toBe('erased')
      expect((await t.host('GET', `/subjects/${one.subject}`)).body).toMatchObject({
        state: 'erasing',
        label: null,
      })
      expect(
        (await t.host('POST', `/subjects/${one.subject}/erase`, { scope: 'person', reason: 'X' })).code,
      ).toBe('erased')
      expect((await t.link(one, 'GET', '/provider')).code).not.toBe(undefined)
    })

    it('of one of a family is not undone by what the others submit or the clerk decides', async () => {
      const [one, other] = [await t.asked(), await t.asked()]
      const body = t.requestBody(one, {
        generation: 2,
        sequence: 2,
        subjects: [one.subject, other.subject],
        purposes: { [one.subject]: ['TAX-EMP'], [other.subject]: ['TAX-DEP'] },
      })
      await t.host('PUT', `/requests/${one.manifest.request}`, body)
      await t.host('POST', `/subjects/${other.subject}/erase`, { scope: 'person', reason: 'RETENTION-OVER' })
      const item = await t.upload({ ...one, manifest: { ...one.manifest, sequence: 2 } })
      expect((await t.link(one, 'POST', '/submit', { items: [item] })).status).toBe(200)
      const decision = await t.host('POST', `/requests/${one.manifest.request}/decision`, {
        decision: 'accept',
      })
      expect(decision.status).toBe(200)
      expect((await t.host('GET', `/subjects/${one.subject}`)).body.state).toBe('accepted')
      expect((await t.host('GET', `/subjects/${other.subject}`)).body.state).toBe('erasing')
    })

    it('of images leaves the number', async () => {
      const one = await t.accepted()
      const erasure = await t.host('POST', `/subjects/${one.subject}/erase`, {
        scope: 'images',
        reason: 'CHECKED',
      })
      expect(erasure.body.items).toEqual([])
      expect((await t.release(one.item)).status).toBe(200)
    })
  })
})
