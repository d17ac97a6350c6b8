import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Issued } from '../../attention/data.ts'
import { issuedWindow, needsShowing } from '../../attention/issued.ts'
import { dayInJapan } from '../../list/days.ts'
import { modal } from '../../pieces/modal.ts'
import { onSubmit, Task, type TaskGiven } from '../../pieces/task.ts'
import type { PageWords } from '../words.ts'

/** 番号変更: asks somebody for the number that took the place of the one in force. */
export class AskChanged extends Task<{ subject: string } | { issued: Issued }> {
  readonly #words: PageWords

  constructor(host: ReactiveControllerHost, given: TaskGiven, words: PageWords) {
    super(host, given)
    this.#words = words
  }

  begin(subject: string): void {
    this.show({ subject })
  }

  protected draw(state: { subject: string } | { issued: Issued }, busy: boolean): TemplateResult {
    const { t } = this.#words.page
    if ('issued' in state) {
      const { issued } = state
      return issuedWindow({
        t: this.#words.waiting.t,
        shell: this.given.shell(),
        issued,
        onClose: this.close,
      })
    }
    return modal({
      heading: t('changed.title'),
      body: html`<p>${t('changed.text')}</p>
        <form id="changed" class="form" @submit=${onSubmit(fields => void this.#ask(state.subject, fields))}>
          <label class="field">
            <span>${t('changed.due')}</span>
            <input type="date" name="due" required min=${dayInJapan(0)} .value=${dayInJapan(14)} />
          </label>
          <label class="check"
            ><input type="checkbox" name="inPerson" /> <span>${t('changed.inPerson')}</span></label
          >
        </form>`,
      actions: html`<button @click=${this.close}>${t('task.cancel')}</button>
        <button class="primary" form="changed" type="submit" ?disabled=${busy}>
          ${t(busy ? 'task.working' : 'changed.confirm')}
        </button>`,
      onClose: this.close,
    })
  }

  async #ask(subject: string, fields: FormData): Promise<void> {
    const body = { due: fields.get('due'), inPerson: fields.has('inPerson') }
    await this.send(async () => {
      const issued = await this.given.shell().api.post<Issued>(`subjects/${subject}/number/changed`, body)
      if (needsShowing(issued)) return { next: { issued } }
      return { text: this.#words.page.t('changed.sent'), kind: 'success' }
    })
  }
}
