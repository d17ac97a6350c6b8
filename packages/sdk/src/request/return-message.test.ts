import { beforeAll, describe, expect, it } from 'vitest'
import { scene, type Scene } from '../../test/support/people.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import type { ReturnMessage } from '../format/return-message.ts'
import { generateSigningKey, type PrivateSigningKey } from '../primitives/jws.ts'
import { openReturnMessage, sealReturnMessage } from './return-message.ts'

let one: Scene
let signingKey: PrivateSigningKey
let fingerprint: string
let message: ReturnMessage
let box: string

beforeAll(async () => {
  one = await scene()
  const { fingerprintOf } = await import('../primitives/jws.ts')
  signingKey = await generateSigningKey()
  fingerprint = await fingerprintOf(signingKey)
  message = {
    v: 'fuin/1',
    organization: one.manifest.organization.id,
    request: one.manifest.request,
    generation: 1,
    round: 2,
    reason: 'UNREADABLE',
    words: '裏面の住所が光っています。',
    again: [
      { subject: one.subject, number: false, images: [{ document: 'mynumber-card', sides: ['back'] }] },
    ],
  }
  box = await sealReturnMessage(message, { signingKey, manifestKey: one.keys.manifestKey })
})

async function open(text: string = box, change: object = {}): Promise<ReturnMessage> {
  const { organization, request, generation, round } = message
  const place = { organization, request, generation, round }
  return openReturnMessage(text, { ...place, manifestKey: one.keys.manifestKey, fingerprint, ...change })
}
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'opened',
    (error: unknown) => (error as { code: string }).code,
  )

describe('the message of a return', () => {
  it('reaches the page as it was written, and shows the vault nothing of it', async () => {
    expect(await open()).toEqual(message)
    expect(box).not.toContain('UNREADABLE')
  })

  it('does not open changed, in another round, generation or request, or under another key', async () => {
    const bytes = fromBase64Url(box)
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = bytes.slice()
      changed[at]! ^= 1
      expect(await codeOf(open(toBase64Url(changed)))).toBe('manifest_invalid')
    }
    const other = await scene()
    for (const change of [
      { round: 3 },
      { generation: 2 },
      { request: other.manifest.request },
      { organization: other.manifest.organization.id },
      { manifestKey: other.keys.manifestKey },
    ])
      expect(await codeOf(open(box, change))).toBe('manifest_invalid')
    expect(await codeOf(open('no base64url!'))).toBe('manifest_invalid')
  })

  it('is refused from a thief of the link who has not the key of the organization', async () => {
    const forged = await sealReturnMessage(message, {
      signingKey: await generateSigningKey(),
      manifestKey: one.keys.manifestKey,
    })
    expect(await codeOf(open(forged))).toBe('fingerprint_mismatch')
  })

  it('is refused when it asks for what has no shape', async () => {
    for (const change of [
      { again: [{ subject: 'x' }] },
      { words: 7 },
      { reason: undefined },
      { v: 'fuin/2' },
    ]) {
      const odd = { ...message, ...change } as ReturnMessage
      const text = await sealReturnMessage(odd, { signingKey, manifestKey: one.keys.manifestKey })
      expect(await codeOf(open(text))).toBe('manifest_invalid')
    }
    const long = { ...message, words: 'あ'.repeat(4000) }
    const sealing = sealReturnMessage(long, { signingKey, manifestKey: one.keys.manifestKey })
    expect(await codeOf(sealing)).toBe('input_invalid')
  })
})
