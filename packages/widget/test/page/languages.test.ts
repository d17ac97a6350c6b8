import { setViewport } from '@web/test-runner-commands'
import '../../src/define/account.ts'
import { LANGUAGES } from '../../src/locale/choices.ts'
import { loadLanguage, message, type MessageKey } from '../../src/locale/messages.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'
import { leave, numberField, onScreen, paperFields, person, pressButton } from '../support/visit.ts'
import { typeNumber, visit, NUMBER, title } from '../support/visit.ts'

/** The narrowest screen that WCAG asks for (1.4.10). */
const NARROW = { width: 320, height: 640 }
const subjects = [person('見本 花子', [{ document: 'special-residence-card', sides: ['front', 'back'] }])]

/** Nothing ends right of the screen, through every shadow root. */
function fits(what: string): void {
  const wide: string[] = []
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot)
      const { right } = element.getBoundingClientRect()
      if (right > NARROW.width + 1) wide.push(element.outerHTML.slice(0, 80))
    }
  }
  const { scrollWidth } = document.documentElement
  equal([wide, scrollWidth <= NARROW.width], [[], true], what)
}

describe('the first screens on a narrow phone', () => {
  beforeEach(() => setViewport(NARROW))
  afterEach(() => {
    leave()
    document.documentElement.lang = 'ja'
  })

  for (const { lang, name } of LANGUAGES) {
    it(`fit when somebody goes over to ${name}`, async () => {
      const t = (key: MessageKey): string => message(lang, key)
      const { collector } = await visit({ change: { subjects } })
      await loadLanguage(lang)
      document.documentElement.lang = lang
      await until(() => inside(collector, 'button.primary').textContent.trim() === t('intro.start'), 'words')
      fits('intro')
      await pressButton(collector, t('intro.start'))
      await onScreen(collector, t('numberStep.title'))
      await pressButton(collector, t('nav.next'))
      ok(inside(collector, '#summary').textContent.includes(t('number_empty')), 'the problem is named')
      fits('number')
      equal(await violations(document.body), [])
      await typeNumber(collector, NUMBER)
      await settled(numberField(collector))
      await pressButton(collector, t('nav.next'))
      await until(() => paperFields(collector).length > 0, 'papers')
      for (const field of paperFields(collector)) await settled(field)
      await pressButton(collector, t('nav.next'))
      fits(title(collector))
    })

    it(`fit when somebody signs in in ${name}`, async () => {
      document.documentElement.lang = lang
      await loadLanguage(lang)
      const form = await mount<HTMLElement>('<fuin-sign-in></fuin-sign-in>', 'fuin-sign-in')
      await until(() => inside(form, 'h1').textContent.trim() === message(lang, 'account.title'), 'words')
      inside<HTMLButtonElement>(form, 'button.primary').click()
      await settled(form)
      fits('sign in')
    })
  }
})
