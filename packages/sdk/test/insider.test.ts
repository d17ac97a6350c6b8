import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry, Permission } from '../src/api/index.ts'
import type { Organization } from '../src/client/organization.ts'
import { createHandler } from '../src/host.ts'
import { MemberApprovals } from '../src/members/approvals.ts'
import { MemberDoor } from '../src/members/door.ts'
import { isRefusal } from '../src/client/refusal.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const [person] = samplePeople(41, 1)
const REF = { externalId: person!.externalId }
const PRINT = { purpose: 'TAX-EMP', form: '375', target: 'print' } as const
/** Everything but the one right that paper, files and clipboards need. */
const WITHOUT_OUTPUT: Permission[] = ['request', 'review', 'reveal', 'erase', 'audit', 'admin']
const SITE = { 'fuin-widget': '1', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
/** The sentences of the console. The SDK stands alone: only this test looks at what staff would read. */
const WORDS = new URL('../../widget/src/console/locale/ja/shell.ts', import.meta.url)
const { jaShell } = (await import(WORDS.href)) as { jaShell: Record<string, string> }
let vault: VaultProcess
let test: TestOrganization
let organization: Organization

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  organization = test.fuin.organization(test.id)
  const staff = organization.as({ externalId: 'hr', permissions: ['request', 'review'] })
  await staff.subjects.put({ ...REF, kind: 'employee', name: person!.name })
  const card = { document: 'mynumber-card', sides: ['front', 'back'] as ('front' | 'back')[] }
  const asked = { subject: REF, purposes: ['TAX-EMP', 'EI'], due: '2026-12-10', images: [card] }
  const { url } = await staff.requests.create(asked)
  const images = [{ bytes: new Uint8Array([0xff, 0xd8, 0xff]), document: 'mynumber-card' }]
  await submitAsProvider(url, vault.url, [{ number: person!.number, images }])
  await staff.accept(REF, { record: {} })
})
afterAll(() => vault.stop())

/** Entries of releases that went through. */
async function released(): Promise<number> {
  let found = 0
  for await (const line of organization.audit.export()) {
    const { leaf } = JSON.parse(line) as { leaf?: string }
    const { action, result, purpose } = JSON.parse(leaf ?? '{}') as Partial<Entry>
    if (action === 'release' && result === 'ok' && purpose !== 'REVIEW') found++
  }
  return found
}

/** What the console says of a failure. */
function sentence(error: unknown): string {
  const { problem, code } = error as { problem?: string; code: string }
  return jaShell[`error.${problem ?? code}`] ?? ''
}

describe('a clerk who may look and may not put out', () => {
  const clerk = { externalId: 'clerk', permissions: WITHOUT_OUTPUT }

  it('cannot print by any route, and is told so', async () => {
    const before = await released()
    const digits: string[] = []
    const staff = organization.as(clerk)
    const failed = await staff.output(REF, PRINT, number => digits.push(number.digits())).catch(String)
    expect(failed).toContain('permission_missing')
    for (const target of ['print', 'file', 'copy', 'program'] as const) {
      const error: unknown = await staff
        .output(REF, { purpose: 'EI', target }, number => digits.push(number.digits()))
        .catch((reason: unknown) => reason)
      expect(isRefusal(error, 'permission_missing')).toBe(true)
      expect(sentence(error)).toBe('この操作をする権限がありません。管理者に確かめてください。')
    }
    const many = staff.revealMany([REF], { ...PRINT, use: 'output' })
    expect(await many.next().catch(sentence)).toBe(jaShell['error.permission_missing'])

    // The same person at the console, by every route of the host that answers with digits.
    const handler = createHandler(test.fuin, {
      principal: () => ({ organization: test.id, staff: clerk }),
    })
    const { id } = await organization.subjects.get(REF)
    for (const body of [
      { purpose: 'EI', use: 'output', target: 'print' },
      { purpose: 'EI', use: 'output', target: 'copy' },
    ]) {
      const answer = await handler(
        new Request(`https://hr.example/subjects/${id}/reveal`, {
          ...{ method: 'POST', headers: SITE, body: JSON.stringify(body) },
        }),
      )
      const text = await answer.text()
      expect([answer.status, JSON.parse(text).code]).toEqual([403, 'permission_missing'])
      expect(text).not.toContain(person!.number)
    }
    expect(digits).toEqual([])
    expect(await released()).toBe(before)
    // The control: looking is what this clerk may do, and only that.
    expect(await staff.reveal(REF, { purpose: 'EI' }, number => number.digits())).toBe(person!.number)
    expect(await released()).toBe(before + 1)
  })
})

