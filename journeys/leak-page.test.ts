import { chromium, type Browser, type BrowserContext, type JSHandle, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cardPhoto } from './support/card-code.ts'
import { chromiumPath, newContext, QUIET } from './support/chromium.ts'
import { type Collection, startCollection } from './support/collection.ts'
import { heapOf, WHOLE_STRINGS } from './support/heap.ts'
import { consoleOf, prepared, submit } from './support/journey.ts'
import { type Leak, scan } from './support/leak-scan.ts'
import { liveObjects } from './support/live-objects.ts'
import { placesOf } from './support/page-places.ts'
import type { Recorder } from './support/recorder.ts'
import { watch } from './support/page-watch.ts'

const NUMBER = '773546848743'
/** Eight digits in a row are more than a count or a date could be: parts of the number are looked for too. */
const NEEDLES = {
  number: NUMBER,
  'first half': NUMBER.slice(0, 8),
  'grouped half': '7735 4684',
  'last half': NUMBER.slice(4),
  'grouped end': '4684 8743',
}
/** Bytes: no photo is padded to less. */
const PADDED = 16_384
/** Where a number may be from its last digit until it is sealed: the object that prints as stars, in the flow. */
const ANSWERS = /\.(?:numbers|#\w+) > Map\./u

const PLACES = [
  'DOM',
  'element properties',
  'forms',
  'local storage',
  'session storage',
  'IndexedDB',
  'cache storage',
  'cookies',
  'history',
  'window name',
  'performance',
  'record',
  'console',
  'wire',
]

let browser: Browser
let collection: Collection
let context: BrowserContext
let page: Page
let lines: string[]
/** Bytes on the wire before this test. */
let before: { requests: number; responses: number }
let asked: { url: string; body: Buffer }[]

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...QUIET, WHOLE_STRINGS] })
  collection = await startCollection()
})
afterAll(async () => {
  await browser.close()
  await collection.stop()
})
beforeEach(async () => {
  context = await newContext(browser, 'desktop')
  await context.grantPermissions(['clipboard-read'])
  await watch(context)
  lines = consoleOf(context)
  asked = []
  before = { requests: wire().requests().length, responses: wire().responses().length }
  context.on('request', request =>
    asked.push({
      url: request.url(),
      body: Buffer.concat([
        Buffer.from(`${request.url()} ${JSON.stringify(request.headers())} `),
        request.postDataBuffer() ?? Buffer.alloc(0),
      ]),
    }),
  )
  page = await context.newPage()
  return () => context.close()
})

const wire = (): Recorder => collection.wire

/** Leaks in everything of the page but its heap. */
async function leaks(needles: Record<string, string | Buffer> = NEEDLES): Promise<Leak[]> {
  return scan(
    [
      ...(await placesOf(page)),
      ['console', Buffer.from(lines.join('\n'))],
      ...asked.map(({ url, body }): [string, Buffer] => [`request ${url}`, body]),
      ['wire', wire().requests().subarray(before.requests)],
      ['answers', wire().responses().subarray(before.responses)],
    ],
    needles,
  )
}

/** Texts of the heap that hold the number or half of it, with the way to each. */
async function inHeap(): Promise<{ text: string; path: string }[]> {
  const texts = Object.values(NEEDLES)
  return (await heapOf(page)).holders(text => texts.some(needle => text.includes(needle)))
}

/** The same, without the one place where it has to be until it is sealed. */
async function outsideAnswers(): ReturnType<typeof inHeap> {
  return (await inHeap()).filter(({ path }) => !ANSWERS.test(path))
}

/** Buffers as long as the photo, or as a padded or redrawn one; the QR reader's table of bit counts, a constant of its module, is none. */
async function photoBuffers(length: number): Promise<{ size: number; path: string }[]> {
  const isTable = ({ size, path }: { size: number; path: string }): boolean =>
    size === 65_536 && path.includes('SourceTextModule')
  return (await heapOf(page)).buffers.filter(
    buffer => (buffer.size === length || buffer.size >= PADDED) && !isTable(buffer),
  )
}

async function toNumber(papers: string[] = []): Promise<void> {
  await page.goto(await collection.ask(papers))
  await page.getByRole('button', { name: '始める' }).click()
  await page.locator('input#input').focus()
}

