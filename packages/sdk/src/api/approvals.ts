import type { ReleaseUse } from './use.ts'

/**
 * `POST /v1/organizations/{organization}/approvals`: asks a second person to agree. Permission `reveal`, `output` or
 * `erase`, as what is asked for needs it. 201; an id that is taken is 409 `approval_conflict`.
 */
export type AskApproval = (
  | {
      action: 'release'
      purpose: string
      use: ReleaseUse
      /** The approval is for exactly this form; left out: for uses that name none. */
      form?: string
      /** For how many persons at most, 1 to 100,000. */
      persons: number
      /** Only these; left out: any, up to `persons`. */
      subjects?: string[]
    }
  | { action: 'erase'; subjects: string[] }
) & {
  /** `apr_…`, chosen by the caller. */
  id: string
  /** A box (`b1.…`) with the reason in words. */
  reason: string
  /** At most 24 hours from now. */
  expiresAt: string
}

/** `waiting` for a second person; `given`, until it expires or is used up; the rest are ends. */
export type ApprovalState = 'waiting' | 'given' | 'refused' | 'withdrawn' | 'expired'

export interface Approval {
  id: string
  action: 'release' | 'erase'
  state: ApprovalState
  /** Who asked: only they can use it. */
  actor: string
  purpose: string | null
  use: ReleaseUse | null
  form: string | null
  persons: number
  /** Persons for whom it was used. */
  used: number
  subjects: string[] | null
  /** The box with the reason; null once it was dropped, thirty days after the end. */
  reason: string | null
  createdAt: string
  expiresAt: string
  decidedAt: string | null
  /** Who gave or refused it. */
  decidedBy: string | null
}

/**
 * `POST …/approvals/{approval}/give` and `/refuse`: by a staff member with the permission `admin` who is signed in at the
 * vault and proved within the last minutes who they are; never by who asked, nor with the credential that asked.
 *
 * `POST …/approvals/{approval}/withdraw`: by who asked.
 */
export type DecideApproval = Record<string, never>
