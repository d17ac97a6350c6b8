import { VaultError } from '../../errors.ts'
import type { SubjectRow } from '../rows.ts'
import { requireSubject } from '../subjects.ts'
import type { Tx } from '../store.ts'
import type { AcceptedNumberRow } from './rows.ts'

/**
 * The number in force of a person.
 *
 * @param place - where the caller believes it is
 * @throws {VaultError} `not_found`, `erased`, `generation_conflict`
 */
export async function requireNumber(
  tx: Tx,
  organization: string,
  id: string,
  place?: { request: string; generation: number },
): Promise<{ subject: SubjectRow; number: AcceptedNumberRow }> {
  const subject = await requireSubject(tx, organization, id)
  if (subject.state === 'erasing' || subject.state === 'erased')
    throw new VaultError('erased', 'This person was erased.')
  const number = (await tx.acceptedNumbers(organization, id)).find(
    ({ state, replacedAt }) => state === 'stored' && replacedAt === null,
  )
  if (number === undefined) throw new VaultError('erased', 'No number of this person is kept. Ask for it.')
  if (place !== undefined && (number.request !== place.request || number.generation !== place.generation))
    throw new VaultError(
      'generation_conflict',
      'Another number is in force. Look at the history, then try again.',
    )
  return { subject, number }
}
