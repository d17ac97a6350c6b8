import { html, type TemplateResult } from 'lit'
import type { ManifestSubject } from '@fuin/sdk'
import { imageKey, imagesOf } from '../flow/steps.ts'
import { grouped, MASKED } from '../my-number-field/formatter.ts'
import { actions } from './inputs.ts'
import { manifestOf, paperName, type View } from './view.ts'

/** What is shown while somebody checks the answers; gone with the screen. */
export interface ReviewState {
  shown: Set<string>
  previews: Map<string, string>
}

/** Everything once more, before it is sealed. */
export function reviewScreen(view: View, state: ReviewState): TemplateResult {
  const { t, flow } = view
  const { subjects } = manifestOf(view)
  const send = (event: Event): void => {
    event.preventDefault()
    void flow.submit()
  }
  return html`
    <h1 tabindex="-1">${t('review.title')}</h1>
    <form novalidate @submit=${send}>
      ${subjects.map(subject => person(view, state, subject))}
      <p class="muted">${t('review.note')}</p>
      ${actions(view, t('review.send'))}
    </form>
  `
}

function person(view: View, state: ReviewState, subject: ManifestSubject): TemplateResult {
  const { t, flow, redraw } = view
  const shown = state.shown.has(subject.id)
  const toggle = (): void => {
    if (shown) state.shown.delete(subject.id)
    else state.shown.add(subject.id)
    redraw()
  }
  const papers = imagesOf(subject)
  return html`
    <section class="card" aria-label=${subject.name}>
      <h2>${subject.name}</h2>
      ${flow.contradicts(subject.id) ? html`<p class="alert" role="alert">${t('review.mismatch')}</p>` : ''}
      <div class="item">
        <div>
          <p class="muted">${t('review.number')}</p>
          <p class="code">${shown ? grouped(flow.numbers.get(subject.id)?.digits() ?? '') : MASKED}</p>
          <button type="button" class="quiet" aria-pressed=${shown ? 'true' : 'false'} @click=${toggle}>
            ${shown ? t('review.hide') : t('review.show')}
          </button>
        </div>
        <button type="button" class="quiet" @click=${() => flow.edit('number', subject.id)}>
          ${t('review.edit')}
        </button>
      </div>
      ${
        papers.length === 0
          ? ''
          : html`<div class="item">
              <div>
                <p class="muted">${t('review.papers')}</p>
                <div class="thumbs">
                  ${papers.map(
                    image =>
                      html`<img
                        src=${state.previews.get(imageKey(image)) ?? ''}
                        alt=${t('document.preview', { label: paperName(t, image.document, image.side) })}
                      />`,
                  )}
                </div>
              </div>
              <button type="button" class="quiet" @click=${() => flow.edit('papers', subject.id)}>
                ${t('review.edit')}
              </button>
            </div>`
      }
    </section>
  `
}
