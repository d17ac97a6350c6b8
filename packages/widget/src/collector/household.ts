import { html, type TemplateResult } from 'lit'
import type { ManifestHousehold } from '@fuin/sdk/page'
import { actions } from './inputs.ts'
import { purposeTexts } from './told.ts'
import { manifestOf, type View } from './view.ts'

/** Whether there is family that the organization does not know of, and who. */
export function householdScreen(view: View): TemplateResult {
  const { t, flow } = view
  const { household, subjects } = manifestOf(view)
  const added = subjects.filter(({ id }) => flow.unlisted.added.includes(id))
  const next = (event: Event): void => {
    event.preventDefault()
    flow.walk.next()
  }
  const told = ({ purposes }: Pick<ManifestHousehold, 'purposes'>): TemplateResult =>
    html`<ul>
      ${purposeTexts(
        view,
        purposes.map(({ code }) => code),
      ).map(text => html`<li>${text}</li>`)}
    </ul>`
  return html`
    <h1 tabindex="-1">${t('household.title')}</h1>
    <p>${t('household.lead')}</p>
    <div class="card">
      <h2>${t('intro.purposes')}</h2>
      ${told(household!)}
      ${
        household!.spouse === undefined
          ? ''
          : html`<p>${t('household.spouse')}</p>
              ${told(household!.spouse)}`
      }
    </div>
    ${added.map(
      ({ id, name }) =>
        html`<div class="card added">
          <p>${name === '' ? t('household.unnamed') : name}</p>
          <button type="button" class="quiet" @click=${() => flow.editRelative(id)}>
            ${t('review.edit')}
          </button>
          <button
            type="button"
            class="quiet"
            aria-label=${t('household.removeWhat', { name })}
            @click=${() => flow.removeRelative(id)}
          >
            ${t('household.remove')}
          </button>
        </div>`,
    )}
    ${
      flow.unlisted.mayAdd
        ? html`<button type="button" @click=${() => flow.addRelative()}>${t('household.add')}</button>`
        : html`<p class="muted">${t('household.full')}</p>`
    }
    <form novalidate @submit=${next}>
      ${actions(view, t(added.length === 0 ? 'household.nobody' : 'nav.next'))}
    </form>
  `
}
