import { html, type TemplateResult } from 'lit'
import type { ManifestSubject } from '@fuin/sdk/page'
import type { FuinCardCode } from '../card-code/card-code.ts'
import type { FuinMyNumber } from '../my-number-field/my-number-field.ts'
import { noPapers } from './told.ts'
import { isAlone, manifestOf, type View } from './view.ts'

/** The number of one person. */
export function numberScreen(view: View, subject: ManifestSubject): TemplateResult {
  const { t, flow, root, summary } = view
  const alone = isAlone(view)
  const field = (): FuinMyNumber => root.querySelector<FuinMyNumber>('fuin-my-number')!
  const scanned = (event: Event): void => {
    const code = event.target as FuinCardCode
    const number = code.takeNumber()
    if (number === null) return
    const typed = field().complete ? field().takeNumber().digits() : null
    flow.answers.keepScanned(subject.id, number)
    field().restore(number)
    if (typed !== null && typed !== number.digits()) code.tellReplaced()
  }
  const keep = (event: Event): void => {
    const { isConnected, complete } = event.target as FuinMyNumber
    // A field that leaves the page empties itself: that is no answer.
    if (isConnected) flow.answers.keepNumber(subject.id, complete ? field().takeNumber() : null)
    // What was mended leaves the summary.
    view.redraw()
  }
  const next = (event: Event): void => {
    event.preventDefault()
    const number = field()
    number.report()
    const problems = [
      { field: number, text: () => number.validationMessage, open: () => !number.complete },
      { field: number, text: () => sameAs(view, subject), open: () => sameAs(view, subject) !== '' },
    ]
    if (
      summary.report(
        problems.filter(({ open }) => open()),
        view,
      )
    )
      flow.walk.next()
  }
  return html`
    <h1 tabindex="-1">${t('numberStep.title')}</h1>
    <form novalidate @submit=${next}>
      <fuin-my-number
        class="card"
        required
        .label=${alone ? null : t('number.labelFor', { name: subject.name })}
        @fuin-change=${keep}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && next(event)}
      ></fuin-my-number>
      <fuin-card-code @fuin-change=${scanned}></fuin-card-code>
      ${noPapers(view, subject)} ${actions(view, t('nav.next'))}
    </form>
  `
}

/** Whose number this is already; empty for nobody's. */
function sameAs(view: View, subject: ManifestSubject): string {
  const { t, flow } = view
  const other = manifestOf(view).subjects.find(({ id }) => flow.answers.shareNumber(subject.id, id))
  return other === undefined ? '' : t('number.same', { name: other.name })
}

/** Forward and back; a change that was begun in the review goes back there. */
export function actions({ t, flow }: View, label: string): TemplateResult {
  const { walk } = flow
  return html`
    <div class="actions">
      <button type="submit" class="primary">${walk.editing ? t('nav.toReview') : label}</button>
      ${walk.editing ? '' : html`<button type="button" @click=${() => walk.back()}>${t('nav.back')}</button>`}
    </div>
  `
}
