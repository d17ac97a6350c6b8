import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '@fuin/sdk/api'
import { MemberApprovals, MemberDoor, type Organization, type Staff } from '@fuin/sdk/node'
import { createTestOrganization, sampleNumbers, type TestOrganization } from '@fuin/sdk/testing'
import { startVault, type VaultProcess } from '../../../../packages/sdk/test/support/vault.ts'
import { storePeople } from '../forms.ts'
import { PEOPLE } from '../people.ts'
import { outputFile } from './output-file.ts'
import { reasonOf, stopReason } from './reasons.ts'
import type { Run } from './run.ts'
import { Runs } from './runs.ts'

const EMPLOYEES = PEOPLE.filter(({ kind }) => kind === 'employee')
const DEPENDENTS = PEOPLE.filter(({ kind }) => kind === 'dependent')
const NUMBERS = new Map<string, string>()
const NOTICE = { on: '2026-11-20', words: '利用目的通知書（書面で交付）' }
const RECORD = { basis: ['番号法16条'], note: '見本' }
const YEAR = { year: 2026, by: 'u-77' }
let vault: VaultProcess
let test: TestOrganization
let organization: Organization
let dataDir: string
let runs: Runs

beforeAll(async () => {
  vault = await startVault()
  test = await createTestOrganization(vault)
  organization = test.fuin.organization(test.id)
  dataDir = mkdtempSync(join(tmpdir(), 'payroll-'))
  runs = open()
  await storePeople(organization)
  const numbers = sampleNumbers(11, PEOPLE.length)
  // The last employee was told another purpose, the one before gave nothing.
  for (const [at, { id, kind }] of [...EMPLOYEES.slice(0, -2), ...DEPENDENTS].entries())
    await enter(id, numbers[at]!, kind === 'employee' ? 'TAX-EMP' : 'TAX-DEP')
  await enter(EMPLOYEES.at(-1)!.id, numbers.at(-1)!, 'EI')
}, 60_000)
afterAll(async () => {
  await runs.close()
  await vault.stop()
  rmSync(dataDir, { recursive: true })
})

const open = (): Runs => new Runs({ dataDir, secret: 'a passphrase', organization })
const staff = (permissions: Parameters<Organization['as']>[0]['permissions']): Staff =>
  organization.as({ externalId: YEAR.by, permissions })
const boss = (): Staff => staff(['request', 'review', 'output', 'erase', 'admin'])

async function enter(externalId: string, number: string, purpose: string): Promise<void> {
  await boss().numbers.enter({ externalId }, number, { purposes: [purpose], notice: NOTICE, record: RECORD })
  NUMBERS.set(externalId, number)
}

async function ended(run: Run): Promise<Run> {
  await expect.poll(() => run.state, { timeout: 20_000 }).not.toMatch(/running|stopping/u)
  return run
}

/** Outputs of each person, as the log has them. */
async function outputs(): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for await (const line of organization.audit.export()) {
    const { leaf } = JSON.parse(line) as { leaf?: string }
    const { action, result, use, subject } = JSON.parse(leaf ?? '{}') as Partial<Entry>
    if (action === 'release' && result === 'ok' && use === 'output')
      found.set(subject!, (found.get(subject!) ?? 0) + 1)
  }
  return found
}

