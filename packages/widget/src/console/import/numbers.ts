import { html, type TemplateResult } from 'lit'
import type { ImportWords } from './choose.ts'
import { groundForm, type Ground } from './ground.ts'
import { check, errorTable, mappingTable } from './preview.ts'
import type { NumbersPreview } from './types.ts'

export interface NumberChoices {
  skipErrors: boolean
  replace: boolean
  /** Lines whose zero was compared with the paper. */
  restoreZero: number[]
}

const FIELDS = ['externalId', 'number', 'name']

/** What a file of numbers holds: whose, never which. */
export function numbersScreen(
  words: ImportWords,
  preview: NumbersPreview,
  choices: NumberChoices,
  ground: Ground,
  on: {
    name: string
    onChoose: (choices: NumberChoices) => void
    onGround: (ground: Ground) => void
    onPlan: (mapping: Record<string, string>) => void
    onApply: () => void
    onCancel: () => void
  },
): TemplateResult {
  const { t } = words
  const { errors, lostZero, ready, total } = preview
  const restored = choices.restoreZero.length
  const count = ready + restored
  const whole = errors.count === 0 && restored === lostZero.count
  const column = errors.first.some(({ line }) => line === 1)
  const can = count > 0 && !column && (whole || choices.skipErrors)
  return html`<div class="steps">
    <p>${t('import.file', { name: on.name, encoding: preview.encoding.toUpperCase(), rows: total })}</p>
    <p class="warning">${t('import.numbersText')}</p>
    ${mappingTable(words, FIELDS, preview, on.onPlan)} ${errorTable(words, errors)}
    ${lostZero.count > 0 ? lostZeros(words, preview, choices, on.onChoose) : ''}
    <p class="large">${t('import.numbersReady', { count })}</p>
    ${check(
      t('import.replace'),
      choices.replace,
      replace => on.onChoose({ ...choices, replace, restoreZero: [] }),
      'replace',
    )}
    ${
      whole
        ? ''
        : check(
            t('import.skipErrors'),
            choices.skipErrors,
            skipErrors => on.onChoose({ ...choices, skipErrors }),
            'skipErrors',
          )
    }
    <section class="card" aria-labelledby="ground-title">
      <h3 id="ground-title">${t('import.ground')}</h3>
      ${groundForm(words, preview.purposes, ground, on.onGround)}
    </section>
    <div class="row">
      <button @click=${on.onCancel}>${t('import.cancel')}</button>
      <button class="primary" data-testid="apply" ?disabled=${!can} @click=${on.onApply}>
        ${can ? t('import.applyNumbers', { count }) : t('import.apply')}
      </button>
    </div>
  </div>`
}

function lostZeros(
  { t }: ImportWords,
  { lostZero }: NumbersPreview,
  choices: NumberChoices,
  onChoose: (choices: NumberChoices) => void,
): TemplateResult {
  const toggle = (line: number, on: boolean): void => {
    const others = choices.restoreZero.filter(one => one !== line)
    onChoose({ ...choices, restoreZero: on ? [...others, line] : others })
  }
  return html`<section class="card" aria-labelledby="zero-title">
    <h3 id="zero-title">${t('import.lostZero')}</h3>
    <p>${t('import.lostZeroText')}</p>
    ${lostZero.first.map(({ line, name, externalId }) =>
      check(
        t('import.lostZeroRow', { line, name, id: externalId }),
        choices.restoreZero.includes(line),
        on => toggle(line, on),
        `zero-${line}`,
      ),
    )}
  </section>`
}
