import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Permission } from '../src/api/index.ts'
import { createHandler } from '../src/host.ts'
import { MemberDoor, parseInviteLink } from '../src/node.ts'
import { createTestOrganization, submitAsProvider, totpCode, type TestOrganization } from '../src/testing.ts'

import { startVault, type VaultProcess } from './support/vault.ts'

const PASSWORD = 'yoru no densha 7'
const ALL: Permission[] = ['request', 'review', 'reveal', 'output', 'erase', 'audit', 'admin']
let vault: VaultProcess
let test: TestOrganization
let door: MemberDoor
let handle: (request: Request) => Promise<Response>
let acting = 'boss'

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  door = new MemberDoor({ vault: vault.url, organization: test.id })
  handle = createHandler(test.fuin, {
    basePath: '/fuin',
    principal: () => ({
      organization: test.id,
      provider: { externalId: 'E-1' },
      staff: { externalId: acting, permissions: ALL },
    }),
  })
})
afterAll(() => vault.stop())

const as = (externalId: string): ReturnType<ReturnType<TestOrganization['fuin']['organization']>['as']> =>
  test.fuin.organization(test.id).as({ externalId, permissions: ALL })

async function call(method: string, path: string, body?: object): Promise<{ status: number; body: any }> {
  const init = {
    method,
    headers: { 'fuin-widget': '1', 'content-type': 'application/json', origin: 'https://hr.example' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
  const answer = await handle(new Request(`https://hr.example/fuin/${path}`, init))
  return { status: answer.status, body: await answer.json() }
}

/** Somebody whose number was accepted. */
async function person(externalId: string, department: string): Promise<{ externalId: string }> {
  const staff = as('boss')
  const ref = { externalId }
  await staff.subjects.put({ ...ref, kind: 'employee', name: externalId, details: { department } })
  const order = { subject: ref, purposes: ['EI'], inPerson: true, due: '2099-12-10' }
  const { url } = await staff.requests.create(order)
  await submitAsProvider(url, vault.url, [{ number: '123456789018' }])
  await staff.accept(ref, { record: { basis: ['番号法16条'] } })
  return ref
}

const wide = (text: string): string =>
  text.replaceAll(/[!-~]/gu, letter => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0))

/** A code as somebody reads it from paper and types it: small letters, O for 0 and l for 1, hyphens, half of it wide. */
function misread(code: string): string {
  const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
  return `${wide(typed.slice(0, 4))}ー${typed.slice(4)} `
}

describe('staff who are registered at the vault', () => {
  it('are invited, choose a password, set up an app, and sign in with a code that works once', async () => {
    const { status, body } = await call('POST', 'members', {
      ...{ externalId: 'boss', name: '佐々木 花', permissions: ALL },
    })
    expect(status).toBe(201)
    const { signInId, invite } = parseInviteLink(body.invite.fragment)!
    const credentials = { signInId, password: PASSWORD }
    await door.accept(credentials, invite)
    await expect(door.accept(credentials, invite)).rejects.toMatchObject({ code: 'invite_invalid' })
    const first = await door.signIn(credentials)
    expect(first.mustSetUpSecondFactor).toBe(true)
    const secret = await door.beginTotp(first.token)
    const codes = await door.confirmTotp(first.token, await totpCode(secret, -1))
    await expect(door.signIn(credentials)).rejects.toMatchObject({ code: 'totp_required' })
    const code = await totpCode(secret)
    // As somebody types it: in full width, with a space.
    const typed = ` ${wide(code.slice(0, 3))}　${code.slice(3)}`
    const { token } = await door.signIn(credentials, { totp: typed })
    await expect(door.signIn(credentials, { totp: code })).rejects.toMatchObject({ code: 'sign_in_refused' })
    const { session } = await door.signIn(
      { ...credentials, signInId: misread(signInId) },
      { recoveryCode: misread(codes[0]!) },
    )
    const again = door.signIn(credentials, { recoveryCode: codes[0]! })
    await expect(again).rejects.toMatchObject({ code: 'sign_in_refused' })
    const me = await door.me(token)
    expect([me.member.state, me.member.recoveryCodes]).toEqual(['active', 9])
    const own = async (): Promise<string[]> => (await door.sessions(token)).map(({ id }) => id)
    expect(await own()).toEqual(expect.arrayContaining([session, me.session.id]))
    await door.signOut(token, { session })
    expect(await own()).not.toContain(session)
    await door.stepUp(token, { recoveryCode: misread(codes[1]!) })
    await door.changePassword(token, misread(signInId), PASSWORD, `${PASSWORD}!`)
    await door.changePassword(token, signInId, `${PASSWORD}!`, PASSWORD)
    expect(await own()).toEqual([me.session.id])
    const [listed] = (await call('GET', 'members')).body.data
    expect(listed).toMatchObject({ name: '佐々木 花', externalId: 'boss', secondFactor: true, kinds: null })
  })

  it('may do what is written for them, for the departments that are, and nothing a moment after it is taken', async () => {
    const [sales, books] = [await person('E-1', '営業部'), await person('E-2', '経理部')]
    const clerk = { externalId: 'clerk' }
    const { member } = await as('boss').members.register({
      ...{ ...clerk, name: '見本 一郎', permissions: ['request', 'reveal'], departments: ['営業部'] },
    })
    expect([member.departments, member.state]).toEqual([['営業部'], 'invited'])
    const { id, members } = { id: member.id, members: as('boss').members }
    const reveal = (ref: object): Promise<string> =>
      as('clerk').reveal(ref as never, { purpose: 'EI' }, number => number.digits())
    const { invitation } = await members.invite({ id })
    const credentials = { signInId: invitation.signInId, password: PASSWORD }
    await door.accept(credentials, invitation.invite)
    const { token } = await door.signIn(credentials)
    await door.confirmTotp(token, await totpCode(await door.beginTotp(token)))
    expect(await reveal(sales)).toBe('123456789018')
    const outside = { problem: 'out_of_reach' }
    await expect(reveal(books)).rejects.toMatchObject(outside)
    // Nor by calling them somebody of one's own, by printing their link, or by asking them anew.
    const { subjects, requests } = as('clerk')
    const E2 = { externalId: 'E-2', kind: 'employee', name: 'E-2' } as const
    for (const department of ['営業部', '経理部'])
      await expect(subjects.put({ ...E2, details: { department } })).rejects.toMatchObject(outside)
    await expect(
      subjects.put({ ...E2, externalId: 'E-3', details: { department: '経理部' } }),
    ).rejects.toMatchObject(outside)
    const [own] = (await test.fuin.organization(test.id).statusList.list({ text: 'E-2' })).data
    await expect(as('clerk').sheets([own!.head.request!.id])).rejects.toMatchObject(outside)
    const order = { subject: books, purposes: ['EI'], inPerson: true, due: '2099-12-10' }
    await expect(requests.create(order)).rejects.toMatchObject(outside)
    await subjects.put({ ...E2, externalId: 'E-4', details: { department: '営業部' } })
    const changed = await members.update(clerk, { departments: ['経理部'], trainedOn: '2026-04-01' })
    expect(changed).toMatchObject({ departments: ['経理部'], trainedOn: '2026-04-01', name: '見本 一郎' })
    expect(await reveal(books)).toBe('123456789018')
    await members.update(clerk, { permissions: ['audit'] })
    await expect(reveal(books)).rejects.toMatchObject({ problem: 'permission_missing' })
    await members.suspend(clerk)
    expect((await members.get(clerk)).effective).toEqual([])
  })

  it('act under their own session, which the log names and the SDK expects', async () => {
    const own = { externalId: 'own' }
    const { member, invitation } = await as('boss').members.register({
      ...{ ...own, name: '見本 二郎', permissions: ['reveal'] },
    })
    const credentials = { signInId: invitation.signInId, password: PASSWORD }
    await door.accept(credentials, invitation.invite)
    const session = await door.signIn(credentials)
    await door.confirmTotp(session.token, await totpCode(await door.beginTotp(session.token)))
    const company = test.fuin.organization(test.id)
    const reveal = (who: { externalId: string }): Promise<string> =>
      company
        .signedIn(who, session)
        .reveal({ externalId: 'E-2' }, { purpose: 'EI' }, number => number.digits())
    expect(await reveal(own)).toBe('123456789018')
    await expect(reveal({ externalId: 'boss' })).rejects.toMatchObject({ code: 'context_mismatch' })
    expect((await company.members.get(own)).steppedUpAt).not.toBeNull()
    const { data } = await company.audit.list({ history: 'display' })
    expect(data[0]?.actor).toMatchObject({
      kind: 'member',
      id: member.id,
      apiKey: null,
      session: session.session,
    })
    await door.signOut(session.token)
    await expect(reveal(own)).rejects.toMatchObject({ problem: 'unauthenticated' })
  })

  it('are asked what the organization set, and the last administrator stays', async () => {
    const policy = (await call('GET', 'members/policy')).body
    expect(policy).toMatchObject({ secondFactor: 'required', membersOnly: false })
    const set = await call('POST', 'members/policy', { policy: { ...policy, membersOnly: true } })
    expect(set).toMatchObject({ status: 200, body: { membersOnly: true } })
    acting = 'stranger'
    expect((await call('GET', 'members')).status).toBe(403)
    expect((await call('GET', 'me')).body).toMatchObject({ permissions: [], standing: { member: null } })
    // The host itself still reads, and lets people answer who have signed in to it.
    const session = await call('POST', 'session')
    expect(session).toMatchObject({ status: 200, body: { organization: test.id } })
    expect((await test.fuin.organization(test.id).members.list()).length).toBeGreaterThan(2)
    acting = 'boss'
    const [boss] = (await call('GET', 'members')).body.data.filter((one: any) => one.externalId === 'boss')
    for (const act of ['suspend', 'remove'])
      expect((await call('POST', `members/${boss.id}/${act}`)).body.code).toBe('last_administrator')
    const bad = await call('POST', 'members/policy', { policy: { ...policy, secondFactor: 'never' } })
    expect(bad.status).toBe(400)
    expect((await call('GET', 'me')).body).toMatchObject({
      ...{ vault: vault.url, actor: boss.id },
      standing: { member: { name: '佐々木 花' }, policy: { membersOnly: true } },
    })
  })

  it('leave no name, department, password or code with the vault', () => {
    for (const word of ['佐々木', '見本 一郎', '営業部', PASSWORD]) expect(vault.output()).not.toContain(word)
  })
})
