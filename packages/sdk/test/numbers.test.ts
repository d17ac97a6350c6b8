import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '../src/client/staff.ts'
import { fileState, type EnterOptions, type SubjectView } from '../src/node.ts'
import { createTestOrganization, sampleNumbers, type TestOrganization } from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startProxy, type HostileProxy } from './support/hostile.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const [first, second, third, ...more] = sampleNumbers(41, 400) as [string, string, string, ...string[]]
const ground: EnterOptions = {
  purposes: ['TAX-EMP', 'EI'],
  notice: { on: '2026-11-20', words: '利用目的通知書（書面で交付）' },
  record: { basis: ['番号法16条'], note: '通知カードと運転免許証を対面で確認' },
}
const PERMISSIONS = ['request', 'review', 'reveal', 'erase', 'audit'] as const
let vault: VaultProcess
let proxy: HostileProxy
let test: TestOrganization
let staff: Staff
const stateFolder = mkdtempSync(join(tmpdir(), 'fuin-numbers-'))

beforeAll(async () => {
  vault = await startVault()
  proxy = await startProxy(vault.url)
  const { setupToken } = vault
  test = await createTestOrganization({ url: proxy.url, setupToken, state: fileState(stateFolder) })
  staff = test.fuin.organization(test.id).as({ externalId: 'u77', permissions: [...PERMISSIONS] })
  await staff.subjects.putMany(
    Array.from({ length: 60 }, (_, at) => ({ externalId: `E-${at}`, kind: 'employee', name: `見本 ${at}` })),
  )
})
afterAll(async () => {
  proxy.close()
  await vault.stop()
})

const reveal = (externalId: string, purpose = 'TAX-EMP'): Promise<string> =>
  staff.reveal({ externalId }, { purpose }, number => number.digits())
const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'))

describe('a number from paper', () => {
  it('is sealed, logged, and revealed for its purposes only', async () => {
    await staff.numbers.enter({ externalId: 'E-0' }, first, ground)
    expect(await reveal('E-0')).toBe(first)
    expect(await reveal('E-0', 'EI')).toBe(first)
    expect(await codeOf(reveal('E-0', 'HI-PEN'))).toBe('purpose_not_shown')
    const { manifest, items } = await staff.review({ externalId: 'E-0' })
    expect(manifest).toMatchObject({ origin: 'staff', notice: ground.notice })
    expect(items.length).toBe(1)
    await staff.numbers.enter({ externalId: 'E-0' }, second, ground)
    expect(await reveal('E-0')).toBe(second)
  })

  it('waits for a second person where the organization wants one', async () => {
    await test.fuin.organization(test.id).settings.change({ twoPersonCheck: true })
    await staff.numbers.enter({ externalId: 'E-1' }, third, ground)
    await test.fuin.organization(test.id).settings.change({ twoPersonCheck: false })
    expect((await staff.subjects.get({ externalId: 'E-1' })).state).toBe('submitted')
    const { items } = await staff.review({ externalId: 'E-1' })
    expect(await staff.reviewNumber(items[0]!.id, number => number.digits())).toBe(third)
    expect(await codeOf(reveal('E-1'))).toBe('not_found')
    const other = test.fuin.organization(test.id).as({ externalId: 'u78', permissions: [...PERMISSIONS] })
    await other.accept({ externalId: 'E-1' }, { record: {} })
    expect(await reveal('E-1')).toBe(third)
  })

  it('is refused without a notice, for a purpose that the law does not provide, or with a slip', async () => {
    const enter = (change: object, number = first): Promise<string> =>
      codeOf(staff.numbers.enter({ externalId: 'E-2' }, number, { ...ground, ...change }))
    expect(await enter({ notice: { on: '2026-11-20', words: ' ' } })).toBe('input_invalid')
    expect(await enter({ notice: { on: 'gestern', words: 'x' } })).toBe('input_invalid')
    expect(await enter({ purposes: ['PAY-FEE'] })).toBe('input_invalid')
    expect(await enter({ purposes: [] })).toBe('input_invalid')
    expect(await enter({}, first.slice(1))).toBe('number_length')
    expect(await codeOf(staff.numbers.enter({ externalId: 'nobody' }, first, ground))).toBe('not_found')
    expect((await staff.subjects.get({ externalId: 'E-2' })).state).toBe('not-requested')
  })

  it('is not taken while the person is asked, unless that is withdrawn; and no link is made of it', async () => {
    const subject = { externalId: 'E-3' }
    await staff.requests.create({ subject, purposes: ['EI'], due: '2027-01-10' })
    expect(await codeOf(staff.numbers.enter(subject, first, ground))).toBe('vault_refused')
    await staff.numbers.enter(subject, first, { ...ground, withdraw: true })
    expect(await reveal('E-3')).toBe(first)
    const { request } = await staff.subjects.get(subject)
    expect(await codeOf(staff.requests.renew(request!))).toBe('input_invalid')
    expect(await codeOf(staff.requests.extend(request!))).toBe('input_invalid')

    const family = [{ externalId: 'E-4' }, { externalId: 'E-5' }]
    await staff.requests.create({ subjects: family, purposes: ['EI'], due: '2027-01-10' })
    const both = { ...ground, withdraw: true }
    expect(await codeOf(staff.numbers.enter(family[0]!, first, both))).toBe('input_invalid')
  })
})

