import { readFileSync } from 'node:fs'
import { AEAD_AES_256_GCM, CipherSuite, KDF_SHAKE256, KEM_MLKEM768_P256 } from 'hpke'
import * as reference from '@panva/hpke-noble'
import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from '../src/format/base64url.ts'
import { concat, utf8 } from '../src/format/bytes.ts'
import { nobleKdf, nobleKem } from '../src/hpke/noble.ts'
import { suiteOn } from '../src/hpke/suite.ts'
import { aesGcmOpen, aesKey } from '../src/primitives/aes-gcm.ts'

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../vectors/published/${name}`, import.meta.url), 'utf8')) as T
}
interface HpkeVector {
  kem_id: number
  kdf_id: number
  aead_id: number
  info: string
  skRm: string
  pkRm: string
  enc: string
  shared_secret: string
  encryptions: { aad: string; ct: string; pt: string }[]
}
const hex = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'hex'))

const kemVectors = read<HpkeVector[]>('hpke-pq.json').filter(vector => vector.kem_id === 0x50)

describe.each(['native', 'noble'] as const)('HPKE vectors of MLKEM768-P256 on %s', engine => {
  it.each(kemVectors)('decapsulates to the published secret (kdf $kdf_id, aead $aead_id)', async vector => {
    const kem = engine === 'native' ? KEM_MLKEM768_P256() : nobleKem()
    const key = await kem.DeserializePrivateKey(hex(vector.skRm), false)
    const publicKey = await kem.DeserializePublicKey(hex(vector.pkRm))
    const secret = await kem.Decap(hex(vector.enc), key, publicKey)
    expect(Buffer.from(secret).toString('hex')).toBe(vector.shared_secret)
  })
})

interface JoseVector {
  alg: string
  jwk: { pub: string; priv: string }
  plaintext?: string
  compact: string
}
const jose = read<JoseVector[]>('jose-hpke-pq.json').filter(vector => vector.alg === 'HPKE-8-KE')

describe.each(['native', 'noble'] as const)('the JOSE example of HPKE-8-KE on %s', engine => {
  it.each(jose)('opens', async ({ jwk, compact }) => {
    const suite = await suiteOn(engine)
    const [header, encryptedKey, iv, ciphertext, tag] = compact.split('.') as [
      string,
      string,
      string,
      string,
      string,
    ]
    const { ek } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { ek: string }
    const key = await suite.DeserializePrivateKey(fromBase64Url(jwk.priv))
    const info = concat(utf8('JOSE-HPKE rcpt'), Uint8Array.of(0xff), utf8('A256GCM'), Uint8Array.of(0xff))
    const contentKey = await suite.Open(key, fromBase64Url(ek), fromBase64Url(encryptedKey), { info })
    const sealed = concat(fromBase64Url(ciphertext), fromBase64Url(tag))
    const aes = await aesKey(new Uint8Array(contentKey))
    const plaintext = await aesGcmOpen(aes, fromBase64Url(iv), utf8(header), sealed)
    expect(new TextDecoder().decode(plaintext).length).toBeGreaterThan(0)
  })
})

describe('two implementations', () => {
  const suites = {
    ours: new CipherSuite(nobleKem, nobleKdf, AEAD_AES_256_GCM),
    panva: new CipherSuite(reference.KEM_MLKEM768_P256, reference.KDF_SHAKE256, AEAD_AES_256_GCM),
    native: new CipherSuite(KEM_MLKEM768_P256, KDF_SHAKE256, AEAD_AES_256_GCM),
  }
  const names = ['ours', 'panva', 'native'] as const
  const pairs = names.flatMap(sender => names.map(recipient => [sender, recipient] as const))
  it.each(pairs)('what %s sealed in PSK mode opens with %s', async (sender, recipient) => {
    const pair = await suites[recipient].GenerateKeyPair(true)
    const bytes = await suites[recipient].SerializePublicKey(pair.publicKey)
    const options = { info: utf8('info'), psk: new Uint8Array(32).fill(7), pskId: utf8('id') }
    const publicKey = await suites[sender].DeserializePublicKey(bytes)
    const sealed = await suites[sender].Seal(publicKey, utf8('text'), options)
    const opened = await suites[recipient].Open(
      pair.privateKey,
      sealed.encapsulatedSecret,
      sealed.ciphertext,
      options,
    )
    expect(toBase64Url(opened)).toBe(toBase64Url(utf8('text')))
  })
})
