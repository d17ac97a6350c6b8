import type { Page } from 'playwright-core'
import { prepared, submit } from '../journey.ts'

/** What a household gives in one visit, whatever the page asks for. */
export interface Answers {
  /** In the order in which the page asks. */
  numbers: string[]
  photo: Buffer
}

/** Goes from the first screen to the receipt: numbers, the way that is offered first, its photos, review. */
export async function visit(page: Page, answers: Answers): Promise<string> {
  await page.getByRole('button', { name: '始める', exact: true }).click()
  return onward(page, answers)
}

/** The same from the first input on. */
export async function onward(page: Page, { numbers, photo }: Answers): Promise<string> {
  const left = [...numbers]
  const review = page.getByRole('heading', { name: '内容を確認してください' })
  for (let screens = 0; screens < 20 && !(await review.isVisible()); screens++) {
    for (const field of await page.locator('fuin-my-number').all()) {
      const number = left.shift()
      if (number === undefined) throw new Error('The page asks for more numbers than this household has.')
      await field.locator('input#input').fill(number)
    }
    for (const field of await page.locator('fuin-document').all()) {
      await field
        .locator('input#file')
        .setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: photo })
      await prepared(field)
    }
    const step = await stepOf(page)
    await page.getByRole('button', { name: '次へ', exact: true }).click()
    for (let waits = 0; (await stepOf(page)) === step && waits < 200; waits++) await page.waitForTimeout(25)
  }
  return submit(page)
}

/** What the page says of the way so far: `4つのうち1つめ`, and the step. */
async function stepOf(page: Page): Promise<string> {
  return (await page.locator('fuin-collector p.step').allInnerTexts()).join('')
}
