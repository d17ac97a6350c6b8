import { describe, expect, it } from 'vitest'
import { codeOf } from '../../test/support/code-of.ts'
import { newId } from '../format/ids.ts'
import { newKeyringData } from '../keys/keyring-file.ts'
import { Keyring } from '../keys/keyring.ts'
import { memoryState } from '../state/memory-state.ts'
import { Fuin } from './fuin.ts'

const id = newId('org')
const state = memoryState()
const vault = { url: 'http://127.0.0.1:1', logKey: `localhost/${id}+00000000+AQ==` }
const data = await newKeyringData({ organization: id, vault, acceptNoEscrow: 'test' })
const fuin = new Fuin({
  vault: vault.url,
  apiKey: 'none',
  state,
  keyrings: () => Keyring.parse(JSON.stringify(data)),
})
const { settings } = fuin.organization(id)

describe('settings', () => {
  it('have defaults, and keep what is not changed', async () => {
    expect(await settings.get()).toEqual({
      reminderDays: [7, 3, 1, -1],
      imageDays: 0,
      twoPersonCheck: false,
      language: 'ja',
    })
    await settings.change({ imageDays: 30 })
    expect(await settings.change({ twoPersonCheck: true })).toMatchObject({
      imageDays: 30,
      twoPersonCheck: true,
    })
  })

  it('are refused outside their range, and then nothing changes', async () => {
    const before = await settings.get()
    const wrong: Record<string, unknown>[] = [
      { imageDays: 31 },
      { imageDays: 1.5 },
      { reminderDays: [61] },
      { reminderDays: 7 },
      { language: 'xx' },
      { countersign: 'x'.repeat(61) },
      { color: 'red' },
    ]
    for (const change of wrong) expect(await codeOf(settings.change(change))).toBe('input_invalid')
    expect(await settings.get()).toEqual(before)
  })

  it('take the countersign away when it is empty', async () => {
    expect(await settings.change({ countersign: '青い屋根' })).toMatchObject({ countersign: '青い屋根' })
    expect('countersign' in (await settings.change({ countersign: ' ' }))).toBe(false)
  })

  it('keep the passcode as a box only', async () => {
    expect(await settings.passcode()).toBeNull()
    await settings.setPasscode('ABCD-EFGH')
    expect(await settings.passcode()).toBe('ABCD-EFGH')
    expect(JSON.stringify(await state.document(id, 'settings'))).not.toContain('ABCD')
    await settings.setPasscode(null)
    expect(await settings.passcode()).toBeNull()
  })
})
