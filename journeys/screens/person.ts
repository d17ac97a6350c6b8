import type { Locator, Page } from 'playwright-core'
import { submitAsProvider } from '@fuin/sdk/testing'
import { submit } from '../support/journey.ts'
import { onward } from '../support/december/visit.ts'
import type { FuinDocument } from '../../packages/widget/src/index.ts'
import type { Screen } from './gallery.ts'
import type { Specimen } from './specimen.ts'
import type { Stage } from './stage.ts'

const DUE = '2026-12-18'
const NUMBER = 'マイナンバー（個人番号）'
const MORE = ['en', 'ja-x-easy', 'vi']

/** One way of one person, on one screen. @param id - somebody who was not asked before */
export type PersonScene = (stage: Stage, screen: Screen, id: string) => Promise<void>

/** What people meet, way by way. */
export const PERSON_SCENES: Readonly<Record<string, PersonScene>> = {
  household,
  contradiction,
  returned,
  declined,
  expired,
  damaged,
  poster,
  account,
  visit,
  ending,
  embedded,
}

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first()
const next = (page: Page): Promise<void> => button(page, '次へ').click()
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor()

function jpeg(buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } {
  return { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer }
}

function cardOf({ company, cardOf }: Stage, id: string): Promise<Specimen> {
  return cardOf(company.employees.find(({ externalId }) => externalId === id)!)
}

async function give(field: Locator, photo: Buffer): Promise<void> {
  const before = await field.evaluateHandle(node => (node as unknown as FuinDocument).takeImage())
  await field.locator('input#file, input#retake').first().setInputFiles(jpeg(photo))
  const given = await field.elementHandle()
  await field.page().waitForFunction(
    ([node, image]) => {
      const { complete, takeImage } = node as unknown as FuinDocument
      return complete && takeImage.call(node) !== image
    },
    [given, before] as const,
  )
}

