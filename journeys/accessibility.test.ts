import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { prepared, request, signIn } from './support/journey.ts'
import { pressEnterOn, tabTo } from './support/keyboard.ts'
import { listed, observer } from './support/observe.ts'
import { phonePhoto } from './support/photo.ts'
import { useStage } from './support/stage.ts'
import { walk, walkIntoContradiction } from './support/walk.ts'

/** The narrowest screen on which everything must still fit (WCAG 2.2, 1.4.10). */
const NARROW = { width: 320, height: 640 }

const stage = useStage()

/** A visit; axe needs a page whose policy lets it in. */
async function visit(link: string): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: NARROW, locale: 'ja-JP', bypassCSP: true })
  const page = await context.newPage()
  await page.goto(link)
  return page
}

async function linkFor(person: string): Promise<string> {
  const context = await stage.browser.newContext({ locale: 'ja-JP' })
  const page = await context.newPage()
  await signIn(page, stage.payroll.url)
  const link = await request(page, stage.payroll.url, person)
  await context.close()
  return link
}

describe('the collection page', () => {
  it('is accessible on every screen, in every language, theme and scheme', { timeout: 400_000 }, async () => {
    const page = await visit(await linkFor('E-1005'))
    const { look, names } = observer(page)
    await walk(stage.browser, page, look)
    expect(await page.locator('.contact a').getAttribute('href')).toBe('tel:0300000000')
    await page.getByText('消しておいてください').waitFor()
    await expect(listed(names)).toMatchFileSnapshot('names/journey.txt')
    await page.context().close()
  })

  it('tells when a photo carries another number than the card', { timeout: 240_000 }, async () => {
    const page = await visit(await linkFor('E-1007'))
    const { look, names } = observer(page)
    await walkIntoContradiction(stage.browser, page, look)
    await expect(listed(names)).toMatchFileSnapshot('names/contradiction.txt')
    await page.context().close()
  })

  it('says in every language what to do with a link that cannot be used', async () => {
    const page = await visit(`${stage.vault.url}/c/#1.cut`)
    await page.getByTestId('code').waitFor()
    const { look, names } = observer(page)
    await look('damaged link')
    await expect(listed(names)).toMatchFileSnapshot('names/damaged-link.txt')
    await page.context().close()
  })

  it('opens a link that was cut off once the whole of it is pasted', async () => {
    const link = await linkFor('E-1008')
    const page = await visit(link.slice(0, -20))
    await page.getByLabel(/貼り付けてください/u).fill(link.replace(/(.{50})/gu, '$1\n'))
    await page.getByRole('button', { name: 'このリンクを開く' }).click()
    await page.getByRole('button', { name: '始める' }).waitFor()
    expect(page.url()).not.toContain('#')
    await page.reload()
    await page.getByRole('button', { name: '始める' }).waitFor()
    await page.context().close()
  })

  it('names another way where the element cannot start', async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false, viewport: NARROW })
    const page = await context.newPage()
    await page.goto(`${stage.vault.url}/c/`)
    expect(await page.locator('noscript').innerText()).toContain('JavaScript を有効にして')
    await page.getByText('紙での提出を頼んでください').waitFor()
    await context.close()
  })

  it('can be gone through with the keyboard alone', async () => {
    const page = await visit(await linkFor('E-1006'))
    await page.getByRole('button', { name: '始める' }).waitFor()
    await pressEnterOn(page, '始める')
    await tabTo(page, /マイナンバー/u)
    await page.keyboard.type('123456789018')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '書類の写真を撮ってください' }).waitFor()
    const photo = await phonePhoto(stage.browser)
    for (const field of await page.locator('fuin-document').all()) {
      // The button opens the system's file dialog, which a test answers in its place.
      const dialog = page.waitForEvent('filechooser')
      await pressEnterOn(page, '写真を選ぶ.*')
      await (await dialog).setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo })
      await prepared(field)
    }
    await pressEnterOn(page, '次へ')
    await page.getByRole('heading', { name: '内容を確認してください' }).waitFor()
    await pressEnterOn(page, '提出する')
    await page.getByRole('heading', { name: '提出が終わりました' }).waitFor({ timeout: 60_000 })
    await page.context().close()
  })
})
