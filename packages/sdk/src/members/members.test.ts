import { describe, expect, it } from 'vitest'
import { deriveMemberKey } from './auth-key.ts'
import { formatInviteLink, parseInviteLink } from '../format/invite-link.ts'
import { checkPassword } from './password.ts'

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
