import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from '../src/format/base64url.ts'
import { sha256 } from '../src/format/digest.ts'
import { parseLink } from '../src/format/link.ts'
import type { Manifest } from '../src/format/manifest.ts'
import { loadPrivateKey } from '../src/hpke/recipient.ts'
import type { OpenTarget } from '../src/open/content.ts'
import { openImage } from '../src/open/image.ts'
import { openNumber } from '../src/open/number.ts'
import { deriveLinkKeys, deriveLinkSecret } from '../src/request/link-keys.ts'
import { openManifest, type OpenedManifest } from '../src/request/manifest.ts'

interface Vectors {
  keyring: { kid: string; privateSeed: string; linkRoot: string; fingerprint: string }
  link: Record<
    'url' | 'organization' | 'request' | 'secret' | 'submitToken' | 'viewToken' | 'manifestKey' | 'psk',
    string
  >
  manifest: { box: string; sequence: number; hash: string; content: Manifest }
  number: { item: string; subject: string; envelope: string; content: { number: string; source: string } }
  image: { item: string; subject: string; envelope: string; content: Record<string, string | number> }
  bad: { id: string; envelope: string; code: string }[]
}
const folder = new URL('../../../vectors/', import.meta.url)
const vectors = JSON.parse(readFileSync(new URL('fuin-1.json', folder), 'utf8')) as Vectors
const { keyring, link, manifest, number, image } = vectors

describe('vectors/fuin-1.json', () => {
  let opened: OpenedManifest
  let target: OpenTarget

  beforeAll(async () => {
    const { organization, request } = link
    const manifestKey = fromBase64Url(link.manifestKey)
    const { fingerprint } = keyring
    const { box, sequence } = manifest
    opened = await openManifest(box, { manifestKey, fingerprint, organization, request, sequence })
    const privateKeys = new Map([[keyring.kid, await loadPrivateKey(fromBase64Url(keyring.privateSeed))]])
    const { envelope, item, subject } = number
    target = { envelope, opened, item, subject, privateKeys, psk: fromBase64Url(link.psk) }
  })

  it('derives the keys of the link', async () => {
    const secret = await deriveLinkSecret(fromBase64Url(keyring.linkRoot), link.organization, link.request, 1)
    expect(toBase64Url(secret)).toBe(link.secret)
    expect(toBase64Url(parseLink(link.url).secret)).toBe(link.secret)
    const keys = await deriveLinkKeys(secret)
    expect([keys.submitToken, keys.viewToken, toBase64Url(keys.manifestKey), toBase64Url(keys.psk)]).toEqual([
      link.submitToken,
      link.viewToken,
      link.manifestKey,
      link.psk,
    ])
  })

  it('opens the manifest', () => {
    expect(opened.hash).toBe(manifest.hash)
    expect(opened.manifest).toEqual(manifest.content)
  })

  it('opens the number', async () => {
    const result = await openNumber(target)
    expect({ number: result.number.digits(), source: result.source }).toEqual(number.content)
  })

  it('opens the image', async () => {
    const body = new Uint8Array(readFileSync(new URL('fuin-1-image-body.bin', folder)))
    const { envelope, item, subject } = image
    const { bytes, ...rest } = await openImage({ ...target, envelope, item, subject, body })
    expect({ ...rest, length: bytes.length, sha256: await sha256(bytes) }).toEqual({
      ...image.content,
      statement: null,
    })
  })

  it.each(vectors.bad)('refuses $id with $code', async ({ envelope, code }) => {
    await expect(openNumber({ ...target, envelope })).rejects.toMatchObject({ code })
  })
})
