import { NUMBER_CONTENT_BYTES } from '../format/constants.ts'
import { itemDigest } from '../format/digest.ts'
import type { MyNumber } from '../my-number/my-number.ts'
import { contextUnder } from '../request/context.ts'
import { paddedContent, sealContent, type SealTarget } from './content.ts'

/**
 * How a number was got: typed by the person, or scanned from the card's QR code; typed by staff from paper, or read
 * from a file of the organization.
 */
export type NumberSource = 'typed' | 'scanned' | 'paper' | 'import'

/** A sealed number. Nothing in it tells the number, not even its length. */
export interface SealedNumber {
  envelope: string
  /** SHA-256 of the envelope, base64url. */
  digest: string
}

/**
 * Seals a number to the organization's key: readable only there, and only in the place and for the
 * purposes that the manifest names.
 *
 * @throws {FuinError} `context_mismatch` for a person that the manifest does not ask; `key_invalid`
 * @example
 * ```ts
 * import { deriveLinkKeys, newId, openManifest, parseLink, parseMyNumber, sealNumber } from '@fuin/sdk'
 *
 * async function sealTyped(link: string, box: string, sequence: number, typed: string) {
 *   const { organization, request, secret, fingerprint } = parseLink(link)
 *   const { manifestKey, psk } = await deriveLinkKeys(secret)
 *   const opened = await openManifest(box, { manifestKey, fingerprint, organization, request, sequence })
 *   const subject = opened.manifest.subjects[0]!.id
 *   return sealNumber({ number: parseMyNumber(typed), source: 'typed', opened, subject, item: newId('itm'), psk })
 * }
 * ```
 */
export async function sealNumber(
  input: SealTarget & { number: MyNumber; source: NumberSource },
): Promise<SealedNumber> {
  const { number, source, opened, subject, item } = input
  const content = paddedContent(
    { manifest: opened.hash, number: number.digits(), source },
    NUMBER_CONTENT_BYTES,
  )
  const envelope = await sealContent(content, contextUnder(opened, { subject, item, kind: 'number' }), input)
  content.fill(0)
  return { envelope, digest: await itemDigest(envelope) }
}
