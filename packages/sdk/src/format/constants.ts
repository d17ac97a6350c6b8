/** Protocol id, the first thing in every context. */
export const PROTOCOL = 'fuin/1'
/** JWE `alg` of draft-ietf-jose-hpke-pq-pqt: MLKEM768-P256, SHAKE256, AES-256-GCM, key encryption. */
export const JWE_ALG = 'HPKE-8-KE'
/** JWE `enc` (RFC 7518 §5.3). */
export const JWE_ENC = 'A256GCM'
/** JWE `typ` of an envelope. */
export const JWE_TYP = 'fuin+jwe'
/** HPKE public key of MLKEM768-P256, bytes: 1,184 (ML-KEM-768) + 65 (P-256 point). */
export const PUBLIC_KEY_BYTES: number = 1249
/** HPKE encapsulated secret, bytes: 1,088 + 65. */
export const ENCAPSULATED_BYTES: number = 1153
/** Content of a number envelope before encryption, bytes, always. */
export const NUMBER_CONTENT_BYTES: number = 128
/** Content of an image envelope before encryption, bytes, always. */
export const IMAGE_CONTENT_BYTES: number = 384
/** Content of a person envelope before encryption, bytes, always. */
export const PERSON_CONTENT_BYTES: number = 1536
/** What a device may find doubtful about a photo before it is sealed (§6). The person sent it all the same. */
export const QUALITY_CODES = ['blurred', 'cut', 'dark', 'glare', 'other-side', 'small'] as const
/** What a person stated about a paper, because nobody else can know it (§6). */
export const STATEMENT_CODES = ['own-number', 'unchanged'] as const
export type StatementCode = (typeof STATEMENT_CODES)[number]
export type QualityCode = (typeof QUALITY_CODES)[number]
/** Lengths to which an image is padded before encryption, bytes. */
export const IMAGE_SIZE_CLASSES: readonly number[] = [512, 1024, 2048, 4096, 8192, 12288].map(
  kib => kib * 1024,
)
/** Chunk of the C2SP chunked encryption, bytes of plaintext. */
export const BODY_CHUNK_BYTES: number = 16 * 1024
/** Salt (24) and commitment (32) in front of an encrypted body, bytes. */
export const BODY_HEADER_BYTES: number = 56
/** AES-GCM tag, bytes. */
export const TAG_BYTES: number = 16
/** Longest envelope text, characters. */
export const ENVELOPE_MAX: number = 8192
/** Longest encrypted manifest, bytes. */
export const MANIFEST_MAX: number = 48 * 1024

/**
 * Length of the encrypted body of an image of a size class, bytes.
 *
 * @param padded - one of {@link IMAGE_SIZE_CLASSES}
 */
export function encryptedBodyBytes(padded: number): number {
  return BODY_HEADER_BYTES + padded + TAG_BYTES * (Math.floor(padded / BODY_CHUNK_BYTES) + 1)
}
