import { newId } from '@fuin/sdk/format'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FileShredStore } from '../src/shred/file-store.ts'
import { openPglite, type Database } from '../src/store/db.ts'
import { migrate } from '../src/store/migrate.ts'
import { sharedCounts } from '../src/store/shared-counts.ts'
import { poolRun, sqlStore } from '../src/store/sql-store.ts'
import { SecondFactor } from '../src/vault/sign-in/second-factor.ts'
import { outsider, type Caller, type Deps } from '../src/vault/deps.ts'
import { sweepPlaceholders } from '../src/vault/intake/clear.ts'
import { openEntry } from '../src/vault/intake/entries.ts'
import { closeIntake, putIntake } from '../src/vault/intake/intakes.ts'
import { WebhookSecrets } from '../src/vault/webhooks/secrets.ts'
import { webhookSender } from '../src/webhooks/send.ts'
import { KeyUse } from '../src/vault/keys/use.ts'
import { createOrganization } from '../src/vault/organizations.ts'

const hash = 'A'.repeat(43)
const caller: Caller = {
  ...outsider('vouched'),
  actor: newId('act'),
  permissions: new Set(['request']),
}
const folder = mkdtempSync(join(tmpdir(), 'fuin-intake-sweep-'))
const [organization, intake] = [newId('org'), newId('int')] as const
let now = new Date('2026-11-24T00:00:00Z')
let database: Database
let deps: Deps

beforeAll(async () => {
  database = await openPglite(folder)
  await migrate(database.knex)
  const clock = { now: () => now }
  const shred = new FileShredStore(join(folder, 'shred'), Buffer.alloc(32, 1), clock)
  const logKey = generateKeyPairSync('ed25519').privateKey
  deps = {
    store: sqlStore(database),
    counts: sharedCounts(poolRun(database), Buffer.alloc(32, 3)),
    shred,
    clock,
    vaultName: 'vault',
    logKey,
    secondFactor: new SecondFactor(Buffer.alloc(32, 2)),
    keyUse: new KeyUse(),
    webhookSecrets: new WebhookSecrets(Buffer.alloc(32, 2)),
    webhooks: webhookSender({ allowPrivate: false }),
    openUploads: 100,
    openUploadBytes: 1e9,
    backupHorizonDays: 7,
  }
  const apiKey = { name: 'k', scopes: ['vouch' as const] }
  await createOrganization(
    deps,
    { ...caller, kind: 'setup' },
    { id: organization, allowedOrigins: [], apiKey },
  )
  await putIntake(deps, caller, organization, intake, {
    generation: 1,
    purposes: ['TAX-EMP'],
    submitTokenHash: hash,
    viewTokenHash: hash,
    manifest: hash,
    sequence: 1,
    perDay: 5,
    total: 5,
    expiresAt: '2027-01-01T00:00:00.000Z',
  })
})
afterAll(async () => {
  await deps.shred.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

/** Begins an entry. @returns whether its key and its request are still there */
async function begin(): Promise<() => Promise<[boolean, boolean]>> {
  const row = (await deps.store.read(tx => tx.intake(organization, intake)))!
  const [request, subject] = [newId('req'), newId('sub')] as const
  const access = { intake: row, may: 'submit', caller: { ...caller, kind: 'link' } } as const
  await openEntry(deps, access, {
    generation: 1,
    request,
    subject,
    submitTokenHash: hash,
    viewTokenHash: hash,
  })
  const { slot } = (await deps.store.request(organization, request))!
  return async () => {
    const [key] = await deps.shred.read([slot])
    return [key !== null, (await deps.store.request(organization, request)) !== null]
  }
}

it('drops an entry that was begun and not sent, after a day, with its key', async () => {
  const there = await begin()
  now = new Date('2026-11-24T23:59:59Z')
  expect(await sweepPlaceholders(deps)).toBe(0)
  expect(await there()).toEqual([true, true])
  now = new Date('2026-11-25T00:00:01Z')
  expect(await sweepPlaceholders(deps)).toBe(1)
  expect(await there()).toEqual([false, false])
})

it('finishes what was settled when the process died before the keys were destroyed', async () => {
  const there = await begin()
  const [row] = await deps.store.read(tx => tx.doomedPlaceholders(new Date('2100-01-01T00:00:00Z')))
  await deps.store.transaction(tx => tx.updatePlaceholder(organization, row!.subject, { state: 'dismissed' }))
  expect(await sweepPlaceholders(deps)).toBe(1)
  expect(await there()).toEqual([false, true])
  expect(await sweepPlaceholders(deps)).toBe(0)
})

it('drops at once what was begun through a poster that was closed', async () => {
  const there = await begin()
  await closeIntake(deps, caller, organization, intake)
  expect(await sweepPlaceholders(deps)).toBe(1)
  expect(await there()).toEqual([false, false])
})
