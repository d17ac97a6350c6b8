import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Organization } from '../src/client/organization.ts'
import type { IssuedRequest } from '../src/client/put-request.ts'
import type { Staff } from '../src/client/staff.ts'
import { parseLink } from '../src/format/link.ts'
import { deriveLinkKeys } from '../src/request/link-keys.ts'
import { openManifest } from '../src/request/manifest.ts'
import { createTestOrganization, samplePeople, submitAsProvider } from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startProxy, type Exchange, type HostileProxy } from './support/hostile.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(21, 8)
let vault: VaultProcess
let proxy: HostileProxy
let organization: Organization
let staff: Staff
let person = 0

beforeAll(async () => {
  vault = await startVault()
  proxy = await startProxy(vault.url)
  const { fuin, id } = await createTestOrganization({ url: proxy.url, setupToken: vault.setupToken })
  organization = fuin.organization(id)
  staff = organization.as({ externalId: 'u77', permissions: ['request', 'review', 'reveal', 'audit'] })
})
afterEach(() => proxy.tamper({}))
afterAll(async () => {
  proxy.close()
  await vault.stop()
})

type Asked = IssuedRequest & { externalId: string; number: string }

async function asked(
  more: { passcode?: boolean | string; countersign?: string | null } = { passcode: true },
): Promise<Asked> {
  const { externalId, name, number } = people[person++ % people.length]!
  await staff.subjects.put({ externalId, kind: 'employee', name })
  const request = { subject: { externalId }, purposes: ['EI'], due: '2026-12-10', ...more }
  return { ...(await staff.requests.create(request)), externalId, number }
}

