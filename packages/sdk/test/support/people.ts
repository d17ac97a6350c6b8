import { newId } from '../../src/format/ids.ts'
import { toBase64Url } from '../../src/format/base64url.ts'
import type { Manifest } from '../../src/format/manifest.ts'
import { loadPrivateKey, type LoadOptions } from '../../src/hpke/recipient.ts'
import type { PrivateKeys } from '../../src/open/content.ts'
import { generateRecipientKeys } from '../../src/open/keys.ts'
import { fingerprintOf, generateSigningKey, type PrivateSigningKey } from '../../src/primitives/jws.ts'
import { deriveLinkKeys, deriveLinkSecret, type LinkKeys } from '../../src/request/link-keys.ts'
import { derivePasscodeKey } from '../../src/request/passcode.ts'
import { openManifest, sealManifest, type OpenedManifest } from '../../src/request/manifest.ts'

/** One organization and one request, made afresh: everything that sealing and opening need. */
export interface Scene {
  manifest: Manifest
  opened: OpenedManifest
  box: string
  /** Secret of the link, from which the keys come. */
  secret: Uint8Array<ArrayBuffer>
  keys: LinkKeys
  fingerprint: string
  signingKey: PrivateSigningKey
  subject: string
  item: string
  privateKeys: PrivateKeys
}

export async function scene(
  options: { load?: LoadOptions; change?: Partial<Manifest>; passcode?: string } = {},
): Promise<Scene> {
  const recipient = await generateRecipientKeys()
  const signingKey = await generateSigningKey()
  const organization = options.change?.organization?.id ?? newId('org')
  const [request, subject] = [newId('req'), newId('sub')] as const
  const root = crypto.getRandomValues(new Uint8Array(32))
  const secret = await deriveLinkSecret(root, organization, request, 1)
  const { passcode } = options
  const keys = await deriveLinkKeys(
    secret,
    passcode === undefined ? null : await derivePasscodeKey(passcode, request),
  )
  const purposes = options.change?.purposes ?? [
    { code: 'TAX-EMP', text: '源泉徴収票の作成' },
    { code: 'EI-ACQ', text: '雇用保険の届出' },
  ]
  const told = purposes.map(({ code }) => code)
  const manifest: Manifest = {
    v: 'fuin/1',
    organization: { id: organization, name: '株式会社みほん', contact: '人事部 03-0000-0000' },
    request,
    generation: 1,
    sequence: 1,
    provider: { name: '見本 花子' },
    subjects: [{ id: subject, kind: 'employee', name: '見本 花子', purposes: told, why: 'asked', ways: [] }],
    purposes,
    recipient: { kid: recipient.kid, publicKey: toBase64Url(recipient.publicKey) },
    due: '2026-12-10',
    issuedAt: '2026-11-24T00:00:00.000Z',
    expiresAt: '2099-01-01T00:00:00.000Z',
    salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    ...options.change,
  }
  const fingerprint = await fingerprintOf(signingKey)
  const { box } = await sealManifest(manifest, { signingKey, manifestKey: keys.manifestKey })
  const opened = await openManifest(box, {
    manifestKey: keys.manifestKey,
    fingerprint,
    organization,
    request: manifest.request,
    sequence: manifest.sequence,
    now: null,
  })
  const privateKeys = new Map([[recipient.kid, await loadPrivateKey(recipient.seed, options.load)]])
  return {
    manifest,
    opened,
    box,
    secret,
    keys,
    fingerprint,
    signingKey,
    subject,
    item: newId('itm'),
    privateKeys,
  }
}

/** The same request under a newer manifest, as an extension writes it. */
export async function extended(one: Scene, change: Partial<Manifest> = {}): Promise<Scene> {
  const { keys, fingerprint, signingKey } = one
  const { manifestKey } = keys
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
  const manifest = { ...one.manifest, sequence: one.manifest.sequence + 1, salt, ...change }
  const { request, sequence } = manifest
  const { box } = await sealManifest(manifest, { signingKey, manifestKey })
  const expected = { manifestKey, fingerprint, organization: manifest.organization.id, request, sequence }
  const opened = await openManifest(box, { ...expected, now: null })
  return { ...one, manifest, box, opened, item: newId('itm') }
}
