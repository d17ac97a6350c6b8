import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccountSheet, RequestSheet, SheetLanguage } from '../packages/widget/src/console/sheets/data.ts'
import { launchChromium } from './support/chromium.ts'

const SHEETS = fileURLToPath(new URL('../packages/widget/src/console/sheets/sheets.ts', import.meta.url))
const SECRET = `org_${'0'.repeat(26)}.req_${'0'.repeat(26)}.${'A'.repeat(43)}.${'B'.repeat(43)}`
const LONG = 'マリア・デ・ロス・アンヘレス・ゴンサーレス・デ・ラ・クルス・イ・フェルナンデス'
let browser: Browser
let script: string

beforeAll(async () => {
  browser = await launchChromium()
  const built = await build({
    stdin: {
      contents: `import { showSheets } from ${JSON.stringify(SHEETS)}; window.show = sheets => void showSheets(sheets)`,
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['source', 'browser', 'import'],
  })
  script = built.outputFiles[0]!.text
})
afterAll(() => browser.close())

const organization = {
  name: '株式会社みほん商事ホールディングス',
  contact: '人事部 佐々木　電話 03-0000-0000',
}
const request = (order: number, people: number, name = `見本 ${order}`): RequestSheet => ({
  request: `req_${order}`,
  code: 'ABC123',
  url: `https://collect.example/c/#1.${SECRET}`,
  organization,
  name,
  due: '2026-12-10',
  purposes: [
    '給与所得・退職所得の源泉徴収票作成事務',
    '雇用保険届出事務',
    '健康保険・厚生年金保険届出事務',
    '国民年金の第３号被保険者届出事務',
    '労働者災害補償保険法に基づく請求に関する事務',
    '財産形成住宅貯蓄・財産形成年金貯蓄に関する事務',
  ],
  people: Array.from({ length: people }, (_, index) => ({
    name: index === 0 ? name : `${name} の家族 ${index}`,
    papers: [
      { document: 'mynumber-card', sides: ['front', 'back'] },
      ...(index === 0 ? [{ document: 'driving-licence', sides: ['front'] as ('front' | 'back')[] }] : []),
    ],
  })),
  countersign: '金木犀の香る朝',
})
const account = (order: number): AccountSheet => ({
  account: `acc_${order}`,
  subject: `sub_${order}`,
  externalId: `E-${order}`,
  name: order === 0 ? LONG : `見本 ${order}`,
  signInId: 'AB10C234',
  password: '7QJM2KX9T0BD',
  url: `https://collect.example/c/#2.org_${'0'.repeat(26)}.${'B'.repeat(43)}`,
  organization,
})

async function pageWith(sheets: object, language: SheetLanguage): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><html lang="ja"><body><main>ほかの画面</main></body></html>')
  await page.addScriptTag({ content: script })
  await page.evaluate(
    ([given, chosen]) => {
      ;(globalThis as unknown as { show: (sheets: object) => void }).show(given as object)
      document.querySelector('fuin-sheets')!.setAttribute('language', chosen as string)
    },
    [sheets, language] as const,
  )
  await page.locator('fuin-sheets .sheet').first().waitFor()
  return page
}

/** Pages of a PDF that Chromium made, from its page tree. */
async function printed(page: Page): Promise<{ pages: number; pdf: Buffer }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return { pages: pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0, pdf }
}

/** Sheets of which something does not fit. */
function overflowing(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('fuin-sheets')!
    const blocks = [...shadowRoot!.querySelectorAll('.sheet, .third')]
    return blocks.filter(
      ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
        scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
    ).length
  })
}

describe('sheets on paper', () => {
  it.each(['ja', 'ja-x-easy', 'en'] as const)(
    'are one page of A4 for each of 20 people (%s)',
    async language => {
      const requests = Array.from({ length: 20 }, (_, order) =>
        order === 0 ? request(0, 1, LONG) : request(order, 1 + (order % 6)),
      )
      const page = await pageWith({ requests }, language)
      expect(await overflowing(page)).toBe(0)
      const { pages, pdf } = await printed(page)
      expect(pages).toBe(20)
      expect(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u.test(pdf.toString('latin1')), 'A4').toBe(true)
      await page.close()
    },
  )

  it.each(['ja', 'ja-x-easy', 'en'] as const)(
    'fold in three with the password inside (%s)',
    async language => {
      const page = await pageWith({ accounts: [0, 1, 2].map(account) }, language)
      expect(await overflowing(page)).toBe(0)
      const { pages } = await printed(page)
      expect(pages).toBe(3)
      await page.close()
    },
  )
})
