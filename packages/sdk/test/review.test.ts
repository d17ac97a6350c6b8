import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Fuin } from '../src/client/fuin.ts'
import type { Organization } from '../src/client/organization.ts'
import type { Review } from '../src/client/review.ts'
import type { Staff } from '../src/client/staff.ts'
import { parseLink } from '../src/format/link.ts'
import { deriveLinkKeys } from '../src/request/link-keys.ts'
import { openReturnMessage } from '../src/request/return-message.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startProxy, type Exchange, type HostileProxy } from './support/hostile.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(9, 12)
const photo = crypto.getRandomValues(new Uint8Array(4000))
const images = [
  { document: 'mynumber-card', sides: ['front', 'back'] as ('front' | 'back')[], why: '番号確認' },
]
let vault: VaultProcess
let proxy: HostileProxy
let test: TestOrganization
let organization: Organization
let staff: Staff
let next = 0

beforeAll(async () => {
  vault = await startVault()
  proxy = await startProxy(vault.url)
  test = await createTestOrganization(vault)
  const { apiKey, state, keyring } = test
  const fuin = new Fuin({
    vault: proxy.url,
    apiKey,
    state,
    keyrings: () => keyring,
    collectUrl: `${vault.url}/c/`,
    organizationProfile: { name: '株式会社みほん', contact: '人事部' },
    maxRetries: 0,
  })
  organization = fuin.organization(test.id)
  staff = as('u77')
})
afterEach(() => proxy.tamper({}))
afterAll(async () => {
  proxy.close()
  await vault.stop()
})

const as = (externalId: string): Staff =>
  organization.as({ externalId, permissions: ['request', 'review', 'reveal', 'erase'] })

/** Somebody who has given a number and both sides of the card. */
async function submitted(): Promise<{
  subject: { externalId: string }
  id: string
  url: string
  number: string
}> {
  const { externalId, name, number } = people[next++]!
  const subject = { externalId }
  const { id } = await staff.subjects.put({ externalId, kind: 'employee', name })
  const { url } = await staff.requests.create({ subject, purposes: ['EI'], images, due: '2026-12-10' })
  const card = (side: 'front' | 'back') => ({ bytes: photo, document: 'mynumber-card', side })
  await submitAsProvider(url, vault.url, [{ number, images: [card('front'), card('back')] }])
  return { subject, id, url, number }
}

async function sides(review: Review): Promise<Map<string, string>> {
  const found = review.items.filter(({ kind }) => kind === 'image')
  return new Map(
    await Promise.all(found.map(async ({ id }) => [(await staff.reviewImage(id)).side, id] as const)),
  )
}

describe('a submission that is sent back', () => {
  it('is corrected through the same link, only where it was wrong, and then accepted', async () => {
    const { subject, id, url, number } = await submitted()
    const first = await staff.review(subject)
    expect(first.seen).toEqual({ generation: 1, round: 1 })
    const back = (await sides(first)).get('back')!
    const again = [
      { subject: id, number: false, images: [{ document: 'mynumber-card', sides: ['back' as const] }] },
    ]
    const order = { reason: 'UNREADABLE', words: '住所の行が光っています。', again, images: [back] }
    const { state, undoUntil } = await staff.return(subject, order, { seen: first.seen })
    expect(state).toBe('returned')
    expect(Date.parse(undoUntil!)).toBeGreaterThan(Date.now() + 9 * 60_000)
    expect(await staff.review(subject)).toMatchObject({ state: 'returned', items: [], submittedAt: null })

    const { organization: org, request, secret, fingerprint } = parseLink(url)
    const { manifestKey, viewToken } = await deriveLinkKeys(secret)
    const view = await fetch(`${vault.url}/v1/organizations/${org}/requests/${request}/provider`, {
      headers: { authorization: `Fuin-Link ${viewToken}` },
    }).then(response => response.json())
    const place = { organization: org, request, generation: 1, round: view.round, manifestKey, fingerprint }
    expect(await openReturnMessage(view.message, place)).toMatchObject({
      reason: 'UNREADABLE',
      words: '住所の行が光っています。',
      again,
    })

    const better = { bytes: photo.slice(1), document: 'mynumber-card', side: 'back' as const }
    await submitAsProvider(url, vault.url, [{ images: [better] }])
    const second = await staff.review(subject)
    expect(second).toMatchObject({ state: 'submitted', seen: { generation: 1, round: 2 } })
    expect(second.items.map(({ kind, round }) => `${kind} ${round}`).sort()).toEqual([
      'image 1',
      'image 2',
      'number 1',
    ])
    expect((await staff.reviewImage((await sides(second)).get('back')!)).bytes).toHaveLength(photo.length - 1)
    const typed = second.items.find(({ kind }) => kind === 'number')!
    expect(await staff.reviewNumber(typed.id, value => value.digits())).toBe(number)

    const record = {
      papers: [{ subject: id, document: 'mynumber-card', sides: ['front' as const, 'back' as const] }],
      basis: ['番号法16条1号'],
      checks: [{ id: 'photo-fits', subject: id, answer: 'yes' as const }],
    }
    expect(await codeOf(staff.accept(subject, { record }, { seen: first.seen }))).toBe('vault_refused')
    await staff.accept(subject, { record }, { seen: second.seen })
    const kept = (await staff.verification(subject))!
    expect(kept.record).toMatchObject({ ...record, checker: 'u77' })
    expect(kept.actor).toBe(await staff.actorId())
    expect(await staff.reveal(subject, { purpose: 'EI' }, value => value.digits())).toBe(number)
  })

  it('can be taken back by the clerk, and then accepted as it was', async () => {
    const { subject, number } = await submitted()
    const { seen, request } = await staff.review(subject)
    await staff.return(subject, { reason: 'OTHER' }, { seen })
    await staff.undo(request)
    const review = await staff.review(subject)
    expect(review).toMatchObject({ state: 'submitted', seen, decision: null })
    await staff.accept(subject, { record: {} }, { seen })
    expect(await staff.reveal(subject, { purpose: 'EI' }, value => value.digits())).toBe(number)
    const { data } = await staff.decisions()
    expect(
      data.filter(made => made.request === request).map(made => [made.decision, made.undoneAt !== null]),
    ).toEqual([
      ['return', true],
      ['accept', false],
    ])
    expect(JSON.stringify(data)).not.toContain('b1.')
  })

  it('is not sent back with a number in words, for somebody else, or with images of somebody else', async () => {
    const [one, other] = [await submitted(), await submitted()]
    const words = `正しい番号は${one.number}です`
    expect(await codeOf(staff.return(one.subject, { reason: 'OTHER', words }))).toBe('input_invalid')
    const again = [{ subject: other.id, number: true, images: [] }]
    expect(await codeOf(staff.return(one.subject, { reason: 'OTHER', again }))).toBe('input_invalid')
    for (const images of [[], [{ document: 'number-card', sides: [] }]]) {
      const nothing = [{ subject: one.id, number: false, images }]
      expect(await codeOf(staff.return(one.subject, { reason: 'OTHER', again: nothing }))).toBe(
        'input_invalid',
      )
    }
    const foreign = (await staff.review(other.subject)).items.map(({ id }) => id)
    const own = [{ subject: one.id, number: true, images: [] }]
    const order = { reason: 'OTHER', again: own, images: foreign }
    expect(await codeOf(staff.return(one.subject, order))).toBe('input_invalid')
    expect(await codeOf(staff.accept(one.subject, { record: { note: words } }))).toBe('input_invalid')
  })
})

