import type { Browser, Page } from 'playwright-core'
import { cardPhoto } from './card-code.ts'
import { prepared } from './journey.ts'
import { phonePhoto } from './photo.ts'

/** Called on every screen of a walk; the page has to be left as it was found. */
export type Look = (screen: string) => Promise<void>

/** What can be done to a photo by hand: screen, button that opens it, button that applies it. */
const EDITORS = [
  ['mask', '一部を黒く塗って隠す', '黒く塗りつぶす'],
  ['crop', 'まわりを切り取る', '枠の中だけ残す'],
] as const

/** The whole way of one person with papers, in Japanese, stopping at every screen and state. */
export async function walk(browser: Browser, page: Page, look: Look): Promise<void> {
  await page.getByRole('button', { name: '始める' }).waitFor()
  await look('intro')
  await page.getByRole('button', { name: '始める' }).click()
  const number = page.getByLabel('マイナンバー（個人番号）')
  await number.waitFor()
  await look('number')
  await number.fill('123456789012')
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByText('番号が正しくないようです').first().waitFor()
  await look('number-wrong')
  await number.fill('123456789018')
  await page.getByText('12桁を入力できました').waitFor()
  await look('number-filled')
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByRole('heading', { name: '書類の写真を撮ってください' }).waitFor()
  await look('papers')
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByText('写真を用意してください').first().waitFor()
  await look('papers-missing')
  await takePhotos(page, await phonePhoto(browser))
  await look('papers-filled')
  for (const [screen, opens, applies] of EDITORS) {
    await page.getByRole('button', { name: opens }).first().click()
    await page.getByRole('button', { name: applies }).waitFor()
    await look(screen)
    await page.getByRole('button', { name: '変えずに戻る' }).click()
  }
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByRole('heading', { name: '内容を確認してください' }).waitFor()
  await look('review')
  await page.getByRole('button', { name: '提出する' }).click()
  await page.getByRole('heading', { name: '提出が終わりました' }).waitFor({ timeout: 60_000 })
  await look('receipt')
}

/** A way that ends with a photo that carries another number than the one that was read from the card. */
export async function walkIntoContradiction(browser: Browser, page: Page, look: Look): Promise<void> {
  await page.getByRole('button', { name: '始める' }).click()
  await page
    .locator('fuin-card-code input[type=file]')
    .setInputFiles(jpeg(await cardPhoto(browser, '123456789018')))
  await page.getByText('番号を読み取りました').waitFor()
  await look('number-scanned')
  await page.getByRole('button', { name: '次へ' }).click()
  await takePhotos(page, await cardPhoto(browser, '983690060268'))
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByText('書類のQRコードの番号が違います').waitFor()
  await look('review-contradiction')
}

async function takePhotos(page: Page, photo: Buffer): Promise<void> {
  await page.locator('fuin-document').first().waitFor()
  for (const field of await page.locator('fuin-document').all()) {
    await field.locator('input#file').setInputFiles(jpeg(photo))
    await prepared(field)
  }
}

function jpeg(buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } {
  return { name: 'a.jpg', mimeType: 'image/jpeg', buffer }
}
