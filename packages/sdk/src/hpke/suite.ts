import { AEAD_AES_256_GCM, CipherSuite, KDF_SHAKE256, KEM_MLKEM768_P256 } from 'hpke'
import { quietly } from './quiet.ts'

/** Who does the post-quantum work: the runtime's own WebCrypto, or noble in JavaScript. */
export type HpkeEngine = 'native' | 'noble'

/**
 * The one suite of `fuin/1`: KEM MLKEM768-P256 (0x0050), KDF SHAKE256 (0x0011), AEAD AES-256-GCM (0x0002).
 * There is no negotiation (docs/format.md §2).
 */
const suites: Partial<Record<HpkeEngine, Promise<CipherSuite>>> = {}
let supported: Promise<boolean> | undefined

/** The suite on one engine; noble is loaded when it is first asked for. */
export function suiteOn(engine: HpkeEngine): Promise<CipherSuite> {
  return (suites[engine] ??= engine === 'native' ? nativeSuite() : nobleSuite())
}

/** `native` where the runtime has ML-KEM and SHAKE256 (Node 24.7, Chrome 155), else `noble`. */
export async function bestEngine(): Promise<HpkeEngine> {
  supported ??= suiteOn('native').then(
    () => true,
    () => false,
  )
  return (await supported) ? 'native' : 'noble'
}

/** Tries every operation once: a runtime may have some and lack others. */
async function nativeSuite(): Promise<CipherSuite> {
  return quietly(async () => {
    const suite = new CipherSuite(KEM_MLKEM768_P256, KDF_SHAKE256, AEAD_AES_256_GCM)
    const { publicKey, privateKey } = await suite.GenerateKeyPair()
    const { encapsulatedSecret, ciphertext } = await suite.Seal(publicKey, new Uint8Array(1))
    await suite.Open(privateKey, encapsulatedSecret, ciphertext)
    return suite
  })
}

async function nobleSuite(): Promise<CipherSuite> {
  const { nobleKem, nobleKdf } = await import('./noble.ts')
  return new CipherSuite(nobleKem, nobleKdf, AEAD_AES_256_GCM)
}
