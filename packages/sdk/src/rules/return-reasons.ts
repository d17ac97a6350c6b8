/**
 * Codes of why a submission is sent back. They stand in the log, so they say nothing about a person; the pages have
 * the words. A host may add its own (`X-…`), which the page shows as `OTHER` with the words of the staff.
 */
export const RETURN_REASONS = [
  'UNREADABLE',
  'BACK-MISSING',
  'WRONG-PAPER',
  'EXPIRED',
  'NUMBER-DIFFERS',
  'NAME-DIFFERS',
  'NOT-MASKED',
  'OTHER',
] as const

/** One of {@link RETURN_REASONS}. */
export type ReturnReason = (typeof RETURN_REASONS)[number]
