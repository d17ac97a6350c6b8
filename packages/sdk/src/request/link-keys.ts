import { toBase64Url } from '../format/base64url.ts'
import { concat } from '../format/bytes.ts'
import type { OpenedManifest } from './manifest.ts'
import { hkdfSha256 } from '../primitives/hkdf.ts'

/** Everything that hangs on one link secret (docs/format.md §2). */
export interface LinkKeys {
  /** Token for upload and submission, base64url of 32 bytes. The vault keeps its SHA-256. */
  submitToken: string
  /** Token for reading the encrypted manifest and the receipt; of a request with a passcode, for its gate only. */
  viewToken: string
  /** Proof that opens the gate of a request with a passcode. */
  gateProof: string
  manifestKey: Uint8Array<ArrayBuffer>
  /** Pre-shared key of every envelope sealed through this link. */
  psk: Uint8Array<ArrayBuffer>
}

/**
 * Derives the link secret of one generation of a request. Host only: the root never leaves the keyring.
 *
 * @param linkRoot - 32 bytes
 */
export async function deriveLinkSecret(
  linkRoot: Uint8Array<ArrayBuffer>,
  organization: string,
  request: string,
  generation: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return hkdfSha256(linkRoot, `fuin/1 link\0${organization}\0${request}\0${generation}`)
}

/**
 * Derives the keys under a link secret, each with its own label.
 *
 * @param passcodeKey - `P` of a request with a passcode: all but the view token then hang on both
 */
export async function deriveLinkKeys(
  secret: Uint8Array<ArrayBuffer>,
  passcodeKey: Uint8Array<ArrayBuffer> | null = null,
): Promise<LinkKeys> {
  const both = passcodeKey === null ? secret : concat(secret, passcodeKey)
  const derive = (from: Uint8Array<ArrayBuffer>, label: string): Promise<Uint8Array<ArrayBuffer>> =>
    hkdfSha256(from, `fuin/1 ${label}`)
  const [submit, view, gate, manifestKey, psk] = await Promise.all([
    derive(both, 'submit-token'),
    derive(secret, 'view-token'),
    derive(both, 'gate'),
    derive(both, 'manifest-key'),
    derive(both, 'psk'),
  ])
  return {
    submitToken: toBase64Url(submit),
    viewToken: toBase64Url(view),
    gateProof: toBase64Url(gate),
    manifestKey,
    psk,
  }
}

/**
 * Names the pre-shared key of an envelope in `psk_id`: request (of an entry: poster) and generation; the item, for what the
 * host sealed itself. It is taken from the verified manifest, never from the envelope.
 */
export function pskIdOf({ intake, manifest }: OpenedManifest, item: string): string {
  const { request, generation, sealedBy } = manifest
  return sealedBy === 'host' ? item : `${intake ?? request}.${generation}`
}
