import { randomBytes } from 'node:crypto'
import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { vaultOn } from './support/vault-on.ts'

const label = (text: string): string => `b1.k.${Buffer.from(text).toString('base64url')}`
const someone = (change: object = {}): { id: string; kind: string; tag: string; label: string } => ({
  id: newId('sub'),
  kind: 'employee',
  tag: randomBytes(32).toString('base64url'),
  label: label('one'),
  ...change,
})

describe.each(DATABASES)('people in batches on %s', database => {
  const t = vaultOn(database)
  const put = (subjects: object[], permissions?: string): ReturnType<typeof t.host> =>
    t.host('POST', '/subjects/batch', { subjects }, permissions)

  it('stores 200 people with one entry each, and the same batch again changes nothing', async () => {
    const people = Array.from({ length: 200 }, () => someone())
    const before = (await t.actions()).length
    const first = await put(people)
    expect(first.status).toBe(200)
    expect(first.body.data.map((one: { id: string }) => one.id)).toEqual(people.map(({ id }) => id))
    expect((await t.actions()).length).toBe(before + 200)
    const again = await put(people)
    expect(again.status).toBe(200)
    const { body } = await t.host('GET', `/subjects?limit=200`)
    expect(body.data.length).toBe(200)
    expect(body.next).toBeNull()
  })

  it('takes a household in one batch, replaces labels and moves a dependent', async () => {
    const [head, other] = [someone(), someone()]
    const child = someone({ kind: 'dependent', dependentOf: head.id })
    expect((await put([head, other, child])).status).toBe(200)
    const moved = { ...child, label: label('two'), dependentOf: other.id }
    expect((await put([moved])).status).toBe(200)
    const { body } = await t.host('GET', `/subjects/${child.id}`)
    expect(body).toMatchObject({ label: label('two'), dependentOf: other.id, kind: 'dependent' })
  })

  it('all or none: one conflict and nobody is stored', async () => {
    const known = someone()
    await put([known])
    const cases: [object[], string][] = [
      [[someone({ tag: known.tag })], 'subject_conflict'],
      [[{ ...known, kind: 'partner' }], 'subject_conflict'],
      [[someone({ kind: 'dependent', dependentOf: newId('sub') })], 'not_found'],
      [[known, known], 'invalid_request'],
    ]
    for (const [bad, code] of cases) {
      const fine = someone()
      expect((await put([fine, ...bad])).code).toBe(code)
      expect((await t.host('GET', `/subjects/${fine.id}`)).code).toBe('not_found')
    }
  })

  it('a dependent stands behind the employee', async () => {
    const head = someone()
    const child = someone({ kind: 'dependent', dependentOf: head.id })
    expect((await put([child, head])).code).toBe('not_found')
  })

  it('does not bring back somebody who was erased', async () => {
    const gone = someone()
    await put([gone])
    await t.host('POST', `/subjects/${gone.id}/erase`, { scope: 'person', reason: 'RETENTION' })
    expect((await put([gone])).code).toBe('erased')
    expect((await put([{ ...gone, id: newId('sub') }])).status).toBe(200)
  })

  it('refuses bad input, a missing permission and too many', async () => {
    expect((await put([])).code).toBe('invalid_request')
    expect((await put(Array.from({ length: 201 }, () => someone()))).code).toBe('invalid_request')
    expect((await put([someone({ name: 'x' })])).code).toBe('invalid_request')
    expect((await put([someone()], 'review reveal')).code).toBe('permission_missing')
  })

  it('knows nobody of another organization', async () => {
    const head = someone()
    await put([head])
    const { organization, apiKey } = t
    await t.createOrganization()
    expect((await put([someone({ kind: 'dependent', dependentOf: head.id })])).code).toBe('not_found')
    expect((await put([head])).status).toBe(200)
    const other = await t.host('GET', `/subjects/${head.id}`)
    expect(other.body.state).toBe('not-requested')
    Object.assign(t, { organization, apiKey })
  })
})
