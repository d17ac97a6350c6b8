import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Organization } from '../src/client/organization.ts'
import { Fuin } from '../src/client/fuin.ts'
import { createOrganization } from '../src/client/setup.ts'
import type { Staff } from '../src/client/staff.ts'
import { newId } from '../src/format/ids.ts'
import { Keyring } from '../src/keys/keyring.ts'
import { newKeyringData } from '../src/keys/keyring-file.ts'
import { RehireRefused } from '../src/node.ts'
import { signAmendment } from '../src/request/amendment.ts'
import { memoryState } from '../src/state/memory-state.ts'
import { samplePeople, submitAsProvider } from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startProxy, type Exchange, type HostileProxy } from './support/hostile.ts'
import { outbox } from './support/outbox.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(31, 16)
const due = '2026-12-10'
const notice = { text: '企業年金の事務にも利用します。', language: 'ja' }
const box = outbox()
let vault: VaultProcess
let proxy: HostileProxy
let organization: Organization
let staff: Staff
let id: string
let keyring: Keyring
let next = 0

beforeAll(async () => {
  vault = await startVault()
  proxy = await startProxy(vault.url)
  const { setupToken } = vault
  const created = await createOrganization({ vault: vault.url, setupToken, allowedOrigins: [] })
  id = created.organization.id
  const data = await newKeyringData({
    organization: id,
    vault: { url: proxy.url, logKey: created.logKey },
    acceptNoEscrow: 'test',
  })
  keyring = await Keyring.parse(JSON.stringify(data))
  organization = new Fuin({
    vault: proxy.url,
    apiKey: created.apiKey.secret,
    state: memoryState(),
    keyrings: () => keyring,
    collectUrl: `${proxy.url}/c/`,
    organizationProfile: { name: '株式会社みほん', contact: '人事部' },
    notifier: box,
    maxRetries: 0,
  }).organization(id)
  staff = organization.as({
    externalId: 'u77',
    permissions: ['request', 'review', 'reveal', 'erase', 'audit'],
  })
})
afterEach(() => proxy.tamper({}))
afterAll(async () => {
  proxy.close()
  await vault.stop()
})

interface Given {
  ref: { externalId: string }
  number: string
  request: string
}

/** Gives a number in a request and has it accepted. */
async function give(ref: Given['ref'], number: string, url: string): Promise<void> {
  await submitAsProvider(url, vault.url, [{ number }])
  await staff.accept(ref, { record: {} })
}

async function collected(purposes = ['TAX-EMP'], details: object = {}): Promise<Given> {
  const { externalId, name, number } = people[next++]!
  const ref = { externalId }
  await staff.subjects.put({ externalId, kind: 'employee', name, details })
  const { id: request, url } = await staff.requests.create({
    subject: { ...ref, inPerson: true },
    purposes,
    due,
  })
  await give(ref, number, url)
  return { ref, number, request }
}

/** Somebody whose number was replaced. */
async function replaced(): Promise<Given & { newer: string; item: string; newerRequest: string }> {
  const given = await collected()
  const newer = people[next++]!.number
  const asked = await staff.requests.changeNumber(given.ref, { due, inPerson: true })
  await give(given.ref, newer, asked.url)
  const history = await staff.numberHistory(given.ref)
  return { ...given, newer, item: history[1]!.item, newerRequest: asked.id }
}

const reveal = (ref: Given['ref'], options: object = {}): Promise<string> =>
  staff.reveal(ref, { purpose: 'TAX-EMP', ...options }, number => number.digits())
const add = (ref: Given['ref'], change: object = {}): Promise<unknown> =>
  staff.purposes.add(ref, { purposes: ['CORP-PEN'], notice, by: 'paper', on: '2026-11-20', ...change })