/** From the passcode to the own view: an employee with family, who chooses the card, and adds nobody. */
async function household(stage: Stage, screen: Screen, id: string): Promise<void> {
  const { staff, company } = stage
  const card = await cardOf(stage, id)
  const family = company.dependents.filter(({ employee }) => employee === id)
  const { url, passcode } = await staff.requests.create({
    subjects: [{ externalId: id }, ...family.map(({ externalId }) => ({ externalId }))],
    purposes: ['TAX-EMP', 'TAX-DEP', 'EI', 'HI-PEN'],
    due: DUE,
    passcode: true,
    countersign: 'さくら・つばめ',
    household: { mayAdd: 3, purposes: ['TAX-EMP', 'TAX-DEP', 'HI-PEN'] },
  })
  const context = await stage.open(screen)
  const page = await context.newPage()
  const look = (name: string, title: string, shot?: Parameters<Stage['look']>[3]): Promise<void> =>
    stage.look(page, `page-${name}`, title, shot)
  await page.goto(url)
  await heading(page, 'パスコードを入力してください')
  await look('passcode', 'パスコード', { languages: ['en'] })
  await page.getByLabel('パスコード').fill('ABCD-1234')
  await button(page, '開く').click()
  await page.getByText('あと9回').waitFor()
  await look('passcode-wrong', 'パスコードが違うとき')
  await page.getByLabel('パスコード').fill(passcode!)
  await button(page, '開く').click()
  await heading(page, '合言葉を確かめてください')
  await look('countersign', '合言葉')
  await button(page, '同じです').click()
  await button(page, '始める').waitFor()
  await look('intro', '依頼の内容', { languages: MORE })
  await page.getByLabel('言語 / Language').focus()
  await look('languages', '言語を選ぶ', { only: 'window' })
  await button(page, '始める').click()
  const field = page.locator('fuin-my-number input#input')
  await field.waitFor()
  await look('number', '番号の入力', { languages: MORE })
  await field.fill('123456789012')
  await next(page)
  await page.getByText('番号が正しくないようです').first().waitFor()
  await look('number-wrong', '番号が違うとき')
  await page.locator('fuin-card-code input[type=file]').setInputFiles(jpeg(card.back))
  await page.getByText('QRコードの番号に').or(page.getByText('番号を読み取りました')).first().waitFor()
  await look('number-scanned', 'カードのQRコードから')
  await next(page)
  await heading(page, /書類の写真/u)
  await look('papers', '書類を選ぶ', { languages: ['vi'] })
  await page.locator('input[name=way][value=number-photo]').check()
  await page.locator('fuin-document').nth(1).waitFor()
  await look('papers-two', '番号の書類と写真付きの書類')
  await page.locator('input[name=way][value=card]').check()
  const [front, back] = [page.locator('fuin-document').nth(0), page.locator('fuin-document').nth(1)]
  if (await button(page, 'スマートフォンで続ける').isVisible()) {
    await button(page, 'スマートフォンで続ける').click()
    await page.getByText('提出を待っています').waitFor()
    await look('handover', 'パソコンからスマートフォンへ')
    await button(page, /QRコードを閉じて/u).click()
  }
  await button(page, /枠に合わせて撮る/u).click()
  await button(page, '撮る').waitFor()
  await page.waitForTimeout(800)
  await look('camera', '枠に合わせて撮る', { only: 'window' })
  await button(page, /^やめる/u).click()
  await give(front, card.poor)
  await look('quality', '写りが悪いとき', { only: front })
  await give(front, card.front)
  await give(back, card.back)
  await look('papers-filled', '写真が入ったところ')
  for (const [name, title, opens, applies] of [
    ['crop', 'まわりを切り取る', /^まわりを切り取る/u, '枠の中だけ残す'],
    ['mask', '一部を黒く塗る', /^一部を黒く塗って隠す/u, '黒く塗りつぶす'],
  ] as const) {
    await page.getByRole('button', { name: opens }).nth(1).click()
    await button(page, applies).waitFor()
    await page.waitForTimeout(300)
    await look(name, title, { only: back })
    await button(page, '変えずに戻る').click()
  }
  await next(page)
  for (const { number } of family) {
    await page.locator('fuin-my-number input#input').fill(number)
    if (number === family[0]!.number) await look('family', '家族の番号')
    await next(page)
  }
  await heading(page, 'ほかに届けるご家族はいますか')
  await look('household', '家族を追加する')
  await button(page, '家族を追加する').click()
  await heading(page, 'ご家族のことを教えてください')
  await look('relative', '追加する家族のこと')
  await button(page, '戻る').click()
  await button(page, /^取り消す/u).click()
  await button(page, 'いないので次へ').click()
  await heading(page, '内容を確認してください')
  await look('review', '送る前の確認', { languages: ['en'] })
  await button(page, '提出する').click()
  await heading(page, '提出が終わりました')
  await page.getByTestId('own').waitFor()
  await look('receipt', '控え', { languages: MORE })
  await page.goto('about:blank')
  await page.goto(url)
  await page.getByLabel('パスコード').fill(passcode!)
  await button(page, '開く').click()
  await page.getByTestId('own').waitFor()
  await look('own', '提出したあと')
  await button(page, '提出を取り消す・直す').click()
  await button(page, '選んだものを取り消す').waitFor()
  await look('withdraw', '取り消して直す')
  await context.close()
}

async function contradiction(stage: Stage, screen: Screen, id: string): Promise<void> {
  const { staff } = stage
  const card = await cardOf(stage, id)
  const { url } = await staff.requests.create({
    subject: { externalId: id },
    purposes: ['TAX-EMP'],
    images: [{ document: 'mynumber-card', sides: ['front', 'back'] }],
    due: DUE,
  })
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(url)
  await button(page, '始める').click()
  await page.getByLabel(NUMBER).fill('983690060268')
  await page.getByText('12桁を入力できました').waitFor()
  await stage.look(page, 'page-number-filled', '番号を入れたところ')
  await next(page)
  await next(page)
  await page.locator('#summary').waitFor()
  await stage.look(page, 'page-papers-missing', '写真が足りないとき')
  const fields = page.locator('fuin-document')
  await give(fields.nth(0), card.front)
  await give(fields.nth(1), card.back)
  await next(page)
  await page.getByText('書類のQRコードの番号が違います').waitFor()
  await stage.look(page, 'page-contradiction', '番号と写真が食い違うとき')
  await context.close()
}

