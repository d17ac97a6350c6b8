import type { StaffContext } from '../context.ts'
import type { NewRequest } from '../new-request.ts'
import type { SubjectView } from '../subject-view.ts'
import { numberInForce, purposesTold } from './told.ts'

/** Reason code of a request for a number that the municipality changed (番号法 7条2項). */
export const NUMBER_CHANGED = 'NUMBER-CHANGED'

/** What is asked when a number has changed. */
export type ChangedNumber = Pick<
  NewRequest,
  'due' | 'expiresAt' | 'contact' | 'countersign' | 'images' | 'inPerson'
> & {
  /** Default: everything that the person was told about the number in force. */
  purposes?: string[]
}

/** A request for the new number of somebody. The old one is used until the new one is accepted. */
export async function changedNumberRequest(
  context: StaffContext,
  subject: SubjectView,
  { purposes, ...order }: ChangedNumber,
): Promise<NewRequest> {
  const { told } = await numberInForce(context, subject)
  return {
    ...order,
    subject: { id: subject.id },
    purposes: purposes ?? purposesTold(told),
    reason: NUMBER_CHANGED,
  }
}
