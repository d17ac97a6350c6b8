import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RequestRefused, type RequestProblem } from '../src/client/request-refused.ts'
import type { Staff } from '../src/client/staff.ts'
import { createTestOrganization, sampleNumbers, submitAsProvider } from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const DUE = '2099-12-10'
const numbers = sampleNumbers(14, 4)
const [employee, spouse, child, landlord, company] = ['E-1', 'E-1-1', 'E-1-2', 'P-1', 'P-2'].map(
  externalId => ({
    externalId,
  }),
) as [Ref, Ref, Ref, Ref, Ref]
type Ref = { externalId: string }
let vault: VaultProcess
let staff: Staff

beforeAll(async () => {
  vault = await startVault()
  const { fuin, id } = await createTestOrganization(vault)
  staff = fuin.organization(id).as({ externalId: 'u1', permissions: ['request', 'review', 'reveal'] })
  await staff.subjects.put({ ...employee, kind: 'employee', name: '見本 花子' })
  const family = { kind: 'dependent', dependentOf: employee } as const
  await staff.subjects.put({ ...spouse, ...family, name: '見本 太郎', details: { relationship: 'spouse' } })
  await staff.subjects.put({ ...child, ...family, name: '見本 葵', details: { relationship: 'child' } })
  await staff.subjects.put({ ...landlord, kind: 'partner', name: '見本 大家' })
  const details = { corporateNumber: '7000012050002' }
  await staff.subjects.put({ ...company, kind: 'partner', name: '見本商事', details })
})
afterAll(() => vault.stop())

async function problemsOf(promise: Promise<unknown>): Promise<readonly RequestProblem[]> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown)
  if (error instanceof RequestRefused) return error.problems
  throw new Error('it was not refused')
}

describe('a household', () => {
  it('is asked each for their own purposes and papers, and each number is used for these only', async () => {
    const { id, url } = await staff.requests.create({
      subjects: [employee, spouse, child],
      purposes: ['EI', 'HI-PEN', 'NP3', 'TAX-DEP'],
      due: DUE,
    })
    const { manifest } = await staff.requests.get(id)
    expect(manifest.subjects.map(({ purposes }) => purposes)).toEqual([
      ['EI', 'HI-PEN', 'TAX-DEP'],
      ['HI-PEN', 'NP3', 'TAX-DEP'],
      ['HI-PEN', 'TAX-DEP'],
    ])
    expect(manifest.subjects.map(({ why, ways }) => [why, ways[0]?.code])).toEqual([
      ['asked', 'card'],
      ['asked-proxy', 'proxy'],
      ['employee-verifies', undefined],
    ])
    expect(manifest.purposes.map(({ code }) => code)).toEqual(['EI', 'HI-PEN', 'NP3', 'TAX-DEP'])
    expect(manifest.notAccepted).toContain('health-insurance-card')
    await submitAsProvider(
      url,
      vault.url,
      manifest.subjects.map(({ id: subject }, at) => ({ number: numbers[at]!, subject })),
    )
    await staff.accept(employee, { record: {} })
    const use = (ref: Ref, purpose: string): Promise<string> =>
      codeOf(staff.reveal(ref, { purpose }, () => 0))
    expect(await use(employee, 'EI')).toBe('fulfilled')
    expect(await use(spouse, 'NP3')).toBe('fulfilled')
    // Told to the employee and to the spouse, not to the child.
    expect(await use(child, 'NP3')).toBe('purpose_not_shown')
    expect(await use(child, 'EI')).toBe('input_invalid')
    expect(await use(child, 'TAX-DEP')).toBe('fulfilled')
    expect(await use(employee, 'TAX-EMP')).toBe('purpose_not_shown')
  })

  it('takes purposes that are named for one person', async () => {
    const { id } = await staff.requests.create({
      subjects: [employee, { ...child, purposes: ['TAX-DEP'] }],
      purposes: ['EI', 'HI-PEN'],
      due: DUE,
    })
    const { manifest } = await staff.requests.get(id)
    expect(manifest.subjects.map(({ purposes }) => purposes)).toEqual([['EI', 'HI-PEN'], ['TAX-DEP']])
  })
})