describe('a file of numbers', () => {
  it('names the damage by line, repeats nothing, and is overwritten', async () => {
    const zero = more.find(number => number.startsWith('0'))!
    const wrong = first.slice(0, 11) + String((Number(first[11]) + 1) % 10)
    const bytes = csv(
      '社員番号,氏名,個人番号',
      `E-10,見本 10,${more[0]!}`,
      'E-11,見本 11,1.23457E+11',
      `E-12,見本 12,${zero.slice(1)}`,
      `E-13,見本 13,${wrong}`,
      'E-14,見本 14,7010705000725',
      `E-99,見本 99,${more[1]!}`,
      `E-10,見本 10,${more[2]!}`,
      `E-15,見本 15,${more[0]!}`,
      `E-16,別の人,${more[3]!}`,
      'E-17,見本 17,',
      'E-18,見本 18,12345',
      `E-0,見本 0,${more[4]!}`,
      'E-19,見本 19,abc',
      `E-20,見本 20,"=""${more[5]!}"""`,
    )
    const plan = await staff.numbers.read(bytes)
    expect(plan.summary.errors.map(({ line, code, other }) => [line, code, other])).toEqual([
      [3, 'scientific', undefined],
      [4, 'lost-zero', undefined],
      [5, 'check-digit', undefined],
      [6, 'corporate', undefined],
      [7, 'unknown-person', undefined],
      [8, 'duplicate', 2],
      [9, 'duplicate-number', 2],
      [10, 'name', undefined],
      [11, 'missing', undefined],
      [12, 'length', undefined],
      [13, 'has-number', undefined],
      [14, 'characters', undefined],
    ])
    expect(JSON.stringify(plan)).not.toMatch(/\d{9}/u)
    expect(bytes.every(byte => byte === 0)).toBe(true)
    expect(await codeOf(staff.numbers.apply(plan, ground))).toBe('input_invalid')
    const done = await staff.numbers.apply(plan, { ...ground, skipErrors: true, restoreZero: [4] })
    expect(done).toEqual({ entered: 3, skipped: 11 })
    expect([await reveal('E-10'), await reveal('E-12'), await reveal('E-20')]).toEqual([
      more[0],
      zero,
      more[5],
    ])
    expect(await codeOf(staff.numbers.apply(plan, { ...ground, skipErrors: true }))).toBe('input_invalid')
  })

  it('never restores a zero by itself', async () => {
    const zero = more.filter(number => number.startsWith('0'))[1]!
    const plan = await staff.numbers.read(csv('社員番号,マイナンバー', `E-21,${zero.slice(1)}`))
    expect(await codeOf(staff.numbers.apply(plan, ground))).toBe('input_invalid')
    expect((await staff.subjects.get({ externalId: 'E-21' })).state).toBe('not-requested')
  })

  it('finds a dependent by the name beside the employee’s number, each with the purposes of their kind', async () => {
    const dependentOf = { externalId: 'E-22' }
    await staff.subjects.put({ externalId: 'E-22/1', kind: 'dependent', name: '見本 櫻子', dependentOf })
    const plan = await staff.numbers.read(
      csv('社員番号,氏名,続柄,個人番号', `E-22,見本 22,,${more[6]!}`, `E-22,見本桜子,妻,${more[7]!}`),
    )
    expect(plan.rows.map(({ subject }: { subject: SubjectView }) => subject.externalId)).toEqual([
      'E-22',
      'E-22/1',
    ])
    await staff.numbers.apply(plan, { ...ground, purposes: ['TAX-EMP', 'EI', 'HI-PEN'] })
    expect(await reveal('E-22/1', 'HI-PEN')).toBe(more[7])
    expect(await codeOf(reveal('E-22/1', 'EI'))).toBe('input_invalid')
  })

  it('says how far it is, and nothing of a number reaches network or disk', async () => {
    const numbers = more.slice(20, 50)
    const plan = await staff.numbers.read(
      csv('社員番号,個人番号', ...numbers.map((number, at) => `E-${30 + at},${number}`)),
    )
    const steps: number[] = []
    await staff.numbers.apply(plan, { ...ground, onProgress: done => void steps.push(done) })
    expect(steps).toEqual([30])
    const onDisk = [stateFolder, vault.dataDir]
      .flatMap(folder => filesIn(folder))
      .map(file => readFileSync(file))
    const seen = Buffer.from(JSON.stringify(proxy.seen) + vault.output())
    for (const number of [first, second, ...numbers]) {
      for (const text of [number, number.replace(/(....)/gu, '$1 ').trim()]) {
        expect([seen, ...onDisk].some(bytes => bytes.includes(text))).toBe(false)
      }
    }
    expect(seen.includes('利用目的通知書')).toBe(false)
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
}

describe('a hostile vault', () => {
  it('cannot plant a number, swap two, or leave one out of its log', async () => {
    const [mine, yours] = ['E-24', 'E-25'].map(externalId => ({ externalId }))
    await staff.numbers.enter(mine!, first, ground)
    await staff.numbers.enter(yours!, second, ground)
    const item = async (ref: { externalId: string }): Promise<any> => {
      const released: any[] = []
      proxy.tamper({
        answer: ({ path, answer }) => path.endsWith('/releases') && released.push(structuredClone(answer)),
      })
      await reveal(ref.externalId)
      proxy.tamper({})
      return released[0].items[0]
    }
    const [a, b] = [await item(mine!), await item(yours!)]
    // Envelope and manifest of somebody else, under a log entry that the vault writes as it likes.
    for (const planted of [
      { envelope: b.envelope },
      { envelope: b.envelope, manifest: b.manifest },
      { manifest: b.manifest },
      { sequence: 2 },
    ]) {
      proxy.tamper({
        answer: ({ path, answer }) => {
          if (path.endsWith('/releases')) Object.assign(answer.items[0], planted)
        },
      })
      expect(await codeOf(reveal('E-24'))).toMatch(
        /^(log_entry_mismatch|manifest_invalid|unreadable|context_mismatch)$/u,
      )
    }
    expect(a.item.subject).not.toBe(b.item.subject)

    for (const lie of [
      { subject: b.item.subject },
      { action: 'submit' },
      { reason: 'OTHER', result: 'erased' },
    ]) {
      proxy.tamper({
        answer: ({ path, answer }) => {
          if (!path.endsWith('/numbers')) return
          answer.data[0].leaf = JSON.stringify({ ...JSON.parse(answer.data[0].leaf), ...lie })
        },
      })
      expect(await codeOf(staff.numbers.enter({ externalId: 'E-26' }, first, ground))).toMatch(/^log_/u)
    }
    proxy.tamper({ answer: ({ path, answer }) => path.endsWith('/numbers') && (answer.data = []) })
    expect(await codeOf(staff.numbers.enter({ externalId: 'E-26' }, first, ground))).toBe(
      'vault_answer_invalid',
    )
    proxy.tamper({})
  })
})
