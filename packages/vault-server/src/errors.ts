import type { ProblemCode } from '@fuin/sdk/api'

const STATUS: Record<ProblemCode, number> = {
  invalid_request: 400,
  unauthenticated: 401,
  sign_in_refused: 401,
  sign_in_locked: 401,
  totp_required: 401,
  totp_wrong: 422,
  forbidden: 403,
  actor_required: 403,
  permission_missing: 403,
  address_not_allowed: 403,
  key_exceeds_maker: 403,
  key_not_active: 409,
  last_manage_key: 409,
  member_conflict: 409,
  member_inactive: 403,
  member_required: 403,
  training_overdue: 403,
  out_of_reach: 403,
  second_factor_required: 403,
  step_up_required: 403,
  invite_invalid: 401,
  last_administrator: 409,
  webhook_url_refused: 422,
  webhook_disabled: 409,
  webhooks_full: 409,
  not_found: 404,
  organization_exists: 409,
  subject_conflict: 409,
  account_conflict: 409,
  generation_conflict: 409,
  sequence_too_low: 409,
  request_closed: 410,
  request_open: 409,
  decision_conflict: 409,
  second_person_required: 403,
  undo_over: 409,
  log_moved: 409,
  request_expired: 410,
  intake_full: 409,
  passcode_required: 403,
  passcode_wrong: 403,
  passcode_exhausted: 410,
  already_submitted: 409,
  item_conflict: 409,
  item_unknown: 404,
  chunk_conflict: 409,
  upload_incomplete: 409,
  digest_mismatch: 422,
  too_large: 413,
  uploads_full: 409,
  purpose_not_allowed: 403,
  form_required: 403,
  approval_required: 403,
  approval_invalid: 403,
  approval_conflict: 409,
  second_credential_required: 403,
  reason_required: 403,
  number_replaced: 409,
  erased: 410,
  ticket_invalid: 403,
  idempotency_conflict: 409,
  idempotency_in_progress: 409,
  rate_limited: 429,
  origin_not_allowed: 403,
  tls_required: 403,
  unavailable: 503,
  storage_full: 507,
  record_changed: 500,
  internal: 500,
}

/** A refusal with a stable code. The message says what to do and repeats no input. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: ProblemCode
  readonly status: number
  /** Seconds after which another try may work. */
  readonly retryAfter: number | undefined
  /** How many passcodes may still be tried. */
  readonly tries: number | undefined

  constructor(
    code: ProblemCode,
    message: string,
    options: { retryAfter?: number; tries?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.status = STATUS[code]
    this.retryAfter = options.retryAfter
    this.tries = options.tries
  }
}
