import type { Manifest, ManifestImage, ManifestSubject, ManifestWay } from '../format/manifest.ts'
import { documentsOn } from '../rules/documents.ts'
import { todayInJapan } from '../rules/on.ts'
import { narrowWays } from '../rules/narrow.ts'
import { papersFor, type PapersAnswer, type PapersQuestion, type Way } from '../rules/papers-for.ts'
import type { RequestProblem } from './request-refused.ts'
import type { SubjectView } from './subjects.ts'

/** What the clerk knows about a person, and the rules cannot. */
export interface AskedFacts {
  /** The day on which the employer checked identity before issuing the account that the person answers with. */
  identityCheckedAt?: string
  /** The number stands in a file that was made after an earlier verification. */
  earlierFile?: boolean
  /** The organization printed a paper with name and address for the person, who sends it back. */
  prePrinted?: boolean
  /** Staff look at the papers themselves: no photos are asked. */
  inPerson?: boolean
  /** Whoever answers in the person's place is known to the employer. Default: true, since an employee is. */
  agentKnown?: boolean
}

/** Which papers one person is asked for. */
export interface PapersOrder extends AskedFacts {
  view: Pick<SubjectView, 'id' | 'kind'>
  purposes: readonly string[]
  /** What the clerk narrowed the papers to, for this person by name. */
  images?: readonly ManifestImage[] | undefined
  /** The same for everybody in the request: it counts where papers are asked at all. */
  sharedImages?: readonly ManifestImage[] | undefined
  /** Day in Japan whose law counts. */
  on: string
}

/** The ways of one person as the rules give them, narrowed by the clerk, or what stands against that. */
export interface AskedPapers {
  answer: PapersAnswer
  problems: RequestProblem[]
}

/** Asks the rules and applies what the clerk said. The law's least is never given up. */
export function askedPapers(order: PapersOrder): AskedPapers {
  const { view, images, sharedImages, on } = order
  const named = images ?? sharedImages ?? []
  const known = documentsOn(on)
  const right = ({ document, sides }: ManifestImage): boolean => {
    const rule = known.find(({ code }) => code === document)
    return rule !== undefined && sides.length > 0 && sides.every(side => rule.sides.includes(side))
  }
  const rules = papersFor(questionOf(order, images !== undefined && images.length > 0))
  if (!named.every(right)) return { answer: rules, problems: [unknownPaper(view.id)] }
  if (images === undefined && (sharedImages === undefined || rules.ways.length === 0)) {
    return { answer: rules, problems: [] }
  }
  if (rules.ways.length === 0) {
    return { answer: rules, problems: named.length === 0 ? [] : [needless(view.id, rules)] }
  }
  const ways = narrowed(rules.ways, named)
  return ways.length === 0
    ? { answer: rules, problems: [tooFew(view.id, rules)] }
    : { answer: { ...rules, ways }, problems: [] }
}

/** Ways as the page gets them: codes only, it has the words. */
export function manifestWays(ways: readonly Way[]): ManifestWay[] {
  return ways.map(({ code, by, parts }) => ({
    code,
    ...(by === 'anyhow' ? {} : { by }),
    parts: parts.map(({ proves, count, papers }) => ({
      proves,
      count,
      papers: papers.map(({ document, sides }) => ({ document, sides: [...sides] })),
    })),
  }))
}

/**
 * What an earlier manifest says the clerk knew and narrowed, so that a correction does not lose it.
 *
 * @param narrowed - papers to which the correction narrows, for everybody
 */
export function factsIn(
  { issuedAt }: Pick<Manifest, 'issuedAt'>,
  { ways, why }: ManifestSubject,
  narrowed?: readonly ManifestImage[],
): AskedFacts & { images?: ManifestImage[] } {
  const codes = ways.map(({ code }) => code)
  const named = (part: string): boolean => codes.some(code => code.startsWith(part))
  const images = ways
    .filter(({ by }) => by !== 'link')
    .flatMap(({ parts }) => parts.flatMap(({ papers }) => papers))
  return {
    inPerson: why === 'in-person',
    earlierFile: named('file-') || named('known'),
    prePrinted: named('number-printed'),
    agentKnown: !named('proxy-agent'),
    ...(ways.some(({ by }) => by === 'account')
      ? { identityCheckedAt: todayInJapan(Date.parse(issuedAt)) }
      : {}),
    ...(narrowed !== undefined || images.length === 0 || named('known') ? {} : { images }),
  }
}

/** What is left of the ways; who comes by a link although only the account would do chooses among all. */
function narrowed(ways: readonly Way[], images: readonly ManifestImage[]): Way[] {
  const left = narrowWays(ways, images)
  if (left.length === 0 || left.some(({ by }) => by !== 'account')) return left
  return [...left, ...ways.filter(({ by }) => by !== 'account').map(way => ({ ...way, by: 'link' as const }))]
}

function questionOf(order: PapersOrder, numberCopy: boolean): PapersQuestion {
  const { view, purposes, on, identityCheckedAt, earlierFile, prePrinted, inPerson, agentKnown } = order
  return {
    kind: view.kind,
    purposes,
    on,
    numberCopy,
    accountIdentityChecked: identityCheckedAt !== undefined && identityCheckedAt <= on,
    earlierFile: earlierFile === true,
    prePrinted: prePrinted === true,
    inPerson: inPerson === true,
    agentKnown: agentKnown !== false,
  }
}

function unknownPaper(subject: string): RequestProblem {
  return {
    subject,
    purpose: null,
    reason: 'paper-unknown',
    sentence: 'この書類（または面）は、いまの法律では確認に使えません。',
    sentenceEn: 'This paper, or this side of it, proves nothing under the law of the day.',
    basis: '番号法 16条',
  }
}

function tooFew(subject: string, { why }: PapersAnswer): RequestProblem {
  return {
    subject,
    purpose: null,
    reason: 'papers-too-few',
    sentence:
      '選んだ書類だけでは、番号と本人の両方を確かめられません。マイナンバーカードの両面か、番号の書類と本人の書類を選んでください。',
    sentenceEn:
      'These papers do not prove both number and identity. Ask for both sides of the card, or for a number paper and identity papers.',
    basis: why.basis,
  }
}

function needless(subject: string, { why }: PapersAnswer): RequestProblem {
  return {
    subject,
    purpose: null,
    reason: 'papers-needless',
    sentence: `書類の写真は求められません。${why.text}`,
    sentenceEn: `No photos of papers may be asked. ${why.textEn}`,
    basis: why.basis,
  }
}
