import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BulkOrder } from '../src/client/bulk/order.ts'
import type { Organization } from '../src/client/organization.ts'
import type { Staff } from '../src/client/staff.ts'
import type { Manifest } from '../src/format/manifest.ts'
import { NotDelivered } from '../src/messages/notifier.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { outbox } from './support/outbox.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const sample = samplePeople(7, 40)
let vault: VaultProcess
let test: TestOrganization
let organization: Organization
let staff: Staff
let box = outbox()
let place = 0

beforeAll(async () => {
  vault = await startVault()
})
afterAll(() => vault.stop())

beforeEach(async () => {
  box = outbox()
  place = 0
  test = await createTestOrganization({ ...vault, notifier: box })
  organization = test.fuin.organization(test.id)
  staff = organization.as({
    externalId: 'u77',
    permissions: ['request', 'review', 'reveal', 'erase', 'audit'],
  })
})

async function person(
  externalId: string,
  details: Record<string, string> = {},
  more: { kind?: 'employee' | 'dependent' | 'partner' | 'shareholder'; dependentOf?: string } = {},
): Promise<string> {
  const { kind = 'employee', dependentOf } = more
  const view = await staff.subjects.put({
    externalId,
    kind,
    name: sample[place++]!.name,
    details,
    ...(dependentOf === undefined ? {} : { dependentOf: { externalId: dependentOf } }),
  })
  return view.id
}

async function collect<T>(things: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const thing of things) all.push(thing)
  return all
}

describe('a plan', () => {
  it('asks households in one visit, by mail or by sheet, and shows the message', async () => {
    await person('E-1', { email: 'one@example.com' })
    await person('D-1', {}, { kind: 'dependent', dependentOf: 'E-1' })
    await person('D-2', {}, { kind: 'dependent', dependentOf: 'E-1' })
    await person('E-2', { email: 'two@example.com', language: 'en-GB' })
    await person('E-3')
    const plan = await staff.requests.plan({ template: 'year-end', filter: { kind: 'employee' } })
    const shown = plan.requests.map(({ subjects, channel, language }) => [
      subjects.map(({ externalId }) => externalId).join(' '),
      channel,
      language,
    ])
    expect(shown.sort()).toEqual([
      ['E-1 D-1 D-2', 'mail', 'ja'],
      ['E-2', 'mail', 'en'],
      ['E-3', 'sheet', 'ja'],
    ])
    expect(plan.leftOut).toEqual([])
    expect(plan.previews.map(({ language }) => language).sort()).toEqual(['en', 'ja'])
    const ja = plan.previews.find(({ language }) => language === 'ja')!
    expect(ja.subject).toContain('株式会社みほん')
    expect(ja.text).toContain('https://…/c/#…')
    // Nothing was asked and nothing sent, and what is noted names nobody.
    expect((await organization.subjects.get({ externalId: 'E-1' })).state).toBe('not-requested')
    expect(box.messages).toEqual([])
    const noted = JSON.stringify(await test.state.documents(test.id, ''))
    for (const { name } of sample) expect(noted).not.toContain(name)
    expect(noted).not.toContain('example.com')
    expect(noted).not.toContain('E-1')
  })

  it('leaves out whom it may not or need not ask, and says why', async () => {
    const partner = { kind: 'partner' } as const
    await person('P-corp', { corporateNumber: '7000012050002', payment: 'fee' }, partner)
    await person('P-rent', { payment: 'rent', amount: '900000' }, partner)
    const small = await person('P-small', { payment: 'fee', amount: '50000' }, partner)
    await person('P-ok', { payment: 'fee', amount: '50001' }, partner)
    await person('E-1')
    const gone = await person('P-gone', {}, partner)
    await staff.erase({ id: gone }, { scope: 'person', reason: 'RETIRED' })
    const csv = '社員番号,氏名\r\nP-corp,x\r\n"P-rent"\r\np-small\r\nＰ-ok\r\nE-1\r\nX-99\r\nP-gone\r\n'
    const plan = await staff.requests.plan({ template: 'fee', csv })
    expect(plan.requests.map(({ subjects }) => subjects[0]!.externalId)).toEqual(['P-ok'])
    const reasons = Object.fromEntries(plan.leftOut.map(({ externalId, reason }) => [externalId, reason]))
    expect(reasons).toEqual({
      'P-corp': 'corporate',
      'P-rent': 'other-payment',
      'P-small': 'under-threshold',
      'E-1': 'law-does-not-allow',
      'X-99': 'unknown',
      'P-gone': 'unknown',
    })
    expect(plan.leftOut.find(({ externalId }) => externalId === 'X-99')).toMatchObject({ line: 7 })
    expect(plan.leftOut.find(({ externalId }) => externalId === 'P-small')).toMatchObject({ limit: 50_000 })
    const again = await staff.requests.plan({ template: 'fee', csv, anyway: [small] })
    expect(again.requests).toHaveLength(2)
  })

  it('is refused for a purpose of nobody, a day that is over, a template that is unknown', async () => {
    await person('E-1')
    const subjects = [{ externalId: 'E-1' }]
    const wrong = [
      { template: 'none', subjects },
      { template: 'year-end', subjects, due: '2020-01-01' },
      { template: 'year-end', subjects, due: 'tomorrow' },
      { request: { purposes: ['PARTY'], due: '2099-01-01' }, subjects },
    ]
    const codes = await Promise.all(wrong.map(order => codeOf(staff.requests.plan(order))))
    expect(codes).toEqual(['not_found', 'input_invalid', 'input_invalid', 'input_invalid'])
  })
})

