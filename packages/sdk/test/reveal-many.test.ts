import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fuin, type FuinError, VaultRefusal, type Staff, type SubjectRef } from '../src/node.ts'
import { createTestOrganization, samplePeople, type TestOrganization } from '../src/testing.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(3, 30)
const order = { purpose: 'TAX-EMP', use: 'output', target: 'file' } as const
let vault: VaultProcess
let test: TestOrganization
/** Calls of the client below, in the order in which they were sent. */
let calls: string[] = []
let staff: Staff

const refOf = (index: number): { externalId: string } => ({ externalId: people[index]!.externalId })
const counted: typeof fetch = (input, init) => {
  const path = new URL(String(input)).pathname
  calls.push(`${init!.method} ${path.replace(/^.*org_\w+/u, '').replace(/_[0-9a-z]{26}/gu, '_')}`)
  return fetch(input, init)
}

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  const { apiKey, state, keyring } = test
  const organizationProfile = { name: '株式会社みほん', contact: '人事部' }
  const fuin = new Fuin({
    ...{ vault: vault.url, apiKey, state, keyrings: () => keyring, fetch: counted, organizationProfile },
  })
  staff = fuin.organization(test.id).as({
    externalId: 'u77',
    permissions: ['request', 'review', 'reveal', 'output', 'erase', 'admin'],
  })
  await staff.subjects.putMany(
    people.map(({ externalId, name }, index) => ({
      ...{ externalId, name, kind: 'employee', details: { department: index < 20 ? '営業部' : '経理部' } },
    })),
  )
  const lines = ['社員番号,個人番号', ...people.map(({ externalId, number }) => `${externalId},${number}`)]
  const plan = await staff.numbers.read(new TextEncoder().encode(lines.join('\r\n')))
  await staff.numbers.apply(plan, {
    purposes: ['TAX-EMP'],
    notice: { on: '2026-11-20', words: '利用目的通知書' },
    record: { basis: ['番号法16条'] },
  })
})
afterAll(() => vault.stop())

/** What becomes of each: the right number, another one, or a code; and the calls that it took. */
async function revealed(
  refs: SubjectRef[],
  { by = staff, batch = 100 } = {},
): Promise<{ outcomes: string[]; calls: string[] }> {
  calls = []
  const outcomes: string[] = []
  for await (const { number, error, subject } of withSubject(by, refs, batch)) {
    const code = error instanceof VaultRefusal ? error.problem : error?.code
    const right = people.find(({ externalId }) => externalId === subject)?.number
    outcomes.push(code ?? (number === right ? 'right' : 'wrong'))
  }
  return { outcomes, calls }
}

async function* withSubject(
  by: Staff,
  refs: SubjectRef[],
  batch: number,
): AsyncGenerator<{ number: string | null; error: FuinError | null; subject: string | null }> {
  for await (const outcome of by.revealMany(refs, { ...order, batch })) {
    if (outcome.error !== null) yield { number: null, error: outcome.error, subject: null }
    else yield { number: outcome.number.digits(), error: null, subject: outcome.subject.externalId }
  }
}

describe('a run over many people', () => {
  const BATCH = ['POST /subjects/lookup', 'POST /releases']

  it('asks the vault twice for a batch, however many are in it', async () => {
    const all = people.map((_, index) => refOf(index))
    expect(await revealed(all.slice(0, 2))).toEqual({ outcomes: ['right', 'right'], calls: BATCH })
    expect(await revealed(all)).toEqual({ outcomes: all.map(() => 'right'), calls: BATCH })
    expect((await revealed(all, { batch: 10 })).calls).toEqual([...BATCH, ...BATCH, ...BATCH])
    const ids = (await staff.subjects.list()).data.map(({ id }) => ({ id }))
    expect(await revealed(ids)).toEqual({ outcomes: ids.map(() => 'right'), calls: BATCH })
  })

  it('asks once for people of whom nobody has a number', async () => {
    const { outcomes, calls } = await revealed([{ externalId: 'nobody' }, { externalId: 'nor this one' }])
    expect(outcomes).toEqual(['not_found', 'not_found'])
    expect(calls).toEqual(['POST /subjects/lookup'])
  })

  it('takes no further calls for the unknown and the erased, and gives whoever is named twice twice', async () => {
    const { id } = await staff.subjects.get(refOf(5))
    await staff.erase({ id }, { scope: 'person', reason: 'RETIRED' })
    const refs = [refOf(1), { externalId: 'nobody' }, refOf(5), { id }, refOf(2), refOf(1)]
    const outcomes = ['right', 'not_found', 'not_found', 'not_found', 'right', 'right']
    expect(await revealed(refs)).toEqual({ outcomes, calls: BATCH })
  })

  it('lets whoever is outside of what a member is responsible for be refused alone', async () => {
    const clerk = { externalId: 'clerk', name: '見本 一郎' }
    await staff.members.register({ ...clerk, permissions: ['output'], departments: ['営業部'] })
    const by = test.fuin.organization(test.id).as({ ...clerk, permissions: ['output'] })
    const refs = [refOf(1), refOf(25), refOf(2)]
    expect((await revealed(refs, { by })).outcomes).toEqual(['right', 'out_of_reach', 'right'])
  })

  it('and lists of people are looked up in calls of 100', async () => {
    calls = []
    const refs = Array.from({ length: 250 }, (_, at) => refOf([1, 2, 3][at % 3]!))
    const found = await staff.subjects.getMany(refs)
    expect(found.map(({ externalId }) => externalId)).toEqual(refs.map(({ externalId }) => externalId))
    expect(calls).toEqual(Array(3).fill('POST /subjects/lookup'))
    await expect(staff.subjects.getMany([refOf(1), { externalId: 'nobody' }])).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(staff.subjects.getMany([{ id: 'x' }])).rejects.toMatchObject({ code: 'invalid_id' })
    expect(await staff.subjects.getMany([])).toEqual([])
  })
})
