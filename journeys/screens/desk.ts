import type { Locator, Page } from 'playwright-core'
import { encodeCp932 } from '../support/december/cp932.ts'
import { numbersFile } from '../support/december/files.ts'
import { goTo } from '../support/journey.ts'
import { type Screen, SCREENS } from './gallery.ts'
import { ACCOUNT_SCENES } from './account.ts'
import { CONNECTION_SCENES } from './connections.ts'
import { submitted } from './people.ts'
import { RETENTION_SCENES } from './retention.ts'
import { STAFF_SCENES } from './staff.ts'
import { CLERK, type Look, type Stage } from './stage.ts'

/** One place of the console. */
export type DeskScene = (desk: Desk) => Promise<void>

export interface Desk {
  stage: Stage
  screen: Screen
  page: Page
  /** Goes to a place of the navigation. */
  go(view: string): Promise<void>
  look(name: string, title: string, shot?: Look): Promise<void>
}

/** What staff meet, in the order of their work; what one scene leaves, the next one shows. */
const SCENES: Readonly<Record<string, DeskScene>> = {
  import: importing,
  numbers,
  paper,
  requests,
  list,
  attention,
  review,
  person,
  messages,
  settings,
  accounts,
  sheets,
  intakes,
  ...STAFF_SCENES,
  ...RETENTION_SCENES,
  ...CONNECTION_SCENES,
  ...ACCOUNT_SCENES,
}

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first()

/** The first in the list with this state. */
function personIn(page: Page, state: string): Locator {
  const rows = page.getByRole('row').filter({ has: page.locator(`.state-${state}`) })
  return rows.first().locator('button.person')
}

/** Every scene at both sizes: first the whole work at the one, then at the other. */
export const DESK_SCENES = Object.fromEntries(
  SCREENS.flatMap(screen =>
    Object.entries(SCENES).map(([name, scene]) => [
      `${name} ${screen}`,
      async (stage: Stage): Promise<void> => {
        const context = await stage.open(screen)
        const page = await context.newPage()
        await page.goto(`${stage.host.url}/desk?who=${CLERK}`)
        // The page around it: the console itself brings no ground and no margin.
        await page.addStyleTag({ content: 'body { margin: 0; padding: 1rem; background: #fff; }' })
        await scene({
          stage,
          screen,
          page,
          go: async view => {
            await goTo(page, view)
            await page.waitForTimeout(400)
          },
          look: async (place, title, shot) => stage.look(page, `console-${place}`, title, shot),
        })
        await context.close()
      },
    ]),
  ),
)

