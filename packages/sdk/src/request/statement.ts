import { fromBase64Url, toBase64Url } from '../format/base64url.ts'
import { utf8 } from '../format/bytes.ts'
import { canonicalJson, parseCanonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL } from '../format/constants.ts'
import type { PersonStatement } from '../format/statement.ts'
import { boxOpen, boxSeal } from '../primitives/aes-gcm.ts'

/** Every statement is as long as a multiple of this, bytes: its length tells no reason. */
const BLOCK = 2048

/** Where a statement must belong. */
export type StatementPlace = Pick<
  PersonStatement,
  'organization' | 'request' | 'generation' | 'round' | 'kind'
>

/**
 * Encrypts what a person says for the host.
 *
 * @returns the box for the vault, base64url
 */
export async function sealStatement(
  statement: PersonStatement,
  manifestKey: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const text = utf8(canonicalJson({ ...statement }))
  const padded = new Uint8Array(Math.ceil(text.length / BLOCK) * BLOCK).fill(0x20)
  padded.set(text)
  return toBase64Url(await boxSeal(manifestKey, placeAad(statement), padded))
}

/**
 * Opens what a person said.
 *
 * @returns null for what was not written under this key, for this place: the vault may have made it up
 */
export async function openStatement(
  box: string,
  place: StatementPlace,
  manifestKey: Uint8Array<ArrayBuffer>,
): Promise<PersonStatement | null> {
  try {
    const opened = await boxOpen(manifestKey, placeAad(place), fromBase64Url(box))
    if (opened === null) return null
    const text = new TextDecoder().decode(opened).trimEnd()
    const said = parseCanonicalJson(text) as unknown as PersonStatement
    return isStatement(said, place) ? said : null
  } catch {
    return null
  }
}

function isStatement(said: PersonStatement, place: StatementPlace): boolean {
  return (
    said.v === PROTOCOL &&
    placeText(said) === placeText(place) &&
    typeof said.writtenAt === 'string' &&
    ['string', 'undefined'].includes(typeof said.reason) &&
    ['string', 'undefined'].includes(typeof said.words)
  )
}

function placeAad(place: StatementPlace): Uint8Array<ArrayBuffer> {
  return utf8(placeText(place))
}

function placeText({ organization, request, generation, round, kind }: StatementPlace): string {
  return canonicalJson({ generation, organization, protocol: PROTOCOL, request, round, statement: kind })
}
