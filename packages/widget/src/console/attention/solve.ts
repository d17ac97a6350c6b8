import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { ConsoleError } from '../api.ts'
import { dayInJapan } from '../list/days.ts'
import type { jaAttention } from '../locale/ja/attention.ts'
import { modal } from '../pieces/modal.ts'
import { onSubmit, Task, type TaskGiven } from '../pieces/task.ts'
import type { Toast } from '../view.ts'
import type { Words } from '../words.ts'
import type { Issued, Sent, Told, Waiting } from './data.ts'
import { issuedWindow, needsShowing } from './issued.ts'

/** What is asked before it is solved. */
type Question =
  | { kind: 'passcode' | 'more-time'; waiting: Waiting }
  | { kind: 'undelivered'; waiting: Waiting; reached: Reached }
  | { kind: 'issued'; issued: Issued }

/** Whose address a message goes to: a person's own, or the employee's of a dependent. */
interface Reached {
  id: string
  name: string | null
  email: string
}

/** Solves what waits for staff: more time, a new link, another address. */
export class Solve extends Task<Question> {
  readonly #words: Words<typeof jaAttention>

  constructor(host: ReactiveControllerHost, given: TaskGiven, words: Words<typeof jaAttention>) {
    super(host, given)
    this.#words = words
  }

  /** Opens the window in which it is solved. */
  async begin(waiting: Waiting): Promise<void> {
    if (waiting.reason === 'correction') return
    if (waiting.reason !== 'undelivered') this.show({ kind: waiting.reason, waiting })
    else {
      try {
        this.show({ kind: 'undelivered', waiting, reached: await this.#reached(waiting.person.id) })
      } catch (error) {
        this.given.shell().toast({ text: this.sentence(error), kind: 'error' })
      }
    }
  }

  /** Notes that it was dealt with in another way. */
  async done({ reason, about, since }: Waiting): Promise<void> {
    const { t } = this.#words
    const shell = this.given.shell()
    const agreed = await shell.confirm({
      title: t('attention.doneTitle'),
      text: t(reason === 'correction' ? 'attention.doneCorrection' : 'attention.doneUndelivered'),
      confirm: t('attention.done'),
    })
    if (!agreed) return
    await this.send(async () => {
      await shell.api.post('people/attention/done', { reason, about, since })
      return { text: t('attention.doneSaid'), kind: 'success' }
    })
  }

  protected draw(question: Question, busy: boolean): TemplateResult {
    const { t } = this.#words
    if (question.kind === 'issued') {
      const { issued } = question
      return issuedWindow({ t, shell: this.given.shell(), issued, onClose: this.close })
    }
    const confirm = {
      passcode: 'attention.renew',
      'more-time': 'attention.extend',
      undelivered: 'attention.send',
    } as const
    const heading = {
      passcode: 'attention.renewTitle',
      'more-time': 'attention.extendTitle',
      undelivered: 'attention.addressTitle',
    } as const
    return modal({
      heading: t(heading[question.kind]),
      body: html`<form id="solve" @submit=${onSubmit(fields => void this.#go(question, fields))}>
        ${question.kind === 'undelivered' ? this.#address(question.reached) : this.#day(question.kind)}
      </form>`,
      actions: html`<button @click=${this.close}>${t('attention.cancel')}</button>
        <button class="primary" form="solve" type="submit" ?disabled=${busy}>
          ${busy ? t('attention.working') : t(confirm[question.kind])}
        </button>`,
      onClose: this.close,
    })
  }

  #day(kind: 'passcode' | 'more-time'): TemplateResult {
    const { t } = this.#words
    return html`<p>${t(kind === 'passcode' ? 'attention.renewText' : 'attention.extendText')}</p>
      <label class="field">
        <span>${t('attention.due')}</span>
        <input type="date" name="due" required min=${dayInJapan(0)} .value=${dayInJapan(14)} />
      </label>`
  }

  #address({ name, email }: Reached): TemplateResult {
    const { t } = this.#words
    return html`<label class="field">
      <span>${t('attention.email', { name: name ?? '' })}</span>
      <input type="email" name="email" required maxlength="254" autocomplete="off" .value=${email} />
      <span class="muted">${t('attention.emailHelp')}</span>
    </label>`
  }

  async #go(question: Exclude<Question, { kind: 'issued' }>, fields: FormData): Promise<void> {
    const { api } = this.given.shell()
    const { t } = this.#words
    const { about, message } = question.waiting
    const due = fields.get('due')
    if (question.kind === 'undelivered') {
      const { id, email: before } = question.reached
      const email = (fields.get('email') as string).trim()
      const notice = message?.notice ?? null
      await this.send(async () => {
        if (email !== before) await api.post(`subjects/${id}/details`, { details: { email } })
        const path = notice === null ? `requests/${about}/resend` : `subjects/${about}/notices/${notice}`
        return this.#outcome(await api.post<Told>(path))
      })
    } else if (question.kind === 'passcode') {
      await this.send(async () => {
        const issued = await api.post<Issued>(`requests/${about}/renew`, { due, passcode: true })
        if (needsShowing(issued)) return { next: { kind: 'issued', issued } }
        return { text: t('issued.sent'), kind: 'success' }
      })
    } else {
      await this.send(async (): Promise<Toast> => {
        const { sent } = await api.post<Sent>(`requests/${about}/extend`, { due })
        if (sent) return { text: t('attention.extended'), kind: 'success' }
        return { text: t('attention.extendedNotTold'), kind: 'error' }
      })
    }
  }

  /** A message about a link that is over is not sent: it needs more time first. */
  protected override sentence(error: unknown): string {
    const over = this.state?.kind === 'undelivered' && error instanceof ConsoleError
    return over && error.code === 'input_invalid' ? this.#words.t('attention.over') : super.sentence(error)
  }

  #outcome({ delivery }: Told): Toast {
    const { t, has } = this.#words
    if (delivery?.outcome === 'sent') return { text: t('attention.sent'), kind: 'success' }
    const code = `messages.code.${delivery?.code ?? ''}`
    const reason = t(has(code) ? code : 'messages.code.temporary')
    return { text: t('attention.notSent', { reason }), kind: 'error' }
  }

  async #reached(id: string): Promise<Reached> {
    interface View {
      name: string | null
      details: { email?: string }
      dependentOf: string | null
    }
    const { name, details, dependentOf } = await this.given.shell().api.get<View>(`subjects/${id}`)
    if (details.email === undefined && dependentOf !== null) return this.#reached(dependentOf)
    return { id, name, email: details.email ?? '' }
  }
}
