import { html, type TemplateResult } from 'lit'
import type { OwnView } from '@fuin/sdk/api'
import { manifestOf, type View } from '../view.ts'
import { usesSection } from './uses-section.ts'

/** Beneath the receipt: what was given for whom, what became of it, how long it is kept, and what may be done. */
export function ownSection(view: View): TemplateResult | '' {
  const { t, flow } = view
  const own = flow.own.view
  if (own === null || flow.opened === null || flow.organization === null) return ''
  const organization = flow.organization.name
  const state = stateOf(own)
  const given = own.given.filter(item => item.state === 'stored' || own.state === 'accepted')
  return html`<section aria-labelledby="own">
    <h2 id="own">${t('own.state')}</h2>
    <div class="card" data-testid="own">
      <p><strong data-testid="own-state">${t(`own.${state}`, { organization })}</strong></p>
      <ul>
        ${manifestOf(view).subjects.map(({ id, name }) => {
          const own = given.filter(({ subject }) => subject === id)
          const count = own.filter(({ kind }) => kind === 'image').length
          const who = name === '' ? t('intro.self') : name
          return html`
            ${own.some(({ kind }) => kind === 'number') ? html`<li>${t('own.gaveNumber', { name: who })}</li>` : ''}
            ${count === 0 ? '' : html`<li>${t('own.gavePhotos', { name: who, count })}</li>`}
          `
        })}
      </ul>
    </div>
    ${usesSection(view)}
    <h2>${t('own.kept')}</h2>
    <p>${t('own.keptText')}</p>
    ${own.statement === 'correction' ? html`<p class="safe" role="status">${t('own.wishSent', { organization })}</p>` : ''}
    <div class="actions">
      ${
        state === 'submitted'
          ? html`<button type="button" @click=${() => flow.own.ask('withdraw')}>${t('own.correct')}</button>`
          : ''
      }
      ${
        state === 'accepted' && own.statement === null
          ? html`<button type="button" @click=${() => flow.own.ask('correction')}>${t('own.wish')}</button>`
          : ''
      }
    </div>
  </section>`
}

function stateOf({ state }: OwnView): 'submitted' | 'accepted' | 'closed' {
  return state === 'submitted' || state === 'accepted' ? state : 'closed'
}
