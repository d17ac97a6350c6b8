/**
 * Pictures of every screen that a person meets, for docs/screens.md: `pnpm screenshots`. Real vault, real payroll, real
 * Chromium; the people are made up.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium, newContext, SCREENS } from './support/chromium.ts'
import { request, signIn } from './support/journey.ts'
import { type Language, speak } from './support/observe.ts'
import { startPayrollProcess } from './support/payroll.ts'
import { removeData, startVaultProcess } from './support/vault.ts'
import { walk, walkIntoContradiction } from './support/walk.ts'

const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url))
const LANGUAGES: Record<Language, string> = { ja: '日本語', 'ja-x-easy': 'やさしい日本語', en: 'English' }
const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36'
const WALKS = { walk, walkIntoContradiction } as const
const PEOPLE = ['E-1001', 'E-1002', 'E-1003', 'E-1004']
const screens = ['phone', 'desktop'] as const
const names = new Set<string>()

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const browser = await launchChromium()
const phone = await launchChromium({ finger: true })
const vault = await startVaultProcess()
const payroll = await startPayrollProcess(vault)
const office = await (await newContext(browser, 'desktop')).newPage()
await signIn(office, payroll.url)
const people = PEOPLE.values()
for (const screen of screens) {
  const open = async (): Promise<BrowserContext> =>
    screen === 'phone'
      ? phone.newContext({ ...SCREENS.phone, locale: 'ja-JP', userAgent: ANDROID })
      : newContext(browser, screen)
  for (const way of Object.values(WALKS)) {
    const context = await open()
    const page = await context.newPage()
    await page.goto(await request(office, payroll.url, people.next().value!))
    await way(browser, page, name => picture(page, name, screen))
    await context.close()
  }
  const context = await open()
  const page = await context.newPage()
  await page.goto(`${vault.url}/c/#1.cut`)
  await page.getByTestId('code').waitFor()
  await picture(page, 'damaged-link', screen)
  await context.close()
}
await Promise.all([browser.close(), phone.close()])
await payroll.stop()
await vault.stop()
removeData(vault)
writeFileSync(fileURLToPath(new URL('../docs/screens.md', import.meta.url)), pageOf([...names]))

async function picture(page: Page, name: string, screen: string): Promise<void> {
  names.add(name)
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    await speak(page, language)
    const path = `${folder}${name}-${language}-${screen}.jpg`
    await page.screenshot({
      path,
      fullPage: true,
      type: 'jpeg',
      quality: 40,
      scale: 'css',
      animations: 'disabled',
    })
  }
  await speak(page, 'ja')
}

function pageOf(shown: string[]): string {
  const image = (name: string, language: string, screen: string): string =>
    `![${name}, ${language}, ${screen}](screens/${name}-${language}-${screen}.jpg)`
  const section = (name: string): string => {
    const rows = Object.entries(LANGUAGES).map(
      ([tag, language]) => `| ${language} | ${screens.map(screen => image(name, tag, screen)).join(' | ')} |`,
    )
    return `## ${name}\n\n| | ${screens.join(' | ')} |\n|---|${screens.map(() => '---|').join('')}\n${rows.join('\n')}\n`
  }
  return `# Every screen that a person meets\n\nMade by \`pnpm screenshots\` from the real page; the people are made up.\n\n${shown.map(section).join('\n')}`
}
