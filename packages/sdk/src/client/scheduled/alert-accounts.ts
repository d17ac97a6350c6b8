import type { Account, Page } from '../../api/index.ts'
import { changeDocument } from '../../state/documents.ts'
import type { OrganizationContext } from '../context.ts'
import type { Delivery } from '../deliveries.ts'
import type { Messages } from '../messages.ts'
import { messageDay } from './wanted.ts'

const DOCUMENT = 'alerted/accounts'

/**
 * Tells staff of IDs that ten wrong passwords have locked: once for all that are, and again when another one is. An ID
 * that was let in again and is locked once more is news from the next day on.
 */
export async function alertAccounts(
  context: OrganizationContext,
  messages: Pick<Messages, 'toStaff'>,
  now: Date,
): Promise<Delivery | null> {
  const { state, organization } = context
  const locked = await lockedAccounts(context)
  const stored = await state.document(organization, DOCUMENT)
  const told = new Set((stored?.value as string[] | undefined) ?? [])
  const fresh = locked.filter(id => !told.has(id))
  const last = fresh.at(-1)
  const delivery =
    last === undefined
      ? null
      : await messages.toStaff('account', `${last}.${messageDay(now)}`, { count: String(locked.length) }, now)
  // One that did not go out is tried again by the next pass.
  const failed = last !== undefined && delivery?.outcome === 'failed'
  const known = failed ? locked.filter(id => told.has(id)) : locked
  if (known.length !== told.size || known.some(id => !told.has(id)))
    await changeDocument<string[]>(state, { organization, name: DOCUMENT }, () => known)
  return delivery
}

async function lockedAccounts(context: OrganizationContext): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = ''; after !== null;) {
    const from: string = after === '' ? '' : `&after=${after}`
    const page: Page<Account> = await context.http.json({
      method: 'GET',
      path: context.path(`/accounts?locked=tries&limit=200${from}`),
    })
    ids.push(...page.data.map(({ id }) => id))
    after = page.next
  }
  return ids
}
