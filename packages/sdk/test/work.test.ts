import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Fuin } from '../src/client/fuin.ts'
import type { Staff } from '../src/client/staff.ts'
import type { Notifier } from '../src/messages/notifier.ts'
import { NotDelivered } from '../src/messages/notifier.ts'
import { fileState } from '../src/state/file-state.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { outbox } from './support/outbox.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const [person, other] = samplePeople(11, 2)
const folder = mkdtempSync(join(tmpdir(), 'fuin-work-'))
const DUE = '2099-12-10'
const at = (text: string): Date => new Date(text)
let vault: VaultProcess
let test: TestOrganization
let staff: Staff
let box = outbox()

beforeAll(async () => {
  vault = await startVault()
})
afterAll(async () => {
  await vault.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  box = outbox()
  test = await createTestOrganization({ ...vault, notifier: box, state: fileState(folder) })
  staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions: ['request', 'review'] })
})

/** Another process of the same host: a state of its own on the same folder. */
function otherProcess(notifier: Notifier = box): Fuin {
  return new Fuin({
    vault: vault.url,
    apiKey: test.apiKey,
    state: fileState(folder),
    keyrings: () => test.keyring,
    collectUrl: `${vault.url}/c/`,
    organizationProfile: { name: '株式会社みほん', contact: '人事部' },
    notifier,
  })
}

async function asked(externalId = person!.externalId): Promise<{ id: string; url: string }> {
  const details = { email: `${externalId.toLowerCase()}@example.com` }
  await staff.subjects.put({ externalId, kind: 'employee', name: person!.name, details })
  return staff.requests.create({ subject: { externalId }, purposes: ['EI'], due: DUE })
}

const sent = (): string[] => box.messages.map(({ id, kind }) => (kind === 'staff-alert' ? id : kind))

