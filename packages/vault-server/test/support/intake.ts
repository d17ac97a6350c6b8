import { createHash } from 'node:crypto'
import type { ItemKind } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import { parseMyNumber } from '../../../sdk/src/my-number/my-number.ts'
import { deriveLinkKeys, type LinkKeys } from '../../../sdk/src/request/link-keys.ts'
import type { OpenedManifest } from '../../../sdk/src/request/manifest.ts'
import { entryUnder } from '../../../sdk/src/request/entry.ts'
import { sealNumber } from '../../../sdk/src/seal/number.ts'
import { sealPerson } from '../../../sdk/src/seal/person.ts'
import { scene, type Scene } from '../../../sdk/test/support/people.ts'
import type { Answer, TestVault } from './test-vault.ts'

const WORDS = {
  kana: '',
  birthDate: '1990-01-02',
  employeeNumber: '',
  contact: '',
  relationship: '',
} as const

export const hashOf = (token: string): string =>
  createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url')

/** A poster that hangs in a shop. */
export async function poster(t: TestVault, change: object = {}): Promise<Scene & { intake: string }> {
  const intake = newId('int')
  const one = await scene({
    change: {
      organization: { id: t.organization, name: '会社', contact: '電話' },
      request: intake,
      subjects: [],
      entry: { kind: 'employee', purposes: ['TAX-EMP'], why: 'asked', ways: [] },
    },
  })
  const answer = await t.host('PUT', `/intakes/${intake}`, posterBody(one, change))
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return { ...one, intake }
}

export function posterBody(one: Scene, change: object = {}): object {
  return {
    generation: 1,
    purposes: one.manifest.purposes.map(({ code }) => code).sort(),
    submitTokenHash: hashOf(one.keys.submitToken),
    viewTokenHash: hashOf(one.keys.viewToken),
    manifest: one.box,
    sequence: 1,
    perDay: 20,
    total: 100,
    expiresAt: '2098-01-01T00:00:00.000Z',
    ...change,
  }
}

/** One scan with tokens of its own. */
export interface Visit {
  request: string
  subject: string
  keys: LinkKeys
  opened: OpenedManifest
  psk: Uint8Array<ArrayBuffer>
  begun: Answer
}

export async function scan(
  t: TestVault,
  one: Scene & { intake: string },
  change: object = {},
): Promise<Visit> {
  const keys = await deriveLinkKeys(crypto.getRandomValues(new Uint8Array(32)))
  const [request, subject] = [newId('req'), newId('sub')] as const
  const begun = await t.call('POST', `/v1/organizations/${t.organization}/intakes/${one.intake}/entries`, {
    authorization: `Fuin-Link ${one.keys.submitToken}`,
    body: {
      generation: 1,
      request,
      subject,
      submitTokenHash: hashOf(keys.submitToken),
      viewTokenHash: hashOf(keys.viewToken),
      ...change,
    },
  })
  const opened = entryUnder(one.opened, { request, subject })
  return { request, subject, keys, opened, psk: one.keys.psk, begun }
}

/** A call with the visitor's own token. */
export function visitor(
  t: TestVault,
  { request, keys }: Pick<Visit, 'request' | 'keys'>,
  method: string,
  path: string,
  body?: unknown,
  token: string = keys.submitToken,
): Promise<Answer> {
  return t.call(method, `/v1/organizations/${t.organization}/requests/${request}${path}`, {
    authorization: `Fuin-Link ${token}`,
    body,
  })
}

/** Uploads number and name of a visit, and sends them unless told otherwise. */
export async function give(
  t: TestVault,
  visit: Visit,
  kinds: ItemKind[] = ['person', 'number'],
): Promise<Answer> {
  const items = []
  for (const kind of kinds) items.push(await put(t, visit, kind))
  return visitor(t, visit, 'POST', '/submit', { items })
}

export async function put(
  t: TestVault,
  { request, keys, opened, subject, psk }: Visit,
  kind: ItemKind,
): Promise<{ id: string; digest: string }> {
  const id = newId('itm')
  const place = { opened, subject, psk, item: id }
  const { envelope, digest } =
    kind === 'person'
      ? await sealPerson({ ...place, person: { name: '見本 花子', ...WORDS } })
      : await sealNumber({ ...place, number: parseMyNumber('123456789018'), source: 'typed' })
  const body = { subject, kind, sequence: 1, envelope, bodyLength: null }
  await visitor(t, { request, keys }, 'PUT', `/items/${id}`, body)
  await visitor(t, { request, keys }, 'POST', `/items/${id}/complete`, { digest })
  return { id, digest }
}

/** A family member who was added in somebody's visit; sealed under another set of people than the vault can know. */
export function addedTo(one: Scene, subject: string): Visit {
  const { subjects } = one.manifest
  const manifest = { ...one.manifest, subjects: [...subjects, { ...subjects[0]!, id: subject }] }
  const { keys } = one
  const place = { request: one.manifest.request, subject, keys, psk: keys.psk }
  return { ...place, opened: { ...one.opened, manifest } } as Visit
}
