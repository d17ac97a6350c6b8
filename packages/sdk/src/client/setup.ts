import type { ApiKeyScope, CreatedOrganization } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { newId } from '../format/ids.ts'
import { parseVerifierKey } from '../log/index.ts'
import { VaultHttp, type VaultHttpOptions } from './vault-http.ts'

/** A new organization at a vault. */
export interface NewOrganization extends Omit<VaultHttpOptions, 'apiKey'> {
  /** From the operator of the vault. */
  setupToken: string
  /** Exact origins of the pages with a collector. */
  allowedOrigins: string[]
  /** Name of the first API key, `a-z0-9-`. Default `host`. */
  apiKeyName?: string
  /** Default: all three. */
  scopes?: ApiKeyScope[]
}

/**
 * Creates an organization with its first API key, which is shown once, and the log key to be pinned.
 *
 * @throws {FuinError} `vault_refused`, `vault_unreachable`, `vault_answer_invalid`, `config_invalid`
 */
export async function createOrganization({
  setupToken,
  allowedOrigins,
  apiKeyName = 'host',
  scopes = ['vouch', 'manage', 'read'],
  ...rest
}: NewOrganization): Promise<CreatedOrganization> {
  const http = new VaultHttp({ ...rest, apiKey: setupToken })
  const id = newId('org')
  const created = await http.json<CreatedOrganization>({
    method: 'POST',
    path: '/organizations',
    body: { id, allowedOrigins, apiKey: { name: apiKeyName, scopes } },
  })
  const logKey = parseVerifierKey(String(created.logKey))
  if (created.organization?.id === id && logKey?.name.endsWith(`/${id}`) === true) return created
  throw new FuinError('vault_answer_invalid', 'The vault answered with another organization.')
}
