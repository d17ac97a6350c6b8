import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestOrganization, type TestOrganization } from '@fuin/sdk/testing'
import { launchChromium, newContext } from './support/chromium.ts'
import { consoleOf, submit } from './support/journey.ts'
import { filesUnder, scan } from './support/leak-scan.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'

let browser: Browser
let vault: VaultProcess
let test: TestOrganization

beforeAll(async () => {
  browser = await launchChromium()
  vault = await startVaultProcess()
  test = await createTestOrganization({ ...vault, collectUrl: `${vault.url}/c/` })
})
afterAll(async () => {
  await browser.close()
  await vault.stop()
  removeData(vault)
})

describe('ID and password', () => {
  it('lead to the request, and after it to the receipt only', async () => {
    const staff = test.fuin
      .organization(test.id)
      .as({ externalId: 'u1', permissions: ['request', 'review', 'reveal'] })
    const ref = { externalId: 'E-9001' }
    await staff.subjects.put({ ...ref, kind: 'employee', name: '見本 太郎' })
    await staff.requests.create({ subject: ref, purposes: ['EI'], inPerson: true, due: '2099-12-10' })
    const [issued] = await staff.accounts.issue([ref])
    const { signInId, password, url } = issued!
    const phone = await newContext(browser, 'phone')
    const lines = consoleOf(phone)
    const page = await phone.newPage()
    const signIn = async (): Promise<void> => {
      await page.goto(url)
      await page.getByLabel('ID', { exact: true }).fill(signInId.toLowerCase())
      await page
        .getByLabel('パスワード', { exact: true })
        .fill(`${password.slice(0, 6)}-${password.slice(6)}`)
      await page.getByRole('button', { name: 'サインインする' }).click()
    }
    await signIn()
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByLabel('マイナンバー（個人番号）').fill('1234-5678-9018')
    await page.getByRole('button', { name: '次へ' }).click()
    await submit(page)
    await page.getByRole('button', { name: 'サインアウトする' }).click()
    await page.getByLabel('パスワード', { exact: true }).waitFor()
    await signIn()
    await page.getByText('このリンクからの提出は終わっています。').waitFor()
    expect(await page.getByLabel('マイナンバー（個人番号）').count()).toBe(0)
    expect(page.url()).not.toContain('#')
    expect(lines).toEqual([])
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
      password,
    )
    await phone.close()
    const places: [string, Buffer][] = [
      ...filesUnder([vault.dataDir]),
      ['output', Buffer.from(vault.output())],
    ]
    const needles = { password, name: '見本 太郎', number: '123456789018', externalId: 'E-9001' }
    expect(scan(places, needles)).toEqual([])
  })
})
