import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Staff } from '@fuin/sdk/node'
import { smtpNotifier } from '@fuin/sdk/smtp'
import { createTestOrganization, type TestOrganization } from '@fuin/sdk/testing'
import { type MailSink, startMailSink } from '../examples/payroll/src/mail-sink.ts'
import { chromiumPath, newContext, QUIET } from './support/chromium.ts'
import { openDatabase, type TestDatabase } from './support/databases.ts'
import { type Company, december } from './support/december/company.ts'
import { readCode } from './support/december/code.ts'
import { filesOf, numbersFile } from './support/december/files.ts'
import { type Host, startHost } from './support/december/host.ts'
import { onward, visit } from './support/december/visit.ts'
import { consoleOf, goTo } from './support/journey.ts'
import { filesUnder, scan } from './support/leak-scan.ts'
import { phonePhoto } from './support/photo.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'

/** One December of a company of 800, with real PostgreSQL, mail and browsers. The chapters build on each other. */
let database: TestDatabase
let vault: VaultProcess
let sink: MailSink
let organization: TestOrganization
let host: Host
let browser: Browser
let context: BrowserContext
let desk: Page
let lines: string[]
let given: Record<string, string> = {}
let submissions = 0
let passwords: string[] = []
const passcodes: string[] = []
const company: Company = december()

beforeAll(async () => {
  database = await openDatabase('postgres')
  vault = await startVaultProcess(database.env)
  sink = await startMailSink()
  host = await startHost(origin =>
    createTestOrganization({
      url: vault.url,
      setupToken: vault.setupToken,
      allowedOrigins: [origin],
      profile: { name: '株式会社みほん商事', contact: '人事部 03-0000-0000' },
      notifier: smtpNotifier({
        host: '127.0.0.1',
        port: sink.port,
        tls: 'none',
        from: 'jinji@mihon.example',
      }),
    }),
  )
  organization = host.organization
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...QUIET] })
  context = await newContext(browser, 'desktop')
  lines = consoleOf(context)
  desk = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  await host.close()
  await sink.close()
  await vault.stop()
  await database.stop()
  removeData(vault)
})

const clerk = (): Staff =>
  organization.fuin
    .organization(organization.id)
    .as({ externalId: 'hr-1', permissions: ['request', 'review', 'reveal', 'admin'] })

const view = async (name: string): Promise<void> => {
  await desk.goto(`${host.url}/desk?who=hr-1`)
  await goTo(desk, name)
}

