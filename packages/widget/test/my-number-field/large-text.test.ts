import type { FuinMyNumber } from '../../src/index.ts'
import { ok } from '../support/assert.ts'
import { inside, mount, settled, type } from '../support/harness.ts'

const NUMBER = '123456789018'
const root = document.documentElement

describe('fuin-my-number on a screen of 320 px', () => {
  afterEach(() => {
    root.style.fontSize = ''
    document.body.style.width = ''
  })

  for (const size of ['100%', '150%', '200%']) {
    for (const state of ['shown', 'hidden']) {
      it(`has room for all digits with text of ${size}, ${state}`, async () => {
        root.style.fontSize = size
        document.body.style.width = '272px'
        const element = await mount<FuinMyNumber>('<fuin-my-number></fuin-my-number>', 'fuin-my-number')
        const input = inside<HTMLInputElement>(element, 'input')
        input.focus()
        await type(NUMBER)
        if (state === 'hidden') input.blur()
        await settled(element)
        ok(input.classList.contains('masked') === (state === 'hidden'), state)
        ok(input.scrollWidth <= input.clientWidth, `${input.scrollWidth} in ${input.clientWidth} px`)
        ok(parseFloat(getComputedStyle(input).fontSize) >= 24, 'no smaller than text of 100 %')
        const count = inside(element, '.count').getBoundingClientRect()
        const style = getComputedStyle(input)
        const box = input.getBoundingClientRect()
        const digitsEnd = box.right - parseFloat(style.paddingRight)
        ok(count.top >= box.bottom || count.left >= digitsEnd, 'the counter is not on the digits')
        ok(count.right <= element.getBoundingClientRect().right, 'the counter is on the page')
      })
    }
  }
})
