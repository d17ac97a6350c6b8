import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, newContext } from './support/chromium.ts'
import { type ExampleProcess, startExample } from './support/example.ts'
import { consoleOf, prepared, submit } from './support/journey.ts'
import { type Leak, scan } from './support/leak-scan.ts'
import { hearEvents, pageState } from './support/page-state.ts'
import { phonePhoto } from './support/photo.ts'

const NUMBER = '123456789018'
const TYPO = '123456789012'
const LABEL = 'マイナンバー（個人番号）'

/** StrictMode mounts twice in development only, where React says one sentence to the console. */
const EXAMPLES = [
  ['react-form', 'development', 'lit-html fuin', [expect.stringContaining('React DevTools')]],
  ['react-form', 'production', 'lit-html fuin', []],
  ['vue-form', 'production', 'lit-html fuin vue', []],
] as const
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

describe.each(EXAMPLES)('%s, built for %s', (name, mode, policies, said) => {
  let example: ExampleProcess
  let page: Page
  let lines: string[]
  const sent: string[] = []

  beforeAll(async () => {
    example = await startExample(`examples/${name}/start.ts`, { NODE_ENV: mode })
    const context = await newContext(browser, 'desktop')
    lines = consoleOf(context)
    page = await context.newPage()
    page.on('request', outgoing => sent.push(outgoing.url(), outgoing.postData() ?? ''))
    await hearEvents(page)
  })
  afterAll(async () => {
    await page.context().close()
    example.stop()
  })

  it('comes under a policy that allows its own files and these names only', async () => {
    const answer = await page.goto(example.url)
    const policy = answer!.headers()['content-security-policy']!.split('; ')
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "worker-src 'self'"])
      expect(policy).toContain(rule)
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain(`trusted-types ${policies}`)
    await page
      .getByText('状態：始められます')
      .or(page.getByText(/状態：1 \//u))
      .waitFor()
    const { events } = await pageState(page)
    expect(events.match(/fuin-ready/gu)).toHaveLength(1)
  })

  it('knows whether a number is in its form, and never which one', async () => {
    const form = page.locator('form')
    const field = form.getByLabel(LABEL)
    await form.getByLabel('所属').fill('総務部')
    await form.getByText('番号：未入力').waitFor()
    await form.getByRole('button', { name: '登録する' }).click()
    await form.locator('fuin-my-number').getByText('マイナンバーを入力してください').waitFor()

    await field.fill(TYPO)
    await form.getByText('番号：入力の途中（number_check_digit）').waitFor()
    const wrong = await pageState(page)
    expect(wrong.objects).toContain('number_check_digit')
    expect(wrong.forms).toBe('department=総務部\nmy-number=incomplete')
    expect(leaks(wrong)).toEqual([])
    await form.getByRole('button', { name: '登録する' }).click()
    expect(await page.getByText('送った内容').count()).toBe(0)

    await field.fill(NUMBER)
    await form.getByText('番号：入力されました').waitFor()
    const right = await pageState(page)
    expect(right.forms).toBe('department=総務部\nmy-number=complete')
    expect(leaks(right)).toEqual([])
    await form.getByRole('button', { name: '登録する' }).click()
    await page.getByText('送った内容：department=総務部&my-number=complete').waitFor()
    expect(await example.line()).toBe('The form carried: department=総務部&my-number=complete')
    expect(await field.inputValue()).toBe('')
    const after = await pageState(page)
    expect(after.objects).toContain('総務部')
    expect(leaks(after)).toEqual([])
  })

  it('goes on to the receipt in the collector, photo included, and the employer reads the number', async () => {
    const collector = page.locator('fuin-collector')
    await collector.getByRole('button', { name: '始める' }).click()
    await collector.getByLabel(LABEL).fill('1234-5678-9018')
    expect(leaks(await pageState(page))).toEqual([])
    await collector.getByRole('button', { name: '次へ' }).click()
    const paper = collector.locator('fuin-document')
    const buffer = await phonePhoto(browser)
    await paper.locator('input#file').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
    await prepared(paper)
    expect(page.workers().map(worker => worker.url())).toEqual([`${example.url}fuin-worker.js`])
    await collector.getByRole('button', { name: '次へ' }).click()
    await submit(page)
    await page.getByText('状態：提出済みです').waitFor()
    const done = await pageState(page)
    expect(done.events).toMatch(/^fuin-submitted \{"request":"req_[^"]+","index":\d+\}$/mu)
    expect(leaks(done)).toEqual([])
    expect(await example.line()).toBe(`Accepted and revealed for the withholding slip: ${NUMBER}`)
  })

  it('would be found out if its state kept the digits', async () => {
    await page.locator('form fuin-my-number').evaluate((element, reason) => {
      const detail = { complete: false, valid: false, empty: false, reason }
      element.dispatchEvent(new CustomEvent('fuin-change', { detail, bubbles: true }))
    }, NUMBER)
    await page.getByText(`番号：入力の途中（${NUMBER}）`).waitFor()
    const places = new Set(leaks(await pageState(page)).map(({ place }) => place))
    expect([...places].sort()).toEqual(['dom', 'events', 'objects'])
  })

  it('sent no digit in the clear, and said nothing to the console', () => {
    expect(sent.join('\n')).toContain('ciphertext')
    expect(scan([['network', Buffer.from(sent.join('\n'))]], { number: NUMBER, typo: TYPO })).toEqual([])
    expect(lines).toEqual(said)
  })
})

function leaks(state: object): Leak[] {
  const places = Object.entries(state).map(([place, text]): [string, Buffer] => [
    place,
    Buffer.from(text as string),
  ])
  return scan(places, { number: NUMBER, typo: TYPO })
}
