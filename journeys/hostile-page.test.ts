import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, newContext, QUIET } from './support/chromium.ts'
import { type Collection, startCollection } from './support/collection.ts'
import { type HostPages, OLDER, startHostPages } from './support/host-page.ts'
import { consoleOf, submit } from './support/journey.ts'
import { textsOfPdf } from './support/pdf-text.ts'

const NUMBER = '773546848743'
const GROUPED = '7735 4684 8743'
const REVIEW = '内容を確認してください'
/** A name of this machine that no browser trusts without TLS. */
const PLAIN = 'host.example'

let browser: Browser
let collection: Collection
let host: HostPages
let context: BrowserContext
let page: Page
let lines: string[]
let calls: string[]

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...QUIET, `--host-resolver-rules=MAP ${PLAIN} 127.0.0.1`],
    // As people have it: a page that was left may come back as it was.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  host = await startHostPages()
  collection = await startCollection([host.origin, host.other])
  host.put('/collector', `<fuin-collector vault="${collection.wire.url}"></fuin-collector>`)
  host.put('/field', '<form><fuin-my-number name="number"></fuin-my-number></form>')
  host.put('/elsewhere', 'elsewhere')
})
afterAll(async () => {
  await browser.close()
  await collection.stop()
  await host.close()
})
beforeEach(async () => {
  context = await newContext(browser, 'desktop')
  lines = consoleOf(context)
  calls = []
  context.on('request', request => {
    if (request.url().includes('/v1/')) calls.push(`${request.method()} ${new URL(request.url()).pathname}`)
  })
  page = await context.newPage()
  return () => context.close()
})

const code = (where: Page | Frame = page): Promise<string> => where.getByTestId('code').innerText()

async function toNumber(): Promise<void> {
  await page.goto(await collection.ask())
  await page.getByRole('button', { name: '始める' }).click()
  await page.locator('input#input').focus()
}

async function toReview(): Promise<void> {
  await toNumber()
  await page.keyboard.type(NUMBER)
  await page.getByRole('button', { name: '次へ' }).click()
  await page.getByRole('heading', { name: REVIEW }).waitFor()
}

async function open(where: Page | Frame): Promise<void> {
  const link = await collection.ask()
  await where.locator('fuin-collector').evaluate(async (element, address) => {
    await customElements.whenDefined('fuin-collector')
    void (element as unknown as { open(link: string): Promise<void> }).open(address)
  }, link)
}

