import { FuinError } from '../errors.ts'
import { concat, equalBytes, utf8 } from '../format/bytes.ts'
import { BODY_CHUNK_BYTES, BODY_HEADER_BYTES, TAG_BYTES } from '../format/constants.ts'
import { aesGcmOpen, aesGcmSeal, aesKey } from './aes-gcm.ts'
import { hkdfExpandSha512 } from './hkdf.ts'

const SALT_BYTES = 24
const SEALED_CHUNK = BODY_CHUNK_BYTES + TAG_BYTES
const PREFIX = 'c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0'
const NO_AAD = new Uint8Array()

/**
 * Encrypts a body in chunks of 16 KiB: C2SP chunked-encryption (https://c2sp.org/chunked-encryption) with
 * HKDF-Expand-SHA-512 and AES-256-GCM. It commits to the key and resists truncation and reordering.
 *
 * @param key - 32 random bytes, used for this body only
 * @param context - bound into the key derivation
 * @param into.padded - bytes that are encrypted: zero bytes follow the plaintext up to it
 * @param into.body - is filled: salt (24) ‖ commitment (32) ‖ chunks, the last one shorter than the others;
 *   as long as `encryptedBodyBytes(padded)`
 */
export async function chunkedSeal(
  key: Uint8Array<ArrayBuffer>,
  context: Uint8Array,
  plaintext: Uint8Array<ArrayBuffer>,
  { padded, body }: { padded: number; body: Uint8Array<ArrayBuffer> },
): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const derived = await derive(key, salt, context)
  const count = Math.floor(padded / BODY_CHUNK_BYTES) + 1
  body.set(salt)
  body.set(derived.commitment, SALT_BYTES)
  // Chunks are views, because a copy of the plain photo would stay in freed memory. One has to be copied: where the
  // photo ends and the padding begins.
  const seamAt = plaintext.length - (plaintext.length % BODY_CHUNK_BYTES)
  const [seam, zeros] = [new Uint8Array(BODY_CHUNK_BYTES), new Uint8Array(BODY_CHUNK_BYTES)]
  seam.set(plaintext.subarray(seamAt))
  await eachInBatches(count, async index => {
    const start = index * BODY_CHUNK_BYTES
    const size = Math.min(BODY_CHUNK_BYTES, padded - start)
    const chunk =
      start < seamAt
        ? plaintext.subarray(start, start + size)
        : (start === seamAt ? seam : zeros).subarray(0, size)
    const sealed = await aesGcmSeal(derived.key, nonceOf(derived.baseNonce, index), NO_AAD, chunk)
    body.set(sealed, BODY_HEADER_BYTES + index * SEALED_CHUNK)
  })
  seam.fill(0)
}

/**
 * Opens what {@link chunkedSeal} made.
 *
 * @throws {FuinError} `unreadable` for another key or context, and for any byte changed, cut or moved
 */
export async function chunkedOpen(
  key: Uint8Array<ArrayBuffer>,
  context: Uint8Array,
  body: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const rest = body.length - BODY_HEADER_BYTES
  const count = Math.floor(rest / SEALED_CHUNK) + 1
  const last = rest - (count - 1) * SEALED_CHUNK
  if (rest < 0 || last < TAG_BYTES) throw unreadableBody()
  const derived = await derive(key, body.slice(0, SALT_BYTES), context)
  if (!equalBytes(derived.commitment, body.subarray(SALT_BYTES, BODY_HEADER_BYTES))) throw unreadableBody()
  const plaintext = new Uint8Array(rest - count * TAG_BYTES)
  try {
    await eachInBatches(count, async index => {
      const start = BODY_HEADER_BYTES + index * SEALED_CHUNK
      const sealed = body.subarray(start, start + SEALED_CHUNK)
      const chunk = await aesGcmOpen(derived.key, nonceOf(derived.baseNonce, index), NO_AAD, sealed)
      plaintext.set(chunk, index * BODY_CHUNK_BYTES)
    })
  } catch {
    throw unreadableBody()
  }
  return plaintext
}

async function derive(
  key: Uint8Array<ArrayBuffer>,
  salt: Uint8Array,
  context: Uint8Array,
): Promise<{ key: CryptoKey; baseNonce: Uint8Array; commitment: Uint8Array }> {
  const output = await hkdfExpandSha512(key, concat(utf8(PREFIX), salt, context), 32 + 12 + 32)
  return {
    key: await aesKey(output.slice(0, 32)),
    baseNonce: output.slice(32, 44),
    commitment: output.slice(44),
  }
}

/** Base nonce XOR chunk number, big-endian. */
function nonceOf(baseNonce: Uint8Array, index: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(baseNonce)
  for (let byte = 11, rest = index; rest > 0; byte--, rest = Math.floor(rest / 256))
    nonce[byte]! ^= rest % 256
  return nonce
}

/** Keeps WebCrypto busy without holding every chunk twice. */
async function eachInBatches(count: number, work: (index: number) => Promise<void>): Promise<void> {
  const BATCH = 64
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start)
    await Promise.all(Array.from({ length: size }, (_, offset) => work(start + offset)))
  }
}

function unreadableBody(): FuinError {
  return new FuinError('unreadable', 'This body cannot be opened with the key and the context at hand.')
}
