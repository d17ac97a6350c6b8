import type { RevealPolicy } from '../api/index.ts'
import { formsFor, type FormRule } from '../rules/forms.ts'
import { purposeOf } from '../rules/purposes.ts'
import { numberInForce, purposesTold } from './change/told.ts'
import type { StaffContext } from './context.ts'
import { namedPurposes, type NamedPurpose } from './named-purposes.ts'
import { OrganizationSettings } from './settings.ts'
import { optional, Subjects, type SubjectRef } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** What a page offers before it shows a number. */
export interface RevealChoices extends Pick<RevealPolicy, 'formRequired' | 'reasonRequired'> {
  /** What the person was told, verified, as far as the law provides for it; each with the forms that are made for it. */
  purposes: (NamedPurpose & { forms: Pick<FormRule, 'code' | 'name' | 'nameEn'>[] })[]
}

/** @throws {FuinError} `not_found` when no number is kept, `manifest_*`, `amendment_invalid` */
export async function revealChoices(
  context: StaffContext,
  ref: SubjectRef,
  { signal }: CallOptions = {},
): Promise<RevealChoices> {
  const subject = await new Subjects(context).get(ref, optional(signal))
  const { told } = await numberInForce(context, subject, signal)
  const codes = purposesTold(told).filter(code => purposeOf(code)?.kinds.includes(subject.kind) === true)
  const { formRequired, reasonRequired } = (await new OrganizationSettings(context).get()).reveals
  return {
    formRequired,
    reasonRequired,
    purposes: namedPurposes(codes).map(purpose => ({
      ...purpose,
      forms: formsFor(purpose.code).map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    })),
  }
}
