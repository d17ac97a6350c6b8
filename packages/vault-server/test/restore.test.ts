import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  Fuin,
  verifyExport,
  verifyPart,
  type LogComparison,
  type Organization,
  type Staff,
} from '../../sdk/src/node.ts'
import { createTestOrganization, samplePeople, submitAsProvider } from '../../sdk/src/testing.ts'
import { vaultOn } from './support/vault-on.ts'

const [alice, bob, carol] = samplePeople(73, 3) as [Person, Person, Person]
type Person = ReturnType<typeof samplePeople>[0]
const ALL = ['request', 'review', 'reveal', 'erase', 'audit', 'admin'] as const
const WHY = '障害のため前日のバックアップから復元'

describe.each([
  ['pglite', 'file'],
  ['postgres', 'postgres'],
] as const)('a vault that was restored from a backup, on %s with keys in %s', (kind, shred) => {
  const t = vaultOn(kind, { FUIN_SHRED: shred })
  const backup = mkdtempSync(join(tmpdir(), 'fuin-backup-'))
  let connect: () => Organization
  let staff: Staff
  let logKey: string
  /** As another host saw it, which remembers nothing. */
  let shown: LogComparison

  beforeAll(async () => {
    const { apiKey, state, keyring, id } = await createTestOrganization({
      url: t.vault.url,
      setupToken: t.vault.setupToken,
    })
    logKey = keyring.vault.logKey
    connect = () => {
      const options = { vault: t.vault.url, apiKey, state, keyrings: () => keyring, maxRetries: 0 }
      const profile = {
        collectUrl: 'https://a.example/c/',
        organizationProfile: { name: '会社', contact: '電話' },
      }
      return new Fuin({ ...options, ...profile }).organization(id)
    }
    staff = as()
    for (const person of [alice, bob]) await collect(person)
    await save()
    staff = as()
    await collect(carol)
    await staff.erase({ externalId: alice.externalId }, { scope: 'person', reason: 'LEFT' })
    await staff.erase({ externalId: carol.externalId }, { scope: 'person', reason: 'LEFT' })
    await restore()
    staff = as()
  })
  afterAll(() => rmSync(backup, { recursive: true, force: true }))

  function as(permissions: readonly (typeof ALL)[number][] = ALL): Staff {
    return connect().as({ externalId: 'u77', name: '佐藤', permissions })
  }

  async function collect({ externalId, name, number }: Person): Promise<void> {
    await staff.subjects.put({ externalId, kind: 'employee', name })
    const subject = { externalId, inPerson: true }
    const { url } = await staff.requests.create({ subject, purposes: ['TAX-EMP'], due: '2099-12-10' })
    await submitAsProvider(url, t.vault.url, [{ number }])
    await staff.accept({ externalId }, { record: {} })
  }

  const reveal = (person: Person): Promise<string> =>
    staff.reveal({ externalId: person.externalId }, { purpose: 'TAX-EMP' }, number => number.digits())

  /** As an operator does it: everything stands still, then the database and the folder are copied. */
  async function save(): Promise<void> {
    await t.vault.close()
    cpSync(t.dataDir, backup, { recursive: true })
    await inDatabase(name => `create database ${name}_backup template ${name}`)
    await t.start()
  }

  async function restore(): Promise<void> {
    await t.vault.close()
    rmSync(t.dataDir, { recursive: true })
    cpSync(backup, t.dataDir, { recursive: true })
    await inDatabase(name => `drop database ${name}`)
    await inDatabase(name => `create database ${name} template ${name}_backup`)
    await t.start()
  }

  async function inDatabase(sql: (name: string) => string): Promise<void> {
    const address = t.env['FUIN_DATABASE_URL']
    if (address === undefined) return
    const [, name] = /([^/]+)$/u.exec(address)!
    const client = new pg.Client({ connectionString: address.replace(/[^/]+$/u, 'postgres') })
    await client.connect()
    await client.query(sql(name!))
    await client.end()
  }

  const failure = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'nothing',
      (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
    )

  it('is noticed by every call, which stops loudly', async () => {
    const rolledBack =
      'log_rolled_back: The vault’s log is shorter than before: it was restored or tampered with.'
    expect(await failure(reveal(bob))).toBe(rolledBack)
    expect(await failure(staff.audit.list({ history: 'display' }))).toBe(rolledBack)
    expect(await failure(connect().statusList.list())).toContain('log_rolled_back')
    shown = await staff.audit.compare()
    expect(shown).toMatchObject({ continues: false })
    expect(shown.known!.size).toBeGreaterThan(shown.shown.size)
  })

  it('is accepted only by name, with a reason, by who may', async () => {
    const order = { checkpoint: shown.shown, reason: WHY }
    const accept = (change: object = {}, whose: Staff = staff): Promise<string> =>
      failure(whose.audit.acceptRestore({ ...order, ...change }))
    expect(await accept({}, as(['audit', 'erase', 'reveal']))).toContain('vault_refused')
    expect(await accept({ reason: ' ' })).toContain('input_invalid')
    expect(await accept({ checkpoint: shown.known! })).toContain('another log than the one that was named')
    const root = Buffer.alloc(32).toString('base64')
    expect(await accept({ checkpoint: { size: shown.shown.size, root } })).toContain('log_forked')
    const now = await staff.audit.compare()
    expect(now).toEqual(shown)
  })

  it('goes on with an entry for good, in every history and export', async () => {
    const { shown: to, known: from } = shown
    const accepted = await connect().audit.acceptRestore({
      ...{ checkpoint: to, reason: WHY },
      by: { externalId: 'u77', permissions: ['admin'] },
    })
    expect(accepted).toMatchObject({ index: to.size, from, to })
    expect(accepted.lost.map(({ order }) => order)).toHaveLength(2)
    const facts = [{ index: to.size, from, to }]
    const [entry] = await staff.audit.restores()
    expect(entry).toMatchObject({ action: 'log.restore', restored: { from, to }, words: WHY })
    expect(await verifyExport(staff.audit.export(), { logKey })).toMatchObject({ restores: facts })
    const part = staff.audit.bundle({ history: 'display' })
    expect(await verifyPart(part, { logKey })).toMatchObject({ restores: facts })
    const [csv] = [await staff.audit.csv({ history: 'display' }).next()]
    expect(Buffer.from(csv.value as Uint8Array).toString()).toContain('バックアップからの復元を承認')
    expect(await failure(staff.audit.acceptRestore({ checkpoint: to, reason: WHY }))).toContain(
      'there is no restore',
    )
    expect(await failure(reveal(bob))).toBe('nothing')
  })

  it('erases again who came back, in one go', async () => {
    expect(await reveal(alice)).toBe(alice.number)
    const outcomes = (await staff.eraseAgain()).map(({ outcome }) => outcome)
    expect(outcomes.sort()).toEqual(['absent', 'erased'])
    expect(await failure(reveal(alice))).not.toBe('nothing')
    expect(await staff.audit.lostErasures()).toEqual([])
    expect(await staff.eraseAgain()).toEqual([])
  })

  it('erases the careless words of one entry, and the log verifies as before', async () => {
    const careless = { purpose: 'TAX-EMP', reason: '田中さんの離婚の件' } as const
    await staff.reveal({ externalId: bob.externalId }, careless, () => undefined)
    const list = async (): Promise<any> => (await staff.audit.list({ history: 'display', limit: 1 })).data[0]
    const before = await list()
    expect(before.words).toBe(careless.reason)
    expect(await failure(as(['audit', 'erase']).audit.eraseDetail(before))).toContain('vault_refused')
    const other = { ...before, index: before.index - 1 }
    expect(await failure(staff.audit.eraseDetail(other))).toContain('vault_refused')
    await staff.audit.eraseDetail(before)
    expect(await list()).toMatchObject({ id: before.id, words: null, terminal: null, detailErased: true })
    const { withoutDetail } = await verifyExport(staff.audit.export(), { logKey })
    expect(withoutDetail).toBeGreaterThanOrEqual(1)
    expect(await verifyPart(staff.audit.bundle({ history: 'display' }), { logKey })).toMatchObject({
      withoutDetail: expect.any(Number) as number,
    })
    const [told] = (await staff.audit.list({ history: 'operation', action: 'log.erase-detail' })).data
    expect(told).toMatchObject({ result: 'ok', words: null })
    expect(
      await failure(
        staff.reveal(
          { externalId: bob.externalId },
          { ...careless, reason: `番号は${bob.number}` },
          () => undefined,
        ),
      ),
    ).toContain('input_invalid')
  })
})
