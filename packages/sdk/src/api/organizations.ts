/** What a vouched actor may do; the vault checks it for every call. */
export type Permission = 'request' | 'review' | 'reveal' | 'output' | 'erase' | 'audit' | 'admin'

/**
 * What an API key may do. `vouch`: name actors and their permissions in the header `Fuin-Actor`.
 * `manage`: allowed origins and API keys of the organizations it is for. `read`: states and lists.
 */
export type ApiKeyScope = 'vouch' | 'manage' | 'read'

/** `POST /v1/organizations`, with the vault's setup token. */
export interface CreateOrganization {
  /** `org_…`, chosen by the caller so that a repeated call changes nothing. */
  id: string
  /** Exact origins (scheme, host, port) from which browsers may call for this organization. */
  allowedOrigins: string[]
  apiKey: CreateApiKey
}

export interface Organization {
  id: string
  allowedOrigins: string[]
  /** Days for which images stay after an acceptance, 0 to 30; 0: until the acceptance can no longer be undone. */
  imageDays: number
  /** Whether an acceptance needs two actors. */
  twoPersonCheck: boolean
  createdAt: string
}

/** 201 of `POST /v1/organizations`. A repeated call with the same id is 409 `organization_exists`. */
export interface CreatedOrganization {
  organization: Organization
  apiKey: CreatedApiKey
  /** Verifier key of this organization's log, `<origin>+<hash>+<key>` (C2SP signed-note). To be pinned. */
  logKey: string
}

/** `PATCH /v1/organizations/{organization}`, scope `manage`. */
export interface UpdateOrganization {
  allowedOrigins?: string[]
  imageDays?: number
  twoPersonCheck?: boolean
}

/** `POST /v1/organizations/{organization}/api-keys`, scope `manage`. */
export interface CreateApiKey {
  /** For lists; at most 40 characters of `a-z0-9-`. Never a person's name. */
  name: string
  scopes: ApiKeyScope[]
  /** When the key stops working. Left out: never. */
  expiresAt?: string
  /** The only actors (`act_…`) this key may vouch for. Left out: any. */
  actors?: string[]
}

export interface ApiKey {
  /** `key_…`, public. */
  id: string
  name: string
  scopes: ApiKeyScope[]
  actors: string[] | null
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
}

/** Answered once; the vault keeps only SHA-256 of the secret. */
export interface CreatedApiKey extends ApiKey {
  /** `fuin_<26 characters of the key id>_<43 base64url characters>`, for `Authorization: Bearer`. */
  secret: string
}
