import type { Release, ReleasedItem, Releases, ReleaseTarget, ReleaseUse } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { itemDigest } from '../format/digest.ts'
import { isId } from '../format/ids.ts'
import { randomText } from '../keys/keyring-data.ts'
import type { StaffContext } from './context.ts'
import { verifyEntry } from './log-entry.ts'
import { refuseNumbers } from './no-number.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** What is asked of the vault, and why. */
export interface ReleaseOrder extends CallOptions {
  /** Items, and where each must belong as far as the caller knows. */
  items: {
    id: string
    subject?: string | undefined
    request?: string
    generation?: number
    round?: number
  }[]
  purpose: string
  /** What becomes of the digits; left out for a review. */
  use?: ReleaseUse
  target?: ReleaseTarget | undefined
  form?: string | undefined
  /** Reason in words; encrypted before it leaves the host. */
  reason?: string | undefined
  /** `apr_…` under which a second person agreed. */
  approval?: string | undefined
  /** Numbers that others replaced; the entry has to say so. */
  replaced?: boolean
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
  refuseNumbers(order.reason)
  const { purpose, use, target, form, reason, approval, replaced = false, signal } = order
  const body: Omit<Release, 'since'> = {
    items: order.items.map(({ id }) => id),
    purpose,
    nonce,
    ...(use === undefined ? {} : { use }),
    ...(target === undefined ? {} : { target }),
    ...(form === undefined ? {} : { form }),
    ...(approval === undefined ? {} : { approval }),
    ...(replaced ? { replaced } : {}),
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
  for (const { entry, envelope, item } of released) {
    const { id, subject, request, generation } = item
    verifyEntry(entry, checkpoint, logKey, {
      organization: context.organization,
      action: 'release',
      result: 'ok',
      actor: context.http.vouched(actor),
      subject,
      request,
      generation,
      item: id,
      purpose,
      use,
      target,
      form,
      approval,
      reason: replaced ? 'REPLACED-NUMBER' : undefined,
      nonce,
      digest: item.kind === 'number' ? await itemDigest(envelope) : item.digest,
    })
  }
  return released
}

/** Asks for one item by its id alone; its place is what the log entry says and the seal will prove. */
export async function releaseOne(
  context: StaffContext,
  order: Omit<ReleaseOrder, 'items'> & { id: string; subject?: string | undefined },
): Promise<ReleasedItem> {
  const { id, subject, ...rest } = order
  if (!isId(id, 'itm')) throw new FuinError('invalid_id', 'This is no item id.')
  const [released] = await release(context, { ...rest, items: [{ id, subject }] })
  return released!
}

/** The released items in the order in which they were asked for, each in the place that was expected. */
function ordered(answer: Releases, order: ReleaseOrder): ReleasedItem[] {
  if (!Array.isArray(answer.items) || answer.items.length !== order.items.length) {
    throw new FuinError('vault_answer_invalid', 'The vault released other items than were asked for.')
  }
  return order.items.map(({ id, subject, request, generation, round }) => {
    const found = answer.items.find(({ item }) => item.id === id)
    const fits =
      found !== undefined &&
      typeof found.envelope === 'string' &&
      found.item.subject === (subject ?? found.item.subject) &&
      found.item.request === (request ?? found.item.request) &&
      found.item.generation === (generation ?? found.item.generation) &&
      found.item.round === (round ?? found.item.round)
    if (!fits) {
      throw new FuinError('context_mismatch', 'The vault released an item of another person or request.')
    }
    return found
  })
}
