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
      // One lock, of whoever there is: tries at an ID of nobody tell no host that somebody was locked.
      const locks = (await entries()).filter(({ action }) => action === 'member.lock')
      expect(locks.map(({ member: whose }) => whose)).toEqual([member.id])
      const own = await vouchedFor(t, member, 'POST', `/members/${member.id}/state`, { action: 'unlock' })
      expect(own.code).toBe('forbidden')
      await t.host('POST', `/members/${member.id}/state`, { action: 'unlock' })
      expect((await trySignIn(t, member, { totp: codeNow(t, member) })).status).toBe(200)
    })

    it('locks with the last try also when only the code is missing, and says so in the log', async () => {
      const member = await memberOf(t)
      for (let tried = 0; tried < 9; tried++) {
        await trySignIn(t, { ...member, authKey: randomKey() })
        later(6 * MINUTE)
      }
      expect((await trySignIn(t, member)).code).toBe('sign_in_locked')
      later(6 * MINUTE)
      expect((await trySignIn(t, member, { totp: codeNow(t, member) })).code).toBe('sign_in_locked')
      expect(await entries()).toContainEqual(
        expect.objectContaining({ action: 'member.lock', member: member.id }),
      )
    })

    it('gives no session without a code that outlives the moment at which the app counts', async () => {
      for (let round = 0; round < 8; round++) {
        const member = await invited(t)
        const { token } = await signInMember(t, member)
        const { body } = await atMembers(t, 'totp', {}, token)
        member.secret = (body as { secret: string }).secret
        const code = codeNow(t, member)
        const crossing = [0, 1, 2, 3].map(() => trySignIn(t, member))
        const confirmed = await atMembers(t, 'totp/confirm', { code }, token)
        expect(confirmed.status).toBe(200)
        for (const { status, body: begun } of await Promise.all(crossing)) {
          if (status !== 200) continue
          const other = (begun as MemberSignedIn).token
          expect((await asStaff(t, other, 'GET', '/members/me')).code).toBe('unauthenticated')
        }
      }
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

  describe('what a release and an erasure ask beyond a permission', () => {
    const department = randomKey()
    const put = (subject: string, change: object): ReturnType<typeof t.host> =>
      t.host('PUT', `/subjects/${subject}`, { label: 'b1.k.AAAA', ...change })

    it('keeps somebody to kinds of people and to departments', async () => {
      const one = await t.accepted()
      const { body } = await t.host('GET', `/subjects/${one.subject}`)
      const { kind, tag } = body as { kind: string; tag: string }
      const [ofPartners, ofDepartment] = [
        await invited(t, { permissions: ['reveal', 'review', 'erase', 'request'], kinds: ['partner'] }),
        await invited(t, { permissions: ['reveal'], departments: [department] }),
      ]
      const reveal = async (who: { id: string }): Promise<string | undefined> =>
        (await vouchedFor(t, who, 'POST', '/releases', release(one.item))).code
      expect([await reveal(ofPartners), await reveal(ofDepartment)]).toEqual(['out_of_reach', 'out_of_reach'])
      await put(one.subject, { kind, tag, department })
      expect(await reveal(ofDepartment)).toBeUndefined()
      await put(one.subject, { kind, tag })
      expect(await reveal(ofDepartment)).toBeUndefined()
      await put(one.subject, { kind, tag, department: null })
      expect(await reveal(ofDepartment)).toBe('out_of_reach')
      const all = { kinds: ['employee'] }
      await t.host('PATCH', `/members/${ofPartners.id}`, all)
      expect(await reveal(ofPartners)).toBeUndefined()
      await t.host('PATCH', `/members/${ofPartners.id}`, { kinds: ['partner', 'payer'] })
      const erasure = { scope: 'person', reason: 'RETIRED' }
      const others = [
        vouchedFor(t, ofPartners, 'POST', `/subjects/${one.subject}/erase`, erasure),
        vouchedFor(t, ofPartners, 'POST', `/requests/${one.manifest.request}/undo`, {}),
        vouchedFor(t, ofPartners, 'PUT', `/requests/${newId('req')}`, t.requestBody(one)),
      ]
      expect((await Promise.all(others)).map(({ code }) => code)).toEqual(Array(3).fill('out_of_reach'))
    })

    it('wants a fresh proof where the organization says so, which grows old', async () => {
      const one = await t.accepted()
      const member = await memberOf(t, { permissions: ['reveal', 'output', 'erase'] })
      const policy = (await t.host('PATCH', '', { imageDays: 0 })).body.staff as object
      const stepUp = { minutes: 5, for: ['reveal', 'erase'] }
      // The session in which the app was set up lives on, its proof is old.
      later(6 * MINUTE)
      await t.host('PATCH', '', { staff: { ...policy, stepUp } })
      const vouched = async (change: object = {}): Promise<string | undefined> =>
        (await vouchedFor(t, member, 'POST', '/releases', { ...(release(one.item) as object), ...change }))
          .code
      expect([await vouched(), await vouched({ use: 'output' })]).toEqual(['step_up_required', undefined])
      const { token } = await signInMember(t, member)
      const own = async (): Promise<string | undefined> =>
        (await asStaff(t, token, 'POST', '/releases', release(one.item))).code
      expect([await vouched(), await own()]).toEqual([undefined, undefined])
      later(5 * MINUTE)
      expect([await vouched(), await own()]).toEqual(['step_up_required', 'step_up_required'])
      const erased = await vouchedFor(t, member, 'POST', `/subjects/${one.subject}/erase`, {
        scope: 'person',
        reason: 'RETIRED',
      })
      expect(erased.code).toBe('step_up_required')
      const password = await atMembers(t, 'step-up', { authKey: member.authKey }, token)
      expect(password.code).toBe('sign_in_refused')
      const proven = await atMembers(t, 'step-up', { totp: codeNow(t, member) }, token)
      expect(proven.body).toMatchObject({ until: new Date(t.now.getTime() + 5 * MINUTE).toISOString() })
      expect([await vouched(), await own()]).toEqual([undefined, undefined])
      // Somebody else has proved it: that is no proof of this one.
      const other = await invited(t, { permissions: ['reveal'] })
      const borrowed = await vouchedFor(t, other, 'POST', '/releases', release(one.item))
      const stranger = await vouchedFor(t, { id: newId('act') }, 'POST', '/releases', release(one.item))
      expect([borrowed.code, stranger.code]).toEqual(['step_up_required', 'step_up_required'])
      // With the session goes the proof.
      await atMembers(t, 'sign-out', { everywhere: true }, token)
      expect(await vouched()).toBe('step_up_required')
      await t.host('PATCH', '', { staff: policy })
    })

    it('lets nothing out after a right was withdrawn, however many calls are on their way', async () => {
      const one = await t.accepted()
      const member = await invited(t, { permissions: ['reveal'] })
      const calls = Array.from({ length: 30 }, () =>
        vouchedFor(t, member, 'POST', '/releases', release(one.item)),
      )
      await t.host('PATCH', `/members/${member.id}`, { permissions: [] })
      await Promise.all(calls)
      const all = (await entries()).filter(
        ({ actor, member: about }) => (actor as { id: string }).id === member.id || about === member.id,
      )
      const withdrawn = all.findIndex(({ action }) => action === 'member.update')
      const after = all.slice(withdrawn).filter(({ action }) => action === 'release')
      expect(after.filter(({ result }) => result === 'ok')).toEqual([])
    })
  })

  describe('administrators', () => {
    const last = async (work: () => Promise<{ code: string | undefined }>): Promise<void> =>
      void expect((await work()).code).toBe('last_administrator')

    it('never lock everybody out', async () => {
      await t.createOrganization()
      const one = await memberOf(t, { permissions: ['admin'] })
      const at = `/members/${one.id}`
      const until = new Date(t.now.getTime() + DAY).toISOString()
      const from = new Date(t.now.getTime() + DAY).toISOString()
      for (const action of ['suspend', 'remove']) await last(() => t.host('POST', `${at}/state`, { action }))
      await last(() => t.host('PATCH', at, { permissions: ['audit'] }))
      await last(() => t.host('PATCH', at, { until }))
      await last(() => t.host('PATCH', at, { from }))
      const anew = { invite: hashOf(randomKey()), forgetSecondFactor: false }
      await last(() => t.host('POST', `${at}/invite`, anew))
      // Somebody who was invited cannot sign in yet.
      const second = registration({ permissions: ['admin'], invite: hashOf(randomKey()) })
      await t.host('POST', '/members', second)
      await last(() => t.host('POST', `${at}/state`, { action: 'remove' }))
      const third = await memberOf(t, { permissions: ['admin'] })
      const both = await Promise.all(
        [one, third].map(({ id }) => t.host('POST', `/members/${id}/state`, { action: 'remove' })),
      )
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    })

    it('see and end the sessions of others; a new invite ends them too', async () => {
      const admin = await memberOf(t, { permissions: ['admin'] })
      const member = await memberOf(t)
      const { token: adminToken } = await signInMember(t, admin)
      const { token, session } = await signInMember(t, member)
      const path = `/members/${member.id}`
      const list = await asStaff(t, adminToken, 'GET', `${path}/sessions`)
      expect(list.body.data).toContainEqual(expect.objectContaining({ id: session, current: false }))
      expect((await asStaff(t, token, 'GET', `/members/${admin.id}/sessions`)).code).toBe(
        'permission_missing',
      )
      expect((await asStaff(t, adminToken, 'POST', `${path}/sign-out`, { session })).status).toBe(204)
      expect((await asStaff(t, token, 'GET', '/members/me')).code).toBe('unauthenticated')
      const again = await signInMember(t, member)
      const invite = randomKey()
      await asStaff(t, adminToken, 'POST', `${path}/invite`, {
        invite: hashOf(invite),
        forgetSecondFactor: true,
      })
      expect((await asStaff(t, again.token, 'GET', '/members/me')).code).toBe('unauthenticated')
      expect((await trySignIn(t, member, { totp: codeNow(t, member) })).code).toBe('sign_in_refused')
      const authKey = randomKey()
      await atMembers(t, 'accept', { signInId: member.signInId, invite, authKey })
      const fresh = { ...member, authKey, secret: null }
      expect((await signInMember(t, fresh)).mustSetUpSecondFactor).toBe(true)
    })

    it('change passwords and codes in their own session, which ends the others', async () => {
      const member = await memberOf(t)
      const [first, second] = [await signInMember(t, member), await signInMember(t, member)]
      const newAuthKey = randomKey()
      const wrong = { authKey: randomKey(), newAuthKey }
      expect((await atMembers(t, 'password', wrong, second.token)).code).toBe('sign_in_refused')
      const right = { authKey: member.authKey, newAuthKey }
      expect((await atMembers(t, 'password', right, second.token)).status).toBe(204)
      expect((await asStaff(t, first.token, 'GET', '/members/me')).code).toBe('unauthenticated')
      const { body } = await atMembers(t, 'recovery-codes', {}, second.token)
      const [old] = member.recoveryCodes
      const changed = { ...member, authKey: newAuthKey }
      expect((await trySignIn(t, changed, { recoveryCode: old })).code).toBe('sign_in_refused')
      const recoveryCode = (body as { codes: string[] }).codes[0]
      expect((await trySignIn(t, changed, { recoveryCode })).status).toBe(200)
      later(6 * MINUTE)
      expect((await atMembers(t, 'recovery-codes', {}, second.token)).code).toBe('step_up_required')
      expect((await atMembers(t, 'totp', {}, second.token)).code).toBe('step_up_required')
      const back = { authKey: newAuthKey, newAuthKey: member.authKey }
      expect((await atMembers(t, 'password', back, second.token)).code).toBe('step_up_required')
    })

    it('begin no app long after a sign-in without proving it once more', async () => {
      const member = await invited(t)
      const { token } = await signInMember(t, member)
      later(6 * MINUTE)
      expect((await atMembers(t, 'totp', {}, token)).code).toBe('step_up_required')
      const { authKey } = member
      expect((await atMembers(t, 'step-up', { authKey }, token)).status).toBe(200)
      expect((await atMembers(t, 'totp', {}, token)).status).toBe(201)
      later(6 * MINUTE)
      expect((await atMembers(t, 'password', { authKey, newAuthKey: randomKey() }, token)).status).toBe(204)
    })

    it('see their own sessions and end another one of them, and nobody else’s', async () => {
      const [member, other] = [await memberOf(t), await memberOf(t)]
      const [first, second] = [await signInMember(t, member), await signInMember(t, member)]
      const strange = await signInMember(t, other)
      const { body } = await asStaff(t, first.token, 'GET', '/members/me/sessions')
      const listed = (body as { data: { id: string; current: boolean }[] }).data
      expect(listed.filter(({ current }) => current).map(({ id }) => id)).toEqual([first.session])
      expect(listed.map(({ id }) => id)).toContain(second.session)
      const end = (session: string): ReturnType<typeof atMembers> =>
        atMembers(t, 'sign-out', { session }, first.token)
      expect((await end(strange.session)).status).toBe(404)
      expect((await end(second.session)).status).toBe(204)
      expect((await end(second.session)).status).toBe(404)
      expect((await asStaff(t, second.token, 'GET', '/members/me')).code).toBe('unauthenticated')
      expect((await asStaff(t, strange.token, 'GET', '/members/me')).status).toBe(200)
    })
  })
})
