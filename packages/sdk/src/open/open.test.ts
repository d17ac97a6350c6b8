import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { scene, type Scene } from '../../test/support/people.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { encryptedBodyBytes, QUALITY_CODES, IMAGE_SIZE_CLASSES } from '../format/constants.ts'
import { decodeEnvelope, encodeEnvelope } from '../format/envelope.ts'
import { newId } from '../format/ids.ts'
import { suiteOn } from '../hpke/suite.ts'
import { parseMyNumber } from '../my-number/my-number.ts'
import { recipientInfo, contextUnder } from '../request/context.ts'
import { sealImage } from '../seal/image.ts'
import { sealNumber } from '../seal/number.ts'
import { openImage } from './image.ts'
import { openNumber } from './number.ts'
import type { OpenTarget } from './content.ts'

let one: Scene
let target: OpenTarget

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'opened',
    (error: unknown) => (error as { code: string }).code,
  )
}

beforeAll(async () => {
  one = await scene()
  const number = parseMyNumber('123456789018')
  const place = { opened: one.opened, subject: one.subject, item: one.item, psk: one.keys.psk }
  const { envelope } = await sealNumber({ number, source: 'typed', ...place })
  target = { envelope, ...place, privateKeys: one.privateKeys }
})

describe('a number envelope', () => {
  it('has one length, whatever is in it', async () => {
    const place = { opened: one.opened, subject: one.subject, psk: one.keys.psk }
    const lengths = new Set<number>()
    for (const [text, source] of [
      ['000000000019', 'typed'],
      ['999999999996', 'scanned'],
    ] as const) {
      const sealed = await sealNumber({ number: parseMyNumber(text), source, ...place, item: newId('itm') })
      lengths.add(sealed.envelope.length)
    }
    expect(lengths.size).toBe(1)
  })

  it('fails after any single flipped bit', async () => {
    const { envelope } = target
    const parts = decodeEnvelope(envelope)
    const arrays = [parts.iv, parts.ciphertext, parts.tag, parts.wraps[0]!.ek, parts.wraps[0]!.encryptedKey]
    await fc.assert(
      fc.asyncProperty(fc.nat(arrays.length - 1), fc.nat(), fc.nat(7), async (which, at, bit) => {
        const array = arrays[which]!
        array[at % array.length]! ^= 1 << bit
        const changed = encodeEnvelope(parts)
        array[at % array.length]! ^= 1 << bit
        expect(await codeOf(openNumber({ ...target, envelope: changed }))).toBe('unreadable')
      }),
      { numRuns: 150 },
    )
    expect(encodeEnvelope(parts)).toBe(envelope)
  })

  it('fails in every other context', async () => {
    const { manifest, hash } = one.opened
    const changes = [
      { organization: { ...manifest.organization, id: newId('org') } },
      { request: newId('req') },
      { generation: 2 },
      { subjects: manifest.subjects.map(person => ({ ...person, purposes: person.purposes.slice(1) })) },
      { subjects: manifest.subjects.map(person => ({ ...person, purposes: [...person.purposes, 'OTHER'] })) },
    ]
    for (const change of changes) {
      const opened = { manifest: { ...manifest, ...change }, hash }
      expect(await codeOf(openNumber({ ...target, opened }))).toBe('unreadable')
    }
    const otherHash = { manifest, hash: toBase64Url(new Uint8Array(32)) }
    expect(await codeOf(openNumber({ ...target, opened: otherHash }))).toBe('unreadable')
    expect(await codeOf(openNumber({ ...target, item: newId('itm') }))).toBe('unreadable')
    expect(await codeOf(openNumber({ ...target, subject: newId('sub') }))).toBe('context_mismatch')
    const two = {
      ...manifest,
      subjects: [...manifest.subjects, { ...manifest.subjects[0]!, id: newId('sub') }],
    }
    const moved = { ...target, opened: { manifest: two, hash }, subject: two.subjects[1]!.id }
    expect(await codeOf(openNumber(moved))).toBe('unreadable')
  })

  it('fails as one of another round: what was replaced cannot stand for what came after', async () => {
    const place = {
      opened: { ...one.opened, round: 2 },
      subject: one.subject,
      item: one.item,
      psk: one.keys.psk,
    }
    const second = await sealNumber({ number: parseMyNumber('123456789018'), source: 'typed', ...place })
    const again = { ...target, ...place, ...second }
    expect(await codeOf(openNumber(again))).toBe('opened')
    expect(await codeOf(openNumber({ ...again, opened: one.opened }))).toBe('unreadable')
    expect(await codeOf(openNumber({ ...again, opened: { ...one.opened, round: 3 } }))).toBe('unreadable')
    expect(await codeOf(openNumber({ ...target, opened: { ...one.opened, round: 2 } }))).toBe('unreadable')
  })

  it('fails with another pre-shared key or private key', async () => {
    expect(await codeOf(openNumber({ ...target, psk: new Uint8Array(32) }))).toBe('unreadable')
    const other = await scene()
    const privateKeys = new Map([[one.manifest.recipient.kid, [...other.privateKeys.values()][0]!]])
    expect(await codeOf(openNumber({ ...target, privateKeys }))).toBe('unreadable')
    expect(await codeOf(openNumber({ ...target, privateKeys: new Map() }))).toBe('key_unknown')
  })

  it('is refused for a purpose that the person did not see', async () => {
    expect(await codeOf(openNumber({ ...target, purpose: 'TAX-EMP' }))).toBe('opened')
    expect(await codeOf(openNumber({ ...target, purpose: 'MARKETING' }))).toBe('purpose_not_shown')
    // Another person of the same request was told it.
    const { manifest, hash } = one.opened
    const [person] = manifest.subjects
    const other = { ...person!, id: newId('sub'), purposes: ['HI-PEN'] }
    const opened = { manifest: { ...manifest, subjects: [person!, other] }, hash }
    expect(await codeOf(openNumber({ ...target, opened, purpose: 'HI-PEN' }))).toBe('purpose_not_shown')
  })

  it('cannot be planted without the pre-shared key, not even in base mode', async () => {
    const suite = await suiteOn('native')
    const parts = decodeEnvelope(target.envelope)
    const info = recipientInfo(
      contextUnder(one.opened, { subject: one.subject, item: one.item, kind: 'number' }),
    )
    const publicKey = await suite.DeserializePublicKey(fromBase64Url(one.manifest.recipient.publicKey))
    const contentKey = new Uint8Array(32).fill(1)
    const planted = await suite.Seal(publicKey, contentKey, { info })
    const wrap = {
      ...parts.wraps[0]!,
      ek: new Uint8Array(planted.encapsulatedSecret),
      encryptedKey: new Uint8Array(planted.ciphertext),
    }
    expect(
      await codeOf(openNumber({ ...target, envelope: encodeEnvelope({ ...parts, wraps: [wrap] }) })),
    ).toBe('unreadable')
  })

  it('is refused when a header is stripped, added or doubled', async () => {
    const parsed = JSON.parse(target.envelope) as { recipients: { header: Record<string, unknown> }[] }
    const stripped = structuredClone(parsed)
    delete stripped.recipients[0]!.header['psk_id']
    const extended = { ...parsed, unprotected: {} }
    const doubled = target.envelope.replace('{"ciphertext":', '{"ciphertext":"AA","ciphertext":')
    const spaced = target.envelope.replace(',', ', ')
    const version = target.envelope.replace(
      /"protected":"[^"]+"/u,
      `"protected":"${toBase64Url(utf8('{"enc":"A256GCM","typ":"fuin+jwe","v":2}'))}"`,
    )
    expect(await codeOf(openNumber({ ...target, envelope: canonicalJson(stripped) }))).toBe(
      'envelope_invalid',
    )
    expect(await codeOf(openNumber({ ...target, envelope: canonicalJson(extended) }))).toBe(
      'envelope_invalid',
    )
    expect(await codeOf(openNumber({ ...target, envelope: doubled }))).toBe('envelope_invalid')
    expect(await codeOf(openNumber({ ...target, envelope: spaced }))).toBe('envelope_invalid')
    expect(await codeOf(openNumber({ ...target, envelope: version }))).toBe('envelope_unsupported')
  })

  it('cannot be opened as an image', async () => {
    expect(await codeOf(openImage({ ...target, body: new Uint8Array(100) }))).toBe('unreadable')
  })
})