describe('a clerk whose right was withdrawn a second ago', () => {
  it('cannot reveal any more, whatever the host still says of them, and is told so', async () => {
    const boss = organization.as({ externalId: 'boss', permissions: ['admin'] })
    const ref = { externalId: 'leaving' }
    await boss.members.register({ ...ref, name: '加藤 由美子', permissions: ['reveal'] })
    const clerk = organization.as({ ...ref, permissions: ['reveal', 'output'] })
    const reveal = (): Promise<string> => clerk.reveal(REF, { purpose: 'EI' }, number => number.digits())
    expect(await reveal().catch(sentence)).toBe(person!.number)
    await boss.members.update(ref, { permissions: [] })
    const before = await released()
    expect(await reveal().catch(sentence)).toBe('この操作をする権限がありません。管理者に確かめてください。')
    // What the host says of them counts for nothing beyond the registration: output was never theirs.
    expect(await clerk.output(REF, PRINT, () => 'printed').catch(sentence)).toBe(
      jaShell['error.permission_missing'],
    )
    expect(await released()).toBe(before)
  })
})

describe('somebody whom the host calls an administrator, and the vault does not', () => {
  it('cannot take the rules away, by SDK or console, and whoever changes them is named', async () => {
    const boss = organization.as({ externalId: 'boss', permissions: ['admin', 'audit'] })
    const clerk = { externalId: 'demoted', permissions: ['admin'] as Permission[] }
    await boss.members.register({ externalId: 'demoted', name: '中村 誠', permissions: ['request'] })
    const error: unknown = await organization
      .as(clerk)
      .settings.change({ twoPersonCheck: true })
      .catch((reason: unknown) => reason)
    expect(isRefusal(error, 'permission_missing')).toBe(true)
    const handler = createHandler(test.fuin, {
      principal: () => ({ organization: test.id, staff: clerk }),
    })
    for (const [path, body] of [
      ['settings', { settings: { twoPersonCheck: true } }],
      ['settings', { settings: { countersign: 'さくら' } }],
      ['settings/passcode', { passcode: 'ABCD2345' }],
    ] as const) {
      const post = { method: 'POST', headers: SITE, body: JSON.stringify(body) }
      const answer = await handler(new Request(`https://hr.example/${path}`, post))
      expect([path, answer.status]).toEqual([path, 403])
    }
    expect(await organization.settings.get()).toMatchObject({ twoPersonCheck: false })

    await boss.settings.change({ imageDays: 1 })
    const { data } = await boss.audit.list({ history: 'operation', action: 'organization.update' })
    expect(data.map(({ actor, result }) => [actor.id, result])).toEqual([
      [await boss.actorId(), 'ok'],
      [await organization.as(clerk).actorId(), 'permission_missing'],
    ])
  })
})

describe('a clerk who needs a second person', () => {
  it('prints under an approval that somebody else gave at the vault, and under nothing else', async () => {
    const boss = organization.as({ externalId: 'boss', permissions: ['admin'] })
    const clerk = organization.as({ externalId: 'printer', permissions: ['output'] })
    const print = (approval?: string): Promise<string> =>
      clerk.output(REF, { ...PRINT, ...(approval === undefined ? {} : { approval }) }, number =>
        number.digits(),
      )
    await boss.settings.change({
      reveals: {
        ...{ formRequired: false, reasonRequired: false, ceiling: null },
        fourEyes: { output: true, erase: false, overCeiling: true },
      },
    })
    expect(await print().catch(sentence)).toBe('この操作には、もう一人の承認が要ります。')
    const slips = { purpose: 'TAX-EMP', form: '375', use: 'output' } as const
    // Whoever decides reads the reason, and it stays: the number itself has no place in it.
    const reason = `番号 ${person!.number}`
    const careless = clerk.approvals.ask({ action: 'release', ...slips, subjects: [REF], reason })
    expect(await careless.catch(({ code }: { code: string }) => code)).toBe('input_invalid')
    const asked = await clerk.approvals.ask({
      action: 'release',
      ...slips,
      subjects: [REF],
      reason: '年末調整',
    })
    expect(await print(asked.id).catch(sentence)).toBe(jaShell['error.approval_invalid'])
    expect((await boss.approvals.list({ state: 'waiting' })).data).toMatchObject([
      { id: asked.id, reason: '年末調整', persons: 1, actor: await clerk.actorId() },
    ])

    await boss.members.setPolicy({ ...(await boss.members.policy()), secondFactor: 'optional' })
    const { invitation } = await boss.members.register({
      ...{ externalId: 'boss', name: '佐々木 花', permissions: ['admin'] },
    })
    const place = { vault: vault.url, organization: test.id }
    const door = new MemberDoor(place)
    const credentials = { signInId: invitation.signInId, password: 'yoru no densha 7' }
    await door.accept(credentials, invitation.invite)
    const { token } = await door.signIn(credentials)
    expect(await new MemberApprovals(place).give(token, asked.id)).toMatchObject({ state: 'given' })
    expect(await print(asked.id)).toBe(person!.number)
    await clerk.approvals.withdraw(asked.id)
    expect(await print(asked.id).catch(sentence)).toBe(jaShell['error.approval_invalid'])
  })
})