/** Changes what the vault says of a person. */
const onSubject = (change: (subject: any) => void) => (exchange: Exchange) => {
  if (exchange.path.includes('/subjects?')) change(exchange.answer.data[0])
}
const isRelease = ({ path }: Exchange): boolean => path.endsWith('/releases')

describe('a number that is replaced', () => {
  it('is used until the newer one is accepted, and then only by its id and with a reason', async () => {
    const { ref, number } = await collected(['TAX-EMP', 'EI'])
    const newer = people[next++]!.number
    const { url, id: request } = await staff.requests.changeNumber(ref, { due, inPerson: true })
    expect(await reveal(ref)).toBe(number)
    await submitAsProvider(url, vault.url, [{ number: newer }])
    expect(await reveal(ref)).toBe(number)
    await staff.accept(ref, { record: {} })
    expect(await reveal(ref)).toBe(newer)
    const [current, before] = await staff.numberHistory(ref)
    expect(current).toMatchObject({ state: 'current', request, purposes: ['EI', 'TAX-EMP'], until: null })
    expect(before).toMatchObject({ state: 'replaced', obtained: 'provider', until: current!.from })
    expect(current!.acceptedBy).toBe(await staff.actorId())
    const { item } = before!
    expect(await codeOf(reveal(ref, { item }))).toBe('input_invalid')
    expect(await reveal(ref, { item, reason: '年末調整の訂正' })).toBe(number)
    expect(await codeOf(reveal(ref, { item: newId('itm'), reason: 'x' }))).toBe('not_found')
    await staff.erase(ref, { scope: 'number', item, reason: 'REPLACED' })
    expect((await staff.numberHistory(ref))[1]!.state).toBe('erased')
    expect(await codeOf(reveal(ref, { item, reason: 'x' }))).toBe('not_found')
    expect(await reveal(ref)).toBe(newer)
  })

  it('cannot be shown as the one in force by a vault that rolled back', async () => {
    const { ref, request, item } = await replaced()
    proxy.tamper({ answer: onSubject(subject => void (subject.acceptedRequest = request)) })
    expect(await codeOf(reveal(ref))).toBe('manifest_replayed')
    // An honest release of the old number in place of the new one.
    proxy.tamper({
      request: exchange => {
        if (isRelease(exchange))
          Object.assign(exchange.request, { items: [item], replaced: true, reason: 'b1.k.AAAA' })
      },
    })
    expect(await codeOf(reveal(ref))).toBe('context_mismatch')
  })

  it('is in force again when the newer acceptance is undone, and stays so', async () => {
    const { ref, number, newer, newerRequest } = await replaced()
    await staff.undo(newerRequest)
    expect(await reveal(ref)).toBe(number)
    await staff.accept(ref, { record: {} })
    expect(await reveal(ref)).toBe(newer)
    expect(await staff.numberHistory(ref)).toHaveLength(2)
  })

  it('is entered by staff from paper as well', async () => {
    const { ref, number } = await collected()
    const newer = people[next++]!.number
    await staff.numbers.enter(ref, newer, {
      purposes: ['TAX-EMP'],
      notice: { on: '2026-11-20', words: '書面で通知' },
      record: {},
      secondPerson: false,
    })
    expect(await reveal(ref)).toBe(newer)
    const [current, before] = await staff.numberHistory(ref)
    expect(current).toMatchObject({ obtained: 'staff', state: 'current' })
    expect(await reveal(ref, { item: before!.item, reason: '訂正' })).toBe(number)
  })
})

