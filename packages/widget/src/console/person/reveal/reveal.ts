import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { timeText } from '../../list/days.ts'
import type { Person } from '../../list/data.ts'
import { underApproval } from '../../approvals/under-approval.ts'
import { enApprovals } from '../../locale/en/approvals.ts'
import { enReveal } from '../../locale/en/reveal.ts'
import { jaApprovals } from '../../locale/ja/approvals.ts'
import { jaReveal } from '../../locale/ja/reveal.ts'
import { ConsoleError } from '../../api.ts'
import type { Shell } from '../../view.ts'
import { Words } from '../../words.ts'
import { purposeText } from '../words.ts'
import type { RevealChoices, Said, Use } from './data.ts'
import { revealForm } from './form.ts'
import { showNumberSheet } from './number-sheet.ts'
import { SECONDS, ShownDigits } from './shown-digits.ts'

/** 個人番号の表示: the number of one person, masked until somebody says for what, and then for half a minute. */
export class RevealPanel {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #shell: () => Shell
  readonly #words: Words<typeof jaReveal>
  readonly #approvals: Words<typeof jaApprovals>
  readonly #shown: ShownDigits
  #subject = ''
  #purpose = ''
  #said: Said | null = null
  #busy = false
  #copied = false
  #closeSheet: () => void = () => undefined

