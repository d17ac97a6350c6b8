import { beforeAll, describe, expect, it } from 'vitest'
import { scene, type Scene } from '../../test/support/people.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { generateSigningKey } from '../primitives/jws.ts'
import { openManifest, sealManifest, type ManifestExpectation } from './manifest.ts'

let one: Scene
let expected: ManifestExpectation

beforeAll(async () => {
  one = await scene()
  const { organization, request, sequence } = one.manifest
  expected = {
    manifestKey: one.keys.manifestKey,
    fingerprint: one.fingerprint,
    organization: organization.id,
    request,
    sequence,
  }
})

async function codeOf(box: string, changes: Partial<ManifestExpectation> = {}): Promise<string> {
  return openManifest(box, { ...expected, ...changes }).then(
    () => 'opened',
    (error: unknown) => (error as { code: string }).code,
  )
}

describe('openManifest', () => {
  it('opens what the host signed', async () => {
    const { manifest, hash } = await openManifest(one.box, expected)
    expect(manifest).toEqual(one.manifest)
    expect(hash).toBe(one.opened.hash)
  })

  it('refuses any changed byte', async () => {
    const bytes = fromBase64Url(one.box)
    for (const at of [0, 11, 12, 500, bytes.length - 1]) {
      const changed = bytes.slice()
      changed[at]! ^= 0x10
      expect(await codeOf(toBase64Url(changed))).toBe('manifest_invalid')
    }
    expect(await codeOf(one.box.slice(0, 40))).toBe('manifest_invalid')
    expect(await codeOf('no base64url!')).toBe('manifest_invalid')
  })

  it('refuses one of another request, organization or sequence, and another key', async () => {
    const other = await scene()
    expect(await codeOf(other.box)).toBe('manifest_invalid')
    expect(await codeOf(one.box, { organization: other.manifest.organization.id })).toBe('manifest_invalid')
    expect(await codeOf(one.box, { sequence: 2 })).toBe('manifest_invalid')
    expect(await codeOf(one.box, { manifestKey: other.keys.manifestKey })).toBe('manifest_invalid')
  })

  it('refuses one signed by a key that the link does not name', async () => {
    const signingKey = await generateSigningKey()
    const { box } = await sealManifest(one.manifest, { signingKey, manifestKey: one.keys.manifestKey })
    expect(await codeOf(box)).toBe('fingerprint_mismatch')
  })

  it('refuses an older sequence and an expired one', async () => {
    expect(await codeOf(one.box, { minimumSequence: 2 })).toBe('manifest_replayed')
    expect(await codeOf(one.box, { now: Date.parse('2099-01-01T00:00:00Z') })).toBe('manifest_expired')
    expect(await codeOf(one.box, { now: null })).toBe('opened')
  })
})
