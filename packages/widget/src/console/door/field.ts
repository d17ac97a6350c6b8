import { html, nothing, type TemplateResult } from 'lit'

/** One field with its label, what helps, and what is wrong with it. */
export interface DoorField {
  id: string
  label: string
  type?: 'text' | 'password'
  help?: string
  problem: string | null
  autocomplete: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off'
  digits?: boolean
}

export function doorField({
  id,
  label,
  type = 'text',
  help,
  problem,
  autocomplete,
  digits,
}: DoorField): TemplateResult {
  return html`<div class="door-field">
    <label for=${id}>${label}</label>
    ${help === undefined ? '' : html`<p class="muted" id="${id}-help">${help}</p>`}
    <input
      id=${id}
      name=${id}
      type=${type}
      autocomplete=${autocomplete}
      autocapitalize="none"
      spellcheck="false"
      translate="no"
      inputmode=${digits === true ? 'numeric' : nothing}
      aria-describedby=${help === undefined ? `${id}-error` : `${id}-help ${id}-error`}
      aria-invalid=${problem === null ? 'false' : 'true'}
    />
    <p id="${id}-error" role="status">
      ${problem === null ? '' : html`<span class="error">${problem}</span>`}
    </p>
  </div>`
}
