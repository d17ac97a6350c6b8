import { createCipheriv, createDecipheriv, createSecretKey, KeyObject, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16

/** AES-256-GCM under a fresh random nonce: nonce (12) ‖ ciphertext ‖ tag (16). */
export function wrap(key: Uint8Array | KeyObject, aad: string, plaintext: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', secret(key), nonce).setAAD(Buffer.from(aad))
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** Opens what {@link wrap} made; null when key, aad or bytes do not fit. */
export function unwrap(key: Uint8Array | KeyObject, aad: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < NONCE + TAG) return null
  const nonce = sealed.subarray(0, NONCE)
  const decipher = createDecipheriv('aes-256-gcm', secret(key), nonce).setAAD(Buffer.from(aad))
  decipher.setAuthTag(sealed.subarray(-TAG))
  try {
    const plaintext = decipher.update(sealed.subarray(NONCE, -TAG))
    // GCM holds nothing back: what comes last is whether the tag fits.
    decipher.final()
    return plaintext
  } catch {
    return null
  }
}

/** Node 24 takes five times as long where it has to find out what the bytes of a key are. */
function secret(key: Uint8Array | KeyObject): KeyObject {
  return key instanceof KeyObject ? key : createSecretKey(key)
}
