import { type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { enMessages } from '../locale/en/messages.ts'
import { jaMessages } from '../locale/ja/messages.ts'
import { LoadedView } from '../pieces/loaded-view.ts'
import { emptyState } from '../pieces/notices.ts'
import { requestStyles } from '../requests/styles.ts'
import { Words } from '../words.ts'

/** The newest message about one request, as the handler lists it. */
interface Sent {
  about: string
  state: 'sent' | 'failed' | 'bounced'
  kind: string
  at: string
  code: string | null
  /** Only of messages that did not arrive. */
  name: string | null
}

/** What went out, and what did not arrive. */
export class MessagesView extends LoadedView {
  static override readonly styles: CSSResultGroup = [LoadedView.styles, requestStyles]
  static override readonly properties: PropertyDeclarations = {
    ...LoadedView.properties,
    sent: { state: true },
    busy: { state: true },
  }
  declare private sent: Sent[] | null
  declare private busy: string
  readonly #words = new Words(this, jaMessages, enMessages)

  constructor() {
    super()
    this.sent = null
    this.busy = ''
  }

  override render(): TemplateResult {
    const { t } = this.#words
    const { sent } = this
    if (sent === null) return this.waiting()
    if (sent.length === 0) {
      return html`<h2>${t('messages.title')}</h2>
        ${emptyState(t('messages.emptyTitle'), t('messages.emptyText'))}`
    }
    const wrong = sent.filter(({ state }) => state !== 'sent')
    const count = (state: Sent['state']): number => sent.filter(one => one.state === state).length
    return html`<div class="stack">
      <h2>${t('messages.title')}</h2>
      <dl class="figures">
        ${(['sent', 'failed', 'bounced'] as const).map(
          state =>
            html`<div>
              <dt>${t(`messages.${state}`)}</dt>
              <dd>${count(state)}</dd>
            </div>`,
        )}
      </dl>
      ${
        wrong.length === 0
          ? html`<p>${t('messages.allArrived')}</p>`
          : html`<section class="card">
              <h3>${t('messages.list')}</h3>
              <ul class="visits">
                ${wrong.map(one => this.#row(one))}
              </ul>
            </section>`
      }
    </div>`
  }

  #row({ about, state, kind, at, code, name }: Sent): TemplateResult {
    const { t, locale } = this.#words
    const reason = state === 'bounced' ? 'messages.code.bounced' : `messages.code.${code ?? ''}`
    const what = `messages.kind.${kind}`
    const day = new Date(at).toLocaleString(locale === 'ja' ? 'ja-JP' : 'en-GB', { timeZone: 'Asia/Tokyo' })
    return html`<li>
      <span
        ><strong>${name ?? '―'}</strong> ${this.#words.has(what) ? t(what) : ''}
        <span class="muted">${day}</span><br />
        ${t(this.#words.has(reason) ? reason : 'messages.code.refused')}</span
      >
      <button ?disabled=${this.busy !== ''} @click=${() => void this.#again(about)}>
        ${t('messages.again')}
      </button>
    </li>`
  }

  protected async load(): Promise<void> {
    this.sent = (await this.shell.api.get<{ data: Sent[] }>('deliveries')).data
  }

  async #again(request: string): Promise<void> {
    const { t } = this.#words
    this.busy = request
    await this.trying(async () => {
      const { delivery } = await this.shell.api.post<{ delivery: { outcome: string } | null }>(
        `requests/${request}/resend`,
      )
      const sent = delivery?.outcome === 'sent'
      this.shell.toast({
        text: t(sent ? 'messages.sentAgain' : 'messages.notAgain'),
        kind: sent ? 'success' : 'error',
      })
      await this.load()
    })
    this.busy = ''
  }
}
