import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHandler, type Principal } from '../src/host.ts'
import { createTestOrganization, samplePeople, type TestOrganization } from '../src/testing.ts'
import { outbox } from './support/outbox.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const [person] = samplePeople(5, 1)
const CARD = { document: 'mynumber-card', sides: ['front', 'back'] }
const box = outbox()
let vault: VaultProcess
let test: TestOrganization
let handle: (request: Request) => Promise<Response>
let permissions: ('request' | 'admin')[] = ['request', 'admin']

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization({ ...vault, notifier: box })
  const principal = (): Principal => ({ organization: test.id, staff: { externalId: 'u77', permissions } })
  handle = createHandler(test.fuin, { basePath: '/fuin', principal })
})
afterAll(() => vault.stop())

async function call(path: string, body?: unknown): Promise<{ status: number; body: any }> {
  const headers = { 'fuin-widget': '1', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await handle(new Request(`http://host.example/fuin/${path}`, { headers, ...sent }))
  return { status: response.status, body: await response.json() }
}

describe('routes of bulk requests', () => {
  it('plan, carry out in steps, and list what did not arrive', async () => {
    const { externalId, name } = person!
    const details = { email: 'one@example.com' }
    const staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions: ['request'] })
    await staff.subjects.put({ externalId, kind: 'employee', name, details })
    const order = { template: 'year-end', csv: `${externalId}\nX-1` }
    const plan = await call('bulk/plan', { order })
    expect(plan.body.requests).toHaveLength(1)
    expect(plan.body.leftOut).toEqual([
      { id: null, externalId: 'X-1', name: null, reason: 'unknown', line: 2 },
    ])
    const issued = await call(`bulk/${plan.body.id}/issue`, { step: { from: 0, limit: 50 } })
    expect(issued.body).toMatchObject({ next: null, outcomes: [{ outcome: 'asked', delivery: 'sent' }] })
    const { request } = issued.body.outcomes[0]
    await test.fuin.organization(test.id).deliveries.bounced(box.messages[0]!.id, '5.1.1')
    const { data } = (await call('deliveries')).body
    expect(data).toMatchObject([{ about: request, state: 'bounced', code: '5.1.1', name }])
    expect(JSON.stringify(data)).not.toContain('example.com')
    expect((await call(`requests/${request}/resend`, {})).body.delivery.outcome).toBe('sent')
  })

  it('keep settings and templates, and show the passcode on request only', async () => {
    expect((await call('settings', { settings: { imageDays: 3 } })).body).toMatchObject({ imageDays: 3 })
    expect((await call('settings', { settings: { imageDays: 99 } })).status).toBe(400)
    expect((await call('settings/passcode', { passcode: 'ABCD-EFGH' })).body.hasPasscode).toBe(true)
    expect(JSON.stringify((await call('settings')).body)).not.toContain('ABCD')
    expect((await call('settings/passcode/show', {})).body).toEqual({ passcode: 'ABCD-EFGH' })
    const [template] = (await call('templates')).body.data
    const { papers: _papers, ...rest } = template
    expect((await call('templates', { template: { ...rest, openDays: 30 } })).body.openDays).toBe(30)
    const own = { ...rest, mayAdd: 3, reminderDays: [5], papers: [CARD] }
    expect((await call('templates', { template: own })).body).toMatchObject(own)
    const wrong = await call('templates', { template: { ...own, purposes: { partner: ['EI'] } } })
    expect(wrong).toMatchObject({ status: 400, body: { problems: [{ purpose: 'EI', reason: 'kind' }] } })
    expect((await call('templates', { template: { ...own, mayAdd: '3' } })).status).toBe(400)
    const text = { subject: 'お願い', body: '{name}' }
    expect((await call('templates/preview', { kind: 'request', language: 'ja', text })).status).toBe(400)
  })

  it('say what a form may offer, and take family whom nobody listed', async () => {
    const { purposes, papers } = (await call('templates/rules')).body
    const offered = (kind: string): string[] =>
      purposes.filter(({ kinds }: any) => kinds.includes(kind)).map(({ code }: any) => code)
    expect(offered('shareholder')).toEqual(['PAY-DIV', 'PAY-SHARE'])
    expect(offered('dependent')).toContain('NP3')
    expect(papers).toContainEqual(
      expect.objectContaining({ code: 'mynumber-card', sides: ['front', 'back'] }),
    )
    expect(papers.some(({ sides }: any) => sides.length === 0)).toBe(false)
    const staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions: ['request'] })
    const { id } = await staff.subjects.put({ externalId: 'E-F', kind: 'employee', name: '見本 花子' })
    const asked = { subjects: [id], purposes: ['EI'], due: '2099-01-01' }
    const household = { mayAdd: 2, purposes: ['TAX-DEP', 'NP3'] }
    const issued = await call('requests', { ...asked, household })
    const { manifest } = (await call(`requests/${issued.body.id}`)).body
    expect(manifest.household).toMatchObject({ mayAdd: 2, spouse: { purposes: [{ code: 'NP3' }] } })
    for (const wrong of [
      { mayAdd: 0, purposes: ['TAX-DEP'] },
      { mayAdd: 1, purposes: ['EI'] },
      { mayAdd: 1 },
      [],
    ])
      expect((await call('requests', { ...asked, household: wrong })).status).toBe(400)
    const order = { template: 'year-end', csv: 'E-F', mayAdd: 99 }
    expect((await call('bulk/plan', { order })).status).toBe(400)
  })

  it('refuse what is malformed, and who may not', async () => {
    const bad = [{ order: [] }, { order: {} }, { order: { template: 'year-end', subjects: ['x'] } }, {}]
    for (const body of bad) expect((await call('bulk/plan', body)).status).toBeGreaterThanOrEqual(400)
    expect((await call('bulk/plan_0000000000000000000000000a/issue', {})).status).toBe(404)
    permissions = []
    const order = { template: 'year-end', filter: {} }
    const refused = [
      await call('bulk/plan', { order }),
      await call('settings', { settings: { imageDays: 1 } }),
      await call('settings/passcode/show', {}),
      await call('templates/delete', { id: 'fee' }),
      await call('deliveries'),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
  })
})