describe('a page that is not to be trusted', () => {
  it.each(['fuin-my-number', 'fuin-document', 'fuin-card-code'])(
    'took the name %s first: nothing breaks, and nothing is asked',
    async name => {
      await page.addInitScript(taken => {
        customElements.define(
          taken,
          class extends HTMLElement {
            constructor() {
              super()
              this.attachShadow({ mode: 'open' }).innerHTML = '<input id="input">'
            }
          },
        )
      }, name)
      await page.goto(await collection.ask())
      expect(await code()).toBe('environment_untrusted')
      // The others are loaded later: it is refused before that.
      if (name === 'fuin-my-number')
        expect(lines.join()).toContain('<fuin-my-number> is another element on this page already')
      expect(await page.locator('fuin-collector input').count()).toBe(0)
      expect(calls).toEqual([])
    },
  )

  it('came over plain HTTP: nothing is asked', async () => {
    await page.goto(`http://${PLAIN}:${host.port}/collector`)
    await open(page)
    expect(await code()).toBe('context_insecure')
    expect(await page.locator('fuin-collector input').count()).toBe(0)
    expect(calls).toEqual([])
  })

  it('replaced a function after the number was typed: nothing is sealed, and the answers are gone', async () => {
    await toReview()
    await page.evaluate(() => {
      const real = crypto.subtle.encrypt.bind(crypto.subtle)
      crypto.subtle.encrypt = (...args) => real(...args)
    })
    const before = calls.length
    await page.getByRole('button', { name: '提出する' }).click()
    expect(await code()).toBe('environment_untrusted')
    expect(calls.slice(before)).toEqual([])
    const left = await page.locator('fuin-collector').evaluate(element => element.shadowRoot!.innerHTML)
    expect(left).not.toContain(NUMBER)
  })

  it('listens at functions that many pages replace, and learns no digits', async () => {
    await toNumber()
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(globalThis, { heard })
      let inside = false
      const walk = (thing: unknown, depth: number, seen: Set<unknown>): void => {
        if (typeof thing === 'string') heard.push(thing)
        if (typeof thing !== 'object' || thing === null || depth === 0 || seen.has(thing)) return
        seen.add(thing)
        if (thing instanceof Uint8Array) heard.push(String.fromCharCode(...thing.subarray(0, 1000)))
        else if (thing instanceof String) heard.push(String(thing))
        else if (!(thing instanceof Node) && !(thing instanceof Window))
          for (const key of Object.keys(thing)) walk((thing as never)[key], depth - 1, seen)
      }
      const hear = (...things: unknown[]): void => {
        if (inside) return
        inside = true
        for (const thing of things) walk(thing, 4, new Set())
        inside = false
      }
      const tap = (owner: object, name: string): void => {
        const open = owner as Record<string, (...args: unknown[]) => unknown>
        const real = open[name]!
        open[name] = function (this: unknown, ...args: unknown[]): unknown {
          const result = Reflect.apply(real, this, args)
          hear(this, result, ...args)
          return result
        }
      }
      for (const name of ['map', 'push', 'filter', 'join', 'reduce', 'sort']) tap(Array.prototype, name)
      for (const name of ['replace', 'replaceAll', 'split']) tap(String.prototype, name)
      const { then } = Promise.prototype
      Promise.prototype.then = function (this: Promise<unknown>, done, failed): never {
        const told = typeof done !== 'function' ? done : (value: never) => (hear(value), done(value))
        return Reflect.apply(then, this, [told, failed]) as never
      }
      for (const name of ['Date', 'URL'] as const) {
        const Real = globalThis[name] as new (...args: unknown[]) => object
        const Tapped = class extends Real {
          constructor(...args: unknown[]) {
            super(...args)
            hear(...args)
          }
        }
        Object.assign(globalThis, { [name]: Tapped })
      }
    })
    await page.keyboard.type(NUMBER)
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('heading', { name: REVIEW }).waitFor()
    await submit(page)
    const heard = JSON.parse(
      await page.evaluate(() => JSON.stringify((globalThis as unknown as { heard: string[] }).heard)),
    ) as string[]
    expect(heard.length, 'the taps work').toBeGreaterThan(20)
    expect(heard.filter(text => /7735 ?4684|4684 ?8743/u.test(text))).toEqual([])
  })
})

describe('what comes back and what is printed', () => {
  it.each(['/field', 'collector'])('Back brings an empty field: %s', async path => {
    await page.addInitScript(() =>
      addEventListener('pageshow', ({ persisted }) => console.log(`persisted ${persisted}`)),
    )
    page.on('dialog', dialog => void dialog.accept())
    const field = page.locator('input#input')
    if (path === '/field') await page.goto(host.origin + path)
    else {
      await page.goto(`${host.origin}/collector`)
      await open(page)
      await page.getByRole('button', { name: '始める' }).click()
    }
    await field.focus()
    await page.keyboard.type(NUMBER)
    expect(await field.inputValue()).toBe(GROUPED)
    await page.goto(`${host.origin}/elsewhere`)
    await page.goBack({ waitUntil: 'commit' })
    await expect
      .poll(() => lines.join(), { message: 'the page came back from the cache' })
      .toContain('persisted true')
    if (path !== '/field') {
      await page
        .getByText('入力した内容は消えています')
        .or(page.getByRole('button', { name: '始める' }))
        .first()
        .waitFor()
      await page.getByRole('button', { name: '始める' }).click()
    }
    expect(await field.inputValue()).toBe('')
  })

  it('a hidden number is not printed; one that is shown would be found', async () => {
    const printed = async (): Promise<string> =>
      textsOfPdf(await page.pdf())
        .join('\n')
        .replaceAll(/\s/gu, '')
    await toNumber()
    await page.keyboard.type(NUMBER)
    await page.locator('input#input').blur()
    expect(await printed()).not.toMatch(/7735|4684|8743/u)
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('heading', { name: REVIEW }).waitFor()
    expect(await printed()).not.toMatch(/7735|4684|8743/u)
    await page.getByRole('button', { name: '番号を表示' }).click()
    expect(await printed(), 'the search works').toContain(NUMBER)
  })
})

