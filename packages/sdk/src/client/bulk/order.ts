import type { SubjectKind, SubjectState } from '../../api/index.ts'
import type { ManifestImage } from '../../format/manifest.ts'
import type { MessageLanguage } from '../../messages/render.ts'
import type { SubjectRef } from '../subjects.ts'
import type { RequestTemplate } from '../templates/template.ts'

/** Who is asked: named one by one, by what is known of them, or by a list of employee numbers. */
export type BulkPeople =
  | { subjects: SubjectRef[] }
  | { filter: PeopleFilter }
  /** First column of a CSV or of pasted lines; a line of headings is passed over. */
  | { csv: string }

/** Everybody who fits all of it. */
export interface PeopleFilter {
  kind?: SubjectKind
  state?: SubjectState
  /** The detail `department`, whole. */
  department?: string
}

/** What is asked: a template, or a request without one. */
export type BulkQuestion =
  { template: string } | { request: { purposes: string[]; images?: ManifestImage[]; due: string } }

/** Many requests at once. */
export type BulkOrder = BulkQuestion &
  BulkPeople & {
    /** Ask the dependents of each employee in the same visit. Default: as the template says. */
    household?: boolean
    /** How many family members whom nobody listed an employee may add, 0 to 10. Default: as the template says. */
    mayAdd?: number
    /** Another due day than the template's, `YYYY-MM-DD`. */
    due?: string
    /** Ask these people (`sub_…`) although they declined or left, or the amount is under a limit (L-06). */
    anyway?: string[]
  }

/** Why somebody is not asked. The last three can be asked {@link BulkOrder.anyway}. */
export type LeftOutReason =
  | 'unknown'
  | 'erased'
  | 'disposal'
  | 'already-accepted'
  | 'already-submitted'
  | 'already-open'
  | 'corporate'
  | 'other-payment'
  | 'law-does-not-allow'
  | 'under-threshold'
  | 'declined'
  | 'left'

/** Somebody who is not asked. */
export interface LeftOut {
  /** Null for a number that nobody has. */
  id: string | null
  /** As it was written in the list. */
  externalId: string
  name: string | null
  reason: LeftOutReason
  /** Line of the CSV, from 1. */
  line?: number
  /** Yen, with `under-threshold`. */
  limit?: number
}

/** One visit: the people of one household, asked by one link. */
export interface PlannedRequest {
  /** Id that the request will have, so that asking twice asks once. */
  request: string
  provider: string
  subjects: { id: string; externalId: string; name: string; kind: SubjectKind }[]
  /** By mail, or a printed sheet where no address is known. */
  channel: 'mail' | 'sheet'
  language: MessageLanguage
}

/** What would happen. Nothing has: {@link Requests.issueMany} does it. */
export interface BulkPlan {
  /** `plan_…`: enough to carry it out later, or to go on after a break. */
  id: string
  due: string
  expiresAt: string
  template: RequestTemplate
  requests: PlannedRequest[]
  leftOut: LeftOut[]
  /** The message as it will look, once in each language. */
  previews: { language: MessageLanguage; subject: string; text: string }[]
}

/** How one request of a plan went. */
export interface IssueOutcome {
  request: string
  subjects: string[]
  /** `already`: a run before did it. `changed`: somebody asked or erased these people in the meantime. */
  outcome: 'asked' | 'already' | 'changed' | 'failed'
  /** Code of what went wrong. */
  code?: string
  channel: 'mail' | 'sheet'
  delivery: 'sent' | 'failed' | null
  /** The link, where it did not go out by mail: for a printed sheet. */
  url?: string
}
