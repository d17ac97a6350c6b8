import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { jaShell } from '../locale/ja/shell.ts'
import type { PlaceGroup, ViewEntry } from '../views.ts'
import type { Say } from '../words.ts'
import { stepOf } from './keys.ts'

/** What can be open: one group where there is room for a row, or all of it where there is none. */
type Menu = PlaceGroup | 'all'

/** So few stand side by side on a phone too. */
const FEW = 4

/** What is navigated. */
export interface Places {
  t: Say<typeof jaShell>
  /** The places that are there for this person, in their order. */
  views: readonly ViewEntry[]
  /** Name of the one that is shown. */
  current: string
  go: (view: string) => void
}

/**
 * The places of the console: what is used every day in a row with two menus for the rest, and on a phone all of them behind
 * one button that says where one is.
 *
 * Buttons that show and hide lists, as navigation has them (ARIA Authoring Practices, “Disclosure Navigation Menu”): Tab goes
 * through them, and so do arrows, Home and End; Escape closes.
 */
export class Navigation implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #open: Menu | null = null

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('pointerdown', this.#elsewhere)
  }

  hostDisconnected(): void {
    document.removeEventListener('pointerdown', this.#elsewhere)
  }

  render(places: Places): TemplateResult {
    const { t, views } = places
    const few = views.length <= FEW
    return html`<nav
      aria-label=${t('shell.nav')}
      class=${few ? 'few' : nothing}
      data-open=${this.#open ?? nothing}
      @keydown=${this.#press}
      @focusout=${this.#leave}
    >
      ${few ? '' : this.#toggle(places, 'all', views)}
      <ul id="menu-all">
        ${views.map((view, at) => {
          const { group } = view
          if (few || group === undefined) return this.#place(places, view)
          return views[at - 1]?.group === group ? '' : this.#group(places, group)
        })}
      </ul>
    </nav>`
  }

  #group(places: Places, group: PlaceGroup): TemplateResult | TemplateResult[] {
    const views = places.views.filter(view => view.group === group)
    // A menu of one would be a click for nothing.
    if (views.length < 2) return views.map(view => this.#place(places, view))
    const label = places.t(`nav.group.${group}`)
    return html`<li class="group">
      ${this.#toggle(places, group, views)}
      <span class="heading" aria-hidden="true">${label}</span>
      <ul id=${`menu-${group}`} aria-label=${label}>
        ${views.map(view => this.#place(places, view))}
      </ul>
    </li>`
  }

  /** Its name has the name of the place inside that is shown: nobody has to open it to know. */
  #toggle({ t, current }: Places, menu: Menu, views: readonly ViewEntry[]): TemplateResult {
    const shown = views.find(({ name }) => name === current)
    return html`<button
      class="toggle"
      data-menu=${menu}
      data-here=${shown === undefined ? nothing : ''}
      aria-expanded=${this.#open === menu}
      aria-controls=${`menu-${menu}`}
      @click=${() => this.#set(this.#open === menu ? null : menu)}
    >
      <span>${t(`nav.group.${menu}`)}</span>
      ${shown === undefined ? '' : html`<span class="here">${t(shown.label)}</span>`}
    </button>`
  }

  #place({ t, current, go }: Places, { name, label }: ViewEntry): TemplateResult {
    return html`<li data-place=${name}>
      <button
        aria-current=${name === current ? 'page' : nothing}
        data-view=${name}
        @click=${({ currentTarget }: Event) => {
          go(name)
          void this.#close(currentTarget as HTMLElement)
        }}
      >
        ${t(label)}
      </button>
    </li>`
  }

  #set(menu: Menu | null): void {
    this.#open = menu
    this.#host.requestUpdate()
  }

  /** Whatever has the focus keeps it, unless it is hidden with the menu: then the button that opened that has it. */
  async #close(focused: HTMLElement): Promise<void> {
    const toggle = this.#find(`[data-menu=${this.#open ?? 'all'}]`)
    this.#set(null)
    await this.#host.updateComplete
    if (!isDrawn(focused)) toggle?.focus()
  }

  readonly #press = (event: KeyboardEvent): void => {
    const { key, target } = event
    if (!(target instanceof HTMLElement)) return
    if (key === 'Escape' && this.#open !== null) {
      event.stopPropagation()
      void this.#close(target)
      return
    }
    const menu = target.getAttribute('aria-expanded') === 'false' ? target.dataset['menu'] : undefined
    if (key === 'ArrowDown' && menu !== undefined) {
      event.preventDefault()
      this.#set(menu as Menu)
      void this.#host.updateComplete.then(() => this.#find(`#menu-${menu} [data-view]`)?.focus())
      return
    }
    const buttons = [...this.#host.shadowRoot!.querySelectorAll<HTMLElement>('nav button')]
    const to = stepOf(key, buttons.filter(isDrawn), target)
    if (to === undefined) return
    event.preventDefault()
    to.focus()
  }

  readonly #leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const gone = relatedTarget instanceof Node && !(currentTarget as Node).contains(relatedTarget)
    if (gone && this.#open !== null) this.#set(null)
  }

  readonly #elsewhere = (event: Event): void => {
    if (this.#open === null) return
    const nav = this.#find('nav')
    if (nav !== null && !event.composedPath().includes(nav)) this.#set(null)
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot!.querySelector<HTMLElement>(selector)
  }
}

function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0
}
