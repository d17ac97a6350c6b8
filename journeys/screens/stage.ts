import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Staff } from '@fuin/sdk/node'
import { smtpNotifier } from '@fuin/sdk/smtp'
import { createTestOrganization, sampleNumbers } from '@fuin/sdk/testing'
import { startMailSink } from '../../examples/payroll/src/mail-sink.ts'
import { launchChromium, SCREENS as SIZES } from '../support/chromium.ts'
import { type Company, december } from '../support/december/company.ts'
import { filesOf } from '../support/december/files.ts'
import { type Host, startHost } from '../support/december/host.ts'
import { removeData, startVaultProcess, type VaultProcess } from '../support/vault.ts'
import type { Gallery, Screen, Shot } from './gallery.ts'
import { film, specimen, type Specimen } from './specimen.ts'

const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36'
const PHONE = { ...SIZES.phone, deviceScaleFactor: 1, locale: 'ja-JP' }
const DESKTOP = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 0.75, locale: 'ja-JP' }
export const CLERK = 'hr-1'

/** Headings by the beginning of a picture's name. */
const PARTS: Readonly<Record<string, string>> = {
  page: 'The page of the person',
  console: 'The desk of the staff',
  payroll: 'The payroll example',
}

/** One small company in December, with a real vault, and both kinds of devices. */
export interface Stage {
  gallery: Gallery
  vault: VaultProcess
  host: Host
  staff: Staff
  company: Company
  /** The card of somebody. */
  cardOf(person: { name: string; number: string }): Promise<Specimen>
  /** A desktop, or a phone with a finger as its only pointer. */
  open(screen: Screen): Promise<BrowserContext>
  /** Takes a picture in Japanese, and in others where they are named. */
  look(page: Page, name: string, title: string, shot?: Look): Promise<void>
  close(): Promise<void>
}

export interface Look extends Shot {
  /** Besides Japanese, on the phone. */
  languages?: readonly string[]
}

export async function startStage(gallery: Gallery, browser: Browser): Promise<Stage> {
  const seen = await film(browser)
  const phone = await launchChromium({ finger: true, film: seen })
  const desktop = await launchChromium({ film: seen })
  const vault = await startVaultProcess()
  const sink = await startMailSink()
  const host = await startHost(origin =>
    createTestOrganization({
      url: vault.url,
      setupToken: vault.setupToken,
      allowedOrigins: [origin],
      profile: { name: '株式会社みほん商事', contact: '人事部 佐々木　電話 03-0000-0000' },
      notifier: smtpNotifier({
        host: '127.0.0.1',
        port: sink.port,
        tls: 'none',
        from: 'jinji@mihon.example',
        staff: 'jinji@mihon.example',
      }),
    }),
  )
  const { id, fuin } = host.organization
  const staff = fuin.organization(id).as({
    externalId: CLERK,
    name: '佐々木 花',
    permissions: ['request', 'review', 'reveal', 'erase', 'admin'],
  })
  const company = small(december())
  for (const [name, bytes] of Object.entries(filesOf(company))) {
    if (name === '株主.csv') continue
    // The mail server of this company takes nothing for some.
    const broken = bytes.toString('latin1').replace(/[et]-(1028|2005|2008)@\w+/gu, 'nobody-$1@nowhere')
    await staff.people.apply(await staff.people.read(Buffer.from(broken, 'latin1')))
  }
  return {
    gallery,
    vault,
    host,
    staff,
    company,
    cardOf: person => specimen(browser, person),
    open: screen =>
      screen === 'phone'
        ? phone.newContext({ ...PHONE, userAgent: ANDROID, permissions: ['camera'] })
        : desktop.newContext({ ...DESKTOP, permissions: ['camera'] }),
    async look(page, name, title, { languages = [], ...shot } = {}) {
      const screen = (page.viewportSize()?.width ?? 0) < 600 ? 'phone' : 'desktop'
      const part = PARTS[name.split('-')[0]!]!
      await gallery.take(page, { part, name, title }, screen, shot)
      for (const language of screen === 'phone' ? languages : []) {
        await speak(page, language)
        await gallery.take(page, { part, name, title }, screen, { ...shot, language })
      }
      if (screen === 'phone' && languages.length > 0) await speak(page, 'ja')
    },
    async close() {
      await Promise.all([phone.close(), desktop.close(), host.close(), sink.close()])
      await vault.stop()
      removeData(vault)
    },
  }
}

/** As many as a picture shows. */
function small({ employees, dependents, partners, shareholders }: Company): Company {
  const some = employees.slice(0, 30)
  const family = dependents.filter(({ employee }) =>
    some.slice(0, 10).some(one => one.externalId === employee),
  )
  // Two people in one picture never have the same number.
  const numbers = sampleNumbers(7, family.length)
  return {
    employees: some,
    dependents: family.map((one, order) => ({ ...one, number: numbers[order]! })),
    partners: partners.slice(0, 10),
    shareholders: shareholders.slice(0, 4),
  }
}

async function speak(page: Page, language: string): Promise<void> {
  // The console has the language of the page around it.
  if ((await page.locator('fuin-console').count()) > 0)
    await page.evaluate(tag => (document.documentElement.lang = tag), language)
  else await page.getByLabel('言語 / Language').selectOption(language)
  await page.waitForFunction(tag => document.documentElement.lang === tag, language)
  // Words that are loaded late.
  await page.waitForTimeout(300)
}
