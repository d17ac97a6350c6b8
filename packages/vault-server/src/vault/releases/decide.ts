import type { Entry, ProvenEntry, Release, ReleasedItem, RevealPolicy } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import type { Caller } from '../deps.ts'
import type { NewEntry } from '../log/entry.ts'
import { requireStaffUse } from '../members/guards.ts'
import type { ReleaseSource, TicketRow } from '../rows.ts'
import { ticketFor } from './bodies.ts'
import type { Ceiling } from './ceiling.ts'
import { itemView } from './items.ts'
import { judge, type Opened } from './judge.ts'

/** Reason code in the entry of a number that another one replaced. */
const REPLACED = 'REPLACED-NUMBER'

/** One call for a release. */
export interface ReleaseJob {
  caller: Caller
  body: Release
}

/** What a call comes to: entries to write in any case, and what is answered once they are written. */
export interface Decision {
  refused: VaultError | null
  entries: NewEntry[]
  tickets: TicketRow[]
  /** What it uses of an approval. */
  used: { approval: string; subjects: string[] } | null
  answer(entries: readonly ProvenEntry[]): ReleasedItem[]
}

/** Judges one call and prepares what it writes and answers. A defect of the vault is no refusal: it is thrown. */
export function decide(
  job: ReleaseJob,
  found: ReadonlyMap<string, ReleaseSource>,
  keys: ReadonlyMap<string, Buffer | null>,
  at: { now: Date; detailSlot: string; policy: RevealPolicy; ceiling: Ceiling },
): Decision {
  try {
    const opened = judge(job, found, { keys, policy: at.policy })
    requireStaffUse(job.caller, job.body, opened, at.now)
    const used = at.ceiling.admit(job, [...new Set(opened.map(({ item }) => item.subject))], at.now)
    return { ...granted(job, opened, at.now), used }
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    // Nothing is said to have happened that did not: a defect leaves no entry, its call fails alone.
    const entries = error.status < 500 ? refusals(job, error, at.detailSlot) : []
    return { refused: error, entries, tickets: [], used: null, answer: () => [] }
  }
}

function granted({ caller, body }: ReleaseJob, opened: Opened[], now: Date): Omit<Decision, 'used'> {
  const { purpose, form, nonce, reason, replaced, approval } = body
  const tickets = opened.map(({ item }) => (item.bodyLength === null ? null : ticketFor(item.id, now)))
  return {
    refused: null,
    entries: opened.map(({ item, subject }) => ({
      caller,
      content: {
        action: 'release',
        result: 'ok',
        subject: item.subject,
        request: item.request,
        generation: item.generation,
        item: item.id,
        digest: item.digest!,
        purpose,
        nonce,
        ...useOf(body),
        ...(form === undefined ? {} : { form }),
        ...(approval === undefined ? {} : { approval }),
        ...(replaced === true ? { reason: REPLACED } : {}),
      },
      detailSlot: subject.slot,
      ...(reason === undefined ? {} : { words: { reason } }),
    })),
    tickets: tickets.flatMap(ticket => (ticket === null ? [] : [ticket.row])),
    answer: entries =>
      opened.map(({ item, manifest, amendments, envelope, box, passcode, signed }, order) => ({
        item: itemView(
          item,
          manifest,
          amendments.flatMap(({ purposes }) => purposes),
        ),
        envelope,
        manifest: box,
        sequence: manifest.sequence,
        passcode,
        amendments: signed,
        entry: entries[order]!,
        ticket: tickets[order]?.token ?? null,
      })),
  }
}

/** Refusals are logged by the ids that were asked for; whether they exist is not said. */
function refusals({ caller, body }: ReleaseJob, { code }: VaultError, detailSlot: string): NewEntry[] {
  const { purpose, nonce } = body
  return body.items.map(item => ({
    caller,
    content: {
      action: 'release',
      result: code,
      item,
      purpose,
      nonce,
      ...useOf(body),
    },
    detailSlot,
  }))
}

/** What became of the digits, as the entry has it. */
function useOf({ use, target }: Release): Pick<Entry, 'use' | 'target'> {
  return { ...(use === undefined ? {} : { use }), ...(target === undefined ? {} : { target }) }
}
