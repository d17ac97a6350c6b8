import { randomBytes } from 'node:crypto'
import type { Entry } from '@fuin/sdk/api'
import { canonicalJson, newId } from '@fuin/sdk/format'
import { historyOf } from '@fuin/sdk/log'
import type { Caller, Deps } from '../deps.ts'
import { openText, sealText, sha256 } from '../outer.ts'
import type { Slot } from '../ports.ts'
import type { EntryMarks, LogRow } from '../rows.ts'

/** Name in the detail of what a host says of the terminal of its staff member, sealed. */
export const TERMINAL = 'host'

/** What a rule says about an entry; time, ids and hashes are added here. */
export type EntryContent = Omit<Entry, 'v' | 'id' | 'organization' | 'time' | 'actor' | 'detail'>

export interface NewEntry {
  /** Who is named in the entry. */
  caller: Caller
  content: EntryContent
  /** Slot under which the detail is encrypted: of the subject or request, else of the organization. */
  detailSlot: string
  /** Hosts were told of this before: no webhook. */
  told?: boolean
  /** More for the detail than the caller brought, such as a box with a reason in words. */
  words?: Record<string, string>
}

/** An entry that only lacks its place in the log. */
export type PreparedEntry = Omit<LogRow, 'place'>

/** AAD of an entry's detail. */
export function detailAad(organization: string, entry: string): string {
  return `log:${organization}:${entry}`
}

/** Writes the leaves of new entries and encrypts their details. */
export async function prepareEntries(
  deps: Deps,
  organization: string,
  entries: readonly NewEntry[],
): Promise<PreparedEntry[]> {
  const keys = await deps.shred.read(entries.map(entry => entry.detailSlot))
  const withWords = await wordSlots(deps, entries)
  const time = deps.clock.now().toISOString()
  return entries.map(({ caller, content, detailSlot, words }, order) => {
    const id = newId('ent')
    const salt = randomBytes(16)
    const detail = canonicalJson({ ...caller.detail, ...words })
    const entry: Entry = {
      v: 1,
      id,
      organization,
      time,
      actor: actorOf(caller),
      detail: sha256(Buffer.concat([salt, Buffer.from(detail)])).toString('base64url'),
      ...content,
    }
    const own = withWords.get(order) ?? null
    const row = { leaf: canonicalJson(entry), wordsSlot: own?.id ?? null, marks: marksOf(entry) }
    const key = keys[order]
    if (key == null) return { ...row, detailSlot: null, wordsSlot: null, detail: null }
    const text = canonicalJson({ detail, salt: salt.toString('base64url') })
    return { ...row, detailSlot, detail: sealDetail([key, own?.key], detailAad(organization, id), text) }
  })
}

/**
 * Entries with words get a slot each: what somebody wrote without thinking can then be destroyed alone. Where a host says that
 * its staff member sat is no more than address and browser, which go with the row.
 */
async function wordSlots(deps: Deps, entries: readonly NewEntry[]): Promise<ReadonlyMap<number, Slot>> {
  const places = entries.flatMap(({ caller, words }, order) =>
    Object.entries({ ...caller.detail, ...words }).some(
      ([name, text]) => name !== TERMINAL && text.startsWith('b1.'),
    )
      ? [order]
      : [],
  )
  const slots = places.length === 0 ? [] : await deps.shred.allocate(places.length)
  return new Map(places.map((order, at) => [order, slots[at]!]))
}

/** Encrypts a detail, under its own key first where it has one. */
function sealDetail([key, own]: [Buffer, Buffer | undefined], aad: string, text: string): Buffer {
  return sealText(key, aad, own === undefined ? text : sealText(own, aad, text).toString('base64'))
}

/** Opens what {@link prepareEntries} encrypted; null once either key is gone. */
export function openDetail(
  row: Pick<LogRow, 'wordsSlot' | 'detail'>,
  [key, own]: [Buffer | null, Buffer | null],
  aad: string,
): string | null {
  const text = openText(key, aad, row.detail)
  return text === null || row.wordsSlot === null ? text : openText(own, aad, Buffer.from(text, 'base64'))
}

function marksOf(entry: Entry): EntryMarks {
  const { action, actor, subject = null, purpose = null, result, time } = entry
  const history = historyOf(entry)
  return { history, action, actor: actor.id, subject, purpose, result, time: new Date(time) }
}

/** Who is named, and how it was known who they are: by the API key that vouched, or by their own session. */
function actorOf({ kind, actor, apiKey, session }: Caller): Entry['actor'] {
  return { kind, id: actor, apiKey, ...(session === null ? {} : { session }) }
}
