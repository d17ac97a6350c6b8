import { html, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { ManifestPart, ManifestSubject } from '@fuin/sdk/page'
import type { FuinDocument } from '../document-field/document-field.ts'
import { statementFor, validityOf } from '../flow/paper-facts.ts'
import { type AskedImage, imageKey } from '../flow/steps.ts'
import { offer } from '../handover/offer.ts'
import type { MessageKey } from '../locale/messages.ts'
import type { Problem } from './error-summary.ts'
import { actions } from './inputs.ts'
import { isAlone, manifestOf, paperName, shortFingerprint, type View, wayName } from './view.ts'

/** The photos of one person's papers: first the way they have papers for, then only its photos. */
export function papersScreen(view: View, subject: ManifestSubject): TemplateResult {
  const { t, flow, summary } = view
  const { choices } = flow.answers
  const alone = isAlone(view)
  const ways = choices.waysOf(subject)
  const next = (event: Event): void => {
    event.preventDefault()
    if (summary.report([...missing(view), ...unstated(view, subject)], view)) flow.walk.next()
  }
  const photos = choices.imagesOf(subject)
  return html`
    <h1 tabindex="-1">${alone ? t('papersStep.title') : t('papersStep.titleFor', { name: subject.name })}</h1>
    ${subject.why === '' ? '' : html`<p>${t(`why.${subject.why}` as MessageKey)}</p>`}
    ${
      photos.length === 0
        ? ''
        : offer({
            way: view.way,
            code: shortFingerprint(flow.fingerprint),
            submitted: async () => flow.submittedElsewhere(),
          })
    }
    <form novalidate @submit=${next}>
      ${ways.length > 1 ? waysField(view, subject) : ''} ${paperFields(view, subject)}
      ${
        // A field belongs to its paper: another paper never takes over the photo of this one.
        repeat(photos, imageKey, (image, at) => [
          photo(view, image),
          lastOf(photos, at) ? statement(view, image) : '',
        ])
      }
      ${notAccepted(view)} ${actions(view, t('nav.next'))}
    </form>
  `
}

/** The ways as cards to choose from. */
function waysField({ t, flow, redraw, summary }: View, subject: ManifestSubject): TemplateResult {
  const { answers } = flow
  const { choices } = answers
  const chosen = choices.wayOf(subject)?.code
  const choose = (code: string): void => {
    choices.choose(subject, code)
    answers.dropOthers(subject)
    summary.clear()
    redraw()
  }
  return html`<fieldset class="ways">
    <legend>${t('way.title')}</legend>
    ${choices.waysOf(subject).map(way => {
      const { code } = way
      return html`<label class="way">
        <input
          type="radio"
          name="way"
          value=${code}
          .checked=${code === chosen}
          @change=${() => choose(code)}
        />
        <span
          ><span class="name">${wayName(t, way)}</span
          ><span class="muted">${t(`wayHelp.${code}` as MessageKey)}</span></span
        >
      </label>`
    })}
  </fieldset>`
}

/** Which papers, where the way leaves a choice. */
function paperFields(view: View, subject: ManifestSubject): TemplateResult[] {
  const parts = view.flow.answers.choices.wayOf(subject)?.parts ?? []
  return parts
    .filter(({ papers, count }) => papers.length > count)
    .flatMap(part => Array.from({ length: part.count }, (_, place) => paperField(view, subject, part, place)))
}

function paperField(view: View, subject: ManifestSubject, part: ManifestPart, place: number): TemplateResult {
  const { t, flow, redraw, summary } = view
  const { answers } = flow
  const chosen = answers.choices.papersOf(subject, part)[place]
  const choose = (event: Event): void => {
    answers.choices.choosePaper(subject, part, place, (event.target as HTMLSelectElement).value)
    answers.dropOthers(subject)
    summary.clear()
    redraw()
  }
  const key = part.count === 1 ? 'one' : place === 0 ? 'first' : 'second'
  return html`<label class="paper">
    <span>${t(`part.${part.proves}.${key}` as MessageKey)}</span>
    <select @change=${choose}>
      ${part.papers.map(
        ({ document }) =>
          html`<option value=${document} .selected=${document === chosen}>${paperName(t, document)}</option>`,
      )}
    </select>
  </label>`
}

function photo(view: View, image: AskedImage): TemplateResult {
  const { t, flow } = view
  const { document, side, proves } = image
  const key = imageKey(image)
  const keep = (event: Event): void => {
    const field = event.target as FuinDocument
    if (!field.isConnected) return
    flow.answers.keepImage(key, field.complete ? field.takeImage() : null)
    // What was mended leaves the summary.
    view.redraw()
  }
  const validity = validityOf(document)
  const why = [t(`proves.${proves}` as MessageKey), validity === 'none' ? '' : t(`validity.${validity}`)]
  return html`<fuin-document
    data-key=${key}
    required
    .label=${paperName(t, document, side)}
    .why=${why.filter(text => text !== '').join(' ')}
    .document=${document}
    .side=${side}
    .use=${proves === 'number' || proves === 'both' ? 'number' : 'identity'}
    @fuin-change=${keep}
  ></fuin-document>`
}

/** What only the person can know about a paper, under its last photo. */
function statement({ t, flow, redraw }: View, { subject, document }: AskedImage): TemplateResult | '' {
  const code = statementFor(document)
  if (code === null) return ''
  const { choices } = flow.answers
  const state = (event: Event): void => {
    choices.state(subject, document, (event.target as HTMLInputElement).checked)
    redraw()
  }
  return html`<div class="statement">
    ${code === 'own-number' ? html`<p class="muted">${t('statement.own-number.help')}</p>` : ''}
    <label class="check">
      <input
        type="checkbox"
        data-statement=${document}
        .checked=${choices.stated(subject, document)}
        @change=${state}
      />
      ${t(`statement.${code}`)}
    </label>
  </div>`
}

/** What people send and nobody can use, with the reason. */
function notAccepted(view: View): TemplateResult | '' {
  const { t } = view
  const texts = (manifestOf(view).notAccepted ?? [])
    .map(code => t(`refused.${code}` as MessageKey))
    .filter(text => text !== '')
  if (texts.length === 0) return ''
  return html`<details class="refused">
    <summary>${t('refused.title')}</summary>
    <ul>
      ${texts.map(text => html`<li>${text}</li>`)}
    </ul>
  </details>`
}

function missing({ t, root }: View): Problem[] {
  const fields = [...root.querySelectorAll<FuinDocument>('fuin-document')].filter(field => !field.complete)
  for (const field of fields) field.report()
  return fields.map(field => ({
    field,
    text: () => t('summary.entry', { label: field.label, message: field.validationMessage }),
    open: () => !field.complete,
  }))
}

function unstated({ t, flow, root }: View, subject: ManifestSubject): Problem[] {
  const { choices } = flow.answers
  return choices
    .statementsOf(subject)
    .filter(document => !choices.stated(subject.id, document))
    .map(document => ({
      field: root.querySelector<HTMLElement>(`input[data-statement="${document}"]`)!,
      text: () => t('statement.missing'),
      open: () => !choices.stated(subject.id, document),
    }))
}

function lastOf(images: readonly AskedImage[], at: number): boolean {
  return images[at + 1]?.document !== images[at]!.document
}
