import { describe, expect, it } from 'vitest'
import { deriveMemberKey } from './auth-key.ts'
import { formatInviteLink, parseInviteLink } from '../format/invite-link.ts'
import { MemberDoor } from './door.ts'
import { checkPassword } from './password.ts'
import { readRecoveryCode, readSignInId, readTotpCode } from './typed.ts'

const organization = `org_${'0'.repeat(26)}`

describe('the password of a staff member', () => {
  it.each([
    ['short1!', 'short'],
    ['ａｂｃ', 'short'],
    ['x'.repeat(201), 'long'],
    ['aaaaaaaaaaaa', 'guessable'],
    ['123456789012', 'guessable'],
    ['210987654321', 'guessable'],
    ['password2026!', 'guessable'],
    ['sakura sakura 1', 'guessable'],
    ['AB10C234-AB10C234', 'guessable'],
    ['yoru no densha 7', null],
    ['よるのでんしゃにのってかえる', null],
    ['correct horse battery staple', null],
  ])('%s: %s', (password, problem) => {
    expect(checkPassword(password, 'AB10C234')).toBe(problem)
  })

  it('gives the same key in any width, and another one elsewhere', async () => {
    const keyOf = (password: string, signInId = 'AB10C234', at = organization): Promise<string> =>
      deriveMemberKey(at, { signInId, password })
    const key = await keyOf('yoru no densha 7')
    expect(key).toMatch(/^[\w-]{43}$/u)
    expect(await keyOf('ｙｏｒｕ no densha ７')).toBe(key)
    const others = [
      keyOf('yoru no densha 8'),
      keyOf('yoru no densha 7', 'AB10C235'),
      keyOf('yoru no densha 7', 'AB10C234', `org_${'1'.repeat(26)}`),
    ]
    for (const other of await Promise.all(others)) expect(other).not.toBe(key)
  })
})

describe('an invitation', () => {
  it('is read as it was written, and nothing else is', () => {
    const invite = { organization, signInId: 'AB10C234', invite: 'i'.repeat(43) }
    const link = formatInviteLink('https://hr.example/console', invite)
    expect(parseInviteLink(link)).toEqual(invite)
    for (const text of [
      '',
      '#4',
      link.slice(0, -1),
      `${link}.x`,
      link.replace('#4', '#1'),
      link.toLowerCase(),
    ])
      expect(parseInviteLink(text)).toBeNull()
  })
})

describe('what somebody types at the door', () => {
  it.each([
    ['123456', '123456'],
    ['１２３　４５６', '123456'],
    [' 123-456 ', '123456'],
    ['l23ー45o', '123450'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['', null],
  ])('reads the code of an app: %j', (typed, code) => {
    expect(readTotpCode(typed)).toBe(code)
  })

  it.each([
    ['abcd-efgh-jk01', 'ABCDEFGHJK01'],
    ['ａｂｃｄ　ｅｆｇｈ　ｊｋｏｌ', 'ABCDEFGHJK01'],
    ['ABCD‐EFGH−JKOI', 'ABCDEFGHJK01'],
    ['ABCD-EFGH-JK0', null],
    ['ABCD-EFGH-JKU1', null],
  ])('reads a recovery code: %j', (typed, code) => {
    expect(readRecoveryCode(typed)).toBe(code)
  })

  it('reads a sign-in ID', () => {
    expect(readSignInId('ab1o-c234')).toBe('AB10C234')
    expect(readSignInId('ab1o-c23')).toBeNull()
  })

  it('is not sent where it cannot be what was asked for', async () => {
    const sent: string[] = []
    const door = new MemberDoor({ vault: 'https://vault.example', organization }, undefined, async to => {
      sent.push(String(to))
      return new Response(null, { status: 204 })
    })
    const credentials = { signInId: 'AB10C234', password: 'yoru no densha 7' }
    const invalid = { code: 'invalid_request' }
    await expect(door.signIn(credentials, { totp: '12345' })).rejects.toMatchObject(invalid)
    await expect(door.signIn({ ...credentials, signInId: 'AB10' })).rejects.toMatchObject(invalid)
    await expect(door.stepUp('t', { recoveryCode: 'ABCD' })).rejects.toMatchObject(invalid)
    await expect(door.confirmTotp('t', '')).rejects.toMatchObject(invalid)
    expect(sent).toEqual([])
    await door.stepUp('t', { totp: '１２３４５６' })
    expect(sent).toHaveLength(1)
  })
})
