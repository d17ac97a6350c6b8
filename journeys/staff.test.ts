import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { submitAsProvider, totpCode } from '@fuin/sdk/testing'
import { newContext } from './support/chromium.ts'
import { accept, goTo, request, signIn } from './support/journey.ts'
import { filesUnder, scan } from './support/leak-scan.ts'
import { useStage } from './support/stage.ts'

const PASSWORD = 'yoru no densha 7'
const CLERK = 'u-78'
const PERSON = 'E-1002'
const NUMBER = '123456789018'
const stage = useStage()
/** Everything that was sent to the payroll product by the clerk's browser. */
const sent: string[] = []
const secrets: Record<string, string> = { password: PASSWORD, encoded: encodeURIComponent(PASSWORD) }
let boss: Page
let clerk: Page

beforeAll(async () => {
  const { browser, payroll, vault } = stage
  boss = await (await newContext(browser, 'desktop')).newPage()
  await signIn(boss, payroll.url)
  const link = await request(boss, payroll.url, PERSON)
  await submitAsProvider(link, vault.url, [{ number: NUMBER }])
  await accept(boss, payroll.url, PERSON)
  clerk = await (await newContext(browser, 'desktop')).newPage()
  clerk.on('request', call => {
    if (call.url().startsWith(payroll.url)) sent.push(`${call.url()} ${call.postData() ?? ''}`)
  })
  await signIn(clerk, payroll.url, '担当者')
}, 120_000)

async function members(page: Page): Promise<void> {
  await page.goto(`${stage.payroll.url}/console`)
  await goTo(page, '担当者')
  await page.getByTestId('add-member').waitFor()
}

/** The panel of one person, as the clerk has it. */
async function openPerson(page: Page): Promise<void> {
  await page.goto(`${stage.payroll.url}/console`)
  await page.getByLabel('氏名・カナ・社員番号で探す').fill(PERSON)
  await page.getByRole('row').filter({ hasText: PERSON }).locator('button.person').click()
  const panel = page.locator('[data-section=reveal]')
  await panel.locator('select[name=purpose]').waitFor()
  await panel.locator('select[name=purpose]').selectOption({ index: 1 })
}

describe('staff at the vault', () => {
  it('is invited by link, chooses a password that nobody sees, and keeps recovery codes', async () => {
    await members(boss)
    for (const [id, name, role] of [
      ['u-77', '佐々木 花', /責任者/u],
      [CLERK, '加藤 由美子', /事務取扱担当者/u],
    ] as const) {
      await boss.getByTestId('add-member').click()
      await boss.getByLabel('氏名').fill(name)
      await boss.getByLabel('社員番号（会社のシステムでのID）').fill(id)
      await boss.getByRole('radio', { name: role }).check()
      await boss.getByTestId('save-member').click()
      await boss.getByTestId('copy-invite').waitFor()
      secrets['invite'] = (await boss.getByTestId('invite-link').innerText()).replaceAll(/\s/gu, '')
      await boss.getByRole('button', { name: '閉じる', exact: true }).click()
    }
    await clerk.goto(secrets['invite']!)
    secrets['invite'] = secrets['invite']!.split('.').at(-1)!
    await clerk.getByLabel('新しいパスワード（12文字以上）').fill('password1234')
    await clerk.getByLabel('新しいパスワード（もう一度）').fill('password1234')
    await clerk.getByTestId('door-go').click()
    await clerk.getByText('推測されやすい').waitFor()
    await clerk.getByLabel('新しいパスワード（12文字以上）').fill(PASSWORD)
    await clerk.getByLabel('新しいパスワード（もう一度）').fill(PASSWORD)
    await clerk.getByTestId('door-go').click()
    await clerk.locator('canvas').waitFor()
    expect(clerk.url()).not.toContain(secrets['invite'])
    const key = await clerk.locator('fuin-console-door .key').innerText()
    secrets['app'] = key.replaceAll(/\s/gu, '')
    await clerk.getByLabel('認証コード').fill(await totpCode(secrets['app']))
    await clerk.getByTestId('door-go').click()
    await clerk.getByTestId('kept').check()
    const codes = await clerk.locator('fuin-console-door .codes li').allInnerTexts()
    expect(codes).toHaveLength(10)
    secrets['recovery'] = codes[3]!.replaceAll('-', '')
    await clerk.getByTestId('door-go').click()
    await clerk.locator('fuin-console-door').waitFor({ state: 'detached' })
  }, 120_000)

  it('proves at the vault who is at the screen before a number is shown', async () => {
    await members(boss)
    const asked = boss.getByRole('group', { name: '次の操作の前に、本人の確認を求める' })
    await asked.getByLabel('番号を表示').check()
    await boss.getByTestId('save-policy').click()
    await boss.getByText('サインインの決まりを保存しました。').waitFor()
    const row = boss.locator('.member').filter({ hasText: '加藤 由美子' })
    await row.locator('[data-act=sign-out]').click()
    await boss.getByTestId('confirm').click()
    await boss.getByText('サインアウトさせました').waitFor()

    await openPerson(clerk)
    await clerk.getByTestId('reveal').click()
    const door = clerk.locator('fuin-console-door')
    await door.getByLabel('ID（8文字）').fill(await row.locator('dd').first().innerText())
    await door.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
    await clerk.getByTestId('door-go').click()
    await door.getByRole('button', { name: /回復コードを使う/u }).click()
    await door.getByLabel(/回復コード/u).fill(secrets['recovery']!)
    await clerk.getByTestId('door-go').click()
    await clerk.getByText('1234 5678 9018').waitFor()
  }, 120_000)

  it('is stopped the moment a right is taken away, with a sentence that says so', async () => {
    await openPerson(clerk)
    await boss.locator('.member').filter({ hasText: '加藤 由美子' }).locator('[data-act=edit]').click()
    await boss.getByLabel('番号を表示').last().uncheck()
    await boss.getByTestId('save-member').click()
    await boss.getByText('加藤 由美子さんを変更しました。').waitFor()
    await clerk.getByTestId('reveal').click()
    await clerk.getByText(/権限/u).last().waitFor()
    expect(await clerk.getByText('1234 5678 9018').count()).toBe(0)
  }, 60_000)

  it('left no password, code or secret with the host or the vault', () => {
    const { vault, payroll } = stage
    const places: [string, Buffer][] = [
      ...filesUnder([vault.dataDir]),
      ['vault', Buffer.from(vault.output())],
      ['payroll', Buffer.from(payroll.output())],
      ['sent', Buffer.from(sent.join('\n'))],
    ]
    expect(sent.length).toBeGreaterThan(10)
    const { password, encoded, app, recovery, invite } = secrets
    expect(
      scan(places, {
        password: password!,
        encoded: encoded!,
        app: app!,
        recovery: recovery!,
        invite: invite!,
      }),
    ).toEqual([])
  })
})
