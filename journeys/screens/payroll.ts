import type { Page } from 'playwright-core'
import { samplePeople, submitAsProvider } from '@fuin/sdk/testing'
import { accept, request, signIn } from '../support/journey.ts'
import { startPayrollProcess } from '../support/payroll.ts'
import { recordTo, type Recorder } from '../support/recorder.ts'
import { removeData, startVaultProcess } from '../support/vault.ts'
import type { Screen } from './gallery.ts'
import type { Stage } from './stage.ts'

/** Whose number is in force; the next one was given and not accepted. */
const ACCEPTED = ['E-1001', 'E-1002', 'E-1003', 'E-1004', 'E-1005', 'E-1012']
const WAITING = 'E-1006'

/** 年末調整 in the payroll example, from nothing made to a file: of its own vault, for its people are others. */
export async function yearEnd(stage: Stage, screen: Screen): Promise<void> {
  const vault = await startVaultProcess()
  const wire = await recordTo(vault.port)
  const payroll = await startPayrollProcess(vault, wire.url)
  const context = await stage.open(screen)
  try {
    const page = await context.newPage()
    await signIn(page, payroll.url)
    const numbers = samplePeople(5, ACCEPTED.length + 1).map(({ number }) => number)
    for (const [at, person] of [...ACCEPTED, WAITING].entries()) {
      const link = await request(page, payroll.url, person)
      await submitAsProvider(link, vault.url, [{ number: numbers[at]! }])
      if (person !== WAITING) await accept(page, payroll.url, person)
    }
    await page.goto(`${payroll.url}/year-end`)
    await make(page, wire, (name, title) => stage.look(page, `payroll-year-end${name}`, title))
  } finally {
    await context.close()
    await payroll.stop()
    await wire.close()
    await vault.stop()
    removeData(vault)
  }
}

async function make(
  page: Page,
  wire: Recorder,
  look: (name: string, title: string) => Promise<void>,
): Promise<void> {
  await look('', '年末調整：作る前')
  await page.getByLabel('書類').selectOption('375')
  // The second batch is kept on its way for as long as the picture takes.
  let used = false
  wire.onRequest = bytes => {
    const text = bytes.toString('latin1')
    if (used && text.includes('/subjects?tag=')) wire.hold()
    used ||= text.includes('/releases ')
  }
  await page.getByRole('button', { name: '作成を始める' }).click()
  await page.getByText(/人中[5-9]人/u).waitFor()
  await look('-running', '年末調整：作っているところ')
  await page.getByRole('button', { name: '中止する' }).click()
  await page.getByRole('heading', { name: '中止しています', exact: true }).waitFor()
  wire.onRequest = () => undefined
  wire.release()
  await page.getByRole('heading', { name: '途中で止まっています' }).waitFor()
  await look('-stopped', '年末調整：途中で止まったとき')
  await page.getByRole('button', { name: '続きから再開する' }).click()
  await page.getByRole('heading', { name: /人分ができました/u }).waitFor({ timeout: 60_000 })
  await look('-done', '年末調整：できたところと、番号が入らなかった人')
  await page.getByRole('link', { name: '年末調整' }).first().click()
  await page.getByRole('heading', { name: 'これまでの作成' }).waitFor()
  await look('-list', '年末調整：これまでの作成')
}
