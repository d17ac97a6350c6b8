import { expect, it } from 'vitest'
import type { ApiKey } from '../../api/index.ts'
import { memoryState } from '../../state/memory-state.ts'
import type { Delivery } from '../deliveries.ts'
import { VaultRefusal } from '../refusal.ts'
import { alertKeys } from './alert-keys.ts'

const NOW = Date.parse('2026-12-01T03:00:00Z')
const DAY = 86_400_000
const context = (): Parameters<typeof alertKeys>[0] => ({
  organization: 'org_00000000000000000000000000',
  state: memoryState(),
})
const key = (id: string, days: number | null, state: ApiKey['state'] = 'active'): ApiKey =>
  ({
    id,
    state,
    expiresAt: days === null ? null : new Date(NOW + days * DAY).toISOString(),
  }) as ApiKey

it('tells of keys that end in 30, 7 and 1 days, once each, and of no other', async () => {
  const host = context()
  let outcome: Delivery['outcome'] = 'failed'
  const sent: string[] = []
  const messages = {
    toStaff: async (code: string, about: string, { count, due }: { count?: string; due?: string }) => {
      sent.push(`${code} ${about} ${count} ${due}`)
      return Promise.resolve({ outcome } as Delivery)
    },
  }
  const pass = async (day: number, keys: ApiKey[]): Promise<string[]> => {
    sent.length = 0
    const list = async (): Promise<ApiKey[]> => Promise.resolve(keys)
    await alertKeys(host, { list }, messages as never, new Date(NOW + day * DAY))
    return [...sent]
  }
  const keys = [
    key('key_a', 40),
    key('key_b', null),
    key('key_c', 12, 'replaced'),
    key('key_d', 5, 'revoked'),
  ]
  expect(await pass(0, keys)).toEqual([])
  expect(await pass(10, keys)).toEqual(['key key_a.1 1 2027-01-10'])
  outcome = 'sent'
  expect(await pass(10, keys)).toHaveLength(1)
  expect(await pass(11, keys)).toEqual([])
  expect(await pass(12, [...keys, key('key_e', 20)])).toEqual(['key key_e.1 2 2026-12-21'])
  expect(await pass(13, [...keys, key('key_e', 20)])).toEqual(['key key_e.2 2 2026-12-21'])
  expect(await pass(33, keys)).toEqual(['key key_a.2 1 2027-01-10'])
  expect(await pass(39.5, keys)).toEqual(['key key_a.3 1 2027-01-10'])
})

it('says nothing where the key of the host may not see keys', async () => {
  const list = async (): Promise<never> =>
    Promise.reject(new VaultRefusal({ code: 'forbidden', status: 403, instance: '' }))
  expect(await alertKeys(context(), { list }, {} as never, new Date(NOW))).toBeNull()
})
