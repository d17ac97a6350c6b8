import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium, SCREENS } from './support/chromium.ts'
import { type Collection, startCollection } from './support/collection.ts'
import { fillIn, prepared, submit } from './support/journey.ts'
import { axeFindings, expectFits, listed, observer } from './support/observe.ts'
import { phonePhoto } from './support/photo.ts'

const NUMBER = '526859693840'
const WORDS = '裏面の右下が光っていて、住所が読めません。'
let browser: Browser
let collection: Collection
let photo: Buffer

beforeAll(async () => {
  browser = await launchChromium()
  collection = await startCollection()
  photo = await phonePhoto(browser)
})
afterAll(async () => {
  await browser.close()
  await collection.stop()
})

/** axe needs a page whose policy lets it in. */
async function onPhone(link: string): Promise<Page> {
  const context = await browser.newContext({ ...SCREENS.phone, locale: 'ja-JP', bypassCSP: true })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

/** What the other journeys look at in every language and look, as it is here. */
async function plain(page: Page, screen: string): Promise<void> {
  const findings = await axeFindings(page)
  expect({ screen, findings }).toEqual({ screen, findings: [] })
  await expectFits(page, screen)
}

describe('a submission that is sent back, on a phone', () => {
  it('says in the same link why, asks for one photo again, and is accepted', async () => {
    const { organization } = collection
    const staff = organization.fuin
      .organization(organization.id)
      .as({ externalId: 'act-1', permissions: ['request', 'review', 'reveal'] })
    const link = await collection.ask(['mynumber-card'])
    const subject = { externalId: 'P-1' }
    const first = await onPhone(link)
    await fillIn(first, link, NUMBER, photo)
    await submit(first)
    await first.context().close()

    // Staff look at the papers, and send the back of the card back.
    const seen = await staff.review(subject)
    const { id } = await organization.fuin.organization(organization.id).subjects.get(subject)
    const images = seen.items.filter(({ kind }) => kind === 'image')
    const opened = await Promise.all(images.map(image => staff.reviewImage(image.id, { subject: id })))
    const backs = images.filter((_, at) => opened[at]!.side === 'back').map(image => image.id)
    expect([images.length, backs.length]).toEqual([2, 1])
    const again = [
      { subject: id, number: false, images: [{ document: 'mynumber-card', sides: ['back' as const] }] },
    ]
    await staff.return(subject, { reason: 'UNREADABLE', words: WORDS, again, images: backs })

    const page = await onPhone(link)
    const { look, names } = observer(page)
    const why = page.getByTestId('returned')
    await why.waitFor()
    for (const text of ['写真の文字が読み取れませんでした', WORDS, '直すところだけをご提出ください'])
      expect(await why.innerText()).toContain(text)
    await look('returned')
    await page.getByRole('button', { name: '始める' }).click()
    const field = page.locator('fuin-document')
    await field.waitFor()
    expect(await page.locator('fuin-my-number').count()).toBe(0)
    expect(await field.count()).toBe(1)
    await field.getByText('マイナンバーカード（裏面）').first().waitFor()
    await plain(page, 'papers again')
    await field.locator('input#file').setInputFiles({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: photo })
    await prepared(field)
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('heading', { name: '内容を確認してください' }).waitFor()
    await plain(page, 'review again')
    await submit(page)
    await page.getByTestId('own').waitFor()
    await plain(page, 'receipt again')
    await expect(listed(names)).toMatchFileSnapshot('names/returned.txt')

    const corrected = await staff.review(subject)
    expect(corrected.items.map(({ kind, round }) => [kind, round]).sort()).toEqual([
      ['image', 1],
      ['image', 2],
      ['number', 1],
    ])
    await staff.accept(subject, { record: { basis: ['番号法16条'] } }, { seen: corrected.seen })
    expect(await staff.reveal(subject, { purpose: 'TAX-EMP' }, number => number.digits())).toBe(NUMBER)
    await page.context().close()
    const later = await onPhone(link)
    await later.getByText('が受け取りました').waitFor()
    await later.context().close()
    for (const bytes of [collection.wire.requests(), collection.wire.responses()])
      expect(bytes.includes(WORDS)).toBe(false)
  })
})
