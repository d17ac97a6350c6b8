import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchChromium, newContext, SCREENS } from './support/chromium.ts'
import { LANGUAGES as CHOICES } from '../packages/widget/src/locale/choices.ts'
import { type ExampleProcess, startExample } from './support/example.ts'
import { consoleOf, prepared } from './support/journey.ts'
import { axeFindings, expectFits, LANGUAGES, LOOKS } from './support/observe.ts'
import { phonePhoto } from './support/photo.ts'
import { WORDS } from './support/words.ts'

const ELEMENTS = ['fuin-my-number', 'fuin-document', 'fuin-card-code', 'fuin-collector']
let browser: Browser
let live: ExampleProcess

beforeAll(async () => {
  browser = await launchChromium()
  live = await startExample('scripts/live-docs.ts')
})
afterAll(async () => {
  await browser.close()
  live.stop()
})

async function open(page: Page): Promise<void> {
  await page.goto(live.url)
  await page.locator('fuin-collector').getByRole('button', { name: '始める' }).waitFor()
}

it('shows every element under a strict policy, in silence, and tells what each of them says', async () => {
  const context = await newContext(browser, 'desktop')
  const lines = consoleOf(context)
  const page = await context.newPage()
  const answer = await page.goto(live.url)
  const policy = answer!.headers()['content-security-policy']
  expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'")
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types fuin")
  await open(page)
  for (const name of ELEMENTS) {
    const element = page.locator(`section#${name} ${name}`)
    expect(await element.evaluate(node => node.shadowRoot!.childElementCount)).toBeGreaterThan(0)
  }
  await page.locator('section#fuin-my-number input').fill('123456789018')
  await page.getByText('fuin-change {"complete":true,"valid":true,"empty":false,"reason":null}').waitFor()
  const paper = page.locator('section#fuin-document fuin-document')
  const buffer = await phonePhoto(browser)
  await paper.locator('input#file').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
  await prepared(paper)
  await page.getByText(/^fuin-progress \{"step":"intro"/u).waitFor()
  const menu = page.getByLabel('Language').locator('option')
  expect(await menu.allTextContents()).toEqual(CHOICES.map(({ name }) => name))
  for (const { lang } of CHOICES) {
    await page.getByLabel('Language').selectOption(lang)
    const licence = await page.locator('option:checked[data-licence]').getAttribute('data-licence')
    await paper.getByText(licence!).first().waitFor()
  }
  for (const language of LANGUAGES) {
    await page.getByLabel('Language').selectOption(language)
    await page
      .locator('fuin-collector')
      .getByRole('button', { name: WORDS[language].start, exact: true })
      .waitFor()
    await page.locator('section#fuin-my-number').getByLabel(WORDS[language].number).waitFor()
  }
  expect(lines).toEqual([])
  await context.close()
})

it('is accessible in every language, theme and scheme, and fits a narrow screen', async () => {
  const context = await browser.newContext({ ...SCREENS.phone, bypassCSP: true })
  const page = await context.newPage()
  await open(page)
  const colours = new Set<string>()
  for (const language of LANGUAGES) {
    await page.getByLabel('Language').selectOption(language)
    await page
      .locator('fuin-collector')
      .getByRole('button', { name: WORDS[language].start, exact: true })
      .waitFor()
    for (const { theme, scheme } of LOOKS) {
      await page.getByLabel('Theme').selectOption(theme)
      await page.getByLabel('Scheme').selectOption(scheme)
      const findings = await axeFindings(page)
      expect({ language, theme, scheme, findings }).toEqual({ language, theme, scheme, findings: [] })
      const button = page
        .locator('fuin-collector')
        .getByRole('button', { name: WORDS[language].start, exact: true })
      colours.add(await button.evaluate(node => getComputedStyle(node).backgroundColor))
    }
  }
  expect(colours.size).toBe(LOOKS.length)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectFits(page, 'live examples')
  await context.close()
})