describe('a purpose that is added by notice', () => {
  it('is used from then on; the notice goes out and stands in the history', async () => {
    const { ref } = await collected(['TAX-EMP'], { email: 'hanako@example.com' })
    expect(await codeOf(reveal(ref, { purpose: 'CORP-PEN' }))).toBe('purpose_not_shown')
    expect(await staff.purposes.possible(ref)).toContain('CORP-PEN')
    await add(ref, { by: 'mail', on: undefined })
    expect(box.messages.at(-1)).toMatchObject({ kind: 'purpose-notice', text: notice.text })
    expect(await reveal(ref, { purpose: 'CORP-PEN' })).toMatch(/^\d{12}$/u)
    await add(ref, { purposes: ['EI', 'HI-PEN'] })
    const [{ added }] = (await staff.numberHistory(ref)) as [any]
    expect(added).toMatchObject([
      { purposes: ['CORP-PEN'], by: 'mail', text: notice.text },
      { purposes: ['EI', 'HI-PEN'], by: 'paper', on: '2026-11-20' },
    ])
    expect(await reveal(ref, { purpose: 'HI-PEN' })).toMatch(/^\d{12}$/u)
    const { manifest } = await staff.requests.get((await staff.requests.changeNumber(ref, { due })).id)
    expect(manifest.subjects[0]!.purposes).toEqual(['CORP-PEN', 'EI', 'HI-PEN', 'TAX-EMP'])
  })

  it('is refused where law or relation stand against it, and where nobody is told', async () => {
    const { ref } = await collected()
    expect(await codeOf(add(ref, { purposes: ['PAY-RENT'] }))).toBe('input_invalid')
    expect(await codeOf(add(ref, { purposes: ['STOCK-ASSOC'] }))).toBe('input_invalid')
    expect(await codeOf(add(ref, { purposes: ['TAX-EMP'] }))).toBe('input_invalid')
    expect(await codeOf(add(ref, { on: '2999-01-01' }))).toBe('input_invalid')
    expect(await codeOf(add(ref, { by: 'mail' }))).toBe('input_invalid')
    expect(await codeOf(add(ref, { notice: { ...notice, text: ' ' } }))).toBe('input_invalid')
    const { externalId, name } = people[next++]!
    await staff.subjects.put({ externalId, kind: 'employee', name })
    const outcomes = []
    const order = { purposes: ['EI'], notice, by: 'posted', on: '2026-11-20' } as const
    for await (const { error } of staff.purposes.addMany([ref, { externalId }], order)) {
      outcomes.push(error?.code ?? null)
    }
    expect(outcomes).toEqual([null, 'not_found'])
  })

  it('cannot be invented, moved or withheld by the vault', async () => {
    const [one, other] = [await collected(), await collected()]
    await add(other.ref)
    let foreign = ''
    proxy.tamper({
      answer: exchange => isRelease(exchange) && (foreign = exchange.answer.items[0].amendments[0]),
    })
    await reveal(other.ref, { purpose: 'CORP-PEN' })
    /** Says that the purpose was added, and has something else released. */
    const lie = (amendments: unknown) => ({
      request: (exchange: Exchange) => void (isRelease(exchange) && (exchange.request.purpose = 'TAX-EMP')),
      answer: (exchange: Exchange) => {
        if (exchange.path.endsWith('/items')) exchange.answer.data[0].amended = ['CORP-PEN']
        if (isRelease(exchange)) exchange.answer.items[0].amendments = amendments
      },
    })
    proxy.tamper({ answer: lie([foreign]).answer })
    // The real vault refuses the purpose; one that does not is caught by its own log.
    expect(await codeOf(reveal(one.ref, { purpose: 'CORP-PEN' }))).toBe('vault_refused')
    proxy.tamper(lie([foreign]))
    expect(await codeOf(reveal(one.ref, { purpose: 'CORP-PEN' }))).toBe('log_entry_mismatch')
    const stranger = await newKeyringData({
      organization: id,
      vault: { url: proxy.url, logKey: 'x' },
      acceptNoEscrow: 't',
    })
    const strange = await Keyring.parse(JSON.stringify({ ...stranger, vault: keyring.vault }))
    const invented = await signAmendment(await placeOf(one), strange.signingKey())
    for (const jws of [foreign, invented, 'a.b.c']) {
      proxy.tamper({ answer: lie([jws]).answer })
      expect(await codeOf(reveal(one.ref))).toBe('amendment_invalid')
    }
    proxy.tamper({ answer: lie(undefined).answer })
    expect(await codeOf(reveal(one.ref))).toBe('vault_answer_invalid')
    proxy.tamper({ answer: exchange => isRelease(exchange) && (exchange.answer.items[0].amendments = []) })
    expect(await codeOf(reveal(other.ref, { purpose: 'CORP-PEN' }))).toBe('purpose_not_shown')
  })

  async function placeOf({ ref, request }: Given): Promise<Parameters<typeof signAmendment>[0]> {
    const subject = (await staff.subjects.get(ref)).id
    return {
      v: 'fuin/1',
      id: newId('amd'),
      organization: id,
      subject,
      request,
      generation: 1,
      sequence: 1,
      purposes: ['CORP-PEN'],
      notice: { by: 'paper', on: '2026-11-20', language: 'ja', text: 'b1.k.AAAA' },
      issuedAt: '2026-11-20T00:00:00.000Z',
    }
  }
})

