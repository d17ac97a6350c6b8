import { newId, parseMyNumber, sealNumber, sealPerson, type Manifest } from '../../packages/sdk/src/index.ts'
import { toBase64Url } from '../../packages/sdk/src/format/index.ts'
import { generateRecipientKeys } from '../../packages/sdk/src/open/index.ts'
import { fingerprintOf, generateSigningKey } from '../../packages/sdk/src/primitives/jws.ts'
import { sealManifest, type OpenedManifest } from '../../packages/sdk/src/request/manifest.ts'

// One organization of the vectors: its keys, and what it signs and people seal.
export type Bytes = Uint8Array<ArrayBuffer>
export const random = (): Bytes => crypto.getRandomValues(new Uint8Array(32))

export const recipient = await generateRecipientKeys()
export const signingKey = await generateSigningKey()
export const fingerprint = await fingerprintOf(signingKey)
export const organization = newId('org')
export const [linkRoot, wrapRoot, boxKey] = [random(), random(), { id: 'b1', key: toBase64Url(random()) }]

export const frame = {
  v: 'fuin/1',
  organization: { id: organization, name: '株式会社みほん', contact: '人事部 03-0000-0000' },
  generation: 1,
  sequence: 1,
  recipient: { kid: recipient.kid, publicKey: toBase64Url(recipient.publicKey) },
  due: '2026-12-10',
  issuedAt: '2026-11-25T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
} as const
export const TAX = [{ code: 'TAX-EMP', text: '給与所得・退職所得の源泉徴収票作成事務' }]

/** Signs and encrypts a manifest; the box and the manifest as an opener sees it. */
export async function signed(
  manifest: Omit<Manifest, keyof typeof frame | 'salt'>,
  manifestKey: Bytes,
): Promise<{ opened: OpenedManifest; vector: { box: string; sequence: number; hash: string } }> {
  const whole = { ...frame, ...manifest, salt: toBase64Url(random()) } as Manifest
  const { box, hash } = await sealManifest(whole, { signingKey, manifestKey })
  return { opened: { manifest: whole, hash }, vector: { box, sequence: 1, hash } }
}

/** A number and its envelope. */
export async function number(
  place: { opened: OpenedManifest; subject: string; psk: Bytes; item?: string },
  digits: string,
  source: 'typed' | 'scanned' | 'paper' = 'typed',
): Promise<object> {
  const { subject, item = newId('itm') } = place
  const sealed = await sealNumber({ ...place, item, number: parseMyNumber(digits), source })
  return { item, subject, ...sealed, content: { number: digits, source } }
}

/** What somebody says of themselves, and its envelope. */
export async function person(
  place: { opened: OpenedManifest; subject: string; psk: Bytes },
  words: Partial<Parameters<typeof sealPerson>[0]['person']> & { name: string },
): Promise<object> {
  const item = newId('itm')
  const empty = { birthDate: '', contact: '', employeeNumber: '', kana: '', relationship: '' } as const
  const content = { ...empty, ...words }
  return { item, subject: place.subject, ...(await sealPerson({ ...place, item, person: content })), content }
}
