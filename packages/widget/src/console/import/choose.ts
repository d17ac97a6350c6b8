import { html, type TemplateResult } from 'lit'
import type { jaImport } from '../locale/ja/import.ts'
import type { Words } from '../words.ts'

export type ImportWords = Words<Record<keyof typeof jaImport, string>>

const KINDS = ['employee', 'dependent', 'partner', 'shareholder', 'payer'] as const

/** The first screen: which file. */
export function chooseScreen(
  { t }: ImportWords,
  on: { onTemplate: (kind: string) => void; onFile: (what: 'people' | 'numbers', file: File) => void },
): TemplateResult {
  return html`<div class="choices">
    <section class="card" aria-labelledby="people-title">
      <h3 id="people-title">${t('import.peopleTitle')}</h3>
      <p>${t('import.peopleText')}</p>
      ${fileInput(t('import.choose'), 'people', file => on.onFile('people', file), true)}
      <p class="muted small">${t('import.formats')}</p>
      <div class="templates small">
        <span class="muted">${t('import.template')}</span>
        ${KINDS.map(
          kind =>
            html`<button
              class="quiet"
              aria-label=${t('import.templateFor', { kind: t(`import.kind.${kind}`) })}
              @click=${() => on.onTemplate(kind)}
            >
              ${t(`import.kind.${kind}`)}
            </button>`,
        )}
      </div>
    </section>
    <section class="card" aria-labelledby="numbers-title">
      <h3 id="numbers-title">${t('import.numbersTitle')}</h3>
      <p class="warning">${t('import.numbersText')}</p>
      ${fileInput(t('import.chooseNumbers'), 'numbers', file => on.onFile('numbers', file), false)}
      <p class="muted small">${t('import.formats')}</p>
    </section>
  </div>`
}

function fileInput(
  label: string,
  name: string,
  onFile: (file: File) => void,
  primary: boolean,
): TemplateResult {
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    // The same file may be chosen again after it was mended.
    input.value = ''
    if (file !== undefined) onFile(file)
  }
  return html`<div class="file">
    <input
      type="file"
      accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
      aria-label=${label}
      data-testid=${`file-${name}`}
      @change=${chosen}
    />
    <span class=${primary ? 'button primary' : 'button'} aria-hidden="true">${label}</span>
  </div>`
}
