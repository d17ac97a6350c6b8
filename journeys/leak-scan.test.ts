import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, newContext } from './support/chromium.ts'
import { DATABASES, openDatabase, type TestDatabase } from './support/databases.ts'
import { accept, consoleOf, erase, fillIn, request, reveal, signIn, submit } from './support/journey.ts'
import { filesUnder, scan } from './support/leak-scan.ts'
import { type PayrollProcess, startPayrollProcess } from './support/payroll.ts'
import { GPS_MARK, phonePhoto } from './support/photo.ts'
import { recordTo, type Recorder } from './support/recorder.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'

const PERSON = 'E-1001'
const NUMBER = '773546848743'
const NAME = '青木 健太'
let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
})

describe.each(DATABASES)('nothing leaks on %s', kind => {
  let database: TestDatabase
  let vault: VaultProcess
  let wire: Recorder
  let payroll: PayrollProcess

  beforeAll(async () => {
    database = await openDatabase(kind)
    vault = await startVaultProcess(database.env)
    wire = await recordTo(vault.port)
    payroll = await startPayrollProcess(vault, wire.url)
  })
  afterAll(async () => {
    await payroll.stop()
    await wire.close()
    await vault.stop()
    removeData(vault)
    await database.stop()
  })

  it('keeps every secret out of files, logs, traffic, DOM, storage and console', async () => {
    const hr = await (await newContext(browser, 'desktop')).newPage()
    await signIn(hr, payroll.url)
    const link = await request(hr, payroll.url, PERSON)
    const secret = link.split('#')[1]!.split('.')[3]!
    const pocket = await newContext(browser, 'phone')
    const lines = consoleOf(pocket)
    const page = await pocket.newPage()
    const photo = await phonePhoto(browser)
    await fillIn(page, link, NUMBER, photo)
    const opened = await page.evaluate(() => sessionStorage.getItem('fuin-link') ?? '')
    expect(opened, 'the link secret waits in sessionStorage until it is used').toContain(secret)
    const duringInput = await placesOf(page)
    await submit(page)
    const after = await placesOf(page)

    await accept(hr, payroll.url, PERSON)
    expect(await reveal(hr, payroll.url, PERSON)).toBe(NUMBER)

    const needles = {
      number: NUMBER,
      name: NAME,
      'family name': '青木',
      'employee number': PERSON,
      'link secret': secret,
      'link secret, bytes': Buffer.from(secret, 'base64url'),
      passphrase: payroll.settings.passphrase,
      'GPS of the photo': GPS_MARK,
      'pixels of the photo': photo.subarray(photo.length - 400, photo.length - 340),
    }
    const ciphertext = innerCiphertext(wire.requests())
    const folders = [vault.dataDir, ...database.folders]
    const atVault: [string, Buffer][] = [
      ...filesUnder(folders),
      ['vault output', Buffer.from(vault.output())],
      ['requests', wire.requests()],
      ['responses', wire.responses()],
    ]
    expect(scan(atVault, needles)).toEqual([])
    const atRest = atVault.filter(([place]) => !['requests', 'responses'].includes(place))
    expect(scan(atRest, { 'inner ciphertext': ciphertext.number, 'inner body': ciphertext.body })).toEqual([])
    expect(scan(after, { ...needles, name: '-never-', 'family name': '-never-' })).toEqual([])
    const { name: _, 'family name': __, 'link secret': ___, ...digits } = needles
    expect(
      scan(
        duringInput.filter(([place]) => place !== 'session storage'),
        digits,
      ),
    ).toEqual([])
    expect(lines).toEqual([])
    expect(scan([['payroll output', Buffer.from(payroll.output())]], needles)).toEqual([])

    // Positive control: the same search finds what does go over the wire, and what is planted at rest.
    expect(scan(atVault, { 'inner ciphertext': ciphertext.number })).not.toEqual([])
    const planted: [string, Buffer][] = [['planted', Buffer.from(`x${NUMBER}x`)]]
    expect(scan(planted, needles)).toContainEqual({ needle: 'number', form: 'plain', place: 'planted' })

    await erase(hr, payroll.url, PERSON)
    expect(scan(filesUnder(folders), needles)).toEqual([])
    await Promise.all([hr.context().close(), pocket.close()])
  })
})

/** Everything of a page where something could stay: DOM through shadow roots, attributes, storage. */
async function placesOf(page: Page): Promise<[string, Buffer][]> {
  const found = await page.evaluate(async () => {
    const html = (root: Element | ShadowRoot): string =>
      root.innerHTML +
      [...root.querySelectorAll('*')]
        .map(child => (child.shadowRoot === null ? '' : html(child.shadowRoot)))
        .join('')
    const databases = await indexedDB.databases()
    const stored: string[] = []
    for (const { name } of databases) {
      const open = await new Promise<IDBDatabase>(resolve => {
        const asked = indexedDB.open(name!)
        asked.onsuccess = () => resolve(asked.result)
      })
      for (const store of open.objectStoreNames) {
        const rows = await new Promise<unknown[]>(resolve => {
          const asked = open.transaction(store).objectStore(store).getAll()
          asked.onsuccess = () => resolve(asked.result)
        })
        stored.push(JSON.stringify(rows))
      }
      open.close()
    }
    return {
      dom: html(document.documentElement),
      'local storage': JSON.stringify({ ...localStorage }),
      'session storage': JSON.stringify({ ...sessionStorage }),
      cookies: document.cookie,
      history: `${location.href} ${JSON.stringify(history.state)}`,
      indexedDB: stored.join(),
      caches: (await caches.keys()).join(),
    }
  })
  return Object.entries(found).map(([place, text]) => [place, Buffer.from(text)])
}

/** A piece of the sealed number and of an encrypted photo, as they went over the wire. */
function innerCiphertext(traffic: Buffer): { number: Buffer; body: Buffer } {
  const text = traffic.toString('latin1')
  const encrypted = /encrypted_key\\":\\"([A-Za-z0-9_-]+)/u.exec(text)![1]!
  const chunk = text.indexOf('application/octet-stream')
  const body = text.indexOf('\r\n\r\n', chunk) + 4
  return { number: Buffer.from(encrypted, 'base64url'), body: traffic.subarray(body + 5000, body + 5048) }
}
