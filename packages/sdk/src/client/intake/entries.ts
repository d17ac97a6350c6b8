import type { Page, ReleasedItem, SettledEntry, SubjectKind, WaitingEntry } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { isId } from '../../format/ids.ts'
import type { PersonWords } from '../../format/person.ts'
import { openPerson } from '../../open/person.ts'
import { relatedUnder } from '../../request/entry.ts'
import type { StaffContext } from '../context.ts'
import { openEntryManifest } from '../manifests.ts'
import { release } from '../release.ts'
import { optional } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'

/** Purpose code of looking at something before a decision. */
export const REVIEW = 'REVIEW'

/** Something that waits to be matched. */
export interface QueuedEntry {
  /** `sub_…` of the placeholder. */
  id: string
  /** The poster; null for a family member who was added in a visit. */
  intake: string | null
  /** Who added them: `sub_…` of those whom the visit asked. Empty for an entry of a poster. */
  household: string[]
  kind: SubjectKind
  submittedAt: string
  /** What they say of themselves, unchecked. Null: it cannot be opened, so it can only be dismissed. */
  person: PersonWords | null
  /** How many photos came with it. */
  photos: number
  /** Codes that were shown. */
  purposes: string[]
}

export interface WaitingPage {
  data: QueuedEntry[]
  /** Pass as `after` for the next page; null at the end. */
  next: string | null
}

/** One page of the queue, names opened and logged. */
export async function waitingEntries(
  context: StaffContext,
  { after, limit = 50, signal }: CallOptions & { after?: string; limit?: number },
): Promise<WaitingPage> {
  const page = await entriesPage(context, { after: after ?? null, limit, ...optional(signal) })
  const fresh = (
    await Promise.all(page.data.map(async entry => ((await isSettled(context, entry.id)) ? [] : [entry])))
  ).flat()
  const items = fresh.flatMap(entry => personItems(entry))
  const released = items.length === 0 ? [] : await releaseAll(context, items, signal)
  const data = await Promise.all(
    fresh.map(async entry => {
      const own = released.filter(({ item }) => item.subject === entry.id)
      return queued(context, entry, own.length === 1 ? own[0]! : null)
    }),
  )
  return { data, next: page.next }
}

/** Logged in batches that the vault takes. */
async function releaseAll(
  context: StaffContext,
  items: { id: string; subject: string; request: string; generation: number }[],
  signal?: AbortSignal,
): Promise<ReleasedItem[]> {
  const released: ReleasedItem[] = []
  for (let at = 0; at < items.length; at += 100) {
    const batch = items.slice(at, at + 100)
    released.push(...(await release(context, { items: batch, purpose: REVIEW, ...optional(signal) })))
  }
  return released
}

function personItems({ id, items }: WaitingEntry): Parameters<typeof releaseAll>[1] {
  return items
    .filter(({ kind, subject, state }) => kind === 'person' && subject === id && state === 'stored')
    .map(({ id: item, subject, request, generation }) => ({ id: item, subject, request, generation }))
}

async function queued(
  context: StaffContext,
  entry: WaitingEntry,
  released: ReleasedItem | null,
): Promise<QueuedEntry> {
  const { id, intake, subjects, submittedAt, items } = entry
  const opened = released === null ? null : await openWords(context, released, intake)
  return {
    id,
    intake,
    household: intake === null ? subjects : [],
    kind: opened?.kind ?? 'employee',
    submittedAt,
    person: opened?.person ?? null,
    photos: items.filter(({ kind }) => kind === 'image').length,
    purposes: opened?.purposes ?? [],
  }
}

/** A stranger may have sent anything under a poster: what does not open is no error of the list. */
async function openWords(
  context: StaffContext,
  released: ReleasedItem,
  intake: string | null,
): Promise<{ person: PersonWords; kind: SubjectKind; purposes: string[] } | null> {
  const { id: item, subject } = released.item
  try {
    const { opened, keys } = await openEntryManifest(context, released, intake)
    const privateKeys = await (await context.keyring()).privateKeys()
    const place = { opened, subject, item, privateKeys, psk: keys.psk, envelope: released.envelope }
    const person = await openPerson(place)
    const { subjects } = relatedUnder(opened, subject, person.relationship).manifest
    const { kind, purposes } = subjects.find(({ id }) => id === subject)!
    return { person, kind, purposes }
  } catch (error) {
    if (error instanceof FuinError) return null
    throw error
  }
}

/** One page of what the vault says is waiting. */
async function entriesPage(
  context: StaffContext,
  { after, limit, signal }: { after: string | null; limit: number; signal?: AbortSignal },
): Promise<Page<WaitingEntry>> {
  const query = new URLSearchParams({ limit: String(limit), ...(after === null ? {} : { after }) })
  const path = context.path(`/entries?${query.toString()}`)
  const actor = await context.actor()
  const page = await context.http.json<Page<WaitingEntry>>({
    method: 'GET',
    path,
    actor,
    ...optional(signal),
  })
  const shaped = Array.isArray(page.data) && page.data.every(({ id, items }) => isId(id, 'sub') && items)
  if (shaped) return page
  throw new FuinError('vault_answer_invalid', 'The vault answered with something that is no queue.')
}

/** How many family members whom nobody listed came with a submission and are not matched yet. Opens nothing. */
export async function addedIn(
  context: StaffContext,
  request: string,
  { signal }: CallOptions,
): Promise<number> {
  let count = 0
  for (let after: string | null | undefined; after !== null;) {
    const page = await entriesPage(context, { after: after ?? null, limit: 200, ...optional(signal) })
    const added = page.data.filter(entry => entry.intake === null && entry.request === request)
    for (const { id } of added) if (!(await isSettled(context, id))) count++
    after = page.next
  }
  return count
}

/** @throws {FuinError} `not_found`; `manifest_replayed` for what this host settled before */
export async function findEntry(
  context: StaffContext,
  id: string,
  signal?: AbortSignal,
): Promise<WaitingEntry> {
  if (!isId(id, 'sub')) throw new FuinError('invalid_id', 'This is no id of an entry.')
  if (await isSettled(context, id))
    throw new FuinError('manifest_replayed', 'The vault shows an entry that was settled already.')
  let after: string | null = null
  do {
    const page: Page<WaitingEntry> = await entriesPage(context, { after, limit: 200, ...optional(signal) })
    const found = page.data.find(entry => entry.id === id)
    if (found !== undefined) return found
    after = page.next
  } while (after !== null)
  throw new FuinError('not_found', 'There is no such entry in the queue.')
}

export async function dismissEntry(
  context: StaffContext,
  id: string,
  reason: string,
  { signal }: CallOptions,
): Promise<void> {
  if (!isId(id, 'sub')) throw new FuinError('invalid_id', 'This is no id of an entry.')
  const path = context.path(`/entries/${id}/dismiss`)
  const actor = await context.actor()
  const call = { method: 'POST', path, actor, body: { reason }, ...optional(signal) } as const
  await context.http.json<SettledEntry>(call)
  await settle(context, id)
}

/** Remembers that an entry is done: a vault that shows it again is not believed. */
export async function settle({ state, organization }: StaffContext, id: string): Promise<void> {
  await state.raise(organization, `entry:${id}`, 1)
}

async function isSettled({ state, organization }: StaffContext, id: string): Promise<boolean> {
  return (await state.newest(organization, `entry:${id}`)) > 0
}
