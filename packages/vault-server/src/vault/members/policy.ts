import type { StaffPolicy } from '@fuin/sdk/api'

/** What is asked of staff as long as an organization asks for nothing else. */
export const DEFAULT_POLICY: StaffPolicy = {
  secondFactor: 'required',
  membersOnly: false,
  stepUp: { minutes: 5, for: [] },
  session: { idle: 15, most: 600 },
  trainingDays: null,
}

/** @param stored - as the row of the organization has it */
export function policyOf(stored: StaffPolicy | null): StaffPolicy {
  return stored ?? DEFAULT_POLICY
}
