import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newContext } from './support/chromium.ts'
import { prepared, request, signIn, submit } from './support/journey.ts'
import { phonePhoto } from './support/photo.ts'
import { useStage } from './support/stage.ts'

const stage = useStage()

interface Stored {
  local: Record<string, string>
  session: Record<string, string>
  cookies: string
  caches: string[]
  /** Rows of every database, without the bytes of files. */
  rows: Record<string, unknown[]>
}

function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const rows: Record<string, unknown[]> = {}
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>(resolve => {
        const asked = indexedDB.open(name!)
        asked.onsuccess = () => resolve(asked.result)
      })
      for (const store of database.objectStoreNames) {
        rows[`${name}/${store}`] = await new Promise<unknown[]>(resolve => {
          const asked = database.transaction(store).objectStore(store).getAll()
          asked.onsuccess = () => resolve(JSON.parse(JSON.stringify(asked.result)) as unknown[])
        })
      }
      database.close()
    }
    const local = { ...localStorage } as Record<string, string>
    const session = { ...sessionStorage } as Record<string, string>
    return { local, session, cookies: document.cookie, caches: await caches.keys(), rows }
  })
}

it('stores a sequence, ciphertext until the receipt is there, and the receipt, for somebody who is signed in', async () => {
  const context = await newContext(stage.browser, 'desktop')
  const page = await context.newPage()
  await signIn(page, stage.payroll.url)
  await request(page, stage.payroll.url, 'E-1011')
  const answered = page.waitForResponse(response => response.url().endsWith('/session'))
  await page.goto(`${stage.payroll.url}/my`)
  const session = (await (await answered).json()) as Record<string, string>
  const secrets = ['token', 'psk', 'manifestKey'].map(name => session[name]!)
  expect(secrets.every(secret => secret.length >= 43)).toBe(true)
  const local = { [`fuin-sequence-${session['request']}`]: '1' }
  const empty = { local, session: {}, cookies: '', caches: [] }
  const rowsOf = ({ rows }: Stored): unknown[] => Object.values(rows).flat()

  await page.getByRole('button', { name: '始める' }).click()
  await page.getByLabel('マイナンバー（個人番号）').fill('123456789018')
  expect(await stored(page), 'typed').toMatchObject(empty)
  await page.getByRole('button', { name: '次へ' }).click()
  for (const field of await page.locator('fuin-document').all()) {
    const photo = { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(stage.browser) }
    await field.locator('input#file').setInputFiles(photo)
    await prepared(field)
  }
  await page.getByRole('button', { name: '次へ' }).click()
  const review = await stored(page)
  expect(review, 'review').toMatchObject(empty)
  expect(rowsOf(review)).toEqual([])

  // Held up on its way, so that what waits can be looked at.
  let goOn = (): void => undefined
  const held = new Promise<void>(resolve => (goOn = resolve))
  await page.route('**/submit', async route => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest('**/submit')
  const submitted = submit(page)
  await asked
  const sending = await stored(page)
  expect(sending, 'sending').toMatchObject(empty)
  const [pending, ...others] = rowsOf(sending) as { items: Record<string, unknown>[] }[]
  expect(others).toEqual([])
  for (const item of pending!.items) {
    expect(Object.keys(item).sort()).toEqual([
      'body',
      'digest',
      'envelope',
      'id',
      'kind',
      'sequence',
      'subject',
    ])
    expect(Object.keys(JSON.parse(item['envelope'] as string) as object)).toContain('ciphertext')
  }
  goOn()
  await submitted

  await expect.poll(async () => rowsOf(await stored(page)), { message: 'what waited is gone' }).toEqual([])
  const after = await stored(page)
  expect(after).toMatchObject({ local, cookies: '', caches: [] })
  expect(Object.keys(after.session)).toEqual(['fuin-receipt'])
  const receipt = JSON.parse(after.session['fuin-receipt']!) as Record<string, object>
  expect(Object.keys(receipt).sort()).toEqual(['contact', 'organization', 'receipt'])
  expect(Object.keys(receipt['receipt']!).sort()).toEqual(['index', 'request', 'submittedAt'])
  for (const moment of [review, sending, after])
    for (const text of [...secrets, '123456789018']) expect(JSON.stringify(moment)).not.toContain(text)
  await context.close()
})
