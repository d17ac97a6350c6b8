import { html, type TemplateResult } from 'lit'
import type { ImportWords } from './choose.ts'
import { EMPTY_GROUND, groundForm, type Ground } from './ground.ts'
import type { FoundPerson } from './types.ts'

/** One number from paper, while it is typed. */
export interface PaperState {
  externalId: string
  found: FoundPerson | null
  number: string
  ground: Ground
}

export const NO_PAPER: PaperState = { externalId: '', found: null, number: '', ground: EMPTY_GROUND }

/** Whose, which, and how it was got. */
export function paperCard(
  words: ImportWords,
  paper: PaperState,
  on: { onChange: (paper: PaperState) => void; onFind: () => void; onEnter: () => void },
): TemplateResult {
  const { t } = words
  const { found } = paper
  return html`<section class="card" aria-labelledby="paper-title">
    <h3 id="paper-title">${t('import.paperTitle')}</h3>
    <p>${t('import.paperText')}</p>
    <form
      class="row find"
      @submit=${(event: Event) => {
        event.preventDefault()
        on.onFind()
      }}
    >
      <label class="field"
        ><span>${t('import.externalId')}</span>
        <input
          type="text"
          name="externalId"
          autocomplete="off"
          required
          .value=${paper.externalId}
          @input=${(event: Event) =>
            on.onChange({ ...paper, externalId: (event.target as HTMLInputElement).value, found: null })}
      /></label>
      <button>${t('import.find')}</button>
    </form>
    ${found === null ? '' : entry(words, paper, found, on)}
  </section>`
}

function entry(
  words: ImportWords,
  paper: PaperState,
  found: FoundPerson,
  on: { onChange: (paper: PaperState) => void; onEnter: () => void },
): TemplateResult {
  const { t } = words
  return html`<form
    class="steps"
    autocomplete="off"
    @submit=${(event: Event) => {
      event.preventDefault()
      on.onEnter()
    }}
  >
    <p class="large">${t('import.found', { name: found.name, id: found.externalId })}</p>
    ${found.state === 'accepted' ? html`<p class="warning">${t('import.hasNumber')}</p>` : ''}
    ${found.state === 'requested' ? html`<p class="warning">${t('import.asked')}</p>` : ''}
    <label class="field short"
      ><span>${t('import.number')}</span>
      <input
        type="text"
        name="number"
        inputmode="numeric"
        autocomplete="off"
        spellcheck="false"
        maxlength="24"
        required
        .value=${paper.number}
        @input=${(event: Event) => on.onChange({ ...paper, number: (event.target as HTMLInputElement).value })}
    /></label>
    ${groundForm(words, found.purposes, paper.ground, ground => on.onChange({ ...paper, ground }))}
    <div class="row"><button class="primary" data-testid="enter">${t('import.enter')}</button></div>
  </form>`
}
