import { newId } from '@fuin/sdk/format'
import { beforeEach, describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { addedTo, give, poster, posterBody, put, scan, visitor, type Visit } from './support/intake.ts'
import type { TestVault } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

describe.each(DATABASES)('posters on %s', kind => {
  const t = vaultOn(kind)

  beforeEach(async () => void (await t.createOrganization()))

  const waiting = async (): Promise<string[]> =>
    ((await t.host('GET', '/entries')).body.data as { id: string }[]).map(({ id }) => id)
  const view = (intake: string, token: string): ReturnType<TestVault['call']> =>
    t.call('GET', `/v1/organizations/${t.organization}/intakes/${intake}/provider`, {
      authorization: `Fuin-Link ${token}`,
    })
  /** A request of a person with a number in it, ready to be taken over by a match. */
  async function resealed(): Promise<{
    subject: string
    request: string
    items: { id: string; digest: string }[]
  }> {
    const one = await t.asked()
    return { subject: one.subject, request: one.manifest.request, items: [await t.upload(one)] }
  }

  it('shows the poster to whoever scans it, and takes an entry with tokens of the visitor', async () => {
    const one = await poster(t)
    const seen = await view(one.intake, one.keys.viewToken)
    expect(seen.body).toEqual({ generation: 1, sequence: 1, manifest: one.box })
    const visit = await scan(t, one)
    expect(visit.begun.status).toBe(201)
    const receipt = await give(t, visit)
    expect(receipt.status).toBe(200)
    expect(JSON.parse(receipt.body.leaf as string)).toMatchObject({
      action: 'submit',
      request: visit.request,
    })
    expect(await waiting()).toEqual([visit.subject])
    expect(await t.actions()).toContain('intake.entry:ok')
  })

  it('puts nobody into a list, a count or a release of people', async () => {
    const one = await poster(t)
    const visit = await scan(t, one)
    const number = await put(t, visit, 'number')
    const person = await put(t, visit, 'person')
    await visitor(t, visit, 'POST', '/submit', { items: [number, person] })
    expect((await t.host('GET', '/subjects')).body.data).toEqual([])
    expect((await t.host('GET', '/status')).body.data).toEqual([])
    expect((await t.host('GET', '/status/counts')).body.data).toEqual([])
    expect((await t.host('GET', `/subjects/${visit.subject}`)).code).toBe('not_found')
    expect((await t.host('GET', `/requests/${visit.request}`)).code).toBe('not_found')
    for (const decision of ['accept', 'return', 'decline', 'cancel']) {
      const decided = await t.host('POST', `/requests/${visit.request}/decision`, { decision })
      expect(decided.code).toBe('not_found')
    }
    const session = await t.host('POST', `/requests/${visit.request}/sessions`, { generation: 1 })
    expect(session.code).toBe('not_found')
    const erased = await t.host('POST', `/subjects/${visit.subject}/erase`, { scope: 'person', reason: 'X' })
    expect(erased.code).toBe('not_found')
    const asked = await t.asked()
    const again = t.requestBody(asked, {
      subjects: [visit.subject],
      purposes: { [visit.subject]: ['TAX-EMP'] },
    })
    expect((await t.host('PUT', `/requests/${newId('req')}`, again)).code).toBe('not_found')
    expect((await t.host('PUT', `/requests/${visit.request}`, again)).code).toBe('generation_conflict')
    for (const { id } of [number, person]) {
      expect((await t.release(id)).code).toBe('purpose_not_allowed')
      expect((await t.release(id, { purpose: 'REVIEW' })).status).toBe(200)
      expect((await t.release(id, { purpose: 'REVIEW' }, 'reveal')).code).toBe('permission_missing')
    }
  })

  it('wants one name and one number, and a name from nobody who was asked by name', async () => {
    const one = await poster(t)
    for (const kinds of [['number'], ['person'], ['person', 'person', 'number']] as const) {
      expect((await give(t, await scan(t, one), [...kinds])).code).toBe('invalid_request')
    }
    const asked = await t.asked()
    const visit = { ...asked, request: asked.manifest.request, psk: asked.keys.psk } as unknown as Visit
    expect((await give(t, visit, ['person', 'number'])).code).toBe('invalid_request')
    expect((await give(t, visit, ['number'])).status).toBe(200)
  })

  it('stands a flood: so many a day and in all, counted before they begin', async () => {
    const one = await poster(t, { perDay: 3, total: 4 })
    const visits = await Promise.all([1, 2, 3, 4, 5, 6].map(() => scan(t, one)))
    const codes = visits.map(({ begun }) => begun.code ?? begun.status)
    expect(codes.filter(code => code === 201)).toHaveLength(3)
    expect(codes.filter(code => code === 'intake_full')).toHaveLength(3)
    for (const visit of visits.filter(({ begun }) => begun.status === 201)) await give(t, visit)
    t.now = new Date(t.now.getTime() + 25 * 3_600_000)
    await give(t, await scan(t, one))
    expect((await scan(t, one)).begun.code).toBe('intake_full')
    expect((await t.host('GET', `/intakes/${one.intake}`)).body.submitted).toBe(4)
  })

  it('takes the same entry twice as one, and no id that is taken', async () => {
    const one = await poster(t)
    const ids = { request: newId('req'), subject: newId('sub') }
    const first = await scan(t, one, {
      ...ids,
      submitTokenHash: 'A'.repeat(43),
      viewTokenHash: 'A'.repeat(43),
    })
    const again = await scan(t, one, {
      ...ids,
      submitTokenHash: 'A'.repeat(43),
      viewTokenHash: 'A'.repeat(43),
    })
    expect([first.begun.status, again.begun.body]).toEqual([201, first.begun.body])
    expect((await scan(t, one, ids)).begun.code).toBe('item_conflict')
    expect((await scan(t, one, { subject: ids.subject })).begun.code).toBe('item_conflict')
    const known = await t.asked()
    expect((await scan(t, one, { subject: known.subject })).begun.code).toBe('item_conflict')
    expect((await scan(t, one, { request: known.manifest.request })).begun.code).toBe('item_conflict')
  })

  it('kills the poster by closing and by renewing, with what was begun', async () => {
    for (const end of ['close', 'renew']) {
      const one = await poster(t)
      const begun = await scan(t, one)
      const sent = await scan(t, one)
      await give(t, sent)
      const other = await poster(t)
      const dead =
        end === 'close'
          ? await t.host('POST', `/intakes/${one.intake}/close`)
          : await t.host('PUT', `/intakes/${one.intake}`, {
              ...posterBody(other),
              generation: 2,
              sequence: 2,
            })
      expect(dead.status).toBe(200)
      const code = end === 'close' ? 'request_closed' : 'unauthenticated'
      expect((await scan(t, one)).begun.code).toBe(code)
      expect((await view(one.intake, one.keys.viewToken)).code).toBe(code)
      expect((await give(t, begun)).code).toBe('request_closed')
      expect((await visitor(t, sent, 'GET', '/receipt')).body.receipt).not.toBeNull()
      expect(await waiting()).toContain(sent.subject)
    }
    const late = await poster(t, { expiresAt: new Date(t.now.getTime() + 1000).toISOString() })
    t.now = new Date(t.now.getTime() + 2000)
    expect((await scan(t, late)).begun.code).toBe('request_expired')
  })

  it('lets a stolen view token see the receipt and nothing else', async () => {
    const one = await poster(t)
    const visit = await scan(t, one)
    const { viewToken } = visit.keys
    expect((await visitor(t, visit, 'POST', '/submit', { items: [] }, viewToken)).code).toBe(
      'invalid_request',
    )
    const items = [await put(t, visit, 'person'), await put(t, visit, 'number')]
    expect((await visitor(t, visit, 'POST', '/submit', { items }, viewToken)).code).toBe('forbidden')
    await visitor(t, visit, 'POST', '/submit', { items })
    const seen = await visitor(t, visit, 'GET', '/provider', undefined, viewToken)
    expect(seen.body).toMatchObject({ manifest: null, state: 'submitted' })
    const replayed = await visitor(t, visit, 'POST', '/submit', { items })
    expect(replayed.body).toEqual(seen.body.receipt)
    const others = await visitor(t, visit, 'GET', '/provider', undefined, one.keys.viewToken)
    expect(others.code).toBe('unauthenticated')
  })

  it('makes a matched entry that of the person, and destroys the quarantined one', async () => {
    const one = await poster(t)
    const visit = await scan(t, one)
    const old = [await put(t, visit, 'person'), await put(t, visit, 'number')]
    await visitor(t, visit, 'POST', '/submit', { items: old })
    const body = await resealed()
    const path = `/entries/${visit.subject}/match`
    expect((await t.host('POST', path, body, 'request')).code).toBe('permission_missing')
    expect((await t.host('POST', `/entries/${newId('sub')}/match`, body)).code).toBe('not_found')
    const stranger = await t.asked()
    expect((await t.host('POST', path, { ...body, subject: stranger.subject })).code).toBe('request_closed')
    const matched = await t.host('POST', path, body)
    expect(matched.body).toEqual({ id: visit.subject, state: 'matched', request: body.request })
    expect((await t.host('POST', path, body)).body).toEqual(matched.body)
    expect((await t.host('POST', path, await resealed())).code).toBe('erased')
    expect((await t.host('GET', `/subjects/${body.subject}`)).body.state).toBe('submitted')
    for (const { id } of old) expect((await t.release(id, { purpose: 'REVIEW' })).code).toBe('erased')
    expect(await waiting()).toEqual([])
    expect((await visitor(t, visit, 'GET', '/receipt')).body.receipt).not.toBeNull()
    expect(await t.actions()).toContain('intake.match:ok')
    await t.host('POST', `/requests/${body.request}/decision`, { decision: 'accept' })
    expect((await t.release(body.items[0]!.id)).status).toBe(200)
  })

  it('destroys a dismissed entry', async () => {
    const one = await poster(t)
    const visit = await scan(t, one)
    const old = [await put(t, visit, 'person'), await put(t, visit, 'number')]
    await visitor(t, visit, 'POST', '/submit', { items: old })
    const path = `/entries/${visit.subject}/dismiss`
    expect((await t.host('POST', path, { reason: 'free words' })).code).toBe('invalid_request')
    expect((await t.host('POST', path, { reason: 'UNKNOWN' })).body.state).toBe('dismissed')
    for (const { id } of old) expect((await t.release(id, { purpose: 'REVIEW' })).code).toBe('erased')
    expect((await t.host('POST', `/entries/${visit.subject}/match`, await resealed())).code).toBe('erased')
  })

  it('takes a family member whom nobody listed, where the request allows it', async () => {
    const closed = await t.asked()
    const subject = newId('sub')
    expect((await t.link(closed, 'POST', '/additions', { subject })).code).toBe('forbidden')
    const one = await t.asked({ additions: 1 })
    expect((await t.link(one, 'POST', '/additions', { subject: one.subject })).code).toBe('item_conflict')
    expect((await t.link(one, 'POST', '/additions', { subject })).status).toBe(201)
    expect((await t.link(one, 'POST', '/additions', { subject })).status).toBe(201)
    const added = addedTo(one, subject)
    const items = [await t.upload(one), await put(t, added, 'number')]
    expect((await t.link(one, 'POST', '/submit', { items })).code).toBe('invalid_request')
    items.push(await put(t, added, 'person'))
    expect((await t.link(one, 'POST', '/submit', { items })).status).toBe(200)
    const { data } = (await t.host('GET', '/entries')).body
    expect(data).toMatchObject([{ id: subject, intake: null, subjects: [one.subject] }])
    await t.host('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' })
    expect((await t.release(items[1]!.id)).code).toBe('purpose_not_allowed')
    expect((await t.release(items[1]!.id, { purpose: 'REVIEW' })).status).toBe(200)
    await t.host('POST', `/subjects/${one.subject}/erase`, { scope: 'person', reason: 'X' })
    expect((await t.release(items[1]!.id, { purpose: 'REVIEW' })).code).toBe('erased')
    expect(await waiting()).toEqual([])
  })

  it('keeps organizations apart', async () => {
    const one = await poster(t)
    const visit = await scan(t, one)
    await give(t, visit)
    const body = await resealed()
    await t.createOrganization()
    expect((await t.host('GET', `/intakes/${one.intake}`)).code).toBe('not_found')
    expect((await t.host('POST', `/intakes/${one.intake}/close`)).code).toBe('not_found')
    expect((await t.host('POST', `/entries/${visit.subject}/match`, body)).code).toBe('not_found')
    expect((await t.host('POST', `/entries/${visit.subject}/dismiss`, { reason: 'X' })).code).toBe(
      'not_found',
    )
    expect(await waiting()).toEqual([])
    expect((await view(one.intake, one.keys.viewToken)).code).toBe('unauthenticated')
    expect((await scan(t, one)).begun.code).toBe('unauthenticated')
  })

  it('refuses who may not, and what has no form', async () => {
    const one = await poster(t)
    const path = `/intakes/${newId('int')}`
    expect((await t.host('PUT', path, posterBody(one), 'review')).code).toBe('permission_missing')
    expect((await t.host('PUT', path, posterBody(one, { perDay: 0 }))).code).toBe('invalid_request')
    expect((await t.host('PUT', path, posterBody(one, { name: '店' }))).code).toBe('invalid_request')
    expect((await t.host('PUT', path, posterBody(one, { generation: 2 }))).code).toBe('generation_conflict')
    expect((await t.host('GET', '/entries', undefined, 'request')).code).toBe('permission_missing')
    const viewer = await t.call('POST', `/v1/organizations/${t.organization}/intakes/${one.intake}/entries`, {
      authorization: `Fuin-Link ${one.keys.viewToken}`,
      body: {},
    })
    expect(viewer.code).toBe('invalid_request')
  })

  it('slows down one address that begins entry after entry', async () => {
    const one = await poster(t, { perDay: 1000 })
    const codes: (string | number)[] = []
    while (codes.length <= 30 && codes.at(-1) !== 'rate_limited') {
      const { begun } = await scan(t, one)
      codes.push(begun.code ?? begun.status)
      if (begun.code !== 'rate_limited') continue
      const wait = Number(begun.headers.get('retry-after'))
      expect([wait > 60, wait <= 120]).toEqual([true, true])
    }
    expect(codes.at(-1)).toBe('rate_limited')
  })
})