describe('an image', () => {
  const picture = crypto.getRandomValues(new Uint8Array(60_000))

  async function sealed(bytes: Uint8Array<ArrayBuffer> = picture) {
    const place = { opened: one.opened, subject: one.subject, item: one.item, psk: one.keys.psk }
    const image = await sealImage({
      bytes,
      mediaType: 'image/jpeg',
      document: 'eligibility-certificate',
      quality: [...QUALITY_CODES].reverse(),
      ...place,
    })
    return { ...image, ...place, privateKeys: one.privateKeys }
  }

  it('opens to the same bytes, in every size class', async () => {
    for (const length of [1, 524_288, 524_289, 3_000_000]) {
      const bytes = new Uint8Array(length).fill(0xab)
      const image = await sealed(bytes)
      const opened = await openImage(image)
      expect(Buffer.compare(opened.bytes, bytes)).toBe(0)
      expect(opened.document).toBe('eligibility-certificate')
      expect(opened.quality).toEqual(QUALITY_CODES)
      expect(IMAGE_SIZE_CLASSES.map(encryptedBodyBytes)).toContain(image.body.length)
    }
  })

  it('fails for any byte changed, cut, appended or moved', async () => {
    const image = await sealed()
    const { body } = image
    const chunk = 16_384 + 16
    const changed: [string, Uint8Array<ArrayBuffer>][] = [
      ['salt', flip(body, 3)],
      ['commitment', flip(body, 30)],
      ['first chunk', flip(body, 60)],
      ['last byte', flip(body, body.length - 1)],
      ['cut by one', body.slice(0, -1)],
      ['cut at a chunk', body.slice(0, 56 + chunk)],
      ['cut to the header', body.slice(0, 56)],
      ['empty', new Uint8Array()],
      ['appended', new Uint8Array([...body, 0])],
      ['swapped chunks', swap(body, 56, 56 + chunk, chunk)],
    ]
    for (const [what, bytes] of changed) {
      expect([what, await codeOf(openImage({ ...image, body: bytes }))]).toEqual([what, 'unreadable'])
    }
    const other = await sealed()
    expect(await codeOf(openImage({ ...image, body: other.body }))).toBe('unreadable')
  })

  it('is refused when it is empty or over 12 MB', async () => {
    expect(await codeOf(sealed(new Uint8Array()))).toBe('image_too_large')
    expect(await codeOf(sealed(new Uint8Array(12 * 1024 * 1024 + 1)))).toBe('image_too_large')
  })
})

function flip(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice()
  copy[at]! ^= 1
  return copy
}

function swap(bytes: Uint8Array<ArrayBuffer>, a: number, b: number, length: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice()
  copy.set(bytes.subarray(b, b + length), a)
  copy.set(bytes.subarray(a, a + length), b)
  return copy
}
