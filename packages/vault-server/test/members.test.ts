import { newId } from '@fuin/sdk/format'
import type { Member, MemberSignedIn } from '@fuin/sdk/api'
import { describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import {
  asStaff,
  atMembers,
  codeNow,
  hashOf,
  invited,
  memberOf,
  randomKey,
  registration,
  setUpApp,
  signInMember,
  trySignIn,
  vouchedFor,
} from './support/member.ts'
import { vaultOn } from './support/vault-on.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe.each(DATABASES)('staff members on %s', kind => {
  const t = vaultOn(kind)
  const later = (ms: number): void => void (t.now = new Date(t.now.getTime() + ms))
  const entries = async (): Promise<Record<string, unknown>[]> => {
    const { body } = await t.host('GET', '/log/entries?limit=1000', undefined, null)
    return (body as { entries: { leaf: string }[] }).entries.map(
      ({ leaf }) => JSON.parse(leaf) as Record<string, unknown>,
    )
  }
  const release = (item: string): object => ({
    items: [item],
    purpose: 'TAX-EMP',
    use: 'display',
    since: 0,
    nonce: randomKey().slice(0, 22),
  })

  describe('an invite', () => {
    it('lets somebody choose a password once, and shows nothing to whoever comes second', async () => {
      const invite = randomKey()
      const body = registration({ invite: hashOf(invite), permissions: ['review'] })
      const { signInId } = body
      const created = await t.host('POST', '/members', body)
      expect(created.body).toMatchObject({ id: body.id, state: 'invited', effective: ['review'] })
      const wrong = await atMembers(t, 'accept', { signInId, invite: randomKey(), authKey: randomKey() })
      expect([wrong.status, wrong.code]).toEqual([401, 'invite_invalid'])
      const authKey = randomKey()
      expect((await atMembers(t, 'accept', { signInId, invite, authKey })).status).toBe(204)
      const again = await atMembers(t, 'accept', { signInId, invite, authKey: randomKey() })
      expect(again.code).toBe('invite_invalid')
      const member = { id: body.id, signInId, authKey, secret: null, recoveryCodes: [] }
      expect((await trySignIn(t, member)).status).toBe(200)
      const { body: shown } = await t.host('GET', `/members/${body.id}`)
      expect(shown).toMatchObject({ state: 'active', invitedUntil: null, label: 'b1.k.AAAA' })
    })

    it('is dead after seven days, and when another one is made', async () => {
      const [old, fresh] = [randomKey(), randomKey()]
      const body = registration({ invite: hashOf(old) })
      await t.host('POST', '/members', body)
      const renewed = { invite: hashOf(fresh), forgetSecondFactor: false }
      expect((await t.host('POST', `/members/${body.id}/invite`, renewed)).status).toBe(200)
      const accept = (invite: string): ReturnType<typeof atMembers> =>
        atMembers(t, 'accept', { signInId: body.signInId, invite, authKey: randomKey() })
      expect((await accept(old)).code).toBe('invite_invalid')
      later(7 * DAY)
      expect((await accept(fresh)).code).toBe('invite_invalid')
    })

    it('is refused for an id or sign-in id that is taken, and without the permission', async () => {
      const body = registration()
      expect((await t.host('POST', '/members', body)).status).toBe(201)
      expect((await t.host('POST', '/members', body)).code).toBe('member_conflict')
      const other = registration({ signInId: body.signInId })
      expect((await t.host('POST', '/members', other)).code).toBe('member_conflict')
      const denied = await t.host('POST', '/members', registration(), 'request review')
      expect(denied.code).toBe('permission_missing')
    })
  })

  describe('signing in', () => {
    it('lets nobody do anything before the authenticator app is set up, where it is asked for', async () => {
      const member = await invited(t, { permissions: ['review', 'audit'] })
      const { token, mustSetUpSecondFactor } = await signInMember(t, member)
      expect(mustSetUpSecondFactor).toBe(true)
      expect((await asStaff(t, token, 'GET', '/subjects')).code).toBe('second_factor_required')
      expect((await asStaff(t, token, 'GET', '/members/me')).status).toBe(200)
      await setUpApp(t, member, token)
      expect((await asStaff(t, token, 'GET', '/subjects')).status).toBe(200)
      expect((await asStaff(t, token, 'GET', '/log/entries')).status).toBe(200)
      expect(member.recoveryCodes).toHaveLength(10)
    })

    it('asks for a code after the right password only, and takes each code once', async () => {
      const member = await memberOf(t)
      expect((await trySignIn(t, { ...member, authKey: randomKey() })).code).toBe('sign_in_refused')
      expect((await trySignIn(t, member)).code).toBe('totp_required')
      later(MINUTE)
      const totp = codeNow(t, member)
      expect((await trySignIn(t, member, { totp })).status).toBe(200)
      expect((await trySignIn(t, member, { totp })).code).toBe('sign_in_refused')
      later(MINUTE)
      const both = await Promise.all([0, 1].map(() => trySignIn(t, member, { totp: codeNow(t, member) })))
      expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    })

    it('takes a recovery code once, with an entry that says so', async () => {
      const member = await memberOf(t)
      const [recoveryCode] = member.recoveryCodes
      expect((await trySignIn(t, member, { recoveryCode })).status).toBe(200)
      expect((await trySignIn(t, member, { recoveryCode })).code).toBe('sign_in_refused')
      const { body } = await t.host('GET', `/members/${member.id}`)
      expect((body as Member).recoveryCodes).toBe(9)
      expect(await entries()).toContainEqual(
        expect.objectContaining({ action: 'member.recovery-code', member: member.id, result: 'ok' }),
      )
    })

    it('locks after ten wrong tries, also for whoever does not exist, until another administrator unlocks', async () => {
      const member = await memberOf(t, { permissions: ['admin'] })
      const nobody = { ...member, signInId: '0'.repeat(8) }
      const codes: (string | undefined)[][] = []
      for (let tried = 0; tried < 10; tried++) {
        const wrong = [{ ...member, authKey: randomKey() }, nobody]
        codes.push((await Promise.all(wrong.map(one => trySignIn(t, one)))).map(({ code }) => code))
        later(6 * MINUTE)
      }
      expect(codes[0]).toEqual(['sign_in_refused', 'sign_in_refused'])
      expect(codes[9]).toEqual(['sign_in_locked', 'sign_in_locked'])
      expect((await trySignIn(t, member, { totp: codeNow(t, member) })).code).toBe('sign_in_locked')
      const { body } = await t.host('GET', `/members/${member.id}`)
      expect((body as Member).locked).toBe(true)
      expect(await entries()).toContainEqual(
        expect.objectContaining({ action: 'member.lock', member: member.id }),
      )
      const own = await vouchedFor(t, member, 'POST', `/members/${member.id}/state`, { action: 'unlock' })
      expect(own.code).toBe('forbidden')
      await t.host('POST', `/members/${member.id}/state`, { action: 'unlock' })
      expect((await trySignIn(t, member, { totp: codeNow(t, member) })).status).toBe(200)
    })

    it('ends a session that is idle, and every one in the end', async () => {
      const member = await memberOf(t)
      const { token, idleMinutes } = await signInMember(t, member)
      const me = async (): Promise<number> => (await asStaff(t, token, 'GET', '/members/me')).status
      for (let used = 0; used < 50; used++) {
        later((idleMinutes - 3) * MINUTE)
        if ((await me()) !== 200) break
      }
      expect(await me()).toBe(401)
      later(MINUTE)
      const second = await signInMember(t, member)
      later((idleMinutes + 1) * MINUTE)
      expect((await asStaff(t, second.token, 'GET', '/members/me')).status).toBe(401)
    })

    it('is of no use in another organization', async () => {
      const member = await memberOf(t, { permissions: ['admin'] })
      const { token } = await signInMember(t, member)
      const { organization, apiKey } = t
      await t.createOrganization()
      expect((await asStaff(t, token, 'GET', '/members')).code).toBe('unauthenticated')
      expect((await asStaff(t, token, 'GET', '/members/me')).code).toBe('unauthenticated')
      expect((await t.host('GET', `/members/${member.id}`)).code).toBe('not_found')
      Object.assign(t, { organization, apiKey })
    })
  })

  describe('what somebody may do', () => {
    it('is what the registration gives at this moment, whatever a host says', async () => {
      const one = await t.accepted()
      const member = await memberOf(t, { permissions: ['reveal'] })
      const reveal = (): ReturnType<typeof vouchedFor> =>
        vouchedFor(t, member, 'POST', '/releases', release(one.item))
      expect((await reveal()).status).toBe(200)
      await t.host('PATCH', `/members/${member.id}`, { permissions: ['review'] })
      expect((await reveal()).code).toBe('permission_missing')
      const { token } = await signInMember(t, member)
      const own = await asStaff(t, token, 'POST', '/releases', release(one.item))
      expect(own.code).toBe('permission_missing')
      const last = (await entries()).slice(-3)
      expect(last.map(({ action, result }) => `${String(action)} ${String(result)}`)).toEqual([
        'release permission_missing',
        'member.sign-in ok',
        'release permission_missing',
      ])
      expect(last[0]!['actor']).toMatchObject({ kind: 'vouched', id: member.id })
      expect(last[2]!['actor']).toMatchObject({ kind: 'member', id: member.id, apiKey: null })
      expect((last[2]!['actor'] as { session: string }).session).toMatch(/^ses_/u)
    })

    it('begins and ends with its dates, and not at all while suspended', async () => {
      const one = await t.accepted()
      const from = new Date(t.now.getTime() + DAY).toISOString()
      const until = new Date(t.now.getTime() + 2 * DAY).toISOString()
      const member = await invited(t, { permissions: ['reveal'], from, until })
      const reveal = async (): Promise<string | undefined> =>
        (await vouchedFor(t, member, 'POST', '/releases', release(one.item))).code
      expect([await reveal(), (await trySignIn(t, member)).code]).toEqual([
        'member_inactive',
        'sign_in_refused',
      ])
      later(DAY)
      const { token } = await signInMember(t, member)
      expect(await reveal()).toBeUndefined()
      await t.host('POST', `/members/${member.id}/state`, { action: 'suspend' })
      expect(await reveal()).toBe('member_inactive')
      expect((await asStaff(t, token, 'GET', '/members/me')).code).toBe('unauthenticated')
      await t.host('POST', `/members/${member.id}/state`, { action: 'resume' })
      expect(await reveal()).toBeUndefined()
      later(DAY)
      expect(await reveal()).toBe('member_inactive')
    })

    it('shrinks without training for too long, and for whoever is not registered where only members act', async () => {
      const one = await t.accepted()
      const trainedOn = new Date(t.now.getTime() - 100 * DAY).toISOString().slice(0, 10)
      const member = await invited(t, { permissions: ['reveal', 'review'], trainedOn })
      const policy = (await t.host('PATCH', '', { imageDays: 0 })).body.staff as object
      const set = async (change: object): Promise<void> =>
        void expect((await t.host('PATCH', '', { staff: { ...policy, ...change } }, null)).status).toBe(200)
      const reveal = async (who: { id: string }): Promise<string | undefined> =>
        (await vouchedFor(t, who, 'POST', '/releases', release(one.item))).code
      await set({ trainingDays: 90 })
      expect(await reveal(member)).toBe('training_overdue')
      await t.host('PATCH', `/members/${member.id}`, { trainedOn: t.now.toISOString().slice(0, 10) })
      expect(await reveal(member)).toBeUndefined()
      await set({ membersOnly: true })
      expect(await reveal({ id: newId('act') })).toBe('member_required')
      expect(await reveal(member)).toBeUndefined()
      await set({})
      expect(await reveal({ id: newId('act') })).toBeUndefined()
    })
  })

  it('signs in, works and signs out, each under the same session in the log', async () => {
    const member = await memberOf(t, { permissions: ['admin'] })
    const signedIn: MemberSignedIn = await signInMember(t, member)
    const created = await asStaff(t, signedIn.token, 'POST', '/members', registration())
    expect(created.status).toBe(201)
    const manage = await asStaff(t, signedIn.token, 'GET', '/api-keys')
    expect(manage.code).toBe('forbidden')
    const out = await atMembers(t, 'sign-out', {}, signedIn.token)
    expect(out.status).toBe(204)
    expect((await asStaff(t, signedIn.token, 'GET', '/members/me')).code).toBe('unauthenticated')
    const own = (await entries()).filter(
      ({ actor }) => (actor as { session?: string }).session === signedIn.session,
    )
    expect(own.map(({ action }) => action)).toEqual(['member.sign-in', 'member.create', 'member.sign-out'])
  })
})