describe('December', () => {
  it('brings in 800 employees, 1,100 dependents, 60 partners and 12 shareholders from CP932', async () => {
    const kinds = { '社員.csv': 800, '家族.csv': 1100, '取引先.csv': 60, '株主.csv': 12 }
    for (const [name, buffer] of Object.entries(filesOf(company))) {
      await view('取り込み')
      await desk.getByTestId('file-people').setInputFiles({ name, mimeType: 'text/csv', buffer })
      await desk.getByText('CP932').waitFor()
      await desk.getByTestId('apply').click()
      await desk.getByRole('heading', { name: '取り込みました' }).waitFor({ timeout: 60_000 })
      await desk.getByText(`追加 ${kinds[name as keyof typeof kinds]}人`).waitFor()
    }
    await view('状況')
    await desk.getByRole('button', { name: /すべて.*1,?972/u }).waitFor()
    expect(lines).toEqual([])
  })
  it('asks everybody by templates: households in one visit, by mail, and leaves out whom the law does not need', async () => {
    const asked: Record<string, { requests: number; people: number }> = {}
    for (const template of ['year-end', 'fee', 'rent', 'land', 'shareholder']) {
      await view('依頼')
      await desk.getByTestId('template').selectOption(template)
      await desk.getByTestId('plan').click()
      await desk.getByTestId('send').waitFor()
      const figures = await desk.locator('.figures dd').allInnerTexts()
      const [people = 0, byMail = 0] = figures.map(text => Number(text.replace(/\D/gu, '')))
      asked[template] = { requests: byMail, people }
      if (template === 'rent') await desk.getByText('年間の支払が 150,000 円以下').waitFor()
      await desk.getByTestId('send').click()
      await desk.getByRole('button', { name: '送る', exact: true }).click()
      await desk.getByRole('heading', { name: '依頼しました' }).waitFor({ timeout: 90_000 })
      expect(await desk.locator('[data-testid=result] dd').first().innerText()).toBe(String(byMail))
    }
    expect(asked).toEqual({
      'year-end': { requests: 800, people: 1900 },
      fee: { requests: 18, people: 18 },
      rent: { requests: 17, people: 17 },
      land: { requests: 18, people: 18 },
      shareholder: { requests: 12, people: 12 },
    })
    expect(sink.mails()).toHaveLength(865)
  }, 300_000)

  it('takes 30 submissions through all ways in', async () => {
    const staff = clerk()
    const photo = await phonePhoto(browser)
    const give = async (id: string, go: (page: Page) => Promise<unknown>, begin = visit): Promise<void> => {
      const numbers = household(id)
      const phone = await newContext(browser, 'phone')
      const page = await phone.newPage()
      await go(page)
      await begin(page, { numbers: Object.values(numbers), photo })
      given = { ...given, ...numbers }
      submissions += 1
      await phone.close()
    }

    for (const id of ['E-1001', 'E-1002', 'E-1003', 'E-1004', 'T-2003'])
      await give(id, page => page.goto(linkTo(id)))

    // A printed sheet carries the same address as a QR code.
    for (const id of ['E-1501', 'E-1502']) {
      const { request } = await staff.subjects.get({ externalId: id })
      const [sheet] = await staff.sheets([request!])
      await give(id, page => page.goto(readCode(sheet!.url)))
    }

    const accounts = await staff.accounts.issue([{ externalId: 'E-1503' }, { externalId: 'E-1504' }])
    passwords = accounts.map(({ password }) => password)
    for (const [order, { signInId, password, url }] of accounts.entries())
      await give(`E-150${3 + order}`, async page => {
        await page.goto(url)
        await page.getByLabel('ID', { exact: true }).fill(signInId.toLowerCase())
        await page.getByLabel('パスワード', { exact: true }).fill(password)
        await page.getByRole('button', { name: 'サインインする' }).click()
      })

    for (const id of ['E-1505', 'E-1506', 'E-1507'])
      await give(id, page => page.goto(`${host.url}/my?who=${id}`))

    for (const id of ['E-1508', 'E-1509']) {
      const { request } = await staff.subjects.get({ externalId: id })
      const { url, passcode = '' } = await staff.requests.renew(request!, { passcode: true })
      passcodes.push(passcode)
      await give(id, async page => {
        await page.goto(url)
        await page.getByLabel('パスコード').fill(passcode.toLowerCase().replaceAll('0', 'o'))
        await page.getByRole('button', { name: '開く', exact: true }).click()
      })
    }

    const poster = await staff.intakes.create({
      name: '新宿店',
      kind: 'partner',
      purposes: ['PAY-FEE'],
      due: '2099-12-10',
    })
    for (const name of ['通りすがり 一郎', company.partners[3]!.name]) {
      const phone = await newContext(browser, 'phone')
      const page = await phone.newPage()
      await page.goto(readCode(poster.url))
      await page.getByRole('button', { name: '始める', exact: true }).click()
      await page.getByLabel('お名前').fill(name)
      await page.getByLabel('生年月日').fill('1980-01-02')
      await page.getByRole('button', { name: '次へ', exact: true }).click()
      await onward(page, { numbers: [company.partners[3]!.number], photo })
      submissions += 1
      await phone.close()
    }
    const { data: waiting } = await staff.intakes.waiting()
    expect(waiting.map(({ person }) => person?.name).sort()).toEqual(
      ['通りすがり 一郎', company.partners[3]!.name].sort(),
    )
    const known = waiting.find(({ person }) => person?.name === company.partners[3]!.name)!
    await staff.intakes.match(known.id, { externalId: 'T-2004' })
    given['T-2004'] = company.partners[3]!.number
    const stranger = waiting.find(({ id }) => id !== known.id)!
    await staff.intakes.match(stranger.id, { newPerson: { externalId: 'T-2999', name: '通りすがり 一郎' } })
    given['T-2999'] = company.partners[3]!.number

    const ground = {
      purposes: ['PAY-FEE'],
      notice: { on: '2026-11-20', words: '利用目的通知書（書面で交付）' },
      record: { basis: ['番号法16条'], note: '通知カードと運転免許証' },
    }
    for (const partner of [company.partners[0]!, company.partners[6]!]) {
      await staff.numbers.enter({ externalId: partner.externalId }, partner.number, {
        ...ground,
        withdraw: true,
      })
      given[partner.externalId] = partner.number
      submissions += 1
    }

    const holders = company.shareholders
    for (const { request } of await Promise.all(
      holders.map(({ externalId }) => staff.subjects.get({ externalId })),
    ))
      await staff.requests.cancel(request!)
    // Of somebody who was never asked: the law does not need the number of so small a rent.
    const [damaged] = company.partners.filter(({ amount }) => amount === '120000')
    const plan = await staff.numbers.read(numbersFile([...holders, damaged!]))
    expect(plan.summary.errors.map(({ line, code }) => [line, code])).toEqual([[14, 'scientific']])
    const purposes = ['PAY-DIV']
    const { entered } = await staff.numbers.apply(plan, { ...ground, purposes, skipErrors: true })
    for (const { externalId, number } of holders) given[externalId] = number
    submissions += entered
    expect(submissions).toBe(30)
  }, 400_000)

  it('sends two back, and takes the corrections through the same links', async () => {
    const staff = clerk()
    const photo = await phonePhoto(browser)
    for (const id of ['E-1001', 'E-1501']) {
      const ref = { externalId: id }
      const { items } = await staff.review(ref)
      const subject = (await staff.subjects.get(ref)).id
      const [front] = items.filter(item => item.kind === 'image' && item.subject === subject)
      const { document, side } = await staff.reviewImage(front!.id)
      await staff.return(ref, {
        reason: 'UNREADABLE',
        words: 'カードの文字が光っています。',
        again: [{ subject, number: false, images: [{ document, sides: [side] }] }],
        images: [front!.id],
      })
      const phone = await newContext(browser, 'phone')
      const page = await phone.newPage()
      await page.goto(linkTo(id))
      await page.getByText('カードの文字が光っています。').first().waitFor()
      await page
        .getByRole('button', { name: /直す|始める/u })
        .first()
        .click()
      await onward(page, { numbers: [], photo })
      await phone.close()
    }
  }, 200_000)

  it('accepts what is right, and the list says exactly who is where', async () => {
    const staff = clerk()
    const reviewed = ['E-1001', 'E-1002', 'T-2003', 'T-2004', 'E-1501']
    for (const id of reviewed) await staff.accept({ externalId: id }, { record: { basis: ['番号法16条'] } })
    // Numbers that staff entered or imported are accepted at once.
    const atOnce = Object.keys(given).filter(id => /^(T-2001|T-2007|K-\d+)$/u.test(id))
    const accepted = atOnce.length + reviewed.flatMap(id => Object.keys(household(id))).length
    const submitted = Object.keys(given).length - accepted
    const { total, states } = await organization.fuin.organization(organization.id).statusList.counts()
    expect({ total, ...states }).toEqual({
      total: PEOPLE + 1, // one came through the poster
      accepted,
      submitted,
      requested: ASKED - (Object.keys(given).length - 1),
      'not-requested': PEOPLE - ASKED,
    })
    await view('状況')
    await desk.getByRole('button', { name: new RegExp(`取得済.*${accepted}`, 'u') }).waitFor()
    await desk.getByRole('button', { name: new RegExp(`提出済.*${submitted}`, 'u') }).waitFor()
    await desk.getByLabel('氏名・カナ・社員番号で探す').fill('高橋')
    await desk.getByText('髙橋').first().waitFor()
    // One of each way is read back, as payroll would.
    for (const id of ['E-1001', 'T-2004', 'T-2001', 'K-301'])
      await staff.reveal({ externalId: id }, { purpose: PURPOSE[id[0]!]! }, number => {
        expect(number.digits()).toBe(given[id])
      })
  }, 120_000)

  it('adds a purpose on the page of one person, and the notice reaches them', async () => {
    await desk.getByLabel('氏名・カナ・社員番号で探す').fill('E-1001')
    await desk.getByText('E-1001', { exact: true }).waitFor()
    await desk.locator('button.person').first().click()
    await desk.getByRole('button', { name: '利用目的を追加' }).click()
    await desk.getByLabel('企業年金').check()
    await desk.getByRole('button', { name: '通知して追加' }).click()
    await desk.getByTestId('confirm').click()
    await desk.getByText('本人に通知を送りました').waitFor()
    await expect
      .poll(() => sink.mails().some(({ to, text }) => to.startsWith('e-1001@') && text.includes(NOTICE)))
      .toBe(true)
    await desk.getByText('通知で追加').waitFor()
    await clerk().reveal({ externalId: 'E-1001' }, { purpose: 'CORP-PEN' }, number => {
      expect(number.digits()).toBe(given['E-1001'])
    })
    await desk.getByRole('button', { name: '一覧に戻る' }).click()
    await desk.getByLabel('氏名・カナ・社員番号で探す').waitFor()
  }, 60_000)

  it('leaves nothing of anybody in the vault', async () => {
    const places: [string, Buffer][] = [
      ...filesUnder([vault.dataDir, ...database.folders]),
      ['output', Buffer.from(vault.output())],
    ]
    const [one, other] = [company.employees[0]!, company.dependents[0]!]
    const needles = {
      number: one.number,
      'number of a dependent': other.number,
      'number of a shareholder': company.shareholders[0]!.number,
      name: one.name,
      'name of a dependent': other.name,
      'employee number': 'E-1501',
      address: 'e-1001@mihon.example',
      'words of a return': 'カードの文字が光っています。',
      'words of a notice': NOTICE,
      password: passwords[0]!,
      passcode: passcodes[0]!,
      'passcode without hyphen': passcodes[0]!.replaceAll('-', ''),
    }
    expect(scan(places, needles)).toEqual([])
    expect(scan([['control', Buffer.from(`x${one.number}`)]], needles)).not.toEqual([])
  }, 120_000)
})

/** What a notice of a purpose says that was added. */
const NOTICE = '企業年金・確定拠出年金に関する事務'

/** Everybody in the files, and those whom the templates ask. */
const PEOPLE = 1972
const ASKED = 1900 + 18 + 17 + 18 + 12

const PURPOSE: Readonly<Record<string, string>> = { E: 'TAX-EMP', T: 'PAY-FEE', K: 'PAY-DIV' }

/** Numbers of an employee and the family, or of one partner, by their ids: the order in which the page asks. */
function household(id: string): Record<string, string> {
  const { employees, dependents, partners } = company
  const all = [
    ...employees.filter(({ externalId }) => externalId === id),
    ...dependents.filter(({ employee }) => employee === id),
    ...partners.filter(({ externalId }) => externalId === id),
  ]
  return Object.fromEntries(all.map(({ externalId, number }) => [externalId, number]))
}

/** The newest link that was mailed to a person. */
function linkTo(id: string): string {
  const mail = sink.mails().find(({ to }) => to.startsWith(`${id.toLowerCase()}@`))
  return /https?:\S+#\S+/u.exec(mail?.text ?? '')?.[0] ?? ''
}
