import { setViewport } from '@web/test-runner-commands'
import { loadLanguage, message } from '../../src/locale/messages.ts'
import { equal, ok } from '../support/assert.ts'
import { mount, settled, until, violations } from '../support/harness.ts'

const SCREENS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 800 },
}
const FIELDS = `
  <fuin-my-number required></fuin-my-number>
  <fuin-card-code></fuin-card-code>
  <fuin-document label="x" document="mynumber-card" side="front" required></fuin-document>`

describe('every field on every screen', () => {
  for (const [screen, size] of Object.entries(SCREENS)) {
    for (const language of ['ja', 'en', 'ja-x-easy']) {
      it(`fits, can be touched, has names and no finding of axe: ${screen}, ${language}`, async () => {
        await setViewport(size)
        document.documentElement.lang = language
        await loadLanguage(language)
        const main = await mount<HTMLElement>(FIELDS, 'main')
        const fields = [...main.children] as HTMLElement[]
        const label = (): string => fields[0]!.shadowRoot!.querySelector('label')!.textContent
        await until(() => label().includes(message(language, 'number.label')), 'the language')
        for (const field of fields) {
          ;(field as { report?: () => boolean }).report?.()
          await settled(field)
        }
        equal(innerWidth, size.width, 'the screen')
        const { clientWidth, scrollWidth } = document.documentElement
        equal(scrollWidth, clientWidth, 'width of the page')
        const controls = fields.flatMap(field => [...field.shadowRoot!.querySelectorAll('input, button')])
        ok(controls.length >= 5, `${controls.length} controls`)
        for (const control of controls) {
          const { height, width } = control.getBoundingClientRect()
          if (width > 0) ok(height >= 44, `${control.id} ${control.className}: ${height} px high`)
        }
        equal(await violations(document.body), [])
        document.documentElement.lang = 'ja'
      })
    }
  }
})
