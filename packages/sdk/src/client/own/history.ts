import type { Entry, EntryAction } from '../../api/index.ts'
import type { MessageKind } from '../../messages/kinds.ts'
import { Audit } from '../audit.ts'
import type { StaffContext } from '../context.ts'
import { Deliveries, type DeliveryOutcome } from '../deliveries.ts'
import { optional, Subjects, type SubjectRef } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'
import { listStatements, type PersonSaid } from './statements.ts'

/** One thing that happened while a person was asked, with its date. */
export type HistoryEvent =
  | {
      at: string
      what: 'logged'
      request: string
      action: EntryAction
      /** `act_…`; null for the person and for the vault itself. */
      actor: string | null
      decision: string | null
      reason: string | null
    }
  | { at: string; what: 'message'; about: string; kind: MessageKind; outcome: DeliveryOutcome }
  | ({ at: string; what: 'said' } & PersonSaid)

const ASKING: ReadonlySet<EntryAction> = new Set<EntryAction>([
  'request.create',
  'request.renew',
  'request.extend',
  'request.view',
  'sheet.print',
  'submit',
  'withdraw',
  'reopen',
  'enter',
  'decide',
  'undo',
  'erased',
])

/**
 * Everything that was done to ask a person, oldest first: what an office asks for when a number is missing. Reads and
 * verifies the whole log, so it takes seconds where there are 100,000 entries.
 */
export async function history(
  context: StaffContext,
  ref: SubjectRef,
  { signal }: CallOptions = {},
): Promise<HistoryEvent[]> {
  const { id } = await new Subjects(context).get(ref, optional(signal))
  const { entries, requests } = await entriesOf(context, id, signal)
  const deliveries = new Deliveries(context)
  const events: HistoryEvent[] = entries.map(entry => ({
    at: entry.time,
    what: 'logged',
    request: entry.request ?? '',
    action: entry.action,
    actor: entry.actor.id,
    decision: entry.decision ?? null,
    reason: entry.reason ?? null,
  }))
  for (const request of requests) {
    for (const said of await listStatements(context, { request, ...optional(signal) }))
      events.push({ at: said.givenAt, what: 'said', ...said })
  }
  for (const about of [...requests, id]) {
    for (const { at, kind, outcome } of await deliveries.of(about))
      events.push({ at, what: 'message', about, kind, outcome })
  }
  return events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** Entries about the requests of a person, out of a log that was verified as a whole. */
async function entriesOf(
  context: StaffContext,
  subject: string,
  signal?: AbortSignal,
): Promise<{ entries: Entry[]; requests: string[] }> {
  const all: Entry[] = []
  const requests = new Set<string>()
  const each = (entry: Entry): void => {
    if (entry.request === undefined) return
    if (entry.subject === subject) requests.add(entry.request)
    // An entry that names the request before the person is of another one: a request begins with whom it asks.
    if (requests.has(entry.request) && ASKING.has(entry.action)) all.push(entry)
  }
  await new Audit(context).verify({ each, ...optional(signal) })
  const entries = all.filter(entry => entry.subject === undefined || entry.subject === subject)
  return { entries, requests: [...requests] }
}
