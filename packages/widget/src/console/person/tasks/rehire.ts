import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { ConsoleError } from '../../api.ts'
import { modal } from '../../pieces/modal.ts'
import { progress } from '../../pieces/notices.ts'
import { onSubmit, Task, type TaskGiven } from '../../pieces/task.ts'
import type { NamedPurpose, PurposesAnswer } from '../data.ts'
import { type PageWords, purposeText } from '../words.ts'

interface State {
  subject: string
  /** Null while it is loaded. */
  options: PurposesAnswer | null
}

/** Uses the kept number of somebody who is back, without asking again (L-04). */
export class UseAgain extends Task<State> {
  readonly #words: PageWords

  constructor(host: ReactiveControllerHost, given: TaskGiven, words: PageWords) {
    super(host, given)
    this.#words = words
  }

  async begin(subject: string): Promise<void> {
    const state: State = { subject, options: null }
    this.show(state)
    try {
      const options = await this.given.shell().api.get<PurposesAnswer>(`subjects/${subject}/purposes`)
      if (this.state === state) this.show({ ...state, options })
    } catch (error) {
      this.close()
      this.given.shell().toast({ text: this.sentence(error), kind: 'error' })
    }
  }

  protected draw({ subject, options }: State, busy: boolean): TemplateResult {
    const { t } = this.#words.page
    return modal({
      heading: t('rehire.title'),
      wide: true,
      body: html`<p>${t('rehire.text')}</p>
        ${
          options === null
            ? progress(t('person.loading'), 0, 0)
            : html`<form
                id="rehire"
                class="form"
                @submit=${onSubmit(fields => void this.#use(subject, fields))}
              >
                <fieldset>
                  <legend>${t('rehire.choose')}</legend>
                  ${options.told.map(purpose => this.#box(purpose))}
                </fieldset>
                <label class="field">
                  <span>${t('rehire.note')}</span>
                  <textarea name="note" rows="3" required maxlength="500">
${t('rehire.noteDefault')}</textarea>
                </label>
              </form>`
        }`,
      actions: html`<button @click=${this.close}>${t('task.cancel')}</button>
        <button class="primary" form="rehire" type="submit" ?disabled=${busy || options === null}>
          ${t(busy ? 'task.working' : 'rehire.confirm')}
        </button>`,
      onClose: this.close,
    })
  }

  #box(purpose: NamedPurpose): TemplateResult {
    return html`<label class="check"
      ><input type="checkbox" name="purpose" value=${purpose.code} checked />
      <span
        >${purposeText(purpose, this.#words.page.locale)} <small class="muted">${purpose.basis}</small></span
      ></label
    >`
  }

  async #use(subject: string, fields: FormData): Promise<void> {
    const { t } = this.#words.page
    const purposes = fields.getAll('purpose')
    const shell = this.given.shell()
    if (purposes.length === 0) {
      shell.toast({ text: t('rehire.chooseOne'), kind: 'error', stays: 6000 })
      return
    }
    await this.send(async () => {
      await shell.api.post(`subjects/${subject}/rehire`, { purposes, note: fields.get('note') })
      return { text: t('rehire.done'), kind: 'success' }
    })
  }

  /** A number that does not cover everything: what is needed instead. */
  protected override sentence(error: unknown): string {
    const missing = error instanceof ConsoleError ? error.problem['missing'] : undefined
    if (!Array.isArray(missing)) return super.sentence(error)
    const { t } = this.#words.page
    const all = missing as { purpose: string; needs: 'notice' | 'request' }[]
    return (['notice', 'request'] as const)
      .flatMap(needs => {
        const names = all.filter(one => one.needs === needs).map(({ purpose }) => purpose)
        return names.length === 0 ? [] : [t(`rehire.${needs}`, { purposes: names.join('、') })]
      })
      .join(' ')
  }
}
