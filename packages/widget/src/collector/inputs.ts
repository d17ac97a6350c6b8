import { html, type TemplateResult } from 'lit'
import type { ManifestSubject } from '@fuin/sdk'
import type { FuinDocument } from '../document-field/document-field.ts'
import type { FuinCardCode } from '../card-code/card-code.ts'
import { imageKey, imagesOf } from '../flow/steps.ts'
import type { FuinMyNumber } from '../my-number-field/my-number-field.ts'
import { manifestOf, paperName, type View } from './view.ts'

/** The number of one person. */
export function numberScreen(view: View, subject: ManifestSubject): TemplateResult {
  const { t, flow, root } = view
  const alone = manifestOf(view).subjects.length === 1
  const field = (): FuinMyNumber => root.querySelector<FuinMyNumber>('fuin-my-number')!
  const scanned = (event: Event): void => {
    const number = (event.target as FuinCardCode).takeNumber()
    if (number === null) return
    flow.scanned.set(subject.id, number)
    field().restore(number)
  }
  const next = (event: Event): void => {
    event.preventDefault()
    if (!field().report()) return
    flow.numbers.set(subject.id, field().takeNumber())
    field().clear()
    flow.next()
  }
  return html`
    <h1 tabindex="-1">${t('numberStep.title')}</h1>
    <form novalidate @submit=${next}>
      <fuin-my-number
        class="card"
        required
        .label=${alone ? null : t('number.labelFor', { name: subject.name })}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && next(event)}
      ></fuin-my-number>
      <fuin-card-code @fuin-change=${scanned}></fuin-card-code>
      ${actions(view, t('nav.next'))}
    </form>
  `
}

/** The photos of one person's papers. */
export function papersScreen(view: View, subject: ManifestSubject): TemplateResult {
  const { t, flow, root } = view
  const asked = imagesOf(subject)
  const alone = manifestOf(view).subjects.length === 1
  const next = (event: Event): void => {
    event.preventDefault()
    const fields = [...root.querySelectorAll<FuinDocument>('fuin-document')]
    const missing = fields.filter(field => !field.complete)
    for (const field of [...missing].reverse()) field.report()
    if (missing.length > 0) return
    flow.next()
  }
  const keep = (key: string, event: Event): void => {
    const image = (event.target as FuinDocument).takeImage()
    flow.keepImage(key, image)
  }
  return html`
    <h1 tabindex="-1">${alone ? t('papersStep.title') : t('papersStep.titleFor', { name: subject.name })}</h1>
    <form novalidate @submit=${next}>
      ${asked.map(image => {
        const key = imageKey(image)
        return html`<fuin-document
          data-key=${key}
          .label=${paperName(t, image.document, image.side)}
          .why=${image.why}
          .document=${image.document}
          .side=${image.side}
          @fuin-change=${(event: Event) => keep(key, event)}
        ></fuin-document>`
      })}
      ${actions(view, t('nav.next'))}
    </form>
  `
}

/** Forward and back. */
export function actions({ t, flow }: View, label: string): TemplateResult {
  return html`
    <div class="actions">
      <button type="submit" class="primary">${label}</button>
      <button type="button" @click=${() => flow.back()}>${t('nav.back')}</button>
    </div>
  `
}
