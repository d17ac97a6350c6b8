import type { Key } from 'hpke'
import { FuinError } from '../errors.ts'
import { bestEngine, suiteOn, type HpkeEngine } from './suite.ts'

/** A private key loaded for opening. Not extractable; prints no key material. */
export interface RecipientPrivateKey {
  readonly engine: HpkeEngine
  readonly key: Key
}

/** How a private key may be used. */
export interface LoadOptions {
  /**
   * Allows JavaScript (noble) to hold the private key where the runtime has no ML-KEM of its own. Its timing
   * is not constant: for tests and emergencies. Default: false.
   */
  allowJsPrivateKey?: boolean
  /** Forced engine, for tests. */
  engine?: HpkeEngine
}

/**
 * Loads a private key from its 32-byte seed.
 *
 * @throws {FuinError} `key_unsupported` without native ML-KEM (Node 24.7 or later has it); `key_invalid`
 */
export async function loadPrivateKey(
  seed: Uint8Array,
  options: LoadOptions = {},
): Promise<RecipientPrivateKey> {
  const engine = options.engine ?? (await bestEngine())
  if (engine === 'noble' && options.allowJsPrivateKey !== true) {
    throw new FuinError(
      'key_unsupported',
      'This runtime has no ML-KEM. Use Node 24.7 or later, or set allowJsPrivateKey knowing its risk.',
    )
  }
  try {
    const suite = await suiteOn(engine)
    return { engine, key: await suite.DeserializePrivateKey(seed, false) }
  } catch {
    throw new FuinError('key_invalid', 'A private key is a seed of 32 bytes.')
  }
}

/** A new key pair: 32-byte seed and 1,249-byte public key. */
export async function generateKeyPair(
  engine?: HpkeEngine,
): Promise<{ seed: Uint8Array<ArrayBuffer>; publicKey: Uint8Array<ArrayBuffer> }> {
  const suite = await suiteOn(engine ?? (await bestEngine()))
  const pair = await suite.GenerateKeyPair(true)
  return {
    seed: new Uint8Array(await suite.SerializePrivateKey(pair.privateKey)),
    publicKey: new Uint8Array(await suite.SerializePublicKey(pair.publicKey)),
  }
}

/**
 * OpenPSK, single shot (RFC 9180 §6.1), with an empty `aad`.
 *
 * @throws {FuinError} `unreadable`, whatever was wrong
 */
export async function openPsk(
  privateKey: RecipientPrivateKey,
  sealed: { enc: Uint8Array; ciphertext: Uint8Array },
  options: { info: Uint8Array; psk: Uint8Array; pskId: Uint8Array },
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const suite = await suiteOn(privateKey.engine)
    return new Uint8Array(await suite.Open(privateKey.key, sealed.enc, sealed.ciphertext, options))
  } catch {
    throw unreadable()
  }
}

/** The one error from decapsulation on. */
export function unreadable(): FuinError {
  return new FuinError('unreadable', 'This envelope cannot be opened with the keys and the context at hand.')
}