/** A call of somebody who has a link, and nothing else. */
async function withLink(url: string, method: string, path: string, body?: object): Promise<any> {
  const { organization: org, request, secret } = parseLink(url)
  const { viewToken } = await deriveLinkKeys(secret)
  const response = await fetch(`${vault.url}/v1/organizations/${org}/requests/${request}${path}`, {
    method,
    headers: { authorization: `Fuin-Link ${viewToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return response.json()
}

const isRequest = ({ method, path }: Exchange): boolean =>
  method === 'GET' && /\/requests\/req_\w+$/u.test(path)

describe('a request with a passcode', () => {
  it('shows it once, prints it later, takes it in any writing, and goes all the way', async () => {
    const { id, url, passcode, externalId, number } = await asked()
    expect(passcode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/u)
    expect(await staff.requests.passcode(id)).toBe(passcode)
    expect(url).not.toContain(passcode)
    await submitAsProvider(url, vault.url, [{ number }], { passcode: ` ${passcode!.toLowerCase()} ` })
    const { items } = await staff.review({ externalId })
    expect(await staff.reviewNumber(items[0]!.id, shown => shown.digits())).toBe(number)
    await staff.accept({ externalId }, { record: {} })
    expect(await staff.reveal({ externalId }, { purpose: 'EI' }, shown => shown.digits())).toBe(number)
  })

  it('is not opened by a link thief: what the vault gives away is no manifest, and L alone opens none', async () => {
    const { id, url } = await asked()
    expect(await withLink(url, 'GET', '/provider')).toMatchObject({ code: 'passcode_required', tries: 10 })
    expect(await withLink(url, 'GET', '/receipt')).toMatchObject({ code: 'passcode_required' })
    // Even with the ciphertext of the vault in hand.
    await staff.requests.get(id)
    const { manifest: box, sequence } = proxy.seen.filter(isRequest).at(-1)!.answer
    const { organization: org, request, secret, fingerprint } = parseLink(url)
    const { manifestKey } = await deriveLinkKeys(secret)
    const expected = { manifestKey, fingerprint, organization: org, request, sequence }
    expect(await codeOf(openManifest(box, expected))).toBe('manifest_invalid')
  })

  it('dies after ten wrong ones, tells the host once, and works again after a renewal with the same', async () => {
    const { id, url, passcode, number } = await asked()
    const proof = 'A'.repeat(43)
    for (let tries = 0; tries < 10; tries++) await withLink(url, 'POST', '/gate', { proof })
    expect((await withLink(url, 'GET', '/provider')).code).toBe('passcode_exhausted')
    expect((await staff.requests.get(id)).triesLeft).toBe(0)
    const told: string[] = []
    const attend = (): Promise<void> =>
      organization.attend({ passcodeExhausted: ({ request }) => told.push(request) })
    await attend()
    await attend()
    expect(told).toEqual([id])
    const renewed = await staff.requests.renew(id)
    expect(renewed.passcode).toBe(passcode)
    await submitAsProvider(renewed.url, vault.url, [{ number }], { passcode: passcode! })
  })

  it('is renewed with another one, for one person alone; the old link is dead', async () => {
    const [one, two] = [await asked(), await asked()]
    const renewed = await staff.requests.renew(one.id, { passcode: true })
    expect(renewed.passcode).not.toBe(one.passcode)
    expect((await withLink(one.url, 'GET', '/provider')).code).toBe('unauthenticated')
    expect((await withLink(two.url, 'GET', '/provider')).code).toBe('passcode_required')
    expect(await staff.requests.passcode(two.id)).toBe(two.passcode)
    const without = await staff.requests.renew(one.id, { passcode: false })
    expect([without.passcode, await staff.requests.passcode(one.id)]).toEqual([undefined, null])
    await submitAsProvider(without.url, vault.url, [{ number: one.number }])
  })

  it('keeps it through an extension, and opens what was sealed before', async () => {
    const { id, url, passcode, externalId, number } = await asked()
    await submitAsProvider(url, vault.url, [{ number }], {
      passcode: passcode!,
      beforeSubmit: () => staff.requests.extend(id, { due: '2026-12-24' }),
    })
    await staff.accept({ externalId }, { record: {} })
    expect(await staff.requests.passcode(id)).toBe(passcode)
    expect(await staff.reveal({ externalId }, { purpose: 'EI' }, shown => shown.digits())).toBe(number)
  })

  it('gives somebody who is signed in at the host what they need, and never the passcode', async () => {
    const { id, passcode } = await asked()
    const session = await staff.sessions.create(id)
    expect(JSON.stringify(session)).not.toContain(passcode!.replace('-', ''))
    const at = `${vault.url}/v1/organizations/${organization.id}/requests/${id}/provider`
    const answer = await fetch(at, { headers: { authorization: `Fuin-Session ${session.token}` } })
    const view = (await answer.json()) as { manifest: string; sequence: number }
    const { fingerprint, manifestKey } = session
    const opened = await openManifest(view.manifest, {
      manifestKey: Uint8Array.from(Buffer.from(manifestKey, 'base64url')),
      fingerprint,
      organization: organization.id,
      request: id,
      sequence: view.sequence,
    })
    expect(opened.manifest.request).toBe(id)
  })

  it('may be that of the organization, with its countersign; a request may say otherwise', async () => {
    await organization.settings.setPasscode('みほん商事-2026')
    await organization.settings.change({ countersign: 'さくら' })
    const one = await asked({})
    expect(one.passcode).toBe('みほん商事2026')
    expect((await staff.requests.get(one.id)).manifest.countersign).toBe('さくら')
    await submitAsProvider(one.url, vault.url, [{ number: one.number }], { passcode: 'みほん商事２０２６' })
    const two = await asked({ passcode: false, countersign: null })
    expect([two.passcode, (await staff.requests.get(two.id)).manifest.countersign]).toEqual([
      undefined,
      undefined,
    ])
    expect(await codeOf(asked({ passcode: 'short' }))).toBe('input_invalid')
    expect(await codeOf(organization.settings.setPasscode('short'))).toBe('input_invalid')
    await organization.settings.setPasscode(null)
  })

  it('tells the host that more time is wanted, until it is given', async () => {
    const { id, externalId, url, passcode } = await asked()
    await staff.requests.extend(id, { expiresAt: new Date(Date.now() + 1500).toISOString() })
    await new Promise(resolve => setTimeout(resolve, 1600))
    const refused = codeOf(submitAsProvider(url, vault.url, [], { passcode: passcode! }))
    expect(await refused).not.toBe('fulfilled')
    const session = await staff.sessions.create(id)
    const at = `${vault.url}/v1/organizations/${organization.id}/requests/${id}/renewal`
    await fetch(at, { method: 'POST', headers: { authorization: `Fuin-Session ${session.token}` } })
    const told: string[] = []
    await organization.attend({ renewalWanted: ({ request }) => told.push(request) })
    await organization.attend({ renewalWanted: ({ request }) => told.push(request) })
    expect(told).toEqual([id])
    expect((await staff.requests.get(id)).renewalWantedAt).not.toBe(null)
    await staff.requests.extend(id, { due: '2026-12-24' })
    expect((await staff.requests.get(id)).renewalWantedAt).toBe(null)
    await submitAsProvider(
      url,
      vault.url,
      [{ number: people.find(one => one.externalId === externalId)!.number }],
      {
        passcode: passcode!,
      },
    )
  })
})

describe('a hostile vault', () => {
  it('never holds the passcode, nor a key that comes from it', async () => {
    const { passcode } = await asked()
    expect(JSON.stringify(proxy.seen)).not.toContain(passcode!.replace('-', ''))
    expect(vault.output()).not.toContain(passcode!.replace('-', ''))
  })

  it('cannot swap, drop or invent the box of a passcode', async () => {
    const [one, two, bare] = [await asked(), await asked(), await asked({})]
    await staff.requests.get(two.id)
    const foreign = proxy.seen.filter(isRequest).at(-1)!.answer.passcode as string
    await staff.requests.get(one.id)
    const old = proxy.seen.filter(isRequest).at(-1)!.answer.passcode as string
    await staff.requests.renew(one.id, { passcode: true })
    const get = async (id: string, passcode: string | null): Promise<string> => {
      proxy.tamper({
        answer: exchange => isRequest(exchange) && Object.assign(exchange.answer, { passcode }),
      })
      return codeOf(staff.requests.get(id))
    }
    expect(await get(one.id, foreign)).toBe('context_mismatch')
    expect(await get(one.id, old)).toBe('context_mismatch')
    expect(await get(one.id, null)).toBe('manifest_invalid')
    expect(await get(bare.id, foreign)).toBe('context_mismatch')
  })
})
