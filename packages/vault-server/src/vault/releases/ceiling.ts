import type { RevealPolicy } from '@fuin/sdk/api'
import { approvalRequired, requireApproval } from '../approvals/approvals.ts'
import type { ReleasedPersons, UsedApproval } from '../approvals/rows.ts'
import type { ReleaseJob } from './decide.ts'

/** Everybody in the organization together. */
const ALL = ''

/**
 * How many persons' numbers may still go out, counted while the calls of one batch are judged. What was read stands only
 * if the log did not grow since: two calls cannot both take the last place, on whatever instance.
 */
export class Ceiling {
  readonly #policy: RevealPolicy
  readonly #approvals: ReadonlyMap<string, UsedApproval>
  readonly #persons = new Map<string, { before: number; among: Set<string>; added: Set<string> }>()

  constructor(
    policy: RevealPolicy,
    released: readonly ReleasedPersons[],
    approvals: ReadonlyMap<string, UsedApproval>,
  ) {
    this.#policy = policy
    this.#approvals = approvals
    for (const { actor, persons, among } of released)
      this.#persons.set(actor ?? ALL, { before: persons, among: new Set(among), added: new Set() })
  }

  /**
   * Takes places for one call.
   *
   * @param subjects - whose numbers it is about
   * @returns the approval that it uses up, and for whom; null without one
   * @throws {VaultError} `approval_required`, `approval_invalid`
   */
  admit(
    { caller, body }: ReleaseJob,
    subjects: string[],
    now: Date,
  ): { approval: string; subjects: string[] } | null {
    const actor = caller.actor!
    if (body.purpose === 'REVIEW') return null
    if (body.approval !== undefined) {
      const row = this.#approvals.get(body.approval) ?? null
      const { purpose, use: releaseUse = null, form = null } = body
      requireApproval(row, { action: 'release', actor, purpose, releaseUse, form, subjects }, now)
      row!.used = [...new Set([...row!.used, ...subjects])]
      this.#take(actor, subjects)
      return { approval: body.approval, subjects }
    }
    if (body.use === 'output' && this.#policy.fourEyes.output) throw approvalRequired()
    const { ceiling } = this.#policy
    if (ceiling === null) return null
    const over =
      this.#with(actor, subjects) > ceiling.count ||
      (ceiling.organization !== undefined && this.#with(ALL, subjects) > ceiling.organization)
    if (over) throw approvalRequired()
    this.#take(actor, subjects)
    return null
  }

  /** How many it would be with these. */
  #with(who: string, subjects: string[]): number {
    const { before, among, added } = this.#of(who)
    const fresh = new Set(subjects.filter(subject => !among.has(subject) && !added.has(subject)))
    return before + added.size + fresh.size
  }

  #take(actor: string, subjects: string[]): void {
    for (const who of [actor, ALL]) {
      const { among, added } = this.#of(who)
      for (const subject of subjects) if (!among.has(subject)) added.add(subject)
    }
  }

  #of(who: string): { before: number; among: Set<string>; added: Set<string> } {
    const known = this.#persons.get(who)
    if (known !== undefined) return known
    const fresh = { before: 0, among: new Set<string>(), added: new Set<string>() }
    this.#persons.set(who, fresh)
    return fresh
  }
}
