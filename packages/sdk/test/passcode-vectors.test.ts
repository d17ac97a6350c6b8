import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { nativeScrypt } from '../src/client/native-scrypt.ts'
import { fromBase64Url, toBase64Url } from '../src/format/base64url.ts'
import { deriveLinkKeys } from '../src/request/link-keys.ts'
import { derivePasscodeKey, readPasscode } from '../src/request/passcode.ts'

const v = JSON.parse(
  readFileSync(new URL('../../../vectors/passcode.json', import.meta.url), 'utf8'),
) as Record<
  | 'request'
  | 'secret'
  | 'passcode'
  | 'passcodeKey'
  | 'submitToken'
  | 'viewToken'
  | 'gateProof'
  | 'manifestKey'
  | 'psk',
  string
> & { typed: string[]; short: string[] }

it('link and passcode give the keys of the vectors, in both implementations of scrypt', async () => {
  for (const typed of v.typed) expect(readPasscode(typed)).toBe(v.passcode)
  for (const short of v.short) expect(readPasscode(short)).toBeNull()
  for (const options of [{}, { stretch: nativeScrypt }]) {
    const key = await derivePasscodeKey(v.passcode, v.request, options)
    expect(toBase64Url(key)).toBe(v.passcodeKey)
    const keys = await deriveLinkKeys(fromBase64Url(v.secret), key)
    expect([keys.submitToken, keys.viewToken, keys.gateProof]).toEqual([
      v.submitToken,
      v.viewToken,
      v.gateProof,
    ])
    expect([toBase64Url(keys.manifestKey), toBase64Url(keys.psk)]).toEqual([v.manifestKey, v.psk])
  }
})
