import { html, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { type Household, picturesOf } from './household.ts'
import type { Stage } from './stage.ts'
import type { Item } from './types.ts'
import { type DeskWords, paperName, sideName } from './words.ts'

/** Photos by person and paper, and the one that is shown. */
export function viewer(
  words: DeskWords,
  household: Household,
  stage: Stage,
  { opening, onShow }: { opening: string | null; onShow: (item: string) => void },
): TemplateResult {
  const { t } = words
  const items = picturesOf(household)
  if (items.length === 0)
    return html`<div class="viewer none"><p class="muted">${t('review.noPictures')}</p></div>`
  const shown = items.find(({ id }) => id === household.shown)
  const picture = shown === undefined ? undefined : household.pictures.get(shown.id)
  return html`<section class="viewer" aria-label=${t('review.pictures')}>
    <div class="tabs">
      ${items.map((item, at) => tab(words, household, { item, at, people: peopleIn(items) }, onShow))}
    </div>
    <div class="frame">
      <div class="row tools">
        ${tool(t('review.closer'), '+', () => stage.zoom(1))}
        ${tool(t('review.farther'), '−', () => stage.zoom(-1))}
        ${tool(t('review.rotate'), 'R', () => stage.rotate())}
        ${tool(t('review.reset'), '0', () => stage.reset())}
      </div>
      <canvas
        data-testid="canvas"
        role="img"
        ?hidden=${picture === undefined}
        aria-label=${shown === undefined ? '' : t('review.pictureOf', { name: nameOf(household, shown), paper: labelOf(words, household, shown, 0) })}
        ${ref(stage.attach)}
      ></canvas>
      ${
        picture !== undefined || shown === undefined
          ? ''
          : html`<p role="status">
              ${household.broken.has(shown.id) ? t('review.broken') : opening === shown.id ? t('review.opening') : ''}
            </p>`
      }
    </div>
    ${
      picture === undefined || picture.quality.length === 0
        ? ''
        : html`<p class="doubt">${t('review.quality', { list: doubts(words, picture.quality) })}</p>`
    }
    ${stated(words, picture?.statement ?? '')}
    <p class="muted small">${t('review.logged')}</p>
  </section>`
}

function tab(
  words: DeskWords,
  household: Household,
  { item, at, people }: { item: Item; at: number; people: number },
  onShow: (item: string) => void,
): TemplateResult {
  const opened = household.pictures.has(item.id)
  return html`<button
    class="tab"
    aria-pressed=${item.id === household.shown}
    data-testid="picture"
    @click=${() => onShow(item.id)}
  >
    ${at < 9 ? html`<kbd aria-hidden="true">${at + 1}</kbd>` : ''}
    <span
      >${people > 1 ? html`<span class="whose">${nameOf(household, item)}</span>` : ''}
      ${labelOf(words, household, item, at)}
      ${opened ? '' : html`<span class="muted">${words.t('review.unopened')}</span>`}</span
    >
  </button>`
}

function tool(label: string, key: string, action: () => void): TemplateResult {
  return html`<button @click=${action}>${label}<kbd aria-hidden="true">${key}</kbd></button>`
}

/** Which paper it is can be known only after it was opened. */
function labelOf(words: DeskWords, household: Household, { id }: Item, at: number): string {
  const picture = household.pictures.get(id)
  return picture === undefined
    ? words.t('review.picture', { number: at + 1 })
    : `${paperName(words, picture.document)}（${sideName(words, picture.side)}）`
}

function nameOf({ detail }: Household, { subject }: Item): string {
  return detail.review.manifest.subjects.find(({ id }) => id === subject)?.name ?? ''
}

function peopleIn(items: readonly Item[]): number {
  return new Set(items.map(({ subject }) => subject)).size
}

function doubts({ t, has }: DeskWords, codes: readonly string[]): string {
  return codes
    .map(code => `review.quality.${code}`)
    .filter(has)
    .map(key => t(key))
    .join('・')
}

function stated({ t, has }: DeskWords, code: string): TemplateResult | '' {
  const key = `review.statement.${code}`
  return has(key) ? html`<p>${t(key)}</p>` : ''
}
