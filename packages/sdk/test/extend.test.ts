import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { IssuedRequest } from '../src/client/put-request.ts'
import type { Staff } from '../src/client/staff.ts'
import { createTestOrganization, samplePeople, submitAsProvider } from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startProxy, type Exchange, type HostileProxy } from './support/hostile.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(11, 4)
const DUE = '2026-12-10'
let vault: VaultProcess
let proxy: HostileProxy
let staff: Staff

beforeAll(async () => {
  vault = await startVault()
  proxy = await startProxy(vault.url)
  const { fuin, id } = await createTestOrganization({ url: proxy.url, setupToken: vault.setupToken })
  staff = fuin
    .organization(id)
    .as({ externalId: 'u77', permissions: ['request', 'review', 'reveal', 'audit'] })
})
afterEach(() => proxy.tamper({}))
afterAll(async () => {
  proxy.close()
  await vault.stop()
})

async function asked(index: number): Promise<IssuedRequest & { externalId: string; number: string }> {
  const { externalId, name, number } = people[index]!
  await staff.subjects.put({ externalId, kind: 'employee', name })
  const issued = await staff.requests.create({
    subject: { externalId },
    purposes: ['EI'],
    due: DUE,
    countersign: 'さくら',
  })
  return { ...issued, externalId, number }
}

const isRequest = ({ method, path }: Exchange): boolean =>
  method === 'GET' && /\/requests\/req_\w+$/u.test(path)

describe('an extended request', () => {
  it('keeps its link, opens again, and says what was changed', async () => {
    const { id, url, expiresAt } = await asked(0)
    const more = await staff.requests.extend(id, { due: '2026-12-24', contact: '総務部', countersign: null })
    expect(more).toMatchObject({ id, url, generation: 1 })
    expect(Date.parse(more.expiresAt) - Date.parse(expiresAt)).toBe(14 * 86_400_000)
    const { manifest, sequence } = await staff.requests.get(id)
    expect([sequence, manifest.due, manifest.organization.contact]).toEqual([2, '2026-12-24', '総務部'])
    expect(manifest.countersign).toBe(undefined)
    const again = await staff.requests.extend(id, { countersign: 'つばめ' })
    expect([again.url, (await staff.requests.get(id)).manifest.countersign]).toEqual([url, 'つばめ'])
  })

  it('opens what was sealed under the manifest before, and what comes after', async () => {
    const { id, url, externalId, number } = await asked(1)
    // The page seals under the first manifest; the organization extends before it submits.
    await submitAsProvider(url, vault.url, [{ number }], {
      beforeSubmit: () => staff.requests.extend(id, { due: '2026-12-24' }),
    })
    const { items } = await staff.review({ externalId })
    expect(await staff.reviewNumber(items[0]!.id, shown => shown.digits())).toBe(number)
    await staff.accept({ externalId }, { record: {} })
    expect(await staff.reveal({ externalId }, { purpose: 'EI' }, shown => shown.digits())).toBe(number)
  })

  it('refuses an end that is over', async () => {
    const { id } = await asked(2)
    expect(await codeOf(staff.requests.extend(id, { due: '2025-01-01' }))).toBe('input_invalid')
    expect(await codeOf(staff.requests.extend(id, { expiresAt: '2025-01-01T00:00:00.000Z' }))).toBe(
      'input_invalid',
    )
    expect(await codeOf(staff.requests.extend(id, { due: 'soon' }))).toBe('input_invalid')
  })
})

describe('a vault that goes back', () => {
  it('to the manifest before the extension, as the newest, is manifest_replayed', async () => {
    const { id, url, externalId, number } = await asked(2)
    await staff.requests.get(id)
    const old = proxy.seen.filter(isRequest).at(-1)!.answer
    await staff.requests.extend(id)
    proxy.tamper({ answer: exchange => isRequest(exchange) && Object.assign(exchange.answer, old) })
    expect(await codeOf(staff.requests.get(id))).toBe('manifest_replayed')
    expect(await codeOf(staff.requests.extend(id))).toBe('manifest_replayed')
    expect(await codeOf(staff.sessions.create(id))).toBe('manifest_replayed')
    proxy.tamper({})
    await submitAsProvider(url, vault.url, [{ number }])
    await staff.accept({ externalId }, { record: {} })
  })

  it('and hands over an item with a manifest of another sequence is refused', async () => {
    const { id, externalId, url, number } = await asked(3)
    await staff.requests.get(id)
    const first = proxy.seen.filter(isRequest).at(-1)!.answer
    await staff.requests.extend(id)
    await submitAsProvider(url, vault.url, [{ number }])
    await staff.accept({ externalId }, { record: {} })
    const reveal = (): Promise<unknown> => staff.reveal({ externalId }, { purpose: 'EI' }, () => undefined)
    const swapped = (both: boolean) => (exchange: Exchange) => {
      if (!exchange.path.endsWith('/releases')) return
      const [released] = exchange.answer.items
      Object.assign(released, { manifest: first.manifest, sequence: 1 })
      if (both) released.item.sequence = 1
    }
    proxy.tamper({ answer: swapped(false) })
    expect(await codeOf(reveal())).toBe('manifest_invalid')
    proxy.tamper({ answer: swapped(true) })
    expect(await codeOf(reveal())).toBe('unreadable')
  })

  it('to what a newer link replaced is manifest_replayed, and refused by an honest one', async () => {
    const { id, externalId, url, number } = await asked(0)
    await submitAsProvider(url, vault.url, [{ number }])
    const [old] = (await staff.review({ externalId })).items
    const renewed = await staff.requests.renew(id)
    await submitAsProvider(renewed.url, vault.url, [{ number }])
    expect(await codeOf(staff.reviewNumber(old!.id, () => undefined))).toBe('manifest_replayed')
    await staff.accept({ externalId }, { record: {} })
    proxy.tamper({
      answer: ({ path, answer }) => {
        if (path.endsWith('/items')) answer.data = answer.data.filter((item: any) => item.generation === 1)
      },
    })
    expect(await codeOf(staff.reveal({ externalId }, { purpose: 'EI' }, () => undefined))).toBe(
      'vault_refused',
    )
  })
})
