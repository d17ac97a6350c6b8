import { html } from 'lit'
import { type Draw, manifestOf } from './view.ts'

/** The words that the person knows from paper: a stolen link with a false name does not know them. */
export const countersign: Draw = view => {
  const { t, flow } = view
  return html`<section class="card" aria-labelledby="countersign">
    <h2 id="countersign">${t('countersign.title')}</h2>
    <p class="countersign" data-testid="countersign">${manifestOf(view).countersign}</p>
    <p>${t('countersign.help')}</p>
    <div class="actions">
      <button type="button" class="primary" @click=${() => flow.compare(true)}>
        ${t('countersign.same')}
      </button>
      <button type="button" @click=${() => flow.compare(false)}>${t('countersign.different')}</button>
    </div>
    <p class="muted">${t('countersign.warn')}</p>
  </section>`
}
