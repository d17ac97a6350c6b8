import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { FuinElement } from '../../design/element.ts'
import { controls, tokens } from '../../design/tokens.ts'
import { drawCode } from '../../handover/draw-code.ts'
import { enSheets } from '../locale/en/sheets.ts'
import { jaSheets } from '../locale/ja/sheets.ts'
import { Words } from '../words.ts'
import { accountSheet } from './account-sheet.ts'
import type { AccountSheet, RequestSheet, SheetLanguage } from './data.ts'
import { requestSheet } from './request-sheet.ts'
import { sayIn } from './say.ts'
import { alone, sheetStyles } from './styles.ts'

/** Sizes of letters, points. */
const [LARGEST, SMALLEST] = [13, 8.5]

/**
 * Sheets of A4, one page for each person, over the whole window until they are closed. While they are there, the
 * browser prints them and nothing else of the page: put the element directly into the `body`.
 */
export class FuinSheets extends FuinElement {
  static override readonly styles = [tokens, controls, sheetStyles]
  static override readonly properties: PropertyDeclarations = {
    requests: { attribute: false },
    accounts: { attribute: false },
    language: {},
  }

  declare requests: readonly RequestSheet[]
  declare accounts: readonly AccountSheet[]
  /** of the sheets, not of the buttons: `ja`, `ja-x-easy` or `en` */
  declare language: SheetLanguage
  /** Called when somebody is done; the element stays until it is removed. */
  closed: (() => unknown) | null = null
  readonly #words = new Words(this, jaSheets, enSheets)
  #rules: CSSStyleSheet | null = null

  constructor() {
    super()
    this.requests = []
    this.accounts = []
    this.language = 'ja'
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#rules = new CSSStyleSheet()
    this.#rules.replaceSync(alone('fuin-sheets'))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#rules]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    const rules = this.#rules
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== rules)
  }

  override render(): TemplateResult {
    const { t } = this.#words
    const say = sayIn(this.language)
    const count = this.requests.length + this.accounts.length
    return html`<div class="tools">
        <p role="status">${t('sheets.count', { count })}</p>
        <label>
          ${t('sheets.language')}
          <select @change=${this.#choose}>
            <option value="ja" ?selected=${this.language === 'ja'}>日本語</option>
            <option value="ja-x-easy" ?selected=${this.language === 'ja-x-easy'}>やさしい日本語</option>
            <option value="en" ?selected=${this.language === 'en'}>English</option>
          </select>
        </label>
        <button class="primary" data-print @click=${() => print()}>${t('sheets.print')}</button>
        <button @click=${() => this.closed?.()}>${t('sheets.close')}</button>
      </div>
      <div lang=${this.language}>
        ${this.requests.map(sheet => requestSheet(sheet, say))}
        ${this.accounts.map(sheet => accountSheet(sheet, say))}
      </div>`
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    for (const sheet of this.renderRoot.querySelectorAll<HTMLElement>('.sheet')) fit(sheet)
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas')) {
      const { code } = canvas.dataset
      if (code === undefined) continue
      drawCode(canvas, code)
      // A link is a secret: it stands in the picture only.
      delete canvas.dataset['code']
    }
  }

  readonly #choose = (event: Event): void => {
    this.language = (event.target as HTMLSelectElement).value as SheetLanguage
  }
}

/** Letters as large as the page allows: much to say makes them smaller, never a second page. */
function fit(sheet: HTMLElement): void {
  for (let size = LARGEST; size >= SMALLEST; size -= 0.25) {
    sheet.style.fontSize = `${size}pt`
    if (sheet.scrollHeight <= sheet.clientHeight) return
  }
}

/** Puts sheets over the page and resolves when they are closed. */
export async function showSheets(sheets: {
  requests?: readonly RequestSheet[]
  accounts?: readonly AccountSheet[]
}): Promise<void> {
  if (customElements.get('fuin-sheets') === undefined) customElements.define('fuin-sheets', FuinSheets)
  const element = document.createElement('fuin-sheets')
  Object.assign(element, sheets)
  await new Promise<void>(resolve => {
    element.closed = () => resolve()
    document.body.append(element)
  })
  element.remove()
}

declare global {
  interface HTMLElementTagNameMap {
    'fuin-sheets': FuinSheets
  }
}
