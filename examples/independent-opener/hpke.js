// HPKE with MLKEM768-P256, SHAKE256 and AES-256-GCM, recipient side, PSK mode: docs/format.md §2, from
// nothing but Node's own crypto (24.7 or later).
import { createDecipheriv, createECDH, createHash, createPrivateKey, decapsulate } from 'node:crypto'

const SUITE_ID = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0x00, 0x50, 0x00, 0x11, 0x00, 0x02])])
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
// PKCS #8 of an ML-KEM-768 key that is given as its seed (RFC 9935), up to the 64 bytes of the seed.
const ML_KEM_768_SEED = Buffer.from('3054020100300b0609608648016503040402044280' + '40', 'hex')

/** Opens one HPKE ciphertext in PSK mode with an empty aad. */
export function openPsk({ seed, enc, ciphertext, info, psk, pskId }) {
  const sharedSecret = decap(seed, enc)
  const secrets = Buffer.concat([prefixed(psk), prefixed(sharedSecret)])
  const context = Buffer.concat([Buffer.from([0x01]), prefixed(pskId), prefixed(info)])
  const secret = labeledDerive(secrets, 'secret', context, 32 + 12 + 64)
  return openGcm(secret.subarray(0, 32), secret.subarray(32, 44), Buffer.alloc(0), ciphertext)
}

/** AES-256-GCM; the last 16 bytes are the tag. */
export function openGcm(key, nonce, aad, sealed) {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(aad).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

/** MLKEM768-P256: ML-KEM-768 (1,088 bytes) ‖ P-256 point (65 bytes), combined by SHA3-256. */
function decap(seed, enc) {
  const expanded = createHash('shake256', { outputLength: 64 + 128 })
    .update(seed)
    .digest()
  const mlKem = createPrivateKey({
    key: Buffer.concat([ML_KEM_768_SEED, expanded.subarray(0, 64)]),
    format: 'der',
    type: 'pkcs8',
  })
  const p256 = createECDH('prime256v1')
  p256.setPrivateKey(scalar(expanded.subarray(64)))
  const point = enc.subarray(1088)
  return createHash('sha3-256')
    .update(decapsulate(mlKem, enc.subarray(0, 1088)))
    .update(p256.computeSecret(point))
    .update(point)
    .update(p256.getPublicKey())
    .update('MLKEM768-P256')
    .digest()
}

/** The first of four 32-byte candidates that is a scalar of P-256. */
function scalar(candidates) {
  for (let at = 0; at < 128; at += 32) {
    const candidate = candidates.subarray(at, at + 32)
    const value = BigInt(`0x${candidate.toString('hex')}`)
    if (value > 0n && value < P256_ORDER) return candidate
  }
  throw new Error('This seed gives no key.')
}

function labeledDerive(ikm, label, context, length) {
  const size = Buffer.from([length >> 8, length & 0xff])
  const input = Buffer.concat([
    ikm,
    Buffer.from('HPKE-v1'),
    SUITE_ID,
    prefixed(Buffer.from(label)),
    size,
    context,
  ])
  return createHash('shake256', { outputLength: length }).update(input).digest()
}

function prefixed(bytes) {
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes])
}