describe('a request that the law does not provide for', () => {
  const refused = (
    subjects: object[],
    purposes: string[],
    more: object = {},
  ): Promise<readonly RequestProblem[]> =>
    problemsOf(staff.requests.create({ subjects, purposes, due: DUE, ...more } as never))

  it('names the person, the purpose, the reason and the article', async () => {
    const { id } = await staff.subjects.get(landlord)
    expect(await refused([landlord], ['EI'])).toMatchObject([
      { subject: id, purpose: 'EI', reason: 'kind', basis: expect.stringContaining('雇用保険法 7条') },
    ])
    expect((await refused([employee, child], ['TAX-DEP', 'NP3']))[0]).toMatchObject({ reason: 'spouse-only' })
    expect((await refused([employee, { ...child, purposes: ['EI'] }], ['EI']))[0]).toMatchObject({
      reason: 'kind',
    })
    expect((await refused([company], ['PAY-RENT']))[0]).toMatchObject({ reason: 'company' })
    expect((await refused([employee], ['MARKETING']))[0]).toMatchObject({
      purpose: null,
      reason: 'unknown-purpose',
    })
    expect((await refused([employee], []))[0]).toMatchObject({ reason: 'no-purpose' })
    const error = await staff.requests
      .create({ subject: landlord, purposes: ['EI'], due: DUE })
      .catch((thrown: unknown) => thrown as Error)
    expect(String(error)).toContain('not of partners')
    expect(String(error)).not.toContain('大家')
  })

  it('cannot ask for less than the law, for what proves nothing, or for papers of a child that nobody needs', async () => {
    const papers = (...documents: string[]): object => ({
      images: documents.map(document => ({ document, sides: ['front'] })),
    })
    const reasons = async (subject: object, images: object): Promise<string[]> =>
      (await refused([{ ...subject, ...images }], ['TAX-DEP'])).map(({ reason }) => reason)
    expect(await reasons(employee, papers('passport'))).toEqual(['papers-too-few'])
    expect(await reasons(employee, papers('mynumber-card'))).toEqual(['papers-too-few'])
    expect(await reasons(employee, papers())).toEqual(['papers-too-few'])
    expect(await reasons(employee, papers('health-insurance-card'))).toEqual(['paper-unknown'])
    expect(await reasons(child, papers('passport'))).toEqual(['papers-too-few'])
  })
})

describe('the clerk', () => {
  it('narrows the ways, and leaves photos away where staff look or the account identifies', async () => {
    const images = ['juminhyo', 'passport'].map(document => ({ document, sides: ['front' as const] }))
    const waysOf = async (more: object): Promise<string[]> => {
      const order = { subjects: [employee], purposes: ['EI'], due: DUE, ...more }
      const { id } = await staff.requests.create(order)
      return (await staff.requests.get(id)).manifest.subjects[0]!.ways.map(({ code }) => code)
    }
    expect(await waysOf({ images })).toEqual(['number-photo'])
    expect(await waysOf({ inPerson: true })).toEqual([])
    const account = { ...employee, identityCheckedAt: '2026-04-01', earlierFile: true, images: [] }
    // By a link the account says nothing: everything is open there.
    expect((await waysOf({ subjects: [account] })).slice(0, 3)).toEqual(['known', 'file-photo', 'file-two'])
  })

  it('sees beforehand what is decided, with the reason', async () => {
    const preview = await staff.requests.papers(landlord, ['PAY-RENT', 'EI'])
    expect(preview).toMatchObject({ purposes: ['PAY-RENT'], why: { code: 'asked' } })
    expect(preview.problems.map(({ purpose }) => purpose)).toEqual(['EI'])
    const copy = { images: [{ document: 'mynumber-card', sides: ['back' as const] }] }
    expect((await staff.requests.papers(child, ['TAX-DEP'], copy)).ways.map(({ code }) => code)).toEqual([
      'copy',
    ])
    expect((await staff.requests.papers(child, ['TAX-DEP'])).why.text).toContain('従業員が確かめる')
  })
})
