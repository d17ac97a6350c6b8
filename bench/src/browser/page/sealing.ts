import { newId, parseMyNumber, sealImage, sealNumber } from '@fuin/sdk'
import { AEAD_AES_256_GCM, CipherSuite, KDF_SHAKE256, KEM_MLKEM768_P256 } from 'hpke'
import { nobleKdf, nobleKem } from '../../../../packages/sdk/src/hpke/noble.ts'
import { bestEngine, type HpkeEngine } from '../../../../packages/sdk/src/hpke/suite.ts'
import { scene, type Scene } from '../../../../packages/sdk/test/support/people.ts'
import { opsPerSecond } from '../../measure.ts'

/** Short turns, so that what else the machine does slows both sides alike. */
const TURNS = { milliseconds: 40, rounds: 41 }

type Candidates = Record<string, () => Promise<unknown>>

/** Calls per second of sealing and of the bare calls beside it; both engines where the browser has ML-KEM. */
export async function sealingRates(): Promise<Record<string, number>> {
  const one = await scene({ load: { allowJsPrivateKey: true } })
  const engines: HpkeEngine[] = (await bestEngine()) === 'native' ? ['native', 'noble'] : ['noble']
  const rates: Record<string, number> = {}
  for (const engine of engines)
    Object.assign(rates, await opsPerSecond(await numberSeals(one, engine), TURNS))
  return { ...rates, ...(await opsPerSecond(await imageSeals(one), TURNS)) }
}

async function numberSeals({ opened, subject, keys }: Scene, engine: HpkeEngine): Promise<Candidates> {
  const suite =
    engine === 'native'
      ? new CipherSuite(KEM_MLKEM768_P256, KDF_SHAKE256, AEAD_AES_256_GCM)
      : new CipherSuite(nobleKem, nobleKdf, AEAD_AES_256_GCM)
  const { publicKey } = await suite.GenerateKeyPair()
  const text = new TextEncoder().encode('123456789018')
  const options = { psk: keys.psk, pskId: new Uint8Array(8), info: new Uint8Array(300) }
  const place = { opened, subject, psk: keys.psk, engine }
  const number = parseMyNumber('123456789018')
  return {
    [`bare hpke seal, ${engine}`]: () => suite.Seal(publicKey, text, options),
    [`seal number, ${engine}`]: () => sealNumber({ ...place, number, source: 'typed', item: newId('itm') }),
  }
}

/** 5 MB are padded to the size class of 8 MiB; 1 MB, about what a prepared photo has, to 1 MiB. */
async function imageSeals({ opened, subject, keys }: Scene): Promise<Candidates> {
  const aes = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  const iv = new Uint8Array(12)
  const place = { opened, subject, psk: keys.psk, mediaType: 'image/jpeg', document: 'x' } as const
  const bare = (bytes: Uint8Array<ArrayBuffer>) => () =>
    crypto.subtle.encrypt({ name: 'AES-GCM', iv }, aes, bytes)
  const seal = (bytes: Uint8Array<ArrayBuffer>) => () => sealImage({ ...place, bytes, item: newId('itm') })
  const small = octets(1_000_000)
  const large = octets(5_000_000)
  const padded = octets(8 * 1024 * 1024)
  return {
    'bare AES-GCM 1 MB': bare(small),
    'seal image 1 MB': seal(small),
    'bare AES-GCM 5 MB': bare(large),
    'bare AES-GCM 8 MiB': bare(padded),
    'bare AES-GCM, then SHA-256, 8 MiB': async () => crypto.subtle.digest('SHA-256', await bare(padded)()),
    'seal image 5 MB': seal(large),
  }
}

function octets(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).map((_, index) => (index * 31) % 251)
}
