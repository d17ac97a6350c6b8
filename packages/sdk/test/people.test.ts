import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '../src/client/staff.ts'
import type { NewSubject } from '../src/node.ts'
import { createTestOrganization, samplePeople } from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const employee = (index: number, change: Partial<NewSubject> = {}): NewSubject => ({
  externalId: `E-${index}`,
  kind: 'employee',
  name: `見本 ${index}`,
  ...change,
})
let vault: VaultProcess
let staff: Staff

beforeAll(async () => {
  vault = await startVault()
})
afterAll(() => vault.stop())

async function newStaff(): Promise<Staff> {
  const { fuin, id } = await createTestOrganization(vault)
  return fuin.organization(id).as({ externalId: 'u77', permissions: ['request', 'erase', 'audit'] })
}

describe('putMany', () => {
  it('stores employees before their dependents, in whatever order they come, and says how far it is', async () => {
    staff = await newStaff()
    const people: NewSubject[] = samplePeople(3, 230).flatMap(({ externalId, name }) => [
      { externalId: `${externalId}/1`, kind: 'dependent', name, dependentOf: { externalId } },
      { externalId, kind: 'employee', name },
    ])
    const steps: [number, number][] = []
    const stored = await staff.subjects.putMany(people, {
      onProgress: (done, total) => void steps.push([done, total]),
    })
    expect(steps).toEqual([
      [200, 460],
      [400, 460],
      [460, 460],
    ])
    expect(stored.length).toBe(460)
    const child = await staff.subjects.get({ externalId: 'E-1001/1' })
    expect(child.dependentOf).toBe((await staff.subjects.get({ externalId: 'E-1001' })).id)
    await staff.subjects.putMany(people)
    expect([...(await staff.subjects.directory()).all()].length).toBe(460)
  })

  it('stops when it is told to, and refuses a list with somebody twice or without a name', async () => {
    const own = await newStaff()
    const stop = new AbortController()
    stop.abort()
    expect(await codeOf(own.subjects.putMany([employee(1)], { signal: stop.signal }))).toBe('aborted')
    expect(await codeOf(own.subjects.putMany([employee(1), employee(1)]))).toBe('input_invalid')
    expect(await codeOf(own.subjects.putMany([employee(1, { name: '' })]))).toBe('input_invalid')
    const orphan = { ...employee(2), kind: 'dependent', dependentOf: { externalId: 'E-9' } } as const
    expect(await codeOf(own.subjects.putMany([orphan]))).toBe('not_found')
    expect((await own.subjects.list()).data).toEqual([])
  })
})

describe('sync', () => {
  const day = '2026-11-30'

  it('says who joined, changed, left and came back, deletes nobody, and changes nothing the second time', async () => {
    const own = await newStaff()
    const partner: NewSubject = { externalId: 'P-1', kind: 'partner', name: '見本商店' }
    await own.subjects.put(partner)
    const first = [employee(1, { details: { department: '営業部', email: 'a@example.jp' } }), employee(2)]
    expect(await own.subjects.sync(first)).toEqual({
      joined: ['E-1', 'E-2'],
      changed: [],
      returned: [],
      left: [],
      unchanged: 0,
    })
    const next = [employee(1, { name: '見本 一', details: { department: '総務部' } })]
    expect(await own.subjects.sync(next, { leftOn: day })).toEqual({
      joined: [],
      changed: [{ externalId: 'E-1', fields: ['name', 'department'] }],
      returned: [],
      left: ['E-2'],
      unchanged: 0,
    })
    expect(await own.subjects.sync(next, { leftOn: '2027-01-01' })).toMatchObject({
      joined: [],
      changed: [],
      left: [],
      unchanged: 1,
    })
    const one = await own.subjects.get({ externalId: 'E-1' })
    expect(one).toMatchObject({ name: '見本 一', details: { department: '総務部', email: 'a@example.jp' } })
    expect((await own.subjects.get({ externalId: 'E-2' })).details).toEqual({ leftOn: day })
    expect((await own.subjects.get({ externalId: 'P-1' })).details).toEqual({})

    const back = await own.subjects.sync([...next, employee(2)])
    expect(back).toMatchObject({ returned: ['E-2'], changed: [{ externalId: 'E-2', fields: ['leftOn'] }] })
    const again = await own.subjects.get({ externalId: 'E-2' })
    expect(again.details).toEqual({})
    expect(again.createdAt).toBe((await own.subjects.get({ externalId: 'E-2' })).createdAt)
  })

  it('an empty list touches nobody, and an id may be given again after an erasure', async () => {
    const own = await newStaff()
    await own.subjects.sync([employee(1)])
    expect(await own.subjects.sync([])).toMatchObject({ left: [], unchanged: 0 })
    await own.erase({ externalId: 'E-1' }, { scope: 'person', reason: 'RETENTION' })
    expect(await own.subjects.sync([employee(1)])).toMatchObject({ joined: ['E-1'] })
  })
})

describe('a file of people', () => {
  const file = (text: string): Uint8Array => new TextEncoder().encode(text)

  it('is read, shown, applied, and changes nothing when it comes again', async () => {
    const own = await newStaff()
    const first = await own.people.read(file('社員番号,氏名\nE-1,見本 一\nE-2,\n'))
    expect(first.errors).toMatchObject([{ line: 3, column: '氏名', code: 'missing' }])
    expect(await codeOf(own.people.apply(first))).toBe('input_invalid')
    expect((await own.subjects.list()).data).toEqual([])
    expect(await own.people.apply(first, { skipErrors: true })).toMatchObject({ added: 1, skipped: 1 })

    const second = await own.people.read(file('社員番号\t氏名\nE-1\t見本 一\nE-2\t見本 二\n'))
    expect(await own.people.apply(second)).toMatchObject({ added: 1, changed: 0, unchanged: 1, left: 0 })

    const third = await own.people.read(file('社員番号,氏名\nE-2,見本 弐\n'))
    expect(third.differences.left.map(({ externalId }) => externalId)).toEqual(['E-1'])
    const day = '2026-12-31'
    expect(await own.people.apply(third, { markLeft: true, leftOn: day })).toMatchObject({
      changed: 1,
      left: 1,
    })
    expect((await own.subjects.get({ externalId: 'E-1' })).details).toEqual({ leftOn: day })
  })

  it('remembers its columns for the next file, and never a first row that is somebody’s', async () => {
    const own = await newStaff()
    const mapping = { externalId: 'コード列', name: '表示名' }
    await own.people.apply(await own.people.read(file('コード列,表示名\nE-1,見本\n'), { mapping }))
    const next = await own.people.read(file('表示名,コード列\n見本 二,E-2\n'))
    expect(next.mapping).toEqual(mapping)
    expect(next.differences.added).toMatchObject([{ externalId: 'E-2', name: '見本 二' }])
    const person = { externalId: 'E-1042', name: '見本 三' }
    await own.people.apply(await own.people.read(file('E-1042,見本 三\nE-2,見本\n'), { mapping: person }))
    expect((await own.people.read(file('コード列,表示名\nE-1,見本\n'))).mapping).toEqual(mapping)
  })

  it('gives a template that it reads itself', async () => {
    const own = await newStaff()
    for (const kind of ['employee', 'dependent', 'partner', 'shareholder', 'payer'] as const) {
      const header = own.people.template(kind).trim()
      const plan = await own.people.read(file(`${header}\n${header.replaceAll(/[^,]/gu, '')}x`))
      expect([kind, plan.kind, Object.keys(plan.mapping).length]).toEqual([
        kind,
        kind,
        header.split(',').length,
      ])
    }
  })
})
