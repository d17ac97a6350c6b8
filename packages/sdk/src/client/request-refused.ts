import { FuinError } from '../errors.ts'
import type { PurposeRefusal } from '../rules/matrix.ts'

/** What stands against asking one person. */
export interface RequestProblem {
  /** `sub_…` */
  subject: string
  /** Code of the closed list, or null where it is about papers or about everything. */
  purpose: string | null
  reason: PurposeRefusal['reason'] | 'no-purpose' | 'paper-unknown' | 'papers-too-few' | 'papers-needless'
  /** For the clerk, in Japanese. */
  sentence: string
  sentenceEn: string
  /** Article of the law. */
  basis: string
}

/** The law does not provide for a request: who, for what, why. Nothing was stored and nobody was asked. */
export class RequestRefused extends FuinError {
  readonly problems: readonly RequestProblem[]

  constructor(problems: readonly RequestProblem[]) {
    // Ids are random: the message tells staff and log where to look, and no name.
    const sentences = problems.map(({ subject, sentenceEn, basis }) => `${subject}: ${sentenceEn} (${basis})`)
    super('input_invalid', sentences.join(' '))
    this.problems = problems
  }
}
