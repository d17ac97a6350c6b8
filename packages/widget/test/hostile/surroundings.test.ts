import type { FuinMyNumber } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, paste, settled, type } from '../support/harness.ts'

const NUMBER = '123456789018'
const field = (markup = '<fuin-my-number></fuin-my-number>'): Promise<FuinMyNumber> =>
  mount(markup, 'fuin-my-number')
const inputOf = (element: FuinMyNumber): HTMLInputElement => inside(element, 'input')

/** What a person sees: place, size and colours of every part. */
function looks(element: Element): string[] {
  const names = ['color', 'backgroundColor', 'fontSize', 'borderTopWidth', 'opacity', 'display', 'visibility']
  // Where the element stands is the page's to say.
  const own = element.getBoundingClientRect()
  return [...element.shadowRoot!.querySelectorAll('*')].map(part => {
    const style = getComputedStyle(part) as unknown as Record<string, string>
    const { x, y, width, height } = part.getBoundingClientRect()
    const box = [x - own.x, y - own.y, width, height].map(Math.round)
    return [part.tagName, ...box, ...names.map(name => style[name])].join(' ')
  })
}

const SHEETS: Record<string, string> = {
  'Meyer reset': '*{margin:0;padding:0;border:0;vertical-align:baseline}ol,ul{list-style:none}',
  'modern reset': '*,*::before,*::after{box-sizing:border-box;margin:0}input,button{font:inherit}',
  normalize:
    'button,input{font-family:inherit;font-size:100%;line-height:1.15;margin:0}button{text-transform:none}',
  'a utility framework':
    '*,::before,::after{border:0 solid #e5e7eb}button,input{padding:0;color:inherit;background:transparent}',
  'important text':
    '*:not(html){color:red!important;font-family:serif!important;font-size:30px!important;font-style:italic!important;font-weight:700!important;text-align:right!important;text-transform:uppercase!important;text-indent:3em!important;white-space:nowrap!important;text-shadow:1px 1px red!important;visibility:visible!important}',
  'important everything':
    '*:not(html):not(body):not(main):not(fuin-my-number){all:unset!important}input,button,label,p,svg{opacity:0!important;display:none!important}',
}

describe('style sheets of the page', () => {
  for (const [name, css] of Object.entries(SHEETS)) {
    it(`${name} changes nothing inside`, async () => {
      const element = await field()
      element.parentElement!.style.setProperty('width', '600px', 'important')
      const before = looks(element)
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
      try {
        equal(looks(element), before)
      } finally {
        document.adoptedStyleSheets = []
      }
    })
  }
})

describe('the document around', () => {
  it('gets no event with what is typed or pasted', async () => {
    const element = await field()
    const told: string[] = []
    const listen = (event: Event): void => {
      const { data, key } = event as InputEvent & KeyboardEvent
      told.push(`${event.type} ${data ?? ''} ${key ?? ''}`)
    }
    const names = [
      'beforeinput',
      'input',
      'keydown',
      'keypress',
      'keyup',
      'textInput',
      'paste',
      'compositionupdate',
    ]
    for (const name of names) addEventListener(name, listen)
    inputOf(element).focus()
    await type('1234')
    await paste('56789018', inputOf(element))
    await settled(element)
    for (const name of names) removeEventListener(name, listen)
    equal(element.complete, true)
    equal(
      told.filter(line => /\d/u.test(line)),
      [],
    )
  })
  it('copies no value with cloneNode and innerHTML', async () => {
    const element = await field()
    inputOf(element).value = NUMBER
    inputOf(element).dispatchEvent(new InputEvent('input'))
    await settled(element)
    const clone = element.cloneNode(true) as FuinMyNumber
    document.body.append(clone)
    await settled(clone)
    equal([clone.complete, inputOf(clone).value], [false, ''])
    ok(!document.body.innerHTML.includes(NUMBER), 'markup')
  })
  it('may take the element out, put it back and move it: it is empty each time, and works', async () => {
    const element = await field()
    for (let round = 0; round < 2; round++) {
      inputOf(element).value = NUMBER
      inputOf(element).dispatchEvent(new InputEvent('input'))
      await settled(element)
      equal(element.complete, true)
      element.remove()
      equal([element.complete, inputOf(element).value], [false, ''])
      document.body.append(element)
      await settled(element)
    }
    const frame = document.createElement('iframe')
    document.body.append(frame)
    frame.contentDocument!.body.append(element)
    await settled(element)
    equal(inputOf(element).value, '')
  })
  it('may be a closed shadow root', async () => {
    await mount('<div id="host"></div>', '#host')
    const root = document.querySelector('#host')!.attachShadow({ mode: 'closed' })
    root.innerHTML = '<fuin-my-number></fuin-my-number>'
    const element = root.querySelector<FuinMyNumber>('fuin-my-number')!
    await settled(element)
    inputOf(element).focus()
    await type(NUMBER)
    await settled(element)
    equal(element.takeNumber().digits(), NUMBER)
  })
  it('may mount it a hundred times: nothing stays behind', async () => {
    await field()
    const before = document.querySelectorAll('*').length
    const gone: WeakRef<Element>[] = []
    for (let round = 0; round < 100; round++) {
      const element = document.createElement('fuin-my-number')
      document.body.append(element)
      await settled(element)
      element.remove()
      gone.push(new WeakRef(element))
    }
    equal(document.querySelectorAll('*').length, before)
    ok(
      gone.every(ref => ref.deref()?.isConnected !== true),
      'detached',
    )
  })
  it('brings nothing back with undo after the field was emptied', async () => {
    const element = await field()
    inputOf(element).focus()
    await type(NUMBER)
    element.clear()
    document.execCommand('undo')
    await settled(element)
    ok(!/\d{4}/u.test(inputOf(element).value), 'undone')
  })
  it('may define the name first, and a second copy does not throw', async () => {
    await import(new URL('../../src/define.ts?again', import.meta.url).href)
    equal((await field()).localName, 'fuin-my-number')
  })
})
