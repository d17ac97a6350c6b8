import { randomBytes } from 'node:crypto'
import { newId } from '@fuin/sdk/format'
import { beforeAll, describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { vaultOn } from './support/vault-on.ts'

const label = (text: string): string => `b1.k.${Buffer.from(text).toString('base64url')}`
const someone = (): { id: string; kind: string; tag: string; label: string } => ({
  id: newId('sub'),
  kind: 'employee',
  tag: randomBytes(32).toString('base64url'),
  label: label('one'),
})

describe.each(DATABASES)('people looked up together on %s', database => {
  const t = vaultOn(database)
  const [one, other, gone] = [someone(), someone(), someone()]
  const lookUp = (subjects: object[], more: object = {}): ReturnType<typeof t.host> =>
    t.host('POST', '/subjects/lookup', { subjects, ...more }, null)
  const single = async (path: string): Promise<unknown> => (await t.host('GET', path, undefined, null)).body

  beforeAll(async () => {
    await t.host('POST', '/subjects/batch', { subjects: [one, other, gone] })
    await t.host('POST', `/subjects/${gone.id}/erase`, { scope: 'person', reason: 'RETENTION' })
  })

  it('are what they are one by one, with their items where they are wanted', async () => {
    const { subject, item } = await t.accepted()
    const before = (await t.actions()).length
    const { body } = await lookUp([{ id: one.id }, { tag: other.tag }, { id: subject }], { items: true })
    const found = new Map(body.data.map((each: { subject: { id: string } }) => [each.subject.id, each]))
    expect([...found.keys()].sort()).toEqual([one.id, other.id, subject].sort())
    for (const id of [one.id, other.id, subject])
      expect(found.get(id)).toEqual({
        subject: await single(`/subjects/${id}`),
        items: ((await single(`/subjects/${id}/items`)) as { data: unknown }).data,
      })
    expect(found.get(subject)).toMatchObject({
      items: [{ id: item, subject, purposes: ['EI-ACQ', 'TAX-EMP'] }],
    })
    expect((await lookUp([{ id: subject }])).body.data).toMatchObject([{ items: null }])
    // Looking is no entry, as it is none one by one.
    expect((await t.actions()).length).toBe(before)
  })

  it('come once, however often they are named', async () => {
    const { body } = await lookUp([{ id: one.id }, { id: one.id }, { tag: one.tag }])
    expect(body.data).toHaveLength(1)
  })

  it('are missing where nobody is known, and without a label once they were erased', async () => {
    const tag = randomBytes(32).toString('base64url')
    const { status, body } = await lookUp([{ id: newId('sub') }, { tag }, { tag: gone.tag }, { id: one.id }])
    expect(status).toBe(200)
    expect(body.data.map((each: { subject: { id: string } }) => each.subject.id)).toEqual([one.id])
    expect((await lookUp([{ id: gone.id }])).body.data).toMatchObject([{ subject: { label: null } }])
    expect((await lookUp([{ tag }], { items: true })).body).toEqual({ data: [] })
  })

  it('of another organization are nobody', async () => {
    const { organization, apiKey } = t
    await t.createOrganization()
    const wanted = [{ id: one.id }, { tag: one.tag }]
    expect((await lookUp(wanted, { items: true })).body).toEqual({ data: [] })
    const { status, body } = await t.call('POST', `/v1/organizations/${organization}/subjects/lookup`, {
      body: { subjects: wanted },
      headers: { authorization: `Bearer ${t.apiKey}` },
    })
    expect([status, body.code]).toEqual([401, 'unauthenticated'])
    Object.assign(t, { organization, apiKey })
  })

  it('are 1 to 100 in a call, each named in one way', async () => {
    const many = (length: number): object[] => Array.from({ length }, () => ({ id: newId('sub') }))
    expect((await lookUp(many(100))).status).toBe(200)
    for (const bad of [[], many(101), [{}], [{ id: one.id, tag: one.tag }], [{ id: 'x' }], [{ tag: 'x' }]])
      expect((await lookUp(bad)).code).toBe('invalid_request')
  })
})
