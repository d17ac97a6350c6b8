const NONCE_BYTES = 12
const TAG_BITS = 128

/** Encrypts with AES-256-GCM (NIST SP 800-38D). */
export async function aesGcmSeal(
  key: CryptoKey,
  nonce: Uint8Array<ArrayBuffer>,
  aad: Uint8Array<ArrayBuffer>,
  plaintext: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: aad, tagLength: TAG_BITS }
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plaintext))
}

/** Decrypts; rejects with whatever WebCrypto throws, which the callers replace. */
export async function aesGcmOpen(
  key: CryptoKey,
  nonce: Uint8Array<ArrayBuffer>,
  aad: Uint8Array<ArrayBuffer>,
  ciphertext: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: aad, tagLength: TAG_BITS }
  return new Uint8Array(await crypto.subtle.decrypt(parameters, key, ciphertext))
}

/** A 32-byte key for AES-256-GCM, not extractable. */
export async function aesKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** Encrypts under a fresh random nonce: nonce (12) ‖ ciphertext ‖ tag (16). */
export async function boxSeal(
  key: Uint8Array<ArrayBuffer>,
  aad: Uint8Array<ArrayBuffer>,
  plaintext: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const sealed = await aesGcmSeal(await aesKey(key), nonce, aad, plaintext)
  const box = new Uint8Array(NONCE_BYTES + sealed.length)
  box.set(nonce)
  box.set(sealed, NONCE_BYTES)
  return box
}

/** Opens what {@link boxSeal} made; null when key, `aad` or box do not fit. */
export async function boxOpen(
  key: Uint8Array<ArrayBuffer>,
  aad: Uint8Array<ArrayBuffer>,
  box: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await aesGcmOpen(await aesKey(key), box.slice(0, NONCE_BYTES), aad, box.slice(NONCE_BYTES))
  } catch {
    return null
  }
}
