import { FuinError } from '../errors.ts'
import type { PurposeAmendment } from '../format/amendment.ts'
import { canonicalJson, parseCanonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL } from '../format/constants.ts'
import { isId } from '../format/ids.ts'
import { signJws, verifyJws, type PrivateSigningKey } from '../primitives/jws.ts'

const TYP = 'fuin-amendment'
/** The vault takes no more, characters. */
const AMENDMENT_MAX = 16_384
const WAYS: readonly unknown[] = ['mail', 'paper', 'posted']

/** Where an amendment must belong. */
export type AmendmentPlace = Pick<PurposeAmendment, 'organization' | 'subject' | 'request' | 'generation'>

/** Signs an amendment. Host only. @throws {FuinError} `input_invalid` when the notice is too long */
export async function signAmendment(
  amendment: PurposeAmendment,
  signingKey: PrivateSigningKey,
): Promise<string> {
  const jws = await signJws(canonicalJson(amendment), TYP, signingKey)
  if (jws.length > AMENDMENT_MAX) throw new FuinError('input_invalid', 'Say it in fewer words.')
  return jws
}

/**
 * Checks that the organization itself added these purposes, to this number.
 *
 * @param expected.fingerprint - of the organization's own signing key, from its keyring
 * @throws {FuinError} `amendment_invalid`
 */
export async function openAmendment(
  jws: string,
  expected: AmendmentPlace & { fingerprint: string },
): Promise<PurposeAmendment> {
  const verified = await verifyJws(jws, TYP)
  if (verified?.fingerprint === expected.fingerprint) {
    const amendment = shaped(verified.payload)
    if (amendment !== null && belongs(amendment, expected)) return amendment
  }
  throw new FuinError(
    'amendment_invalid',
    'The vault shows purposes that this organization did not add to this number.',
  )
}

function belongs(found: AmendmentPlace, expected: AmendmentPlace): boolean {
  return (
    found.organization === expected.organization &&
    found.subject === expected.subject &&
    found.request === expected.request &&
    found.generation === expected.generation
  )
}

function shaped(payload: string): PurposeAmendment | null {
  try {
    const found = parseCanonicalJson(payload) as unknown as PurposeAmendment
    const { v, id, purposes, sequence, notice, issuedAt } = found
    const fine =
      v === PROTOCOL &&
      isId(id, 'amd') &&
      Number.isSafeInteger(sequence) &&
      Array.isArray(purposes) &&
      purposes.length > 0 &&
      purposes.every(code => typeof code === 'string') &&
      WAYS.includes(notice.by) &&
      [notice.on, notice.language, notice.text, issuedAt].every(text => typeof text === 'string')
    return fine ? found : null
  } catch {
    // A member that is missing and one of another type are the same mistake.
    return null
  }
}
