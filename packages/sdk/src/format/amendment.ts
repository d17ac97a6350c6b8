/** How a person was told a purpose that was added. */
export type NoticeWay = 'mail' | 'paper' | 'posted'

/**
 * Purposes that the organization added to a number by notice (docs/format.md §4). Signed by the organization and kept by
 * the vault, which cannot make one.
 */
export interface PurposeAmendment {
  v: 'fuin/1'
  /** `amd_…` */
  id: string
  organization: string
  subject: string
  /** The request and generation whose number it is about. */
  request: string
  generation: number
  /** Counts the amendments of the person, from 1. */
  sequence: number
  /** Codes, sorted. */
  purposes: string[]
  notice: {
    by: NoticeWay
    /** Day in Japan, `YYYY-MM-DD`. */
    on: string
    /** BCP 47 */
    language: string
    /** A box with the words: the organization alone can read them. */
    text: string
  }
  /** RFC 3339 */
  issuedAt: string
}
