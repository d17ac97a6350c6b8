import type { Approval, AskApproval } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { asStaff, memberOf, randomKey, registration, signInMember, vouchedFor } from './support/member.ts'
import type { Answer, TestVault } from './support/test-vault.ts'
import { startTwoVaults } from './support/two-vaults.ts'
import { vaultOn } from './support/vault-on.ts'

const BOX = 'b1.k.AAAA'

describe.each(DATABASES)('the use of a number on %s', kind => {
  const t = vaultOn(kind)
  const later = (minutes: number): void => void (t.now = new Date(t.now.getTime() + minutes * 60_000))
  const policy = (reveals: object): Promise<Answer> => t.host('PATCH', '', { reveals }, null)
  const entries = async (): Promise<any[]> => {
    const { body } = await t.host('GET', '/log/entries?limit=1000')
    return body.entries
      .map(({ leaf }: { leaf: string }) => JSON.parse(leaf))
      .filter(({ action }: { action: string }) => action === 'release')
  }

  it('is a display or an output, each with a right of its own, and the entry says which', async () => {
    const { item } = await t.accepted()
    const print = { use: 'output', target: 'print', form: '375' }
    expect((await t.release(item, {}, 'reveal')).status).toBe(200)
    expect((await t.release(item, print, 'output')).status).toBe(200)
    expect((await t.release(item, print, 'request review reveal erase audit admin')).code).toBe(
      'permission_missing',
    )
    expect((await t.release(item, {}, 'request review output erase audit admin')).code).toBe(
      'permission_missing',
    )
    const said = (await entries()).map(({ use, target, result }) => [use, target, result])
    expect(said).toEqual([
      ['display', undefined, 'ok'],
      ['output', 'print', 'ok'],
      ['output', 'print', 'permission_missing'],
      ['display', undefined, 'permission_missing'],
    ])
  })

  it('has to be said: neither none, nor one of a review, nor a target of a display', async () => {
    const { item } = await t.accepted()
    for (const change of [
      { use: undefined },
      { use: 'print' },
      { purpose: 'REVIEW', use: 'display' },
      { use: 'display', target: 'print' },
      { use: 'output', target: 'fax' },
    ])
      expect((await t.release(item, change)).code).toBe('invalid_request')
  })

  it('names form and reason where the organization asks for them, and only there', async () => {
    await t.createOrganization()
    const { item } = await t.accepted()
    expect((await policy({})).code).toBe('invalid_request')
    expect((await policy({ formRequired: true })).body.reveals).toMatchObject({
      formRequired: true,
      reasonRequired: false,
      ceiling: null,
    })
    expect((await t.release(item)).code).toBe('form_required')
    expect((await t.release(item, { form: '375' })).status).toBe(200)
    // What is left out stays as it was.
    expect((await policy({ reasonRequired: true })).body.reveals).toMatchObject({
      formRequired: true,
      reasonRequired: true,
    })
    expect((await t.release(item, { form: '375' })).code).toBe('reason_required')
    expect((await t.release(item, { reason: BOX })).code).toBe('form_required')
    expect((await t.release(item, { form: '375', reason: BOX })).status).toBe(200)
    await policy({ formRequired: false, reasonRequired: false })
    expect((await t.release(item)).status).toBe(200)
    expect((await t.release(newId('itm'))).code).toBe('not_found')
    const asked = await t.asked()
    const sent = await t.upload(asked)
    await t.link(asked, 'POST', '/submit', { items: [sent] })
    await policy({ formRequired: true, reasonRequired: true })
    // A look before the acceptance is no use of a number.
    expect((await t.release(sent.id, { purpose: 'REVIEW' })).status).toBe(200)
  })

  describe('over the ceiling', () => {
    it('needs a second person, counted by distinct persons within the hours, of one actor and of all', async () => {
      await t.createOrganization()
      const people = await Promise.all(Array.from({ length: 4 }, () => t.accepted()))
      const [one, other] = [newId('act'), newId('act')]
      await policy({ ceiling: { count: 2, hours: 1, organization: 3 } })
      const items = people.map(({ item }) => item)
      expect((await release(t, one, [items[0]!])).status).toBe(200)
      expect((await release(t, one, [items[1]!, items[2]!])).code).toBe('approval_required')
      expect((await release(t, one, [items[1]!])).status).toBe(200)
      // The same person again is no other one; a review and another actor are not counted here.
      expect((await release(t, one, [items[0]!, items[1]!])).status).toBe(200)
      expect((await release(t, one, [items[2]!])).code).toBe('approval_required')
      expect((await release(t, other, [items[2]!])).status).toBe(200)
      expect((await release(t, other, [items[3]!])).code).toBe('approval_required')
      expect((await entries()).at(-1)).toMatchObject({ result: 'approval_required', item: items[3] })
      t.now = new Date(t.now.getTime() + 61 * 60_000)
      expect((await release(t, other, [items[3]!])).status).toBe(200)
      await policy({ ceiling: null })
      expect((await release(t, other, items)).status).toBe(200)
    })

    it('is never passed by calls that come together', async () => {
      await t.createOrganization()
      const people = await Promise.all(Array.from({ length: 8 }, () => t.accepted()))
      await policy({ ceiling: { count: 3, hours: 24 } })
      const actor = newId('act')
      const answers = await Promise.all(people.map(({ item }) => release(t, actor, [item])))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
      expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([undefined, 'approval_required']))
    })
  })

  describe('an approval', () => {
    const ask = (actor: string, change: Partial<AskApproval> = {}): Promise<Answer> =>
      vouchedFor(t, { id: actor }, 'POST', '/approvals', approvalFor(t, change))
    const decide = (token: string, id: string, what = 'give'): Promise<Answer> =>
      asStaff(t, token, 'POST', `/approvals/${id}/${what}`, {})

    it('is asked by one, given by another who is signed in at the vault, and used for exactly that', async () => {
      await t.createOrganization()
      const [one, two, three] = [await t.accepted(), await t.accepted(), await t.accepted()]
      await policy({ fourEyes: { output: true, erase: false, overCeiling: true } })
      const asker = newId('act')
      const print = { use: 'output', form: '375' }
      expect((await release(t, asker, [one.item], print)).code).toBe('approval_required')
      const asked = await ask(asker, { form: '375', persons: 2 })
      expect(asked).toMatchObject({ status: 201, body: { state: 'waiting', used: 0, reason: BOX } })
      const { id } = asked.body as Approval
      expect((await ask(asker, { id })).code).toBe('approval_conflict')
      const using = { ...print, approval: id }
      expect((await release(t, asker, [one.item], using)).code).toBe('approval_invalid')

      // Whoever holds the API key can name anybody: that is not a second person.
      const boss = await memberOf(t, { permissions: ['admin'] })
      expect((await vouchedFor(t, boss, 'POST', `/approvals/${id}/give`, {})).code).toBe('forbidden')
      const reader = await memberOf(t, { permissions: ['audit'] })
      const { token: weak } = await signInMember(t, reader)
      expect((await decide(weak, id)).code).toBe('permission_missing')
      const { token } = await signInMember(t, boss)
      t.now = new Date(t.now.getTime() + 6 * 60_000)
      expect((await decide(token, id)).code).toBe('step_up_required')
      const { token: fresh } = await signInMember(t, boss)
      expect(await decide(fresh, id)).toMatchObject({
        status: 200,
        body: { state: 'given', decidedBy: boss.id, actor: asker },
      })
      expect((await decide(fresh, id)).code).toBe('approval_conflict')

      for (const [actor, change] of [
        [newId('act'), using],
        [asker, { ...using, form: '315' }],
        [asker, { use: 'display', form: '375', approval: id }],
        [asker, { ...using, purpose: 'HI-PEN' }],
        [asker, { ...using, approval: newId('apr') }],
      ] as const)
        expect((await release(t, actor, [one.item], change)).code).toMatch(/approval_invalid|purpose_not/u)
      expect((await release(t, asker, [one.item], using)).status).toBe(200)
      expect((await release(t, asker, [one.item, two.item], using)).status).toBe(200)
      expect((await release(t, asker, [three.item], using)).code).toBe('approval_invalid')
      expect((await entries()).findLast(({ result }) => result === 'ok')).toMatchObject({ approval: id })
      const list = (await t.host('GET', '/approvals', undefined, null)).body
      expect(list.data).toMatchObject([{ id, state: 'given', persons: 2, used: 2 }])
      const actions = (await t.actions()).filter(action => action.startsWith('approval'))
      expect(actions).toEqual([
        'approval.ask:ok',
        'approval.give:forbidden',
        'approval.give:permission_missing',
        'approval.give:ok',
      ])
    })

    it('is no way to agree with oneself', async () => {
      await t.createOrganization()
      const boss = await memberOf(t, { permissions: ['admin', 'output'] })
      const { token } = await signInMember(t, boss)
      for (const asked of [
        await ask(boss.id),
        await asStaff(t, token, 'POST', '/approvals', approvalFor(t)),
      ]) {
        expect(asked.status).toBe(201)
        expect((await decide(token, (asked.body as Approval).id)).code).toBe('second_credential_required')
      }
    })

    it('that names nobody is given by whoever is responsible for everybody alone', async () => {
      await t.createOrganization()
      const one = await t.accepted()
      const limits = [{ departments: [randomKey()] }, { kinds: ['partner' as const] }]
      for (const limit of limits) {
        const { token } = await signInMember(t, await memberOf(t, { permissions: ['admin'], ...limit }))
        for (const change of [{ persons: 5 }, { subjects: [one.subject] }]) {
          const { id } = (await ask(newId('act'), change)).body as Approval
          expect([change, (await decide(token, id)).code]).toEqual([change, 'out_of_reach'])
        }
        const { id } = (await ask(newId('act'))).body as Approval
        expect((await decide(token, id, 'refuse')).body).toMatchObject({ state: 'refused' })
      }
    })

    it('wants a second person whom the host’s key cannot make up, nor take the rule away', async () => {
      await t.createOrganization()
      const boss = await memberOf(t, { permissions: ['admin'] })
      const reader = await memberOf(t, { permissions: ['audit'] })
      const fired = await memberOf(t, { permissions: ['admin'] })
      await t.host('POST', `/members/${fired.id}/state`, { action: 'suspend' })
      await policy({ fourEyes: { output: true, erase: false, overCeiling: true } })
      later(6)
      const staff = { ...(await t.host('GET', '')).body.staff, secondFactor: 'optional' }
      const invite = { invite: randomKey(), forgetSecondFactor: true }
      const attacks = [
        ['POST', '/members', registration({ permissions: ['admin'], invite: randomKey() })],
        ['PATCH', `/members/${reader.id}`, { permissions: ['admin'] }],
        ['PATCH', `/members/${boss.id}`, { until: new Date(t.now.getTime() + 9e9).toISOString() }],
        ['POST', `/members/${boss.id}/invite`, invite],
        ['POST', `/members/${fired.id}/state`, { action: 'resume' }],
        ['PATCH', '', { reveals: { fourEyes: { output: false, erase: false, overCeiling: true } } }],
        ['PATCH', '', { staff }],
      ] as const
      for (const [method, path, body] of attacks) {
        // The host by itself, for a name of its own, and for the administrator who is not there.
        const codes = [
          path === '' ? (await t.host(method, path, body, null)).code : 'actor_required',
          (await t.host(method, path, body)).code,
          (await vouchedFor(t, boss, method, path, body)).code,
        ]
        expect([path, ...codes]).toEqual([path, 'actor_required', 'member_required', 'step_up_required'])
      }
      const refused = (await t.actions()).filter(action => action.endsWith(':member_required'))
      expect(refused.length).toBeGreaterThan(3)
      // Nobody else's rights are meant, and an administrator who proves it does all of it.
      expect((await t.host('POST', '/members', registration({ permissions: ['output'] }))).status).toBe(201)
      expect((await t.host('PATCH', '', { imageDays: 3 }, null)).status).toBe(200)
      const { token } = await signInMember(t, boss)
      for (const [method, path, body] of attacks.filter(([, path]) => !path.includes(boss.id)))
        expect([path, (await asStaff(t, token, method, path, body)).code]).toEqual([path, undefined])
    })

    it('ends: refused, withdrawn by the asker alone, or over after its hours', async () => {
      await t.createOrganization()
      const boss = await memberOf(t, { permissions: ['admin'] })
      const { token } = await signInMember(t, boss)
      const { item } = await t.accepted()
      const asker = newId('act')
      const use = (approval: string): Promise<Answer> =>
        release(t, asker, [item], { use: 'output', approval })
      const idOf = async (): Promise<string> => ((await ask(asker)).body as Approval).id
      const [refused, withdrawn, over] = [await idOf(), await idOf(), await idOf()]
      await decide(token, refused, 'refuse')
      for (const id of [withdrawn, over]) await decide(token, id)
      const back = (actor: string): Promise<Answer> =>
        vouchedFor(t, { id: actor }, 'POST', `/approvals/${withdrawn}/withdraw`, {})
      expect((await back(newId('act'))).code).toBe('not_found')
      expect((await back(asker)).body).toMatchObject({ state: 'withdrawn' })
      expect((await back(asker)).code).toBe('approval_conflict')
      expect((await use(refused)).code).toBe('approval_invalid')
      expect((await use(withdrawn)).code).toBe('approval_invalid')
      expect((await use(over)).status).toBe(200)
      t.now = new Date(t.now.getTime() + 25 * 3_600_000)
      expect((await use(over)).code).toBe('approval_invalid')
      const states = (await t.host('GET', '/approvals?state=expired', undefined, null)).body.data
      expect(states).toMatchObject([{ id: over, state: 'expired' }])
      const late = { expiresAt: new Date(t.now.getTime() + 25 * 3_600_000).toISOString() }
      expect((await ask(asker, late)).code).toBe('invalid_request')
      await t.createOrganization()
      expect((await t.host('GET', '/approvals', undefined, null)).body.data).toEqual([])
    })

    it('is needed for an erasure where the organization wants that', async () => {
      await t.createOrganization()
      const [one, other] = [await t.accepted(), await t.accepted()]
      await policy({ fourEyes: { output: false, erase: true, overCeiling: true } })
      const boss = await memberOf(t, { permissions: ['admin'] })
      const asker = newId('act')
      const erase = (subject: string, change: object = {}): Promise<Answer> => {
        const body = { scope: 'person', reason: 'RETENTION-OVER', ...change }
        return vouchedFor(t, { id: asker }, 'POST', `/subjects/${subject}/erase`, body)
      }
      expect((await erase(one.subject)).code).toBe('approval_required')
      const body = {
        ...{ id: newId('apr'), action: 'erase', subjects: [one.subject], reason: BOX },
        expiresAt: new Date(t.now.getTime() + 3_600_000).toISOString(),
      }
      const asked = await vouchedFor(t, { id: asker }, 'POST', '/approvals', body)
      const approval = (asked.body as Approval).id
      expect((await erase(one.subject, { approval })).code).toBe('approval_invalid')
      const { token } = await signInMember(t, boss)
      expect((await decide(token, approval)).status).toBe(200)
      expect((await erase(other.subject, { approval })).code).toBe('approval_invalid')
      expect(await erase(one.subject, { approval })).toMatchObject({
        status: 200,
        body: { state: 'erasing' },
      })
    })
  })
})

