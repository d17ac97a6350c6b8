import { html, type TemplateResult } from 'lit'

/** Names and values, one beside the other. */
export function facts(rows: readonly (readonly [string, string])[]): TemplateResult {
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}
