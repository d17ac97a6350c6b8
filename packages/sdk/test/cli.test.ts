import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSetup } from '../src/cli/config-file.ts'
import { sampleNumbers, samplePeople, submitAsProvider } from '../src/testing.ts'
import { cheapen, commandAt, init, PASSPHRASE, type Outcome } from './support/command.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const [person] = samplePeople(9, 1)
const fuin = commandAt(() => vault)
let vault: VaultProcess
let dir: string
let config: string

beforeAll(async () => {
  vault = await startVault()
  dir = mkdtempSync(join(tmpdir(), 'fuin-cli-'))
  config = join(dir, 'fuin.json')
})
afterAll(async () => {
  await vault.stop()
  rmSync(dir, { recursive: true, force: true })
})

describe('fuin', () => {
  it('init makes everything in one go, readable by the owner only', async () => {
    const made = await init(fuin, vault, dir)
    expect(made).toMatchObject({ code: 0 })
    expect(made.out).toMatch(/organization +org_\w{26}/u)
    expect(made.error).toContain('佐藤 一郎')
    for (const file of ['fuin.json', 'keyring.age'])
      expect(statSync(join(dir, file)).mode & 0o777).toBe(0o600)
    expect(readFileSync(config, 'utf8')).not.toContain(PASSPHRASE)
    expect(readFileSync(join(dir, 'keyring.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt/u)

    const again = await init(fuin, vault, dir)
    expect(again).toMatchObject({ code: 1 })
    expect(again.error).toContain('never replaced')
    await cheapen(dir)
  })

  it('keys show prints no secret', async () => {
    const { code, out, error } = await fuin('keys', 'show', '--config', config)
    expect(code).toBe(0)
    expect(out).toMatch(/key [\w-]{22} {2}current/u)
    expect(error).toContain('no recovery copy')
    const { out: json } = await fuin('keys', 'show', '--config', config, '--json')
    expect(Object.keys(JSON.parse(json))).toEqual([
      'organization',
      'vault',
      'fingerprint',
      'privateKeys',
      'escrow',
    ])
    expect(json).not.toMatch(/seed|tagKey|linkRoot|"d"/u)
  })

  it('api-keys makes, rotates and revokes, and saves its own new key', async () => {
    const keys = (...args: string[]): Promise<Outcome> => fuin('api-keys', ...args, '--config', config)
    const end = ['--expires', '2099-12-31', '--address', '127.0.0.0/8', '--staff', 'u1']
    const made = await keys('create', '--name', 'payroll', '--scope', 'vouch', ...end)
    expect(made).toMatchObject({ code: 0, error: '' })
    const [id, secret] = made.out.trim().split('\n') as [string, string]
    expect(secret).toMatch(/^fuin_\w{26}_/u)
    const listed = await keys('list')
    expect(listed.out).toMatch(new RegExp(`${id}  payroll  active  vouch  \\d+ days  never used`, 'u'))
    expect(listed.out).not.toContain(secret.slice(32))
    const rotated = await keys('rotate', id, '--overlap-hours', '0')
    expect(rotated.out).toMatch(/^key_\w{26}\nfuin_/u)
    expect(await keys('revoke', rotated.out.split('\n')[0]!)).toMatchObject({ code: 0 })
    const before = readFileSync(config, 'utf8')
    expect(await keys('rotate', '--save')).toMatchObject({ code: 0 })
    expect(readFileSync(config, 'utf8')).not.toBe(before)
    expect(statSync(config).mode & 0o777).toBe(0o600)
    const after = await keys('list')
    expect(after.out).toMatch(/host {2}replaced .+ 1 days|host {2}replaced .+ 0 days/u)
    const last = /(key_\w{26}) {2}host {2}active/u.exec(after.out)![1]!
    expect((await keys('revoke', last)).error).toContain('last_manage_key')
    for (const wrong of [['create'], ['revoke'], ['x'], ['create', '--name', 'x', '--scope', 'root']])
      expect((await keys(...wrong)).code).toBe(2)
  })

  it('webhooks adds an endpoint, tests it, lists what became of it, and takes it away', async () => {
    const hooks = (...args: string[]): Promise<Outcome> => fuin('webhooks', ...args, '--config', config)
    const made = await hooks('create', '--url', 'http://127.0.0.1:9/hook', '--event', 'subject.erased')
    const [id, secret] = made.out.trim().split('\n') as [string, string]
    expect(secret).toMatch(/^whsec_/u)
    expect((await hooks('list')).out).toBe(`${id}  enabled  http://127.0.0.1:9/hook  subject.erased\n`)
    const tested = (await hooks('test', id)).out.trim()
    expect((await hooks('deliveries', id)).out).toContain(`${tested}  `)
    expect((await hooks('rotate', id)).out).toMatch(/^whsec_/u)
    expect((await hooks('replay', id, '--since', '2099-01-01T00:00:00Z')).out).toBe('0 sent again\n')
    expect((await hooks('disable', id)).out).toContain('disabled (staff)')
    expect((await hooks('enable', id)).out).toContain('enabled')
    expect((await hooks('delete', id)).code).toBe(0)
    expect(
      (await hooks('create', '--url', 'http://hr.example/', '--event', 'subject.erased')).error,
    ).toContain('webhook_url_refused')
    for (const wrong of [['x'], ['test'], ['create'], ['replay', id], ['toString']])
      expect((await hooks(...wrong)).code).toBe(2)
  })

  it('asks, reveals without showing, and shows only when told to', async () => {
    const { externalId, name, number } = person!
    const who = ['--config', config, '--subject', externalId, '--purpose', 'EI']
    const paper = ['--paper', 'mynumber-card', '--due', '2026-12-10', '--name', name]
    const asked = await fuin('request', 'create', ...who, ...paper)
    expect(asked).toMatchObject({ code: 0 })
    expect(asked.out).toMatch(/^http\S+#1\.org_\S+\n$/u)

    await submitAsProvider(asked.out.trim(), vault.url, [{ number }])
    const { fuin: client, config: settings } = await loadSetup(config, {
      env: { FUIN_PASSPHRASE: PASSPHRASE },
      out: () => undefined,
      error: () => undefined,
      ask: null,
    })
    const staff = client.organization(settings.organization).as({ externalId: 'u1', permissions: ['review'] })
    await staff.accept({ externalId }, { record: {} })

    const hidden = await fuin('reveal', ...who)
    expect(hidden).toMatchObject({ code: 0, out: '************\n' })
    expect(hidden.out + hidden.error).not.toContain(number)
    expect((await fuin('reveal', ...who, '--show')).out).toBe(`${number}\n`)
    const refused = await fuin('reveal', '--config', config, '--subject', externalId, '--purpose', 'HI-PEN')
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.error).toContain('purpose_not_shown')
    expect(refused.error).toContain('Allowed: ')
  })

  it('exports and verifies the log, live and offline, and fails after a change', async () => {
    const file = join(dir, 'log.jsonl')
    expect(await fuin('audit', 'export', '--config', config, '--out', file)).toMatchObject({ code: 0 })
    expect(await fuin('audit', 'export', '--config', config, '--out', file)).toMatchObject({ code: 1 })
    const live = await fuin('audit', 'verify', '--config', config)
    expect(live).toMatchObject({ code: 0 })
    expect(live.out).toContain('The log is whole')
    const offline = await fuin('audit', 'verify', '--config', config, '--file', file)
    expect(offline).toMatchObject({ code: 0 })
    writeFileSync(file, readFileSync(file, 'utf8').replace('"EI', '"HI'), { mode: 0o600 })
    const lines = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, lines.toSpliced(3, 1).join('\n'))
    const changed = await fuin('audit', 'verify', '--config', config, '--file', file)
    expect(changed).toMatchObject({ code: 1 })
    expect(changed.error).toMatch(/^log_/u)
  })

  it('makes papers from facts, without a number in them', async () => {
    const facts = (value: unknown): string => {
      writeFileSync(join(dir, 'facts.json'), JSON.stringify(value))
      return join(dir, 'facts.json')
    }
    const paper = (...args: string[]): Promise<Outcome> => fuin('paperwork', ...args, '--config', config)
    expect((await paper('deadlines', '--known', '2026-12-01')).out).toContain('2027-01-04')
    expect(await paper('deadlines')).toMatchObject({ code: 2 })
    const told = await paper('notice', '--whose', '従業員の方', '--purpose', 'EI')
    expect(told.out).toContain('株式会社みほん')
    expect(told.out).toContain('1. 雇用保険届出事務')
    expect(await paper('notice', '--whose', 'x', '--purpose', 'X')).toMatchObject({ code: 1 })

    const handling = { responsible: '総務部長', department: '人事部', access: ['担当者'] }
    const out = join(dir, 'ledger.csv')
    const ledger = ['ledger', '--out', out, '--facts']
    expect(await paper(...ledger, facts(handling))).toMatchObject({ code: 1 })
    const full = facts({ ...handling, purposes: { employee: ['EI'] } })
    expect(await paper(...ledger, full)).toMatchObject({ code: 0, out: '1 kinds of people\n' })
    expect(readFileSync(out, 'utf8')).toMatch(/雇用保険届出事務,総務部長,人事部,担当者,.*,1,0,0,なし,/u)
    expect(statSync(out).mode & 0o777).toBe(0o600)

    const operator = { operator: '保管サービス', keysHeldBy: 'organization', recoveryCopy: false }
    const sheet = await paper('check-sheet', '--facts', facts({ ...operator, contractSaysNoHandling: null }))
    expect(sheet.out).toMatch(/記録 \d+件すべてを/u)
    const broken = await paper('breach', '--facts', facts({ knownAt: '2026-12-01T00:00:00Z' }))
    expect(broken).toMatchObject({ code: 1, out: '' })
    expect(broken.error).toContain('docs/paperwork.md')
  })

  it('says how it is written, and repeats nothing that was typed', async () => {
    expect((await fuin('--help')).out).toContain('fuin init')
    for (const command of ['init', 'keys', 'request', 'reveal', 'audit', 'paperwork']) {
      expect((await fuin(command, '--help')).code).toBe(0)
    }
    const marker = '123456789018'
    const wrong = [
      [marker],
      ['reveal', `--${marker}`],
      ['reveal', marker],
      ['keys', marker],
      ['audit', marker],
      ['paperwork', marker],
    ]
    for (const args of wrong) {
      const { code, out, error } = await fuin(...args)
      expect([args[0], code]).toEqual([args[0], 2])
      expect(out + error).not.toContain(marker)
    }
    expect(await fuin('keys', 'show', '--config', join(dir, 'none.json'))).toMatchObject({ code: 1 })
  })

  it('runs as a process', async () => {
    const env = { PATH: process.env['PATH'], FUIN_PASSPHRASE: 'this is not the passphrase' }
    const args = ['--conditions=source', MAIN, 'keys', 'show', '--config', config]
    const failed = await promisify(execFile)(process.execPath, args, { env }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 1, stdout: '' })
    expect((failed as { stderr: string }).stderr).toBe(
      'passphrase_wrong: The passphrase does not open this keyring.\n',
    )
  })
})

describe('fuin people and fuin numbers', () => {
  const [first, second] = sampleNumbers(55, 2) as [string, string]

  it('import from files, say what would change first, and never print a number', async () => {
    const people = join(dir, 'people.csv')
    writeFileSync(people, '社員番号,氏名\nE-70,見本 一\nE-71,\n')
    const dry = await fuin('people', 'import', people, '--dry-run', '--config', config)
    expect(dry).toMatchObject({ code: 0, out: '' })
    expect(dry.error).toContain('line 3, 氏名: Fill in this cell.')
    expect(await fuin('people', 'import', people, '--config', config)).toMatchObject({ code: 1 })
    writeFileSync(people, '社員番号,氏名\nE-70,見本 一\nE-71,見本 二\n')
    const done = await fuin('people', 'import', people, '--config', config)
    expect(JSON.parse(done.out)).toMatchObject({ added: 2, skipped: 0 })

    const numbers = join(dir, 'numbers.csv')
    writeFileSync(numbers, `社員番号,個人番号\nE-70,${first}\nE-71,1.2E+11\n`)
    const ground = ['--purpose', 'EI', '--notice-on', '2026-11-20', '--notice', '利用目的通知書']
    const args = ['numbers', 'import', numbers, '--config', config]
    expect(await fuin(...args)).toMatchObject({ code: 2 })
    const refused = await fuin(...args, ...ground)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.error).toContain('line 3, 個人番号: Excel has rounded')
    writeFileSync(numbers, `社員番号,個人番号\nE-70,${first}\nE-71,${second}\n`)
    const entered = await fuin(...args, ...ground)
    expect(JSON.parse(entered.out)).toEqual({ entered: 2, skipped: 0 })
    expect(refused.error + entered.error + entered.out).not.toMatch(new RegExp(`${first}|${second}`, 'u'))
    const shown = await fuin('reveal', '--subject', 'E-71', '--purpose', 'EI', '--show', '--config', config)
    expect(shown.out.trim()).toBe(second)
  })
})
