import type { CreateApiKey, CreatedApiKey } from './api-keys.ts'
import type { StaffPolicy } from './members.ts'

/** What a vouched actor may do; the vault checks it for every call. */
export type Permission = 'request' | 'review' | 'reveal' | 'output' | 'erase' | 'audit' | 'admin'

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
  reveals: RevealPolicy
  /** What is asked of staff. */
  staff: StaffPolicy
  createdAt: string
}

/** What an organization asks of everybody who uses a number. */
export interface RevealPolicy {
  /** Every use names a form of its purpose. */
  formRequired: boolean
  /** Every use has a reason in words. */
  reasonRequired: boolean
  /** How many persons' numbers may be released without a second person; null: any. */
  ceiling: RevealCeiling | null
  /**
   * What always needs an approval by a second person, signed in at the vault: outputs, erasures. What goes over the
   * ceiling needs one in any case.
   */
  fourEyes: { output: boolean; erase: boolean; overCeiling: true }
}

/** Persons whose numbers were released in a time, each counted once. */
export interface RevealCeiling {
  /** By one staff member, 1 to 100,000. */
  count: number
  /** The time looked back on, 1 to 720 hours. */
  hours: number
  /** By everybody in the organization together; left out: any. */
  organization?: number | undefined
}

/** 201 of `POST /v1/organizations`. A repeated call with the same id is 409 `organization_exists`. */
export interface CreatedOrganization {
  organization: Organization
  apiKey: CreatedApiKey
  /** Verifier key of this organization's log, `<origin>+<hash>+<key>` (C2SP signed-note). To be pinned. */
  logKey: string
}

/** `PATCH /v1/organizations/{organization}`: the host itself by the scope `manage`, or somebody by the permission `admin`. */
export interface UpdateOrganization {
  allowedOrigins?: string[]
  imageDays?: number
  twoPersonCheck?: boolean
  /** What is left out stays as it is. */
  reveals?: { [K in keyof RevealPolicy]?: RevealPolicy[K] | undefined }
  /** All of it; what is left out of a change stays as a whole. */
  staff?: StaffPolicy
}
