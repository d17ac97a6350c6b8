import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '../src/api/index.ts'
import { createHandler } from '../src/host.ts'
import type { StatusListPage } from '../src/node.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const [boss, child, other] = samplePeople(7, 3)
let vault: VaultProcess
let test: TestOrganization
let handle: (request: Request) => Promise<Response>
let permissions: Permission[] | null = ['request', 'review', 'erase']
const ids: Record<string, string> = {}

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  handle = createHandler(test.fuin, {
    basePath: '/fuin',
    principal: () => ({
      organization: test.id,
      provider: { externalId: 'x' },
      staff: permissions === null ? null : { externalId: 'u77', permissions },
    }),
  })
  const staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions: ['request'] })
  const put = async (externalId: string, name: string, details: object, more: object = {}): Promise<void> => {
    const stored = await staff.subjects.put({ externalId, kind: 'employee', name, details, ...more } as never)
    ids[externalId] = stored.id
  }
  await put(boss!.externalId, '髙﨑 誠', { kana: 'タカサキ マコト', department: '営業部' })
  const dependent = { kind: 'dependent', dependentOf: { externalId: boss!.externalId } }
  await put(child!.externalId, '髙﨑 蓮', { kana: 'タカサキ レン' }, dependent)
  await put(other!.externalId, '=cmd|calc', { kana: 'アアア', department: '経理部' })
})
afterAll(() => vault.stop())

async function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; response: Response; body: any }> {
  const response = await handle(new Request(`https://hr.example/fuin/${path}`, { headers }))
  const text = await response.clone().text()
  return { status: response.status, response, body: text.startsWith('{') ? JSON.parse(text) : text }
}

describe('the status list of the host', () => {
  it('finds people by any form of a name, and follows one through its states', async () => {
    for (const q of ['高崎', 'たかさき', 'ﾀｶｻｷ ﾏｺﾄ', boss!.externalId]) {
      const { body } = await get(`people?q=${encodeURIComponent(q)}`)
      expect((body as StatusListPage).data[0]!.head.id, q).toBe(ids[boss!.externalId])
    }
    const before = (await get('people')).body as StatusListPage
    expect(before.counts).toEqual({
      ...{ total: 3, states: { 'not-requested': 3 }, kinds: { employee: 2, dependent: 1 } },
      departments: ['営業部', '経理部'],
    })
    expect(before.data.map(({ head, dependents }) => [head.name, dependents.length])).toEqual([
      ['=cmd|calc', 0],
      ['髙﨑 誠', 1],
    ])
    const staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions: ['request'] })
    const waiting = get(`people/changes?since=${before.revision}`)
    const asked = { subject: { id: ids[boss!.externalId]! }, purposes: ['EI'], due: '2026-12-10' }
    const { url, id } = await staff.requests.create(asked)
    expect((await waiting).body.revision).toBeGreaterThan(before.revision)
    const due = (await get('people?dueBefore=2026-12-10&state=requested,opened')).body as StatusListPage
    expect(due.data.map(({ head }) => head.request?.id)).toEqual([id])
    expect((await get('people?dueBefore=2026-12-09')).body.counts.total).toBe(0)
    await submitAsProvider(url, vault.url, [{ number: boss!.number }])
    await new Promise(resolve => setTimeout(resolve, 600))
    const { person, household, requests } = (await get(`people/${ids[boss!.externalId]!}`)).body
    expect(person).toMatchObject({ state: 'submitted', department: '営業部' })
    expect(person.request.openedAt).not.toBeNull()
    expect(household).toMatchObject([{ name: '髙﨑 蓮' }])
    expect(requests).toMatchObject([{ id, state: 'submitted', due: '2026-12-10' }])
    expect((await get('people/ids?state=submitted')).body).toEqual({
      data: [{ id: ids[boss!.externalId], state: 'submitted', request: id }],
    })
  })

  it('shows what was done through the SDK, however young the last list is', async () => {
    const company = test.fuin.organization(test.id)
    const { statusList } = company
    const [, , , late] = samplePeople(8, 4)
    const { total } = await statusList.counts()
    const staff = company.as({ externalId: 'u77', permissions: ['request', 'erase'] })
    const { id } = await staff.subjects.put({
      externalId: late!.externalId,
      kind: 'employee',
      name: late!.name,
    })
    expect((await statusList.counts()).total).toBe(total + 1)
    await staff.erase({ id }, { scope: 'person', reason: 'RETIRED' })
    expect((await statusList.counts()).states).toMatchObject({ erasing: 1 })
  })

  it('gives a file without formulas, in both encodings, and never a number', async () => {
    const { response } = await get('people/export')
    expect(response.headers.get('content-type')).toBe('text/csv')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="fuin-people.csv"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain("'=cmd|calc,アアア,従業員,経理部,未依頼")
    expect(text).not.toMatch(/(^|,)[=+\-@]/mu)
    expect(text).not.toContain(boss!.number)
    const windows = await get('people/export?encoding=cp932&language=en&kind=dependent')
    const decoded = new TextDecoder('shift_jis').decode(await windows.response.arrayBuffer())
    expect(decoded.split('\r\n')).toHaveLength(3)
    expect(decoded).toContain('髙﨑 蓮')
  })

  it('is refused to other sites, to whoever is no staff, without permission, and with bad questions', async () => {
    for (const site of ['cross-site', 'same-site'])
      expect((await get('people', { 'sec-fetch-site': site })).body.code).toBe('cross_site')
    for (const query of [
      'state=x',
      'kind=x',
      'sort=x',
      'page=0',
      'limit=501',
      'dueBefore=1',
      `q=${'a'.repeat(201)}`,
    ])
      expect([query, (await get(`people?${query}`)).body.code]).toEqual([query, 'invalid_request'])
    expect((await get('people/sub_01jd0000000000000000000000')).body.code).toBe('not_found')
    expect((await get(`people/${test.id}`)).status).toBe(404)
    permissions = []
    expect((await get('people')).status).toBe(200)
    expect((await get('people/export')).body.code).toBe('permission_missing')
    permissions = null
    for (const path of ['me', 'people', 'people/counts', 'people/export', 'people/changes'])
      expect((await get(path)).body.code, path).toBe('forbidden')
    permissions = ['request']
    const me = (await get('me')).body
    expect(me).toMatchObject({ organization: test.id, permissions: ['request'] })
    expect(me.routes).toEqual(expect.arrayContaining(['GET people', 'GET me', 'POST subjects']))
  })

  it('leaves no name with the vault', () => {
    expect(vault.output()).not.toMatch(/髙﨑|高崎|タカサキ|営業部/u)
  })
})
