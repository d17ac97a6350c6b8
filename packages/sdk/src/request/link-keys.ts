import { toBase64Url } from '../format/base64url.ts'
import type { OpenedManifest } from './manifest.ts'
import { hkdfSha256 } from '../primitives/hkdf.ts'

/** Everything that hangs on one link secret (docs/format.md §2). */
export interface LinkKeys {
  /** Token for upload and submission, base64url of 32 bytes. The vault keeps its SHA-256. */
  submitToken: string
  /** Token for reading the encrypted manifest and the receipt. */
  viewToken: string
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

/** Derives the keys under a link secret, each with its own label. */
export async function deriveLinkKeys(secret: Uint8Array<ArrayBuffer>): Promise<LinkKeys> {
  const [submit, view, manifestKey, psk] = await Promise.all(
    (['submit-token', 'view-token', 'manifest-key', 'psk'] as const).map(label =>
      hkdfSha256(secret, `fuin/1 ${label}`),
    ),
  )
  return {
    submitToken: toBase64Url(submit!),
    viewToken: toBase64Url(view!),
    manifestKey: manifestKey!,
    psk: psk!,
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
