import { expect } from 'vitest'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { type Language, WORDS } from './words.ts'

/** What a person and an HR clerk do, step by step, as they would. */
export async function signIn(page: Page, payroll: string, role = '責任者'): Promise<void> {
  await page.goto(payroll)
  await page.getByRole('button', { name: `${role}としてサインイン` }).click()
  await page.getByRole('heading', { name: '従業員・取引先' }).waitFor()
}

/** Goes to a place of the console, through the menu in which it stands on this screen. */
export async function goTo(page: Page, place: string): Promise<void> {
  const places = page.getByRole('navigation', { name: 'マイナンバーの管理メニュー' })
  const button = page.locator('[data-view]', { hasText: new RegExp(`^\\s*${place}\\s*$`, 'u') })
  const there = places.locator(button)
  await there.waitFor({ state: 'attached' })
  const all = places.locator('[data-menu=all]')
  const group = places.locator('.group', { has: button }).locator('[data-menu]')
  for (const menu of [all, group])
    if (!(await there.isVisible()) && (await menu.isVisible())) await menu.click()
  await there.click()
}

/** Asks one person with the defaults of the page. @returns the one-time link */
export async function request(page: Page, payroll: string, person: string): Promise<string> {
  await page.goto(`${payroll}/people/${person}`)
  await page.getByRole('button', { name: '依頼リンクを作る' }).click()
  return page.getByTestId('link').inputValue()
}

/** The provider's visit up to the review screen. */
export async function fillIn(
  page: Page,
  link: string,
  number: string,
  photo: Buffer | null,
  language: Language = 'ja',
): Promise<void> {
  const words = WORDS[language]
  await page.goto(link)
  await page.getByLabel('言語 / Language').selectOption(language)
  await page.getByRole('button', { name: words.start, exact: true }).click()
  await page.getByLabel(words.number).fill(number)
  await page.getByRole('button', { name: words.next, exact: true }).click()
  if (photo !== null) {
    const fields = page.locator('fuin-document')
    await fields.first().waitFor()
    for (const field of await fields.all()) {
      await field
        .locator('input#file')
        .setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: photo })
      await prepared(field)
    }
    await page.getByRole('button', { name: words.next, exact: true }).click()
  }
  await page.getByRole('heading', { name: words.review }).waitFor()
}

/** Waits until a photo was redrawn and may be sent. */
export async function prepared(field: Locator): Promise<void> {
  const element = await field.elementHandle()
  await field.page().waitForFunction(node => (node as { complete?: boolean }).complete === true, element, {
    timeout: 20_000,
  })
}

export async function submit(page: Page, language: Language = 'ja'): Promise<string> {
  const words = WORDS[language]
  await page.getByRole('button', { name: words.send, exact: true }).click()
  await page.getByRole('heading', { name: words.receipt, exact: true }).waitFor({ timeout: 60_000 })
  return page.getByTestId('receipt').innerText()
}

export async function accept(page: Page, payroll: string, person: string): Promise<void> {
  await page.goto(`${payroll}/people/${person}`)
  await page.getByLabel(/本人のものと一致する/u).check()
  await page.getByRole('button', { name: '受け入れる' }).click()
  await page.getByText('受け入れました').waitFor()
}

/** @returns the digits that the page shows */
export async function reveal(page: Page, payroll: string, person: string): Promise<string> {
  await page.goto(`${payroll}/people/${person}`)
  await page.getByRole('button', { name: '番号を表示する' }).click()
  return (await page.getByTestId('number').innerText()).replaceAll(' ', '')
}

export async function erase(page: Page, payroll: string, person: string): Promise<void> {
  await page.goto(`${payroll}/people/${person}`)
  await page.getByText('番号と書類を廃棄する').click()
  await page.getByLabel(/と入力してください/u).fill(person)
  await page.getByRole('button', { name: '廃棄する' }).click()
  await page.getByText('廃棄しました').first().waitFor()
}

/** Collects what a page says to its console, errors included. */
export function consoleOf(context: BrowserContext): string[] {
  const lines: string[] = []
  context.on('console', message => lines.push(message.text()))
  context.on('weberror', error => lines.push(String(error.error())))
  return lines
}

/** Pixels of an image in a frame: the bar that the upright photo has at its top must be there. */
export async function expectUpright(page: Page): Promise<void> {
  const frame = page.frames().find(candidate => candidate.url().includes('/images/'))
  const source = await frame!.locator('img').getAttribute('src')
  const probe = await page.evaluate(async url => {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const drawing = canvas.getContext('2d')!
    drawing.drawImage(image, 0, 0)
    const at = (x: number, y: number): number[] => [...drawing.getImageData(x, y, 1, 1).data.slice(0, 3)]
    const { naturalWidth: width, naturalHeight: height } = image
    return { width, height, top: at(width / 2, height * 0.05), bottom: at(width / 2, height * 0.97) }
  }, source!)
  expect(probe.height).toBeGreaterThan(probe.width)
  expect(probe.top[0]! - probe.top[1]!).toBeGreaterThan(120)
  expect(probe.bottom[1]!).toBeGreaterThan(180)
}
