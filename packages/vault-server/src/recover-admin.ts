import { isId } from '@fuin/sdk/format'
import type { Config } from './config.ts'
import { VaultError } from './errors.ts'
import { recoverAdmin } from './vault/members/recover.ts'
import { openVault } from './vault.ts'

/** What to type, when it was typed otherwise. */
const USAGE = 'Write: fuin-vault recover-admin <organization> [<staff member>], with ids as org_… and act_….'

/**
 * `fuin-vault recover-admin`: the way back for an organization whose administrators cannot sign in any more. Run it with the
 * settings of the vault; one with its keys in files has to be stopped first.
 *
 * @returns what to hand to the administrator
 */
export async function recoverAdminCommand(config: Config, parameters: readonly string[]): Promise<string> {
  const [organization, member, ...rest] = parameters
  const fits = isId(organization, 'org') && (member === undefined || isId(member, 'act')) && rest.length === 0
  if (!fits) throw new VaultError('invalid_request', USAGE)
  const vault = await openVault(config)
  try {
    const { member: id, signInId, fragment } = await recoverAdmin(vault.deps, organization, member ?? null)
    return [
      `Administrator ${id} is invited anew. The log of the organization says so, for everybody who checks it.`,
      `Sign-in ID: ${signInId}`,
      `Put this behind the address of the console, within 7 days, and give it to nobody else:`,
      fragment,
      '',
    ].join('\n')
  } finally {
    await vault.close()
  }
}
