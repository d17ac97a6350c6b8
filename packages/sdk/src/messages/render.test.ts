import { describe, expect, it } from 'vitest'
import { builtInText, checkText, messageLanguage, renderAlert, renderMessage } from './render.ts'
import { PLACEHOLDERS, type AlertCode } from './kinds.ts'

const values = {
  name: '見本 花子',
  organization: '株式会社みほん',
  due: '2026-12-10',
  link: 'https://collect.example/c/#1.link',
  contact: '人事部 03-0000-0000',
  purposes: '・雇用保険届出事務',
  count: '3',
}
const kinds = Object.keys(PLACEHOLDERS) as (keyof typeof PLACEHOLDERS)[]
const alerts: AlertCode[] = ['overdue', 'failed', 'passcode', 'account', 'renewal', 'said', 'key']

describe.each(['ja', 'en'] as const)('messages in %s', language => {
  it.each(kinds)('%s reads as it was written', kind => {
    const message = renderMessage(kind, language, { values })
    expect(`${message.subject}\n\n${message.text}`).toMatchSnapshot()
    expect(message.subject + message.text).not.toMatch(/[{}]/u)
    expect(message.subject).not.toContain('https:')
    expect(() => checkText(kind, builtInText(kind, language))).not.toThrow()
  })
  it.each(alerts)('alert %s reads as it was written', code => {
    const message = renderAlert(code, language, values)
    expect(`${message.subject}\n\n${message.text}`).toMatchSnapshot()
    expect(message.subject + message.text).not.toMatch(/[{}]/u)
  })
})

describe('texts of the host', () => {
  const body = '{name} {link}'
  it('are refused with an unknown placeholder, without the link, or with it in the subject', () => {
    expect(() => checkText('request', { subject: 'お願い', body })).not.toThrow()
    expect(() => checkText('request', { subject: 'お願い', body: '{link} {number}' })).toThrow('{name}')
    expect(() => checkText('request', { subject: 'お願い', body: '{name}' })).toThrow('{link}')
    expect(() => checkText('request', { subject: '{link}', body })).toThrow('one line')
    expect(() => checkText('request', { subject: 'a\r\nBcc: x@example.com', body })).toThrow('one line')
    expect(() => checkText('thanks', { subject: 'a', body: '{link}' })).toThrow('{name}')
  })
  it('keep a name with a line break out of the headers, and a value with a placeholder as it is', () => {
    const text = { subject: '{name}', body: '{name} {link}' }
    const odd = { ...values, name: 'a\r\nBcc: b@example.com\u2028{link}' }
    const message = renderMessage('request', 'ja', { values: odd, text })
    expect(message.subject).toBe('a Bcc: b@example.com {link}')
    expect(message.text).toBe(`${odd.name} ${values.link}\n`)
  })
})

describe('languages', () => {
  it('fall back to that of the organization', () => {
    expect(messageLanguage('en-GB', 'ja')).toBe('en')
    expect(messageLanguage('ja-JP', 'en')).toBe('ja')
    expect(messageLanguage('ne', 'ja')).toBe('ja')
    expect(messageLanguage('constructor', 'ja')).toBe('ja')
    expect(messageLanguage(undefined, 'en')).toBe('en')
  })
})