describe('two people', () => {
  it('check where the organization says so, and both stand in the record', async () => {
    await organization.setReviewRules({ twoPersonCheck: true, imageDays: 3 })
    const { subject } = await submitted()
    const { seen } = await staff.review(subject)
    expect(await staff.accept(subject, { record: {} }, { seen })).toMatchObject({
      secondPerson: true,
      state: 'submitted',
    })
    const checked = await staff.review(subject)
    expect(checked.decision).toMatchObject({ decision: 'check', actor: await staff.actorId() })
    expect(await codeOf(staff.accept(subject, { record: {} }, { seen }))).toBe('vault_refused')
    expect(await as('u78').accept(subject, { record: {} }, { seen })).toMatchObject({
      secondPerson: false,
      state: 'accepted',
    })
    const { record } = (await staff.verification(subject))!
    expect(record).toMatchObject({ checker: 'u78', first: { checker: 'u77' } })
    await organization.setReviewRules({ twoPersonCheck: false, imageDays: 0 })
  })
})

describe('a vault that shows an older round', () => {
  const answers = new Map<string, any>()
  const keep = ({ path, answer }: Exchange): void => {
    if (typeof answer === 'object' && !Buffer.isBuffer(answer)) answers.set(path, structuredClone(answer))
  }
  const replay = (ending: string) => ({
    answer: (exchange: Exchange) => {
      if (exchange.path.endsWith(ending) && answers.has(exchange.path))
        exchange.answer = structuredClone(answers.get(exchange.path))
    },
  })

  it('is refused: as a submission, as the number to be used, and as one of the newer round', async () => {
    const { subject, url, number } = await submitted()
    proxy.tamper({ answer: keep })
    const { request } = await staff.review(subject)
    proxy.tamper({})
    await staff.return(subject, { reason: 'NUMBER-DIFFERS' })
    await submitAsProvider(url, vault.url, [{ number: people[11]!.number }])
    await staff.review(subject)
    proxy.tamper({
      answer: exchange => {
        for (const ending of ['/items', '/provider', `/requests/${request}`]) replay(ending).answer(exchange)
      },
    })
    expect(await codeOf(staff.review(subject))).toBe('manifest_replayed')
    proxy.tamper({})
    await staff.accept(subject, { record: {} })
    proxy.tamper(replay('/items'))
    expect(await codeOf(staff.reveal(subject, { purpose: 'EI' }, () => 0))).toBe('manifest_replayed')
    proxy.tamper({
      answer: exchange => {
        replay('/items').answer(exchange)
        if (exchange.path.endsWith('/items')) for (const item of exchange.answer.data) item.round = 2
      },
    })
    expect(await codeOf(staff.reveal(subject, { purpose: 'EI' }, () => 0))).toBe('vault_refused')
    proxy.tamper({})
    const used = await staff.reveal(subject, { purpose: 'EI' }, value => value.digits())
    expect(used).toBe(people[11]!.number)
    expect(used).not.toBe(number)
  })
})
