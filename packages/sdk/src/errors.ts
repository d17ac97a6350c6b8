/**
 * Codes of everything this SDK throws. Stable: a program may switch on them.
 *
 * Checks on public data have codes of their own. From decapsulation on there is only `unreadable`, so that
 * an error never tells an attacker how far a forged envelope came (docs/format.md §9).
 */
export type FuinErrorCode =
  | 'invalid_id'
  | 'number_empty'
  | 'number_length'
  | 'number_corporate'
  | 'number_characters'
  | 'number_check_digit'
  | 'number_refused'
  | 'invalid_link'
  | 'fingerprint_mismatch'
  | 'manifest_invalid'
  | 'manifest_expired'
  | 'manifest_replayed'
  | 'key_invalid'
  | 'key_unknown'
  | 'key_unsupported'
  | 'passphrase_wrong'
  | 'keyring_invalid'
  | 'envelope_invalid'
  | 'envelope_unsupported'
  | 'context_mismatch'
  | 'purpose_not_shown'
  | 'amendment_invalid'
  | 'unreadable'
  | 'image_unsupported'
  | 'image_too_large'
  | 'log_proof_missing'
  | 'log_proof_invalid'
  | 'log_entry_mismatch'
  | 'log_rolled_back'
  | 'log_forked'
  | 'log_key_mismatch'
  | 'state_unavailable'
  | 'vault_unreachable'
  | 'vault_refused'
  | 'vault_answer_invalid'
  | 'config_invalid'
  | 'input_invalid'
  | 'file_too_large'
  | 'file_workbook'
  | 'file_invalid'
  | 'not_found'
  | 'webhook_header_missing'
  | 'webhook_too_old'
  | 'webhook_signature_wrong'
  | 'webhook_invalid'
  | 'aborted'

/** Any failure of the SDK. Never holds input: neither message nor cause repeats a number, a key or a box. */
export class FuinError extends Error {
  override readonly name = 'FuinError'
  readonly code: FuinErrorCode

  /**
   * @param code - stable code
   * @param message - one sentence that says what to do, without input
   * @param options - `cause` only where it cannot hold secrets
   */
  constructor(code: FuinErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}
