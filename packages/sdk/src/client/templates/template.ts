import type { SubjectKind } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import type { ManifestImage } from '../../format/manifest.ts'
import type { MessageText } from '../../messages/kinds.ts'
import { checkText, type MessageLanguage } from '../../messages/render.ts'
import { checkedHousehold, MAY_ADD_MAX } from '../household.ts'
import { isReminderDays } from '../settings.ts'
import { whyNotAsked } from '../../rules/matrix.ts'
import { todayInJapan } from '../../rules/on.ts'
import { askedPapers } from '../asked-papers.ts'
import { RequestRefused } from '../request-refused.ts'

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
  /** How many family members whom nobody listed an employee may add, 0 to 10, for the purposes of dependents. Default: 0. */
  mayAdd?: number
  /** A day, `YYYY-MM-DD`, or so many days after the request, 1 to 365. */
  due: { day: string } | { days: number }
  /** Days after the due day for which the link still works, 0 to 365. */
  openDays: number
  /** Ask for the passcode of the organization, where it has one. */
  passcode: boolean
  /** Show the 合言葉 of the organization, where it has one. */
  countersign: boolean
  /** Days before the due day on which people are reminded; negative: after it. Default: those of the organization. */
  reminderDays?: number[]
  texts: TemplateTexts
}

/** More than the law has ways for one kind of people. */
const MOST_PAPERS = 20
const KINDS: readonly string[] = ['employee', 'dependent', 'partner', 'shareholder', 'payer']

/**
 * Refuses what the law does not provide for, or what could not be sent.
 *
 * @throws {FuinError} `input_invalid`, as {@link RequestRefused} with reason and article where the law stands against it
 */
export function checkedTemplate(template: RequestTemplate): RequestTemplate {
  const { id, name, purposes, papers, household, due, openDays, passcode, countersign, texts } = template
  const { mayAdd = 0, reminderDays } = template
  if (!/^[a-z0-9-]{1,40}$/u.test(id)) throw invalid('Name a template with a-z, 0-9 and hyphens.')
  if (!isShort(name.ja) || !isShort(name.en)) throw invalid('Give the template a name of 1 to 60 characters.')
  checkPurposes(purposes)
  if (papers !== 'by-rules') checkPapers(papers, purposes)
  if ('day' in due ? !isDay(due.day) : !isWhole(due.days, 1, 365)) {
    throw invalid('Give the due day as YYYY-MM-DD, or as 1 to 365 days.')
  }
  if (!isWhole(openDays, 0, 365)) throw invalid('A link works for 0 to 365 days after the due day.')
  if (![household, passcode, countersign].every(flag => typeof flag === 'boolean')) {
    throw invalid('Say yes or no to household, passcode and countersign.')
  }
  checkFamily(mayAdd, purposes.dependent ?? [])
  if (reminderDays !== undefined && !isReminderDays(reminderDays)) {
    throw invalid('Remind on at most ten days, from 60 days before the due day to 30 days after it.')
  }
  for (const kind of ['request', 'reminder'] as const) {
    for (const text of Object.values(texts[kind] ?? {})) checkText(kind, text)
  }
  const { request, reminder } = texts
  const kept = {
    ...(request === undefined ? {} : { request }),
    ...(reminder === undefined ? {} : { reminder }),
  }
  return {
    ...{ id, name, purposes, papers, household, mayAdd, due, openDays, passcode, countersign },
    ...(reminderDays === undefined ? {} : { reminderDays }),
    texts: kept,
  }
}

/** @throws {FuinError} `input_invalid` */
export function checkFamily(mayAdd: number, purposes: readonly string[]): void {
  if (!isWhole(mayAdd, 0, MAY_ADD_MAX)) throw invalid('None to ten family members may be added.')
  if (mayAdd > 0) checkedHousehold({ mayAdd, purposes: [...purposes] })
}

/** @throws {RequestRefused} with reason and article for each purpose that the law does not provide for */
function checkPurposes(purposes: RequestTemplate['purposes']): void {
  const rows = Object.entries(purposes) as [SubjectKind, string[]][]
  const asked = rows.length > 0 && rows.every(([kind, codes]) => KINDS.includes(kind) && codes.length > 0)
  if (!asked) throw invalid('Name at least one purpose for each kind of people.')
  // Who of the dependents is the spouse shows when people are asked.
  const problems = rows.flatMap(([kind, codes]) =>
    codes.flatMap(code => {
      const refusal = whyNotAsked(code, { kind, relationship: 'spouse' })
      return refusal === null ? [] : [{ subject: '', purpose: code, ...refusal }]
    }),
  )
  if (problems.length > 0) throw new RequestRefused(problems)
}

/** @throws {RequestRefused} for papers that prove too little, before somebody is asked for them */
function checkPapers(papers: readonly ManifestImage[], purposes: RequestTemplate['purposes']): void {
  if (papers.length === 0 || papers.length > MOST_PAPERS)
    throw invalid('Name one to twenty papers, or leave it to the rules.')
  const on = todayInJapan()
  const problems = (Object.entries(purposes) as [SubjectKind, string[]][]).flatMap(
    ([kind, codes]) =>
      askedPapers({ view: { id: '', kind }, purposes: codes, sharedImages: papers, on }).problems,
  )
  if (problems.length > 0) throw new RequestRefused(problems.slice(0, 1))
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