describe('a bulk request', () => {
  it('asks everybody once, however often it is run, and goes on after a break', async () => {
    for (let index = 1; index <= 12; index++) await person(`E-${index}`, { email: `e${index}@example.com` })
    await person('D-1', {}, { kind: 'dependent', dependentOf: 'E-1' })
    const plan = await staff.requests.plan({ template: 'year-end', filter: {} })
    expect(plan.requests).toHaveLength(12)
    const stop = new AbortController()
    const first: string[] = []
    const broken = (async () => {
      for await (const { outcome } of staff.requests.issueMany(plan, { signal: stop.signal, width: 2 })) {
        first.push(outcome)
        if (first.length === 4) stop.abort()
      }
    })()
    expect(await codeOf(broken)).toBe('aborted')
    const progress: number[] = []
    const onProgress = ({ done }: { done: number }): void => void progress.push(done)
    const rest = await collect(staff.requests.issueMany(plan.id, { onProgress }))
    expect(rest.filter(({ outcome }) => outcome === 'already')).toHaveLength(first.length)
    expect(rest.filter(({ outcome }) => outcome === 'asked')).toHaveLength(12 - first.length)
    expect(progress.at(-1)).toBe(12)
    const again = await collect(staff.requests.issueMany(plan.id))
    expect(again.every(({ outcome, delivery }) => outcome === 'already' && delivery === null)).toBe(true)
    expect(new Set(box.messages.map(({ to }) => to!.email)).size).toBe(12)
    expect(box.messages).toHaveLength(12)
    const dependent = await organization.subjects.get({ externalId: 'D-1' })
    expect(dependent.request).toBe((await organization.subjects.get({ externalId: 'E-1' })).request)
    expect((await staff.requests.plan({ template: 'year-end', filter: {} })).leftOut[0]!.reason).toBe(
      'already-open',
    )
  })

  it('keeps one failure from stopping the others, and leaves whoever changed in the meantime', async () => {
    for (const id of ['E-1', 'E-2', 'E-3']) await person(id, { email: `${id}@example.com` })
    await person('E-4')
    const plan = await staff.requests.plan({ template: 'year-end', filter: {} })
    const due = '2099-01-01'
    await staff.requests.create({ subject: { externalId: 'E-3' }, purposes: ['EI'], due })
    box.before = ({ to }) => {
      if (to!.externalId === 'E-2') throw new NotDelivered('refused')
    }
    const outcomes = await collect(staff.requests.issueMany(plan))
    const byPerson = Object.fromEntries(
      outcomes.map(({ request, outcome, delivery, code, url }) => {
        const { subjects } = plan.requests.find(planned => planned.request === request)!
        return [subjects[0]!.externalId, [outcome, delivery, code ?? null, url !== undefined]]
      }),
    )
    expect(byPerson).toEqual({
      'E-1': ['asked', 'sent', null, false],
      'E-2': ['asked', 'failed', 'refused', true],
      'E-3': ['changed', null, null, false],
      'E-4': ['asked', null, null, true],
    })
  })

  it('makes links that work, with the papers and purposes of each kind', async () => {
    await person('E-1', { email: 'e1@example.com' })
    await person('D-1', {}, { kind: 'dependent', dependentOf: 'E-1' })
    const plan = await staff.requests.plan({ template: 'joiner', subjects: [{ externalId: 'E-1' }] })
    await collect(staff.requests.issueMany(plan))
    const url = /https?:\S+/u.exec(box.messages[0]!.text)![0]
    const view = await staff.requests.get(plan.requests[0]!.request)
    expect(view.manifest.subjects.map(({ ways }) => ways[0]?.code)).toEqual(['card', undefined])
    expect(view.manifest.purposes.map(({ code }) => code)).toEqual(['EI', 'HI-PEN', 'TAX-DEP', 'TAX-EMP'])
    const images = [{ bytes: new Uint8Array([0xff, 0xd8, 0xff]), document: 'mynumber-card' }]
    await submitAsProvider(url, vault.url, [
      { number: sample[0]!.number, images },
      { number: sample[1]!.number, subject: view.manifest.subjects[1]!.id },
    ])
    expect((await organization.subjects.get({ externalId: 'D-1' })).state).toBe('submitted')
  })
})

