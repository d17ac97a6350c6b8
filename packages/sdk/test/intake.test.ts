import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHandler } from '../src/host.ts'
import { candidates } from '../src/client/intake/suggest.ts'
import type { IntakeView } from '../src/client/intake/intakes.ts'
import type { Staff } from '../src/client/staff.ts'
import type { PersonWords } from '../src/format/person.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  submitThroughPoster,
  type TestOrganization,
} from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startProxy, type HostileProxy } from './support/hostile.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(7, 12)
const photo = crypto.getRandomValues(new Uint8Array(30_000))
const NOTHING = { kana: '', birthDate: '', employeeNumber: '', contact: '', relationship: '' } as const
const papers = [{ document: 'mynumber-card', sides: ['front', 'back'] as ('front' | 'back')[] }]
let vault: VaultProcess
let proxy: HostileProxy
let test: TestOrganization
let staff: Staff
let poster: IntakeView

beforeAll(async () => {
  vault = await startVault()
  proxy = await startProxy(vault.url)
  test = await createTestOrganization({ ...vault, url: proxy.url })
  staff = test.fuin.organization(test.id).as({
    externalId: 'u77',
    permissions: ['request', 'review', 'reveal', 'erase', 'audit'],
  })
  poster = await staff.intakes.create({
    name: '新宿店',
    kind: 'employee',
    purposes: ['TAX-EMP', 'EI'],
    images: papers,
    due: '2099-12-10',
  })
})
afterAll(async () => {
  proxy.close()
  await vault.stop()
})

const said = (words: Partial<PersonWords> & { name: string }): PersonWords => ({ ...NOTHING, ...words })
const scan = (index: number, person: PersonWords, url = poster.url) =>
  submitThroughPoster(url, vault.url, {
    person,
    number: people[index]!.number,
    images: [{ bytes: photo, document: 'mynumber-card' }],
  })

