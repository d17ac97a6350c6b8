import { setViewport } from '@web/test-runner-commands'
import { VIEWS } from '../../src/console/views.ts'
import type { FuinConsole } from '../../src/console/console.ts'
import { equal, ok } from '../support/assert.ts'
import { EVERYTHING, openConsole, restore, serve } from '../support/console.ts'
import { inside, press, settled, until, violations } from '../support/harness.ts'

const counts = { total: 0, states: {}, kinds: {}, departments: [] }
const PLACES = VIEWS.filter(({ within }) => within === undefined).map(({ name }) => name)
const SIZES = {
  narrowest: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 800 },
}

/** The console of somebody for whom every place is there, or only some. */
async function consoleAt(
  size: { width: number; height: number },
  lang = 'ja',
  { view = 'list', routes = VIEWS.map(({ route }) => route) } = {},
): Promise<FuinConsole> {
  await setViewport(size)
  serve({
    'GET me': {
      ...EVERYTHING,
      permissions: [...EVERYTHING.permissions, 'output', 'admin'],
      routes,
      vault: 'https://vault.example',
      standing: { member: { state: 'active' } },
    },
    'GET people': { data: [], pages: 1, page: 1, revision: 1, counts },
  })
  const { desk } = await openConsole(lang, `view="${view}"`)
  return desk
}

const buttons = (desk: FuinConsole): HTMLElement[] => [
  ...desk.shadowRoot!.querySelectorAll<HTMLElement>('nav button'),
]
const drawn = (desk: FuinConsole): HTMLElement[] =>
  buttons(desk).filter(button => button.getClientRects().length > 0)
const placesIn = (desk: FuinConsole): string[] => drawn(desk).flatMap(({ dataset }) => dataset['view'] ?? [])
const focused = (desk: FuinConsole): string | undefined => {
  const { dataset } = desk.shadowRoot!.activeElement as HTMLElement
  return dataset['view'] ?? dataset['menu']
}
const menu = (desk: FuinConsole, name: string): HTMLElement => inside(desk, `[data-menu=${name}]`)

function fits(desk: FuinConsole, what: string): void {
  const { clientWidth, scrollWidth } = document.documentElement
  equal(scrollWidth, clientWidth, `width of the page: ${what}`)
  const nav = inside(desk, 'nav')
  equal(nav.scrollWidth, nav.clientWidth, `width of the navigation: ${what}`)
  for (const button of drawn(desk)) {
    const { left, right, height } = button.getBoundingClientRect()
    const name = button.textContent.trim()
    ok(left >= 0 && right <= innerWidth, `${name} from ${left} to ${right}: ${what}`)
    ok(height >= 44, `${name} is ${height} high: ${what}`)
  }
}

describe('the navigation of the console', () => {
  afterEach(async () => {
    restore()
    await setViewport({ width: 800, height: 600 })
  })

  for (const [screen, size] of Object.entries(SIZES))
    for (const lang of ['ja', 'en'])
      it(`fits, says where one is, and has no finding of axe: ${screen}, ${lang}`, async () => {
        for (const view of ['list', 'approvals', 'accounts', 'connections', 'own']) {
          const desk = await consoleAt(size, lang, { view })
          const label = inside(desk, `[data-view=${view}]`).textContent.trim()
          const said = drawn(desk).filter(({ textContent }) => textContent.includes(label))
          ok(said.length > 0, `${label} can be seen`)
          fits(desk, view)
          for (const toggle of drawn(desk).filter(({ dataset }) => dataset['menu'] !== undefined)) {
            toggle.click()
            await settled(desk)
            equal(toggle.getAttribute('aria-expanded'), 'true')
            fits(desk, `${view} with ${toggle.dataset['menu']!} open`)
          }
          equal(await violations(inside(desk, 'nav')), [])
        }
      })

  it('has every place in the row or in a menu of it', async () => {
    const desk = await consoleAt(SIZES.desktop)
    const seen = new Set(placesIn(desk))
    for (const name of ['collect', 'manage']) {
      menu(desk, name).click()
      await settled(desk)
      for (const place of placesIn(desk)) seen.add(place)
    }
    equal([...seen].sort(), [...PLACES].sort())
  })

  it('has every place behind one button on a phone, which says the place and keeps the focus', async () => {
    const desk = await consoleAt(SIZES.phone)
    equal(placesIn(desk), [])
    menu(desk, 'all').click()
    await settled(desk)
    equal(placesIn(desk), PLACES)
    inside(desk, '[data-view=approvals]').focus()
    await press('Enter')
    await until(() => desk.view === 'approvals', 'the place')
    await settled(desk)
    equal(placesIn(desk), [])
    ok(menu(desk, 'all').textContent.includes('承認'), 'says it')
    equal(focused(desk), 'all')
  })

  it('goes from place to place by arrows, Home and End, in and out of menus by Escape', async () => {
    const desk = await consoleAt(SIZES.desktop)
    inside(desk, '[data-view=list]').focus()
    await press('ArrowLeft')
    equal(focused(desk), 'own')
    await press('Home')
    equal(focused(desk), 'list')
    await press('ArrowRight', 'End', 'ArrowLeft')
    equal(focused(desk), 'manage')
    await press('ArrowDown')
    await until(() => focused(desk) === 'members', 'the first of the menu')
    await press('ArrowDown')
    equal(focused(desk), 'connections')
    await press('Escape')
    await until(() => focused(desk) === 'manage', 'back')
    equal(menu(desk, 'manage').getAttribute('aria-expanded'), 'false')
    await press('ArrowDown')
    await until(() => focused(desk) === 'members', 'in again')
    await press('End', 'Tab')
    await settled(desk)
    equal(menu(desk, 'manage').getAttribute('aria-expanded'), 'false')
  })

  it('closes a menu when something else is pressed', async () => {
    const desk = await consoleAt(SIZES.desktop)
    menu(desk, 'collect').click()
    await settled(desk)
    ok(placesIn(desk).includes('import'), 'open')
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
    await settled(desk)
    ok(!placesIn(desk).includes('import'), 'closed')
  })

  it('needs no menu for a few places, and none for a single one of a group', async () => {
    const few = await consoleAt(SIZES.phone, 'ja', { routes: ['GET people', 'POST bulk plan', 'GET me'] })
    equal(placesIn(few), ['list', 'requests', 'own'])
    fits(few, 'few')
    const routes = VIEWS.map(({ route }) => route).filter(
      route => !['GET api-keys', 'GET settings'].includes(route),
    )
    const desk = await consoleAt(SIZES.desktop, 'ja', { routes })
    ok(placesIn(desk).includes('members'), 'beside the others')
    equal(desk.shadowRoot!.querySelector('[data-menu=manage]'), null)
  })
})
