import type { Release, RevealPolicy, UpdateOrganization } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'

const NOTHING_ASKED: RevealPolicy = {
  formRequired: false,
  reasonRequired: false,
  ceiling: null,
  fourEyes: { output: false, erase: false, overCeiling: true },
}

/**
 * What an organization asks of whoever uses a number: what it set, and nothing beyond.
 *
 * @param change - what is set now; what it leaves out stays
 */
export function revealPolicy(
  set: Partial<RevealPolicy>,
  change: NonNullable<UpdateOrganization['reveals']> = {},
): RevealPolicy {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...NOTHING_ASKED, ...set, ...(Object.fromEntries(given) as Partial<RevealPolicy>) }
}

/**
 * Refuses a use that does not say what the organization wants said.
 *
 * @throws {VaultError} `form_required`, `reason_required`
 */
export function checkSaid({ form, reason }: Release, policy: RevealPolicy): void {
  if (policy.formRequired && form === undefined)
    throw new VaultError('form_required', 'This organization asks for the form: name it.')
  if (policy.reasonRequired && reason === undefined)
    throw new VaultError('reason_required', 'This organization asks for a reason in words: give it.')
}
