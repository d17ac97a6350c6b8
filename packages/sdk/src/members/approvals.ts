import type { Approval } from '../api/index.ts'
import { callVault, organizationAt } from './call.ts'

/**
 * Gives or refuses what a colleague asked for, in the session of whoever decides: directly at the vault, in a browser or
 * anywhere else. The host cannot do it for them.
 *
 * @example
 * ```ts
 * import { MemberApprovals } from '@fuin/sdk/page'
 *
 * const approvals = new MemberApprovals({ vault: 'https://vault.example', organization: 'org_01jd…' })
 * await approvals.give(token, 'apr_01jd…')
 * ```
 */
export class MemberApprovals {
  readonly #at: string
  readonly #fetch: typeof fetch

  constructor(
    place: { vault: string; organization: string },
    fetcher: typeof fetch = (...args) => fetch(...args),
  ) {
    this.#at = `${organizationAt(place)}/approvals`
    this.#fetch = fetcher
  }

  /**
   * Agrees. Permission `admin`, proven within the last minutes.
   *
   * @param token - of {@link MemberDoor.signIn}
   * @throws {DoorProblem} `step_up_required`, `second_credential_required`, `approval_conflict`, `permission_missing`
   */
  give(token: string, id: string): Promise<Approval> {
    return this.#decide(token, id, 'give')
  }

  /** Does not agree. @throws {DoorProblem} as {@link MemberApprovals.give} */
  refuse(token: string, id: string): Promise<Approval> {
    return this.#decide(token, id, 'refuse')
  }

  #decide(token: string, id: string, decision: 'give' | 'refuse'): Promise<Approval> {
    const address = `${this.#at}/${encodeURIComponent(id)}/${decision}`
    return callVault<Approval>(this.#fetch, address, { method: 'POST', body: {}, token })
  }
}
