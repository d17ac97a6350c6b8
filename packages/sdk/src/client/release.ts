import type { Release, ReleasedItem, Releases } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { itemDigest } from '../format/digest.ts'
import { randomText } from '../keys/keyring-data.ts'
import type { StaffContext } from './context.ts'
import { verifyEntry } from './log-entry.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** What is asked of the vault, and why. */
export interface ReleaseOrder extends CallOptions {
  items: { id: string; subject: string; request: string; generation: number }[]
  purpose: string
  form?: string | undefined
  /** Reason in words; encrypted before it leaves the host. */
  reason?: string | undefined
}

/**
 * Asks for items and gives them out only after the log proves that exactly this was recorded: organization,
 * actor, item, purpose, form, our nonce, the digest of what arrived. The newest checkpoint is stored first.
 *
 * For an image the digest covers a body that is still to be fetched: compare it with {@link digestOf}.
 *
 * @throws {FuinError} `log_*`, `vault_refused`, `vault_answer_invalid`, `context_mismatch`
 */
export async function release(context: StaffContext, order: ReleaseOrder): Promise<ReleasedItem[]> {
  const keyring = await context.keyring()
  const actor = await context.actor()
  const nonce = randomText(16)
  const { purpose, form, reason, signal } = order
  const body: Omit<Release, 'since'> = {
    items: order.items.map(({ id }) => id),
    purpose,
    nonce,
    ...(form === undefined ? {} : { form }),
    ...(reason === undefined ? {} : { reason: await keyring.sealBox('reason', nonce, reason) }),
  }
  const path = context.path('/releases')
  const { logKey } = keyring.vault
  const { answer, checkpoint } = await context.trust.contact(logKey, since =>
    context.http.json<Releases>({
      method: 'POST',
      path,
      actor,
      body: { ...body, since },
      ...optional(signal),
    }),
  )
  const released = ordered(answer, order)
  for (const [index, { entry, envelope, item }] of released.entries()) {
    const { id, subject, request, generation } = order.items[index]!
    const expected = {
      organization: context.organization,
      action: 'release' as const,
      result: 'ok',
      item: id,
      purpose,
      form,
      nonce,
      digest: item.kind === 'number' ? await itemDigest(envelope) : item.digest,
    }
    const logged = verifyEntry(entry, checkpoint, logKey, expected)
    if (logged.actor.kind !== 'vouched' || logged.actor.id !== actor.id) throw mismatch()
    if (logged.subject !== undefined && logged.subject !== subject) throw mismatch()
    if (logged.request !== undefined && logged.request !== request) throw mismatch()
    if (logged.generation !== undefined && logged.generation !== generation) throw mismatch()
  }
  return released
}

/** The released items in the order in which they were asked for, each in the place that was expected. */
function ordered(answer: Releases, order: ReleaseOrder): ReleasedItem[] {
  if (!Array.isArray(answer.items) || answer.items.length !== order.items.length) {
    throw new FuinError('vault_answer_invalid', 'The vault released other items than were asked for.')
  }
  return order.items.map(({ id, subject, request, generation }) => {
    const found = answer.items.find(({ item }) => item.id === id)
    const fits =
      found !== undefined &&
      typeof found.envelope === 'string' &&
      found.item.subject === subject &&
      found.item.request === request &&
      found.item.generation === generation
    if (!fits) {
      throw new FuinError('context_mismatch', 'The vault released an item of another person or request.')
    }
    return found
  })
}

function mismatch(): FuinError {
  return new FuinError('log_entry_mismatch', 'The vault logged something else than it did.')
}