describe('another version on the same page', () => {
  const older = '<script type="module" src="/fuin-older/fuin.js"></script>'

  it('stays, whole, when it came first: the second says so and is not used', async () => {
    host.put('/both', `<fuin-collector vault="${collection.wire.url}"></fuin-collector>`, older)
    await page.goto(`${host.origin}/both`)
    await open(page)
    await page.getByRole('button', { name: '始める' }).click()
    await page.locator('input#input').focus()
    await page.keyboard.type(NUMBER)
    await page.getByRole('button', { name: '次へ' }).click()
    await submit(page)
    const versions = await page.evaluate(() =>
      ['fuin-collector', 'fuin-my-number', 'fuin-document', 'fuin-card-code'].map(
        name => (customElements.get(name) as { fuinVersion?: string } | undefined)?.fuinVersion,
      ),
    )
    expect(new Set(versions)).toEqual(new Set([OLDER]))
    expect(lines.join('\n')).toContain(`<fuin-my-number> is Fuin ${OLDER} on this page already`)
  })

  it('has only a field there: the collector of this one asks for nothing', async () => {
    const holdBack = `<script>
      const define = customElements.define
      customElements.define = function (name, element) {
        if (element.fuinVersion !== '${OLDER}' || name === 'fuin-my-number') define.call(this, name, element)
      }
    </script>`
    host.put(
      '/field-of-older',
      `<fuin-collector vault="${collection.wire.url}"></fuin-collector>`,
      holdBack + older,
    )
    await page.goto(`${host.origin}/field-of-older`)
    await open(page)
    expect(await code()).toBe('environment_untrusted')
    expect(await page.locator('fuin-collector input').count()).toBe(0)
    expect(calls).toEqual([])
  })
})

describe('inside a frame', () => {
  const frames: [name: string, origin: () => string, sandbox: string | null, outcome: string][] = [
    ['of the same origin', () => host.origin, null, 'works'],
    ['of another origin', () => host.other, null, 'works'],
    [
      'with a sandbox that keeps the origin',
      () => host.origin,
      'allow-scripts allow-same-origin allow-forms',
      'works',
    ],
    ['with a sandbox without an origin', () => host.origin, 'allow-scripts allow-forms', 'context_opaque'],
  ]
  it.each(frames)('%s', async (_, origin, sandbox, outcome) => {
    await page.goto(`${host.origin}/elsewhere`)
    await page.evaluate(
      ([address, rules]) => {
        const frame = document.createElement('iframe')
        if (rules !== null) frame.setAttribute('sandbox', rules!)
        Object.assign(frame, { src: address, width: 800, height: 1200 })
        document.body.append(frame)
      },
      [`${origin()}/collector`, sandbox],
    )
    await page.frameLocator('iframe').locator('fuin-collector').waitFor({ state: 'attached' })
    const frame = page.frames()[1]!
    await open(frame)
    if (outcome !== 'works') {
      expect(await code(frame)).toBe(outcome)
      expect(calls).toEqual([])
      return
    }
    await frame.getByRole('button', { name: '始める' }).click()
    await frame.locator('input#input').focus()
    await page.keyboard.type(NUMBER)
    await frame.getByRole('button', { name: '次へ' }).click()
    await frame.getByRole('button', { name: '提出する' }).click()
    await frame.getByRole('heading', { name: '提出が終わりました' }).waitFor()
  })
})

describe('a request that is not the one that was meant', () => {
  it('is older than one that was seen here: refused', async () => {
    const link = await collection.ask()
    const request = /req_\w+/u.exec(link)![0]
    await page.addInitScript(id => localStorage.setItem(`fuin-sequence-${id}`, '99'), request)
    await page.goto(link)
    expect(await code()).toBe('manifest_replayed')
    expect(await page.locator('fuin-my-number').count()).toBe(0)
  })

  it('has expired by the clock of the device: refused', async () => {
    await page.clock.setFixedTime(new Date('2101-01-01'))
    await page.goto(await collection.ask())
    expect(await code()).toBe('manifest_expired')
    expect(await page.locator('fuin-my-number').count()).toBe(0)
  })

  it('has one character of its fragment changed, wherever that is: refused', async () => {
    const link = await collection.ask()
    const at = link.indexOf('#')
    for (let place = at + 3; place < link.length; place += 17) {
      const other = link[place] === 'A' ? 'B' : 'A'
      await page.goto('about:blank')
      await page.goto(link.slice(0, place) + other + link.slice(place + 1))
      expect(['invalid_link', 'unauthenticated', 'fingerprint_mismatch', 'not_found']).toContain(await code())
      expect(await page.locator('fuin-my-number').count()).toBe(0)
    }
  })
})
