import type { Entry, SubjectKind } from '../api/index.ts'
import type { Organization } from '../client/organization.ts'
import type { Staff } from '../client/staff.ts'
import type { SubjectList, SubjectView } from '../client/subjects.ts'
import { dayInJapan } from '../messages/day.ts'
import type { LedgerFile } from './ledger.ts'
import { KIND_WORDS } from './words.ts'

/** States in which a number is kept, whether or not one was accepted before. */
const KEPT = new Set(['submitted', 'returned', 'accepted', 'due'])
const GONE = new Set(['erasing', 'erased'])
/** People in a page of the vault: the most that it gives. */
const PAGE = 200

/**
 * Counts for the ledger what is kept and what was erased: states and numbers in force as the vault says them, and days of erasure from the log, which is
 * verified as a whole. Needs permission `audit`.
 *
 * @param purposes - codes for which each kind of people is asked, as the organization decided it
 * @throws {FuinError} `log_*` when the log was changed, `vault_refused`
 */
export async function ledgerFacts(
  organization: Pick<Organization, 'subjects'>,
  staff: Staff,
  { purposes }: { purposes: Partial<Record<SubjectKind, readonly string[]>> },
): Promise<LedgerFile[]> {
  const people = await everybody(organization)
  const erasedOn = await erasures(staff)
  return (Object.keys(KIND_WORDS) as SubjectKind[]).flatMap(kind => {
    const those = people.filter(person => person.kind === kind)
    if (those.length === 0) return []
    // Images and single numbers are erased in the same way: only whoever is gone counts here.
    const gone = those.filter(({ state }) => GONE.has(state))
    const kept = those.filter(
      // Somebody who is asked again keeps the number that is in force.
      person => !GONE.has(person.state) && (KEPT.has(person.state) || person.acceptedRequest !== null),
    )
    const days = gone.map(({ id }) => erasedOn.get(id)).filter(day => day !== undefined)
    return [
      {
        kind,
        purposes: purposes[kind] ?? [],
        kept: kept.length,
        erasing: gone.filter(({ state }) => state === 'erasing').length,
        erased: gone.filter(({ state }) => state === 'erased').length,
        lastErasedOn: days.sort().at(-1) ?? null,
      },
    ]
  })
}

/** Also those who were erased. */
async function everybody({ subjects }: Pick<Organization, 'subjects'>): Promise<SubjectView[]> {
  const people: SubjectView[] = []
  for (let after: string | null = ''; after !== null;) {
    const page: SubjectList = await subjects.list({ limit: PAGE, ...(after === '' ? {} : { after }) })
    people.push(...page.data)
    after = page.next
  }
  return people
}

/** Days of the last erasure, by subject. */
async function erasures(staff: Staff): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>()
  const each = ({ action, result, subject, time }: Entry): void => {
    if (action === 'erase' && result === 'ok' && subject !== undefined)
      days.set(subject, dayInJapan(new Date(time)))
  }
  await staff.audit.verify({ each })
  return days
}
