import { expect, it } from 'vitest'
import { memoryState } from '../../state/memory-state.ts'
import type { OrganizationContext } from '../context.ts'
import type { Delivery } from '../deliveries.ts'
import { alertAccounts } from './alert-accounts.ts'

const NOW = new Date('2026-12-01T03:00:00Z')
const TOMORROW = new Date('2026-12-02T03:00:00Z')

it('tells once of each ID that is locked, again of another one, and again when one is locked once more', async () => {
  let locked: string[] = []
  let outcome: Delivery['outcome'] = 'sent'
  const sent: string[] = []
  const context = {
    organization: 'org_00000000000000000000000000',
    state: memoryState(),
    path: (rest: string) => rest,
    http: { json: async () => Promise.resolve({ data: locked.map(id => ({ id })), next: null }) },
  } as unknown as OrganizationContext
  const messages = {
    toStaff: async (code: string, key: string, { count }: { count?: string }) => {
      sent.push(`${code} ${key} ${count}`)
      return Promise.resolve({ outcome } as Delivery)
    },
  }
  const pass = async (ids: string[], now = NOW): Promise<string[]> => {
    locked = ids
    sent.length = 0
    await alertAccounts(context, messages as never, now)
    return [...sent]
  }
  expect(await pass([])).toEqual([])
  outcome = 'failed'
  expect(await pass(['acc_a'])).toHaveLength(1)
  outcome = 'sent'
  expect(await pass(['acc_a'])).toEqual(['account acc_a.2026-12-01 1'])
  expect(await pass(['acc_a'])).toEqual([])
  expect(await pass(['acc_a', 'acc_b'])).toEqual(['account acc_b.2026-12-01 2'])
  expect(await pass(['acc_b'], TOMORROW)).toEqual([])
  expect(await pass(['acc_a', 'acc_b'], TOMORROW)).toEqual(['account acc_a.2026-12-02 2'])
})
