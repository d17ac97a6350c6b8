import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '../src/api/index.ts'
import { openAccountSecret, openLinkSecret, sealLinkSecret } from '../src/account/boxes.ts'
import { deriveAccountKeys } from '../src/account/credentials.ts'
import { toBase64Url } from '../src/format/base64url.ts'
import { parseLink, parseSignInLink } from '../src/format/link.ts'
import { nativeScrypt } from '../src/client/native-scrypt.ts'
import { accountsCsv, type IssuedAccount, type Staff } from '../src/node.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const [one, two, three] = samplePeople(7, 3)
let vault: VaultProcess
let test: TestOrganization
let staff: Staff

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  staff = test.fuin.organization(test.id).as({ externalId: 'u1', permissions: ['request', 'audit', 'erase'] })
  for (const { externalId, name } of [one!, two!, three!])
    await staff.subjects.put({ externalId, kind: 'employee', name })
})
afterAll(() => vault.stop())

const ask = (externalId: string): Promise<{ id: string; url: string }> =>
  staff.requests.create({ subject: { externalId }, purposes: ['EI'], due: '2026-12-10' })

async function signIn(
  issued: Pick<IssuedAccount, 'signInId' | 'password'>,
): Promise<{ status: number; body: SignedIn }> {
  const { authKey } = await deriveAccountKeys(test.id, issued, nativeScrypt)
  const answer = await fetch(`${vault.url}/v1/organizations/${test.id}/accounts/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ signInId: issued.signInId, authKey }),
  })
  return { status: answer.status, body: (await answer.json()) as SignedIn }
}

/** What the page does after a sign-in: the links of every request. */
async function linksOf(issued: IssuedAccount): Promise<string[]> {
  const { body } = await signIn(issued)
  const { wrapKey } = await deriveAccountKeys(test.id, issued)
  const at = { organization: test.id, account: body.account, generation: body.generation }
  const secret = await openAccountSecret(wrapKey, at, body.box)
  const { fingerprint } = test.keyring
  return Promise.all(
    body.requests.map(async ({ request, generation, box }) => {
      const link = await openLinkSecret(secret, at, { request, generation }, box)
      return `#1.${test.id}.${request}.${toBase64Url(link)}.${fingerprint}`
    }),
  )
}

