import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { openVault } from '../src/vault.ts'
import { outsider, type Caller } from '../src/vault/deps.ts'
import { createOrganization } from '../src/vault/organizations.ts'
import { putSubjects } from '../src/vault/put-subjects.ts'
import { dayInJapan, markDue } from '../src/vault/retention.ts'
import { statusCounts } from '../src/vault/status.ts'
import { DATABASES } from './support/databases.ts'
import { freshDatabase } from './support/shared-postgres.ts'
import { type Answer } from './support/test-vault.ts'
import { vaultOn } from './support/vault-on.ts'

const DAY = 24 * 60 * 60_000

describe.each(DATABASES)('until when a number is kept, on %s', kind => {
  const t = vaultOn(kind)

  const keep = (subject: string, keepUntil: unknown, permissions = 'erase'): Promise<Answer> =>
    t.host('PUT', `/subjects/${subject}/retention`, { keepUntil }, permissions)
  const person = async (id: string): Promise<any> => (await t.host('GET', `/subjects/${id}`)).body
  const entries = async (subject: string): Promise<Entry[]> => {
    const { body } = await t.host('GET', '/log/entries?limit=1000')
    return (body as { entries: { leaf: string }[] }).entries
      .map(({ leaf }) => JSON.parse(leaf) as Entry)
      .filter(entry => entry.subject === subject && /^subject\.(retention|due)$/u.test(entry.action))
  }
  const today = (): string => dayInJapan(t.now)
  const nextDay = async (): Promise<void> => {
    t.now = new Date(t.now.getTime() + DAY)
    await t.vault.work()
  }

  it('is over with the day in Japan, and then it is time to erase it: once, with an entry', async () => {
    const { subject } = await t.accepted()
    expect(await person(subject)).toMatchObject({ state: 'accepted', keepUntil: null })
    const last = today()
    expect((await keep(subject, last)).body).toMatchObject({
      id: subject,
      state: 'accepted',
      keepUntil: last,
    })
    // A minute before midnight of Japan it is still that day, whatever day it is elsewhere.
    t.now = new Date(`${last}T23:59:00+09:00`)
    await t.vault.work()
    expect((await person(subject)).state).toBe('accepted')
    t.now = new Date(t.now.getTime() + 60_000)
    await t.vault.work()
    await t.vault.work()
    expect(await person(subject)).toMatchObject({ state: 'due', keepUntil: last })
    const listed = await t.host('GET', '/subjects?state=due')
    expect(listed.body.data.map(({ id }: { id: string }) => id)).toContain(subject)
    const [set, over, ...more] = await entries(subject)
    expect(set).toMatchObject({ action: 'subject.retention', keepUntil: last, actor: { kind: 'vouched' } })
    expect(over).toMatchObject({ action: 'subject.due', keepUntil: last, actor: { kind: 'system' } })
    expect(more).toEqual([])
  })

  it('is taken back by a later day or by none, and comes again when that is over', async () => {
    const { subject, item } = await t.accepted()
    await keep(subject, '2020-01-10')
    await nextDay()
    expect((await person(subject)).state).toBe('due')
    // Until it is erased it can be used for what is left to do.
    expect((await t.release(item)).status).toBe(200)
    expect((await keep(subject, '2020-01-11')).body.state).toBe('due')
    expect((await keep(subject, today())).body.state).toBe('accepted')
    await nextDay()
    expect((await person(subject)).state).toBe('due')
    expect((await keep(subject, null)).body).toMatchObject({ state: 'accepted', keepUntil: null })
    await nextDay()
    expect((await person(subject)).state).toBe('accepted')
    expect((await entries(subject)).at(-1)).not.toHaveProperty('keepUntil')
  })

  it('waits for a number: whoever is asked or has none is not due', async () => {
    const { subject, manifest } = await t.asked()
    await keep(subject, '2020-01-10')
    await nextDay()
    expect((await person(subject)).state).toBe('requested')
    await t.host('POST', `/requests/${manifest.request}/decision`, { decision: 'cancel' })
    await nextDay()
    expect((await person(subject)).state).toBe('not-requested')
  })

  it('ends with the number', async () => {
    const { subject, item } = await t.accepted()
    await keep(subject, '2020-01-10')
    await nextDay()
    await t.host('POST', `/subjects/${subject}/erase`, { scope: 'number', item, reason: 'RETENTION-OVER' })
    expect(await person(subject)).toMatchObject({ state: 'not-requested', keepUntil: null })
    await t.host('POST', `/subjects/${subject}/erase`, { scope: 'person', reason: 'RETENTION-OVER' })
    expect((await keep(subject, today())).code).toBe('erased')
  })

  it('is refused without the right, for others, and for what is no day', async () => {
    const { subject } = await t.accepted()
    expect((await keep(subject, today(), 'request review reveal output audit admin')).code).toBe(
      'permission_missing',
    )
    for (const bad of ['2026-02-30', '2026-1-1', '20260101', '', 1, undefined, '2026-01-01T00:00:00Z'])
      expect((await keep(subject, bad)).code, String(bad)).toBe('invalid_request')
    expect((await keep(newId('sub'), today())).code).toBe('not_found')
    const { organization, apiKey } = t
    await t.createOrganization()
    expect((await keep(subject, today())).code).toBe('not_found')
    Object.assign(t, { organization, apiKey })
  })
})

describe('two instances on one PostgreSQL', () => {
  const PEOPLE = 430

  it('mark each person once, under one log', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fuin-due-'))
    const config = loadConfig({
      FUIN_DATA_DIR: dataDir,
      FUIN_DATABASE_URL: await freshDatabase(),
      FUIN_SHRED: 'postgres',
    })
    const vaults = [await openVault(config), await openVault(config)] as const
    try {
      const [{ deps }] = vaults
      const caller: Caller = {
        ...outsider('vouched'),
        actor: newId('act'),
        permissions: new Set(['request', 'erase']),
      }
      const organization = newId('org')
      const apiKey = { name: 'k', scopes: ['vouch' as const] }
      const setup: Caller = { ...caller, kind: 'setup' }
      await createOrganization(deps, setup, { id: organization, allowedOrigins: [], apiKey })
      const people = Array.from({ length: PEOPLE }, () => ({
        ...{ id: newId('sub'), kind: 'employee' as const, label: 'b1.k.AAAA' },
        tag: randomBytes(32).toString('base64url'),
      }))
      for (let from = 0; from < PEOPLE; from += 200)
        await putSubjects(deps, caller, organization, people.slice(from, from + 200))
      await deps.store.transaction(async tx => {
        for (const { id } of people)
          await tx.updateSubject(organization, id, { state: 'accepted', keepUntil: '2020-01-10' })
      })
      const marked = await Promise.all(vaults.flatMap(vault => [markDue(vault.deps), markDue(vault.deps)]))
      expect(marked.reduce((sum, count) => sum + count, 0)).toBe(PEOPLE)
      expect(await markDue(deps)).toBe(0)
      expect(await statusCounts(deps, organization)).toEqual([
        { kind: 'employee', state: 'due', people: PEOPLE },
      ])
      const leaves = await deps.store.read(tx => tx.logRows(organization, 0, 2000))
      const due = leaves
        .map(({ leaf }) => JSON.parse(leaf) as Entry)
        .filter(({ action }) => action === 'subject.due')
      expect(new Set(due.map(({ subject }) => subject)).size).toBe(PEOPLE)
      expect(due).toHaveLength(PEOPLE)
    } finally {
      for (const vault of vaults) await vault.close()
      rmSync(dataDir, { recursive: true })
    }
  }, 120_000)
})
