/**
 * Writes `vectors/fuin-1.json`: good and bad cases of the format, for any implementation.
 *
 * Keys and envelopes are fresh on every run; run it only when the format changes:
 * `node --conditions=source scripts/make-vectors.ts`
 */
import { writeFileSync } from 'node:fs'
import {
  formatLink,
  newId,
  parseMyNumber,
  sealImage,
  sealNumber,
  type Manifest,
} from '../packages/sdk/src/index.ts'
import {
  canonicalJson,
  decodeEnvelope,
  encodeBodyContext,
  encodeContext,
  encodeEnvelope,
  toBase64Url,
} from '../packages/sdk/src/format/index.ts'
import { generateRecipientKeys } from '../packages/sdk/src/open/index.ts'
import { fingerprintOf, generateSigningKey } from '../packages/sdk/src/primitives/jws.ts'
import { contextUnder, recipientInfo } from '../packages/sdk/src/request/context.ts'
import { deriveLinkKeys, deriveLinkSecret } from '../packages/sdk/src/request/link-keys.ts'
import { openManifest, sealManifest } from '../packages/sdk/src/request/manifest.ts'

const recipient = await generateRecipientKeys()
const signingKey = await generateSigningKey()
const fingerprint = await fingerprintOf(signingKey)
const [organization, request, subject] = [newId('org'), newId('req'), newId('sub')] as const
const linkRoot = crypto.getRandomValues(new Uint8Array(32))
const secret = await deriveLinkSecret(linkRoot, organization, request, 1)
const keys = await deriveLinkKeys(secret)
const manifest: Manifest = {
  v: 'fuin/1',
  organization: { id: organization, name: '株式会社みほん', contact: '人事部 03-0000-0000' },
  request,
  generation: 1,
  sequence: 1,
  provider: { name: '見本 花子' },
  subjects: [
    {
      id: subject,
      kind: 'employee',
      name: '見本 花子',
      purposes: ['TAX-EMP'],
      why: 'asked',
      ways: [
        {
          code: 'card',
          parts: [
            { proves: 'both', count: 1, papers: [{ document: 'mynumber-card', sides: ['front', 'back'] }] },
          ],
        },
      ],
    },
  ],
  purposes: [{ code: 'TAX-EMP', text: '給与所得・退職所得の源泉徴収票作成事務' }],
  recipient: { kid: recipient.kid, publicKey: toBase64Url(recipient.publicKey) },
  due: '2026-12-10',
  issuedAt: '2026-11-24T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
  salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
}
const { box, hash } = await sealManifest(manifest, { signingKey, manifestKey: keys.manifestKey })
const opened = await openManifest(box, {
  manifestKey: keys.manifestKey,
  fingerprint,
  organization,
  request,
  sequence: 1,
})

const item = newId('itm')
const imageItem = newId('itm')
const place = { opened, subject, psk: keys.psk }
const number = await sealNumber({ ...place, number: parseMyNumber('123456789018'), source: 'typed', item })
const picture = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
const image = await sealImage({
  ...place,
  bytes: picture,
  mediaType: 'image/jpeg',
  document: 'mynumber-card',
  quality: ['glare'],
  item: imageItem,
})

const numberContext = contextUnder(opened, { subject, item, kind: 'number' })
const imageContext = contextUnder(opened, { subject, item: imageItem, kind: 'image' })
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** A copy of the envelope with one byte string changed. */
function changed(change: (parts: ReturnType<typeof decodeEnvelope>) => void): string {
  const parts = decodeEnvelope(number.envelope)
  change(parts)
  return encodeEnvelope(parts)
}
const flip = (bytes: Uint8Array): void => void (bytes[0]! ^= 1)
const withoutPskId = JSON.parse(number.envelope) as { recipients: { header: Record<string, unknown> }[] }
delete withoutPskId.recipients[0]!.header['psk_id']

