import { html, type TemplateResult } from 'lit'
import type { OwnUse } from '@fuin/sdk/api'
import type { MessageKey } from '../../locale/messages.ts'
import { dateFormat } from '../../locale/date.ts'
import { manifestOf, type View } from '../view.ts'

/** Every time that a number or a paper was shown or put out, with the purpose: never by whom. */
export function usesSection(view: View): TemplateResult | '' {
  const { t, flow } = view
  const { uses } = flow.own
  if (uses === null || flow.organization === null) return ''
  return html`<h2 id="uses">${t('own.uses')}</h2>
    <p>${t('own.usesText', { organization: flow.organization.name })}</p>
    ${
      uses.data.length === 0
        ? html`<p class="safe" data-testid="no-uses">${t('own.usesNone')}</p>`
        : html`<ol class="card uses" data-testid="uses" aria-labelledby="uses">
            ${uses.data.map(use => row(view, use))}
          </ol>`
    }
    ${
      uses.next === null
        ? ''
        : html`<div class="actions">
            <button type="button" @click=${() => void flow.own.moreUses()}>${t('own.usesMore')}</button>
          </div>`
    }`
}

function row(view: View, { subject, time, kind, use, purpose, form }: OwnUse): TemplateResult {
  const { t, language } = view
  const known = manifestOf(view).subjects.find(({ id }) => id === subject)?.name
  const name = known === undefined || known === '' ? t('intro.self') : known
  const when = dateFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Tokyo' })
  return html`<li data-use=${use}>
    <time datetime=${time}>${when.format(Date.parse(time))}</time>
    <strong>${t(`own.use.${use}`)}</strong>
    <span>${t(kind === 'image' ? 'own.usesPhoto' : 'own.usesNumber', { name })}</span>
    <span
      >${purposeText(view, purpose)}${form === null ? '' : html` <small>${t('own.usesForm', { form })}</small>`}</span
    >
  </li>`
}

/** In the language of the page; a purpose that it does not know is one that the organization told in its own words. */
function purposeText(view: View, code: string): string {
  if (code === 'REVIEW') return view.t('own.usesReview')
  const told = manifestOf(view).purposes.find(purpose => purpose.code === code)?.text
  return view.t(`purpose.${code}` as MessageKey) || (told ?? code)
}
