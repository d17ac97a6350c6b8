import { type AskedPerson, type PurposeRefusal, whyNotAsked } from '../rules/matrix.ts'
import type { RequestProblem } from './request-refused.ts'
import type { SubjectView } from './subjects.ts'

/** A person, and purposes of their own where they were named. */
export interface PurposeOrder {
  view: SubjectView
  own?: readonly string[] | undefined
}

/** Each person's purposes, and what stands against them. */
export interface AskedPurposes {
  /** By subject, sorted. */
  purposes: ReadonlyMap<string, string[]>
  problems: RequestProblem[]
}

/** What decides about purposes, from the label. */
export function askedPerson({ kind, details }: Pick<SubjectView, 'kind' | 'details'>): AskedPerson {
  return { kind, relationship: details['relationship'], corporateNumber: details['corporateNumber'] }
}

/**
 * Gives each person their own purposes: those named for them, or those of the request that the law provides for them.
 * A purpose that fits nobody is a problem, and so is a person who is left without any.
 */
export function askedPurposes(orders: readonly PurposeOrder[], codes: readonly string[]): AskedPurposes {
  const problems: RequestProblem[] = []
  const purposes = new Map<string, string[]>()
  for (const { view, own } of orders) {
    const person = askedPerson(view)
    const fits = (own ?? codes).filter(code => whyNotAsked(code, person) === null)
    purposes.set(view.id, [...new Set(fits)].sort())
    const refused = own ?? (fits.length === 0 ? codes : [])
    problems.push(...refused.flatMap(code => problemOf(view.id, code, whyNotAsked(code, person))))
    if (fits.length === 0 && refused.length === 0) problems.push(noPurpose(view.id))
  }
  const shared = orders.filter(({ own }) => own === undefined).map(({ view }) => view)
  for (const code of codes) {
    if (shared.length === 0 || shared.some(({ id }) => purposes.get(id)!.includes(code))) continue
    problems.push(...bestProblem(shared, code))
  }
  return { purposes, problems: unique(problems) }
}

/** Of the reasons why nobody can be asked, the one that can be mended: the kind is right, and something else is not. */
function bestProblem(people: readonly SubjectView[], code: string): RequestProblem[] {
  const all = people.flatMap(view => problemOf(view.id, code, whyNotAsked(code, askedPerson(view))))
  const closer = all.filter(({ reason }) => reason !== 'kind')
  return closer.length > 0 ? closer : all.slice(0, 1)
}

function problemOf(subject: string, purpose: string, refusal: PurposeRefusal | null): RequestProblem[] {
  if (refusal === null) return []
  return [{ subject, ...refusal, purpose: refusal.reason === 'unknown-purpose' ? null : purpose }]
}

function noPurpose(subject: string): RequestProblem {
  return {
    subject,
    purpose: null,
    reason: 'no-purpose',
    sentence: '利用目的を一つ以上選んでください。目的のないマイナンバーは求められません。',
    sentenceEn: 'Name at least one purpose: no number may be asked without one.',
    basis: '番号法 9条・14条',
  }
}

function unique(problems: RequestProblem[]): RequestProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ subject, purpose, reason }) => {
    const key = `${subject} ${purpose} ${reason}`
    return !seen.has(key) && seen.add(key)
  })
}
