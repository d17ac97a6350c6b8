import type { Item, Request } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { OrganizationContext } from './context.ts'
import { itemsOf } from './items.ts'

/** More rounds than one link ever sees; generation and round then sort as one version. */
const ROUNDS = 10_000

/** Later generations and, within one, later rounds are higher. */
function versionOf({ generation, round }: { generation: number; round: number }): number {
  return generation * ROUNDS + round
}

/**
 * Refuses a submission that is older than the newest one this host saw of the request, and the number of an older
 * round than the newest one it saw: after a return, a vault that shows what was replaced would pass every other check.
 *
 * @throws {FuinError} `manifest_replayed`
 */
export async function requireNewestRound(
  context: OrganizationContext,
  request: Pick<Request, 'id' | 'generation' | 'round'>,
  items: readonly Item[],
): Promise<void> {
  await requireVersion(context, `round:${request.id}`, versionOf(request))
  for (const item of items) if (item.kind === 'number') await requireNewestNumber(context, item)
}

/** The same for one number alone, as before it is revealed. */
export async function requireNewestNumber(
  context: OrganizationContext,
  item: Pick<Item, 'request' | 'subject' | 'generation' | 'round'>,
): Promise<void> {
  await requireVersion(context, numberRecord(item.request, item.subject), versionOf(item))
}

/** Whether somebody gave a number in a request: seen by this host before, or shown by the vault now. */
export async function gaveNumber(
  context: OrganizationContext,
  request: string,
  subject: string,
): Promise<boolean> {
  if ((await context.state.newest(context.organization, numberRecord(request, subject))) > 0) return true
  return (await itemsOf(context, subject)).some(item => item.kind === 'number' && item.request === request)
}

function numberRecord(request: string, subject: string): string {
  return `number:${request}:${subject}`
}

async function requireVersion(
  { state, organization }: OrganizationContext,
  record: string,
  version: number,
): Promise<void> {
  const newest = await state.newest(organization, record)
  if (version < newest) {
    throw new FuinError('manifest_replayed', 'The vault shows what the person has replaced since.')
  }
  if (version > newest) await state.raise(organization, record, version)
}
