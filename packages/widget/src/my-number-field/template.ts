import { html, svg, type TemplateResult } from 'lit'
import type { MyNumberProblem } from '@fuin/sdk/page'
import type { Translate } from '../locale/messages.ts'

/** All that the screen shows: no digit is in it. */
interface View {
  t: Translate
  label: string | null
  hint: string | null
  required: boolean
  disabled: boolean
  masked: boolean
  count: number
  spoken: number
  complete: boolean
  error: MyNumberProblem | null
  on: Record<'compositionstart' | 'compositionend' | 'input' | 'focusin' | 'toggle', () => void> & {
    beforeinput: (event: InputEvent) => void
    copy: (event: Event) => void
    focusout: (event: FocusEvent) => void
  }
}

/** The field. Label, hint, message and input share one root: ids of aria attributes do not cross roots. */
export function template({ t, on, ...view }: View): TemplateResult {
  return html`
    <div class="head">
      <label part="label" for="input">${view.label ?? t('number.label')}</label>
      ${view.required ? html`<span class="required">${t('field.required')}</span>` : ''}
    </div>
    <p class="hint" part="hint" id="hint">${view.hint ?? t('number.hint')}</p>
    <div class="row" @focusin=${on.focusin} @focusout=${on.focusout}>
      <div class="box">
        <input
          id="input"
          part="input"
          class=${view.masked ? 'masked' : ''}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck="false"
          translate="no"
          data-1p-ignore
          data-lpignore="true"
          data-bwignore
          aria-describedby="message hint"
          aria-invalid=${view.error === null ? 'false' : 'true'}
          aria-required=${view.required ? 'true' : 'false'}
          ?disabled=${view.disabled}
          @compositionstart=${on.compositionstart}
          @compositionend=${on.compositionend}
          @beforeinput=${on.beforeinput}
          @input=${on.input}
          @copy=${on.copy}
          @cut=${on.copy}
          @dragstart=${on.copy}
        />
        <span class="count" aria-hidden="true">${view.count === 0 ? '' : `${view.count}/12`}</span>
      </div>
      <button
        type="button"
        part="toggle"
        class="toggle"
        aria-pressed=${view.masked ? 'false' : 'true'}
        aria-controls="input"
        ?disabled=${view.disabled}
        @mousedown=${keepFocus}
        @click=${on.toggle}
      >
        <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
          <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
          <circle cx="12" cy="12" r="3" />
          ${view.masked ? strike : ''}
        </svg>
        <span>${t('number.toggle')}</span>
      </button>
    </div>
    <p class="message" part="message" id="message" role="status">
      ${
        view.error !== null
          ? html`<span class="error">${t(view.error, { count: view.count })}</span>`
          : view.complete
            ? html`<span class="ok">${t('number.ok')}</span>`
            : ''
      }
    </p>
    <p class="aside" role="status">${view.spoken > 0 ? t('number.count', { count: view.spoken }) : ''}</p>
  `
}

const strike = svg`<path d="M4 4l16 16" />`

/** Pressing the button must not take the focus from the input: the number would hide before the click arrives. */
function keepFocus(event: Event): void {
  event.preventDefault()
}