describe('accounts', () => {
  it('open the requests that were there, and those that come later, with the keys of the link', async () => {
    const before = await ask(one!.externalId)
    const [issued] = await staff.accounts.issue([{ externalId: one!.externalId }])
    expect(issued).toMatchObject({ externalId: one!.externalId, name: one!.name })
    expect(parseSignInLink(issued!.url)).toEqual({
      organization: test.id,
      fingerprint: test.keyring.fingerprint,
    })
    expect(await linksOf(issued!)).toEqual([fragment(before.url)])
    const later = await ask(one!.externalId)
    const renewed = await staff.requests.renew(later.id)
    expect(new Set(await linksOf(issued!))).toEqual(new Set([fragment(before.url), fragment(renewed.url)]))
    const typed = {
      signInId: ` ${issued!.signInId.toLowerCase().slice(0, 4)}-${issued!.signInId.slice(4)}`,
      password: issued!.password.replace(/[!-~]/gu, c => String.fromCodePoint(c.codePointAt(0)! + 0xfee0)),
    }
    expect((await signIn({ ...issued!, ...typed, signInId: issued!.signInId })).status).toBe(200)
    const own = await deriveAccountKeys(test.id, typed, nativeScrypt)
    expect(own.authKey).toBe((await deriveAccountKeys(test.id, issued!, nativeScrypt)).authKey)
    const [link] = await linksOf(issued!)
    await submitAsProvider(link!, vault.url, [{ number: one!.number }])
    expect((await signIn(issued!)).body.requests.map(({ state }) => state)).toContain('submitted')
    expect(await staff.accounts.issue([{ externalId: one!.externalId }]), 'one for a person').toEqual([])
  })

  it('end with a reset: the old password, and the secret that it opened', async () => {
    const { externalId } = two!
    const [first] = await staff.accounts.issue([{ externalId }])
    const { id: request, url } = await ask(externalId)
    const { body } = await signIn(first!)
    const { wrapKey } = await deriveAccountKeys(test.id, first!)
    const old = { organization: test.id, account: body.account, generation: 1 }
    const oldSecret = await openAccountSecret(wrapKey, old, body.box)
    const second = await staff.accounts.reset({ externalId })
    expect([second.signInId, second.password]).toEqual([
      first!.signInId,
      expect.not.stringMatching(first!.password),
    ])
    expect((await signIn(first!)).status).toBe(401)
    expect(await linksOf(second)).toEqual([fragment(url)])
    const now = (await signIn(second)).body
    const at = { ...old, generation: 2 }
    const place = { request, generation: 1 }
    for (const wrong of [old, at])
      expect(await codeOf(openLinkSecret(oldSecret, wrong, place, now.requests[0]!.box))).toBe(
        'context_mismatch',
      )
    expect(await codeOf(openAccountSecret(wrapKey, at, now.box))).toBe('context_mismatch')
  })

  it('lock and unlock, and go with the person', async () => {
    const ref = { externalId: three!.externalId }
    const [issued] = await staff.accounts.issue([ref])
    expect((await staff.accounts.lock(ref)).state).toBe('locked')
    expect((await signIn(issued!)).status).toBe(401)
    expect((await staff.accounts.unlock(ref)).state).toBe('active')
    expect((await signIn(issued!)).status).toBe(200)
    const listed = (await staff.accounts.list()).find(({ externalId }) => externalId === three!.externalId)
    expect(listed).toMatchObject({ name: three!.name, state: 'active', totp: false })
    expect(JSON.stringify(listed)).not.toContain(issued!.password)
    await staff.accounts.delete(ref)
    expect((await signIn(issued!)).status).toBe(401)
    expect(await codeOf(staff.accounts.reset(ref))).toBe('not_found')
  })

  it('are bound to the person: another’s account gets nothing', async () => {
    const secret = await test.keyring.accountSecret({ account: 'acc_a', generation: 1, subject: 'sub_a' })
    const swapped = await test.keyring.accountSecret({ account: 'acc_a', generation: 1, subject: 'sub_b' })
    const at = { organization: test.id, account: 'acc_a', generation: 1 }
    const place = { request: 'req_a', generation: 1 }
    const box = await sealLinkSecret(swapped.secret, at, place, new Uint8Array(32))
    expect(await codeOf(openLinkSecret(secret.secret, at, place, box))).toBe('context_mismatch')
  })

  it('are never told to the vault: neither passwords nor names in what it keeps or prints', async () => {
    const listed = vault.output()
    for (const { name, externalId } of [one!, two!, three!]) {
      expect(listed).not.toContain(name)
      expect(listed).not.toContain(externalId)
    }
  })

  it('are printed and exported once, without formulas for a spreadsheet', async () => {
    const account: IssuedAccount = {
      account: 'acc_x',
      subject: 'sub_x',
      externalId: '=1+1',
      name: '見本 "花子"',
      signInId: 'ABCD1234',
      password: 'ABCD1234EFGH',
      url: 'https://collect.example/c/#2.x.y',
      organization: { name: '会社', contact: '電話' },
    }
    const csv = accountsCsv([account])
    expect(csv).toContain(`"'=1+1","見本 ""花子""","ABCD-1234","ABCD-1234-EFGH"`)
    const asked = await ask(three!.externalId)
    const [sheet] = await staff.sheets([asked.id])
    expect(sheet).toMatchObject({
      url: asked.url,
      due: '2026-12-10',
      name: three!.name,
      code: asked.id.slice(-6).toUpperCase(),
      passcode: false,
    })
    const guarded = await staff.requests.renew(asked.id, { passcode: true })
    const [told] = await staff.sheets([asked.id])
    expect(told).toMatchObject({ url: guarded.url, passcode: true })
    expect(JSON.stringify(told)).not.toContain(guarded.passcode)
    await staff.requests.cancel(asked.id)
    expect(await codeOf(staff.sheets([asked.id]))).toBe('input_invalid')
  })
})

function fragment(url: string): string {
  const { organization, request, secret, fingerprint } = parseLink(url)
  return `#1.${organization}.${request}.${toBase64Url(secret)}.${fingerprint}`
}
