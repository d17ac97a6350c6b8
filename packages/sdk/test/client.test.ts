import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '../src/client/staff.ts'
import type { Organization } from '../src/client/organization.ts'
import type { Entry } from '../src/api/index.ts'
import {
  Fuin,
  ledgerFacts,
  todayInJapan,
  VaultRefusal,
  verifyExport,
  type RevealProgress,
} from '../src/node.ts'
import {
  createTestOrganization,
  samplePeople,
  submitAsProvider,
  type TestOrganization,
} from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(1, 12)
const photo = crypto.getRandomValues(new Uint8Array(40_000))
const papers = [
  { document: 'mynumber-card', sides: ['front', 'back'] as ('front' | 'back')[], why: '番号確認' },
]
let vault: VaultProcess
let test: TestOrganization
let organization: Organization
let staff: Staff

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  organization = test.fuin.organization(test.id)
  staff = organization.as({
    externalId: 'u77',
    permissions: ['request', 'review', 'reveal', 'erase', 'audit'],
  })
})
afterAll(() => vault.stop())

/** One person, all the way to 取得済. */
async function collected(index: number, purposes = ['TAX-EMP', 'EI']): Promise<{ externalId: string }> {
  const { externalId, name, number } = people[index]!
  const subject = { externalId }
  await staff.subjects.put({ externalId, kind: 'employee', name })
  const { url } = await staff.requests.create({ subject, purposes, due: '2026-12-10', images: papers })
  const images = [{ bytes: photo, document: 'mynumber-card' }]
  await submitAsProvider(url, vault.url, [{ number, images }])
  await staff.accept(subject, { record: { basis: ['番号法16条1号'] } })
  return subject
}

