import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { modal } from '../../pieces/modal.ts'
import { onSubmit, Task, type TaskGiven } from '../../pieces/task.ts'
import type { PageWords } from '../words.ts'

interface State {
  subject: string
  keepUntil: string | null
}

/** 廃棄予定日: sets until when the number is kept. Nothing is destroyed by it. */
export class KeepUntil extends Task<State> {
  readonly #words: PageWords

  constructor(host: ReactiveControllerHost, given: TaskGiven, words: PageWords) {
    super(host, given)
    this.#words = words
  }

  begin(subject: string, keepUntil: string | null): void {
    this.show({ subject, keepUntil })
  }

  protected draw({ subject, keepUntil }: State, busy: boolean): TemplateResult {
    const { t } = this.#words.page
    return modal({
      heading: t('retention.title'),
      body: html`<p>${t('retention.text')}</p>
        <form id="retention" class="form" @submit=${onSubmit(fields => void this.#set(subject, fields))}>
          <label class="field">
            <span>${t('retention.last')}</span>
            <input type="date" name="keepUntil" max="2199-12-31" .value=${keepUntil ?? ''} />
          </label>
          <p class="muted">${t('retention.empty')}</p>
        </form>`,
      actions: html`<button @click=${this.close}>${t('task.cancel')}</button>
        <button class="primary" form="retention" type="submit" ?disabled=${busy}>
          ${t(busy ? 'task.working' : 'retention.confirm')}
        </button>`,
      onClose: this.close,
    })
  }

  async #set(subject: string, fields: FormData): Promise<void> {
    const day = fields.get('keepUntil') as string
    const keepUntil = day === '' ? null : day
    const { t } = this.#words.page
    await this.send(async () => {
      await this.given.shell().api.post(`subjects/${subject}/retention`, { keepUntil })
      return { text: t(keepUntil === null ? 'retention.taken' : 'retention.done'), kind: 'success' }
    })
  }
}
