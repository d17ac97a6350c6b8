import '../../src/define.ts'
import { equal, ok } from '../support/assert.ts'
import { mount } from '../support/harness.ts'

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
const SAME: [string, string, string][] = [
  ['--_text', 'neutral-solid-gray-900', '#1a1a1a'],
  ['--_muted', 'neutral-solid-gray-600', '#666666'],
  ['--_surface', 'neutral-solid-gray-50', '#f2f2f2'],
  ['--_line', 'neutral-solid-gray-600', '#666666'],
  ['--_hairline', 'neutral-solid-gray-200', '#cccccc'],
  ['--_primary', 'primitive-blue-900', '#0017c1'],
  ['--_primary-hover', 'primitive-blue-1000', '#00118f'],
  ['--_primary-soft', 'primitive-blue-50', '#e8f1fe'],
  ['--_error', 'primitive-red-900', '#ce0000'],
  ['--_error-soft', 'primitive-red-50', '#fdeeee'],
  ['--_success', 'primitive-green-800', '#197a4b'],
  ['--_success-soft', 'primitive-green-50', '#e6f5ec'],
  ['--_warning', 'primitive-yellow-900', '#927200'],
  ['--_warning-soft', 'primitive-yellow-50', '#fbf5e0'],
  ['--_focus', 'primitive-yellow-300', '#ffd43d'],
]

describe('the tokens', () => {
  it('are those of the Digital Agency', async () => {
    const element = await mount('<fuin-my-number></fuin-my-number>', 'fuin-my-number')
    const style = getComputedStyle(element)
    for (const [ours, theirs, value] of SAME) {
      equal(style.getPropertyValue(ours).trim(), value, `${ours}, ${theirs}`)
    }
  })
  it('can be read: text 4.5 to 1, borders 3 to 1', async () => {
    const element = await mount('<fuin-my-number></fuin-my-number>', 'fuin-my-number')
    const of = (name: string): string => getComputedStyle(element).getPropertyValue(name).trim()
    const texts: [string, string][] = [
      ['--_text', '--_background'],
      ['--_text', '--_warning-soft'],
      ['--_muted', '--_background'],
      ['--_muted', '--_surface'],
      ['--_primary', '--_background'],
      ['--_primary', '--_primary-soft'],
      ['--_error', '--_background'],
      ['--_error', '--_error-soft'],
      ['--_success', '--_background'],
    ]
    for (const [text, ground] of texts) {
      ok(contrast(of(text), of(ground)) >= 4.5, `${text} on ${ground}: ${contrast(of(text), of(ground))}`)
    }
    ok(contrast(of('--_line'), of('--_background')) >= 3, 'border')
  })
  it('can be changed by the host', async () => {
    document.body.innerHTML = '<div id="theme"><fuin-my-number></fuin-my-number></div>'
    document.querySelector<HTMLElement>('#theme')!.style.setProperty('--fuin-error', '#123456')
    equal(
      getComputedStyle(document.querySelector('fuin-my-number')!).getPropertyValue('--_error').trim(),
      '#123456',
    )
  })
})