describe('one My Number, all the way', () => {
  it('is asked for, reviewed, accepted, revealed and erased', async () => {
    const { externalId, name, number } = people[0]!
    const subject = { externalId }
    const stored = await staff.subjects.put({
      externalId,
      kind: 'employee',
      name,
      details: { department: '営業部' },
    })
    expect(stored).toMatchObject({
      name,
      externalId,
      state: 'not-requested',
      details: { department: '営業部' },
    })

    const issued = await staff.requests.create({
      subject,
      purposes: ['TAX-EMP', 'EI'],
      images: papers,
      due: '2026-12-10',
      provider: { name },
    })
    expect(issued.url).toMatch(/^http.*\/c\/#1\.org_\w{26}\.req_\w{26}\.[\w-]{43}\.[\w-]{43}$/u)
    expect((await staff.requests.get(issued.id)).manifest.purposes[1]!.text).toContain('源泉徴収票')
    expect((await organization.subjects.get(subject)).state).toBe('requested')
    expect(await codeOf(staff.reveal(subject, { purpose: 'TAX-EMP' }, () => 0))).toBe('not_found')

    const images = [
      { bytes: photo, document: 'mynumber-card' },
      { bytes: photo.slice(1), document: 'mynumber-card', side: 'back' as const },
    ]
    await submitAsProvider(issued.url, vault.url, [{ number, images }])

    const review = await staff.review(subject)
    expect(review).toMatchObject({ request: issued.id, state: 'submitted' })
    expect(review.items.map(({ kind }) => kind).sort()).toEqual(['image', 'image', 'number'])
    const [image] = review.items.filter(({ kind }) => kind === 'image')
    const opened = await staff.reviewImage(image!.id, { subject: stored.id })
    expect(opened).toMatchObject({ document: 'mynumber-card', mediaType: 'image/jpeg', subject: stored.id })
    expect(Buffer.compare(opened.bytes, opened.side === 'front' ? photo : photo.slice(1))).toBe(0)
    const typed = review.items.find(({ kind }) => kind === 'number')!
    expect(await staff.reviewNumber(typed.id, value => value.digits())).toBe(number)
    expect(await codeOf(staff.reveal(subject, { purpose: 'TAX-EMP' }, () => 0))).toBe('not_found')

    const record = {
      papers: [{ subject: stored.id, document: 'mynumber-card', sides: ['front' as const, 'back' as const] }],
      basis: ['番号法16条1号'],
    }
    await staff.accept(subject, { record }, { seen: review.seen })
    expect((await staff.verification(subject))?.record).toMatchObject({ ...record, checker: 'u77' })
    expect((await organization.subjects.get(subject)).state).toBe('accepted')
    const shown = await staff.reveal(
      subject,
      { purpose: 'TAX-EMP', form: '375', reason: '年末調整' },
      value => value.digits(),
    )
    expect(shown).toBe(number)

    const erasure = await staff.erase(subject, { scope: 'person', reason: 'RETIRED' })
    expect(erasure.state).toBe('erasing')
    expect(await codeOf(staff.reveal(subject, { purpose: 'TAX-EMP' }, () => 0))).toBe('not_found')

    expect(await ledgerFacts(organization, staff, { purposes: { employee: ['EI'] } })).toEqual([
      {
        ...{ kind: 'employee', purposes: ['EI'], kept: 0, erasing: 1, erased: 0 },
        lastErasedOn: todayInJapan(),
      },
    ])
  })

  it('stays in the ledger while the person is asked again', async () => {
    const subject = await collected(11)
    await staff.requests.changeNumber(subject, { due: '2026-12-10' })
    expect((await staff.subjects.get(subject)).state).toBe('requested')
    const [file] = await ledgerFacts(organization, staff, { purposes: { employee: ['EI'] } })
    expect(file).toMatchObject({ kept: 1, erasing: 1 })
  })

  it('is refused for a purpose that the person did not see, and for one the law does not know', async () => {
    const subject = await collected(1)
    expect(await codeOf(staff.reveal(subject, { purpose: 'HI-PEN' }, () => 0))).toBe('purpose_not_shown')
    expect(await codeOf(staff.reveal(subject, { purpose: 'PAY-RENT' }, () => 0))).toBe('input_invalid')
    expect(await codeOf(staff.reveal(subject, { purpose: 'MARKETING' }, () => 0))).toBe('input_invalid')
  })

  it('needs the permission of the staff member', async () => {
    const subject = await collected(2)
    const clerk = organization.as({ externalId: 'u1', permissions: ['request'] })
    expect(await codeOf(clerk.reveal(subject, { purpose: 'EI' }, () => 0))).toBe('vault_refused')
    expect(await codeOf(clerk.erase(subject, { scope: 'person', reason: 'RETIRED' }))).toBe('vault_refused')
  })

  it('comes back with a new link after a return; the old link is dead', async () => {
    const { externalId, name, number } = people[3]!
    const subject = { externalId }
    await staff.subjects.put({ externalId, kind: 'employee', name })
    const first = await staff.requests.create({ subject, purposes: ['EI'], due: '2026-12-10' })
    await submitAsProvider(first.url, vault.url, [{ number: people[4]!.number }])
    await staff.return(subject, { reason: 'UNREADABLE', words: '写真が不鮮明です' })
    const second = await staff.requests.renew(first.id)
    expect(second.generation).toBe(2)
    expect(second.url).not.toBe(first.url)
    await expect(submitAsProvider(first.url, vault.url, [{ number }])).rejects.toThrow(/401/u)
    await submitAsProvider(second.url, vault.url, [{ number }])
    await staff.review(subject)
    await staff.accept(subject, { record: {} })
    expect(await staff.reveal(subject, { purpose: 'EI' }, value => value.digits())).toBe(number)
  })

  it('asks a household in one visit', async () => {
    const [parent, child] = [people[5]!, people[6]!]
    await staff.subjects.put({ externalId: parent.externalId, kind: 'employee', name: parent.name })
    await staff.subjects.put({
      externalId: 'E-1006-1',
      kind: 'dependent',
      name: child.name,
      dependentOf: { externalId: parent.externalId },
    })
    const subjects = [{ externalId: parent.externalId }, { externalId: 'E-1006-1' }]
    const { url, id } = await staff.requests.create({
      subjects,
      purposes: ['TAX-EMP', 'TAX-DEP'],
      due: '2026-12-10',
    })
    const { manifest } = await staff.requests.get(id)
    const dependent = manifest.subjects.find(({ kind }) => kind === 'dependent')!
    const employee = manifest.subjects.find(({ kind }) => kind === 'employee')!
    await submitAsProvider(url, vault.url, [
      { number: parent.number, subject: employee.id },
      { number: child.number, subject: dependent.id },
    ])
    await staff.accept(subjects[0]!, { record: {} })
    expect(await staff.reveal(subjects[1]!, { purpose: 'TAX-DEP' }, value => value.digits())).toBe(
      child.number,
    )
    expect(await codeOf(staff.reveal(subjects[1]!, { purpose: 'EI' }, () => 0))).toBe('input_invalid')
  })

  it('gives an embedded collector keys and a short token, never the link secret', async () => {
    const { externalId, name } = people[7]!
    await staff.subjects.put({ externalId, kind: 'employee', name })
    const { id, url } = await staff.requests.create({
      subject: { externalId },
      purposes: ['EI'],
      due: '2026-12-10',
    })
    const session = await staff.sessions.create(id)
    expect(session).toMatchObject({ vault: vault.url, organization: test.id, request: id, sequence: 1 })
    const answer = await fetch(`${vault.url}/v1/organizations/${test.id}/requests/${id}/provider`, {
      headers: { authorization: `Fuin-Session ${session.token}` },
    })
    expect(answer.status).toBe(200)
    expect(JSON.stringify(session)).not.toContain(url.split('.')[3])
  })
})

describe('many at once', () => {
  it('reveals in batches, with an entry for each, and reports those without a number', async () => {
    const refs = [await collected(8), { externalId: 'nobody' }, await collected(9), await collected(10)]
    const before = await organization.audit.checkpoint()
    const progress: number[] = []
    const found: (string | null)[] = []
    const onProgress = ({ done, total }: RevealProgress): unknown => progress.push(done, total!)
    const options = { purpose: 'TAX-EMP', use: 'display', batch: 2, onProgress } as const
    for await (const { number, error } of staff.revealMany(refs, options)) {
      found.push(error === null ? number.digits() : error.code)
    }
    expect(found).toEqual([people[8]!.number, 'not_found', people[9]!.number, people[10]!.number])
    expect(progress).toEqual([1, 4, 2, 4, 3, 4, 4, 4])
    expect((await organization.audit.checkpoint()).size).toBe(before.size + 3)
  })

  it('goes on where it was cut, releases nothing again that was taken, and lets one person’s trouble be theirs', async () => {
    const refs = [9, 8, 10].map(index => ({ externalId: people[index]!.externalId }))
    const order = { purpose: 'TAX-EMP', use: 'display', batch: 2, run: 'slips-2026' } as const
    const taken: string[] = []
    // The process ends while the second person is at work: it was released, and nobody knows whether it was used.
    for await (const { number, error } of staff.revealMany(refs, order)) {
      if (error !== null) throw error
      if (taken.length === 1) break
      taken.push(number.digits())
    }
    expect(taken).toEqual([people[9]!.number])
    expect(await staff.runs.list()).toMatchObject([{ name: 'slips-2026', done: 1, use: 'display' }])
    const before = await organization.audit.checkpoint()
    const progress: RevealProgress[] = []
    const onProgress = (now: RevealProgress): unknown => progress.push(now)
    for await (const { number, error } of staff.revealMany(refs, { ...order, onProgress })) {
      if (error === null) taken.push(number.digits())
    }
    expect(taken).toEqual([9, 8, 10].map(index => people[index]!.number))
    expect((await organization.audit.checkpoint()).size).toBe(before.size + 2)
    expect(progress.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/3', '2/3', '3/3'])
    for await (const one of staff.revealMany(refs, order)) throw new Error(`again: ${one.error}`)
    const other = staff.revealMany(refs, { ...order, use: 'output' })
    expect(await codeOf(other.next())).toBe('input_invalid')
    expect(await codeOf(staff.revealMany(refs, { ...order, form: '313' }).next())).toBe('input_invalid')
    await staff.runs.forget('slips-2026')
    expect(await staff.runs.list()).toEqual([])
  })

  it('gives the others out when one was erased meanwhile, and ends when it is cancelled', async () => {
    const [gone, kept] = [await collected(11), { externalId: people[8]!.externalId }]
    const controller = new AbortController()
    async function* coming(): AsyncGenerator<{ externalId: string }> {
      yield gone
      yield kept
      await staff.erase(gone, { scope: 'person', reason: 'RETIRED' })
      yield kept
    }
    const found: string[] = []
    const options = {
      purpose: 'TAX-EMP',
      use: 'display',
      batch: 3,
      total: 3,
      signal: controller.signal,
    } as const
    for await (const { number, error } of staff.revealMany(coming(), options))
      found.push(error === null ? number.digits() : error.code)
    expect(found).toEqual(['not_found', people[8]!.number, people[8]!.number])
    controller.abort()
    expect(await codeOf(staff.revealMany([kept], options).next())).toBe('aborted')
  })

  it('asks for each alone where the vault refuses a batch for one of them, and takes down every try', async () => {
    const gone = await collected(7)
    const [one, other] = [8, 9].map(index => ({ externalId: people[index]!.externalId }))
    let releases = 0
    // Somebody is erased after everybody was looked up, just before the vault is asked.
    const late: typeof fetch = async (input, init) => {
      if (String(input).endsWith('/releases') && ++releases === 1)
        await staff.erase(gone, { scope: 'person', reason: 'RETIRED' })
      return fetch(input, init)
    }
    const { apiKey, state, keyring } = test
    const fuin = new Fuin({ vault: vault.url, apiKey, state, keyrings: () => keyring, fetch: late })
    const hurried = fuin.organization(test.id).as({ externalId: 'u77', permissions: ['reveal'] })
    const from = (await organization.audit.checkpoint()).size
    const found: string[] = []
    const order = { purpose: 'TAX-EMP', use: 'display' } as const
    for await (const { number, error } of hurried.revealMany([one!, gone, other!], order))
      found.push(
        error === null ? number.digits() : error instanceof VaultRefusal ? error.problem : error.code,
      )
    expect(found).toEqual([people[8]!.number, 'erased', people[9]!.number])
    expect(releases).toBe(4)
    const tries: string[] = []
    const each = ({ action, result }: Entry, index: number): void => {
      if (index >= from && action === 'release') tries.push(result)
    }
    await staff.audit.verify({ each })
    expect(tries.sort()).toEqual(['erased', 'erased', 'erased', 'erased', 'ok', 'ok'])
  })

  it('hands out nobody more once it is cancelled, and goes on with whoever was not handed out', async () => {
    const refs = [8, 9, 10].map(index => ({ externalId: people[index]!.externalId }))
    const controller = new AbortController()
    const order = { purpose: 'TAX-EMP', use: 'display', run: 'cancelled' } as const
    const taken: string[] = []
    const cancelled = (async () => {
      // All three were released together.
      for await (const { number, error } of staff.revealMany(refs, { ...order, signal: controller.signal })) {
        taken.push(error === null ? number.digits() : error.code)
        controller.abort()
      }
    })()
    expect(await codeOf(cancelled)).toBe('aborted')
    expect(taken).toEqual([people[8]!.number])
    expect(await staff.runs.list()).toMatchObject([{ name: 'cancelled', done: 1 }])
    for await (const { number, error } of staff.revealMany(refs, order))
      taken.push(error === null ? number.digits() : error.code)
    expect(taken).toEqual([8, 9, 10].map(index => people[index]!.number))
    await staff.runs.forget('cancelled')
  })

  it('breaks off a call that is on its way when it is cancelled', async () => {
    const controller = new AbortController()
    const cut: typeof fetch = (input, init) => {
      if (String(input).endsWith('/releases')) controller.abort()
      return fetch(input, init)
    }
    const { apiKey, state, keyring } = test
    const fuin = new Fuin({ vault: vault.url, apiKey, state, keyrings: () => keyring, fetch: cut })
    const hurried = fuin.organization(test.id).as({ externalId: 'u77', permissions: ['reveal'] })
    const options = { purpose: 'TAX-EMP', use: 'display', signal: controller.signal } as const
    expect(await codeOf(hurried.revealMany([{ externalId: people[8]!.externalId }], options).next())).toBe(
      'aborted',
    )
  })

  it('stays consistent when calls cross', async () => {
    const refs = [{ externalId: people[8]!.externalId }, { externalId: people[9]!.externalId }]
    const calls = Array.from({ length: 20 }, (_, index) =>
      staff.reveal(refs[index % 2]!, { purpose: 'TAX-EMP' }, value => value.digits()),
    )
    expect(new Set(await Promise.all(calls))).toEqual(new Set([people[8]!.number, people[9]!.number]))
  })

  it('stops when told to', async () => {
    const signal = AbortSignal.abort()
    expect(await codeOf(staff.reveal({ externalId: 'E-1001' }, { purpose: 'EI', signal }, () => 0))).toBe(
      'aborted',
    )
  })
})

describe('the exported log', () => {
  it('verifies, and fails after any single change', async () => {
    const lines: string[] = []
    for await (const line of organization.audit.export()) lines.push(line)
    const { logKey } = test.keyring.vault
    const verified = await verifyExport(lines, { logKey })
    expect(verified.size).toBe(lines.length - 2)
    expect(lines.some(line => /"purpose\\":\\"TAX-EMP/u.test(line))).toBe(true)
    for (let at = 0; at < lines.length; at++) {
      const dropped = lines.toSpliced(at, 1)
      expect(await codeOf(verifyExport(dropped, { logKey }))).toMatch(/^log_/u)
      const doubled = lines.toSpliced(at, 0, lines[at]!)
      expect(await codeOf(verifyExport(doubled, { logKey }))).toMatch(/^log_/u)
      if (at + 1 < lines.length) {
        const reordered = lines.toSpliced(at, 2, lines[at + 1]!, lines[at]!)
        expect(await codeOf(verifyExport(reordered, { logKey }))).toMatch(/^log_/u)
      }
      const text = lines[at]!
      for (const where of [5, Math.floor(text.length / 2), text.length - 6]) {
        const character = text[where] === '1' ? '2' : '1'
        const changed = lines.toSpliced(at, 1, text.slice(0, where) + character + text.slice(where + 1))
        expect(await codeOf(verifyExport(changed, { logKey }))).toMatch(/^log_/u)
      }
    }
  })
})

describe('what the vault printed', () => {
  it('holds no number, no name and no employee number', () => {
    for (const { number, name, externalId } of people) {
      for (const secret of [number, name, externalId]) expect(vault.output()).not.toContain(secret)
    }
  })
})
