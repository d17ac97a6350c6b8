import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { samplePeople, submitAsProvider } from '@fuin/sdk/testing'
import { newContext } from './support/chromium.ts'
import { accept, request, signIn } from './support/journey.ts'
import { filesUnder, scan } from './support/leak-scan.ts'
import { useStage } from './support/stage.ts'

const stage = useStage()
/** Whose number is in force, and one whom nobody has accepted. */
const ACCEPTED = ['E-1001', 'E-1002', 'E-1003', 'E-1004', 'E-1005', 'E-1012']
const WAITING = 'E-1006'
/** Employees and dependents of the company: everybody on a slip. */
const EVERYBODY = 21
/** Two batches: one was written when the run was stopped, the other was at work. */
const TRIED = 10
const NUMBERS = Object.fromEntries(
  samplePeople(5, 7).map(({ number }, at) => [[...ACCEPTED, WAITING][at]!, number]),
)
const sent: string[] = []
let page: Page

beforeAll(async () => {
  const { browser, payroll, vault } = stage
  page = await (await newContext(browser, 'desktop')).newPage()
  page.on('request', call => sent.push(`${call.url()} ${call.postData() ?? ''}`))
  await signIn(page, payroll.url)
  for (const [person, number] of Object.entries(NUMBERS)) {
    const link = await request(page, payroll.url, person)
    await submitAsProvider(link, vault.url, [{ number }])
    if (person !== WAITING) await accept(page, payroll.url, person)
  }
}, 120_000)

it('makes the slips of a year: stopped, cut, gone on with, each number used once', async () => {
  const { payroll, wire, vault } = stage
  // The second batch is kept on its way, so that there is somebody to be finished when the clerk stops.
  let used = false
  wire.onRequest = bytes => {
    const text = bytes.toString('latin1')
    if (used && text.includes('/subjects?tag=')) wire.hold()
    used ||= text.includes('/releases ')
  }
  await page.getByRole('link', { name: '年末調整' }).click()
  await page.getByText('まだ何も作っていません').waitFor()
  await page.getByLabel('書類').selectOption('375')
  await page.getByRole('button', { name: '作成を始める' }).click()
  await page.getByText(`${EVERYBODY}人中5人`).waitFor()
  await page.getByRole('button', { name: '中止する' }).click()
  await page.getByRole('heading', { name: '中止しています', exact: true }).waitFor()
  wire.onRequest = () => undefined
  wire.release()
  await page.getByRole('heading', { name: '途中で止まっています' }).waitFor()
  await page.getByText(`${EVERYBODY}人中${TRIED}人`).waitFor()

  await payroll.restart()
  await signIn(page, payroll.url)
  await page.getByRole('link', { name: '年末調整' }).click()
  await page.getByRole('link', { name: /給与所得の源泉徴収票/u }).click()
  await page.getByRole('button', { name: '続きから再開する' }).click()
  await page.getByRole('heading', { name: `${ACCEPTED.length}人分ができました` }).waitFor()
  await page
    .getByRole('heading', { name: `番号が入らなかった人（${EVERYBODY - ACCEPTED.length}人）` })
    .waitFor()
  await page.getByText('提出されましたが、受け入れていません。').waitFor()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'ファイルを受け取る（CSV）' }).click()
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n')
    .slice(1)
  expect(lines.map(line => [line.split(',')[2], line.split(',').at(-1)])).toEqual(
    ACCEPTED.map(id => [id, NUMBERS[id]]),
  )

  const uses = await usesInLog()
  expect(uses.sort()).toEqual(await namesOf(ACCEPTED))
  const places: [string, Buffer][] = [
    ...filesUnder([payroll.dataDir, vault.dataDir]),
    ['output of the payroll', Buffer.from(payroll.output())],
    ['output of the vault', Buffer.from(vault.output())],
    ['sent', Buffer.from(sent.join('\n'))],
  ]
  expect(scan(places, NUMBERS)).toEqual([])

  await page.goto(`${payroll.url}/year-end`)
  await page.getByRole('link', { name: /給与所得の源泉徴収票/u }).click()
  await page.getByRole('button', { name: '受け取ったので、ここから消す' }).click()
  await page.getByText('消去済み').waitFor()
  expect([...filesUnder([payroll.dataDir])].filter(([name]) => name.includes('/rows/'))).toEqual([])
}, 120_000)

it('tells somebody without the right whom to ask', async () => {
  const clerk = await (await newContext(stage.browser, 'phone')).newPage()
  await signIn(clerk, stage.payroll.url, '担当者')
  await clerk.goto(`${stage.payroll.url}/year-end`)
  await clerk.getByRole('heading', { name: '書類を作る権限がありません' }).waitFor()
  expect(await clerk.getByRole('button', { name: '作成を始める' }).count()).toBe(0)
})

/** Names beside each output of the log, in the order of the page. */
async function usesInLog(): Promise<string[]> {
  await page.goto(`${stage.payroll.url}/log`)
  const rows = page.getByRole('row').filter({ hasText: '番号・書類の利用' }).filter({ hasText: '源泉徴収' })
  return Promise.all((await rows.all()).map(row => row.getByRole('cell').nth(2).innerText()))
}

async function namesOf(people: string[]): Promise<string[]> {
  await page.goto(`${stage.payroll.url}/people`)
  const names = people.map(id =>
    page.getByRole('row').filter({ hasText: id }).getByRole('link').first().innerText(),
  )
  return (await Promise.all(names)).sort()
}
