import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { timeText } from '../../list/days.ts'
import { underApproval } from '../../approvals/under-approval.ts'
import { enApprovals } from '../../locale/en/approvals.ts'
import { jaApprovals } from '../../locale/ja/approvals.ts'
import { modal } from '../../pieces/modal.ts'
import { onSubmit, Task, type TaskGiven } from '../../pieces/task.ts'
import type { NumberEntry, NumbersAnswer } from '../data.ts'
import { Words } from '../../words.ts'
import type { PageWords } from '../words.ts'

interface State {
  subject: string
  numbers: NumbersAnswer
  /** Whether a message reaches the person. */
  mail: boolean
  /** `images`, `person`, or the id of a number. */
  what: string
}

const REASONS = ['RETENTION-OVER', 'NOT-NEEDED', 'REPLACED', 'MISTAKE', 'REQUESTED'] as const

/** Destroys photos, one number, or everything: says first what will be gone. */
export class EraseTask extends Task<State> {
  readonly #words: PageWords

  readonly #approvals: Words<typeof jaApprovals>

  constructor(host: ReactiveControllerHost & HTMLElement, given: TaskGiven, words: PageWords) {
    super(host, given)
    this.#words = words
    this.#approvals = new Words(host, jaApprovals, enApprovals)
  }

  begin(subject: string, numbers: NumbersAnswer, mail: boolean): void {
    const [first] = choices(numbers)
    this.show({ subject, numbers, mail, what: first!.what })
  }

  protected draw(state: State, busy: boolean): TemplateResult {
    const { t } = this.#words.page
    const tells = state.mail && this.#isTold(state)
    return modal({
      heading: t('erase.title'),
      wide: true,
      body: html`<form id="erase" class="form" @submit=${onSubmit(fields => void this.#erase(state, fields))}>
        <fieldset>
          <legend>${t('erase.what')}</legend>
          ${choices(state.numbers).map(
            ({ what, number }) =>
              html`<label class="check"
                ><input
                  type="radio"
                  name="what"
                  value=${what}
                  .checked=${state.what === what}
                  @change=${() => this.show({ ...this.state!, what })}
                />
                <span>${this.#choice(state, what, number)}</span></label
              >`,
          )}
        </fieldset>
        <div class="gone" role="status">
          <h3>${t('erase.gone')}</h3>
          <p>${this.#gone(state)}</p>
        </div>
        <label class="field">
          <span>${t('erase.reason')}</span>
          <select name="reason">
            ${REASONS.map(code => html`<option value=${code}>${t(`erase.reason.${code}`)}</option>`)}
          </select>
        </label>
        ${
          tells
            ? html`<label class="check"
                ><input type="checkbox" name="tell" checked /> <span>${t('erase.tell')}</span></label
              >`
            : ''
        }
        <label class="check"
          ><input type="checkbox" name="sure" required /> <span>${t('erase.sure')}</span></label
        >
      </form>`,
      actions: html`<button @click=${this.close}>${t('task.cancel')}</button>
        <button class="primary danger" form="erase" type="submit" ?disabled=${busy}>
          ${t(busy ? 'task.working' : 'erase.confirm')}
        </button>`,
      onClose: this.close,
    })
  }

  #choice({ numbers }: State, what: string, number: NumberEntry | undefined): string {
    const { t, locale } = this.#words.page
    if (what === 'images') return t('erase.images', { count: numbers.kept.images })
    if (number === undefined) return t('erase.person')
    const key = number.state === 'current' ? 'erase.current' : 'erase.replaced'
    return t(key, { time: timeText(number.from, locale) })
  }

  #gone({ numbers, what }: State): string {
    const { t } = this.#words.page
    if (what === 'images') return t('erase.goneImages', { ...numbers.kept })
    if (what === 'person') return t('erase.gonePerson', { ...numbers.kept })
    const current = numbers.data.some(({ item, state }) => item === what && state === 'current')
    return t(current ? 'erase.goneCurrent' : 'erase.goneReplaced')
  }

  /** Whoever keeps a number here is not told that it was destroyed. */
  #isTold({ numbers, what }: State): boolean {
    if (what === 'person') return true
    return numbers.data.some(({ item, state }) => item === what && state === 'current')
  }

  async #erase({ subject, what }: State, fields: FormData): Promise<void> {
    const { t, locale } = this.#words.page
    const scope = what === 'images' || what === 'person' ? { scope: what } : { scope: 'number', item: what }
    const tell = fields.has('tell')
    await this.send(async () => {
      const path = `subjects/${subject}/erase`
      const body = { ...scope, reason: fields.get('reason'), tell }
      const shell = this.given.shell()
      const why = t(`erase.reason.${fields.get('reason') as (typeof REASONS)[number]}`)
      const erased = await underApproval(
        { shell, t: this.#approvals.t },
        { action: 'erase', subject },
        why,
        approval =>
          shell.api.post<{ finalAt: string; delivery: { outcome: string } | null }>(path, {
            ...body,
            ...(approval === undefined ? {} : { approval }),
          }),
      )
      if (erased === null) return null
      const time = timeText(erased.finalAt, locale)
      if (!tell || erased.delivery?.outcome === 'sent')
        return { text: t('erase.done', { time }), stays: 15_000 }
      return { text: t('erase.doneNotTold', { time }), kind: 'error' }
    })
  }
}

/** What can be destroyed, from the least to everything. */
function choices({ data, kept }: NumbersAnswer): { what: string; number?: NumberEntry }[] {
  const numbers = data.filter(({ state }) => state !== 'erased').toReversed()
  return [
    ...(kept.images > 0 ? [{ what: 'images' }] : []),
    ...numbers.map(number => ({ what: number.item, number })),
    { what: 'person' },
  ]
}