describe('family whom nobody listed', () => {
  const asked = async (order: object): Promise<Manifest[]> => {
    const plan = await staff.requests.plan({ filter: {}, household: true, ...order } as BulkOrder)
    const outcomes = await collect(staff.requests.issueMany(plan))
    return Promise.all(outcomes.map(async ({ request }) => (await staff.requests.get(request)).manifest))
  }

  it('may be added where the template or the order says so, by employees alone', async () => {
    await person('E-1')
    await person('P-1', {}, { kind: 'partner' })
    const [joiner] = await asked({ template: 'joiner', household: false })
    expect(joiner!.household).toMatchObject({ mayAdd: 5 })
    expect(joiner!.household!.purposes.map(({ code }) => code)).toEqual(['HI-PEN', 'TAX-DEP', 'TAX-EMP'])
    await person('E-2')
    const [yearEnd] = await asked({ template: 'year-end', csv: 'E-2' })
    expect(yearEnd!.household).toBeUndefined()
    await person('E-3')
    const [more] = await asked({ template: 'year-end', csv: 'E-3', mayAdd: 2 })
    expect(more!.household).toMatchObject({ mayAdd: 2 })
    const [partner] = await asked({ template: 'fee' })
    expect(partner!.household).toBeUndefined()
    expect(await codeOf(staff.requests.plan({ template: 'fee', filter: {}, mayAdd: 1 }))).toBe(
      'input_invalid',
    )
    expect(await codeOf(staff.requests.plan({ template: 'joiner', filter: {}, mayAdd: 11 }))).toBe(
      'input_invalid',
    )
  })
})

describe('one request', () => {
  it('is sent again with the same link, reminded of once a day, and told that it has more time', async () => {
    await person('E-1', { email: 'e1@example.com' })
    const subject = { externalId: 'E-1' }
    const { id, url } = await staff.requests.create({ subject, purposes: ['EI'], due: '2099-01-01' })
    expect(await staff.requests.resend(id)).toMatchObject({ url, delivery: { outcome: 'sent' } })
    expect((await staff.requests.remind(id)).delivery).toMatchObject({ kind: 'reminder' })
    expect((await staff.requests.remind(id)).delivery).toBeNull()
    await staff.requests.tellExtended(id)
    expect(box.messages.map(({ kind }) => kind)).toEqual(['request', 'reminder', 'extended'])
    expect(
      box.messages.every(({ text, subject: line }) => text.includes(url) && !line.includes('http')),
    ).toBe(true)
    await staff.requests.cancel(id)
    expect(await codeOf(staff.requests.resend(id))).toBe('input_invalid')
  })

  it('asks otherwise after a correction, under a new link', async () => {
    await person('E-1', { email: 'e1@example.com' })
    await person('D-1', {}, { kind: 'dependent', dependentOf: 'E-1' })
    const subject = { externalId: 'E-1' }
    const { id, url } = await staff.requests.create({ subject, purposes: ['EI'], due: '2099-01-01' })
    const corrected = await staff.requests.correct(id, {
      purposes: ['EI', 'TAX-DEP'],
      add: [{ externalId: 'D-1' }],
    })
    expect(corrected).toMatchObject({ id, generation: 2 })
    expect(corrected.url).not.toBe(url)
    const { manifest } = await staff.requests.get(id)
    expect(manifest.subjects).toHaveLength(2)
    expect(manifest.purposes.map(({ code }) => code)).toEqual(['EI', 'TAX-DEP'])
    expect(await codeOf(staff.requests.correct(id, { purposes: ['PAY-FEE'] }))).toBe('input_invalid')
  })
})

