import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import decode from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeVideo } from '../packages/widget/test/support/video.mjs'
import { launchChromium, newContext } from './support/chromium.ts'
import { accept, consoleOf, fillIn, prepared, request, reveal, signIn, submit } from './support/journey.ts'
import { type PayrollProcess, startPayrollProcess } from './support/payroll.ts'
import { phonePhoto } from './support/photo.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'

/** The number in the code that the pretended camera sees. */
const NUMBER = '123456789018'
const folder = mkdtempSync(join(tmpdir(), 'fuin-film-'))
/** A computer without a camera, and a phone with one. */
let computer: Browser
let phone: Browser
let vault: VaultProcess
let payroll: PayrollProcess

beforeAll(async () => {
  computer = await launchChromium()
  phone = await launchChromium({ film: writeVideo(join(folder, 'card.y4m')) })
  vault = await startVaultProcess()
  payroll = await startPayrollProcess(vault)
})
afterAll(async () => {
  await Promise.all([computer.close(), phone.close()])
  await payroll.stop()
  await vault.stop()
  removeData(vault)
  rmSync(folder, { recursive: true })
})

async function office(person: string): Promise<{ hr: Page; link: string }> {
  const hr = await (await newContext(computer, 'desktop')).newPage()
  await signIn(hr, payroll.url)
  return { hr, link: await request(hr, payroll.url, person) }
}

async function toPapers(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: '始める' }).click()
  await page.getByLabel('マイナンバー（個人番号）').fill('983690060268')
  await page.getByRole('button', { name: '次へ' }).click()
}

/** What a phone's camera reads from the screen. */
async function codeOn(page: Page): Promise<string> {
  const { data, ...size } = await page.locator('fuin-handover canvas').evaluate(element => {
    const canvas = element as HTMLCanvasElement
    const { width, height } = canvas
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height)
    return { width, height, data: Array.from(data) }
  })
  return decode({ ...size, data: Uint8Array.from(data) })
}

describe('a computer without a camera', () => {
  it('hands over to the phone, and shows the receipt when the phone has submitted', async () => {
    const { hr, link } = await office('E-1003')
    const desk = await newContext(computer, 'desktop')
    const lines = consoleOf(desk)
    const page = await desk.newPage()
    await toPapers(page, link)
    await page.getByRole('button', { name: 'スマートフォンで続ける' }).click()
    await page.getByText('この画面に入力したものは、スマートフォンには移りません').waitFor()
    const read = await codeOn(page)
    expect(read).toBe(link)
    expect(await page.content()).not.toContain(link.split('#')[1])
    const shown = await page.locator('fuin-handover .fingerprint').innerText()

    const pocket = await newContext(phone, 'phone')
    const hand = await pocket.newPage()
    await hand.goto(read)
    await hand.getByText(shown).waitFor()
    await fillIn(hand, read, NUMBER, await phonePhoto(phone))
    const receipt = await submit(hand)

    await page.getByRole('heading', { name: '提出が終わりました' }).waitFor({ timeout: 40_000 })
    expect(await page.getByTestId('receipt').innerText()).toBe(receipt)
    expect(await page.evaluate(() => sessionStorage.getItem('fuin-link'))).toBe(null)
    expect(lines).toEqual([])
    await accept(hr, payroll.url, 'E-1003')
    expect(await reveal(hr, payroll.url, 'E-1003')).toBe(NUMBER)
    await Promise.all([desk.close(), pocket.close(), hr.context().close()])
  })

  it('says that there is no camera, and lets another way be chosen', async () => {
    const { hr, link } = await office('E-1004')
    const desk = await newContext(computer, 'desktop')
    await desk.grantPermissions(['camera'])
    const page = await desk.newPage()
    await page.goto(link)
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByRole('button', { name: '映像でQRコードを読み取る' }).click()
    await page.getByText('カメラが見つかりません').waitFor()
    await page.getByRole('button', { name: 'ほかの方法にする' }).click()
    await page.getByLabel('マイナンバー（個人番号）').fill(NUMBER)
    await Promise.all([desk.close(), hr.context().close()])
  })

  it('hands over to the page of the host, for somebody who is signed in', async () => {
    const { hr } = await office('E-1011')
    await toPapers(hr, `${payroll.url}/my`)
    await hr.getByRole('button', { name: 'スマートフォンで続ける' }).click()
    await hr.getByText('スマートフォンでも、いつものようにサインインしてください').waitFor()
    expect(await codeOn(hr)).toBe(`${payroll.url}/my`)
    await hr.context().close()
  })
})

describe('a phone with a camera', () => {
  it('reads the number from the card, under the policy of the hosted page', async () => {
    const { hr, link } = await office('E-1006')
    const pocket = await newContext(phone, 'phone')
    await pocket.grantPermissions(['camera'])
    const lines = consoleOf(pocket)
    const page = await pocket.newPage()
    await page.goto(link)
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByRole('button', { name: '映像でQRコードを読み取る' }).click()
    await page.getByText('番号を読み取りました').waitFor({ timeout: 40_000 })
    await page.getByRole('button', { name: '次へ' }).click()
    for (const field of await page.locator('fuin-document').all()) {
      await field
        .locator('input#file')
        .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(phone) })
      await prepared(field)
    }
    await page.getByRole('button', { name: '次へ' }).click()
    await submit(page)
    expect(lines).toEqual([])
    await accept(hr, payroll.url, 'E-1006')
    expect(await reveal(hr, payroll.url, 'E-1006')).toBe(NUMBER)
    await Promise.all([pocket.close(), hr.context().close()])
  })
})
