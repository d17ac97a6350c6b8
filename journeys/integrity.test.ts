import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { embedding, type Sri } from '../packages/widget/src/embed.ts'
import { launchChromium, newContext } from './support/chromium.ts'

const DIST = new URL('../packages/widget/dist/', import.meta.url)
const sri = JSON.parse(readFileSync(new URL('sri.json', DIST), 'utf8')) as Sri
const { html, scriptSource } = await embedding(sri, '/fuin/')
/** Files that the server changes by one byte, as somebody who broke into it would. */
const changed = new Set<string>()
let server: Server
let browser: Browser

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = /^\/fuin\/([\w.-]+)$/u.exec(request.url ?? '')?.[1]
    if (name === undefined) {
      const policy = `default-src 'none'; script-src 'self' ${scriptSource}; require-trusted-types-for 'script'; trusted-types *`
      response.setHeader('Content-Security-Policy', policy).setHeader('Content-Type', 'text/html')
      response.end(
        `<!doctype html><html lang="ja"><meta charset="utf-8">${html}<fuin-my-number></fuin-my-number>`,
      )
      return
    }
    const file = readFileSync(new URL(`cdn/${name}`, DIST), 'utf8')
    response.setHeader('Content-Type', 'text/javascript').end(changed.has(name) ? `${file} ` : file)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  server.close()
})

/** What the page shows in Japanese, and after its language became English. */
async function labels(): Promise<{ japanese: string | undefined; english: string | undefined }> {
  const context = await newContext(browser, 'phone')
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' })
  const label = (): Promise<string | undefined> =>
    page.evaluate(
      () => document.querySelector('fuin-my-number')!.shadowRoot?.querySelector('label')?.textContent,
    )
  const japanese = await label()
  await page.evaluate(() => (document.documentElement.lang = 'en'))
  await page.waitForTimeout(500)
  const english = await label()
  await context.close()
  return { japanese, english }
}

it('runs with the right hashes, later files included, under a strict policy', async () => {
  expect(await labels()).toEqual({
    japanese: 'マイナンバー（個人番号）',
    english: expect.stringContaining('individual number') as string,
  })
})

it('does not run a script of which one byte was changed', async () => {
  changed.add('fuin.js')
  expect(await labels()).toEqual({ japanese: undefined, english: undefined })
  changed.clear()
})

it('does not run a later file of which one byte was changed, and stays in Japanese', async () => {
  changed.add('en.js')
  expect(await labels()).toEqual({
    japanese: 'マイナンバー（個人番号）',
    english: 'マイナンバー（個人番号）',
  })
  changed.clear()
})
