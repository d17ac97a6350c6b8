import type { Picture } from './picture.ts'
import type { Detail, Item, PaperRules, Queued, Rules } from './types.ts'

export type Answer = 'yes' | 'not-applicable'

/** A submission on the desk, with everything that was opened of it. Nothing of it outlives the next one. */
export interface Household {
  entry: Queued
  detail: Detail
  /** By item. */
  pictures: Map<string, Picture>
  /** Pictures that cannot be shown, by item. */
  broken: Set<string>
  /** Digits by item, while they are shown. */
  numbers: Map<string, string>
  /** Whether the code on a paper says the same number, by subject. */
  codes: Map<string, boolean>
  answers: Map<string, Answer>
  /** The item on the screen. */
  shown: string | null
}

export function householdOf(entry: Queued, detail: Detail): Household {
  return {
    entry,
    detail,
    pictures: new Map(),
    broken: new Set(),
    numbers: new Map(),
    codes: new Map(),
    answers: new Map(),
    shown: null,
  }
}

/** Pictures in the order of the people. */
export function picturesOf({ detail }: Household): Item[] {
  const { manifest, items } = detail.review
  return manifest.subjects.flatMap(({ id }) =>
    items.filter(({ kind, subject }) => kind === 'image' && subject === id),
  )
}

export function numberOf({ detail }: Household, subject: string): Item | undefined {
  return detail.review.items.find(item => item.kind === 'number' && item.subject === subject)
}

/** Papers of one person that were opened: before that nobody can know which of the ways was taken. */
export function papersOf(household: Household, rules: Rules, subject: string): PaperRules[] {
  const codes = picturesOf(household)
    .filter(item => item.subject === subject)
    .flatMap(({ id }) => household.pictures.get(id)?.document ?? [])
  return [...new Set(codes)].map(
    code => rules.papers.find(paper => paper.code === code) ?? unknownPaper(code),
  )
}

function unknownPaper(code: string): PaperRules {
  return {
    code,
    name: '',
    nameEn: '',
    proves: 'identity',
    sides: ['front'],
    mask: null,
    basis: '',
    checks: ['known-paper', 'person-matches'],
  }
}

/** One question about one paper of one person. */
export interface Question {
  key: string
  subject: string
  document: string
  check: string
}

export function questionsOf(household: Household, rules: Rules): Question[] {
  return household.detail.review.manifest.subjects.flatMap(({ id: subject }) =>
    papersOf(household, rules, subject).flatMap(({ code: document, checks }) =>
      checks.map(check => ({ key: `${subject}/${document}/${check}`, subject, document, check })),
    ),
  )
}

/** A number that nobody has seen cannot be compared. */
export function mayAnswer(household: Household, { subject, check }: Question): boolean {
  const number = numberOf(household, subject)
  return check !== 'number-matches' || (number !== undefined && household.numbers.has(number.id))
}

/** What still stands between a submission and its acceptance. */
export function missing(household: Household, rules: Rules): { pictures: Item[]; questions: Question[] } {
  return {
    pictures: picturesOf(household).filter(({ id }) => !household.pictures.has(id)),
    questions: questionsOf(household, rules).filter(({ key }) => !household.answers.has(key)),
  }
}

/** The record of what was looked at and answered (本人確認の記録). */
export function recordOf(household: Household, rules: Rules, note: string): object {
  const { review, verifiers } = household.detail
  const papers = review.manifest.subjects.flatMap(({ id: subject }) =>
    papersOf(household, rules, subject)
      .filter(({ code }) => code !== '')
      .map(({ code: document }) => ({ subject, document, sides: sidesOf(household, subject, document) })),
  )
  const articles = [
    ...papers.map(({ document }) => rules.papers.find(({ code }) => code === document)?.basis ?? ''),
    ...verifiers.map(({ basis }) => basis),
  ]
  return {
    papers,
    basis: [...new Set(articles)].filter(article => article !== ''),
    checks: questionsOf(household, rules).map(({ key, subject, document, check }) => ({
      id: `${document}:${check}`,
      subject,
      answer: household.answers.get(key),
    })),
    note,
  }
}

function sidesOf(household: Household, subject: string, document: string): string[] {
  const sides = picturesOf(household)
    .filter(item => item.subject === subject)
    .flatMap(({ id }) => household.pictures.get(id) ?? [])
    .filter(picture => picture.document === document)
    .map(({ side }) => side)
  return [...new Set(sides)]
}
