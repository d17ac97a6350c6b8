import type { Entry } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import { DATABASES } from './support/databases.ts'
import { asStaff, invited, memberOf, signInMember, vouchedFor } from './support/member.ts'
import type { Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

/** On their way before and after the right goes. */
const BEFORE = 4
const AFTER = 12

describe.each(DATABASES)('a right that is withdrawn while calls are on their way, on %s', kind => {
  const t = vaultOn(kind)
  const each = <T>(work: () => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: BEFORE + AFTER }, work))

  /** Lets all calls begin, and takes every right from the member in the middle of them. @returns what was done after that */
  async function withdrawnAmong(
    { id }: { id: string },
    calls: readonly (() => Promise<Answer>)[],
  ): Promise<string[]> {
    const early = calls.slice(0, BEFORE).map(call => call())
    const withdrawn = t.host('PATCH', `/members/${id}`, { permissions: [] })
    const answers = await Promise.all([...early, ...calls.slice(BEFORE).map(call => call())])
    expect((await withdrawn).status).toBe(200)
    const codes = new Set(answers.map(({ code }) => code))
    for (const code of codes) expect([undefined, 'permission_missing', 'unauthenticated']).toContain(code)
    const { body } = await t.host('GET', '/log/entries?limit=1000')
    const entries = (body as { entries: { leaf: string }[] }).entries.map(
      ({ leaf }) => JSON.parse(leaf) as Entry & { actor: { id: string } | null },
    )
    const end = entries.findIndex(({ action, member }) => action === 'member.update' && member === id)
    expect(end).toBeGreaterThan(-1)
    const late = entries.slice(end).filter(({ actor, result }) => actor?.id === id && result === 'ok')
    return late.map(({ action }) => action)
  }

  it('erases nobody any more', async () => {
    const people = await each(() => t.accepted())
    const member = await invited(t, { permissions: ['erase'] })
    const body = { scope: 'person', reason: 'TEST' }
    const late = await withdrawnAmong(
      member,
      people.map(
        ({ subject }) =>
          () =>
            vouchedFor(t, member, 'POST', `/subjects/${subject}/erase`, body),
      ),
    )
    expect(late).toEqual([])
  })

  it('decides no request any more, and takes no decision back', async () => {
    const asked = await each(() => t.asked())
    const accepted = await each(() => t.accepted())
    for (const { people, path, body } of [
      { people: asked, path: 'decision', body: { decision: 'cancel' } },
      { people: accepted, path: 'undo', body: {} },
    ]) {
      const member = await invited(t, { permissions: ['request', 'review'] })
      const late = await withdrawnAmong(
        member,
        people.map(
          ({ manifest }) =>
            () =>
              vouchedFor(t, member, 'POST', `/requests/${manifest.request}/${path}`, body),
        ),
      )
      expect(late).toEqual([])
    }
  })

  it('agrees to nothing any more', async () => {
    const { subject } = await t.accepted()
    const ids = await each(async () => {
      const id = newId('apr')
      const expiresAt = new Date(t.now.getTime() + 3_600_000).toISOString()
      const body = { id, action: 'erase', subjects: [subject], reason: 'b1.k.AAAA', expiresAt }
      const answer = await t.host('POST', '/approvals', body)
      expect(answer.status).toBe(201)
      return id
    })
    const admin = await memberOf(t, { permissions: ['admin'] })
    // An administrator stays behind.
    await memberOf(t, { permissions: ['admin'] })
    const { token } = await signInMember(t, admin)
    const late = await withdrawnAmong(
      admin,
      ids.map(id => () => asStaff(t, token, 'POST', `/approvals/${id}/give`, {})),
    )
    expect(late).toEqual([])
  })
})