async function returned(stage: Stage, screen: Screen, id: string): Promise<void> {
  const { staff, company, vault } = stage
  const card = await cardOf(stage, id)
  const images = [{ document: 'mynumber-card', sides: ['front' as const, 'back' as const] }]
  const { url } = await staff.requests.create({
    subject: { externalId: id },
    purposes: ['TAX-EMP'],
    images,
    due: DUE,
  })
  const { number } = company.employees.find(({ externalId }) => externalId === id)!
  const bytes = (photo: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(photo)
  await submitAsProvider(url, vault.url, [
    {
      number,
      images: [
        { bytes: bytes(card.front), document: 'mynumber-card', side: 'front' },
        { bytes: bytes(card.poor), document: 'mynumber-card', side: 'back' },
      ],
    },
  ])
  const { items } = await staff.review({ externalId: id })
  const subject = (await staff.subjects.get({ externalId: id })).id
  await staff.return(
    { externalId: id },
    {
      reason: 'UNREADABLE',
      words: '裏面が暗くて、番号が読めません。明るい所で、真上から撮り直してください。',
      again: [{ subject, number: false, images: [{ document: 'mynumber-card', sides: ['back'] }] }],
      images: [items.filter(({ kind }) => kind === 'image').at(-1)!.id],
    },
  )
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(url)
  await page.getByTestId('returned').waitFor()
  await stage.look(page, 'page-returned', '差し戻されたとき', { languages: ['vi'] })
  await button(page, '始める').click()
  await page.locator('fuin-document').waitFor()
  await stage.look(page, 'page-returned-papers', '直すところだけを出す')
  await give(page.locator('fuin-document'), card.back)
  await next(page)
  await submit(page)
  await context.close()
}

async function declined(stage: Stage, screen: Screen, id: string): Promise<void> {
  const { url } = await stage.staff.requests.create({
    subject: { externalId: id },
    purposes: ['TAX-EMP'],
    due: DUE,
  })
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(url)
  await button(page, 'マイナンバーを提供しない場合').click()
  await page.getByLabel('伝えたいこと').fill('家族と相談してから決めます。')
  await stage.look(page, 'page-decline', '提供しない場合', { languages: ['en'] })
  await button(page, '送る').click()
  await page.getByTestId('declined').waitFor()
  await stage.look(page, 'page-declined', '提供しないと伝えたあと')
  await context.close()
}

async function expired(stage: Stage, screen: Screen, id: string): Promise<void> {
  const { staff } = stage
  const {
    id: request,
    url,
    passcode,
  } = await staff.requests.create({
    subject: { externalId: id },
    purposes: ['TAX-EMP'],
    due: DUE,
    passcode: true,
  })
  await staff.requests.extend(request, { expiresAt: new Date(Date.now() + 1000).toISOString() })
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.waitForTimeout(1500)
  await page.goto(url)
  await page.getByLabel('パスコード').fill(passcode!)
  await button(page, '開く').click()
  await heading(page, 'リンクの期限が過ぎました')
  await stage.look(page, 'page-expired', 'リンクの期限が過ぎたとき')
  await button(page, '期限を延ばすよう頼む').click()
  await page.getByTestId('asked').waitFor()
  await stage.look(page, 'page-expired-asked', '期限を延ばすよう頼んだあと')
  await context.close()
}

async function damaged(stage: Stage, screen: Screen): Promise<void> {
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(`${stage.vault.url}/c/#1.cut`)
  await page.getByRole('heading', { name: '紙で提出する' }).waitFor()
  await stage.look(page, 'page-damaged-link', 'リンクが開けないとき', { languages: ['en'] })
  await context.close()
}

async function poster(stage: Stage, screen: Screen): Promise<void> {
  const { staff, company, cardOf: cardFor } = stage
  const visitor = company.employees[screen === 'phone' ? 25 : 26]!
  const card = await cardFor(visitor)
  const name = screen === 'phone' ? '新宿店' : '渋谷店'
  const { url } = await staff.intakes.create({
    name,
    kind: 'employee',
    purposes: ['TAX-EMP', 'EI'],
    due: DUE,
  })
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(url)
  await button(page, '始める').waitFor()
  await stage.look(page, 'page-poster', 'ポスターのQRコードから')
  await button(page, '始める').click()
  await page.getByLabel('お名前').fill(visitor.name)
  await page.getByLabel('生年月日').fill('1990-04-02')
  await stage.look(page, 'page-poster-person', 'お名前など')
  await next(page)
  await onward(page, { numbers: [visitor.number], photo: card.back })
  await stage.look(page, 'page-poster-receipt', 'ポスターからの控え')
  await context.close()
}

async function account(stage: Stage, screen: Screen, id: string): Promise<void> {
  const { staff } = stage
  await staff.requests.create({ subject: { externalId: id }, purposes: ['TAX-EMP'], due: DUE })
  const [issued] = await staff.accounts.issue([{ externalId: id }])
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(issued!.url)
  await heading(page, 'IDとパスワードでサインイン')
  await stage.look(page, 'page-sign-in', 'IDとパスワード', { languages: ['ja-x-easy'] })
  await page.getByLabel('ID', { exact: true }).fill(issued!.signInId)
  await page.getByLabel('パスワード', { exact: true }).fill('0000-0000-0000')
  await button(page, 'サインインする').click()
  await page.getByText('違います').first().waitFor()
  await stage.look(page, 'page-sign-in-wrong', 'IDかパスワードが違うとき')
  await page.getByLabel('パスワード', { exact: true }).fill(issued!.password)
  await button(page, 'サインインする').click()
  await button(page, '始める').waitFor()
  await stage.look(page, 'page-signed-in', 'サインインしたところ')
  await context.close()
}

/** Somebody with two requests behind one ID, who sets up an authenticator app. */
async function visit(stage: Stage, screen: Screen, id: string): Promise<void> {
  const { staff } = stage
  const subject = { externalId: id }
  await staff.requests.create({ subject, purposes: ['TAX-EMP'], due: DUE })
  await staff.requests.create({ subject, purposes: ['EI'], due: '2027-01-15' })
  const [issued] = await staff.accounts.issue([subject])
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(issued!.url)
  await page.getByLabel('ID', { exact: true }).fill(issued!.signInId)
  await page.getByLabel('パスワード', { exact: true }).fill(issued!.password)
  await button(page, 'サインインする').click()
  await heading(page, 'どの依頼を開きますか')
  await stage.look(page, 'page-requests', '依頼が複数あるとき', { languages: ['en'] })
  await button(page, /認証アプリ/u).click()
  await page.locator('canvas').waitFor()
  await page.waitForTimeout(300)
  await stage.look(page, 'page-authenticator', '認証アプリを登録する', { languages: ['en'] })
  await context.close()
}

/** Somebody who is still at it when the link has a few minutes left. */
async function ending(stage: Stage, screen: Screen, id: string): Promise<void> {
  const { staff } = stage
  const order = { subject: { externalId: id }, purposes: ['TAX-EMP'], due: DUE }
  const { id: request, url } = await staff.requests.create(order)
  await staff.requests.extend(request, { expiresAt: new Date(Date.now() + 4 * 60_000).toISOString() })
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(url)
  await button(page, '始める').click()
  await page
    .getByText(/あと\d+分/u)
    .first()
    .waitFor()
  await stage.look(page, 'page-ending', '期限が近いとき', { languages: ['en'] })
  await context.close()
}

/** Inside a host's own page, where people are signed in already. */
async function embedded(stage: Stage, screen: Screen, id: string): Promise<void> {
  await stage.staff.requests.create({
    subject: { externalId: id, identityCheckedAt: '2026-04-01' },
    purposes: ['TAX-EMP'],
    due: DUE,
  })
  const context = await stage.open(screen)
  const page = await context.newPage()
  await page.goto(`${stage.host.url}/my?who=${id}`)
  await page.addStyleTag({ content: 'body { margin: 0 auto; max-width: 44rem; padding: 1rem; }' })
  await button(page, '始める').click()
  await page.getByLabel(NUMBER).fill('123456789018')
  await next(page)
  await heading(page, /書類の写真/u)
  await stage.look(page, 'page-embedded-papers', '会社のページの中で（番号の書類だけ）')
  await context.close()
}
