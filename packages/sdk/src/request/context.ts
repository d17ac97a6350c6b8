import { FuinError } from '../errors.ts'
import { concat, utf8 } from '../format/bytes.ts'
import { JWE_ENC } from '../format/constants.ts'
import { encodeContext, type SealContext } from '../format/context.ts'
import type { Manifest, ManifestSubject, SealedKind } from '../format/manifest.ts'
import type { OpenedManifest } from './manifest.ts'

/** The context of an item that is sealed under a manifest (docs/format.md §4). */
export function contextUnder(
  opened: OpenedManifest,
  place: { subject: string; item: string; kind: SealedKind },
): SealContext {
  const { manifest, hash } = opened
  const asked = manifest.subjects.find(subject => subject.id === place.subject)
  if (asked === undefined) {
    throw new FuinError('context_mismatch', 'The request does not ask for this person.')
  }
  return {
    ...place,
    organization: manifest.organization.id,
    request: manifest.request,
    ...(opened.intake === undefined ? {} : { intake: opened.intake }),
    purposes: purposesUnder(manifest, asked, place.kind),
    kid: manifest.recipient.kid,
    manifest: hash,
    counter: manifest.generation,
    ...(opened.round === undefined ? {} : { round: opened.round }),
  }
}

/** Words of an added family member are sealed for what everybody is asked: only they tell who is the spouse. */
function purposesUnder(
  { household }: Manifest,
  { purposes }: ManifestSubject,
  kind: SealedKind,
): readonly string[] {
  return kind === 'person' && household !== undefined ? household.purposes.map(({ code }) => code) : purposes
}

/** `info` of the key wrap: Recipient_structure of draft-ietf-jose-hpke-encrypt §7, context as extra info. */
export function recipientInfo(context: SealContext): Uint8Array<ArrayBuffer> {
  const separator = Uint8Array.of(0xff)
  return concat(utf8('JOSE-HPKE rcpt'), separator, utf8(JWE_ENC), separator, encodeContext(context))
}
