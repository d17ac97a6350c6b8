import { beforeEach, describe, expect, it } from 'vitest'
import { launchChromium, newContext } from './support/chromium.ts'
import { accept, fillIn, request, reveal, submit } from './support/journey.ts'
import { phonePhoto } from './support/photo.ts'
import { useVisits } from './support/stage.ts'

const NUMBER = '526859693840'
const FIELD = 'マイナンバー（個人番号）'
const visit = useVisits()
let { browser, wire, payroll, hr, pocket, page, employee } = visit
beforeEach(() => void ({ browser, wire, payroll, hr, pocket, page, employee } = visit))

const ask = (): Promise<string> => request(hr, payroll.url, employee)
const heading = (name: string): Promise<void> => page.getByRole('heading', { name, exact: true }).waitFor()
const PAPERS = '書類の写真を撮ってください'
const REVIEW = '内容を確認してください'
const RECEIPT = '提出が終わりました'

describe('those who go back, come again or change their mind', () => {
  it('move between the steps with Back and Forward, and the link never comes back', async () => {
    await page.goto('about:blank')
    await page.goto(await ask())
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByLabel(FIELD).fill(NUMBER)
    await page.getByRole('button', { name: '次へ' }).click()
    await heading(PAPERS)
    await page.goBack()
    await page.getByLabel(FIELD).waitFor()
    expect((await page.getByLabel(FIELD).inputValue()).replaceAll(' ', '')).toBe(NUMBER)
    await page.goForward()
    await heading(PAPERS)
    expect(await page.evaluate(() => location.hash + JSON.stringify(history.state))).toBe(
      '{"fuin":{"at":2,"depth":2}}',
    )
    await page.locator('.steps .completed button').click()
    await page.getByLabel(FIELD).fill('')
    // The papers come after what is no longer answered: going back does not show them either.
    await page.goBack()
    await page.getByLabel(FIELD).waitFor()
    await page.goBack()
    await page.goBack()
    await page.getByRole('button', { name: '始める' }).waitFor()
    await page.goBack()
    expect(page.url()).toBe('about:blank')
  })

  it('are told after a reload that what they typed is gone', async () => {
    page.on('dialog', dialog => void dialog.accept())
    await page.goto(await ask())
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByLabel(FIELD).fill(NUMBER)
    await page.reload()
    await page.getByTestId('lost').waitFor()
    await page.getByRole('button', { name: '始める' }).click()
    expect(await page.getByLabel(FIELD).inputValue()).toBe('')
  })

  it('find empty fields when the browser had kept the page that they left', async () => {
    const keeping = await launchChromium({ keepsPages: true })
    try {
      page = await (await newContext(keeping, 'phone')).newPage()
      page.on('dialog', dialog => void dialog.accept())
      // The vault says no-store, and then Chromium loads the page again; not every server that has it says so.
      await page.route('**/c/', async route => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { ...response.headers(), 'cache-control': 'no-cache' } })
      })
      await page.goto(await ask())
      await page.getByRole('button', { name: '始める' }).click()
      await page.getByLabel(FIELD).fill(NUMBER)
      await page.evaluate(() => {
        addEventListener('pageshow', event => document.body.classList.toggle('kept', event.persisted))
      })
      await page.goto(payroll.url)
      await page.goBack({ waitUntil: 'commit' })
      await page.getByTestId('lost').waitFor()
      // A page that was loaded again would say the same, and have no class: this is the one that was left.
      expect(await page.locator('body').getAttribute('class')).toBe('kept')
      await page.getByRole('button', { name: '始める' }).click()
      expect(await page.getByLabel(FIELD).inputValue()).toBe('')
      expect(await page.locator('fuin-my-number .count').innerText()).toBe('')
      await page.getByRole('button', { name: '次へ' }).click()
      await page.locator('#summary').waitFor()
    } finally {
      await keeping.close()
    }
  })

  it('submit once, however often they press, and find the receipt after a reload', async () => {
    await fillIn(page, await ask(), NUMBER, await phonePhoto(browser))
    let submissions = 0
    page.on('request', sent => (submissions += sent.url().endsWith('/submit') ? 1 : 0))
    await page.getByRole('button', { name: '提出する' }).dblclick()
    await heading(RECEIPT)
    expect(submissions).toBe(1)
    const receipt = await page.getByTestId('receipt').innerText()
    await page.reload()
    await heading(RECEIPT)
    expect(await page.getByTestId('receipt').innerText()).toBe(receipt)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '控えをファイルに保存する' }).click(),
    ])
    const text = await new Response((await file.createReadStream()) as unknown as ReadableStream).text()
    expect(text).toContain(receipt)
    expect(text).not.toContain(NUMBER)
    await accept(hr, payroll.url, employee)
    expect(await reveal(hr, payroll.url, employee)).toBe(NUMBER)
  })

  it('see in a second tab that the first one has submitted', async () => {
    const link = await ask()
    const second = await pocket.newPage()
    await second.goto(link)
    await second.getByRole('button', { name: '始める' }).click()
    await second.getByLabel(FIELD).fill('123456789018')
    await fillIn(page, link, NUMBER, await phonePhoto(browser))
    await submit(page)
    await second.getByRole('heading', { name: RECEIPT }).waitFor()
    await accept(hr, payroll.url, employee)
    expect(await reveal(hr, payroll.url, employee)).toBe(NUMBER)
  })

  it('keep what they typed when they change the language, and the language when they reload', async () => {
    page.on('dialog', dialog => void dialog.accept())
    await page.goto(await ask())
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByLabel(FIELD).fill(NUMBER)
    await page.getByLabel('言語 / Language').selectOption('en')
    await page.getByRole('heading', { name: 'Enter the My Number' }).waitFor()
    expect((await page.locator('fuin-my-number input').inputValue()).replaceAll(' ', '')).toBe(NUMBER)
    await page.reload()
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor()
  })

  it('call the sending off, find their answers, and send after all', async () => {
    await fillIn(page, await ask(), NUMBER, await phonePhoto(browser))
    let seen = 0
    wire.onRequest = piece => {
      seen += piece.length
      if (seen < 300_000) return
      wire.onRequest = () => undefined
      wire.cut()
    }
    await page.getByRole('button', { name: '提出する' }).click()
    await page.getByText('もう一度送っています').waitFor()
    await page.getByRole('button', { name: '送るのをやめる' }).click()
    await heading(REVIEW)
    const kept = await page.evaluate(
      () =>
        new Promise(resolve => {
          const opening = indexedDB.open('fuin')
          opening.onsuccess = () => {
            const count = opening.result.transaction('pending').objectStore('pending').count()
            count.onsuccess = () => resolve(count.result)
          }
        }),
    )
    expect(kept).toBe(0)
    wire.mend()
    await submit(page)
    await accept(hr, payroll.url, employee)
    expect(await reveal(hr, payroll.url, employee)).toBe(NUMBER)
  })

  it('are led from the error summary to the field', async () => {
    await page.goto(await ask())
    await page.getByRole('button', { name: '始める' }).click()
    await page.getByRole('button', { name: '次へ' }).click()
    const summary = page.locator('#summary')
    await expect.poll(() => summary.evaluate(box => box.matches(':focus'))).toBe(true)
    const message = await page.locator('fuin-my-number .error').innerText()
    expect(await summary.getByRole('link').allInnerTexts()).toEqual([message])
    await summary.getByRole('link').click()
    await expect.poll(() => page.getByLabel(FIELD).evaluate(input => input.matches(':focus'))).toBe(true)
  })
})
