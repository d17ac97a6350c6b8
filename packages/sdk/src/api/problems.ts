/** Codes of `application/problem+json`. Stable: a program may switch on them. */
export type ProblemCode =
  | 'invalid_request'
  | 'unauthenticated'
  | 'sign_in_refused'
  | 'sign_in_locked'
  | 'totp_required'
  | 'totp_wrong'
  | 'forbidden'
  | 'actor_required'
  | 'permission_missing'
  | 'address_not_allowed'
  | 'key_exceeds_maker'
  | 'key_not_active'
  | 'last_manage_key'
  | 'member_conflict'
  | 'member_inactive'
  | 'member_required'
  | 'training_overdue'
  | 'out_of_reach'
  | 'second_factor_required'
  | 'step_up_required'
  | 'invite_invalid'
  | 'last_administrator'
  | 'webhook_url_refused'
  | 'webhook_disabled'
  | 'webhooks_full'
  | 'not_found'
  | 'organization_exists'
  | 'subject_conflict'
  | 'account_conflict'
  | 'generation_conflict'
  | 'sequence_too_low'
  | 'request_closed'
  | 'request_open'
  | 'decision_conflict'
  | 'second_person_required'
  | 'undo_over'
  | 'request_expired'
  | 'intake_full'
  | 'passcode_required'
  | 'passcode_wrong'
  | 'passcode_exhausted'
  | 'already_submitted'
  | 'item_conflict'
  | 'item_unknown'
  | 'chunk_conflict'
  | 'upload_incomplete'
  | 'digest_mismatch'
  | 'too_large'
  | 'purpose_not_allowed'
  | 'form_required'
  | 'reason_required'
  | 'number_replaced'
  | 'erased'
  | 'ticket_invalid'
  | 'idempotency_conflict'
  | 'rate_limited'
  | 'origin_not_allowed'
  | 'tls_required'
  | 'unavailable'
  | 'storage_full'
  | 'record_changed'
  | 'internal'

/** RFC 9457. `detail` says what to do and never repeats input. */
export interface Problem {
  type: string
  title: string
  status: number
  code: ProblemCode
  detail: string
  /** Id of the call, also in the vault's log line and in the header `Fuin-Call`. */
  instance: string
  /** With `passcode_required` and `passcode_wrong`: how many passcodes may still be tried. */
  tries?: number
}
