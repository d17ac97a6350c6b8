import decode from 'qr/decode.js'
import { FuinHandover } from '../../src/handover/handover.ts'
import { handoverLink } from '../../src/handover/handover-link.ts'
import { FuinLeaveApp } from '../../src/handover/leave-app.ts'
import { waitUntil } from '../../src/handover/wait.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, until, violations } from '../support/harness.ts'

const LINK = `https://collect.example/c/#1.org_${'0'.repeat(26)}.req_${'1'.repeat(26)}.${'S'.repeat(43)}.${'f'.repeat(43)}`
customElements.define('fuin-handover', FuinHandover)
customElements.define('fuin-leave-app', FuinLeaveApp)

describe('the address for the phone', () => {
  const page = 'https://collect.example/c/'
  it('is the link that was opened, whole or as a fragment of this page', () => {
    equal(handoverLink({ link: LINK, page: 'https://other.example/', hostPage: '' }), LINK)
    equal(handoverLink({ link: LINK.slice(page.length), page, hostPage: '' }), LINK)
    equal(handoverLink({ link: LINK.slice(page.length + 1), page, hostPage: '' }), LINK)
    equal(handoverLink({ link: '', page, hostPage: '' }), null)
  })
  it('is the page of the host where there is no link, and only a web page', () => {
    const host = (hostPage: string): string | null =>
      handoverLink({ link: null, page: 'https://hr.example/my', hostPage })
    equal(host('/my?x=1'), 'https://hr.example/my?x=1')
    equal(host(''), null)
    equal(host('javascript:alert(1)'), null)
    equal(host('data:text/html,x'), null)
  })
})

describe('<fuin-handover>', () => {
  async function open(submitted: () => Promise<boolean>, signIn = false): Promise<FuinHandover> {
    const element = await mount<FuinHandover>('<fuin-handover></fuin-handover>', 'fuin-handover')
    Object.assign(element, { link: LINK, code: 'AbCd EfGh IjKl MnOp', signIn, submitted })
    inside(element, '.open').click()
    await until(() => (element.shadowRoot!.querySelector('canvas')?.width ?? 0) > 300, 'drawn')
    return element
  }

  it('shows the link as a code that can be read, and nowhere as text', async () => {
    const element = await open(async () => false)
    const canvas = inside<HTMLCanvasElement>(element, 'canvas')
    const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    equal(decode(pixels), LINK)
    ok(!element.shadowRoot!.innerHTML.includes('SSSS'), 'the secret is not in the page')
    ok(element.shadowRoot!.textContent.includes('AbCd EfGh IjKl MnOp'), 'the fingerprint is')
    equal(element.shadowRoot!.activeElement, inside(element, 'h2'))
    equal((await violations(element)).join(), '')
    inside(element, '.close').click()
    await until(() => element.shadowRoot!.activeElement?.matches('.open') === true, 'back at the button')
    equal(element.shadowRoot!.querySelector('canvas'), null)
  })

  it('tells somebody who is signed in to sign in there too', async () => {
    const element = await open(async () => false, true)
    ok(element.shadowRoot!.textContent.includes('サインイン'), 'said')
  })

  it('says so when it can no longer know', async () => {
    const element = await open(async () => {
      throw new Error('request_closed')
    })
    await until(
      () => inside(element, '[role=status]').textContent.includes('確かめられません'),
      'told after the first question',
    )
  })
})

describe('waiting for the phone', () => {
  it('asks ever more rarely, and stops at yes', async () => {
    const pauses: number[] = []
    let asked = 0
    await waitUntil(
      async () => ++asked === 12,
      new AbortController().signal,
      async milliseconds => void pauses.push(Math.round(milliseconds)),
    )
    equal(asked, 12)
    equal(pauses.slice(0, 3), [3000, 3750, 4688])
    equal(pauses.at(-1), 20000)
  })

  it('does not ask while nobody sees the page, nor after the end', async () => {
    let asked = 0
    const abort = new AbortController()
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    const waiting = waitUntil(
      async () => ++asked > 1,
      abort.signal,
      async () => undefined,
    )
    await new Promise(resolve => setTimeout(resolve, 50))
    equal(asked, 0)
    Reflect.deleteProperty(document, 'hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await waiting
    equal(asked, 2)
    abort.abort()
    await waitUntil(async () => ++asked > 9, abort.signal)
    equal(asked, 2)
  })
})

describe('<fuin-leave-app>', () => {
  it('copies the link, or says what to do instead', async () => {
    const element = await mount<FuinLeaveApp>('<fuin-leave-app></fuin-leave-app>', 'fuin-leave-app')
    Object.assign(element, { link: LINK, way: 'copy' })
    inside(element, '.copy').click()
    await until(() => inside(element, '[role=status]').textContent.trim() !== '', 'told')
    ok(!element.shadowRoot!.innerHTML.includes('SSSS'), 'the secret is not in the page')
    equal((await violations(element)).join(), '')
  })
})