describe('a run of the year end', () => {
  it('stops, survives a restart, and uses nobody twice', async () => {
    const run = runs.begin(boss(), { ...YEAR, form: '375' })
    while (runs.progress(run).done === 0) await new Promise(resolve => setImmediate(resolve))
    runs.stop(run)
    await ended(run)
    const { done, total } = runs.progress(run)
    expect([run.state, run.why]).toEqual(['stopped', null])
    expect(done).toBeGreaterThan(0)
    expect(done).toBeLessThan(total)
    await expect(runs.fetch(run)).rejects.toThrow('まだ作り終わっていません')

    runs = open()
    const again = runs.find(run.id)!
    runs.resume(again, boss())
    await ended(again)
    expect(again.state).toBe('finished')
    expect(runs.progress(again)).toEqual({ done: NUMBERS.size - 1, failed: 2, total: EMPLOYEES.length + 3 })
    const uses = await outputs()
    expect([...uses.values()]).toEqual(Array(NUMBERS.size - 1).fill(1))
  }, 60_000)

  it('says of everybody who is left out why, and what to do', () => {
    const [run] = runs.list()
    const { failed } = run!
    const [nobody, other] = EMPLOYEES.slice(-2)
    expect(Object.keys(failed).sort()).toEqual([nobody!.id, other!.id])
    expect(reasonOf(failed[nobody!.id]!).why).toBe('まだ依頼していません。')
    expect(reasonOf(failed[other!.id]!).why).toBe('この利用目的を、本人に示していません。')
  })

  it('gives a file with a line for each, and leaves out whoever was erased since', async () => {
    const run = runs.list()[0]!
    const gone = EMPLOYEES[2]!.id
    await boss().erase({ externalId: gone }, { scope: 'person', reason: 'RETENTION-OVER' })
    const file = new TextDecoder().decode(outputFile(run, await runs.fetch(run)).bytes)
    const lines = file.trim().split('\r\n').slice(1)
    const expected = PEOPLE.filter(
      ({ id }) => NUMBERS.has(id) && id !== gone && id !== EMPLOYEES.at(-1)!.id,
    ).map(({ id }) => `${id} ${NUMBERS.get(id)}`)
    expect(lines.map(line => `${line.split(',')[2]} ${line.split(',').at(-1)}`)).toEqual(expected)
    expect(reasonOf(run.failed[gone]!).why).toBe('廃棄されています。')
    expect(readFileSync(join(dataDir, 'year-end', `${run.id}.json`), 'utf8')).not.toMatch(/\d{12}/u)
  })

  it('is refused beside another one for the same form, and can be made anew once that is destroyed', async () => {
    const run = runs.list()[0]!
    expect(() => runs.begin(boss(), { ...YEAR, form: '375' })).toThrow('もう作っています')
    await runs.destroy(run)
    expect(runs.progress(run).done).toBe(0)
    expect(await boss().runs.list()).toEqual([])
    const anew = runs.begin(boss(), { ...YEAR, form: '375' })
    await ended(anew)
    expect([...(await outputs()).values()].filter(times => times === 2)).toHaveLength(NUMBERS.size - 2)
    await runs.destroy(anew)
  })

  it('destroys rows that nobody fetched in time', async () => {
    const run = await ended(runs.begin(boss(), { ...YEAR, form: '315' }))
    await runs.close()
    const past = new Date(Date.now() - 1000).toISOString()
    writeFileSync(join(dataDir, 'year-end', `${run.id}.json`), JSON.stringify({ ...run, keptUntil: past }))
    runs = open()
    await expect.poll(() => runs.find(run.id)!.state).toBe('gone')
    expect(runs.progress(runs.find(run.id)!).done).toBe(0)
  })
})

describe('who may not', () => {
  it('is told that the right is missing', async () => {
    const run = await ended(runs.begin(staff(['reveal']), { ...YEAR, form: '315' }))
    expect([run.state, run.why, runs.progress(run).done]).toEqual(['stopped', 'permission_missing', 0])
    expect(stopReason(run.why)).toContain('番号を書き出す権限がない')
    await runs.destroy(run)
  })

  it('asks a second person where the organization wants one, and goes on once they agreed', async () => {
    await boss().settings.change({
      reveals: {
        ...{ formRequired: false, reasonRequired: false, ceiling: null },
        fourEyes: { output: true, erase: false, overCeiling: true },
      },
    })
    const run = await ended(runs.begin(boss(), { ...YEAR, form: '375' }))
    expect(stopReason(run.why)).toContain('もう一人の承認が要ります')
    await runs.askApproval(run, boss(), '年末調整')
    runs.resume(run, boss())
    expect(stopReason((await ended(run)).why)).toContain('承認がまだか')
    expect(runs.progress(run).done).toBe(0)

    const token = await administrator()
    const approvals = new MemberApprovals({ vault: vault.url, organization: test.id })
    for (const id of Object.values(run.approvals)) await approvals.give(token, id)
    runs.resume(run, boss())
    expect((await ended(run)).state).toBe('finished')
    expect(runs.progress(run).done).toBe(NUMBERS.size - 2)
  })
})

/** Another administrator, signed in at the vault. */
async function administrator(): Promise<string> {
  const { members } = boss()
  await members.setPolicy({ ...(await members.policy()), secondFactor: 'optional' })
  const second = { externalId: 'u-80', name: '高田 進', permissions: ['admin' as const] }
  const { invitation } = await members.register(second)
  const door = new MemberDoor({ vault: vault.url, organization: test.id })
  const credentials = { signInId: invitation.signInId, password: 'yoru no densha 7' }
  await door.accept(credentials, invitation.invite)
  return (await door.signIn(credentials)).token
}
