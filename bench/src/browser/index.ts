import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../../journeys/support/chromium.ts'
import { median } from '../measure.ts'
import type { Row } from '../table.ts'
import { buildPages } from './build.ts'
import type { PageBench } from './page/main.ts'
import type { PhotoRun } from './page/photo.ts'
import { servePages } from './serve.ts'

const PHOTO_ROUNDS = 9

/** Sealing in Chromium beside the bare calls, and a photo from the moment it is chosen, all in one run of the browser. */
export async function benchBrowser(): Promise<Row[]> {
  const folder = await buildPages()
  const server = await servePages(folder)
  const browser = await launchChromium()
  try {
    const page = await open(browser, `${server.url}/with-worker/`)
    const seals = await page.evaluate(() => (globalThis as unknown as PageBench).sealing())
    const bare = await open(browser, `${server.url}/without-worker/`)
    return [...sealRows(seals), ...(await photoRows(page, bare))]
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ja-JP' })).newPage()
  page.on('pageerror', error => process.stderr.write(`${error.message}\n`))
  await page.goto(url)
  await page.waitForFunction('globalThis.sealing !== undefined')
  return page
}

/** Times, so that a ratio is what the budgets speak of. */
function sealRows(rates: Record<string, number>): Row[] {
  const row = (what: string, beside: string): Row => ({
    what: `Chromium: ${what}`,
    rate: 1000 / rates[what]!,
    unit: 'ms',
    beside,
    base: 1000 / rates[beside]!,
  })
  return [
    ...('seal number, native' in rates ? [row('seal number, native', 'bare hpke seal, native')] : []),
    row('seal number, noble', 'bare hpke seal, noble'),
    row('seal image 5 MB', 'bare AES-GCM 5 MB'),
    row('seal image 5 MB', 'bare AES-GCM 8 MiB'),
    row('seal image 5 MB', 'bare AES-GCM, then SHA-256, 8 MiB'),
    row('seal image 1 MB', 'bare AES-GCM 1 MB'),
  ]
}

/** The same photo with the worker and on the main thread, in turns. */
async function photoRows(page: Page, bare: Page): Promise<Row[]> {
  const take = (at: Page): Promise<PhotoRun> =>
    at.evaluate(() => (globalThis as unknown as PageBench).photo())
  const runs: { there: PhotoRun; here: PhotoRun }[] = []
  for (let round = -2; round < PHOTO_ROUNDS; round++) {
    const run = { there: await take(page), here: await take(bare) }
    if (round >= 0) runs.push(run)
  }
  const row = (what: string, figure: (run: PhotoRun) => number): Row => ({
    what: `Chromium: 12-megapixel photo, ${what}`,
    rate: median(runs.map(({ there }) => figure(there))),
    unit: 'ms',
    beside: 'the same without worker',
    base: median(runs.map(({ here }) => figure(here))),
  })
  return [
    row('chosen → sealed', ({ prepared, sealed }) => prepared + sealed),
    row('of it sealing', ({ sealed }) => sealed),
    row('longest stop of the main thread', ({ longestStop }) => longestStop),
    row('longest task of 50 ms or more', ({ longestTask }) => longestTask),
  ]
}
