import { existsSync } from 'node:fs'
import { type Browser, type ElementHandle, launch, type Page } from 'puppeteer-core'
import { SCREENS } from './chromium.ts'

const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

/**
 * The system's Firefox, in Japanese, through WebDriver BiDi. Playwright needs a Firefox of its own making, so these
 * journeys use puppeteer, which drives the one that people have.
 */
export async function launchFirefox(): Promise<Browser> {
  const executablePath = process.env['FIREFOX'] ?? PATHS.find(existsSync)
  if (executablePath === undefined)
    throw new Error('Install Firefox (Debian: apt-get install firefox-esr), or name it in FIREFOX.')
  const extraPrefsFirefox = { 'intl.accept_languages': 'ja-JP, ja' }
  return launch({ browser: 'firefox', executablePath, extraPrefsFirefox })
}

/** A page with a profile of its own, and everything it complained about: console, errors, broken policies. */
export interface Visit {
  page: Page
  complaints: string[]
  close(): Promise<void>
}

export async function visit(browser: Browser, screen: keyof typeof SCREENS): Promise<Visit> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport(SCREENS[screen].viewport)
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  return { page, complaints, close: () => context.close() }
}

/** Waits for a visible element with this name (its label, else its text), shadow roots included. */
export async function find(
  page: Page,
  selector: string,
  name: string,
  timeout = 20_000,
): Promise<ElementHandle<HTMLElement>> {
  const found = await page
    .waitForFunction(
      (wanted, called) => {
        const roots: (Document | ShadowRoot)[] = [document]
        for (const root of roots) {
          for (const element of root.querySelectorAll<HTMLElement>('*')) {
            if (element.shadowRoot !== null) roots.push(element.shadowRoot)
            if (!element.matches(wanted) || element.getClientRects().length === 0) continue
            const own = element.getAttribute('aria-label') ?? element.textContent
            if (own.trim() === called) return element
          }
        }
        return null
      },
      { timeout, polling: 100 },
      selector,
      name,
    )
    .catch((error: unknown) => {
      throw new Error(`No ${selector} with the name ${name}.`, { cause: error })
    })
  return found as unknown as ElementHandle<HTMLElement>
}

export async function click(page: Page, name: string): Promise<void> {
  const button = await find(page, 'button', name)
  await button.click()
}

/** Waits until an element of this kind is there, shadow roots included; waits in vain for 20 seconds at most. */
export async function deep(page: Page, selector: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`:scope >>> ${selector}`, { timeout: 20_000 })
  return found!
}