  constructor(host: ReactiveControllerHost & HTMLElement, shell: () => Shell) {
    this.#host = host
    this.#shell = shell
    this.#words = new Words(host, jaReveal, enReveal)
    this.#approvals = new Words(host, jaApprovals, enApprovals)
    this.#shown = new ShownDigits(host)
    host.addController({ hostDisconnected: () => this.#closeSheet() })
  }

  /** Another person: nothing of the one before stays. */
  begin(subject: string): void {
    if (subject === this.#subject) return
    this.hide()
    this.#subject = subject
    this.#purpose = ''
    this.#said = null
  }

  readonly hide = (): void => {
    this.#shown.hide()
    this.#closeSheet()
  }

  render(person: Person, choices: RevealChoices): TemplateResult {
    const { t } = this.#words
    const { permissions } = this.#shell().me
    const node = this.#shown.node
    return html`<section class="card reveal" data-section="reveal" aria-labelledby="heading-reveal">
      <h3 id="heading-reveal">${t('reveal.title')}</h3>
      ${node === null ? this.#masked() : this.#number(node)}
      ${
        choices.purposes.length === 0
          ? html`<p>${t('reveal.nothing')}</p>`
          : node === null
            ? revealForm(this.#words, choices, {
                purpose: this.#purpose,
                form: this.#said?.form ?? '',
                busy: this.#busy,
                may: { display: permissions.includes('reveal'), output: permissions.includes('output') },
                choose: purpose => {
                  this.#purpose = purpose
                  this.#host.requestUpdate()
                },
                use: (use, said) =>
                  void (use === 'display' ? this.#display(said) : this.#print(person, choices, said)),
              })
            : this.#around(permissions.includes('output'))
      }
    </section>`
  }

  #masked(): TemplateResult {
    return html`<p class="digits masked" role="img" aria-label=${this.#words.t('reveal.masked')}>
      •••• •••• ••••
    </p>`
  }

  #number(node: Text): TemplateResult {
    return html`<p
      class="digits"
      tabindex="-1"
      translate="no"
      @copy=${stop}
      @cut=${stop}
      @dragstart=${stop}
      @contextmenu=${stop}
    >
      ${node}
    </p>`
  }

  /** While it is there: how long still, away with it, and a copy, once. */
  #around(mayCopy: boolean): TemplateResult {
    const { t } = this.#words
    const { left } = this.#shown
    return html`<p class="muted countdown">
        <progress max=${SECONDS} value=${left} aria-hidden="true"></progress>
        <span>${t('reveal.left', { seconds: left })}</span>
      </p>
      <div class="row">
        <button class="primary" data-testid="hide" @click=${this.hide}>${t('reveal.hide')}</button>
        ${
          mayCopy
            ? html`<button
                data-testid="copy"
                ?disabled=${this.#copied || this.#busy}
                @click=${() => void this.#copy()}
              >
                ${t(this.#copied ? 'reveal.copied' : 'reveal.copy')}
              </button>`
            : ''
        }
      </div>
      <p class="muted">${t('reveal.logged')}</p>`
  }

  async #display(said: Said): Promise<void> {
    await this.#once(async () => {
      this.#copied = false
      this.#said = said
      const there = await this.#shown.show(() => this.#digits(said, { use: 'display' }))
      if (there === 'nothing') return
      if (there === 'dropped') {
        this.#shell().toast({ text: this.#words.t('reveal.notShown') })
        return
      }
      await this.#host.updateComplete
      this.#host.shadowRoot?.querySelector<HTMLElement>('.reveal .digits')?.focus()
    })
  }

  /** The clipboard is an output: an entry of its own stands in the log before it gets anything. */
  async #copy(): Promise<void> {
    const said = this.#said
    if (said === null || this.#copied) return
    const { t } = this.#words
    await this.#once(async () => {
      const digits = await this.#digits(said, { use: 'output', target: 'copy' })
      if (digits === null) return
      this.#copied = true
      try {
        await navigator.clipboard.writeText(digits)
      } catch {
        this.#shell().toast({ text: t('reveal.copyFailed'), kind: 'error' })
        return
      }
      this.#shell().toast({ text: t('reveal.copyDone'), kind: 'success', stays: 10_000 })
    })
  }

  async #print(person: Person, choices: RevealChoices, said: Said): Promise<void> {
    const { t, locale } = this.#words
    const subject = this.#subject
    await this.#once(async () => {
      this.#said = said
      const digits = await this.#digits(said, { use: 'output', target: 'print' })
      if (digits === null) return
      if (!this.#host.isConnected || subject !== this.#subject || document.visibilityState === 'hidden')
        return
      const purpose = choices.purposes.find(({ code }) => code === said.purpose)!
      const form = purpose.forms.find(({ code }) => code === said.form)
      const rows: [string, string][] = [
        [t('reveal.sheetName'), person.name ?? ''],
        ...(person.externalId === null ? [] : [[t('reveal.sheetId'), person.externalId] as [string, string]]),
        [t('reveal.purpose'), purposeText(purpose, locale)],
        ...(form === undefined
          ? []
          : [[t('reveal.form'), locale === 'ja' ? form.name : form.nameEn] as [string, string]]),
        [t('reveal.sheetAt'), timeText(new Date().toISOString(), locale)],
      ]
      this.#closeSheet = showNumberSheet(digits, rows, locale)
    })
  }

  /** @returns null where a second person has to agree first: they are asked, and nothing comes yet */
  #digits(said: Said, use: Use): Promise<string | null> {
    const [shell, subject] = [this.#shell(), this.#subject]
    const { purpose, form, reason = '' } = said
    const wanted = {
      action: 'release',
      subject,
      purpose,
      use: use.use,
      ...(form === undefined ? {} : { form }),
    } as const
    return underApproval({ shell, t: this.#approvals.t }, wanted, reason, async approval => {
      const body = { ...said, ...use, ...(approval === undefined ? {} : { approval }) }
      // The vault has logged it before the digits come.
      return (await shell.api.post<{ number: string }>(`subjects/${subject}/reveal`, body)).number
    })
  }

  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#host.requestUpdate()
    try {
      await work()
    } catch (error) {
      this.#shell().toast({ text: this.#sentence(error), kind: 'error' })
    }
    this.#busy = false
    this.#host.requestUpdate()
  }

  /** Why not; where it is for the purpose, with those that are allowed. */
  #sentence(error: unknown): string {
    const { t, locale } = this.#words
    const sentence = this.#shell().sentence(error)
    const allowed = error instanceof ConsoleError ? error.problem['allowed'] : undefined
    if (!Array.isArray(allowed) || allowed.length === 0) return sentence
    const names = (allowed as RevealChoices['purposes']).map(one => purposeText(one, locale))
    return `${t('reveal.notFor')}\n${names.map(name => t('reveal.allowed', { name })).join('\n')}`
  }
}

/** What leaves by the keyboard or the mouse would leave without an entry. */
function stop(event: Event): void {
  event.preventDefault()
}
