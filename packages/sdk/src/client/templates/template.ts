import type { SubjectKind } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import type { ManifestImage } from '../../format/manifest.ts'
import type { MessageText } from '../../messages/kinds.ts'
import { checkText, type MessageLanguage } from '../../messages/render.ts'
import { documentOf } from '../../rules/documents.ts'
import { purposeOf } from '../../rules/purposes.ts'

/** Texts of an organization's own, by kind and language; what is missing is the built-in one. */
export type TemplateTexts = Partial<
  Record<'request' | 'reminder', Partial<Record<MessageLanguage, MessageText>>>
>

/** How people of some kinds are asked. */
export interface RequestTemplate {
  /** 1 to 40 of `a-z 0-9 -`. */
  id: string
  /** As staff see it. */
  name: { ja: string; en: string }
  /** Codes of purposes for each kind; a kind that is not here is not asked. */
  purposes: Partial<Record<SubjectKind, string[]>>
  /** Papers that everybody is asked for, or what the law asks of each. */
  papers: 'by-rules' | ManifestImage[]
  /** Ask an employee's dependents in the same visit. */
  household: boolean
  /** A day, `YYYY-MM-DD`, or so many days after the request, 1 to 365. */
  due: { day: string } | { days: number }
  /** Days after the due day for which the link still works, 0 to 365. */
  openDays: number
  /** Ask for the passcode of the organization. */
  passcode: boolean
  /** Show the 合言葉 of the organization. */
  countersign: boolean
  texts: TemplateTexts
}

const KINDS: readonly string[] = ['employee', 'dependent', 'partner', 'shareholder', 'payer']

/**
 * Refuses what the law does not provide for, or what could not be sent.
 *
 * @throws {FuinError} `input_invalid`
 */
export function checkedTemplate(template: RequestTemplate): RequestTemplate {
  const { id, name, purposes, papers, household, due, openDays, passcode, countersign, texts } = template
  if (!/^[a-z0-9-]{1,40}$/u.test(id)) throw invalid('Name a template with a-z, 0-9 and hyphens.')
  if (!isShort(name.ja) || !isShort(name.en)) throw invalid('Give the template a name of 1 to 60 characters.')
  checkPurposes(purposes)
  if (papers !== 'by-rules') checkPapers(papers)
  if ('day' in due ? !isDay(due.day) : !isWhole(due.days, 1, 365)) {
    throw invalid('Give the due day as YYYY-MM-DD, or as 1 to 365 days.')
  }
  if (!isWhole(openDays, 0, 365)) throw invalid('A link works for 0 to 365 days after the due day.')
  if (![household, passcode, countersign].every(flag => typeof flag === 'boolean')) {
    throw invalid('Say yes or no to household, passcode and countersign.')
  }
  for (const kind of ['request', 'reminder'] as const) {
    for (const text of Object.values(texts[kind] ?? {})) checkText(kind, text)
  }
  const { request, reminder } = texts
  const kept = {
    ...(request === undefined ? {} : { request }),
    ...(reminder === undefined ? {} : { reminder }),
  }
  return { id, name, purposes, papers, household, due, openDays, passcode, countersign, texts: kept }
}

function checkPurposes(purposes: RequestTemplate['purposes']): void {
  const rows = Object.entries(purposes)
  const asked = rows.length > 0 && rows.every(([, codes]) => codes.length > 0)
  const lawful = rows.every(
    ([kind, codes]) =>
      KINDS.includes(kind) &&
      codes.every(code => purposeOf(code)?.kinds.includes(kind as SubjectKind) === true),
  )
  if (!asked || !lawful) throw invalid('The law provides for no such purpose for this kind of people.')
}

function checkPapers(papers: readonly ManifestImage[]): void {
  const fine = papers.every(({ document, sides }) => {
    const rule = documentOf(document)
    return rule !== null && sides.length > 0 && sides.every(side => rule.sides.includes(side))
  })
  if (!fine || papers.length > 10) throw invalid('This paper, or this side of it, cannot be asked for.')
}

/** Tells whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

function isShort(text: string): boolean {
  return text.trim() !== '' && text.length <= 60
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

function invalid(message: string): FuinError {
  return new FuinError('input_invalid', message)
}
