import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Told } from '../../attention/data.ts'
import { dayInJapan } from '../../list/days.ts'
import { modal } from '../../pieces/modal.ts'
import { progress } from '../../pieces/notices.ts'
import { onSubmit, Task, type TaskGiven } from '../../pieces/task.ts'
import type { NamedPurpose, PurposesAnswer } from '../data.ts'
import { type PageWords, purposeText } from '../words.ts'

interface State {
  subject: string
  /** Null while it is loaded. */
  options: PurposesAnswer | null
  chosen: ReadonlySet<string>
  /** Words of the clerk's own; null while they follow what is chosen. */
  text: string | null
  by: 'mail' | 'paper' | 'posted'
}

const WAYS = ['mail', 'paper', 'posted'] as const

/** Adds purposes to the number in force, by a notice to the person. */
export class AddPurposes extends Task<State> {
  readonly #words: PageWords

  constructor(host: ReactiveControllerHost, given: TaskGiven, words: PageWords) {
    super(host, given)
    this.#words = words
  }

  async begin(subject: string): Promise<void> {
    const state: State = { subject, options: null, chosen: new Set(), text: null, by: 'mail' }
    this.show(state)
    try {
      const options = await this.given.shell().api.get<PurposesAnswer>(`subjects/${subject}/purposes`)
      if (this.state === state) this.show({ ...state, options, by: options.mail ? 'mail' : 'paper' })
    } catch (error) {
      this.close()
      this.given.shell().toast({ text: this.sentence(error), kind: 'error' })
    }
  }

  protected draw(state: State, busy: boolean): TemplateResult {
    const { t } = this.#words.page
    const { options } = state
    const possible = options !== null && options.possible.length > 0
    return modal({
      heading: t('purposes.title'),
      wide: true,
      body: html`<p>${t('purposes.text')}</p>
        ${
          options === null
            ? progress(t('person.loading'), 0, 0)
            : possible
              ? this.#form(state, options)
              : html`<p><b>${t('purposes.none')}</b></p>`
        }`,
      actions: html`<button @click=${this.close}>${t('task.cancel')}</button> ${
          possible
            ? html`<button class="primary" form="purposes" type="submit" ?disabled=${busy}>
                ${t(busy ? 'task.working' : 'purposes.confirm')}
              </button>`
            : ''
        }`,
      onClose: this.close,
    })
  }

  #form(state: State, options: PurposesAnswer): TemplateResult {
    const { t } = this.#words.page
    return html`<form id="purposes" class="form" @submit=${onSubmit(fields => void this.#add(state, fields))}>
      <fieldset>
        <legend>${t('purposes.choose')}</legend>
        ${options.possible.map(purpose => this.#box(state, purpose))}
      </fieldset>
      <label class="field">
        <span>${t('purposes.notice')}</span>
        <textarea
          name="text"
          rows="8"
          required
          maxlength="2000"
          .value=${this.#text(state, options)}
          @input=${(event: Event) =>
            this.show({ ...this.state!, text: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>
      <fieldset>
        <legend>${t('purposes.by')}</legend>
        ${WAYS.map(
          way =>
            html`<label class="check"
              ><input
                type="radio"
                name="by"
                value=${way}
                .checked=${state.by === way}
                ?disabled=${way === 'mail' && !options.mail}
                @change=${() => this.show({ ...this.state!, by: way })}
              />
              <span>${t(`purposes.by.${way}`)}</span></label
            >`,
        )}
        ${options.mail ? '' : html`<p class="muted">${t('purposes.noMail')}</p>`}
      </fieldset>
      ${
        state.by === 'mail'
          ? ''
          : html`<label class="field">
              <span>${t('purposes.on')}</span>
              <input type="date" name="on" required max=${dayInJapan(0)} .value=${dayInJapan(0)} />
            </label>`
      }
    </form>`
  }

  #box(state: State, purpose: NamedPurpose): TemplateResult {
    const toggle = (event: Event): void => {
      const chosen = new Set(this.state!.chosen)
      if ((event.target as HTMLInputElement).checked) chosen.add(purpose.code)
      else chosen.delete(purpose.code)
      this.show({ ...this.state!, chosen })
    }
    return html`<label class="check"
      ><input
        type="checkbox"
        name="purpose"
        value=${purpose.code}
        .checked=${state.chosen.has(purpose.code)}
        @change=${toggle}
      />
      <span
        >${purposeText(purpose, this.#words.page.locale)} <small class="muted">${purpose.basis}</small></span
      ></label
    >`
  }

  /** The notice lists what is chosen, in its own language, until somebody writes into it. */
  #text({ text, chosen }: State, { possible, draft }: PurposesAnswer): string {
    if (text !== null) return text
    const locale = draft.language === 'ja' ? 'ja' : 'en'
    const lines = possible
      .filter(({ code }) => chosen.has(code))
      .map(purpose => `${locale === 'ja' ? '・' : '- '}${purposeText(purpose, locale)}`)
    return draft.text.replace('{purposes}', lines.join('\n'))
  }

  async #add({ subject, options, chosen, by }: State, fields: FormData): Promise<void> {
    const { t, locale } = this.#words.page
    const shell = this.given.shell()
    if (chosen.size === 0) {
      shell.toast({ text: t('purposes.chooseOne'), kind: 'error', stays: 6000 })
      return
    }
    const names = options!.possible
      .filter(({ code }) => chosen.has(code))
      .map(purpose => `・${purposeText(purpose, locale)}`)
    const agreed = await shell.confirm({
      title: t('purposes.askTitle'),
      text: t('purposes.ask', { purposes: names.join('\n') }),
      confirm: t('purposes.confirm'),
    })
    if (!agreed) return
    const on = fields.get('on')
    const body = {
      ...{ purposes: [...chosen], text: fields.get('text'), language: options!.draft.language, by },
      ...(on === null ? {} : { on }),
    }
    await this.send(async () => {
      const { delivery } = await shell.api.post<Told>(`subjects/${subject}/purposes`, body)
      if (by !== 'mail') return { text: t('purposes.done'), kind: 'success' }
      if (delivery?.outcome === 'sent') return { text: t('purposes.doneMail'), kind: 'success' }
      return { text: t('purposes.doneNotTold'), kind: 'error' }
    })
  }
}
