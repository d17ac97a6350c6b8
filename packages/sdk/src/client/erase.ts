import type { Erase, Erasure } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { StaffContext } from './context.ts'
import { eraseLost, rememberErasure, type ErasedAgain } from './erasure-journal.ts'
import { verifyEntry } from './log-entry.ts'
import { openCheckpoint } from '../log/index.ts'
import type { Delivery } from './deliveries.ts'
import { Messages } from './messages.ts'
import { optional, Subjects, type SubjectRef } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/**
 * Destroys the images, one number, or everything, of a person, and verifies that the erasure stands in the log.
 *
 * @throws {FuinError} `not_found`, `vault_refused`, `log_*`
 */
export async function erase(
  context: StaffContext,
  ref: SubjectRef,
  order: Erase,
  { signal }: CallOptions = {},
): Promise<Erasure> {
  const subject = await new Subjects(context).get(ref, optional(signal))
  const actor = await context.actor()
  const path = context.path(`/subjects/${subject.id}/erase`)
  const erasure = await context.http.json<Erasure>({
    method: 'POST',
    path,
    body: order,
    actor,
    ...optional(signal),
  })
  if (erasure.subject !== subject.id) {
    throw new FuinError('context_mismatch', 'The vault erased somebody else.')
  }
  const { logKey } = (await context.keyring()).vault
  const checkpoint = openCheckpoint(erasure.entry.checkpoint, logKey)
  verifyEntry(erasure.entry, checkpoint, logKey, {
    organization: context.organization,
    action: 'erase',
    result: 'ok',
    subject: subject.id,
    reason: order.reason,
  })
  await context.trust.absorb(logKey, erasure.entry.checkpoint)
  await rememberErasure(context, { subject: subject.id, order, index: erasure.entry.index })
  return erasure
}

/** Erases again what a restore from a backup brought back. */
export function eraseAgain(context: StaffContext, options: CallOptions = {}): Promise<ErasedAgain[]> {
  return eraseLost(context, ({ subject, order }) => erase(context, { id: subject }, order, options))
}

/** What was destroyed, and the message about it. */
export interface ErasedAndTold {
  erasure: Erasure
  /** Null where the person has no address or the host no notifier: tell them in another way. */
  delivery: Delivery | null
}

/**
 * The same, and tells the person, or the employee whose dependent it was. Whom to tell is read before: afterwards nobody
 * knows the address any more.
 */
export async function eraseAndTell(
  context: StaffContext,
  ref: SubjectRef,
  order: Erase,
  options: CallOptions = {},
): Promise<ErasedAndTold> {
  const messages = new Messages(context)
  const subject = await new Subjects(context).get(ref, options)
  const reached = messages.available ? await messages.employeeOf(subject) : null
  const erasure = await erase(context, { id: subject.id }, order, options)
  if ((reached?.details.email ?? '') === '') return { erasure, delivery: null }
  const key = order.scope === 'number' ? order.item : order.scope
  return { erasure, delivery: await messages.aboutPerson(reached!, 'erased', { key, about: subject.id }) }
}
