import { formatInviteLink } from '@fuin/sdk/page'
import { totpCode } from '@fuin/sdk/testing'
import type { Page } from 'playwright-core'
import type { Desk, DeskScene } from './desk.ts'
import type { Stage } from './stage.ts'

const PASSWORD = 'yoru no densha 7'

/** What staff have at the vault themselves, and what administrators are told of each other. */
export const ACCOUNT_SCENES: Readonly<Record<string, DeskScene>> = { own, recovered }

async function own({ stage, screen, page, go, look }: Desk): Promise<void> {
  const externalId = screen === 'phone' ? 'hr-5' : 'hr-6'
  const name = screen === 'phone' ? '中村 葵' : '小林 学'
  await go('状況')
  const { invitation } = await stage.staff.members.register({
    ...{ externalId, name, permissions: ['request', 'review', 'admin'] },
  })
  await accept(stage, page, externalId, invitation)
  await go('自分のアカウント')
  await page.getByTestId('own-everywhere').waitFor()
  await look('own', '自分のアカウント', { languages: ['en'] })
  await page.getByTestId('own-password').click()
  await look('own-password', 'パスワードを変更する', { only: 'window' })
  await page.keyboard.press('Escape')
  await page.getByTestId('own-codes').click()
  await page.getByTestId('confirm').waitFor()
  await look('own-codes', '回復コードを作り直す前', { only: 'window' })
  await page.reload()
  await go('自分のアカウント')
  await page.getByTestId('own-sign-in').waitFor()
  await look('own-out', 'まだサインインしていないとき', { only: 'window' })
}

/** Takes an invitation: a password, an app, and recovery codes that were kept. */
async function accept(
  { host }: Stage,
  page: Page,
  externalId: string,
  invitation: { signInId: string; invite: string },
): Promise<void> {
  const link = formatInviteLink('', { organization: host.organization.id, ...invitation })
  await page.goto('about:blank')
  await page.goto(`${host.url}/desk?who=${externalId}${link}`)
  await page.getByLabel('新しいパスワード（12文字以上）').fill(PASSWORD)
  await page.getByLabel('新しいパスワード（もう一度）').fill(PASSWORD)
  await page.getByTestId('door-go').click()
  await page.locator('canvas').waitFor()
  const secret = (await page.locator('fuin-console-door .key').textContent())!.replaceAll(/\s/gu, '')
  await page.getByLabel('認証コード').fill(await totpCode(secret))
  await page.getByTestId('door-go').click()
  await page.getByTestId('kept').check()
  await page.getByTestId('door-go').click()
  await page.locator('fuin-console-door').waitFor({ state: 'detached' })
}

/** The operator of the vault invited an administrator anew: every other one is told. */
async function recovered({ stage, screen, page, go, look }: Desk): Promise<void> {
  const externalId = screen === 'phone' ? 'hr-7' : 'hr-8'
  const { member } = await stage.staff.members.register({
    ...{ externalId, name: screen === 'phone' ? '加藤 由美子' : '渡辺 亮', permissions: ['admin'] },
  })
  await stage.vault.recoverAdmin(stage.host.organization.id, member.id)
  await page.reload()
  await go('状況')
  await page.locator('[data-recovered]').first().waitFor()
  await look('recovered', '管理者が復旧されたとき', { only: 'window', languages: ['en'] })
  for (const button of await page.getByTestId('recovered-done').all()) {
    await button.click()
    await look('recovered-done', '復旧を確認したと記録する', { only: 'window' })
    await page.getByTestId('confirm').click()
  }
}
