import { IDENTITY_PAPERS } from './identity-papers.ts'
import { NUMBER_PAPERS } from './number-papers.ts'
import { holdsOn, type PaperRule } from './paper-rule.ts'
import { PROXY_PAPERS } from './proxy-papers.ts'

/**
 * Papers that the law knows (law-and-market facts §2.3), each with the days on which it counts. What is not here must
 * not be offered: {@link NOT_ACCEPTED} says why.
 */
export const DOCUMENTS: readonly PaperRule[] = [...NUMBER_PAPERS, ...IDENTITY_PAPERS, ...PROXY_PAPERS]

/** The paper with a code, or null. */
export function documentOf(code: string): PaperRule | null {
  return DOCUMENTS.find(document => document.code === code) ?? null
}

/** Papers that may be asked for on a day in Japan, `YYYY-MM-DD`. */
export function documentsOn(day: string): PaperRule[] {
  return DOCUMENTS.filter(document => holdsOn(document, day))
}
