import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '@fuin/sdk/format'
import { Fuin, verifyExport, type HistoryQuery, type Staff } from '@fuin/sdk/node'
import { createTestOrganization } from '@fuin/sdk/testing'
import { loadConfig } from '../../packages/vault-server/src/config.ts'
import { createLogger } from '../../packages/vault-server/src/log.ts'
import { FileShredStore } from '../../packages/vault-server/src/shred/file-store.ts'
import { loadMasterKey } from '../../packages/vault-server/src/shred/master-key.ts'
import { unwrap } from '../../packages/vault-server/src/shred/wrap.ts'
import { openPostgres } from '../../packages/vault-server/src/store/db.ts'
import { sqlStore } from '../../packages/vault-server/src/store/sql-store.ts'
import { type Deps, outsider } from '../../packages/vault-server/src/vault/deps.ts'
import { grow } from '../../packages/vault-server/src/vault/log/append.ts'
import { prepareEntries } from '../../packages/vault-server/src/vault/log/entry.ts'
import { startVault, type RunningVault } from '../../packages/vault-server/src/vault.ts'
import { startPostgres } from '../../packages/vault-server/test/support/postgres.ts'
import type { Row } from './table.ts'

const SMALL = 10_000
const LARGE = 1_000_000
const BATCH = 5000
const ROUNDS = 25
/** Somebody who did and suffered little, wherever the log ends. */
const RARE = { actor: newId('act'), subject: newId('sub') }

const QUERIES: Readonly<Record<string, HistoryQuery>> = {
  newest: { history: 'display' },
  'of one person': { history: 'display', person: { id: RARE.subject } },
  'by one of staff': { history: 'display', staff: { id: RARE.actor } },
  'for a purpose': { history: 'display', purpose: 'EI' },
  refused: { history: 'display', result: 'refused' },
  'of one minute': {
    history: 'display',
    from: '2026-01-01T00:01:00.000Z',
    until: '2026-01-01T00:02:00.000Z',
  },
}

/** Lists of histories as logs grow, and the live verification of the large one, on PostgreSQL. */
export async function benchHistories(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fuin-histories-'))
  const postgres = await startPostgres()
  const url = postgres.database('vault')
  const config = loadConfig({
    ...{ FUIN_DATA_DIR: folder, FUIN_PORT: '0', FUIN_DATABASE_URL: url, FUIN_CALLS_PER_MINUTE: '1000000' },
  })
  const start = (): Promise<RunningVault> => startVault(config, { logger: createLogger(() => undefined) })
  let vault = await start()
  let stands = true
  try {
    const made = []
    for (const size of [SMALL, LARGE]) made.push({ size, ...(await createTestOrganization(vault)) })
    await vault.close()
    stands = false
    await fill(folder, url, made)
    vault = await start()
    stands = true
    const [small, large] = made.map(({ id, ...one }) => {
      const profile = { collectUrl: 'https://a.example/', organizationProfile: { name: 'x', contact: 'y' } }
      const fuin = new Fuin({ vault: vault.url, keyrings: () => one.keyring, ...one, ...profile })
      return fuin.organization(id).as({ externalId: 'u1', permissions: ['audit'] })
    })
    const rows = []
    for (const [name, query] of Object.entries(QUERIES))
      rows.push(await compared(name, query, small!, large!))
    const began = performance.now()
    await verifyExport(large!.audit.export(), { logKey: made[1]!.keyring.vault.logKey })
    const live = (performance.now() - began) / 1000
    return [
      ...rows,
      { what: 'log: 1,000,000 entries verified live', rate: live, unit: 's', beside: 'wanted', base: 60 },
    ]
  } finally {
    if (stands) await vault.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compared(name: string, query: HistoryQuery, small: Staff, large: Staff): Promise<Row> {
  const times: Record<'small' | 'large', number[]> = { small: [], large: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [size, staff] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const began = performance.now()
      // As many in both: what is measured is how they are found.
      await staff.audit.list({ ...query, limit: 2 })
      times[size].push(performance.now() - began)
    }
  }
  const [base, rate] = [median(times.small), median(times.large)]
  return { what: `history of 1,000,000: ${name}`, rate, unit: 'ms', beside: 'of 10,000', base }
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** Writes entries as the vault does, without the calls. */
async function fill(
  folder: string,
  url: string,
  organizations: { id: string; size: number }[],
): Promise<void> {
  const database = openPostgres(url)
  const store = sqlStore(database)
  const masterKey = loadMasterKey(join(folder, 'master.key'))
  let now = Date.parse('2026-01-01T00:00:00Z')
  const clock = { now: () => new Date((now += 60_000)) }
  const shred = new FileShredStore(join(folder, 'shred'), masterKey, clock)
  const wrapped = await store.read(tx => tx.secret('log-key'))
  const key = unwrap(masterKey, 'log-key', wrapped!)!
  const logKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  const deps = { store, shred, clock, logKey, vaultName: 'localhost' } as unknown as Deps
  for (const { id, size } of organizations) {
    now = Date.parse('2026-01-01T00:00:00Z')
    const actors = Array.from({ length: 20 }, () => newId('act'))
    const subjects = Array.from({ length: 2000 }, () => newId('sub'))
    for (let from = 0; from < size; from += BATCH) {
      const { head, detailSlot } = await store.releaseSources(id, [], [])
      const entries = Array.from({ length: BATCH }, (_, at) => {
        const rare = at === 7 && from < 60 * BATCH
        const [actor, subject] = rare
          ? [RARE.actor, RARE.subject]
          : [actors[at % 20]!, subjects[(from + at) % 2000]!]
        const refused = at % 997 === 0
        const caller = { ...CALLER, actor }
        const purpose = at % 501 === 0 ? 'EI' : 'TAX-EMP'
        const content = {
          action: 'release',
          result: refused ? 'erased' : 'ok',
          subject,
          purpose,
          use: 'display',
        } as const
        return { caller, content, detailSlot }
      })
      const grown = grow(deps, id, head, await prepareEntries(deps, id, entries))
      if (!(await store.appendIfUnchanged(id, grown, [], []))) throw new Error('Somebody else wrote.')
    }
  }
  await database.knex.raw('analyze')
  await shred.close()
  await database.close()
}

const CALLER = {
  ...outsider('vouched'),
  apiKey: newId('key'),
  detail: { ip: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' },
}
