import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser as Chromium, Page as ChromiumPage } from 'playwright-core'
import type { Browser, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, newContext } from './support/chromium.ts'
import { click, deep, find, launchFirefox, visit } from './support/firefox.ts'
import { accept, request, reveal, signIn } from './support/journey.ts'
import { pressEnterOn, tabTo } from './support/keyboard.ts'
import { type PayrollProcess, startPayrollProcess } from './support/payroll.ts'
import { phonePhoto } from './support/photo.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'
import { type Language, WORDS } from './support/words.ts'

const NUMBER = '983690060268'
const folder = mkdtempSync(join(tmpdir(), 'fuin-firefox-'))
const photo = join(folder, 'IMG_0001.JPG')
let firefox: Browser
let chromium: Chromium
let hr: ChromiumPage
let vault: VaultProcess
let payroll: PayrollProcess

beforeAll(async () => {
  firefox = await launchFirefox()
  chromium = await launchChromium()
  vault = await startVaultProcess()
  payroll = await startPayrollProcess(vault)
  writeFileSync(photo, await phonePhoto(chromium))
  hr = await (await newContext(chromium, 'desktop')).newPage()
  await signIn(hr, payroll.url)
})
afterAll(async () => {
  await firefox.close()
  await chromium.close()
  await payroll.stop()
  await vault.stop()
  removeData(vault)
  rmSync(folder, { recursive: true })
})

/** From the first screen to the receipt. @returns the number of the receipt */
async function goThrough(page: Page, number: string, language: Language): Promise<string> {
  const words = WORDS[language]
  await click(page, words.start)
  await (await deep(page, 'fuin-my-number >>> input')).click()
  await page.keyboard.type(number)
  await click(page, words.next)
  await find(page, 'h1', words.papers)
  await addPhotos(page, async field => (await field.$('>>> input#file'))!.uploadFile(photo))
  await click(page, words.next)
  await find(page, 'h1', words.review)
  await click(page, words.send)
  return receiptOf(page, language)
}

type Field = Awaited<ReturnType<typeof deep>>

/** Gives every paper its photo, and waits until each was redrawn. */
async function addPhotos(page: Page, give: (field: Field) => Promise<void>): Promise<void> {
  await deep(page, 'fuin-document')
  for (const field of await page.$$(':scope >>> fuin-document')) {
    await give(field)
    const complete = (): Promise<unknown> =>
      field.evaluate(element => (element as unknown as { complete: boolean }).complete)
    await expect.poll(complete, { timeout: 20_000 }).toBe(true)
  }
}

async function receiptOf(page: Page, language: Language): Promise<string> {
  await find(page, 'h1', WORDS[language].receipt, 60_000)
  return (await deep(page, '[data-testid=receipt]')).evaluate(element => element.textContent)
}

async function expectTheNumber(person: string): Promise<void> {
  await accept(hr, payroll.url, person)
  expect(await reveal(hr, payroll.url, person)).toBe(NUMBER)
}

describe('in Firefox, the collection page', () => {
  it.each([
    ['phone', 'ja', 'E-1001'],
    ['tablet', 'en', 'E-1002'],
    ['desktop', 'ja-x-easy', 'E-1003'],
  ] as const)('goes all the way on a %s, in %s', async (screen, language, person) => {
    const link = await request(hr, payroll.url, person)
    const { page, complaints, close } = await visit(firefox, screen)
    await page.goto(link)
    await page.waitForSelector('#languages option')
    await page.select('#languages', language)
    const receipt = await goThrough(page, '９８３６ー９００６　0268', language)
    expect(receipt).toMatch(/^[0-9A-Z]{6}-\d+$/u)
    expect(page.url()).not.toContain('#')
    // Firefox has no ML-KEM: what sealed was the code that is loaded only where it is missing.
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter(name => /\/noble[-\w]*\.js$/u.test(name))).toHaveLength(1)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    expect(complaints).toEqual([])
    await close()
    await expectTheNumber(person)
  })

  it('can be gone through with the keyboard alone', async () => {
    const link = await request(hr, payroll.url, 'E-1006')
    const { page, complaints, close } = await visit(firefox, 'desktop')
    const words = WORDS.ja
    await page.goto(link)
    await find(page, 'button', words.start)
    await pressEnterOn(page, words.start)
    await tabTo(page, /^マイナンバー（/u)
    await page.keyboard.type(NUMBER)
    await page.keyboard.press('Enter')
    await find(page, 'h1', words.papers)
    await addPhotos(page, async () => {
      // The button opens the system's file dialog, which a test answers in its place.
      const dialog = page.waitForFileChooser({ timeout: 20_000 })
      await pressEnterOn(page, '写真を選ぶ.*')
      await (await dialog).accept([photo])
    })
    await pressEnterOn(page, words.next)
    await find(page, 'h1', words.review)
    await pressEnterOn(page, words.send)
    await receiptOf(page, 'ja')
    expect(complaints).toEqual([])
    await close()
    await expectTheNumber('E-1006')
  })

  it('says what to do with a damaged link', async () => {
    const { page, complaints, close } = await visit(firefox, 'phone')
    await page.goto(`${vault.url}/c/#1.cut`)
    const code = await deep(page, '[data-testid=code]')
    expect(await code.evaluate(element => element.textContent)).not.toBe('')
    expect(complaints).toEqual([])
    await close()
  })

  it('has a policy whose breach these tests would notice', async () => {
    const { page, complaints, close } = await visit(firefox, 'phone')
    await page.goto(`${vault.url}/c/#1.cut`)
    await page.evaluate(() =>
      document.body.append(Object.assign(new Image(), { src: 'https://fuin.invalid/' })),
    )
    await expect.poll(() => complaints.join()).toContain('policy: img-src https://fuin.invalid/')
    await close()
  })
})

describe('in Firefox, the payroll product', () => {
  it('collects in a page of its own, from somebody who is signed in', async () => {
    await request(hr, payroll.url, 'E-1011')
    const { page, complaints, close } = await visit(firefox, 'desktop')
    await page.goto(payroll.url)
    await click(page, '責任者としてサインイン')
    await find(page, 'h1', '従業員・取引先')
    await page.goto(`${payroll.url}/my`)
    await goThrough(page, NUMBER, 'ja')
    expect(complaints).toEqual([])
    await close()
    await expectTheNumber('E-1011')
  })
})
