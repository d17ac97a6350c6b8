import { newId } from '@fuin/sdk/format'
import pg from 'pg'
import { loadConfig } from '../../../packages/vault-server/src/config.ts'
import { outsider } from '../../../packages/vault-server/src/vault/deps.ts'
import { grow } from '../../../packages/vault-server/src/vault/log/append.ts'
import { prepareEntries } from '../../../packages/vault-server/src/vault/log/entry.ts'
import { openVault } from '../../../packages/vault-server/src/vault.ts'

/** Few enough that the vault's own patience with its database lasts on a busy machine. */
const BATCH = 1000
const ACTORS = 20
const SUBJECTS = 2000
/** Somebody who did and suffered little, wherever the log ends. */
export const RARE = { actor: newId('act'), subject: newId('sub') }

const CALLER = {
  ...outsider('vouched'),
  apiKey: newId('key'),
  detail: { ip: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' },
}

/**
 * Writes entries as a vault does, without the calls: one a minute, each with its detail under the key of its person. The
 * vault of this folder must not run.
 */
export async function fillLogs(
  dataDir: string,
  databaseUrl: string,
  organizations: readonly { id: string; size: number }[],
): Promise<void> {
  let now = 0
  const clock = { now: () => new Date((now += 60_000)) }
  const config = loadConfig({ FUIN_DATA_DIR: dataDir, FUIN_DATABASE_URL: databaseUrl })
  const { deps, close } = await openVault(config, { clock })
  for (const { id, size } of organizations) {
    now = Date.parse('2026-01-01T00:00:00Z')
    const actors = Array.from({ length: ACTORS }, () => newId('act'))
    const slots = await deps.shred.allocate(SUBJECTS)
    const subjects = slots.map(slot => ({ subject: newId('sub'), detailSlot: slot.id }))
    for (let from = 0; from < size; from += BATCH) {
      const { head } = await deps.store.releaseSources(id, [], [])
      const entries = Array.from({ length: Math.min(BATCH, size - from) }, (_, at) => {
        const rare = at === 7 && from % 5000 === 0 && from < 300_000
        const { subject, detailSlot } = subjects[(from + at) % SUBJECTS]!
        return {
          caller: { ...CALLER, actor: rare ? RARE.actor : actors[at % ACTORS]! },
          content: {
            action: 'release',
            result: at % 997 === 0 ? 'erased' : 'ok',
            subject: rare ? RARE.subject : subject,
            request: newId('req'),
            item: newId('itm'),
            purpose: at % 501 === 0 ? 'EI' : 'TAX-EMP',
            use: at % 499 === 0 ? 'output' : 'display',
          } as const,
          detailSlot,
        }
      })
      const grown = grow(deps, id, head, await prepareEntries(deps, id, entries))
      if (!(await deps.store.appendIfUnchanged(id, grown, [], []))) throw new Error('Somebody else wrote.')
    }
  }
  await close()
  // Not through the vault's connections, which give up after seconds.
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}
