import { FuinError } from '../errors.ts'
import { formatLink } from '../format/link.ts'
import type { RequestKeys } from '../keys/keyring.ts'
import type { OrganizationContext } from './context.ts'

/** The one-time link of a request, made from the keyring: the same as long as its generation lives. */
export async function linkOf(
  context: OrganizationContext,
  request: string,
  { secret }: Pick<RequestKeys, 'secret'>,
): Promise<string> {
  const { collectUrl, organization } = context
  if (collectUrl === undefined) {
    throw new FuinError('config_invalid', 'Set collectUrl, the address of the collection page.')
  }
  const { fingerprint } = await context.keyring()
  return formatLink(collectUrl, { organization, request, secret, fingerprint })
}
