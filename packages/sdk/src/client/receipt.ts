import type { ActorKind, EntryAction, Item, Receipt, Request } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { OrganizationContext } from './context.ts'
import { verifyEntry } from './log-entry.ts'

/** Entries that make a submission, and by whom: the person, or staff who matched what came through a poster or entered it. */
const WHO_SUBMITS: Partial<Record<EntryAction, ActorKind[]>> = {
  submit: ['link', 'session'],
  'intake.match': ['vouched', 'member'],
  enter: ['vouched', 'member'],
}

/**
 * Verifies the receipt of a submission: the log holds the submission of this generation and round
 * through its link or session, or what staff entered themselves, and every item that the vault shows was part of it
 * with the same digest.
 *
 * @throws {FuinError} `log_*`
 */
export async function verifyReceipt(
  context: OrganizationContext,
  { id, generation, round, receipt }: Request,
  items: Item[],
): Promise<Receipt> {
  if (receipt === null || typeof receipt?.checkpoint !== 'string') {
    throw new FuinError('log_proof_missing', 'The vault shows a submission without its receipt.')
  }
  const { logKey } = (await context.keyring()).vault
  const checkpoint = await context.trust.absorb(logKey, receipt.checkpoint)
  const { organization } = context
  const expected = { organization, result: 'ok', request: id, generation, round } as const
  const entry = verifyEntry(receipt, checkpoint, logKey, expected)
  const submitted = new Map((entry.items ?? []).map(item => [item.id, item.digest]))
  const proven = items.every(item => submitted.get(item.id) === item.digest)
  if (proven && WHO_SUBMITS[entry.action]?.includes(entry.actor.kind) === true) return receipt
  throw new FuinError('log_entry_mismatch', 'The vault shows items that were not submitted.')
}