describe('the search', () => {
  it('finds a copy that was planted, in every place', async () => {
    await toNumber()
    await page.evaluate(async number => {
      document.body.setAttribute('data-planted', number)
      Object.assign(document.querySelector('fuin-collector')!, { planted: { deep: number } })
      const form = document.createElement('form')
      const input = document.createElement('input')
      Object.assign(input, { name: 'planted', type: 'hidden', value: number })
      form.append(input)
      document.body.append(form)
      localStorage.setItem('planted', number)
      sessionStorage.setItem('planted', number)
      const open = await new Promise<IDBDatabase>(resolve => {
        const asked = indexedDB.open('planted', 1)
        asked.onupgradeneeded = () => asked.result.createObjectStore('planted')
        asked.onsuccess = () => resolve(asked.result)
      })
      await new Promise(resolve => {
        const transaction = open.transaction('planted', 'readwrite')
        transaction.objectStore('planted').put({ blob: new Blob([number]) }, 1)
        transaction.oncomplete = resolve
      })
      open.close()
      await (await caches.open('planted')).put('/planted', new Response(number))
      document.cookie = `planted=${number}`
      history.replaceState({ number }, '')
      window.name = number
      performance.mark(number)
      document.dispatchEvent(new CustomEvent('planted', { detail: { number } }))
      console.log(number)
      await fetch(`config.json?${number}`)
      Object.assign(globalThis, { planted: number, list: [...number], blob: new Blob([number]) })
      const { width } = Object.assign(document.createElement('canvas'), { width: 10 })
      Object.assign(globalThis, { picture: new OffscreenCanvas(width, width) })
    }, NUMBER)
    expect(await inHeap()).not.toEqual([])
    const { bytes, pictures } = await liveObjects(page)
    expect(new Set(scan(bytes, NEEDLES).map(({ place }) => place))).toEqual(new Set(['blobs', 'arrays']))
    expect(pictures.join()).toContain('OffscreenCanvas 100')
    const found = new Set((await leaks()).map(({ place }) => place))
    for (const place of PLACES) expect([place, found.has(place)]).toEqual([place, true])
    expect([...found].filter(place => place.startsWith('request '))).not.toEqual([])
    const statics = await page.evaluate(number => {
      const read = (): unknown => (RegExp as unknown as { $_: string }).$_
      return /4/u.test(number) && read() === number
    }, NUMBER)
    expect(statics, 'a pattern leaves what it looked at in RegExp.$_').toBe(true)
  })
})

describe('one collection', () => {
  it('leaves the digits in the input and the answers until they are sealed, and nowhere after', async () => {
    const file = await cardPhoto(browser, NUMBER)
    await toNumber(['mynumber-card'])
    expect(await leaks(), 'before').toEqual([])
    expect(await inHeap(), 'heap before').toEqual([])

    // As keys, not by a script: a script that types would hold the digits itself.
    await page.keyboard.type(NUMBER, { delay: 15 })
    await expect.poll(() => valueLength()).toBe(14)
    expect(await leaks(), 'typed').toEqual([])
    expect(await outsideAnswers(), 'heap while typed').toEqual([])
    expect(scan((await liveObjects(page)).bytes, NEEDLES), 'buffers while typed').toEqual([])

    await page.getByRole('button', { name: '次へ' }).click()
    await page.locator('fuin-document').first().waitFor()
    for (const field of await page.locator('fuin-document').all()) {
      await field
        .locator('input#file')
        .setInputFiles({ name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: file })
      await prepared(field)
    }
    expect(await leaks(), 'papers').toEqual([])
    expect(await outsideAnswers(), 'heap: the answer only').toEqual([])
    const photo = await bytesOfPhoto()
    const { picture, length } = await pieceOf(photo)
    expect(await photoBuffers(length), 'the snapshot tells of the photo').not.toEqual([])
    expect((await liveObjects(page)).pictures).not.toEqual([])

    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('heading', { name: '内容を確認してください' }).waitFor()
    expect(await leaks(), 'review, hidden').toEqual([])
    await page.getByRole('button', { name: '番号を表示' }).click()
    await page.getByText('7735 4684 8743').waitFor()
    const seen = new Set((await leaks()).map(({ place }) => place))
    expect([...seen].sort(), 'shown on the screen when asked, and only there').toEqual([
      'DOM',
      'element properties',
    ])
    await page.getByRole('button', { name: '番号を隠す' }).click()
    expect(await leaks(), 'review, hidden again').toEqual([])

    await submit(page)
    expect(await inHeap(), 'heap after').toEqual([])
    expect(await photo.evaluate(bytes => bytes.every(byte => byte === 0)), 'the photo is overwritten').toBe(
      true,
    )
    await photo.dispose()
    expect(await photoBuffers(PADDED), 'long buffers after').toEqual([])
    const { bytes, pictures } = await liveObjects(page)
    expect(scan(bytes, { ...NEEDLES, picture }), 'buffers after').toEqual([])
    expect(pictures, 'pictures after').toEqual([])
    expect(page.workers(), 'workers after').toEqual([])
    expect(await leaks(), 'after').toEqual([])
    const photos = new Set((await leaks({ picture })).map(({ place }) => place))
    expect([...photos], 'the photo went to the worker of the page only').toEqual(['messages to workers'])
    expect(
      asked.filter(({ url }) => !url.startsWith(`${collection.wire.url}/`) && !url.startsWith('blob:')),
    ).toEqual([])
  })
})

function valueLength(): Promise<number> {
  return page.locator('input#input').evaluate(input => (input as HTMLInputElement).value.length)
}

function bytesOfPhoto(): Promise<JSHandle<Uint8Array>> {
  return page
    .locator('fuin-document')
    .first()
    .evaluateHandle(
      element => (element as unknown as { takeImage(): { bytes: Uint8Array } }).takeImage().bytes,
    )
}

/** Some bytes of the prepared photo, from where every photo differs. */
async function pieceOf(photo: JSHandle<Uint8Array>): Promise<{ picture: Buffer; length: number }> {
  const { piece, length } = await photo.evaluate(bytes => {
    const middle = Math.floor(bytes.length / 2)
    return { piece: [...bytes.subarray(middle, middle + 48)], length: bytes.length }
  })
  return { picture: Buffer.from(piece), length }
}
