import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '../src/api/index.ts'
import { createHandler } from '../src/host.ts'
import { verifyExport, verifyPart } from '../src/node.ts'
import { createTestOrganization, type TestOrganization } from '../src/testing.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

let vault: VaultProcess
let test: TestOrganization
let handle: (request: Request) => Promise<Response>
let permissions: Permission[] = ['request', 'audit', 'admin']

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  handle = createHandler(test.fuin, {
    basePath: '/fuin',
    principal: () => ({ organization: test.id, staff: { externalId: 'u77', permissions } }),
  })
  const staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions })
  await staff.subjects.put({ externalId: 'E-1', kind: 'employee', name: '=見本 花子' })
})
afterAll(() => vault.stop())

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return handle(new Request(`https://hr.example/fuin/${path}`, { headers }))
}
const shown = async (history: string): Promise<any[]> =>
  ((await (await get(`history?history=${history}`)).json()) as { data: any[] }).data

describe('histories through the handler', () => {
  it('are shown newest first with words, and leave as files that an entry tells of first', async () => {
    expect((await shown('operation'))[0]).toMatchObject({ action: 'subject.put', result: 'ok' })
    expect(await shown('output')).toEqual([])
    const logKey = await test.fuin.organization(test.id).audit.logKey()
    const csv = await get('history/csv?history=operation')
    expect(csv.headers.get('content-disposition')).toContain('fuin-history-operation.csv')
    const text = await csv.text()
    expect(text).not.toMatch(/(^|,)"?=/mu)
    const bundle = (await (await get('history/bundle?history=operation')).text()).trimEnd().split('\n')
    expect((await verifyPart(bundle, { logKey })).organization).toBe(test.id)
    const whole = (await (await get('history/whole')).text()).trimEnd().split('\n')
    const { size } = await verifyExport(whole, { logKey })
    expect(whole.length).toBe(size + 2)
    const outputs = await shown('output')
    expect(outputs.map(({ action }) => action)).toEqual(['log.export', 'log.export', 'log.export'])
  })

  it('are refused without the permission, and with what is no filter', async () => {
    for (const query of [
      'history=none',
      'history=display&person=E-1',
      'history=display&from=soon',
      'limit=5',
    ])
      expect([query, (await get(`history?${query}`)).status]).toEqual([query, 400])
    permissions = ['request']
    for (const path of ['history?history=operation', 'history/csv?history=operation', 'history/whole'])
      expect([path, (await get(path)).status]).toEqual([path, 403])
    permissions = ['request', 'audit', 'admin']
    const results = (await shown('output')).map(({ result }) => result as string)
    // Whoever may not take the log away has tried, and that stands there too.
    const tried = results.filter(result => result === 'permission_missing')
    expect([results.length, tried.length]).toEqual([3 + tried.length, 2])
  })
})
