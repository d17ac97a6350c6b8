import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardPhoto } from './support/card-code.ts'
import { launchChromium } from './support/chromium.ts'
import { prepared, request, signIn } from './support/journey.ts'
import { type PayrollProcess, startPayrollProcess } from './support/payroll.ts'
import { phonePhoto } from './support/photo.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LANGUAGES = ['ja', 'ja-x-easy', 'en'] as const
/** The narrowest screen on which everything must still fit (WCAG 2.2, 1.4.10). */
const NARROW = { width: 320, height: 640 }

let browser: Browser
let vault: VaultProcess
let payroll: PayrollProcess

beforeAll(async () => {
  browser = await launchChromium()
  vault = await startVaultProcess()
  payroll = await startPayrollProcess(vault)
})
afterAll(async () => {
  await browser.close()
  await payroll.stop()
  await vault.stop()
  removeData(vault)
})

/** A visit; axe needs a page whose policy lets it in. */
async function visit(link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: NARROW, locale: 'ja-JP', bypassCSP: true })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

async function linkFor(person: string): Promise<string> {
  const context = await browser.newContext({ locale: 'ja-JP' })
  const page = await context.newPage()
  await signIn(page, payroll.url)
  const link = await request(page, payroll.url, person)
  await context.close()
  return link
}

/** Looks at one screen in every language and scheme: no finding of axe, nothing wider than the screen, no word missing. */
async function look(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' })
  await lookIn(page, name, ['ja'])
  await page.emulateMedia({ colorScheme: 'light' })
  await lookIn(page, name, LANGUAGES)
}

async function lookIn(page: Page, name: string, languages: readonly string[]): Promise<void> {
  for (const language of languages) {
    await page.locator(`#languages button[lang="${language}"]`).click()
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)
    await page.evaluate(AXE)
    const findings = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }
      const { violations } = await axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
      interface Finding {
        id: string
        nodes: { html: string }[]
      }
    })
    expect({ name, language, findings }).toEqual({ name, language, findings: [] })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect({ name, language, width }).toEqual({ name, language, width: NARROW.width })
    const heading = await page.locator('fuin-collector h1:visible').innerText()
    expect(heading.trim()).not.toBe('')
  }
  await page.locator('#languages button[lang="ja"]').click()
}

describe('the collection page', () => {
  it('has no finding of axe and fits 320 px on every screen, in every language', async () => {
    const page = await visit(await linkFor('E-1005'))
    await page.getByRole('button', { name: '始める' }).waitFor()
    await look(page, 'intro')
    await page.getByRole('button', { name: '始める' }).click()
    await look(page, 'number')
    await page.getByLabel('マイナンバー（個人番号）').fill('123456789012')
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByText('番号が正しくないようです').first().waitFor()
    await look(page, 'number with an error')
    await page.getByLabel('マイナンバー（個人番号）').fill('123456789018')
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('heading', { name: '書類の写真を撮ってください' }).waitFor()
    await look(page, 'papers')
    const photo = await phonePhoto(browser)
    for (const field of await page.locator('fuin-document').all()) {
      await field
        .locator('input#file')
        .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
      await prepared(field)
    }
    await look(page, 'papers with photos')
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('heading', { name: '内容を確認してください' }).waitFor()
    await look(page, 'review')
    expect(await page.locator('.contact a').getAttribute('href')).toBe('tel:0300000000')
    await page.getByRole('button', { name: '提出する' }).click()
    await page.getByRole('heading', { name: '提出が終わりました' }).waitFor({ timeout: 60_000 })
    await page.getByText('消しておいてください').waitFor()
    await look(page, 'receipt')
    await page.context().close()
  })

  it('says in every language what to do with a link that cannot be used', async () => {
    const page = await visit(`${vault.url}/c/#1.cut`)
    await page.getByTestId('code').waitFor()
    await look(page, 'stopped')
    await page.context().close()
  })

  it('reads the number from the card, and tells when a photo carries another one', async () => {
    const page = await visit(await linkFor('E-1007'))
    await page.getByRole('button', { name: '始める' }).click()
    const photo = (buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } => ({
      name: 'a.jpg',
      mimeType: 'image/jpeg',
      buffer,
    })
    await page.locator('fuin-card-code input').setInputFiles(photo(await cardPhoto(browser, '123456789018')))
    await page.getByText('番号を読み取りました').waitFor()
    await look(page, 'number from the card')
    await page.getByRole('button', { name: '次へ' }).click()
    const other = photo(await cardPhoto(browser, '983690060268'))
    for (const field of await page.locator('fuin-document').all()) {
      await field.locator('input#file').setInputFiles(other)
      await prepared(field)
    }
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByText('書類のQRコードの番号が違います').waitFor()
    await look(page, 'review with a contradiction')
    await page.context().close()
  })

  it('can be gone through with the keyboard alone', async () => {
    const page = await visit(await linkFor('E-1006'))
    await page.getByRole('button', { name: '始める' }).waitFor()
    await press(page, '始める')
    await tabTo(page, /マイナンバー/u)
    await page.keyboard.type('123456789018')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '書類の写真を撮ってください' }).waitFor()
    const photo = await phonePhoto(browser)
    for (const field of await page.locator('fuin-document').all()) {
      // The button opens the system's file dialog, which a test answers in its place.
      const dialog = page.waitForEvent('filechooser')
      await press(page, '写真を選ぶ.*')
      await (await dialog).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
      await prepared(field)
    }
    await press(page, '次へ')
    await page.getByRole('heading', { name: '内容を確認してください' }).waitFor()
    await press(page, '提出する')
    await page.getByRole('heading', { name: '提出が終わりました' }).waitFor({ timeout: 60_000 })
    await page.context().close()
  })
})

/** Goes on with Tab until a control of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (name.test(await focused(page))) return
  }
  throw new Error(`No control with the name ${name.source} can be reached with Tab.`)
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, new RegExp(`^${name}$`, 'u'))
  await page.keyboard.press('Enter')
}

/** Name of what has the focus, through shadow roots. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const label = (element as HTMLInputElement | null)?.labels?.[0]
    return element?.getAttribute('aria-label') ?? (label ?? element)?.textContent.trim() ?? ''
  })
}
