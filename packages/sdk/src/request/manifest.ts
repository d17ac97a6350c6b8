import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson } from '../format/canonical-json.ts'
import { MANIFEST_MAX, PROTOCOL } from '../format/constants.ts'
import { sha256 } from '../format/digest.ts'
import type { Manifest } from '../format/manifest.ts'
import { boxOpen, boxSeal } from '../primitives/aes-gcm.ts'
import { signJws, verifyJws, type PrivateSigningKey } from '../primitives/jws.ts'
import { checkManifest } from './manifest-shape.ts'

const TYP = 'fuin-manifest'

/** A manifest whose signature, fingerprint and place were checked. */
export interface OpenedManifest {
  readonly manifest: Manifest
  /** SHA-256 of the signed text, base64url: part of every context sealed under it. */
  readonly hash: string
  /** Set for an entry that came through a poster: the poster. */
  readonly intake?: string
  /** Submission through this link that items belong to. Default: the first. */
  readonly round?: number
}

/** What the page knows for itself about the manifest that it is given. */
export interface ManifestExpectation {
  manifestKey: Uint8Array<ArrayBuffer>
  /** Fingerprint from the link or the element's attribute, never from the vault. */
  fingerprint: string
  organization: string
  request: string
  sequence: number
  /** Lowest sequence that is not older than one seen before. */
  minimumSequence?: number
  /** Milliseconds since 1970. Null: an expired manifest is wanted, as when old items are opened. */
  now?: number | null
}

/**
 * Signs and encrypts a manifest. Host only.
 *
 * @returns the box for the vault (base64url) and the manifest hash
 */
export async function sealManifest(
  manifest: Manifest,
  keys: { signingKey: PrivateSigningKey; manifestKey: Uint8Array<ArrayBuffer> },
): Promise<{ box: string; hash: string }> {
  const jws = await signJws(canonicalJson(manifest), TYP, keys.signingKey)
  const aad = manifestAad(manifest.organization.id, manifest.request, manifest.sequence)
  const box = await boxSeal(keys.manifestKey, aad, utf8(jws))
  if (box.length > MANIFEST_MAX) {
    throw new FuinError('manifest_invalid', 'The manifest is too long: ask fewer people in one request.')
  }
  return { box: toBase64Url(box), hash: await sha256(utf8(jws)) }
}

/**
 * Decrypts a manifest and checks everything that the page can check before it asks for a number.
 *
 * @throws {FuinError} `manifest_invalid` when it was changed or belongs elsewhere; `fingerprint_mismatch`
 *   when another key signed it; `manifest_replayed` for a lower sequence; `manifest_expired`
 */
export async function openManifest(box: string, expected: ManifestExpectation): Promise<OpenedManifest> {
  const { organization, request, sequence } = expected
  const bytes = await decodeBox(box, expected)
  const jws = new TextDecoder().decode(bytes)
  const verified = await verifyJws(jws, TYP)
  if (verified === null) throw invalid()
  if (verified.fingerprint !== expected.fingerprint) {
    throw new FuinError(
      'fingerprint_mismatch',
      'Another key signed this request. Ask the organization by phone.',
    )
  }
  const manifest = checkManifest(verified.payload)
  const belongs =
    manifest.organization.id === organization &&
    manifest.request === request &&
    manifest.sequence === sequence
  if (!belongs) throw invalid()
  if (sequence < (expected.minimumSequence ?? 1)) {
    throw new FuinError('manifest_replayed', 'This is an older version of the request. Open the newest link.')
  }
  const now = expected.now === undefined ? Date.now() : expected.now
  // What the organization got itself was never asked through a page: nothing may be typed under it.
  if (now !== null && manifest.sealedBy === 'host') throw invalid()
  if (now !== null && Date.parse(manifest.expiresAt) <= now) {
    throw new FuinError('manifest_expired', 'The request has expired. Ask the organization for a new link.')
  }
  return { manifest, hash: await sha256(utf8(jws)) }
}

async function decodeBox(box: string, expected: ManifestExpectation): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = fromBase64Url(box)
  } catch {
    throw invalid()
  }
  const aad = manifestAad(expected.organization, expected.request, expected.sequence)
  const opened = await boxOpen(expected.manifestKey, aad, bytes)
  if (opened === null) throw invalid()
  return opened
}

function manifestAad(organization: string, request: string, sequence: number): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson({ organization, protocol: PROTOCOL, request, sequence }))
}

function invalid(): FuinError {
  return new FuinError('manifest_invalid', 'The request was changed on its way. Nothing may be entered.')
}
