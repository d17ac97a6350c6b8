import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission, SubjectKind } from '../src/api/index.ts'
import { createHandler, type Principal } from '../src/host.ts'
import { STAFF_ROUTES } from '../src/host/staff-routes.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const ALL: Permission[] = ['request', 'review', 'reveal', 'output', 'erase', 'audit', 'admin']
const [person] = samplePeople(51, 1)
const REF = { externalId: person!.externalId }
/** Who is there and how far: everybody who is staff at all sees that (L-11), and what the organization set. */
const OPEN: ReadonlySet<string> = new Set([
  'GET me',
  'GET people',
  'GET people counts',
  'GET people ids',
  'GET people changes',
  'GET people *',
  'GET subjects',
  'GET subjects *',
  'GET requests *',
  'GET requests waiting',
  'GET accounts',
  'GET intakes',
  'GET settings',
  'GET templates',
  'GET templates rules',
  'POST templates preview',
  'POST subjects * papers',
])
/** Staff for some people only, by their ids. */
const REACHES = {
  ...{ partners: { kinds: ['partner'] }, employees: { kinds: ['employee'] } },
  ...{ sales: { departments: ['営業部'] }, personnel: { departments: ['人事部'] } },
} satisfies Record<string, { kinds?: SubjectKind[]; departments?: string[] }>
/** What the host sends or shows by itself. */
const OWN = ['POST requests * resend', 'POST requests * remind', 'GET requests * passcode']
let vault: VaultProcess
let test: TestOrganization
const ids: Record<string, string> = {}

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  const organization = test.fuin.organization(test.id)
  const staff = organization.as({ externalId: 'boss', permissions: ALL })
  const { id: subject } = await staff.subjects.put({ ...REF, kind: 'employee', name: person!.name })
  const asked = { subject: REF, purposes: ['TAX-EMP'], due: '2099-12-10', inPerson: true }
  const { url } = await staff.requests.create(asked)
  await submitAsProvider(url, vault.url, [{ number: person!.number }])
  await staff.accept(REF, { record: {} })
  // Somebody who was asked and has not answered: a link and a passcode that are worth something.
  await staff.subjects.put({ externalId: 'E-2', kind: 'employee', name: '見本 二' })
  const open = await staff.requests.create({ ...asked, subject: { externalId: 'E-2' }, passcode: true })
  const { member } = await staff.members.register({
    ...{ externalId: 'suspended', name: '停止 中', permissions: ALL },
  })
  await staff.members.suspend({ externalId: 'suspended' })
  for (const [externalId, reach] of Object.entries(REACHES))
    await staff.members.register({ externalId, name: '範囲 内', permissions: ALL, ...reach })
  Object.assign(ids, { subjects: subject, people: subject, requests: open.id, reviews: open.id })
  Object.assign(ids, { members: member.id, bulk: 'plan_x', import: 'file_x' })
})
afterAll(() => vault.stop())

/** A body that has what most routes look for. */
function bodyOf(): object {
  const words = [
    'reason',
    'text',
    'words',
    'name',
    'providerName',
    'organization',
    'responsible',
    'department',
  ]
  return {
    ...Object.fromEntries(words.map(word => [word, '見本'])),
    ...{ purposes: ['TAX-EMP'], subjects: [ids['subjects']], requests: [ids['requests']], due: '2099-12-12' },
    ...{
      kind: 'employee',
      externalId: 'E-3',
      purpose: 'TAX-EMP',
      use: 'display',
      action: 'lock',
      by: 'paper',
    },
    ...{ scope: 'images', access: ['総務部'], language: 'ja', form: '375', on: '2026-12-01', days: 30 },
    ...{ scopes: ['read'], permissions: ['audit'], keepUntil: '2099-12-31', number: person!.number },
    ...{ noticeOn: '2026-12-01', noticeWords: '書面', settings: { imageDays: 3, countersign: '合言葉' } },
    ...{ details: { email: 'a@example.jp' }, order: { purposes: ['TAX-EMP'], people: [ids['subjects']] } },
    ...{ index: 1, entry: `ent_${'0'.repeat(26)}`, hours: 1, persons: 1, overlapHours: 1 },
  }
}

/** One route, answered for somebody, at the ids of what is there. */
async function answerOf(staff: NonNullable<Principal['staff']>, route: string, at = ids): Promise<Response> {
  const [method, ...segments] = route.split(' ')
  const path = segments.map((segment, place) =>
    segment === '*' ? (at[segments[place - 1]!] ?? `itm_${'0'.repeat(26)}`) : segment,
  )
  const headers = {
    'fuin-widget': '1',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
  }
  return createHandler(test.fuin, { principal: () => ({ organization: test.id, staff }) })(
    new Request(`https://hr.example/${path.join('/')}?history=operation`, {
      ...{ method: method!, headers },
      ...(method === 'POST' ? { body: JSON.stringify(bodyOf()) } : {}),
    }),
  )
}

/** Every route, answered for somebody. @returns those that gave something, and any that broke */
async function given(staff: NonNullable<Principal['staff']>): Promise<string[]> {
  const found: string[] = []
  for (const route of Object.keys(STAFF_ROUTES)) {
    const answer = await answerOf(staff, route)
    await answer.body?.cancel()
    if (answer.status < 400) found.push(route)
    else expect([route, answer.status]).toEqual([route, expect.toSatisfy(status => Number(status) < 500)])
  }
  return found
}

describe('the routes of a host', () => {
  it('give nothing but the list of who is there to staff without a right', async () => {
    const found = await given({ externalId: 'nobody', permissions: [] })
    expect(found.filter(route => !OPEN.has(route))).toEqual([])
    // The control: what is asked for is there.
    expect(found).toContain('GET people')
  })

  it('give no more to somebody suspended at the vault, whatever the host says of them', async () => {
    const found = await given({ externalId: 'suspended', permissions: ALL })
    expect(found.filter(route => !OPEN.has(route))).toEqual([])
  })

  it('send and show nothing about people whom a member is not there for', async () => {
    const staff = test.fuin.organization(test.id).as({ externalId: 'boss', permissions: ALL })
    const details = { department: '人事部' }
    await staff.subjects.put({ externalId: 'E-4', kind: 'employee', name: '見本 四', details })
    const asked = { subject: { externalId: 'E-4' }, purposes: ['TAX-EMP'], due: '2099-12-10' }
    const { id: requests } = await staff.requests.create({ ...asked, passcode: true })
    const codes = (externalId: string): Promise<unknown[]> =>
      Promise.all(
        OWN.map(async route => {
          const answer = await answerOf({ externalId, permissions: ALL }, route, { requests })
          return answer.ok || ((await answer.json()) as { code: string }).code
        }),
      )
    for (const beyond of ['partners', 'sales'])
      expect([beyond, await codes(beyond)]).toEqual([beyond, OWN.map(() => 'out_of_reach')])
    for (const within of ['employees', 'personnel'])
      expect([within, await codes(within)]).toEqual([within, OWN.map(() => true)])
  })

  it('give most of it to somebody with every right: the calls are what they should be', async () => {
    const found = await given({ externalId: 'boss', permissions: ALL })
    for (const route of [
      ...['GET requests * passcode', 'GET requests * deliveries', 'POST settings', 'GET history'],
      ...['POST subjects * reveal', 'GET subjects * review', 'GET subjects * declination', 'POST ledger'],
    ])
      expect(found).toContain(route)
  })
})
