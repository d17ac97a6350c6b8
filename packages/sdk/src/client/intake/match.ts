import type { MatchEntry, ReleasedItem, SettledEntry, WaitingEntry } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { newId } from '../../format/ids.ts'
import { openImage } from '../../open/image.ts'
import { openNumber } from '../../open/number.ts'
import { openPerson } from '../../open/person.ts'
import { relatedUnder } from '../../request/entry.ts'
import { sealImage } from '../../seal/image.ts'
import { sealNumber } from '../../seal/number.ts'
import type { StaffContext } from '../context.ts'
import { openEntryManifest, pskOf, type TrustedManifest } from '../manifests.ts'
import { release } from '../release.ts'
import { fetchBody } from '../review.ts'
import { optional, type NewSubject, type StaffSubjects, type SubjectRef } from '../subjects.ts'
import type { SubjectView } from '../subject-view.ts'
import type { CallOptions } from '../vault-http.ts'
import { findEntry, REVIEW, settle } from './entries.ts'
import { HostRequest, type HostItem } from './host-request.ts'

/** Somebody whom the organization did not know until now. */
export interface NewPerson {
  newPerson: Omit<NewSubject, 'kind'>
}

export interface MatchOptions extends CallOptions {
  /** The person's number was accepted before: take this one in its place. */
  replace?: boolean
}

export interface Matched {
  /** `sub_…` of the person. */
  subject: string
  /** The request that now stands as submitted. */
  request: string
}

/** Opens an entry, seals it anew for a person, and has the quarantined one destroyed. */
export async function matchEntry(
  context: StaffContext,
  subjects: StaffSubjects,
  { entry: id, to, replace = false, signal }: { entry: string; to: SubjectRef | NewPerson } & MatchOptions,
): Promise<Matched> {
  const entry = await findEntry(context, id, signal)
  const released = await release(context, {
    items: entry.items.map(item => ({ ...item, subject: id, request: entry.request })),
    purpose: REVIEW,
    ...optional(signal),
  })
  const listed = await openEntryManifest(context, released[0]!, entry.intake)
  const { relationship } = await openOf(context, released, listed, 'person', openPerson)
  const trusted = { ...listed, opened: relatedUnder(listed.opened, id, relationship) }
  const asked = trusted.opened.manifest.subjects.find(subject => subject.id === id)!
  const person = await personFor(subjects, { to, kind: asked.kind, replace, ...optional(signal) })
  const request = await HostRequest.create(context, person, asked.purposes, signal)
  const items = await resealed(context, { released, trusted, entry }, request, signal)
  const path = context.path(`/entries/${id}/match`)
  const body: MatchEntry = { subject: person.id, request: request.id, items }
  const actor = await context.actor()
  await context.http.json<SettledEntry>({ method: 'POST', path, actor, body, ...optional(signal) })
  await settle(context, id)
  return { subject: person.id, request: request.id }
}

/** @throws {FuinError} `input_invalid` */
async function personFor(
  subjects: StaffSubjects,
  {
    to,
    kind,
    replace,
    signal,
  }: { to: SubjectRef | NewPerson; kind: SubjectView['kind']; replace: boolean } & CallOptions,
): Promise<SubjectView> {
  const person =
    'newPerson' in to
      ? await subjects.put({ ...to.newPerson, kind }, optional(signal))
      : await subjects.get(to, optional(signal))
  if (person.kind !== kind)
    throw new FuinError('input_invalid', 'What was shown is for people of another kind.')
  if (person.state === 'erasing' || person.state === 'erased')
    throw new FuinError('input_invalid', 'This person was erased.')
  if (person.state === 'accepted' && !replace)
    throw new FuinError('input_invalid', 'The number of this person was accepted already: say `replace`.')
  return person
}

/** Opens number and photos one after the other, and seals each anew: no more than one photo is in memory. */
async function resealed(
  context: StaffContext,
  { released, trusted, entry }: { released: ReleasedItem[]; trusted: TrustedManifest; entry: WaitingEntry },
  request: HostRequest,
  signal?: AbortSignal,
): Promise<{ id: string; digest: string }[]> {
  const items: { id: string; digest: string }[] = []
  const { number, source } = await openOf(context, released, trusted, 'number', openNumber)
  const id = newId('itm')
  const place = await request.place(id)
  items.push(
    await request.upload(
      { ...place, kind: 'number', ...(await sealNumber({ ...place, number, source })) },
      signal,
    ),
  )
  for (const one of released.filter(({ item }) => item.kind === 'image')) {
    if (one.item.subject !== entry.id)
      throw new FuinError('context_mismatch', 'This photo is somebody else’s.')
    const body = await fetchBody(context, one, signal)
    const image = await openImage({ ...(await targetOf(context, one, trusted)), body })
    const to = await request.place(newId('itm'))
    const { statement, ...photo } = image
    const stated = statement === null ? {} : { statement }
    const sealed: HostItem = { ...to, kind: 'image', ...(await sealImage({ ...to, ...photo, ...stated })) }
    image.bytes.fill(0)
    items.push(await request.upload(sealed, signal))
  }
  return items
}

/** Opens the one item of a kind that every entry has. */
async function openOf<T>(
  context: StaffContext,
  released: ReleasedItem[],
  trusted: TrustedManifest,
  kind: 'person' | 'number',
  open: (target: Parameters<typeof openNumber>[0]) => Promise<T>,
): Promise<T> {
  const own = released.filter(({ item }) => item.kind === kind)
  if (own.length !== 1) throw new FuinError('vault_answer_invalid', 'The vault shows an incomplete entry.')
  return open(await targetOf(context, own[0]!, trusted))
}

async function targetOf(
  context: StaffContext,
  { item, envelope }: ReleasedItem,
  trusted: TrustedManifest,
): Promise<Parameters<typeof openNumber>[0]> {
  const privateKeys = await (await context.keyring()).privateKeys()
  const psk = await pskOf(context, trusted, item.id)
  return { envelope, opened: trusted.opened, subject: item.subject, item: item.id, privateKeys, psk }
}
