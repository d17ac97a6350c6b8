import { html, type TemplateResult } from 'lit'
import type { ManifestSubject, PersonWords, Relationship } from '@fuin/sdk/page'
import type { MessageKey } from '../locale/messages.ts'
import type { Problem } from './error-summary.ts'
import { actions } from './inputs.ts'
import { manifestOf, type View } from './view.ts'

const RELATIONSHIPS: Relationship[] = ['spouse', 'child', 'parent', 'other']

/** Who somebody is whom the organization does not know: the visitor of a poster, or a family member. */
export function personScreen(view: View, subject: ManifestSubject): TemplateResult {
  const { t, flow } = view
  const relative = flow.opened?.intake === undefined
  const words = flow.answers.people.get(subject.id) ?? null
  const next = (event: Event): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const given = read(form, relative)
    const problems = problemsOf(view, form, relative, manifestOf(view).entry?.kind === 'employee')
    if (!view.summary.report(problems, view)) return
    flow.namePerson(subject.id, given)
    flow.walk.next()
  }
  return html`
    <h1 tabindex="-1">${t(relative ? 'person.relative' : 'person.title')}</h1>
    <p class="muted">${t(relative ? 'person.relativeLead' : 'person.lead')}</p>
    <form novalidate class="card person" @submit=${next} @input=${() => view.redraw()}>
      ${field(view, { name: 'name', autocomplete: relative ? 'off' : 'name', value: words?.name, longest: 80 })}
      ${field(view, { name: 'kana', autocomplete: 'off', value: words?.kana, longest: 80 })}
      ${
        relative
          ? html`<label
              >${t('person.relationship')}
              <select name="relationship">
                <option value="" ?selected=${words === null}>${t('person.choose')}</option>
                ${RELATIONSHIPS.map(
                  value =>
                    html`<option value=${value} ?selected=${words?.relationship === value}>
                      ${t(`person.${value}`)}
                    </option>`,
                )}
              </select></label
            >`
          : ''
      }
      <label
        >${t('person.birthDate')}
        <input
          name="birthDate"
          type="date"
          min="1900-01-01"
          max=${new Date().toISOString().slice(0, 10)}
          autocomplete=${relative ? 'off' : 'bday'}
          .value=${words?.birthDate ?? ''}
      /></label>
      ${
        relative
          ? ''
          : html`${field(view, { name: 'employeeNumber', autocomplete: 'off', value: words?.employeeNumber, longest: 40 })}
              <p class="muted">${t('person.either')}</p>
              ${field(view, { name: 'contact', autocomplete: 'tel', value: words?.contact, longest: 120 })}`
      }
      ${actions(view, t('nav.next'))}
    </form>
  `
}

function field(
  { t }: View,
  from: { name: keyof PersonWords; autocomplete: string; value: string | undefined; longest: number },
): TemplateResult {
  return html`<label
    >${t(`person.${from.name}` as MessageKey)}
    <input
      name=${from.name}
      type="text"
      maxlength=${from.longest}
      autocomplete=${from.autocomplete}
      .value=${from.value ?? ''}
  /></label>`
}

function read(form: HTMLFormElement, relative: boolean): PersonWords {
  const text = (name: keyof PersonWords): string =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)?.value.trim() ?? ''
  return {
    name: text('name'),
    kana: text('kana'),
    birthDate: text('birthDate'),
    employeeNumber: text('employeeNumber'),
    contact: text('contact'),
    relationship: relative ? (text('relationship') as Relationship) : '',
  }
}

/** What is missing, each with the place where it is mended. */
function problemsOf({ t }: View, form: HTMLFormElement, relative: boolean, either: boolean): Problem[] {
  const at = (name: keyof PersonWords): HTMLElement => form.querySelector<HTMLElement>(`[name=${name}]`)!
  const missing = (name: keyof PersonWords): boolean => read(form, relative)[name] === ''
  const problem = (name: keyof PersonWords, key: MessageKey, open: () => boolean): Problem[] =>
    open() ? [{ field: at(name), text: () => t(key), open }] : []
  return [
    ...problem('name', 'person.nameMissing', () => missing('name')),
    ...(relative ? problem('relationship', 'person.relationshipMissing', () => missing('relationship')) : []),
    ...(relative ? problem('birthDate', 'person.birthDateMissing', () => missing('birthDate')) : []),
    ...(either
      ? problem('birthDate', 'person.eitherMissing', () => missing('birthDate') && missing('employeeNumber'))
      : []),
  ]
}
