import { css, html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { timeText } from '../list/days.ts'
import { enRecovered } from '../locale/en/recovered.ts'
import { jaRecovered } from '../locale/ja/recovered.ts'
import type { Shell } from '../view.ts'
import { Words } from '../words.ts'

/** A recovery as `GET recoveries` answers it. */
interface Recovery {
  index: number
  id: string
  time: string
  member: { id: string; name: string | null }
  seen: { id: string; name: string | null; time: string }[]
}

/**
 * Says on every view that an administrator was recovered at the machine of the vault, until whoever is at the screen has said
 * by name that they looked at it. Nobody can say it for others: whoever took over could.
 */
export class RecoveredNotice {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #words: Words<typeof jaRecovered>
  #open: readonly Recovery[] = []

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    this.#words = new Words(host, jaRecovered, enRecovered)
  }

  /** Looks whether there is something to say to this person. */
  async load(shell: Shell): Promise<void> {
    this.#open = []
    const { permissions, routes } = shell.me
    if (!permissions.includes('admin') || !routes.includes('GET recoveries')) return
    try {
      this.#open = (await shell.api.get<{ data: Recovery[] }>('recoveries')).data
    } catch (error) {
      // A log that was tampered with must not hide this in silence.
      shell.toast({ text: shell.sentence(error), kind: 'error' })
    }
    this.#host.requestUpdate()
  }

  render(shell: Shell | null): TemplateResult | '' {
    if (shell === null || this.#open.length === 0) return ''
    return html`${this.#open.map(recovery => this.#one(shell, recovery))}`
  }

  #one(shell: Shell, recovery: Recovery): TemplateResult {
    const { t, locale } = this.#words
    const { id, time, member, seen } = recovery
    const name = this.#nameOf(member)
    const heading = `recovered-${id}`
    const others = seen.map(one =>
      t('recovered.seen', { name: this.#nameOf(one), time: timeText(one.time, locale) }),
    )
    return html`<section class="recovered" role="alert" aria-labelledby=${heading} data-recovered=${id}>
      <h2 id=${heading}>${t('recovered.title')}</h2>
      <p>${t('recovered.text', { name, time: timeText(time, locale) })}</p>
      <p><strong>${t('recovered.check')}</strong></p>
      <ul>
        <li>${t('recovered.check.ask', { name })}</li>
        <li>${t('recovered.check.stop', { name })}</li>
        <li>${t('recovered.check.history')}</li>
      </ul>
      ${others.map(text => html`<p class="muted">${text}</p>`)}
      <div class="row">
        ${this.#way(shell, 'members')} ${this.#way(shell, 'history')}
        <button data-testid="recovered-done" @click=${() => void this.#done(shell, recovery)}>
          ${t('recovered.done')}
        </button>
      </div>
    </section>`
  }

  #way(shell: Shell, view: 'members' | 'history'): TemplateResult | '' {
    if (!shell.has(view)) return ''
    return html`<button @click=${() => shell.go(view)}>${this.#words.t(`recovered.${view}`)}</button>`
  }

  async #done(shell: Shell, { index, id, member }: Recovery): Promise<void> {
    const { t } = this.#words
    const title = t('recovered.doneTitle', { name: this.#nameOf(member) })
    const question = { title, text: t('recovered.doneText'), confirm: t('recovered.doneConfirm') }
    if (!(await shell.confirm(question))) return
    try {
      await shell.api.post('recoveries/acknowledge', { index, entry: id })
      this.#open = this.#open.filter(one => one.id !== id)
      this.#host.requestUpdate()
      shell.toast({ text: t('recovered.recorded'), kind: 'success' })
    } catch (error) {
      shell.toast({ text: shell.sentence(error), kind: 'error' })
    }
  }

  #nameOf({ id, name }: { id: string; name: string | null }): string {
    return name ?? this.#words.t('recovered.someone', { id: id.slice(-6) })
  }
}

export const recoveredStyles = css`
  .recovered {
    background: var(--_error-soft);
    border: 1px solid var(--_error);
    border-inline-start-width: 0.375rem;
    border-radius: var(--_radius);
    display: grid;
    gap: 0.5rem;
    margin-bottom: 1.25rem;
    padding: 1rem 1.25rem;
  }
  .recovered h2 {
    color: var(--_error);
    font-size: 1.25rem;
  }
  .recovered p,
  .recovered ul {
    margin: 0;
  }
  .recovered ul {
    padding-inline-start: 1.25rem;
  }
  .recovered .muted {
    color: inherit;
  }
`
