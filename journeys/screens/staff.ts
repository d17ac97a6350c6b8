import { formatInviteLink } from '@fuin/sdk/page'
import { totpCode } from '@fuin/sdk/testing'
import type { Desk, DeskScene } from './desk.ts'
import { CLERK } from './stage.ts'

const PASSWORD = 'yoru no densha 7'

/** Who may do what, and how the vault knows who it is. */
export const STAFF_SCENES: Readonly<Record<string, DeskScene>> = { staff, approvals, history }

async function staff(desk: Desk): Promise<void> {
  await members(desk)
  await door(desk)
}

/** Registering somebody, and the link that is shown once. */
async function members({ screen, page, go, look }: Desk): Promise<void> {
  const first = screen === 'phone'
  await go('担当者')
  await page.getByTestId('add-member').waitFor()
  if (first) await look('members-empty', '担当者がまだいないとき')
  await page.getByTestId('add-member').click()
  await page.getByLabel('氏名').fill(first ? '佐々木 花' : '見本 一郎')
  await page.getByLabel('社員番号（会社のシステムでのID）').fill(first ? CLERK : 'hr-2')
  await page.getByRole('radio', { name: first ? /責任者/u : /事務取扱担当者/u }).check()
  if (!first) {
    await page.getByLabel('対象の部署').fill('営業部、製造部')
    await page.getByLabel('この日まで').fill('2027-03-31')
    await page.getByLabel('教育を受けた日').fill('2026-10-01')
  }
  await look('members-form', '担当者の登録', { only: 'window' })
  await page.getByTestId('save-member').click()
  await page.getByTestId('copy-invite').waitFor()
  await look('members-invited', '招待のリンク（1回だけ表示）', { only: 'window' })
  await page.getByRole('button', { name: '閉じる', exact: true }).click()
  await page.locator('.member').first().waitFor()
  await look('members', '担当者')
}

/** An invitation: password, app, recovery codes. */
async function door({ stage, screen, page, look }: Desk): Promise<void> {
  const externalId = screen === 'phone' ? 'hr-3' : 'hr-4'
  const permissions = ['request', 'review', 'reveal'] as const
  const { invitation } = await stage.staff.members.register({
    ...{ externalId, name: screen === 'phone' ? '田中 恵' : '鈴木 修', permissions: [...permissions] },
  })
  const link = formatInviteLink('', { organization: stage.host.organization.id, ...invitation })
  await page.goto('about:blank')
  await page.goto(`${stage.host.url}/desk?who=${externalId}${link}`)
  await page.getByLabel('新しいパスワード（12文字以上）').fill(PASSWORD)
  await page.getByLabel('新しいパスワード（もう一度）').fill(PASSWORD)
  await look('door-invite', '招待を受けてパスワードを決める', { only: 'window' })
  await page.getByTestId('door-go').click()
  await page.locator('canvas').waitFor()
  await page.waitForTimeout(300)
  await look('door-app', '認証アプリを登録する', { only: 'window' })
  const secret = (await page.locator('fuin-console-door .key').textContent())!.replaceAll(/\s/gu, '')
  await page.getByLabel('認証コード').fill(await totpCode(secret))
  await page.getByTestId('door-go').click()
  await page.getByTestId('kept').waitFor()
  await look('door-codes', '回復コードを控える', { only: 'window' })
}

/** Somebody asks for what needs a second person. */
async function approvals({ stage, page, go, look }: Desk): Promise<void> {
  await stage.staff.approvals.ask({
    action: 'release',
    purpose: 'TAX-EMP',
    use: 'display',
    persons: 120,
    reason: '年末調整の控えと照合するため',
  })
  await go('承認')
  await page.getByText('年末調整の控えと照合するため').first().waitFor()
  await look('approvals', '承認')
}

/** The four histories, and how they leave. */
async function history({ page, go, look }: Desk): Promise<void> {
  await go('履歴')
  await page.getByRole('tab').first().waitFor()
  for (const tab of ['表示', '操作']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.waitForTimeout(800)
    await look(tab === '表示' ? 'history-display' : 'history', `${tab}の履歴`, { only: 'window' })
  }
}
