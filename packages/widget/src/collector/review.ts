import { html, type TemplateResult } from 'lit'
import type { ManifestSubject } from '@fuin/sdk/page'
import { statementFor } from '../flow/paper-facts.ts'
import { imageKey } from '../flow/steps.ts'
import { grouped, MASKED } from '../my-number-field/formatter.ts'
import { actions } from './inputs.ts'
import { noPapers, purposeList } from './told.ts'
import { manifestOf, paperName, type View, wayName } from './view.ts'

/** What is shown while somebody checks the answers; gone with the screen. */
export interface ReviewState {
  shown: Set<string>
  /** Key and name of the photo that is shown large. */
  large: { key: string; label: string } | null
}

/** Everything once more, before it is sealed. */
export function reviewScreen(view: View, state: ReviewState): TemplateResult {
  const { t, flow, root, summary } = view
  const { subjects, organization } = manifestOf(view)
  const send = (event: Event): void => {
    event.preventDefault()
    const problems = flow.contradictions.map(subject => ({
      field: root.querySelector<HTMLElement>(`input[data-subject="${subject}"]`)!,
      text: () => t('review.unsolved'),
      open: () => flow.contradictions.includes(subject),
    }))
    if (summary.report(problems, view)) void flow.submit()
  }
  const photos = subjects.some(subject => flow.answers.choices.imagesOf(subject).length > 0)
  return html`
    <h1 tabindex="-1">${t('review.title')}</h1>
    <form novalidate @submit=${send}>
      ${subjects.map(subject => person(view, state, subject))}
      ${
        manifestOf(view).household === undefined
          ? ''
          : html`<button type="button" @click=${() => flow.toHousehold()}>${t('household.change')}</button>`
      }
      <section class="card" aria-labelledby="purposes">
        <h2 id="purposes">${t('intro.purposes')}</h2>
        ${purposeList(view)}
      </section>
      <p class="safe">
        ${t(photos ? 'review.statement' : 'review.statementNumber', { organization: organization.name })}
      </p>
      ${actions(view, t('review.send'))}
    </form>
    ${state.large === null ? '' : large(view, state, state.large)}
  `
}

function person(view: View, state: ReviewState, subject: ManifestSubject): TemplateResult {
  const { t, flow, redraw } = view
  const shown = state.shown.has(subject.id)
  const toggle = (): void => {
    state.shown[shown ? 'delete' : 'add'](subject.id)
    redraw()
  }
  const number = flow.answers.numbers.get(subject.id)?.digits() ?? ''
  const { choices } = flow.answers
  const papers = choices.imagesOf(subject)
  const way = choices.wayOf(subject)
  return html`
    <section class="card" aria-label=${subject.name}>
      <h2>${subject.name}</h2>
      ${flow.answers.people.has(subject.id) ? edit(view, 'person', subject) : ''}
      ${flow.answers.contradicts(subject.id) ? contradiction(view, subject) : ''}
      ${
        number === ''
          ? ''
          : html`<div class="item">
              <div>
                <p class="muted">${t('review.number')}</p>
                <p class="code">${shown ? grouped(number) : MASKED}</p>
                <button type="button" class="quiet" aria-pressed=${shown ? 'true' : 'false'} @click=${toggle}>
                  ${shown ? t('review.hide') : t('review.show')}
                </button>
              </div>
              ${edit(view, 'number', subject)}
            </div>`
      }
      ${
        papers.length === 0
          ? noPapers(view, subject)
          : html`<div class="item">
              <div>
                <p class="muted">${t('review.papers')}</p>
                ${way === null ? '' : html`<p data-testid="way">${wayName(t, way)}</p>`}
                <div class="thumbs">
                  ${papers.map(image => thumb(view, state, imageKey(image), paperName(t, image.document, image.side)))}
                </div>
                ${choices
                  .statementsOf(subject)
                  .map(document => html`<p class="muted">✓ ${t(`statement.${statementFor(document)!}`)}</p>`)}
              </div>
              ${edit(view, 'papers', subject)}
            </div>`
      }
    </section>
  `
}

/** Two numbers for one person: mended, or looked at and said to be right. */
function contradiction({ t, flow }: View, { id }: ManifestSubject): TemplateResult {
  const confirm = (event: Event): void => flow.answers.confirm(id, (event.target as HTMLInputElement).checked)
  return html`<div class="alert" role="alert">
    <p>${t('review.mismatch')}</p>
    <label class="check">
      <input type="checkbox" data-subject=${id} .checked=${flow.answers.confirmed(id)} @change=${confirm} />
      ${t('review.confirm')}
    </label>
  </div>`
}

function edit(
  { t, flow }: View,
  name: 'person' | 'number' | 'papers',
  subject: ManifestSubject,
): TemplateResult {
  const what = `${t(`review.${name}`)}（${subject.name}）`
  return html`<button
    type="button"
    class="quiet"
    aria-label=${t('review.editWhat', { what })}
    @click=${() => flow.walk.edit(name, subject.id)}
  >
    ${t('review.edit')}
  </button>`
}

function thumb({ t, redraw }: View, state: ReviewState, key: string, label: string): TemplateResult {
  const enlarge = (): void => {
    state.large = { key, label }
    redraw()
  }
  return html`<button
    type="button"
    class="thumb"
    aria-label=${t('review.enlarge', { label })}
    @click=${enlarge}
  >
    <canvas data-photo=${key} role="img" aria-label=${t('document.preview', { label })}></canvas>
    <span aria-hidden="true">${label}</span>
  </button>`
}

/** One photo as it will be sent, as large as the screen. */
function large(
  { t, redraw }: View,
  state: ReviewState,
  { key, label }: { key: string; label: string },
): TemplateResult {
  const closed = (): void => {
    state.large = null
    redraw()
  }
  return html`<dialog aria-label=${label} @close=${closed}>
    <form method="dialog"><button class="primary">${t('review.close')}</button></form>
    <canvas data-photo=${key} data-whole role="img" aria-label=${t('document.preview', { label })}></canvas>
  </dialog>`
}
