/** Why a person does not give the number, as codes that the pages have words for. Only the host reads them. */
export const DECLINE_REASONS = ['CIRCUMSTANCES', 'GIVEN', 'UNRELATED', 'OTHER'] as const

/** One of {@link DECLINE_REASONS}. */
export type DeclineReason = (typeof DECLINE_REASONS)[number]
