/**
 * What an API key may do. `vouch`: name actors and their permissions in the header `Fuin-Actor`.
 * `manage`: allowed origins, API keys and webhooks of the organizations it is for. `read`: states and lists.
 */
export type ApiKeyScope = 'vouch' | 'manage' | 'read'

/** `POST /v1/organizations/{organization}/api-keys`, scope `manage`. No key makes one that may more than itself. */
export interface CreateApiKey {
  /** For lists; at most 40 characters of `a-z0-9-`. Never a person's name. */
  name: string
  scopes: ApiKeyScope[]
  /** When the key stops working. Left out: never. */
  expiresAt?: string
  /** The only actors (`act_…`) this key may vouch for. Left out: any. */
  actors?: string[]
  /** Networks from which the key works, CIDR (RFC 4632, RFC 4291), such as `203.0.113.0/24`. Left out: any. */
  allowedAddresses?: string[]
}

/**
 * `POST /v1/organizations/{organization}/api-keys/{key}/rotate`, scope `manage`: another secret for the same rights. The
 * answer is a {@link CreatedApiKey} that `replaces` the old key, which works until the overlap is over. A key that ends
 * is followed by one that lives as long as it did.
 */
export interface RotateApiKey {
  /** Hours for which the old secret still works, 0 to 168. */
  overlapHours: number
}

/** `replaced`: rotated, and still working until `expiresAt`. */
export type ApiKeyState = 'active' | 'replaced' | 'expired' | 'revoked'

export interface ApiKey {
  /** `key_…`, public. */
  id: string
  name: string
  state: ApiKeyState
  scopes: ApiKeyScope[]
  actors: string[] | null
  allowedAddresses: string[] | null
  createdAt: string
  expiresAt: string | null
  /** Whole days that are left, 0 on the last one and after; null when it never ends. */
  expiresInDays: number | null
  revokedAt: string | null
  /** When it was used last, to the minute; null: never. */
  lastUsedAt: string | null
  /** The key that this one took the place of. */
  replaces: string | null
  replacedBy: string | null
  /** No other key with `manage` outlives it: when it ends, nobody can manage keys any more. */
  lastManage: boolean
}

/** Answered once; the vault keeps only SHA-256 of the secret. */
export interface CreatedApiKey extends ApiKey {
  /** `fuin_<26 characters of the key id>_<43 base64url characters>`, for `Authorization: Bearer`. */
  secret: string
}
