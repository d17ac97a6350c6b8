import type { ItemKind, ProviderView, Receipt, Session, UploadState } from '../api/index.ts'
import { newId } from '../format/ids.ts'
import type { PersonWords } from '../format/person.ts'
import { parseLink } from '../format/link.ts'
import { parseMyNumber } from '../my-number/my-number.ts'
import { deriveLinkKeys } from '../request/link-keys.ts'
import { derivePasscodeKey, readPasscode } from '../request/passcode.ts'
import { openManifest, type OpenedManifest } from '../request/manifest.ts'
import { householdUnder, relatedUnder } from '../request/entry.ts'
import type { SealTarget } from '../seal/content.ts'
import { sealImage } from '../seal/image.ts'
import { sealNumber } from '../seal/number.ts'
import { sealPerson } from '../seal/person.ts'

/** A photo as the page would send it. */
export interface ProviderImage {
  bytes: Uint8Array<ArrayBuffer>
  document: string
  side?: 'front' | 'back'
}

/** What one person gives. The first subject of the request, unless `subject` is named. */
export interface ProviderAnswer {
  /** Left out where a number is not given again. */
  number?: string
  images?: ProviderImage[]
  subject?: string
  /** A family member whom the request does not name; it has to allow that. */
  added?: PersonWords
}

/** Where an answer goes, and with which right. */
export interface Destination {
  base: string
  authorization: string
}

/**
 * Does what the collection page does with a link: opens the manifest, seals, uploads, submits.
 *
 * @param url - the one-time link
 * @param vault - address of the vault
 * @param options - `beforeSubmit`: what happens between upload and submission; `passcode`: as the person types it
 */
export async function submitAsProvider(
  url: string,
  vault: string,
  answers: ProviderAnswer[],
  { beforeSubmit, passcode }: { beforeSubmit?: () => Promise<unknown>; passcode?: string } = {},
): Promise<Receipt> {
  const { organization, request, secret, fingerprint } = parseLink(url)
  const key = passcode === undefined ? null : await derivePasscodeKey(readPasscode(passcode)!, request)
  const { manifestKey, psk, submitToken, viewToken, gateProof } = await deriveLinkKeys(secret, key)
  const base = `${vault}/v1/organizations/${organization}/requests/${request}`
  const door = { base, authorization: `Fuin-Link ${viewToken}` }
  const session = key === null ? null : await call<Session>(door, 'POST', '/gate', { proof: gateProof })
  const authorization = session === null ? `Fuin-Link ${submitToken}` : `Fuin-Session ${session.token}`
  const to = { base, authorization }
  const view = await call<ProviderView>(to, 'GET', '/provider')
  const expected = { manifestKey, fingerprint, organization, request, sequence: view.sequence }
  const whom = answers.map(answer => (answer.added === undefined ? null : newId('sub')))
  const added = whom.filter(id => id !== null)
  const manifest = await openManifest(view.manifest ?? '', expected)
  const listed = { ...householdUnder(manifest, added), round: view.round }
  const opened = answers.reduce<OpenedManifest>(
    (under, { added: said }, at) => relatedUnder(under, whom[at] ?? '', said?.relationship ?? ''),
    listed,
  )
  for (const id of added) await call(to, 'POST', '/additions', { subject: id })
  const items: { id: string; digest: string }[] = []
  for (const [at, answer] of answers.entries()) {
    const subject = whom[at] ?? answer.subject ?? opened.manifest.subjects[0]!.id
    items.push(...(await give(to, answer, { opened, subject, psk })))
  }
  await beforeSubmit?.()
  return call<Receipt>(to, 'POST', '/submit', { items })
}

/** Seals and uploads what one person gives. */
export async function give(
  to: Destination,
  { number, images = [], added }: ProviderAnswer,
  place: Omit<SealTarget, 'item'>,
): Promise<{ id: string; digest: string }[]> {
  const { subject } = place
  const { sequence } = place.opened.manifest
  const items: { id: string; digest: string }[] = []
  if (added !== undefined) {
    const id = newId('itm')
    const sealed = await sealPerson({ ...place, person: added, item: id })
    items.push(await upload(to, { id, subject, kind: 'person', sequence, ...sealed, body: null }))
  }
  if (number !== undefined) {
    const id = newId('itm')
    const sealed = await sealNumber({ number: parseMyNumber(number), source: 'typed', item: id, ...place })
    items.push(await upload(to, { id, subject, kind: 'number', sequence, ...sealed, body: null }))
  }
  for (const { side = 'front', ...image } of images) {
    const item = newId('itm')
    const photo = await sealImage({ ...image, side, mediaType: 'image/jpeg', item, ...place })
    items.push(await upload(to, { id: item, subject, kind: 'image', sequence, ...photo }))
  }
  return items
}

/** Uploads one sealed item. */
async function upload(
  to: Destination,
  item: {
    id: string
    subject: string
    kind: ItemKind
    sequence: number
    envelope: string
    digest: string
    body: Uint8Array<ArrayBuffer> | null
  },
): Promise<{ id: string; digest: string }> {
  const { id, subject, kind, sequence, envelope, digest, body } = item
  const put = { subject, kind, sequence, envelope, bodyLength: body?.length ?? null }
  const { total, chunkLength } = await call<UploadState>(to, 'PUT', `/items/${id}`, put)
  for (let place = 0; body !== null && place < total; place++) {
    const chunk = body.slice(place * chunkLength, (place + 1) * chunkLength)
    await call(to, 'PUT', `/items/${id}/chunks/${place}`, chunk)
  }
  await call(to, 'POST', `/items/${id}/complete`, { digest })
  return { id, digest }
}

/** One call of a page to the vault. */
export async function call<T>(
  { base, authorization }: Destination,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const octets = body instanceof Uint8Array
  const type = octets ? 'application/octet-stream' : 'application/json'
  const response = await fetch(base + path, {
    method,
    headers: { authorization, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined
      ? {}
      : { body: octets ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  })
  // Neither the link nor what was sent may stand in the message.
  if (!response.ok) throw new Error(`The vault answered ${response.status} to ${method}.`)
  return (response.status === 204 ? undefined : await response.json()) as T
}
