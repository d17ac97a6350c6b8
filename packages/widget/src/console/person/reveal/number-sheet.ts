import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { FuinElement } from '../../../design/element.ts'
import { controls, tokens } from '../../../design/tokens.ts'
import { enReveal } from '../../locale/en/reveal.ts'
import { jaReveal } from '../../locale/ja/reveal.ts'
import { facts } from '../../pieces/facts.ts'
import { alone, sheetStyles } from '../../sheets/styles.ts'
import { Words } from '../../words.ts'

/** How long a sheet stays open for the printer, seconds. */
const SECONDS = 120

/** One number on a sheet of A4, over the whole window until it is printed, closed or hidden. In the `body` itself. */
export class FuinNumberSheet extends FuinElement {
  static override readonly styles = [
    tokens,
    controls,
    sheetStyles,
    css`
      .facts div {
        display: flex;
        gap: 6mm;
        padding-block: 1.5mm;
      }
      .facts dt {
        flex: none;
        width: 34mm;
      }
      .facts dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .digits {
        border: 0.5mm solid #000;
        font-size: 24pt;
        font-variant-numeric: tabular-nums;
        letter-spacing: 0.08em;
        margin: 6mm 0;
        padding: 4mm 6mm;
        text-align: center;
      }
    `,
  ]
  static override readonly properties: PropertyDeclarations = { rows: { attribute: false } }

  declare rows: readonly (readonly [string, string])[]
  closed: (() => unknown) | null = null
  readonly #words = new Words(this, jaReveal, enReveal)
  #text: Text | null = null
  #rules: CSSStyleSheet | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.rows = []
  }

  /** The digits, once: they stand in a text node and nowhere else. */
  hold(digits: string): void {
    this.#text = document.createTextNode(digits.replace(/\d{4}(?=\d)/gu, '$& '))
    this.requestUpdate()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#rules = new CSSStyleSheet()
    this.#rules.replaceSync(alone('fuin-number-sheet'))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#rules]
    this.#timer = setTimeout(this.#close, SECONDS * 1000)
    document.addEventListener('visibilitychange', this.#seen)
    document.addEventListener('freeze', this.#close)
    window.addEventListener('pagehide', this.#close)
    window.addEventListener('afterprint', this.#close)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    const rules = this.#rules
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== rules)
    clearTimeout(this.#timer)
    document.removeEventListener('visibilitychange', this.#seen)
    document.removeEventListener('freeze', this.#close)
    window.removeEventListener('pagehide', this.#close)
    window.removeEventListener('afterprint', this.#close)
    if (this.#text !== null) this.#text.data = ''
    this.#text = null
  }

  override render(): TemplateResult {
    const { t } = this.#words
    return html`<div class="tools">
        <p role="status">${t('reveal.sheetReady')}</p>
        <button class="primary" data-print @click=${() => print()}>${t('reveal.printNow')}</button>
        <button data-close @click=${this.#close}>${t('reveal.close')}</button>
      </div>
      <section class="sheet">
        <h1>${t('reveal.sheetTitle')}</h1>
        ${facts(this.rows)}
        <p class="digits" translate="no">${this.#text}</p>
        <p>${t('reveal.sheetCare')}</p>
      </section>`
  }

  readonly #close = (): void => {
    this.closed?.()
  }

  readonly #seen = (): void => {
    if (document.visibilityState === 'hidden') this.#close()
  }
}

/**
 * Puts the sheet over the page, and takes it away when it was printed or closed.
 *
 * @param rows - what stands on it beside the number
 * @returns what takes it away at once
 */
export function showNumberSheet(
  digits: string,
  rows: readonly (readonly [string, string])[],
  lang: string,
): () => void {
  const tag = 'fuin-number-sheet'
  if (customElements.get(tag) === undefined) customElements.define(tag, FuinNumberSheet)
  const element = document.createElement(tag)
  element.lang = lang
  element.rows = rows
  element.hold(digits)
  element.closed = () => element.remove()
  document.body.append(element)
  return () => element.remove()
}

declare global {
  interface HTMLElementTagNameMap {
    'fuin-number-sheet': FuinNumberSheet
  }
}
