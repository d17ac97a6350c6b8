import { generateKeyPair } from '../hpke/recipient.ts'
import { keyIdOf } from '../keys/key-id.ts'

/** A new recipient key pair. The seed is the private key: it belongs into the keyring and nowhere else. */
export interface RecipientKeys {
  kid: string
  publicKey: Uint8Array<ArrayBuffer>
  /** 32 bytes. */
  seed: Uint8Array<ArrayBuffer>
}

/** Makes a recipient key pair for one organization. */
export async function generateRecipientKeys(): Promise<RecipientKeys> {
  const { seed, publicKey } = await generateKeyPair()
  return { kid: await keyIdOf(publicKey), publicKey, seed }
}