describe('templates', () => {
  it('are there from the start, can be changed, and come back when the change is removed', async () => {
    const before = await staff.templates.list()
    expect(before.map(({ id }) => id)).toEqual(['year-end', 'joiner', 'fee', 'rent', 'land', 'shareholder'])
    const fee = before[2]!
    const text = { subject: '{organization} より', body: '{name} 様 {link} {due}' }
    await staff.templates.put({ ...fee, texts: { request: { ja: text } } })
    await person('P-1', { payment: 'fee', email: 'p@example.com' }, { kind: 'partner' })
    const plan = await staff.requests.plan({ template: 'fee', filter: { kind: 'partner' } })
    expect(plan.previews[0]!.subject).toBe('株式会社みほん より')
    await collect(staff.requests.issueMany(plan))
    expect(box.messages[0]!.subject).toBe('株式会社みほん より')
    await staff.templates.delete('fee')
    expect((await staff.templates.get('fee')).texts).toEqual({})
  })

  it('ask for the passcode and show the words of the organization, unless they say no', async () => {
    await organization.settings.setPasscode('ABCD-EFGH')
    await organization.settings.change({ countersign: 'ひまわり' })
    const fee = await staff.templates.get('fee')
    await staff.templates.put({ ...fee, id: 'plain', passcode: false, countersign: false })
    for (const [number, template] of [
      ['P-1', 'fee'],
      ['P-2', 'plain'],
    ] as const) {
      await person(number, { payment: 'fee' }, { kind: 'partner' })
      const plan = await staff.requests.plan({ template, csv: number })
      await collect(staff.requests.issueMany(plan))
      const { request } = await organization.subjects.get({ externalId: number })
      expect(await staff.requests.passcode(request!)).toBe(template === 'fee' ? 'ABCD-EFGH' : null)
      expect((await staff.requests.get(request!)).manifest.countersign).toBe(
        template === 'fee' ? 'ひまわり' : undefined,
      )
    }
  })

  it('are refused when they ask what the law does not provide for, or cannot be answered', async () => {
    const [template] = await staff.templates.list()
    const text = { subject: 'お願い', body: '{name} 様' }
    const wrong = [
      { purposes: { partner: ['TAX-EMP'] } },
      { purposes: {} },
      { id: '../x' },
      { due: { days: 0 } },
      { openDays: 400 },
      { texts: { request: { ja: text } } },
      { papers: [{ document: 'tsuchi-sho', sides: ['front' as const], why: '' }] },
      { mayAdd: 11 },
      { mayAdd: 1, purposes: { dependent: ['NP3'] } },
      { mayAdd: 1, purposes: { employee: ['EI'] } },
      { reminderDays: [61] },
    ]
    const codes = await Promise.all(
      wrong.map(async change => codeOf(staff.templates.put({ ...template!, ...change }))),
    )
    expect(codes).toEqual(wrong.map(() => 'input_invalid'))
    const licence = [{ document: 'driving-licence', sides: ['front' as const] }]
    await expect(staff.templates.put({ ...template!, papers: licence })).rejects.toMatchObject({
      problems: [{ reason: 'papers-too-few' }],
    })
    const wrongKind = staff.templates.put({ ...template!, purposes: { partner: ['EI'] } })
    await expect(wrongKind).rejects.toMatchObject({ problems: [{ purpose: 'EI', reason: 'kind' }] })
  })
})
