import '../../src/define.ts'
import { DIGITAL, FORCED, MORE_CONTRAST, NEUTRAL, type Palette } from '../../src/design/palette.ts'
import { tokensFor } from '../../src/design/tokens.ts'
import { equal, ok } from '../support/assert.ts'
import { emulate, itEmulates, mount, violations } from '../support/harness.ts'

/** Luminance contrast of WCAG 2.2 for `#rrggbb` or `#rgb`. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const hex =
    colour.length === 4 ? [...colour.slice(1)].map(digit => digit + digit).join('') : colour.slice(1)
  const [r, g, b] = [0, 2, 4].map(at => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Our names; names and values of @digital-go-jp/design-tokens 1.1.9, tokens.css. */
const SAME: [keyof typeof DIGITAL, string, string][] = [
  ['text', 'neutral-solid-gray-900', '#1a1a1a'],
  ['muted', 'neutral-solid-gray-600', '#666666'],
  ['surface', 'neutral-solid-gray-50', '#f2f2f2'],
  ['line', 'neutral-solid-gray-600', '#666666'],
  ['hairline', 'neutral-solid-gray-200', '#cccccc'],
  ['primary', 'primitive-blue-900', '#0017c1'],
  ['primary-hover', 'primitive-blue-1000', '#00118f'],
  ['primary-soft', 'primitive-blue-50', '#e8f1fe'],
  ['error', 'primitive-red-900', '#ce0000'],
  ['error-soft', 'primitive-red-50', '#fdeeee'],
  ['success', 'primitive-green-800', '#197a4b'],
  ['success-soft', 'primitive-green-50', '#e6f5ec'],
  ['warning', 'primitive-yellow-900', '#927200'],
  ['warning-soft', 'primitive-yellow-50', '#fbf5e0'],
  ['focus-ring', 'primitive-yellow-300', '#ffd43d'],
  ['radius', 'border-radius-8', '0.5rem'],
  ['radius-large', 'border-radius-12', '0.75rem'],
]

const THEMES: Record<string, Palette> = {
  digital: DIGITAL,
  neutral: NEUTRAL,
  'digital with more contrast': { ...DIGITAL, ...MORE_CONTRAST },
  'neutral with more contrast': { ...NEUTRAL, ...MORE_CONTRAST },
}
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

function valueOf(palette: Palette, token: string, scheme: Scheme): string {
  const value = palette[token]!
  return typeof value === 'string' ? value : value[scheme === 'light' ? 0 : 1]
}

/** Every text on every ground that the styles put it on. */
const TEXTS: [string, string[]][] = [
  ['text', ['background', 'surface', 'primary-soft', 'error-soft', 'success-soft', 'warning-soft']],
  ['muted', ['background', 'surface']],
  ['primary', ['background', 'primary-soft']],
  ['on-primary', ['primary', 'primary-hover']],
  ['error', ['background', 'error-soft']],
  ['success', ['background', 'success-soft']],
  ['background', ['success']],
]
/** Borders, bars and outlines that somebody has to see. */
const LINES: [string, string[]][] = [
  ['line', ['background']],
  ['primary', ['background', 'surface']],
  ['error', ['background', 'error-soft']],
  ['success', ['success-soft']],
  ['warning', ['warning-soft']],
  ['focus', ['background', 'surface']],
]

/** Pairs of a palette that are too close. */
function tooClose(palette: Palette, scheme: Scheme, pairs: [string, string[]][], least: number): string[] {
  return pairs.flatMap(([token, grounds]) =>
    grounds.flatMap(ground => {
      const found = contrast(valueOf(palette, token, scheme), valueOf(palette, ground, scheme))
      return found < least ? [`${token} on ${ground}: ${found.toFixed(2)}`] : []
    }),
  )
}

