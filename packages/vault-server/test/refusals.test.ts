import { newId } from '@fuin/sdk/format'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '../src/vault/members/policy.ts'
import { asStaff, memberOf, registration, signInMember } from './support/member.ts'
import { startTwoVaults } from './support/two-vaults.ts'
import type { TestVault } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

/** What an attacker would write where words go: none of it may get into the log. */
const WORDS = 'boxed-words-and-a-secret'
const BOX = `b1.k.${Buffer.from(WORDS).toString('base64url')}`

/** Entries of refusals, oldest first. */
async function refusals(t: TestVault): Promise<Record<string, unknown>[]> {
  const { body } = await t.host('GET', '/log/entries?limit=1000')
  return (body as { entries: { leaf: string }[] }).entries
    .map(({ leaf }) => JSON.parse(leaf) as Record<string, unknown>)
    .filter(({ result }) => result !== 'ok')
}

const eraseBody = { scope: 'person', reason: 'TEST' }

describe.each(['pglite', 'postgres'] as const)('refusals for want of a right, on %s', kind => {
  const t = vaultOn(kind)
  beforeAll(() => t.createOrganization())

  it('are entries: who, what, about what there is, and why not', async () => {
    const person = await t.accepted()
    const { id: member } = await memberOf(t, { permissions: [] })
    const key = `key_${t.apiKey.split('_')[1]!}`
    const reader = (await t.host('POST', '/api-keys', { name: 'k', scopes: ['read', 'vouch'] }, null))
      .body as {
      id: string
      secret: string
    }
    const before = (await refusals(t)).length
    const ask = {
      id: newId('apr'),
      reason: BOX,
      expiresAt: new Date(t.now.getTime() + 3_600_000).toISOString(),
    }
    const calls: [string, string, unknown, object][] = [
      ['PATCH', '', { imageDays: 3 }, { action: 'organization.update' }],
      [
        'POST',
        '/api-keys',
        { name: WORDS, scopes: ['read'] },
        { action: 'api-key.create', result: 'forbidden' },
      ],
      ['POST', `/api-keys/${key}/rotate`, { overlapHours: 0 }, { action: 'api-key.rotate', key }],
      ['DELETE', `/api-keys/${key}`, undefined, { action: 'api-key.revoke', key }],
      [
        'POST',
        '/webhook-endpoints',
        { url: `https://${WORDS}.example/`, events: [] },
        { action: 'webhook.create' },
      ],
      ['POST', '/members', registration({ label: BOX }), { action: 'member.create' }],
      ['PATCH', `/members/${member}`, { permissions: ['admin'] }, { action: 'member.update', member }],
      ['POST', `/members/${member}/state`, { action: 'suspend' }, { action: 'member.suspend', member }],
      ['POST', `/members/${member}/sign-out`, { everywhere: true }, { action: 'member.sign-out', member }],
      [
        'POST',
        '/approvals',
        { ...ask, action: 'erase', subjects: [person.subject] },
        { action: 'approval.ask' },
      ],
      ['POST', `/subjects/${person.subject}/erase`, eraseBody, { action: 'erase', subject: person.subject }],
      ['POST', '/log/exports', undefined, { action: 'log.export' }],
    ]
    const actor = newId('act')
    for (const [method, path, body] of calls) {
      const answer = await t.call(method, `/v1/organizations/${t.organization}${path}`, {
        body,
        authorization: `Bearer ${reader.secret}`,
        headers: { 'fuin-actor': `${actor}; permissions="request"` },
      })
      expect([answer.status, path], answer.body.detail as string).toEqual([403, path])
    }
    const found = (await refusals(t)).slice(before)
    expect(found).toMatchObject(calls.map(([, , , entry]) => entry))
    const who = (entry: Record<string, unknown>): unknown => (entry['actor'] as { apiKey: string }).apiKey
    expect(new Set(found.map(who))).toEqual(new Set([reader.id]))
    expect(found.find(({ action }) => action === 'erase')).toMatchObject({
      result: 'permission_missing',
      actor: { kind: 'vouched', id: actor },
    })
    const { body: log } = await t.host('GET', '/log/entries?limit=1000')
    expect(JSON.stringify(log)).not.toContain(WORDS)
    expect(JSON.stringify(log)).not.toContain(BOX)
  })

  it('name whoever is signed in at the vault by their session, and a second person that is none', async () => {
    const clerk = await memberOf(t, { permissions: ['erase'], kinds: ['partner'] })
    const { token } = await signInMember(t, clerk)
    const person = await t.asked()
    const refused = await asStaff(t, token, 'POST', `/subjects/${person.subject}/erase`, eraseBody)
    expect(refused.code).toBe('out_of_reach')
    expect((await refusals(t)).at(-1)).toMatchObject({
      ...{ action: 'erase', result: 'out_of_reach', subject: person.subject },
      actor: { kind: 'member', id: clerk.id, session: expect.stringMatching(/^ses_/u) as string },
    })
  })

  it('say nothing of what is made up, of reading, of strangers, or of one step more', async () => {
    const before = (await refusals(t)).length
    const path = `/v1/organizations/${t.organization}/api-keys`
    await t.call('POST', path, { body: {}, authorization: `Bearer ${t.apiKey}x` })
    await t.call('POST', path, { body: {} })
    expect((await t.host('GET', '/members', undefined, 'request')).status).toBe(403)
    expect((await t.host('GET', `/log/entries`, undefined, 'request')).status).toBe(403)
    await t.host('PATCH', '', { staff: { ...DEFAULT_POLICY, stepUp: { minutes: 5, for: ['erase'] } } }, null)
    const person = await t.asked()
    expect((await t.host('POST', `/subjects/${person.subject}/erase`, eraseBody)).code).toBe(
      'step_up_required',
    )
    expect(await refusals(t)).toHaveLength(before)

    const digits = `sub_${'0'.repeat(14)}123456789018`
    expect((await t.host('POST', `/subjects/${digits}/erase`, eraseBody, 'audit')).status).toBe(403)
    const found = await refusals(t)
    expect(found).toHaveLength(before + 1)
    expect(found.at(-1)).not.toHaveProperty('subject')
    expect(JSON.stringify(found)).not.toContain('123456789018')
  })

  it('do not fill the log: five an hour of a kind, whatever names a host makes up', async () => {
    await t.createOrganization()
    const person = await t.asked()
    const erase = `/subjects/${person.subject}/erase`
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => t.host('POST', erase, eraseBody, 'request')),
    )
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['permission_missing']))
    expect(await refusals(t)).toHaveLength(5)
    const { id: member } = await memberOf(t)
    await t.host('POST', `/members/${member}/state`, { action: 'remove' }, 'request')
    expect((await refusals(t)).slice(5)).toMatchObject([{ action: 'member.remove', member }])
  })
})

describe('refusals through two vaults', () => {
  it('are counted together', async () => {
    const vaults = await startTwoVaults()
    try {
      const body = { imageDays: 3 }
      await Promise.all(
        Array.from({ length: 16 }, (_, call) => vaults.both[call % 2]!.host('PATCH', '', body, 'request')),
      )
      expect(await refusals(vaults.one)).toHaveLength(5)
    } finally {
      await vaults.stop()
    }
  })
})
