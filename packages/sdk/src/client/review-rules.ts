import type { UpdateOrganization } from '../api/index.ts'
import type { OrganizationContext } from './context.ts'
import { optional } from './subject-view.ts'
import type { CallOptions, VouchedActor } from './vault-http.ts'

/** What the vault enforces for an organization: rules of reviews and of reveals. */
export type ReviewRules = Pick<UpdateOrganization, 'imageDays' | 'twoPersonCheck' | 'reveals'>

/**
 * Sets them at the vault.
 *
 * @param options.actor - who changes them, by the permission `admin`; left out: the host itself, by the scope `manage`
 * @throws {FuinError} `vault_refused` without that
 */
export async function sendReviewRules(
  context: OrganizationContext,
  rules: ReviewRules,
  { actor, signal }: CallOptions & { actor?: VouchedActor | undefined } = {},
): Promise<void> {
  const path = context.path('')
  await context.http.json({ method: 'PATCH', path, actor, body: rules, ...optional(signal) })
}
