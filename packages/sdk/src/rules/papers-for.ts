import type { SubjectKind } from '../api/index.ts'
import { DOCUMENTS } from './documents.ts'
import { notAcceptedOn, type NotAcceptedRule } from './not-accepted.ts'
import { holdsOn, type PaperRule, type Proof, type Side } from './paper-rule.ts'
import { verifierOf } from './verifiers.ts'
import { type WayNeed, type WayPartRule, type WayRule, WAYS } from './ways.ts'
import { whyPapers, type WhyPapers } from './why.ts'

/** What is known about a person when the organization decides what to ask. */
export interface PapersQuestion {
  kind: SubjectKind
  /** Their own purposes. */
  purposes: readonly string[]
  /** They answer through an account that the employer issued after checking their identity. */
  accountIdentityChecked?: boolean
  /** Their number stands in a file that was made after an earlier verification. */
  earlierFile?: boolean
  /** The organization printed a paper with name and address for them, and gets it back. */
  prePrinted?: boolean
  /** Staff look at the papers themselves: nothing has to be photographed (番号法 20条: looking is not collecting). */
  inPerson?: boolean
  /** Whoever answers in their place is known to the employer: an employee is. Default: true. */
  agentKnown?: boolean
  /** A copy of the number paper is wanted although the employee verifies the person. Default: false. */
  numberCopy?: boolean
  /** Day in Japan whose law counts, `YYYY-MM-DD`. */
  on: string
}

/** One side or both of one paper, to be photographed. */
export interface WayPaper {
  document: string
  sides: readonly Side[]
}

/** Of these papers `count` different ones. */
export interface WayPart {
  proves: Proof
  count: 1 | 2
  papers: readonly WayPaper[]
}

/** A way that is open to this person; one is enough. */
export interface Way {
  code: string
  name: string
  nameEn: string
  /** Only for an answer through the employer's account, which shows who somebody is, or only for one by a link. */
  by: 'anyhow' | 'account' | 'link'
  /** Nothing to photograph when empty. */
  parts: readonly WayPart[]
  basis: string
}

/** Which papers the law asks of a person, and why. */
export interface PapersAnswer {
  /** Alternatives, least trouble first. None where no paper is asked. */
  ways: readonly Way[]
  why: WhyPapers
  notAccepted: readonly NotAcceptedRule[]
}

/**
 * Decides which papers a person may choose from: as much as the law asks, and no more.
 *
 * @example
 * ```ts
 * import { papersFor } from '@fuin/sdk/node'
 *
 * const child = papersFor({ kind: 'dependent', purposes: ['TAX-DEP'], on: '2026-11-25' })
 * child.ways // none: the employee verifies the family
 * child.why.code // employee-verifies
 * ```
 */
export function papersFor(question: PapersQuestion): PapersAnswer {
  const { kind, purposes, on } = question
  // Without a purpose nobody is asked; what the kind is asked for in general is still worth showing.
  const rules = (purposes.length === 0 ? [''] : purposes).map(purpose => verifierOf(kind, purpose))
  const asked = rules.some(({ verifier }) => verifier === 'organization')
  const proxy = rules.some(({ byAgent }) => byAgent === true)
  const verifier = asked ? 'organization' : rules[0]!.verifier
  const inPerson = question.inPerson === true
  const copy = question.numberCopy === true && verifier === 'employee'
  const account = question.accountIdentityChecked === true
  const known = needsMet(question, proxy)
  const open = ({ needs }: WayRule): boolean =>
    copy ? needs.includes('copy') : asked && needs.every(need => known.has(need))
  return {
    ways: inPerson ? [] : WAYS.filter(way => holdsOn(way, on) && open(way)).map(way => wayOf(way, on)),
    why: whyPapers({ verifier, inPerson, proxy, account, copy }),
    notAccepted: asked || copy ? notAcceptedOn(on) : [],
  }
}

function needsMet(question: PapersQuestion, proxy: boolean): ReadonlySet<WayNeed> {
  const known = new Set<WayNeed>([question.agentKnown === false ? 'agent-unknown' : 'agent-known'])
  // The account is that of whoever answers: it says nothing about the spouse who is represented.
  if (question.accountIdentityChecked === true && question.kind !== 'dependent') known.add('account')
  if (question.earlierFile === true) known.add('file')
  if (question.prePrinted === true) known.add('printed')
  if (proxy) known.add('proxy')
  return known
}

function wayOf({ code, name, nameEn, needs, parts, basis }: WayRule, on: string): Way {
  return {
    code,
    name,
    nameEn,
    by: needs.includes('account') ? 'account' : 'anyhow',
    parts: parts.map(part => partOf(part, on)),
    basis,
  }
}

function partOf({ proves, count, groups, cardSide }: WayPartRule, on: string): WayPart {
  const cards = cardSide === undefined ? [] : papersIn(['card', 'special-card'], on)
  return {
    proves,
    count,
    papers: [
      ...cards.map(({ code }) => ({ document: code, sides: [cardSide!] })),
      ...papersIn(groups, on).map(({ code, sides }) => ({ document: code, sides })),
    ],
  }
}

function papersIn(groups: readonly PaperRule['group'][], on: string): PaperRule[] {
  return DOCUMENTS.filter(paper => groups.includes(paper.group) && holdsOn(paper, on))
}
