import { randomBytes } from 'node:crypto'
import { newId, newTypedCode } from '@fuin/sdk/format'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { accountOf, newAccount, putAccount, signIn, wrongKey } from './support/account.ts'
import { DATABASES } from './support/databases.ts'
import { type Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

describe.each(DATABASES)('accounts on %s', kind => {
  const t = vaultOn(kind)

  /** What tells one refusal from another, without what belongs to the call. */
  const shapeOf = ({ status, body, headers }: Answer): object => {
    const { instance: _, ...rest } = body as Record<string, unknown>
    return { status, rest, retry: headers.get('retry-after') }
  }
  const later = (seconds: number): void => void (t.now = new Date(t.now.getTime() + seconds * 1000))
  const box = (account: { id: string; generation: number }, request: string, generation = 1): object => ({
    account: account.id,
    accountGeneration: account.generation,
    request,
    generation,
    box: randomBytes(60).toString('base64url'),
  })
  const account = (path: string, token: string, body?: unknown): Promise<Answer> =>
    t.call('POST', `/v1/organizations/${t.organization}/accounts/${path}`, {
      body,
      authorization: `Fuin-Account ${token}`,
    })

  describe('signing in', () => {
    it('hands out what the password opens, and the boxes beside open requests', async () => {
      const one = await t.asked()
      const own = newAccount(one.subject)
      const issued = await putAccount(t, own)
      const { request } = one.manifest
      expect(issued.body.missing).toEqual([{ account: own.id, request, generation: 1 }])
      const asked = await t.host('GET', `/requests/${request}`)
      expect(asked.body.accounts).toEqual([{ id: own.id, subject: one.subject, generation: 1, root: 'r1' }])
      const put = box(own, request)
      expect((await t.host('POST', '/accounts/boxes', { boxes: [put] })).status).toBe(200)
      expect((await t.host('POST', '/accounts/boxes', { boxes: [put] })).status).toBe(200)
      const { status, body } = await signIn(t, own)
      expect([status, body.account, body.box, body.totp]).toEqual([200, own.id, own.box, false])
      expect(body.requests).toMatchObject([{ request, generation: 1, state: 'open', ...pick(put) }])
      const list = await t.host('GET', `/accounts?subject=${one.subject}`)
      expect(list.body.data).toMatchObject([{ id: own.id, state: 'active', signedInAt: t.now.toISOString() }])
      expect((await t.actions()).slice(-4)).toEqual([
        'account.create:ok',
        'account.box:ok',
        'account.box:ok',
        'account.sign-in:ok',
      ])
    })

    it('shows the receipt of what was submitted, and nothing of what was withdrawn or renewed', async () => {
      const one = await t.asked()
      const own = newAccount(one.subject)
      await putAccount(t, own)
      const { request } = one.manifest
      await t.host('POST', '/accounts/boxes', { boxes: [box(own, request)] })
      await t.link(one, 'POST', '/submit', { items: [await t.upload(one)] })
      expect((await signIn(t, own)).body.requests).toMatchObject([{ request, state: 'submitted' }])
      const renewed = t.requestBody(one, { generation: 2, sequence: 2 })
      await t.host('PUT', `/requests/${request}`, renewed)
      expect((await signIn(t, own)).body.requests).toEqual([])
      await t.host('POST', '/accounts/boxes', { boxes: [box(own, request, 2)] })
      expect((await signIn(t, own)).body.requests).toMatchObject([{ request, generation: 2 }])
      await t.host('POST', `/requests/${request}/decision`, { decision: 'cancel' })
      expect((await signIn(t, own)).body.requests).toEqual([])
    })

    it('opens the request of a dependent with the account of the employee', async () => {
      const own = await accountOf(t)
      const one = await t.asked()
      const child = newId('sub')
      await t.host('PUT', `/subjects/${child}`, {
        kind: 'dependent',
        tag: randomBytes(32).toString('base64url'),
        label: 'b1.k.AAAA',
        dependentOf: own.subject,
      })
      const request = newId('req')
      const put = await t.host(
        'PUT',
        `/requests/${request}`,
        t.requestBody(one, { subjects: [child], purposes: { [child]: ['TAX-EMP'] } }),
      )
      expect(put.body.accounts).toMatchObject([{ id: own.id }])
      expect((await putAccount(t, newAccount(child))).code).toBe('not_found')
    })
  })

  describe('a guesser', () => {
    it('is answered alike for an id that does not exist, a wrong password and a locked account', async () => {
      const real = await accountOf(t)
      const shut = await accountOf(t)
      await t.host('POST', `/accounts/${shut.id}/state`, { action: 'lock' })
      const nobody = { signInId: newTypedCode(8), authKey: wrongKey() }
      for (let tried = 0; tried < 12; tried++) {
        const answers = [
          await signIn(t, nobody),
          await signIn(t, { ...real, authKey: wrongKey() }),
          await signIn(t, shut),
        ].map(shapeOf)
        expect(answers[1]).toEqual(answers[0])
        expect(answers[2]).toEqual(answers[0])
        const over = (answers[0] as { rest: { code: string } }).rest.code
        expect([tried, over]).toEqual([tried, tried < 9 ? 'sign_in_refused' : 'sign_in_locked'])
        later(600)
      }
      // As much work: each try wrote one entry, whoever it was for.
      const tries = (await t.actions()).filter(action => action.startsWith('account.sign-in:sign_in'))
      expect(tries.filter(action => action.endsWith('refused'))).toHaveLength(27)
      expect(tries.filter(action => action.endsWith('locked'))).toHaveLength(9)
    })

    it('does the same statements for an id that does not exist', async () => {
      const real = await accountOf(t)
      const nobody = { signInId: newTypedCode(8), authKey: wrongKey() }
      const time = async (who: typeof nobody): Promise<number> => {
        const start = performance.now()
        await signIn(t, { ...who, authKey: wrongKey() })
        return performance.now() - start
      }
      const [known, unknown]: [number[], number[]] = [[], []]
      for (let round = 0; round < 8; round++) {
        known.push(await time(real))
        unknown.push(await time(nobody))
        later(600)
      }
      const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!
      expect(median(unknown) / median(known)).toBeGreaterThan(1 / 3)
      expect(median(unknown) / median(known)).toBeLessThan(3)
    })

    it('has to wait from the fifth try on, and the right password has to wait as well', async () => {
      const own = await accountOf(t)
      for (let tried = 0; tried < 5; tried++)
        expect((await signIn(t, { ...own, authKey: wrongKey() })).code).toBe('sign_in_refused')
      const early = await signIn(t, own)
      expect([early.status, early.code, early.headers.get('retry-after')]).toEqual([
        429,
        'rate_limited',
        '15',
      ])
      later(15)
      expect((await signIn(t, own)).status).toBe(200)
      expect((await signIn(t, { ...own, authKey: wrongKey() })).code).toBe('sign_in_refused')
    })

    it('gets no more tries by many calls at once', async () => {
      const own = await accountOf(t)
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => signIn(t, { ...own, authKey: wrongKey() })),
      )
      expect(answers.filter(({ code }) => code === 'sign_in_refused')).toHaveLength(5)
      expect(answers.filter(({ code }) => code === 'rate_limited')).toHaveLength(35)
    })

    it('stays locked over a restart, until staff unlock', async () => {
      const own = await accountOf(t)
      for (let tried = 0; tried < 10; tried++) {
        await signIn(t, { ...own, authKey: wrongKey() })
        later(600)
      }
      await t.vault.close()
      await t.start()
      expect((await signIn(t, own)).code).toBe('sign_in_locked')
      const { body } = await t.host('GET', `/accounts?subject=${own.subject}`)
      expect(body.data).toMatchObject([{ state: 'locked', lockedBy: 'tries' }])
      const out = (await t.host('GET', '/accounts?locked=tries')).body.data
      expect(out.map(({ lockedBy }: { lockedBy: string }) => lockedBy)).not.toContain(null)
      expect(out).toContainEqual(body.data[0])
      expect((await t.host('GET', '/accounts?locked=staff')).status).toBe(400)
      const unlocked = await t.host('POST', `/accounts/${own.id}/state`, { action: 'unlock' })
      expect(unlocked.body).toMatchObject({ state: 'active', lockedBy: null })
      const after = (await t.host('GET', '/accounts?locked=tries')).body.data
      expect(after.map(({ id }: { id: string }) => id)).not.toContain(own.id)
      expect((await signIn(t, own)).status).toBe(200)
    })

    it('finds nothing in another organization', async () => {
      const own = await accountOf(t)
      const { organization, apiKey, logKey } = t
      await t.createOrganization()
      expect((await signIn(t, own)).code).toBe('sign_in_refused')
      expect((await t.host('POST', `/accounts/${own.id}/state`, { action: 'lock' })).code).toBe('not_found')
      expect((await t.host('DELETE', `/accounts/${own.id}`)).code).toBe('not_found')
      expect((await putAccount(t, own)).code).toBe('not_found')
      const stolen = await t.call('GET', `/v1/organizations/${organization}/accounts`, {
        authorization: `Bearer ${t.apiKey}`,
      })
      expect(stolen.status).toBe(401)
      t.organization = newId('org')
      expect((await signIn(t, own)).code).toBe('sign_in_refused')
      Object.assign(t, { organization, apiKey, logKey })
    })
  })

  describe('a reset', () => {
    it('ends the old password, its sessions and its boxes at once', async () => {
      const one = await t.asked()
      const own = newAccount(one.subject)
      await putAccount(t, own)
      await t.host('POST', '/accounts/boxes', { boxes: [box(own, one.manifest.request)] })
      const { token } = (await signIn(t, own)).body.session
      const { id, signInId, subject } = own
      const reset = newAccount(subject, { id, signInId, generation: 2 })
      const answer = await putAccount(t, reset)
      expect(answer.body.missing).toHaveLength(1)
      expect((await signIn(t, own)).code).toBe('sign_in_refused')
      expect((await account('totp', token)).code).toBe('unauthenticated')
      expect((await signIn(t, reset)).body).toMatchObject({ generation: 2, requests: [] })
      const old = await t.host('POST', '/accounts/boxes', { boxes: [box(own, one.manifest.request)] })
      expect(old.code).toBe('generation_conflict')
      expect((await putAccount(t, reset)).code).toBe('generation_conflict')
    })

    it('is refused for another person, another id, a second account, a box beside somebody else’s request', async () => {
      const [own, other] = [await accountOf(t), await accountOf(t)]
      const again = { ...newAccount(own.subject), generation: 2, id: own.id, signInId: own.signInId }
      expect((await putAccount(t, { ...again, subject: other.subject })).code).toBe('account_conflict')
      expect((await putAccount(t, { ...again, signInId: newTypedCode(8) })).code).toBe('account_conflict')
      expect((await putAccount(t, newAccount(own.subject))).code).toBe('account_conflict')
      expect((await putAccount(t, again, again)).code).toBe('invalid_request')
      const one = await t.asked()
      const boxes = [box(own, one.manifest.request)]
      expect((await t.host('POST', '/accounts/boxes', { boxes })).code).toBe('not_found')
    })

    it('needs an actor with the permission, and a body in its form', async () => {
      const own = await accountOf(t)
      const calls: [string, string, object | undefined][] = [
        ['POST', '/accounts', { accounts: [{ ...newAccount(own.subject), authKey: undefined }] }],
        ['POST', '/accounts/boxes', { boxes: [box(own, newId('req'))] }],
        ['POST', `/accounts/${own.id}/state`, { action: 'lock' }],
        ['DELETE', `/accounts/${own.id}`, undefined],
        ['POST', '/sheets', { requests: [newId('req')] }],
      ]
      for (const [method, path, body] of calls) {
        expect([path, (await t.host(method, path, body, null)).code]).toEqual([path, 'actor_required'])
        const others = await t.host(method, path, body, 'review reveal erase audit')
        expect([path, others.code]).toEqual([path, 'permission_missing'])
      }
      const bad = [{ signInId: own.signInId }, { ...own }, { signInId: 'ILOU0000', authKey: own.authKey }]
      for (const body of bad) {
        const answer = await t.call('POST', `/v1/organizations/${t.organization}/accounts/sign-in`, { body })
        expect(answer.code).toBe('invalid_request')
      }
    })

    it('goes with the person: erased, the account opens nothing', async () => {
      const own = await accountOf(t)
      await t.host('POST', `/subjects/${own.subject}/erase`, { scope: 'person', reason: 'TEST' })
      expect((await signIn(t, own)).code).toBe('sign_in_refused')
      expect((await t.host('GET', `/accounts?subject=${own.subject}`)).body.data).toEqual([])
      const gone = await accountOf(t)
      expect((await t.host('DELETE', `/accounts/${gone.id}`)).status).toBe(200)
      expect((await signIn(t, gone)).code).toBe('sign_in_refused')
    })
  })

  describe('the second factor', () => {
    const codeOf = (secret: string, steps = 0): string =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: t.now.getTime() + steps * 30_000,
      })
    const enrolled = async (): Promise<Awaited<ReturnType<typeof accountOf>> & { secret: string }> => {
      const own = await accountOf(t)
      const { token } = (await signIn(t, own)).body.session
      const { secret } = (await account('totp', token)).body
      expect((await signIn(t, own)).status, 'not asked for before it is confirmed').toBe(200)
      expect((await account('totp/confirm', token, { code: '000000' })).code).toBe('totp_wrong')
      expect((await account('totp/confirm', token, { code: codeOf(secret) })).status).toBe(204)
      expect((await account('totp', token)).code, 'only the organization takes it away').toBe(
        'account_conflict',
      )
      return { ...own, secret }
    }

    it('is asked for after the right password only, and takes each code once', async () => {
      const own = await enrolled()
      expect((await signIn(t, { ...own, authKey: wrongKey() }, '123456')).code).toBe('sign_in_refused')
      expect((await signIn(t, own)).code).toBe('totp_required')
      expect((await signIn(t, own, codeOf(own.secret))).code, 'used to enrol').toBe('sign_in_refused')
      later(30)
      const code = codeOf(own.secret)
      const both = await Promise.all([signIn(t, own, code), signIn(t, own, code)])
      expect(both.map(({ status }) => status).sort(), 'once, also at the same moment').toEqual([200, 401])
      expect((await signIn(t, own, code)).code).toBe('sign_in_refused')
      later(90)
      expect((await signIn(t, own, codeOf(own.secret, -1))).status, 'a slow clock').toBe(200)
      later(90)
      expect((await signIn(t, own, codeOf(own.secret, -3))).code).toBe('sign_in_refused')
    })

    it('stays after a reset of the password, and goes when staff take it away', async () => {
      const own = await enrolled()
      const { id, signInId, subject } = own
      const reset = newAccount(subject, { id, signInId, generation: 2 })
      await putAccount(t, reset)
      later(60)
      expect((await signIn(t, reset)).code).toBe('totp_required')
      expect((await signIn(t, reset, codeOf(own.secret))).status).toBe(200)
      await t.host('POST', `/accounts/${id}/state`, { action: 'reset-totp' })
      expect((await signIn(t, reset)).status).toBe(200)
    })

    it('cannot be guessed: each code is a try', async () => {
      const own = await enrolled()
      for (let tried = 0; tried < 10; tried++) {
        later(600)
        const { code } = await signIn(t, own, '000000')
        expect([tried, code]).toEqual([tried, tried < 9 ? 'sign_in_refused' : 'sign_in_locked'])
      }
      later(600)
      expect((await signIn(t, own, codeOf(own.secret))).code).toBe('sign_in_locked')
    })
  })

  it('ends a session when the person signs out, and after fifteen minutes', async () => {
    const own = await accountOf(t)
    const { token } = (await signIn(t, own)).body.session
    expect((await account('sign-out', token)).status).toBe(204)
    expect((await account('sign-out', token)).code).toBe('unauthenticated')
    const { token: second } = (await signIn(t, own)).body.session
    later(15 * 60)
    expect((await account('totp', second)).code).toBe('unauthenticated')
  })

  it('logs which links are printed', async () => {
    const one = await t.asked()
    expect((await t.host('POST', '/sheets', { requests: [one.manifest.request] })).status).toBe(200)
    expect((await t.actions()).at(-1)).toBe('sheet.print:ok')
    expect((await t.host('POST', '/sheets', { requests: [newId('req')] })).code).toBe('not_found')
  })
})

function pick(put: object): object {
  return { box: (put as { box: string }).box }
}
