import type { UpdateOrganization } from '../api/index.ts'
import type { OrganizationContext } from './context.ts'
import { optional } from './subject-view.ts'
import type { CallOptions } from './vault-http.ts'

/** What the vault enforces for an organization: rules of reviews and of reveals. */
export type ReviewRules = Pick<UpdateOrganization, 'imageDays' | 'twoPersonCheck' | 'reveals'>

/** Sets them at the vault. @throws {FuinError} `vault_refused` without the scope `manage` */
export async function sendReviewRules(
  context: OrganizationContext,
  rules: ReviewRules,
  { signal }: CallOptions = {},
): Promise<void> {
  const path = context.path('')
  await context.http.json({ method: 'PATCH', path, body: rules, ...optional(signal) })
}
