import { FuinError } from '../errors.ts'
import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson, parseCanonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL } from '../format/constants.ts'
import type { GiveAgain, ReturnMessage } from '../format/return-message.ts'
import { boxOpen, boxSeal } from '../primitives/aes-gcm.ts'
import { signJws, verifyJws, type PrivateSigningKey } from '../primitives/jws.ts'

const TYP = 'fuin-return'
/** Longest message, bytes: the vault takes no more. */
const MESSAGE_MAX = 12 * 1024

/** Where a message must belong. */
export type ReturnPlace = Pick<ReturnMessage, 'organization' | 'request' | 'generation' | 'round'>

/**
 * Signs and encrypts the message of a return for the page behind the link. Host only.
 *
 * @returns the box for the vault, base64url
 * @throws {FuinError} `input_invalid` when the words are too long
 */
export async function sealReturnMessage(
  message: ReturnMessage,
  keys: { signingKey: PrivateSigningKey; manifestKey: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const jws = await signJws(canonicalJson(message), TYP, keys.signingKey)
  const box = await boxSeal(keys.manifestKey, placeAad(message), utf8(jws))
  if (box.length > MESSAGE_MAX) throw new FuinError('input_invalid', 'Say it in fewer words.')
  return toBase64Url(box)
}

/**
 * Opens the message of a return and checks that the organization wrote it, for this link and this round.
 *
 * @param expected.fingerprint - from the link or the element's attribute, never from the vault
 * @throws {FuinError} `manifest_invalid`, `fingerprint_mismatch`
 */
export async function openReturnMessage(
  box: string,
  expected: ReturnPlace & { manifestKey: Uint8Array<ArrayBuffer>; fingerprint: string },
): Promise<ReturnMessage> {
  const opened = await boxOpen(expected.manifestKey, placeAad(expected), bytesOf(box))
  const verified = opened === null ? null : await verifyJws(new TextDecoder().decode(opened), TYP)
  if (verified === null) throw invalid()
  if (verified.fingerprint !== expected.fingerprint) {
    throw new FuinError(
      'fingerprint_mismatch',
      'Another key signed this return. Ask the organization by phone.',
    )
  }
  return checked(verified.payload, expected)
}

function checked(payload: string, expected: ReturnPlace): ReturnMessage {
  try {
    const message = parseCanonicalJson(payload) as unknown as ReturnMessage
    const shaped =
      message.v === PROTOCOL &&
      placeText(message) === placeText(expected) &&
      typeof message.reason === 'string' &&
      ['string', 'undefined'].includes(typeof message.words) &&
      (message.again === undefined || message.again.every(isGiveAgain))
    if (shaped) return message
  } catch {
    // Falls through: a member that is missing and one of another type are the same mistake.
  }
  throw invalid()
}

function isGiveAgain({ subject, number, images }: GiveAgain): boolean {
  return (
    typeof subject === 'string' &&
    typeof number === 'boolean' &&
    images.every(
      ({ document, sides }) =>
        typeof document === 'string' && sides.every(side => side === 'front' || side === 'back'),
    )
  )
}

function placeAad(place: ReturnPlace): Uint8Array<ArrayBuffer> {
  return utf8(placeText(place))
}

function placeText({ organization, request, generation, round }: ReturnPlace): string {
  return canonicalJson({ generation, organization, protocol: PROTOCOL, request, round })
}

function bytesOf(box: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64Url(box)
  } catch {
    throw invalid()
  }
}

function invalid(): FuinError {
  return new FuinError('manifest_invalid', 'The return was changed on its way. Nothing may be entered.')
}
