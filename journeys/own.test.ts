import { beforeEach, describe, expect, it } from 'vitest'
import { fillIn, request, submit } from './support/journey.ts'
import { phonePhoto } from './support/photo.ts'
import { useVisits } from './support/stage.ts'

const NUMBER = '526859693840'
const visit = useVisits()
let { browser, payroll, hr, pocket, page, employee } = visit
beforeEach(() => void ({ browser, payroll, hr, pocket, page, employee } = visit))

describe('those who have something to say themselves', () => {
  it('see what they gave in the same link, withdraw the number alone, and give it again', async () => {
    const link = await request(hr, payroll.url, employee)
    await fillIn(page, link, NUMBER, await phonePhoto(browser))
    await submit(page)
    const again = await pocket.newPage()
    await again.goto(link)
    await again.getByTestId('own').waitFor()
    expect(await again.getByTestId('own-state').innerText()).toContain('確認を待っています')
    expect(await again.locator('body').innerText()).not.toContain(NUMBER)
    await again.getByRole('button', { name: '提出を取り消す・直す' }).click()
    for (const box of await again.getByRole('checkbox').all()) await box.uncheck()
    await again.getByRole('checkbox').first().check()
    await again.getByRole('button', { name: '選んだものを取り消す' }).click()
    await again.getByRole('button', { name: '始める' }).click()
    await again.getByLabel('マイナンバー（個人番号）').fill(NUMBER)
    await again.getByRole('button', { name: '次へ' }).click()
    await submit(again)
    await again.getByTestId('own').waitFor()
  })

  it('say that they do not give it, and change their mind', async () => {
    const link = await request(hr, payroll.url, employee)
    await page.goto(link)
    await page.getByRole('button', { name: 'マイナンバーを提供しない場合' }).click()
    await page.getByLabel('その他').check()
    await page.getByLabel('伝えたいこと').fill('家族と相談します。')
    await page.getByRole('button', { name: '送る', exact: true }).click()
    await page.getByTestId('declined').waitFor()
    await page.getByRole('button', { name: 'やはり提出する' }).click()
    await page.getByRole('button', { name: '始める' }).waitFor()
  })
})
