import type { Desk, DeskScene } from './desk.ts'
import { submitted } from './people.ts'

/** Until when a number is kept, and whoever has come to its end. */
export const RETENTION_SCENES: Readonly<Record<string, DeskScene>> = { retention }

async function retention({ stage, screen, page, go, look }: Desk): Promise<void> {
  const person = stage.company.employees[screen === 'phone' ? 14 : 15]!
  const { externalId } = person
  await submitted(stage, [person])
  await stage.staff.accept({ externalId }, { record: { basis: ['番号法16条'] } })
  await page.reload()
  await go('状況')
  await page.getByLabel('氏名・カナ・社員番号で探す').fill(externalId)
  await page.getByRole('row').filter({ hasText: externalId }).locator('button.person').click()
  const section = page.locator('[data-section=retention]')
  await section.locator('[data-task=retention]').waitFor()
  await look('retention-none', '廃棄予定日が決まっていないとき', { only: section })
  await section.locator('[data-task=retention]').click()
  await page.getByLabel('保存する最後の日').fill('2034-01-10')
  await look('retention-date', '廃棄予定日を決める', { only: 'window', languages: ['en'] })
  await page.getByRole('button', { name: '登録する', exact: true }).click()
  await page.getByText('廃棄予定日を登録しました').waitFor()
  await section.getByText('2034').first().waitFor()
  await look('retention', '廃棄予定日', { only: section, languages: ['en'] })
  await section.locator('[data-task=retention]').click()
  await page.getByLabel('保存する最後の日').fill('2026-01-10')
  await page.getByRole('button', { name: '登録する', exact: true }).click()
  await section.getByText('2026').first().waitFor()
  const due = page.getByRole('button', { name: /廃棄時期.*\d/u }).first()
  // The vault looks once a minute whose time has come.
  for (let tries = 0; tries < 30 && !(await due.isVisible()); tries++) {
    await page.waitForTimeout(3000)
    await page.reload()
    await go('状況')
    await page.getByRole('row').nth(1).waitFor()
  }
  await due.click()
  await page.locator('.state-due').first().waitFor()
  await page.waitForTimeout(400)
  await look('retention-due', '廃棄時期の人', { only: 'window', languages: ['en'] })
}
