/** Bytes and shapes of `fuin/1`: what the vault may know. No key, no cipher. */
export { fromBase64Url, toBase64Url } from './base64url.ts'
export { concat, equalBytes, utf8 } from './bytes.ts'
export { canonicalJson, parseCanonicalJson, type Json } from './canonical-json.ts'
export {
  BODY_CHUNK_BYTES,
  BODY_HEADER_BYTES,
  encryptedBodyBytes,
  ENVELOPE_MAX,
  IMAGE_CONTENT_BYTES,
  IMAGE_SIZE_CLASSES,
  JWE_ALG,
  JWE_ENC,
  MANIFEST_MAX,
  NUMBER_CONTENT_BYTES,
  PERSON_CONTENT_BYTES,
  PROTOCOL,
  PUBLIC_KEY_BYTES,
  TAG_BYTES,
} from './constants.ts'
export { encodeBodyContext, encodeContext, type SealContext } from './context.ts'
export { itemDigest, sha256 } from './digest.ts'
export { decodeEnvelope, encodeEnvelope, PROTECTED_HEADER, type Envelope, type Wrap } from './envelope.ts'
export { idFromBytes, isId, newId, type IdPrefix } from './ids.ts'
export {
  formatLink,
  formatSignInLink,
  parseLink,
  parseSignInLink,
  type ProviderLink,
  type SignInLink,
} from './link.ts'
export { formatIntakeLink, parseIntakeLink, type IntakeLink } from './intake-link.ts'
export { formatInviteLink, parseInviteLink, type InviteLink } from './invite-link.ts'
export type {
  ManifestNotice,
  ManifestOrigin,
  Manifest,
  ManifestEntry,
  ManifestHousehold,
  ManifestImage,
  ManifestPaper,
  ManifestPart,
  ManifestSubject,
  ManifestWay,
  SealedKind,
} from './manifest.ts'
export { checkPerson, RELATIONSHIPS, type PersonWords, type Relationship } from './person.ts'
export { groupTypedCode, newTypedCode, readTypedCode } from './typed-code.ts'
