import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '../../test/support/code-of.ts'
import { newId } from '../format/ids.ts'
import { newKeyringData } from '../keys/keyring-file.ts'
import { Keyring } from '../keys/keyring.ts'
import { memoryState } from '../state/memory-state.ts'
import { Fuin } from './fuin.ts'

const id = newId('org')
const state = memoryState()
const told: unknown[] = []
let status = 200
/** A vault that only knows the organization. */
const server = createServer((request, response) => {
  let body = ''
  request.on('data', part => (body += part))
  request.on('end', () => {
    told.push([request.method, JSON.parse(body)])
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(status === 200 ? '{}' : '{"status":403,"code":"forbidden"}')
  })
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
beforeEach(() => {
  told.length = 0
  status = 200
})
afterAll(() => server.close())
const vault = {
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  logKey: `localhost/${id}+00000000+AQ==`,
}
const data = await newKeyringData({ organization: id, vault, acceptNoEscrow: 'test' })
const fuin = new Fuin({
  vault: vault.url,
  apiKey: 'none',
  maxRetries: 0,
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
      reveals: {
        ...{ formRequired: false, reasonRequired: false, ceiling: null },
        fourEyes: { output: false, erase: false, overCeiling: true },
      },
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

  it('that the vault enforces are told to it first, and kept only when it takes them', async () => {
    await settings.change({ imageDays: 7, twoPersonCheck: false, language: 'en' })
    expect(told).toEqual([['PATCH', { imageDays: 7, twoPersonCheck: false }]])
    await settings.change({ language: 'ja' })
    expect(told).toHaveLength(1)
    status = 403
    expect(await codeOf(settings.change({ imageDays: 9 }))).toBe('vault_refused')
    expect(await settings.get()).toMatchObject({ imageDays: 7 })
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
