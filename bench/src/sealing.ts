import { CipherSuite, AEAD_AES_256_GCM, KDF_SHAKE256, KEM_MLKEM768_P256 } from 'hpke'
import { newId, parseMyNumber, sealImage, sealNumber } from '@fuin/sdk'
import { openImage, openNumber } from '../../packages/sdk/src/open/index.ts'
import { scene } from '../../packages/sdk/test/support/people.ts'
import { opsPerSecond, sixteen } from './measure.ts'
import type { Row } from './table.ts'

/** Sealing and opening beside the bare HPKE call, all in one run. */
export async function benchSealing(): Promise<Row[]> {
  const one = await scene({ load: { engine: 'native' } })
  const number = parseMyNumber('123456789018')
  const place = { opened: one.opened, subject: one.subject, psk: one.keys.psk }
  const item = newId('itm')
  const { envelope } = await sealNumber({ ...place, number, source: 'typed', item })
  const photo = new Uint8Array(5_000_000).map((_, index) => (index * 31) % 251)
  const image = await sealImage({ ...place, bytes: photo, mediaType: 'image/jpeg', document: 'x', item })

  const suite = new CipherSuite(KEM_MLKEM768_P256, KDF_SHAKE256, AEAD_AES_256_GCM)
  const pair = await suite.GenerateKeyPair()
  const text = new TextEncoder().encode('123456789018')
  const options = { psk: one.keys.psk, pskId: new Uint8Array(8), info: new Uint8Array(300) }
  const bare = await suite.Seal(pair.publicKey, text, options)
  const aes = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const iv = new Uint8Array(12)

  const target = { ...place, envelope, item, privateKeys: one.privateKeys }
  const seal = (engine: 'native' | 'noble') => () =>
    sealNumber({ ...place, number, source: 'typed', item: newId('itm'), engine })
  const jsKey = await scene({ load: { engine: 'noble', allowJsPrivateKey: true } })
  const jsPlace = { opened: jsKey.opened, subject: jsKey.subject, psk: jsKey.keys.psk, item }
  const jsSealed = await sealNumber({ ...jsPlace, number, source: 'typed' })
  const open = () => openNumber(target)
  const bareOpen = () => suite.Open(pair.privateKey, bare.encapsulatedSecret, bare.ciphertext, options)

  const rates = await opsPerSecond({
    'bare hpke seal': () => suite.Seal(pair.publicKey, text, options),
    'seal number, native': seal('native'),
    'seal number, noble': seal('noble'),
    'bare hpke open': bareOpen,
    'open number, native': open,
    'open number, noble': () =>
      openNumber({ ...jsPlace, envelope: jsSealed.envelope, privateKeys: jsKey.privateKeys }),
    'bare hpke open ×16': sixteen(bareOpen),
    'open number, native ×16': sixteen(open),
    'bare AES-GCM 5 MB': () => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, aes, photo),
    'seal image 5 MB': () =>
      sealImage({ ...place, bytes: photo, mediaType: 'image/jpeg', document: 'x', item }),
    'open image 5 MB': () => openImage({ ...target, envelope: image.envelope, body: image.body }),
  })
  const batch = (name: string): number => (rates[name] ?? 0) * (name.endsWith('×16') ? 16 : 1)
  const row = (name: string, base: string): Row => ({
    what: name,
    rate: batch(name),
    unit: '/s',
    beside: base,
    base: batch(base),
  })
  return [
    row('seal number, native', 'bare hpke seal'),
    row('seal number, noble', 'bare hpke seal'),
    row('open number, native', 'bare hpke open'),
    row('open number, noble', 'bare hpke open'),
    row('open number, native ×16', 'bare hpke open ×16'),
    row('seal image 5 MB', 'bare AES-GCM 5 MB'),
    row('open image 5 MB', 'bare AES-GCM 5 MB'),
  ]
}
