import type { Desk, DeskScene } from './desk.ts'

/** API keys of other systems, and who is told what happens. */
export const CONNECTION_SCENES: Readonly<Record<string, DeskScene>> = { connections }

async function connections({ screen, page, go, look }: Desk): Promise<void> {
  await go('連携')
  await page.locator('[data-key]').first().waitFor()
  if (screen === 'phone') await look('connections-empty', '送り先がまだないとき')
  await page.getByTestId('new-key').click()
  await page.getByRole('textbox', { name: '名前' }).fill(screen === 'phone' ? 'attendance' : 'payroll-batch')
  await look('connections-key', 'APIキーを発行', { only: 'window', languages: ['en'] })
  await page.getByTestId('save').click()
  await page.getByTestId('secret').waitFor()
  await look('connections-secret', '秘密の文字列（1回だけ表示）', { only: 'window' })
  await page.getByTestId('forget').click()
  await page.getByTestId('new-endpoint').click()
  await page.getByLabel('送り先のアドレス').fill(`https://kintai.mihon.example/fuin/${screen}`)
  for (const event of ['提出された', '取得した', '廃棄の時期が来た']) await page.getByLabel(event).check()
  await look('connections-endpoint', '送り先を追加', { only: 'window' })
  await page.getByTestId('save').click()
  await page.getByTestId('forget').click()
  const endpoint = page.locator('[data-endpoint]').filter({ hasText: screen })
  await endpoint.locator('[data-act=test]').click()
  await page.getByText('試し送信をしました').waitFor()
  await page.getByRole('button', { name: '閉じる', exact: true }).click()
  await look('connections', '連携', { languages: ['en'] })
  await endpoint.locator('[data-act=deliveries]').click()
  await page.locator('[data-delivery]').first().waitFor()
  // The name is nobody's: whether that was found out yet is not what is shown.
  await look('connections-deliveries', '送信の記録', { only: 'window' })
}
