import { newId, parseInviteLink } from '@fuin/sdk/format'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { recoverAdminCommand } from '../src/recover-admin.ts'
import { DATABASES, openTestDatabase } from './support/databases.ts'
import { atMembers, memberOf, randomKey, signInMember, trySignIn } from './support/member.ts'
import { TestVault } from './support/test-vault.ts'

describe.each(DATABASES)('an administrator who cannot sign in any more, on %s', kind => {
  const t = new TestVault()
  beforeAll(async () => {
    await t.start(await openTestDatabase(kind))
    await t.createOrganization()
  })
  afterAll(() => t.stop())

  it('is invited anew by whoever has the data folder, and the log says so', async () => {
    const admin = await memberOf(t, { permissions: ['admin'] })
    const other = await memberOf(t, { permissions: ['admin'] })
    const recover = (...parameters: string[]): Promise<string> =>
      recoverAdminCommand(loadConfig({ FUIN_DATA_DIR: t.dataDir, ...t.env }), parameters)
    // The keys of the outer layer are in a folder that the running vault holds.
    await expect(recover(t.organization, admin.id)).rejects.toThrow('Another process uses this data folder')
    await t.vault.close()
    await expect(recover('x')).rejects.toThrow('fuin-vault recover-admin')
    await expect(recover(t.organization)).rejects.toThrow(other.id)
    await expect(recover(newId('org'))).rejects.toThrow('no registered administrator')
    const printed = await recover(t.organization, admin.id)
    await t.start()
    expect((await trySignIn(t, admin, { recoveryCode: admin.recoveryCodes[0] })).code).toBe('sign_in_refused')
    const { organization, signInId, invite } = parseInviteLink(printed.trim().split('\n').at(-1)!)!
    expect([organization, signInId]).toEqual([t.organization, admin.signInId])
    const authKey = randomKey()
    expect((await atMembers(t, 'accept', { signInId, invite, authKey })).status).toBe(204)
    const session = await signInMember(t, { ...admin, authKey, secret: null })
    expect(session.mustSetUpSecondFactor).toBe(true)
    const { body } = await t.host('GET', '/log/entries?limit=1000', undefined, null)
    const leaves = (body.entries as { leaf: string }[]).map(({ leaf }) => JSON.parse(leaf) as object)
    expect(leaves).toContainEqual(
      expect.objectContaining({
        action: 'member.recover',
        member: admin.id,
        actor: { kind: 'setup', id: null, apiKey: null },
      }),
    )
    expect(t.lines.join('')).not.toContain(invite)
  })
})
