import { createHandler } from '../../sdk/src/host.ts'
import { Fuin, type StaffMember } from '../../sdk/src/node.ts'
import { createTestOrganization } from '../../sdk/src/testing.ts'
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
    // Whoever looks at it says so in the log; no other entry takes that.
    const place = leaves.findIndex(leaf => (leaf as { action: string }).action === 'member.recover')
    const entry = (leaves[place] as { id: string }).id
    const look = (at: number, permissions: string): ReturnType<typeof t.host> =>
      t.host('POST', `/log/entries/${at}/acknowledge`, { entry }, permissions)
    expect((await look(place, 'audit')).code).toBe('permission_missing')
    expect((await look(place - 1, 'admin')).code).toBe('not_found')
    const signIn = leaves.findIndex(leaf => (leaf as { action: string }).action === 'member.sign-in')
    const unasked = { entry: (leaves[signIn] as { id: string }).id }
    expect((await t.host('POST', `/log/entries/${signIn}/acknowledge`, unasked)).code).toBe('not_found')
    const { status, body: proven } = await look(place, 'admin')
    expect(status).toBe(200)
    expect(JSON.parse((proven as { leaf: string }).leaf)).toMatchObject({
      ...{ action: 'log.acknowledge', about: entry, actor: { kind: 'vouched' } },
    })
  })

  it('is told to every other administrator, until each of them has looked at it by name', async () => {
    const { url, setupToken } = t.vault
    const { id, apiKey, state, keyring } = await createTestOrganization({ url, setupToken })
    let acting: StaffMember = { externalId: 'boss', name: '佐々木 花', permissions: ['admin', 'audit'] }
    const connect = (): Fuin => {
      const profile = { name: '会社', contact: '人事部' }
      const rest = { collectUrl: 'https://a.example/c/', organizationProfile: profile, maxRetries: 0 }
      return new Fuin({ vault: t.vault.url, apiKey, state, keyrings: () => keyring, ...rest })
    }
    const { member } = await connect()
      .organization(id)
      .as(acting)
      .members.register({ externalId: 'boss', name: '佐々木 花', permissions: ['admin'] })
    await t.vault.close()
    await recoverAdminCommand(loadConfig({ FUIN_DATA_DIR: t.dataDir, ...t.env }), [id])
    await t.start()
    const options = { basePath: '/fuin', principal: () => ({ organization: id, staff: acting }) }
    const handle = createHandler(connect(), options)
    const call = async (path: string, body?: object): Promise<{ status: number; data: any[] }> => {
      const headers = { 'fuin-widget': '1', 'content-type': 'application/json', origin: 'https://hr.example' }
      const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
      const answer = await handle(new Request(`https://hr.example/fuin/${path}`, { headers, ...sent }))
      return { status: answer.status, ...((await answer.json()) as { data: any[] }) }
    }
    const deputy = { externalId: 'deputy', name: '加藤 由美子', permissions: ['admin', 'audit'] } as const
    acting = { ...deputy, permissions: ['audit'] }
    expect((await call('recoveries')).status).toBe(403)
    acting = { ...deputy, permissions: [...deputy.permissions] }
    const [open] = (await call('recoveries')).data
    expect(open).toMatchObject({ member: { id: member.id, name: '佐々木 花' }, seen: [] })
    const { index, id: entry } = open
    expect((await call('recoveries/acknowledge', { index: index + 1, entry })).status).toBe(404)
    expect((await call('recoveries/acknowledge', { index, entry })).status).toBe(200)
    expect((await call('recoveries')).data).toEqual([])
    acting = { externalId: 'third', permissions: ['admin', 'audit'] }
    const [stays] = (await call('recoveries')).data
    expect(stays.seen).toEqual([
      { id: await keyring.actorId('deputy'), name: null, time: expect.any(String) },
    ])
    const [told, recovered] = (await call('history?history=operation&limit=2')).data
    expect([told.said.what.ja, told.about]).toEqual(['管理者の復旧を確認', entry])
    expect(recovered.said.what.ja).toBe('【要確認】保管サーバの運用者が管理者を復旧（佐々木 花）')
    expect(recovered.said.who.ja).toBe('保管サーバの運用者')
  })
})
