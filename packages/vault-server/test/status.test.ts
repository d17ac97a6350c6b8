import { randomBytes } from 'node:crypto'
import type { StatusCount, StatusPage, StatusPerson } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { vaultOn } from './support/vault-on.ts'

describe.each(DATABASES)('the status list on %s', kind => {
  const t = vaultOn(kind)
  /** What a host keeps that only ever asks for changes. */
  const mirror = new Map<string, StatusPerson>()
  let since = 0

  const page = async (query: string): Promise<StatusPage> =>
    (await t.host('GET', `/status?${query}`)).body as StatusPage

  async function everybody(limit = 1000): Promise<StatusPerson[]> {
    const all: StatusPerson[] = []
    for (let after: string | null = ''; after !== null;) {
      const { data, next } = await page(`limit=${limit}${after === '' ? '' : `&after=${after}`}`)
      all.push(...data)
      after = next
    }
    return all
  }

  async function refresh(limit = 1000): Promise<void> {
    let from = since
    let first: number | null = null
    for (let after: string | null = ''; after !== null;) {
      const { data, next, revision } = await page(
        `since=${from}&limit=${limit}${after === '' ? '' : `&after=${after}`}`,
      )
      for (const row of data) mirror.set(row.id, row)
      first ??= revision
      from = data.at(-1)?.revision ?? from
      after = next
    }
    since = first!
  }

  const byId = (rows: Iterable<StatusPerson>): StatusPerson[] =>
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

  /** The maintained counts are those of the rows, and the mirror is the list. */
  async function expectAgreement(what: string): Promise<void> {
    const rows = byId(await everybody())
    expect(byId(mirror.values()), what).toEqual(rows)
    const counted = (await t.host('GET', '/status/counts')).body as { data: StatusCount[] }
    const expected = new Map<string, number>()
    for (const row of rows) {
      const key = `${row.kind} ${row.state}`
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    expect(new Map(counted.data.map(row => [`${row.kind} ${row.state}`, row.people])), what).toEqual(expected)
  }

  it('forgets no change, whatever was done', async () => {
    const step = async (what: string, done: Promise<unknown>): Promise<void> => {
      await done
      await refresh()
      await expectAgreement(what)
    }
    const one = await t.asked()
    const request = `/requests/${one.manifest.request}`
    await step('asked', Promise.resolve())
    expect(mirror.get(one.subject)).toMatchObject({
      state: 'requested',
      request: { openedAt: null, due: null },
    })
    await step('opened', t.link(one, 'GET', '/provider'))
    const opened = mirror.get(one.subject)!.request!.openedAt
    expect(opened).toBe(t.now.toISOString())
    t.now = new Date(t.now.getTime() + 60_000)
    await step('opened again', t.link(one, 'GET', '/provider'))
    expect(mirror.get(one.subject)!.request!.openedAt).toBe(opened)
    await step('session', t.host('POST', `${request}/sessions`, { generation: 1 }))
    const due = { due: '2026-12-10' }
    await step('renewed', t.host('PUT', request, t.requestBody(one, { generation: 2, sequence: 2, ...due })))
    expect(mirror.get(one.subject)!.request).toMatchObject({
      generation: 2,
      sequence: 2,
      openedAt: null,
      ...due,
    })
    const later = { generation: 2, sequence: 3, due: '2026-12-24' }
    await step('extended', t.host('PUT', request, t.requestBody(one, later)))
    expect(mirror.get(one.subject)!.request).toMatchObject(later)
    const again = await t.asked()
    const item = await t.upload(again)
    await step('submitted', t.link(again, 'POST', '/submit', { items: [item] }))
    await step(
      'returned',
      t.host('POST', `/requests/${again.manifest.request}/decision`, { decision: 'return' }),
    )
    await step('cancelled', t.host('POST', `${request}/decision`, { decision: 'cancel' }))
    const refused = await t.asked()
    const decline = { decision: 'decline' }
    await step('declined', t.host('POST', `/requests/${refused.manifest.request}/decision`, decline))
    const gone = await t.accepted()
    await step('accepted', Promise.resolve())
    await step(
      'images',
      t.host('POST', `/subjects/${gone.subject}/erase`, { scope: 'images', reason: 'TEST' }),
    )
    const label = { kind: 'employee', tag: randomBytes(32).toString('base64url'), label: 'b1.k.AAAA' }
    const over = { keepUntil: t.now.toISOString().slice(0, 10) }
    await step('kept', t.host('PUT', `/subjects/${gone.subject}/retention`, over))
    t.now = new Date(t.now.getTime() + 2 * 86_400_000)
    await step('due', t.vault.work())
    expect(mirror.get(gone.subject)).toMatchObject({ state: 'due' })
    const put = newId('sub')
    await step('stored', t.host('PUT', `/subjects/${put}`, label))
    await step('renamed', t.host('PUT', `/subjects/${put}`, { ...label, label: 'b1.k.BBBB' }))
    expect(mirror.get(put)).toMatchObject({ label: 'b1.k.BBBB', request: null })
    await step(
      'erasing',
      t.host('POST', `/subjects/${gone.subject}/erase`, { scope: 'person', reason: 'TEST' }),
    )
    expect(mirror.get(gone.subject)).toMatchObject({ state: 'erasing', label: null })
  })

  it('shows somebody whose older request was answered after a newer one was made', async () => {
    const one = await t.asked()
    const newer = t.requestBody(one, { sequence: 2 })
    expect((await t.host('PUT', `/requests/${newId('req')}`, newer)).status).toBe(200)
    await refresh()
    const item = await t.upload(one)
    expect((await t.link(one, 'POST', '/submit', { items: [item] })).status).toBe(200)
    await refresh()
    expect(mirror.get(one.subject)!.state).toBe('requested')
    await expectAgreement('older request')
    const { body } = await t.host('GET', `/subjects/${one.subject}/requests`)
    expect(body.data).toHaveLength(2)
    expect(body.data[1]).toMatchObject({ id: one.manifest.request, state: 'submitted' })
  })

  it('forgets no change while twenty are made at once and pages are small', async () => {
    let busy = true
    const work = Array.from({ length: 20 }, async () => {
      const one = await t.asked()
      await t.link(one, 'GET', '/provider')
      const item = await t.upload(one)
      await t.link(one, 'POST', '/submit', { items: [item] })
      await t.host('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' })
    })
    const watch = (async () => {
      while (busy) await refresh(3)
    })()
    await Promise.all(work)
    busy = false
    await watch
    await refresh(3)
    await expectAgreement('at once')
  })

  it('gives each of them once, in pages of any size', async () => {
    const all = await everybody()
    for (const limit of [1, 7]) expect(await everybody(limit)).toEqual(all)
    expect((await page(`since=${since}`)).data).toEqual([])
  })

  it('is refused to other organizations, without the scope, without a key, and with a bad place', async () => {
    const { organization, apiKey } = t
    const one = mirror.keys().next().value!
    const paths = ['/status', '/status/counts', `/subjects/${one}/requests`]
    const limited = await t.host('POST', '/api-keys', { name: 'narrow', scopes: ['vouch'] })
    t.apiKey = limited.body.secret as string
    for (const path of paths) expect((await t.host('GET', path)).code, path).toBe('forbidden')
    t.apiKey = apiKey
    for (const query of ['after=sub_1', 'since=-1', 'since=x', 'limit=1001', 'limit=x'])
      expect((await t.host('GET', `/status?${query}`)).code, query).toBe('invalid_request')
    await t.createOrganization()
    const own = t.apiKey
    for (const path of ['/status', '/status/counts']) {
      expect((await t.host('GET', path)).body.data, 'the own one is empty').toEqual([])
      const authorization = `Bearer ${own}`
      const other = await t.call('GET', `/v1/organizations/${organization}${path}`, { authorization })
      expect(other.code, path).toBe('unauthenticated')
    }
    expect((await t.host('GET', `/subjects/${one}/requests`)).code).toBe('not_found')
    expect((await t.call('GET', `/v1/organizations/${organization}/status`)).code).toBe('unauthenticated')
  })
})
