/**
 * Writes `vectors/accounts.json`: ID and password, for any implementation. Values are fixed, so that it changes only with
 * the format: `node --conditions=source scripts/make-account-vectors.ts`
 */
import { writeFileSync } from 'node:fs'
import { deriveAccountSecret } from '../packages/sdk/src/account/boxes.ts'
import { accountSalt, deriveAccountKeys } from '../packages/sdk/src/account/credentials.ts'
import { toBase64Url } from '../packages/sdk/src/format/index.ts'

const organization = 'org_01jdxk5m7n8p9q0r1s2t3v4w5x'
const subject = 'sub_01jdxk5m7n8p9q0r1s2t3v4w5y'
const account = 'acc_01jdxk5m7n8p9q0r1s2t3v4w5z'
const [signInId, password] = ['AB10C234', '7QJM2KX9T0BD']
const linkRoot = Uint8Array.from({ length: 32 }, (_, index) => index)
const { authKey, wrapKey } = await deriveAccountKeys(organization, { signInId, password })
const secret = await deriveAccountSecret(linkRoot, { organization, account, generation: 1 }, subject)
const vectors = {
  protocol: 'fuin/1',
  note: 'Synthetic. Bytes are base64url.',
  organization,
  subject,
  account,
  generation: 1,
  signInId,
  password,
  typed: [
    { signInId: 'ab1o-c234', password: '7qjm-2kx9-tobd' },
    { signInId: ' ＡＢＩ０ Ｃ２３４ ', password: '７ＱＪＭ２ＫＸ９Ｔ０ＢＤ' },
  ],
  salt: new TextDecoder().decode(accountSalt(organization, signInId)),
  authKey,
  wrapKey: toBase64Url(wrapKey),
  linkRoot: toBase64Url(linkRoot),
  accountSecret: toBase64Url(secret),
}
writeFileSync(new URL('../vectors/accounts.json', import.meta.url), `${JSON.stringify(vectors, null, 2)}\n`)
