import { html, type TemplateResult } from 'lit'
import type { StepView } from '../flow/steps.ts'
import { isAlone, type View } from './view.ts'

/** Where the person is, after the step navigation of the Digital Agency: what is done can be gone back to. */
export function stepNavigation(view: View): TemplateResult {
  const { t, flow } = view
  const { steps } = flow.walk
  const current = steps.findIndex(({ state }) => state === 'current')
  const values = { current: current + 1, total: steps.length }
  return html`<nav class=${steps.length > 4 ? 'steps many' : 'steps'} aria-label=${t('steps.label')}>
    <p class="step">${t('step.of', values)}<span class="now">${nameOf(view, steps[current]!)}</span></p>
    <ol>
      ${steps.map((step, index) => entry(view, step, index))}
    </ol>
  </nav>`
}

function entry(view: View, step: StepView, index: number): TemplateResult {
  const { t, flow, summary } = view
  const state = step.state === 'current' && summary.problems.length > 0 ? 'error' : step.state
  const inside = html`<span class="mark" aria-hidden="true"
      >${state === 'completed' ? '✓' : state === 'error' ? '!' : index + 1}</span
    ><span class="name">${nameOf(view, step)}</span><span class="aside">${t(`steps.${state}`)}</span>`
  return html`<li
    class=${state === 'error' ? 'wrong' : state}
    aria-current=${step.state === 'current' ? 'step' : 'false'}
  >
    ${
      state === 'completed' || state === 'reached'
        ? html`<button type="button" @click=${() => flow.walk.goTo(step.at)}>${inside}</button>`
        : html`<span class="inside">${inside}</span>`
    }
  </li>`
}

function nameOf(view: View, { screen }: StepView): string {
  const { t } = view
  const step = t(`steps.${screen.name}`)
  if (screen.name === 'review' || isAlone(view)) return step
  // Somebody who was added has no name before it is given.
  if (screen.subject.name === '') return step
  return t('steps.for', { step, name: screen.subject.name })
}
