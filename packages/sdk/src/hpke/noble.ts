import { shake256 } from '@noble/hashes/sha3.js'
import { ml_kem768_p256 } from '@noble/post-quantum/hybrid.js'
import type { KDFFactory, KEM, KEMFactory, Key, KeyPair } from 'hpke'

const ALGORITHM = Object.freeze({ name: 'MLKEM768-P256' })

/** A key whose bytes stay in a private field, as `hpke` wants its foreign keys. */
class NobleKey implements Key {
  readonly algorithm: { name: string } = ALGORITHM
  readonly type: 'private' | 'public'
  readonly extractable: boolean
  readonly #bytes: Uint8Array

  constructor(type: 'private' | 'public', bytes: Uint8Array, extractable: boolean) {
    this.type = type
    this.extractable = extractable
    this.#bytes = bytes
  }

  static bytesOf(key: Key, type: 'private' | 'public'): Uint8Array {
    if (!(key instanceof NobleKey) || key.type !== type)
      throw new TypeError('A key of another suite was given.')
    return key.#bytes
  }
}

function keyPair(seed: Uint8Array, extractable: boolean): KeyPair {
  const { publicKey } = ml_kem768_p256.keygen(seed)
  return {
    publicKey: new NobleKey('public', publicKey, true),
    privateKey: new NobleKey('private', seed, extractable),
  }
}

/**
 * MLKEM768-P256 (draft-ietf-hpke-pq §4, id 0x0050) over noble, for runtimes without ML-KEM.
 *
 * Not constant-time: senders use it with keys of one message only; opening with it needs the explicit
 * `allowJsPrivateKey`.
 */
export const nobleKem: KEMFactory = (): KEM => ({
  id: 0x0050,
  type: 'KEM',
  name: ALGORITHM.name,
  Nsecret: 32,
  Nenc: 1153,
  Npk: 1249,
  Nsk: 32,
  async DeriveKeyPair(): Promise<KeyPair> {
    throw new TypeError('Keys are made at random or read from their seed.')
  },
  async GenerateKeyPair(extractable): Promise<KeyPair> {
    return keyPair(crypto.getRandomValues(new Uint8Array(32)), extractable)
  },
  async SerializePublicKey(key): Promise<Uint8Array> {
    return NobleKey.bytesOf(key, 'public').slice()
  },
  async DeserializePublicKey(bytes): Promise<Key> {
    return new NobleKey('public', bytes.slice(), true)
  },
  async SerializePrivateKey(key): Promise<Uint8Array> {
    return NobleKey.bytesOf(key, 'private').slice()
  },
  async DeserializePrivateKey(bytes, extractable): Promise<Key> {
    return new NobleKey('private', bytes.slice(), extractable)
  },
  async Encap(publicKey): Promise<{ shared_secret: Uint8Array; enc: Uint8Array }> {
    const { sharedSecret, cipherText } = ml_kem768_p256.encapsulate(NobleKey.bytesOf(publicKey, 'public'))
    return { shared_secret: sharedSecret, enc: cipherText }
  },
  async Decap(enc, privateKey): Promise<Uint8Array> {
    return ml_kem768_p256.decapsulate(enc, NobleKey.bytesOf(privateKey, 'private'))
  },
})

/** SHAKE256 as a single-stage KDF (draft-ietf-hpke-hpke §7.2, id 0x0011) over noble. */
export const nobleKdf: KDFFactory = () => ({
  id: 0x0011,
  type: 'KDF',
  name: 'SHAKE256',
  Nh: 64,
  stages: 1,
  Extract: unused,
  Expand: unused,
  async Derive(ikm, length): Promise<Uint8Array> {
    return shake256(ikm, { dkLen: length })
  },
})

async function unused(): Promise<never> {
  throw new TypeError('SHAKE256 has one stage.')
}
