import type { ApprovalState, AskApproval, ReleaseUse } from '@fuin/sdk/api'

/** What somebody asked a second person to agree to; `reason` holds ciphertext of the outer layer. */
export interface ApprovalRow {
  organization: string
  id: string
  action: AskApproval['action']
  actor: string
  /** How the asker was known, and by which key: whoever decides comes with another credential. */
  kind: string
  apiKey: string | null
  purpose: string | null
  form: string | null
  releaseUse: ReleaseUse | null
  persons: number
  subjects: string[] | null
  slot: string
  reason: Buffer | null
  /** Never `expired`: that is what the time makes of it. */
  state: Exclude<ApprovalState, 'expired'>
  createdAt: Date
  expiresAt: Date
  decidedAt: Date | null
  decidedBy: string | null
}

/** With the persons for whom it was used. */
export interface UsedApproval extends ApprovalRow {
  used: string[]
}

/** A part of a list: `before` this id, the newest first. */
export interface ListApprovals {
  state: ApprovalState | null
  before: string | null
  limit: number
  now: Date
}

export interface ApprovalTx {
  insertApproval(row: ApprovalRow): Promise<boolean>
  /** Locked until the transaction ends. */
  approval(organization: string, id: string): Promise<UsedApproval | null>
  approvals(organization: string, options: ListApprovals): Promise<(ApprovalRow & { usedCount: number })[]>
  updateApproval(organization: string, id: string, change: Partial<ApprovalRow>): Promise<void>
  /** Notes for whom it was used; the same person again changes nothing. */
  useApproval(organization: string, id: string, subjects: readonly string[]): Promise<void>
  /** Drops the reasons of those that ended before. @returns their slots */
  forgetReasons(endedBefore: Date): Promise<string[]>
}

/** How many persons' numbers were released since a time, by whom. */
export interface ReleasedPersons {
  /** `act_…`; null: everybody in the organization together. */
  actor: string | null
  persons: number
  /** Which of those who were asked about are among them. */
  among: string[]
}
