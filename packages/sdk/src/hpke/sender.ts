import { FuinError } from '../errors.ts'
import { bestEngine, suiteOn, type HpkeEngine } from './suite.ts'

/** What an HPKE sender gives (RFC 9180 §5.1.2). The mode is always PSK. */
export interface PskSeal {
  publicKey: Uint8Array
  info: Uint8Array
  /** At least 32 random bytes. */
  psk: Uint8Array
  pskId: Uint8Array
}

/**
 * SealPSK, single shot (RFC 9180 §6.1), with an empty `aad`.
 *
 * @param engine - forced engine; left out: the best that the runtime has
 * @throws {FuinError} `key_invalid` for a public key that is none
 */
export async function sealPsk(
  plaintext: Uint8Array,
  { publicKey, info, psk, pskId }: PskSeal,
  engine?: HpkeEngine,
): Promise<{ enc: Uint8Array<ArrayBuffer>; ciphertext: Uint8Array<ArrayBuffer> }> {
  const suite = await suiteOn(engine ?? (await bestEngine()))
  try {
    const key = await suite.DeserializePublicKey(publicKey)
    const sealed = await suite.Seal(key, plaintext, { info, psk, pskId })
    return { enc: new Uint8Array(sealed.encapsulatedSecret), ciphertext: new Uint8Array(sealed.ciphertext) }
  } catch {
    throw new FuinError('key_invalid', 'The public key of the organization cannot be used.')
  }
}
