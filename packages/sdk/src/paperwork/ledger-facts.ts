import type { Entry, SubjectKind } from '../api/index.ts'
import type { Organization } from '../client/organization.ts'
import type { Staff } from '../client/staff.ts'
import { verifyExport } from '../client/verify-export.ts'
import { dayInJapan } from '../messages/day.ts'
import type { LedgerFile } from './ledger.ts'
import { KIND_WORDS } from './words.ts'

/** States in which a number is kept. */
const KEPT = new Set(['submitted', 'returned', 'accepted', 'due'])

/**
 * Counts for the ledger what is kept and what was erased: states of the vault's list, and days of erasure from the log, which is
 * verified as a whole. Needs permission `audit`.
 *
 * @param purposes - codes for which each kind of people is asked, as the organization decided it
 * @param logKey - pinned verifier key of the vault, from the keyring
 * @throws {FuinError} `log_*` when the log was changed, `vault_refused`
 */
export async function ledgerFacts(
  organization: Organization,
  staff: Staff,
  { purposes, logKey }: { purposes: Partial<Record<SubjectKind, readonly string[]>>; logKey: string },
): Promise<LedgerFile[]> {
  const people = await organization.statusList.all()
  const erasedOn = await erasures(staff, logKey)
  return (Object.keys(KIND_WORDS) as SubjectKind[]).flatMap(kind => {
    const those = people.filter(person => person.kind === kind)
    if (those.length === 0) return []
    // Images and single numbers are erased in the same way: only whoever is gone counts here.
    const gone = those.filter(({ state }) => state === 'erasing' || state === 'erased')
    const days = gone.map(({ id }) => erasedOn.get(id)).filter(day => day !== undefined)
    return [
      {
        kind,
        purposes: purposes[kind] ?? [],
        kept: those.filter(({ state }) => KEPT.has(state)).length,
        erasing: gone.filter(({ state }) => state === 'erasing').length,
        erased: gone.filter(({ state }) => state === 'erased').length,
        lastErasedOn: days.sort().at(-1) ?? null,
      },
    ]
  })
}

/** Days of the last erasure, by subject. */
async function erasures(staff: Staff, logKey: string): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>()
  async function* read(): AsyncGenerator<string> {
    for await (const line of staff.audit.export()) {
      const { leaf } = JSON.parse(line) as { leaf?: string }
      const entry = leaf === undefined ? null : (JSON.parse(leaf) as Entry)
      if (entry?.action === 'erase' && entry.result === 'ok' && entry.subject !== undefined)
        days.set(entry.subject, dayInJapan(new Date(entry.time)))
      yield line
    }
  }
  await verifyExport(read(), { logKey })
  return days
}
