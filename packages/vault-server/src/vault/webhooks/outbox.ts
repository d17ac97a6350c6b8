import type { Deps } from '../deps.ts'
import type { NewEntry } from '../log/entry.ts'
import type { Tx } from '../store.ts'
import { eventOf, eventRow, type NewEvent } from './events.ts'

/** Puts what entries tell into the outbox, in the transaction of the entries: neither is ever there without the other. */
export async function enqueueEntries(
  deps: Deps,
  tx: Tx,
  organization: string,
  entries: readonly Pick<NewEntry, 'content' | 'told'>[],
): Promise<void> {
  const events = entries.flatMap(({ content, told }) => (told === true ? [] : (eventOf(content) ?? [])))
  await enqueueEvents(deps, tx, organization, events)
}

/** Puts events into the outbox of every endpoint that wants them. */
export async function enqueueEvents(
  deps: Deps,
  tx: Tx,
  organization: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return
  const now = deps.clock.now()
  const rows = events.map(event => eventRow(organization, event, now))
  await tx.enqueue(organization, rows, now)
}
