import { renderMessage, messageLanguage, type MessageLanguage } from '../../messages/render.ts'
import { purposesOf } from '../../rules/matrix.ts'
import { isRelated } from '../../rules/related.ts'
import { askedPerson } from '../asked-purposes.ts'
import type { StaffContext } from '../context.ts'
import { Messages } from '../messages.ts'
import { namedPurposes, type NamedPurpose } from '../named-purposes.ts'
import { OrganizationSettings } from '../settings.ts'
import type { SubjectView } from '../subject-view.ts'
import { numberInForce, purposesTold } from './told.ts'

/** What can be added to the number in force of a person, and how they can be told. */
export interface PurposeOptions {
  /** What they were told: in the request, and by notice since. */
  told: NamedPurpose[]
  /** What may be added by a notice alone. */
  possible: NamedPurpose[]
  /** Whether a mail reaches them, or the employee whose dependent they are. */
  mail: boolean
  /** A notice in the language of the person to begin with; `{purposes}` stands where they are listed. */
  draft: { text: string; language: MessageLanguage }
}

/** @throws {FuinError} `not_found` when no number is kept */
export async function purposeOptions(
  context: StaffContext,
  subject: SubjectView,
  signal?: AbortSignal,
): Promise<PurposeOptions> {
  const codes = purposesTold((await numberInForce(context, subject, signal)).told)
  const messages = new Messages(context)
  const reached = await messages.employeeOf(subject)
  const { language } = await new OrganizationSettings(context).get()
  const written = messageLanguage((reached ?? subject).details.language, language)
  const { name: organization, contact } = await context.profile()
  const values = { name: (reached ?? subject).name ?? '', organization, contact, purposes: '{purposes}' }
  return {
    told: namedPurposes(codes),
    possible: namedPurposes(possiblePurposes(subject, codes)),
    mail: messages.available && (reached?.details.email ?? '') !== '',
    draft: { text: renderMessage('purpose-notice', written, { values }).text.trim(), language: written },
  }
}

/** Codes that may be added to what somebody was told, by notice alone (L-03). */
export function possiblePurposes(subject: SubjectView, told: readonly string[]): string[] {
  return purposesOf(askedPerson(subject))
    .map(({ code }) => code)
    .filter(code => !told.includes(code) && isRelated(code, told))
}
