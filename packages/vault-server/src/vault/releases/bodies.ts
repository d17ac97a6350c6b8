import { VaultError } from '../../errors.ts'
import type { Deps } from '../deps.ts'
import { newToken, sha256 } from '../outer.ts'
import type { TicketRow } from '../rows.ts'
import { bodyChunks } from '../uploads.ts'

const TICKET_SECONDS = 60

/** A one-time right to fetch the body of an item, and what the vault keeps of it. */
export function ticketFor(item: string, now: Date): { token: string; row: TicketRow } {
  const { token, hash } = newToken()
  const expiresAt = new Date(now.getTime() + TICKET_SECONDS * 1000)
  return { token, row: { tokenHash: hash, item, expiresAt } }
}

/** The body of a released image, for its ticket, once. */
export async function releasedBody(
  deps: Deps,
  organization: string,
  item: string,
  ticket: string,
): Promise<{ length: number; chunks: AsyncGenerator<Buffer> }> {
  const hash = sha256(Buffer.from(ticket, 'base64url'))
  const row = await deps.store.transaction(async tx => {
    const taken = await tx.takeTicket(organization, hash)
    const valid = taken !== null && taken.item === item && taken.expiresAt > deps.clock.now()
    return valid ? tx.item(organization, item) : null
  })
  if (row === null)
    throw new VaultError('ticket_invalid', 'This ticket was used or is too old. Ask for a new release.')
  if (row.state !== 'stored') throw new VaultError('erased', 'This item was erased.')
  return { length: row.bodyLength!, chunks: bodyChunks(deps, row) }
}