const vectors = {
  protocol: 'fuin/1',
  note: 'Synthetic. 123456789018 is a published test number. Bytes are base64url unless a name says hex.',
  keyring: {
    kid: recipient.kid,
    publicKey: toBase64Url(recipient.publicKey),
    privateSeed: toBase64Url(recipient.seed),
    linkRoot: toBase64Url(linkRoot),
    signingKey: { kty: 'EC', crv: 'P-256', x: signingKey.x, y: signingKey.y },
    fingerprint,
  },
  link: {
    url: formatLink('https://collect.example/c/', { organization, request, secret, fingerprint }),
    organization,
    request,
    generation: 1,
    secret: toBase64Url(secret),
    submitToken: keys.submitToken,
    viewToken: keys.viewToken,
    manifestKey: toBase64Url(keys.manifestKey),
    psk: toBase64Url(keys.psk),
  },
  manifest: { box, sequence: 1, hash, content: manifest },
  number: {
    item,
    subject,
    context: new TextDecoder().decode(encodeContext(numberContext)),
    infoHex: hex(recipientInfo(numberContext)),
    envelope: number.envelope,
    digest: number.digest,
    content: { number: '123456789018', source: 'typed' },
  },
  image: {
    item: imageItem,
    subject,
    bodyContext: new TextDecoder().decode(encodeBodyContext(imageContext)),
    envelope: image.envelope,
    digest: image.digest,
    bodyFile: 'fuin-1-image-body.bin',
    content: {
      document: 'mynumber-card',
      side: 'front',
      quality: ['glare'],
      mediaType: 'image/jpeg',
      length: 1000,
      sha256: await digestOf(picture),
    },
  },
  bad: [
    {
      id: 'unknown-member',
      reason: 'docs/format.md §5: no other member',
      envelope: canonicalJson({ ...(JSON.parse(number.envelope) as object), unprotected: {} }),
      code: 'envelope_invalid',
    },
    {
      id: 'psk-id-missing',
      reason: '§5: psk_id is required',
      envelope: canonicalJson(withoutPskId),
      code: 'envelope_invalid',
    },
    {
      id: 'duplicate-member',
      reason: '§1: canonical JSON only',
      envelope: number.envelope.replace('{"ciphertext":', '{"ciphertext":"AA","ciphertext":'),
      code: 'envelope_invalid',
    },
    {
      id: 'white-space',
      reason: '§1: canonical JSON only',
      envelope: number.envelope.replace(',', ', '),
      code: 'envelope_invalid',
    },
    {
      id: 'padded-base64',
      reason: '§1: base64url without padding',
      envelope: number.envelope.replace(/"tag":"([^"]+)"/u, '"tag":"$1=="'),
      code: 'envelope_invalid',
    },
    {
      id: 'other-version',
      reason: '§5: one protected header',
      envelope: number.envelope.replace(
        /"protected":"[^"]+"/u,
        `"protected":"${Buffer.from('{"enc":"A256GCM","typ":"fuin+jwe","v":2}').toString('base64url')}"`,
      ),
      code: 'envelope_unsupported',
    },
    {
      id: 'other-algorithm',
      reason: '§2: one suite',
      envelope: number.envelope.replace('HPKE-8-KE', 'HPKE-9-KE'),
      code: 'envelope_unsupported',
    },
    {
      id: 'other-key',
      reason: '§5: the wrap of the manifest’s key',
      envelope: number.envelope.replace(`"kid":"${recipient.kid}"`, `"kid":"${'A'.repeat(22)}"`),
      code: 'key_unknown',
    },
    {
      id: 'flipped-ek',
      reason: '§9',
      envelope: changed(parts => flip(parts.wraps[0]!.ek.subarray(5))),
      code: 'unreadable',
    },
    {
      id: 'flipped-key',
      reason: '§9',
      envelope: changed(parts => flip(parts.wraps[0]!.encryptedKey)),
      code: 'unreadable',
    },
    { id: 'flipped-iv', reason: '§9', envelope: changed(parts => flip(parts.iv)), code: 'unreadable' },
    {
      id: 'flipped-content',
      reason: '§9',
      envelope: changed(parts => flip(parts.ciphertext)),
      code: 'unreadable',
    },
    { id: 'flipped-tag', reason: '§9', envelope: changed(parts => flip(parts.tag)), code: 'unreadable' },
  ],
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

const folder = new URL('../vectors/', import.meta.url)
writeFileSync(new URL('fuin-1.json', folder), `${JSON.stringify(vectors, null, 2)}\n`)
writeFileSync(new URL('fuin-1-image-body.bin', folder), image.body)
