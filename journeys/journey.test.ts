import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DATABASES, openDatabase, type TestDatabase } from './support/databases.ts'
import { launchChromium, newContext, type SCREENS } from './support/chromium.ts'
import {
  accept,
  consoleOf,
  erase,
  expectUpright,
  fillIn,
  prepared,
  request,
  reveal,
  signIn,
  submit,
} from './support/journey.ts'
import { GPS_MARK, phonePhoto } from './support/photo.ts'
import { type PayrollProcess, startPayrollProcess } from './support/payroll.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'
import { type Language, WORDS } from './support/words.ts'

const NUMBER = '983690060268'
/** Every screen and every language once; more would repeat itself. */
const WAYS: Record<(typeof DATABASES)[number], [keyof typeof SCREENS, Language, string][]> = {
  pglite: [
    ['phone', 'ja', 'E-1001'],
    ['tablet', 'en', 'E-1002'],
  ],
  postgres: [
    ['desktop', 'ja-x-easy', 'E-1001'],
    ['phone', 'en', 'E-1002'],
  ],
}
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

describe.each(DATABASES)('one My Number on %s', kind => {
  let database: TestDatabase
  let vault: VaultProcess
  let payroll: PayrollProcess

  beforeAll(async () => {
    database = await openDatabase(kind)
    vault = await startVaultProcess(database.env)
    payroll = await startPayrollProcess(vault)
  })
  afterAll(async () => {
    await payroll.stop()
    await vault.stop()
    removeData(vault)
    await database.stop()
  })

  it.each(WAYS[kind])('goes all the way on a %s, in %s', async (screen, language, person) => {
    const office = await newContext(browser, 'desktop')
    const hr = await office.newPage()
    await signIn(hr, payroll.url)
    const link = await request(hr, payroll.url, person)

    const pocket = await newContext(browser, screen)
    const lines = consoleOf(pocket)
    const page = await pocket.newPage()
    const photo = await phonePhoto(browser)
    expect(photo.includes(GPS_MARK)).toBe(true)
    await fillIn(page, link, '９８３６ー９００６　0268', photo, language)
    expect(page.url()).not.toContain('#')
    expect(await submit(page, language)).toMatch(/^[0-9A-Z]{6}-\d+$/u)
    await page.goto(link)
    await page.getByLabel('言語 / Language').selectOption(language)
    await page.getByText(WORDS[language].used).waitFor()
    expect(lines).toEqual([])

    await hr.goto(`${payroll.url}/people/${person}`)
    await hr.frameLocator('iframe').first().locator('img').waitFor()
    await expectUpright(hr)
    await accept(hr, payroll.url, person)
    expect(await reveal(hr, payroll.url, person)).toBe(NUMBER)
    await erase(hr, payroll.url, person)
    await hr.goto(`${payroll.url}/people/${person}`)
    expect(await hr.getByRole('button', { name: '番号を表示する' }).count()).toBe(0)
    await hr.goto(`${payroll.url}/log`)
    await hr.getByText('書きかえや抜けはありません').waitFor()
    await Promise.all([office.close(), pocket.close()])
  })

  it('works embedded in the product, for somebody who is signed in', async () => {
    const context = await newContext(browser, 'desktop')
    const lines = consoleOf(context)
    const page = await context.newPage()
    await signIn(page, payroll.url)
    const link = await request(page, payroll.url, 'E-1011')
    expect(link).toContain('#1.')
    await page.goto(`${payroll.url}/my`)
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByLabel('マイナンバー（個人番号）').fill('1234-5678-9018')
    await page.getByRole('button', { name: '次へ' }).click()
    for (const field of await page.locator('fuin-document').all()) {
      await field
        .locator('input#file')
        .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(browser) })
      await prepared(field)
    }
    await page.getByRole('button', { name: '次へ' }).click()
    await submit(page)
    expect(lines).toEqual([])
    await accept(page, payroll.url, 'E-1011')
    expect(await reveal(page, payroll.url, 'E-1011')).toBe('123456789018')
    await context.close()
  })
})
