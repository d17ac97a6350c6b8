import type { ManifestImage } from '../format/manifest.ts'
import { todayInJapan } from '../rules/on.ts'
import type { PapersAnswer } from '../rules/papers-for.ts'
import { askedPapers, type AskedFacts } from './asked-papers.ts'
import { askedPurposes } from './asked-purposes.ts'
import type { RequestProblem } from './request-refused.ts'
import type { SubjectView } from './subjects.ts'

/** What one person would be asked for, before anybody is asked. */
export interface PapersPreview extends PapersAnswer {
  /** Codes that the law provides for this person. */
  purposes: string[]
  /** What stands against it, with reason and article; a request with any of it is refused. */
  problems: RequestProblem[]
}

/** Decides as a request would, and stores nothing. */
export function previewPapers(
  view: SubjectView,
  purposes: readonly string[],
  facts: AskedFacts & { images?: ManifestImage[] } = {},
): PapersPreview {
  const { purposes: fitting, problems } = askedPurposes([{ view, own: purposes }], [])
  const own = fitting.get(view.id)!
  const papers = askedPapers({ ...facts, view, purposes: own, images: facts.images, on: todayInJapan() })
  return { ...papers.answer, purposes: own, problems: [...problems, ...papers.problems] }
}
