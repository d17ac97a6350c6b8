import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPairSync } from 'node:crypto'
import { newId } from '@fuin/sdk/format'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileShredStore } from '../src/shred/file-store.ts'
import { openPglite, openPostgres, type Database } from '../src/store/db.ts'
import { migrate } from '../src/store/migrate.ts'
import { MIGRATIONS } from '../src/store/migrations/index.ts'
import { sharedCounts } from '../src/store/shared-counts.ts'
import { poolRun, sqlStore } from '../src/store/sql-store.ts'
import { SecondFactor } from '../src/vault/sign-in/second-factor.ts'
import { outsider, type Caller, type Deps } from '../src/vault/deps.ts'
import { erase, finishErasures } from '../src/vault/erasures.ts'
import { WebhookSecrets } from '../src/vault/webhooks/secrets.ts'
import { webhookSender } from '../src/webhooks/send.ts'
import { KeyUse } from '../src/vault/keys/use.ts'
import { createOrganization } from '../src/vault/organizations.ts'
import { putSubject } from '../src/vault/put-subjects.ts'
import { statusCounts } from '../src/vault/status.ts'
import { getSubject } from '../src/vault/subjects.ts'
import { startPostgres } from './support/postgres.ts'

const caller: Caller = {
  ...outsider('vouched'),
  actor: newId('act'),
  permissions: new Set(['request', 'erase']),
}

describe('background work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuin-jobs-'))
  let now = new Date('2026-11-24T00:00:00Z')
  let database: Database
  let deps: Deps

  beforeAll(async () => {
    database = await openPglite(folder)
    await migrate(database.knex)
    const clock = { now: () => now }
    const shred = new FileShredStore(join(folder, 'shred'), Buffer.alloc(32, 1), clock)
    const logKey = generateKeyPairSync('ed25519').privateKey
    const secondFactor = new SecondFactor(Buffer.alloc(32, 2))
    const keyUse = new KeyUse()
    const store = sqlStore(database)
    const counts = sharedCounts(poolRun(database), Buffer.alloc(32, 3))
    deps = {
      ...{ store, counts, shred, clock, vaultName: 'vault', logKey, secondFactor, keyUse },
      webhookSecrets: new WebhookSecrets(Buffer.alloc(32, 2)),
      webhooks: webhookSender({ allowPrivate: false }),
      openUploads: 100,
      openUploadBytes: 1e9,
      backupHorizonDays: 7,
    }
  })
  afterAll(async () => {
    await deps.shred.close()
    await database.close()
    rmSync(folder, { recursive: true })
  })

  it('finishes an erasure when its final date has come, not before', async () => {
    const organization = newId('org')
    await createOrganization(
      deps,
      { ...caller, kind: 'setup' },
      { id: organization, allowedOrigins: [], apiKey: { name: 'k', scopes: ['vouch'] } },
    )
    const subject = newId('sub')
    await putSubject(deps, caller, organization, subject, {
      kind: 'employee',
      tag: 'A'.repeat(43),
      label: 'b1.k.AAAA',
    })
    const { finalAt } = await erase(deps, caller, organization, subject, { scope: 'person', reason: 'X' })
    expect(finalAt).toBe('2026-12-02T00:00:00.000Z')
    now = new Date('2026-12-01T23:59:59Z')
    expect(await finishErasures(deps)).toBe(0)
    now = new Date('2026-12-02T00:00:01Z')
    expect(await finishErasures(deps)).toBe(1)
    expect(await finishErasures(deps)).toBe(0)
    expect((await getSubject(deps, organization, subject)).state).toBe('erased')
    expect(await statusCounts(deps, organization)).toEqual([{ kind: 'employee', state: 'erased', people: 1 }])
  })
})

describe('migrations', () => {
  it('are safe with five instances starting at once', async () => {
    const server = await startPostgres()
    const instances = Array.from({ length: 5 }, () => openPostgres(server.url, 2))
    await Promise.all(instances.map(({ knex }) => migrate(knex)))
    const { rows } = await instances[0]!.pool.query('select version from schema_versions order by version')
    expect(rows).toEqual(MIGRATIONS.map(({ version }) => ({ version })))
    await Promise.all(instances.map(instance => instance.close()))
    await server.stop()
  })
})