it('keeps one ceiling for two vaults on one PostgreSQL', async () => {
  const { one, other, stop } = await startTwoVaults()
  try {
    const people = await Promise.all(Array.from({ length: 12 }, () => one.accepted()))
    await one.host('PATCH', '', { reveals: { ceiling: { count: 4, hours: 24 } } }, null)
    const actor = newId('act')
    const answers = await Promise.all(
      people.map(({ item }, order) => release(order % 2 === 0 ? one : other, actor, [item])),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(4)
    expect(answers.filter(({ code }) => code === 'approval_required')).toHaveLength(8)
  } finally {
    await stop()
  }
})

function approvalFor(t: TestVault, change: Partial<AskApproval> = {}): object {
  return {
    ...{ id: newId('apr'), action: 'release', purpose: 'TAX-EMP', use: 'output', persons: 1, reason: BOX },
    expiresAt: new Date(t.now.getTime() + 24 * 3_600_000).toISOString(),
    ...change,
  }
}

/** A release by one actor, whom a host vouches for. */
function release(t: TestVault, actor: string, items: string[], change: object = {}): Promise<Answer> {
  const nonce = randomBytes(16).toString('base64url')
  const body = { items, purpose: 'TAX-EMP', use: 'display', since: 0, nonce, ...change }
  return vouchedFor(t, { id: actor }, 'POST', '/releases', body)
}
