import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, SCREENS } from './support/chromium.ts'
import { type Collection, startCollection } from './support/collection.ts'
import { axeFindings, expectFits } from './support/observe.ts'

const NUMBER = '123456789018'
let browser: Browser
let collection: Collection

beforeAll(async () => {
  browser = await launchChromium()
  collection = await startCollection()
})
afterAll(async () => {
  await browser.close()
  await collection.stop()
})

/** Everything the person does from here on is done with keys. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}

describe('a link with a passcode, on a phone, with a keyboard alone', () => {
  it('opens after a wrong try, waits for more time, and is sent', async () => {
    const { organization } = collection
    const staff = organization.fuin
      .organization(organization.id)
      .as({ externalId: 'act-1', permissions: ['request', 'review', 'reveal'] })
    const subject = { externalId: 'passcode-1' }
    await staff.subjects.put({ ...subject, kind: 'employee', name: '見本 花子' })
    const asked = { subject, purposes: ['TAX-EMP'], inPerson: true, due: '2099-12-10' }
    const { id, url, passcode } = await staff.requests.create({
      ...asked,
      passcode: true,
      countersign: 'さくら・つばめ',
    })
    await staff.requests.extend(id, { expiresAt: new Date(Date.now() + 1000).toISOString() })

    // axe needs a page whose policy lets it in.
    const page = await (
      await browser.newContext({ ...SCREENS.phone, locale: 'ja-JP', bypassCSP: true })
    ).newPage()
    await page.goto(url)
    await page.getByLabel('パスコード').focus()
    expect(await page.getByText('みほん').count()).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await expectFits(page, 'passcode')
    await page.keyboard.type('0000-0000')
    await page.keyboard.press('Enter')
    await page.getByText('あと9回').waitFor()
    await page.keyboard.type(passcode!.toLowerCase().replace('-', ' '))
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: 'リンクの期限が過ぎました' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await expectFits(page, 'expired')
    await press(page, '期限を延ばすよう頼む')
    await page.getByTestId('asked').waitFor()
    const wanted: string[] = []
    await organization.fuin
      .organization(organization.id)
      .attend({ renewalWanted: ({ request }) => wanted.push(request) })
    expect(wanted).toEqual([id])
    await staff.requests.extend(id, { due: '2099-12-24' })

    await page.getByTestId('countersign').waitFor()
    expect(await page.getByTestId('countersign').innerText()).toBe('さくら・つばめ')
    await press(page, '同じです')
    await press(page, '始める')
    await page.getByLabel('マイナンバー（個人番号）').focus()
    await page.keyboard.type(NUMBER)
    await press(page, '次へ')
    await press(page, '提出する')
    await page.getByRole('heading', { name: '提出が終わりました' }).waitFor()
    await staff.accept(subject, { record: {} })
    expect(await staff.reveal(subject, { purpose: 'TAX-EMP' }, number => number.digits())).toBe(NUMBER)
    for (const bytes of [collection.wire.requests(), collection.wire.responses()])
      expect(bytes.includes(passcode!.replace('-', ''))).toBe(false)
  })
})