/** With two new people, two changes, and what goes wrong in spreadsheets. */
async function importing({ stage, screen, page, go, look }: Desk): Promise<void> {
  await go('取り込み')
  await page.getByTestId('file-people').waitFor({ state: 'attached' })
  await look('import', '取り込み')
  const [first, second] = stage.company.employees
  const order = screen === 'phone' ? 1 : 3
  const rows = [
    ['社員番号', '氏名', 'フリガナ', '部署', 'メールアドレス', '入社日'],
    [first!.externalId, first!.name, first!.kana, '人事部', 'e-1001@mihon.example', '2015/04/01'],
    [
      second!.externalId,
      second!.name,
      second!.kana,
      second!.department,
      'e-1002@mihon.example',
      '2015/04/01',
    ],
    [`E-190${order}`, '今井 さやか', 'イマイ サヤカ', '営業部', `e-190${order}@mihon.example`, '2026/12/01'],
    [
      `E-190${order + 1}`,
      '大野 拓',
      'オオノ タク',
      '開発部',
      `e-190${order + 1}@mihon.example`,
      '2026/12/01',
    ],
    ['1.2E+11', '川口 涼', 'カワグチ リョウ', '製造部', 'e-1905@mihon.example', '2026/12/01'],
    ['E-1906', '関 友里', 'セキ ユリ', '製造部', 'e-1906＠mihon', '2026/12/01'],
    ['E-1907', '原 春樹', 'ハラ ハルキ', '製造部', 'e-1907@mihon.example', '2026/13/01'],
  ]
  const buffer = encodeCp932(rows.map(row => row.map(plain).join(',')).join('\r\n'))
  await page.getByTestId('file-people').setInputFiles({ name: '社員.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('heading', { name: /直すところが/u }).waitFor()
  await look('import-errors', '取り込む前の確認')
  await page.getByLabel('直すところがある行を除いて取り込む').check()
  await page.getByTestId('apply').click()
  await page.getByRole('heading', { name: '取り込みました' }).waitFor()
  await look('import-done', '取り込んだあと')
}

async function numbers({ stage, page, go, look }: Desk): Promise<void> {
  await go('取り込み')
  const buffer = numbersFile([...stage.company.partners.slice(5, 7)])
  await page.getByTestId('file-numbers').setInputFiles({ name: '番号.csv', mimeType: 'text/csv', buffer })
  await page.getByText('どのように受け取った番号ですか').waitFor()
  await look('import-numbers', 'すでにお持ちのマイナンバー')
}

async function paper({ page, go, look }: Desk): Promise<void> {
  await go('取り込み')
  await page.getByText('紙から1人分を入力').first().scrollIntoViewIfNeeded()
  await page.getByLabel('番号（社員番号など）').last().fill('T-2002')
  await button(page, '探す').click()
  await page.getByText('さん（T-2002）').waitFor()
  await look('paper', '紙から1人分を入力')
}

async function requests({ screen, page, go, look }: Desk): Promise<void> {
  await go('依頼')
  await page.getByTestId('template').waitFor()
  // A smaller round on the phone, so that both screens have somebody to ask.
  if (screen === 'phone') await page.getByTestId('template').selectOption('rent')
  await look('requests', 'まとめて依頼する')
  await page.getByTestId('plan').click()
  await page.getByTestId('send').waitFor()
  await look('requests-plan', '送る前の確認')
  await page.route('**/issue', async route => {
    await new Promise(resolve => setTimeout(resolve, 2500))
    await route.continue()
  })
  await page.getByTestId('send').click()
  await button(page, '送る').waitFor()
  await look('requests-confirm', '送ってよいか', { only: 'window' })
  await button(page, '送る').click()
  await page.getByText('送っています…').first().waitFor()
  await look('requests-sending', '送っているところ', { only: 'window' })
  await page.getByRole('heading', { name: '依頼しました' }).waitFor({ timeout: 90_000 })
  await look('requests-done', '依頼の結果')
}

async function list({ stage, screen, page, go, look }: Desk): Promise<void> {
  await submitted(stage, stage.company.employees.slice(...(screen === 'phone' ? [19, 22] : [22, 25])))
  await page.reload()
  await go('状況')
  await page
    .getByRole('button', { name: /すべて.*\d/u })
    .first()
    .waitFor()
  await page.waitForTimeout(600)
  await look('list', '提出の状況', { only: 'window' })
  await button(page, /依頼中.*\d/u).click()
  await page.waitForTimeout(600)
  const boxes = page.getByRole('checkbox', { name: /を選ぶ$/u })
  for (const box of [boxes.nth(1), boxes.nth(2), boxes.nth(3)]) await box.check()
  await page.waitForTimeout(300)
  await look('list-selected', '選んだ人への操作', { only: 'window' })
  await page.reload()
  await page.getByLabel('氏名・カナ・社員番号で探す').fill('高橋')
  await page.waitForTimeout(800)
  await look('list-search', '探す', { only: 'window' })
}

/** What stands still until somebody does something. */
async function attention({ page, go, look }: Desk): Promise<void> {
  await go('状況')
  await button(page, /要対応/u).click()
  await page.waitForTimeout(2500)
  await look('attention', '要対応')
}

async function review({ page, go, look }: Desk): Promise<void> {
  await go('確認')
  await page.getByTestId('accept').waitFor()
  await page.waitForTimeout(1500)
  await look('review', '提出内容の確認', { only: 'window' })
  await page.getByTestId('reveal').first().click()
  await page.getByTestId('digits').first().waitFor()
  for (const picture of await page.getByTestId('picture').all()) {
    await picture.click()
    await page.waitForTimeout(700)
  }
  await page.getByTestId('all-checks').first().click()
  await page.waitForTimeout(300)
  await look('review-checked', '番号を表示して確かめたところ', { only: 'window' })
  await page.getByTestId('return').click()
  await page.getByTestId('reason').waitFor()
  await look('review-return', '差し戻す', { only: 'window' })
  await button(page, 'やめる').click()
  await page.getByTestId('accept').click()
  await page.waitForTimeout(1500)
  await look('review-accepted', '受け入れたあと（10分間は元に戻せます）', { only: 'window' })
  await page.getByTestId('recent').click()
  await page.waitForTimeout(500)
  await look('review-recent', '直近の判断', { only: 'window' })
  await button(page, '閉じる').click()
  await page.getByTestId('help').click()
  await page.waitForTimeout(300)
  await look('review-keys', 'キーの一覧', { only: 'window' })
}

/** What is known of one person, and what may become of their number. */
async function person({ page, go, look }: Desk): Promise<void> {
  await go('状況')
  await button(page, /取得済.*\d/u).click()
  await personIn(page, 'accepted').click()
  await page.getByText('本人に伝えた利用目的').first().waitFor()
  await button(page, '経過を表示する').click()
  await page.getByText('記録が書きかえられていないことを').waitFor({ state: 'hidden' })
  await page.waitForTimeout(500)
  await look('person', 'ひとりの画面')
  for (const [name, does] of [
    ['person-changed', '番号が変わった'],
    ['person-purposes', '利用目的を追加'],
    ['person-erase', '廃棄'],
  ] as const) {
    await button(page, does).click()
    await page.waitForTimeout(400)
    await look(name, does, { only: 'window' })
    await page.keyboard.press('Escape')
  }
  await go('状況')
  await button(page, /提供しない.*\d/u).click()
  await personIn(page, 'declined').click()
  await button(page, '経過を表示する').waitFor()
  await page.getByText('読み込んでいます').first().waitFor({ state: 'hidden' })
  await look('person-declined', '提供しないと答えた人')
}

async function messages({ page, go, look }: Desk): Promise<void> {
  await go('お知らせの送信')
  await page.waitForTimeout(800)
  await look('messages', 'お知らせの送信')
}

async function settings({ page, go, look }: Desk): Promise<void> {
  await go('設定')
  await page.getByTestId('save').first().waitFor()
  await look('settings', '設定')
  await page.getByTestId('edit').first().click()
  await page.getByTestId('apply').waitFor()
  await look('settings-template', '依頼のひな形の編集', { only: 'window' })
}

async function accounts({ stage, screen, page, go, look }: Desk): Promise<void> {
  await go('IDとパスワード')
  await page.getByRole('row').nth(3).waitFor()
  for (const { name } of stage.company.employees.slice(...(screen === 'phone' ? [26, 28] : [28, 30])))
    await page.getByRole('checkbox', { name }).check()
  await look('accounts', 'IDとパスワード', { only: 'window' })
  await page.getByTestId('issue').click()
  await page.getByTestId('print').waitFor()
  await look('accounts-once', '発行した直後', { only: 'window' })
  await page.getByTestId('print').click()
  await page.locator('fuin-sheets .sheet').first().waitFor()
  if (screen === 'desktop')
    await onPaper(page, () => look('accounts-sheet', '渡す紙（三つ折り）', { only: 'window' }))
}

async function sheets({ screen, page, go, look }: Desk): Promise<void> {
  // Paper has one size.
  if (screen === 'phone') return
  await go('IDとパスワード')
  await page.getByRole('row').nth(3).waitFor()
  await page
    .getByLabel(/未発行の人をすべて選ぶ/u)
    .or(button(page, /未発行の人をすべて選ぶ/u))
    .first()
    .click()
  await page.getByTestId('sheets').click()
  await page.locator('fuin-sheets .sheet').first().waitFor()
  await onPaper(page, () => look('request-sheet', '依頼書（1人1枚）', { only: 'window' }))
}

/** As the printer would have it: the first page of A4. */
async function onPaper(page: Page, work: () => Promise<void>): Promise<void> {
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  await page.waitForTimeout(500)
  await work()
}

async function intakes({ screen, page, go, look }: Desk): Promise<void> {
  await go('受付')
  await page.waitForTimeout(600)
  await button(page, '照合を始める').click()
  await page.waitForTimeout(1500)
  await look('intakes', '受付（ポスター）と照合')
  await button(page, 'ポスターを作る').click()
  await page.waitForTimeout(300)
  await look('intakes-new', 'ポスターを作る', { only: 'window' })
  await page.keyboard.press('Escape')
  if (screen === 'phone') return
  // A printer that takes its time: what it gets stays.
  await page.evaluate(() => (window.print = () => undefined))
  await button(page, '印刷する').click()
  await page.getByRole('dialog').getByRole('button', { name: '印刷する' }).click()
  await onPaper(page, () => look('poster', '貼るポスター', { only: 'window' }))
}

function plain(text: string): string {
  return text.replaceAll('"', '')
}