describe('scheduled work', () => {
  it('reminds on the chosen days, once each, and tells staff after the day', async () => {
    await asked()
    const days = [
      '2099-12-02T23:00Z',
      '2099-12-03T01:00Z',
      '2099-12-04T01:00Z',
      '2099-12-07T01:00Z',
      '2099-12-09T01:00Z',
    ]
    for (const day of days) await test.fuin.work(test.id, at(day))
    expect(sent()).toEqual(['reminder', 'reminder', 'reminder'])
    expect(await test.fuin.work(test.id, at('2099-12-11T01:00Z'))).toMatchObject({
      sent: 2,
      overdue: 1,
      failed: 0,
    })
    await test.fuin.work(test.id, at('2099-12-12T01:00Z'))
    expect(sent().slice(3)).toEqual(['reminder', `staff.staff-alert.overdue.${DUE}`])
    expect(box.messages.at(-1)).toMatchObject({ to: null, request: null })
    expect(box.messages.at(-1)!.subject).toContain('1人')
  })

  it('reminds on the days of a template that has its own', async () => {
    const [template] = await staff.templates.list()
    await staff.templates.put({ ...template!, due: { day: DUE }, reminderDays: [5] })
    await staff.subjects.put({
      externalId: 'E-1',
      kind: 'employee',
      name: person!.name,
      details: { email: 'e-1@example.com' },
    })
    const plan = await staff.requests.plan({ template: template!.id, filter: {} })
    for await (const _done of staff.requests.issueMany(plan)) continue
    for (const day of ['2099-12-03', '2099-12-05', '2099-12-07', '2099-12-09'])
      await test.fuin.work(test.id, at(`${day}T01:00Z`))
    expect(sent()).toEqual(['request', 'reminder'])
  })

  it('sends each message once with four workers at a time', async () => {
    await asked('E-1')
    await asked('E-2')
    const workers = [test.fuin, otherProcess(), otherProcess(), otherProcess()]
    await Promise.all(workers.map(worker => worker.work(test.id, at('2099-12-11T01:00Z'))))
    expect(sent().sort()).toEqual(['reminder', 'reminder', `staff.staff-alert.overdue.${DUE}`])
    expect(box.messages.find(({ to }) => to === null)!.subject).toContain('2人')
  })

  it('makes up for a worker that died before sending, when its claim is old, and not before', async () => {
    await asked()
    const dead = otherProcess({ send: () => new Promise(() => undefined) })
    void dead.work(test.id, at('2099-12-03T01:00Z')).catch(() => undefined)
    const { deliveries } = test.fuin.organization(test.id)
    const claimed = async (): Promise<boolean> => [...(await deliveries.all()).values()].flat().length > 0
    while (!(await claimed())) await new Promise(resolve => setTimeout(resolve, 20))
    await test.fuin.work(test.id, at('2099-12-03T01:10Z'))
    expect(sent()).toEqual([])
    await test.fuin.work(test.id, at('2099-12-03T01:16Z'))
    await test.fuin.work(test.id, at('2099-12-03T01:40Z'))
    expect(sent()).toEqual(['reminder'])
  })

  it('tries again what failed for now, not what failed for good, and tells staff', async () => {
    const { id } = await asked('E-1')
    await asked('E-2')
    box.before = ({ kind, to }) => {
      if (kind === 'staff-alert') return
      throw new NotDelivered(to!.externalId === 'E-1' ? 'temporary' : 'refused')
    }
    const first = await test.fuin.work(test.id, at('2099-12-03T01:00Z'))
    expect(first).toMatchObject({ failed: 2, sent: 1 })
    expect(sent()).toEqual(['staff.staff-alert.failed.2099-12-03'])
    box.before = () => undefined
    await test.fuin.work(test.id, at('2099-12-03T01:15Z'))
    await test.fuin.work(test.id, at('2099-12-03T01:30Z'))
    expect(sent().slice(1)).toEqual(['reminder'])
    const [delivery] = await staff.requests.deliveries(id)
    expect(delivery).toMatchObject({ outcome: 'sent', tries: 2 })
  })

  it('thanks for an answer, and says when one comes back', async () => {
    const { url, id } = await asked()
    await submitAsProvider(url, vault.url, [{ number: other!.number }])
    await test.fuin.work(test.id)
    await test.fuin.work(test.id)
    expect(sent()).toEqual(['thanks'])
    await staff.return({ externalId: person!.externalId }, { reason: 'UNREADABLE' })
    await test.fuin.work(test.id)
    await test.fuin.work(test.id)
    expect(sent()).toEqual(['thanks', 'return'])
    expect(box.messages[1]!.text).toContain(url)
    expect(JSON.stringify(box.messages)).not.toContain(other!.number)
    const { deliveries } = test.fuin.organization(test.id)
    expect(await deliveries.bounced(`<${box.messages[1]!.id}@example.co.jp>`, '5.1.1')).toBe(true)
    expect(await deliveries.bounced('<req_none.x@y>')).toBe(false)
    expect((await deliveries.of(id)).at(-1)).toMatchObject({ outcome: 'bounced', code: '5.1.1' })
  })

  it('forgets plans of more than 30 days', async () => {
    await staff.subjects.put({ externalId: 'E-1', kind: 'employee', name: person!.name })
    const { id } = await staff.requests.plan({ template: 'year-end', filter: {} })
    const plans = async (): Promise<string[]> =>
      (await test.state.documents(test.id, 'plan/')).map(({ name }) => name)
    await test.fuin.work(test.id)
    expect(await plans()).toEqual([`plan/${id}`, `plan/${id}/0`])
    await test.fuin.work(test.id, new Date(Date.now() + 31 * 86_400_000))
    expect(await plans()).toEqual([])
  })

  it('goes on by itself until it is stopped', async () => {
    await asked()
    const passes: string[] = []
    const timer = test.fuin.startWork({
      organizations: () => [test.id],
      onPass: organization => passes.push(organization),
    })
    while (passes.length === 0) await new Promise(resolve => setTimeout(resolve, 20))
    await timer.stop()
    expect(passes).toEqual([test.id])
  })
})
