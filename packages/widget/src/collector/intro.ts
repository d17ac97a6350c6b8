import { html } from 'lit'
import { asksNumber } from '../flow/returned.ts'
import { countersign } from './countersign.ts'
import { purposeList } from './told.ts'
import { dateText, type Draw, manifestOf, paperName, shortFingerprint } from './view.ts'

const LOCK = html`<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
  <path d="M5 9V6.5a5 5 0 0 1 10 0V9h1v9H4V9h1zm2 0h6V6.5a3 3 0 0 0-6 0V9z" fill="currentColor" />
</svg>`

/** Who asks, whom, for what: everything a person must know before giving a number. */
export const intro: Draw = view => {
  const { t, flow, language } = view
  const { organization, provider, subjects, due } = manifestOf(view)
  if (!flow.countersigned)
    return html`
      <p>${t('intro.greeting', { name: provider.name })}</p>
      <h1 tabindex="-1">${t('intro.title', { organization: organization.name })}</h1>
      ${countersign(view)}
    `
  const papers = [
    ...new Set(
      subjects.flatMap(subject =>
        flow.answers.choices.imagesOf(subject).map(image => paperName(t, image.document)),
      ),
    ),
  ]
  return html`
    ${provider.name === '' ? '' : html`<p>${t('intro.greeting', { name: provider.name })}</p>`}
    <h1 tabindex="-1">${t('intro.title', { organization: organization.name })}</h1>
    <p>${t('intro.lead')}</p>
    <h2>${t('intro.purposes')}</h2>
    <div class="card">
      ${purposeList(view)}
      <p class="muted">${t('intro.purposesNote')}</p>
    </div>
    <h2>${t('intro.who')}</h2>
    <div class="card">
      ${subjects.map(subject => html`<p>${subject.name === '' ? t('intro.self') : subject.name}</p>`)}
    </div>
    <h2>${t('intro.need')}</h2>
    <div class="card">
      <ul>
        ${subjects.some(({ id }) => asksNumber(flow, id)) ? html`<li>${t('intro.needNumber')}</li>` : ''}
        ${papers.map(paper => html`<li>${paper}</li>`)}
      </ul>
    </div>
    ${flow.opened?.intake === undefined ? '' : html`<p>${t('intro.poster', { organization: organization.name })}</p>`}
    <div class="safe">${LOCK} ${t('intro.safety', { organization: organization.name })}</div>
    <div class="card">
      <dl>
        <dt>${t('intro.due')}</dt>
        <dd>${dateText(language, due)}</dd>
        <dt>${t('intro.contact')}</dt>
        <dd>${organization.contact}</dd>
        <dt>${t('intro.fingerprint')}</dt>
        <dd class="code">${shortFingerprint(flow.fingerprint)}</dd>
      </dl>
      <p class="muted">${t('intro.fingerprintHelp')}</p>
    </div>
    <div class="actions">
      <button class="primary" @click=${() => flow.walk.next()}>${t('intro.start')}</button>
    </div>
    ${
      flow.returned === null && flow.opened?.intake === undefined
        ? html`<p>
            <button type="button" class="quiet" @click=${() => flow.own.ask('decline')}>
              ${t('own.decline')}
            </button>
          </p>`
        : ''
    }
  `
}
