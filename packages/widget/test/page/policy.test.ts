import type { FuinDocument, FuinMyNumber } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { until } from '../support/harness.ts'
import { picture } from '../support/pictures.ts'

/**
 * The strictest policy that can run a script at all; docs/embedding.md promises it. The origin is written out because
 * `'self'` means nothing to Firefox in a frame without an address of its own.
 */
const POLICY = `default-src 'none'; script-src ${location.origin}; style-src ${location.origin}; require-trusted-types-for 'script'; trusted-types lit-html fuin`

describe('under the strictest policy', () => {
  it('both fields draw, take a photo and break no rule', async () => {
    const frame = document.createElement('iframe')
    const script = new URL('../../src/define.ts', import.meta.url).pathname
    frame.srcdoc = `<!doctype html><html lang="ja"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
      <script type="module" src="${script}"></script>
      <fuin-my-number required></fuin-my-number><fuin-document label="x"></fuin-document>`
    document.body.replaceChildren(frame)
    await new Promise(resolve => (frame.onload = resolve))
    const page = frame.contentDocument!
    const broken: string[] = []
    page.addEventListener('securitypolicyviolation', event => broken.push(event.violatedDirective))
    const number = page.querySelector<FuinMyNumber>('fuin-my-number')!
    const paper = page.querySelector<FuinDocument>('fuin-document')!
    await until(() => paper.shadowRoot?.querySelector('#file') != null, 'drawn')
    const box = number.shadowRoot!.querySelector('input')!
    ok(box.getBoundingClientRect().height >= 44, 'styled')
    box.value = '123456789010'
    box.dispatchEvent(new InputEvent('input'))
    await until(() => number.shadowRoot!.querySelector('.error') !== null, 'error shown')
    const files = new DataTransfer()
    files.items.add(new File([await picture()], 'x.jpg', { type: 'image/jpeg' }))
    const input = paper.shadowRoot!.querySelector<HTMLInputElement>('#file')!
    input.files = files.files
    input.dispatchEvent(new Event('change'))
    await until(() => paper.shadowRoot!.querySelector('canvas')?.width === 1200, 'painted')
    for (const tool of ['crop', 'mask']) {
      paper.shadowRoot!.querySelector<HTMLButtonElement>(`button.${tool}`)!.click()
      await until(() => paper.shadowRoot!.querySelector('.stage canvas') !== null, `${tool} loaded`)
      const canvas = paper.shadowRoot!.querySelector<HTMLCanvasElement>('.stage canvas')!
      await until(() => canvas.width === 1200, 'painted')
      const box = paper.shadowRoot!.querySelector('.spot')!
      equal(page.defaultView!.getComputedStyle(box).position, 'absolute', 'styled')
      ok(box.getBoundingClientRect().width > 20, 'placed')
      paper.shadowRoot!.querySelector<HTMLButtonElement>('.cancel')!.click()
      await until(() => paper.shadowRoot!.querySelector('.stage') === null, 'closed')
    }
    equal(broken, [])
  })
})
