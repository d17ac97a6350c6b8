import { beforeEach, describe, expect, it } from 'vitest'
import { accept, fillIn, prepared, request, reveal, submit } from './support/journey.ts'
import { phonePhoto } from './support/photo.ts'
import { useVisits } from './support/stage.ts'

const NUMBER = '526859693840'
const visit = useVisits()
let { browser, vault, wire, payroll, hr, page, employee } = visit
beforeEach(() => void ({ browser, vault, wire, payroll, hr, page, employee } = visit))

const ask = (): Promise<string> => request(hr, payroll.url, employee)

async function expectTheNumber(): Promise<void> {
  await accept(hr, payroll.url, employee)
  expect(await reveal(hr, payroll.url, employee)).toBe(NUMBER)
}

/** Does something once, when this many more bytes have gone to the vault. */
function after(bytes: number, action: () => void): void {
  let seen = 0
  wire.onRequest = piece => {
    seen += piece.length
    if (seen < bytes) return
    wire.onRequest = () => undefined
    action()
  }
}

describe('trouble on the way', () => {
  it('goes on where the network was cut, without asking again', async () => {
    await fillIn(page, await ask(), NUMBER, await phonePhoto(browser))
    after(300_000, () => {
      wire.cut()
      setTimeout(() => wire.mend(), 1_500)
    })
    await submit(page)
    await expectTheNumber()
  })

  it('goes on after a reload in the middle of an upload', async () => {
    await fillIn(page, await ask(), NUMBER, await phonePhoto(browser))
    after(300_000, () => wire.cut())
    await page.getByRole('button', { name: '提出する' }).click()
    await page.getByText('もう一度送っています').waitFor()
    page.on('dialog', dialog => void dialog.accept())
    wire.mend()
    await page.reload()
    await page.getByRole('heading', { name: '提出が終わりました' }).waitFor({ timeout: 30_000 })
    await expectTheNumber()
  })

  it('goes on after a restart of the vault in the middle of an upload', async () => {
    await fillIn(page, await ask(), NUMBER, await phonePhoto(browser))
    let restarted: Promise<void> = Promise.resolve()
    after(300_000, () => {
      restarted = vault.stop('SIGKILL').then(() => vault.restart())
    })
    await submit(page)
    await restarted
    await expectTheNumber()
  })
})

describe('links that do not work say what to do', () => {
  it.each([
    ['cut short', (link: string) => link.slice(0, -30), 'リンクが正しくありません', 'invalid_link'],
    ['with another secret', (link: string) => swap(link, 3), 'このリンクは使えません', 'unauthenticated'],
    [
      'of another organization’s key',
      (link: string) => swap(link, 4),
      '差出人を確かめられません',
      'fingerprint_mismatch',
    ],
    ['without anything', (link: string) => link.split('#')[0]!, 'リンクが正しくありません', 'invalid_link'],
  ])('%s', async (_, change, words, code) => {
    await page.goto(change(await ask()))
    await page.getByText(words).waitFor()
    expect(await page.getByTestId('code').innerText()).toBe(code)
    // What may be asked for is another link or the number of the request; never the number or a photo.
    expect(await page.locator('fuin-my-number, fuin-document, input[type="file"]').count()).toBe(0)
    expect(await page.locator('input[inputmode="numeric"]').count()).toBe(0)
  })

  it('replaced by a newer one', async () => {
    const old = await ask()
    await ask()
    await page.goto(old)
    await page
      .getByText('この依頼は取り下げられました')
      .or(page.getByText('このリンクは使えません'))
      .waitFor()
  })

  it('while the vault is away, and again once it is back', async () => {
    const link = await ask()
    await page.goto(link)
    await page.getByRole('button', { name: '始める' }).waitFor()
    wire.cut()
    await page.route('**/v1/**', route => route.abort())
    await page.evaluate(() => document.querySelector('fuin-collector')!.remove())
    wire.mend()
    await page.unroute('**/v1/**')
    await page.reload()
    await page.getByRole('button', { name: '始める' }).waitFor()
  })
})

describe('files that cannot be used say so, and nothing is lost', () => {
  it.each([
    [
      'a file over 40 MB',
      () => Buffer.concat([JPEG_HEAD, Buffer.alloc(41 * 1024 * 1024)]),
      'image/jpeg',
      /大きすぎます/u,
    ],
    ['a broken JPEG', () => Buffer.concat([JPEG_HEAD, Buffer.alloc(2000, 7)]), 'image/jpeg', /開けません/u],
    ['a PDF', () => Buffer.from('%PDF-1.7 …'), 'application/pdf', /PDF/u],
    ['a PDF that claims to be a photo', () => Buffer.from('%PDF-1.7 …'), 'image/jpeg', /PDF/u],
  ])('%s', async (_, make, mimeType, words) => {
    const link = await ask()
    await page.goto(link)
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByLabel('マイナンバー（個人番号）').fill(NUMBER)
    await page.getByRole('button', { name: '次へ' }).click()
    const field = page.locator('fuin-document').first()
    await field.locator('input#file').setInputFiles({ name: 'file', mimeType, buffer: make() })
    await field.getByText(words).first().waitFor()
    await field
      .locator('input#file')
      .setInputFiles({ name: 'ok.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(browser) })
    await prepared(field)
  })
})

const JPEG_HEAD = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')

/** The link with one of its parts changed. */
function swap(link: string, part: number): string {
  const [page, fragment] = link.split('#') as [string, string]
  const parts = fragment.split('.')
  parts[part] = (parts[part]!.startsWith('A') ? 'B' : 'A') + parts[part]!.slice(1)
  return `${page}#${parts.join('.')}`
}