describe('somebody who is back', () => {
  it('is not asked again for what they were told', async () => {
    const { ref, number } = await collected(['TAX-EMP', 'EI'], { leftOn: '2026-03-31' })
    const record = { note: '同一人であることを確認' }
    const back = await staff.subjects.rehire(ref, { purposes: ['TAX-EMP'], record })
    expect(back).toMatchObject({ state: 'accepted', details: {} })
    expect(await reveal(ref)).toBe(number)
    const refused = await staff.subjects
      .rehire(ref, { purposes: ['EI', 'HI-PEN', 'STOCK-ASSOC'], record })
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RehireRefused)
    expect((refused as RehireRefused).missing).toEqual([
      { purpose: 'HI-PEN', needs: 'notice' },
      { purpose: 'STOCK-ASSOC', needs: 'request' },
    ])
    const order = { request: { purposes: ['TAX-EMP'], due }, subjects: [ref] }
    expect((await staff.requests.plan(order)).leftOut).toMatchObject([{ reason: 'already-accepted' }])
  })

  it('is asked when nothing is kept', async () => {
    const { externalId, name } = people[next++]!
    await staff.subjects.put({ externalId, kind: 'employee', name })
    const order = { purposes: ['EI'], record: {} }
    expect(await codeOf(staff.subjects.rehire({ externalId }, order))).toBe('not_found')
  })
})

describe('until when a number is kept', () => {
  it('is set by whoever may erase, and taken back', async () => {
    const { ref } = await collected(['TAX-EMP'])
    const { subjects } = staff
    expect(await subjects.setRetention(ref, '2034-01-10')).toMatchObject({
      state: 'accepted',
      keepUntil: '2034-01-10',
    })
    expect((await subjects.get(ref)).keepUntil).toBe('2034-01-10')
    expect((await subjects.setRetention(ref, null)).keepUntil).toBeNull()
    for (const day of ['2034-02-30', '2034-1-1', ''])
      expect(await codeOf(subjects.setRetention(ref, day))).toBe('input_invalid')
    expect(await codeOf(subjects.setRetention({ externalId: 'nobody' }, null))).toBe('not_found')
    const clerk = organization.as({ externalId: 'clerk', permissions: ['request', 'admin'] })
    await expect(clerk.subjects.setRetention(ref, null)).rejects.toMatchObject({
      problem: 'permission_missing',
    })
  })
})

it('a corporation is never asked: its number is public', async () => {
  const ref = { externalId: 'P-1' }
  const details = { corporateNumber: '7000012050002' }
  await staff.subjects.put({ ...ref, kind: 'partner', name: '国税庁', details })
  const asked = { subject: ref, purposes: ['PAY-RENT'], due }
  await expect(staff.requests.create(asked)).rejects.toMatchObject({
    code: 'input_invalid',
    problems: [{ reason: 'company' }],
  })
})
