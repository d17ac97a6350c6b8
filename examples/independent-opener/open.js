// Opens what Fuin sealed, without Fuin: written from docs/format.md alone. It imports Node's built-ins only, so
// an organization can read its own data when every package of Fuin is gone.
import { createHash, createHmac, createPublicKey, hkdfSync, timingSafeEqual, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openGcm, openPsk } from './hpke.js'

export const bytes = text => Buffer.from(text, 'base64url')
const sha256 = data => createHash('sha256').update(data).digest('base64url')
export const hkdf = (ikm, info) => Buffer.from(hkdfSync('sha256', ikm, Buffer.alloc(0), info, 32))

/** §3: link secret → keys; with a passcode, all that opens something hangs on both. */
export function linkKeys(linkRoot, organization, request, generation, passcodeKey = Buffer.alloc(0)) {
  const secret = hkdf(linkRoot, `fuin/1 link\0${organization}\0${request}\0${generation}`)
  const both = Buffer.concat([secret, passcodeKey])
  return { manifestKey: hkdf(both, 'fuin/1 manifest-key'), psk: hkdf(both, 'fuin/1 psk') }
}

/** §3: psk of what the host sealed itself. */
export function wrapKey(wrapRoot, organization, item, kid) {
  return hkdf(wrapRoot, `fuin/1 wrap\0${organization}\0${item}\0${kid}`)
}

/** §4: verifies a JWS of the organization and gives what it says. */
export function verifyJws(jws, typ, fingerprint) {
  const [header, payload, signature] = jws.split('.')
  const { jwk, ...rest } = JSON.parse(bytes(header))
  if (rest.alg !== 'ES256' || rest.typ !== typ) throw new Error('Another kind of text.')
  if (sha256(`{"crv":"P-256","kty":"EC","x":"${jwk.x}","y":"${jwk.y}"}`) !== fingerprint)
    throw new Error('Another key.')
  const key = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }
  if (!verify('sha256', Buffer.from(`${header}.${payload}`), key, bytes(signature)))
    throw new Error('Not signed.')
  return JSON.parse(bytes(payload))
}

/** `nonce (12) ‖ ciphertext ‖ tag (16)`, base64url. */
export function openBytes(key, aad, box) {
  const sealed = bytes(box)
  return openGcm(key, sealed.subarray(0, 12), Buffer.from(aad), sealed.subarray(12))
}

/** §4: decrypts and verifies the manifest. */
export function openManifest(box, { manifestKey, organization, request, sequence, fingerprint }) {
  const aad = `{"organization":"${organization}","protocol":"fuin/1","request":"${request}","sequence":${sequence}}`
  const jws = openBytes(manifestKey, aad, box).toString()
  const manifest = verifyJws(jws, 'fuin-manifest', fingerprint)
  if (manifest.organization.id !== organization || manifest.request !== request)
    throw new Error('A manifest of another request.')
  return { manifest, hash: sha256(jws) }
}

/** §4: who is asked for what: by name, by a poster, or as a family member who was added. */
function purposesFor({ subjects, entry, household }, { subject, kind, relationship }) {
  const named = subjects.find(({ id }) => id === subject) ?? entry
  if (named !== undefined) return [...named.purposes].sort()
  const more = kind !== 'person' && relationship === 'spouse' ? (household.spouse?.purposes ?? []) : []
  return [...household.purposes, ...more].map(({ code }) => code).sort()
}

/**
 * §5, §6: opens the content of an envelope in its context.
 *
 * @param place.relationship - of a family member who was added, from the words that were opened first
 * @param place.visit - of a poster: the request that the visit drew
 * @param place.round - from 2 on: the submission through one link
 */
export function openEnvelope(text, place) {
  const { manifest, hash, item, subject, kind, seed, psk, visit, round = 1 } = place
  const { generation, request, recipient, organization, sealedBy } = manifest
  const context =
    `{"counter":${generation},${visit === undefined ? '' : `"intake":"${request}",`}"item":"${item}",` +
    `"kid":"${recipient.kid}","kind":"${kind}","manifest":"${hash}","organization":"${organization.id}",` +
    `"protocol":"fuin/1","purposes":${JSON.stringify(purposesFor(manifest, place))},` +
    `"request":"${visit ?? request}",${round === 1 ? '' : `"round":${round},`}"subject":"${subject}"}`
  const info = Buffer.from(`JOSE-HPKE rcpt\xffA256GCM\xff${context}`, 'latin1')
  const jwe = JSON.parse(text)
  const { header, encrypted_key } = jwe.recipients.find(({ header: { kid } }) => kid === recipient.kid)
  const contentKey = openPsk({
    seed,
    enc: bytes(header.ek),
    ciphertext: bytes(encrypted_key),
    info,
    psk,
    pskId: Buffer.from(sealedBy === 'host' ? item : `${request}.${generation}`),
  })
  const sealed = Buffer.concat([bytes(jwe.ciphertext), bytes(jwe.tag)])
  const content = openGcm(contentKey, bytes(jwe.iv), Buffer.from(jwe.protected), sealed)
  const members = JSON.parse(content.toString().replace(/\0+$/u, ''))
  if (members.manifest !== hash) throw new Error('Sealed under another manifest.')
  return members
}

/** §7: the body of an image, C2SP chunked encryption. */
export function openBody(fileKey, { organization, item, counter }, body) {
  const context = `{"counter":${counter},"item":"${item}","organization":"${organization}","protocol":"fuin/1"}`
  const label = 'c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0'
  const info = Buffer.concat([Buffer.from(label), body.subarray(0, 24), Buffer.from(context)])
  const first = createHmac('sha512', fileKey)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
  const second = createHmac('sha512', fileKey)
    .update(first)
    .update(info)
    .update(Buffer.from([2]))
    .digest()
  const derived = Buffer.concat([first, second])
  if (!timingSafeEqual(derived.subarray(44, 76), body.subarray(24, 56)))
    throw new Error('Another key or context.')
  const chunks = []
  for (let at = 56, index = 0; at < body.length; at += 16_400, index++) {
    const nonce = Buffer.from(derived.subarray(32, 44))
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ index) >>> 0, 8)
    chunks.push(openGcm(derived.subarray(0, 32), nonce, Buffer.alloc(0), body.subarray(at, at + 16_400)))
  }
  if (chunks.at(-1).length >= 16_384) throw new Error('The end is missing.')
  return Buffer.concat(chunks)
}

/** Opens everything in `vectors/fuin-1.json`. */
export function openVectors(folder) {
  const {
    keyring,
    link,
    manifest: signed,
    number,
    image,
  } = JSON.parse(readFileSync(new URL('fuin-1.json', folder)))
  const { organization, request, generation } = link
  const keys = linkKeys(bytes(keyring.linkRoot), organization, request, generation)
  const place = {
    ...keys,
    organization,
    request,
    sequence: signed.sequence,
    fingerprint: keyring.fingerprint,
  }
  const { manifest, hash } = openManifest(signed.box, place)
  const secrets = { manifest, hash, seed: bytes(keyring.privateSeed), psk: keys.psk }
  const opened = openEnvelope(number.envelope, { ...secrets, ...number, kind: 'number' })
  const papers = openEnvelope(image.envelope, { ...secrets, ...image, kind: 'image' })
  const body = readFileSync(new URL(image.bodyFile, folder))
  const padded = openBody(
    bytes(papers.fileKey),
    { organization, item: image.item, counter: generation },
    body,
  )
  const picture = padded.subarray(0, papers.length)
  return { number: opened.number, document: papers.document, length: picture.length, sha256: sha256(picture) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(openVectors(new URL('../../vectors/', import.meta.url)))
}
