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
