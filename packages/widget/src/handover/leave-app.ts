import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../design/tokens.ts'
import { LocaleController } from '../locale/controller.ts'
import { jaHandover } from '../locale/ja/handover.ts'
import { leaveLink } from '../surroundings/leave-link.ts'
import { styles } from './styles.ts'

/**
 * In the browser of an app: how to get to the phone's own one, with the same link. LINE opens it by itself; elsewhere the
 * person copies it, since this page took the link out of the address bar. A part of `<fuin-collector>`.
 */
export class FuinLeaveApp extends LitElement {
  static override readonly styles = [tokens, controls, styles]
  static override readonly properties: PropertyDeclarations = {
    link: { attribute: false },
    way: { attribute: false },
    news: { state: true },
  }

  declare link: string
  declare way: 'link' | 'copy'
  declare private news: 'copied' | 'failed' | null
  readonly #locale = new LocaleController(this, jaHandover)

  constructor() {
    super()
    this.link = ''
    this.way = 'copy'
    this.news = null
  }

  override render(): TemplateResult {
    const { t } = this.#locale
    return html`
      <p>${t('leave.lead')}</p>
      ${
        this.way === 'link'
          ? html`<button type="button" class="go" @click=${() => location.assign(leaveLink(this.link))}>
              ${t('leave.open')}
            </button>`
          : html`<button type="button" class="copy" @click=${this.#copy}>${t('leave.copy')}</button>`
      }
      <p role="status">${this.news === null ? '' : t(`leave.${this.news}`)}</p>
    `
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.link)
      this.news = 'copied'
    } catch {
      this.news = 'failed'
    }
  }
}