/** A colour as the browser draws it, `rgb(…)`. */
function drawn(element: Element, token: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(--_${token})`
  element.shadowRoot!.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

function rgb(hex: string): string {
  const [r, g, b] = [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
  return `rgb(${r}, ${g}, ${b})`
}

const FIELD = '<fuin-my-number></fuin-my-number>'
const field = (attributes = ''): Promise<HTMLElement> =>
  mount(FIELD.replace('fuin-my-number', `fuin-my-number ${attributes}`), 'fuin-my-number')

describe('the tokens', () => {
  it('are those of the Digital Agency', async () => {
    const element = await field()
    for (const [ours, theirs, value] of SAME) {
      equal(valueOf(DIGITAL, ours, 'light'), value, `${ours}, ${theirs}`)
      if (value.startsWith('#')) equal(drawn(element, ours), rgb(value), ours)
    }
  })

  for (const [theme, palette] of Object.entries(THEMES)) {
    for (const scheme of SCHEMES) {
      it(`can be read in ${theme}, ${scheme}: text 4.5 to 1, lines 3 to 1`, () => {
        equal(tooClose(palette, scheme, TEXTS, 4.5).join(), '')
        equal(tooClose(palette, scheme, LINES, 3).join(), '')
      })
    }
  }

  itEmulates('give text 7 to 1 to those who ask for more contrast', async () => {
    const texts: [string, string[]][] = ['text', 'muted', 'error', 'success'].map(text => [
      text,
      ['background'],
    ])
    for (const scheme of SCHEMES) {
      equal(tooClose({ ...DIGITAL, ...MORE_CONTRAST }, scheme, texts, 7).join(), '')
      equal(tooClose({ ...NEUTRAL, ...MORE_CONTRAST }, scheme, texts, 7).join(), '')
    }
    await emulate(['prefers-contrast', 'more'])
    equal(drawn(await field(), 'line'), rgb(valueOf(MORE_CONTRAST as Palette, 'line', 'light')))
    await emulate()
  })

  it('follow scheme and theme of the element', async () => {
    for (const scheme of SCHEMES) {
      const own = await field(`scheme="${scheme}"`)
      equal(drawn(own, 'primary'), rgb(valueOf(DIGITAL, 'primary', scheme)), scheme)
      const neutral = await field(`scheme="${scheme}" theme="neutral"`)
      equal(drawn(neutral, 'primary'), rgb(valueOf(NEUTRAL, 'primary', scheme)), `neutral ${scheme}`)
    }
  })

  itEmulates('follow the scheme of the surroundings, and the system where these leave it open', async () => {
    const element = await field()
    await emulate(['prefers-color-scheme', 'dark'])
    equal(drawn(element, 'text'), rgb(valueOf(DIGITAL, 'text', 'light')), 'a page of one scheme')
    document.documentElement.style.colorScheme = 'light dark'
    equal(drawn(element, 'text'), rgb(valueOf(DIGITAL, 'text', 'dark')), 'a page of both')
    equal(drawn(await field('scheme="light"'), 'text'), rgb(valueOf(DIGITAL, 'text', 'light')), 'fixed')
    document.documentElement.style.colorScheme = ''
    equal(drawn(await field('scheme="auto"'), 'text'), rgb(valueOf(DIGITAL, 'text', 'dark')), 'auto')
    await emulate()
  })

  it('reach the elements inside an element', async () => {
    const mask = await mount<HTMLElement>(
      '<fuin-document theme="neutral" scheme="dark"></fuin-document>',
      'fuin-document',
    )
    const inner = document.createElement('fuin-my-number')
    mask.shadowRoot!.append(inner)
    equal(drawn(inner, 'primary'), rgb(valueOf(NEUTRAL, 'primary', 'dark')))
  })

  it('can be changed by the host, over every theme and scheme', async () => {
    for (const attributes of ['', 'theme="neutral"', 'scheme="dark"']) {
      document.body.innerHTML = `<div id="theme"><fuin-my-number ${attributes}></fuin-my-number></div>`
      document.querySelector<HTMLElement>('#theme')!.style.setProperty('--fuin-error', '#123456')
      equal(drawn(document.querySelector('fuin-my-number')!, 'error'), rgb('#123456'), attributes)
    }
  })

  itEmulates('are the colours of the system where colours are forced', async () => {
    await emulate(['forced-colors', 'active'])
    const style = getComputedStyle(await field())
    for (const [token, colour] of Object.entries(FORCED)) {
      equal(style.getPropertyValue(`--_${token}`).trim(), colour)
    }
    await emulate()
  })

  it('are light, on a ground of their own, for browsers without light-dark()', () => {
    const { cssText } = tokensFor(false)
    ok(!cssText.includes('light-dark'), 'no function that they drop')
    ok(cssText.includes('background: var(--_background)'), 'a ground')
  })

  it('stand in the documentation with every value', async () => {
    const page = await (await fetch('/docs/theming.md')).text()
    const code = (value: string | readonly string[]): string =>
      [value]
        .flat()
        .map(part => `\`${part.replaceAll(/,(?=\S)/gu, ', ')}\``)
        .join(' / ')
    for (const token of Object.keys(DIGITAL) as (keyof typeof DIGITAL)[]) {
      const row = page.split('\n').find(line => line.startsWith(`| \`--fuin-${token}\``)) ?? ''
      const cells = row.split('|').map(cell => cell.trim())
      equal(cells[3], code(DIGITAL[token]), `${token}, Digital Agency`)
      equal(cells[4], code(NEUTRAL[token]), `${token}, neutral`)
    }
  })
})

describe('every element, in every theme and scheme', () => {
  const ELEMENTS = ['my-number required', 'card-code', 'document label="カード"', 'mask', 'help', 'collector']
  for (const theme of ['', 'theme="neutral"']) {
    for (const scheme of SCHEMES) {
      it(`has no finding of axe: ${theme} ${scheme}`, async () => {
        for (const name of ELEMENTS) {
          const tag = `fuin-${name.split(' ')[0]!}`
          const element = await mount(`<fuin-${name} ${theme} scheme="${scheme}"></${tag}>`, tag)
          document.body.style.background = scheme === 'light' ? '#fff' : '#111'
          equal((await violations(element)).join('\n'), '', name)
        }
        document.body.style.background = ''
      })
    }
  }
})