describe('a poster in a shop', () => {
  it('is matched with an existing person, re-sealed, reviewed and revealed', async () => {
    const { externalId, name, number } = people[0]!
    await staff.subjects.put({ externalId, kind: 'employee', name, details: { kana: 'サトウ ハナコ' } })
    const { subject: entry } = await scan(0, said({ name, employeeNumber: externalId.toLowerCase() }))
    const [waiting] = (await staff.intakes.waiting()).data
    expect(waiting).toMatchObject({ id: entry, intake: poster.id, photos: 1, person: { name } })
    const [candidate] = await staff.intakes.suggest(waiting!)
    expect(candidate).toMatchObject({ reasons: ['employee-number', 'name'], warnings: [] })
    const matched = await staff.intakes.match(entry, { id: candidate!.subject.id })
    expect((await staff.subjects.get({ externalId })).state).toBe('submitted')
    expect((await staff.intakes.waiting()).data).toEqual([])
    const review = await staff.review({ externalId })
    expect(review.request).toBe(matched.request)
    const [image] = review.items.filter(({ kind }) => kind === 'image')
    expect((await staff.reviewImage(image!.id)).bytes).toEqual(photo)
    await staff.accept({ externalId }, { record: { basis: ['番号法16条'] } })
    const use = (digits: { digits(): string }): string => digits.digits()
    expect(await staff.reveal({ externalId }, { purpose: 'EI' }, use)).toBe(number)
    expect(await codeOf(staff.reveal({ externalId }, { purpose: 'HI-PEN' }, use))).toBe('purpose_not_shown')
    expect(await codeOf(staff.intakes.match(entry, { externalId }))).toBe('manifest_replayed')
  })

  it('makes a new person of an entry, and warns before an accepted number is replaced', async () => {
    const { name, externalId, number } = people[1]!
    const { subject } = await scan(1, said({ name }))
    const matched = await staff.intakes.match(subject, { newPerson: { externalId, name } })
    expect((await staff.subjects.get({ id: matched.subject })).state).toBe('submitted')
    await staff.accept({ externalId }, { record: {} })
    const again = await scan(2, said({ name }))
    const entry = (await staff.intakes.waiting()).data[0]!
    expect((await staff.intakes.suggest(entry))[0]!.warnings).toEqual(['accepted'])
    expect(await codeOf(staff.intakes.match(again.subject, { externalId }))).toBe('input_invalid')
    expect(await staff.reveal({ externalId }, { purpose: 'EI' }, use => use.digits())).toBe(number)
    await staff.intakes.match(again.subject, { externalId }, { replace: true })
    expect((await staff.subjects.get({ externalId })).state).toBe('submitted')
  })

  it('reaches somebody without a link when it is returned, and says where nobody could', async () => {
    const { name, externalId } = people[2]!
    const { subject } = await scan(2, said({ name }))
    const matched = await staff.intakes.match(subject, { newPerson: { externalId, name } })
    const [image] = (await staff.review({ externalId })).items.filter(({ kind }) => kind === 'image')
    const again = [
      {
        subject: matched.subject,
        number: false,
        images: [{ document: 'mynumber-card', sides: ['front' as const] }],
      },
    ]
    const reviewer = test.fuin.organization(test.id).as({ externalId: 'u78', permissions: ['review'] })
    const order = { reason: 'UNREADABLE', again, images: [image!.id] }
    const returned = await reviewer.return({ externalId }, order)
    expect(returned).toMatchObject({ state: 'returned', reach: 'unreached', url: null })
    await reviewer.undo(returned.request)
    const { reach, url } = await staff.return({ externalId }, order)
    expect(reach).toBe('link')
    await submitAsProvider(url!, vault.url, [
      { subject: matched.subject, images: [{ bytes: photo, document: 'mynumber-card' }] },
    ])
    const review = await staff.review({ externalId })
    expect(review.manifest).not.toHaveProperty('sealedBy')
    const photos = review.items.filter(({ kind }) => kind === 'image')
    expect((await staff.reviewImage(photos.at(-1)!.id)).bytes).toEqual(photo)
    // The number that stayed is still sealed by the host.
    await staff.accept({ externalId }, { record: {} })
    const use = (digits: { digits(): string }): string => digits.digits()
    expect(await staff.reveal({ externalId }, { purpose: 'EI' }, use)).toBe(people[2]!.number)
  })

  it('dismisses what belongs to nobody', async () => {
    const { subject } = await scan(3, said({ name: 'いたずら' }))
    await staff.intakes.dismiss(subject, { reason: 'UNKNOWN' })
    expect((await staff.intakes.waiting()).data).toEqual([])
  })

  it('takes a family member whom nobody listed', async () => {
    const [parent, child] = [people[4]!, people[5]!]
    const { externalId, name } = parent
    await staff.subjects.put({ externalId, kind: 'employee', name })
    const { url } = await staff.requests.create({
      subject: { externalId },
      purposes: ['TAX-EMP'],
      household: { mayAdd: 2, purposes: ['TAX-DEP'] },
      due: '2099-12-10',
    })
    const added = said({ name: child.name, birthDate: '2020-05-05', relationship: 'child' })
    await submitAsProvider(url, vault.url, [{ number: parent.number }, { number: child.number, added }])
    const known = await staff.subjects.get({ externalId })
    const { reviewDesk } = test.fuin.organization(test.id)
    expect((await reviewDesk.open(staff, known.request!)).added).toBe(1)
    expect((await staff.subjects.list()).data.map(({ name: who }) => who)).not.toContain(child.name)
    const entry = (await staff.intakes.waiting()).data[0]!
    expect(entry).toMatchObject({ intake: null, household: [known.id], kind: 'dependent', person: added })
    const newPerson = { externalId: `${externalId}-1`, name: child.name, dependentOf: { externalId } }
    const { subject } = await staff.intakes.match(entry.id, { newPerson })
    expect((await reviewDesk.open(staff, known.request!)).added).toBe(0)
    await staff.accept({ id: subject }, { record: {} })
    const use = (number: { digits(): string }): string => number.digits()
    expect(await staff.reveal({ id: subject }, { purpose: 'TAX-DEP' }, use)).toBe(child.number)
    await staff.accept({ externalId }, { record: {} })
  })

  it('asks an added spouse for category III, with the papers that it takes, and a child for nothing of it', async () => {
    const { number } = people[6]!
    const externalId = 'NP3-1'
    const head = await staff.subjects.put({ externalId, kind: 'employee', name: '年金 太郎' })
    const { id, url } = await staff.requests.create({
      subject: { externalId },
      purposes: ['TAX-EMP'],
      household: { mayAdd: 2, purposes: ['TAX-DEP', 'NP3'] },
      due: '2099-12-10',
    })
    const { household } = (await staff.requests.get(id)).manifest
    expect(household).toMatchObject({
      purposes: [{ code: 'TAX-DEP' }],
      spouse: { purposes: [{ code: 'NP3' }], why: 'asked-proxy' },
    })
    // First the letter of proxy, which the employee hands in; the spouse's own papers do as well.
    expect(household!.spouse!.ways.map(({ code }) => code).slice(0, 2)).toEqual(['proxy', 'card'])
    const spouse = said({ name: '年金 花子', birthDate: '1990-05-05', relationship: 'spouse' })
    const child = said({ name: '年金 一郎', birthDate: '2020-05-05', relationship: 'child' })
    const letter = { bytes: photo, document: 'proxy-letter' }
    const card = { bytes: photo, document: 'mynumber-card', side: 'back' as const }
    await submitAsProvider(url, vault.url, [
      { number: people[5]!.number },
      { number, added: spouse, images: [letter, card] },
      { number: people[8]!.number, added: child },
    ])
    const waiting = (await staff.intakes.waiting()).data
    const entryOf = (name: string) => waiting.find(({ person }) => person?.name === name)!
    expect(entryOf('年金 花子')).toMatchObject({ purposes: ['NP3', 'TAX-DEP'], photos: 2 })
    expect(entryOf('年金 一郎')).toMatchObject({ purposes: ['TAX-DEP'], photos: 0 })
    // Somebody who is not the spouse in the label is not asked what only the spouse may be asked.
    const other = await staff.subjects.put({
      externalId: 'NP3-2',
      kind: 'dependent',
      name: '年金 花子',
      dependentOf: { id: head.id },
    })
    expect(await codeOf(staff.intakes.match(entryOf('年金 花子').id, { id: other.id }))).toBe('input_invalid')
    const newPerson = {
      externalId: 'NP3-3',
      name: '年金 花子',
      details: { relationship: 'spouse' as const },
      dependentOf: { id: head.id },
    }
    const { subject } = await staff.intakes.match(entryOf('年金 花子').id, { newPerson })
    const review = await staff.review({ id: subject })
    expect(review.manifest.subjects[0]).toMatchObject({ purposes: ['NP3', 'TAX-DEP'], why: 'asked-proxy' })
    expect(review.items.filter(({ kind }) => kind === 'image')).toHaveLength(2)
    await staff.accept({ id: subject }, { record: {} })
    const use = (digits: { digits(): string }): string => digits.digits()
    expect(await staff.reveal({ id: subject }, { purpose: 'NP3' }, use)).toBe(number)
    await staff.intakes.dismiss(entryOf('年金 一郎').id, { reason: 'UNKNOWN' })
    await staff.accept({ externalId }, { record: {} })
  })

  it('is worked through by the routes of the host', async () => {
    const member = { externalId: 'u77', permissions: ['request', 'review'] as const }
    const handle = createHandler(test.fuin, {
      basePath: '/fuin',
      principal: () => ({ organization: test.id, staff: member }),
    })
    const call = async (method: string, path: string, body?: object): Promise<any> => {
      const headers = {
        'fuin-widget': '1',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      }
      const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) }
      const response = await handle(new Request(`https://hr.example/fuin/${path}`, init))
      return { status: response.status, ...((await response.json()) as object) }
    }
    const asked = { name: '横浜店', kind: 'employee', purposes: ['EI'], due: '2099-01-01' }
    const made = await call('POST', 'intakes', asked)
    expect([made.status, made.name]).toEqual([201, '横浜店'])
    expect((await call('POST', 'intakes', { ...asked, kind: 'dependent' })).status).toBe(400)
    const sent = await submitThroughPoster(made.url as string, vault.url, {
      person: said({ name: '新人 一郎' }),
      number: people[10]!.number,
    })
    const other = await submitThroughPoster(made.url as string, vault.url, {
      person: said({ name: '別人' }),
      number: people[11]!.number,
    })
    const { data } = await call('POST', 'entries', {})
    expect(data).toMatchObject([
      { id: sent.subject, candidates: [] },
      { id: other.subject, candidates: [] },
    ])
    const person = { externalId: 'N-1', name: '新人 一郎', details: { kana: 'シンジン' } }
    expect((await call('POST', `entries/${sent.subject}/match`, person)).status).toBe(200)
    expect((await call('POST', `entries/${other.subject}/dismiss`, { reason: 'UNKNOWN' })).status).toBe(200)
    expect((await staff.subjects.get({ externalId: 'N-1' })).details.kana).toBe('シンジン')
    expect((await call('POST', `intakes/${made.id}/renew`, {})).generation).toBe(2)
    expect((await call('POST', `intakes/${made.id}/close`, {})).state).toBe('closed')
    expect((await call('GET', 'intakes')).data).toHaveLength(2)
  })

  it('dies when it is renewed or closed', async () => {
    const shop = await staff.intakes.create({
      name: '店',
      kind: 'employee',
      purposes: ['EI'],
      due: '2099-01-01',
    })
    const next = await staff.intakes.renew(shop.id)
    expect(next).toMatchObject({ name: '店', generation: 2, state: 'open' })
    await expect(scan(6, said({ name: '古' }), shop.url)).rejects.toThrow('401')
    await staff.intakes.close(shop.id)
    await expect(scan(6, said({ name: '新' }), next.url)).rejects.toThrow('410')
    expect((await staff.intakes.list()).map(({ state }) => state)).toEqual(['open', 'closed', 'closed'])
  })

  it('is for what the law provides', async () => {
    const ask = (change: object) =>
      codeOf(
        staff.intakes.create({
          name: '店',
          kind: 'employee',
          purposes: ['EI'],
          due: '2099-01-01',
          ...change,
        }),
      )
    expect(await ask({ purposes: ['PAY-FEE'] })).toBe('input_invalid')
    expect(await ask({ due: '2001-01-01' })).toBe('input_invalid')
    expect(await ask({ images: [{ document: 'mynumber-card', sides: [], why: '' }] })).toBe('input_invalid')
  })

  it('lets no vault swap entries, plant one, or put one onto somebody else', async () => {
    const { name } = people[7]!
    const [one, two] = [await scan(7, said({ name })), await scan(8, said({ name: people[8]!.name }))]
    // The words of one with the number of the other.
    proxy.tamper({
      answer: ({ path, answer }) => {
        if (!path.includes('/entries?')) return
        const [a, b] = answer.data
        const number = (entry: any): any => entry.items.find((item: any) => item.kind === 'number')
        Object.assign(number(a), { id: number(b).id })
      },
    })
    const externalId = 'swap'
    await staff.subjects.put({ externalId, kind: 'employee', name })
    expect(await codeOf(staff.intakes.match(one.subject, { externalId }))).toBe('context_mismatch')
    // Another poster than the one that was scanned.
    proxy.tamper({
      answer: ({ path, answer }) => {
        if (path.includes('/entries?')) for (const entry of answer.data) entry.intake = null
      },
    })
    expect((await staff.intakes.waiting()).data.map(({ person }) => person)).toEqual([null, null])
    // Another placeholder for what was released.
    proxy.tamper({
      answer: ({ path, answer }) => {
        if (path.endsWith('/releases')) answer.items[0].item.subject = two.subject
      },
    })
    expect(await codeOf(staff.intakes.match(one.subject, { externalId }))).toMatch(/mismatch/u)
    // The person in the call to the vault.
    proxy.tamper({
      request: ({ path, request }) => {
        if (path.endsWith('/match')) request.subject = people[0]!.externalId
      },
    })
    expect(await codeOf(staff.intakes.match(one.subject, { externalId }))).toBe('vault_refused')
    // What was settled comes again.
    proxy.tamper({})
    await staff.intakes.dismiss(one.subject, { reason: 'UNKNOWN' })
    proxy.tamper({
      answer: ({ path, answer }) => {
        if (path.includes('/entries?')) answer.data.push({ ...answer.data[0], id: one.subject })
      },
    })
    expect((await staff.intakes.waiting()).data.map(({ id }) => id)).toEqual([two.subject])
    proxy.tamper({})
    await staff.intakes.dismiss(two.subject, { reason: 'UNKNOWN' })
  })

  it('tells the vault no word', async () => {
    const words = said({ name: '秘密 太郎', kana: 'ヒミツ', employeeNumber: 'E-SECRET', contact: '090' })
    const { subject } = await scan(9, words)
    await staff.intakes.match(subject, { newPerson: { externalId: 'E-SECRET', name: '秘密 太郎' } })
    const seen = JSON.stringify(proxy.seen.map(({ path, request }) => ({ path, request })))
    for (const word of ['秘密', 'ヒミツ', 'E-SECRET', '新宿店', people[9]!.number])
      expect(seen).not.toContain(word)
  })
})

it('warns of two people with one name, and of another birth date', () => {
  const person = said({ name: '髙橋 花子', birthDate: '1990-01-01' })
  const entry = { id: 'sub_1', intake: 'int_1', household: [], kind: 'employee' as const, person }
  const rest = { submittedAt: '', photos: 0, purposes: [] }
  const somebody = (id: string, name: string, birthDate?: string) => ({
    id,
    kind: 'employee' as const,
    state: 'requested' as const,
    name,
    externalId: id,
    details: birthDate === undefined ? {} : { birthDate },
    dependentOf: null,
    request: null,
    acceptedRequest: null,
    keepUntil: null,
    createdAt: '',
    changedAt: '',
  })
  const found = candidates({ ...entry, ...rest }, [
    somebody('a', '高橋花子', '1991-01-01'),
    somebody('b', '高橋 花子', '1990-01-01'),
    somebody('c', '高橋 太郎', '1990-01-01'),
  ])
  expect(found.map(({ subject, reasons, warnings }) => [subject.id, reasons, warnings])).toEqual([
    ['b', ['name', 'birth-date'], ['same-name']],
    ['a', ['name'], ['same-name', 'birth-date-differs']],
  ])
})
