import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deriveAccountSecret } from '../src/account/boxes.ts'
import { accountSalt, deriveAccountKeys } from '../src/account/credentials.ts'
import { nativeScrypt } from '../src/client/native-scrypt.ts'
import { fromBase64Url, toBase64Url } from '../src/format/base64url.ts'
import { readTypedCode } from '../src/format/typed-code.ts'
import { scrypt } from '../src/primitives/scrypt.ts'

const text = readFileSync(new URL('../../../vectors/accounts.json', import.meta.url), 'utf8')
const v = JSON.parse(text) as {
  organization: string
  subject: string
  account: string
  generation: number
  signInId: string
  password: string
  typed: { signInId: string; password: string }[]
  salt: string
  authKey: string
  wrapKey: string
  linkRoot: string
  accountSecret: string
}

describe('ID and password', () => {
  it.each([scrypt, nativeScrypt])('give the keys of the vectors, in both implementations', async stretch => {
    expect(new TextDecoder().decode(accountSalt(v.organization, v.signInId))).toBe(v.salt)
    for (const typed of [v, ...v.typed]) {
      const { authKey, wrapKey } = await deriveAccountKeys(v.organization, typed, stretch)
      expect([authKey, toBase64Url(wrapKey)]).toEqual([v.authKey, v.wrapKey])
    }
  })

  it('has a secret of its own for each generation and person', async () => {
    const { organization, account, generation, subject } = v
    const of = async (count: number, person: string): Promise<string> =>
      toBase64Url(
        await deriveAccountSecret(
          fromBase64Url(v.linkRoot),
          { organization, account, generation: count },
          person,
        ),
      )
    expect(await of(generation, subject)).toBe(v.accountSecret)
    expect(await of(generation + 1, subject)).not.toBe(v.accountSecret)
    expect(await of(generation, subject.replace('5y', '50'))).not.toBe(v.accountSecret)
  })

  it('is not guessed from something shorter, longer or with other letters', () => {
    for (const typed of ['', 'AB10C23', 'AB10C2345', 'AB10C23U', 'AB10C23あ', '１２３４５６７８９'])
      expect(readTypedCode(typed, 8)).toBeNull()
    expect(readTypedCode('ab－1o・ｃ234', 8)).toBe('AB10C234')
  })
})
