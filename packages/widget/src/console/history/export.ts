import { html, type TemplateResult } from 'lit'
import type { jaHistory } from '../locale/ja/history.ts'
import { modal } from '../pieces/modal.ts'
import { saveFile } from '../pieces/save-file.ts'
import type { Shell } from '../view.ts'
import type { Say } from '../words.ts'

/** Asks in which form, and saves what fits the choice of now. */
export function exportWindow(given: {
  t: Say<typeof jaHistory>
  shell: Shell
  query: Readonly<Record<string, string | undefined>>
  language: 'ja' | 'en'
  onClose: () => void
}): TemplateResult {
  const { t, shell, query, language, onClose } = given
  const save = async (path: string, asked: Readonly<Record<string, string | undefined>>): Promise<void> => {
    onClose()
    try {
      saveFile(await shell.api.file(path, { query: asked }))
      shell.toast({ text: t('history.exported'), kind: 'success' })
    } catch (error) {
      shell.toast({ text: shell.sentence(error), kind: 'error' })
    }
  }
  return modal({
    heading: t('history.exportTitle'),
    body: html`<p>${t('history.exportText')}</p>
      <div class="kinds">
        <button
          class="primary"
          data-as="csv"
          @click=${() => void save('history/csv', { ...query, language })}
        >
          ${t('history.exportCsv')}
        </button>
        <button data-as="bundle" @click=${() => void save('history/bundle', query)}>
          ${t('history.exportBundle')}
        </button>
        <button data-as="whole" @click=${() => void save('history/whole', {})}>
          ${t('history.exportWhole')}
        </button>
      </div>
      <p class="muted">${t('history.exportProof')}</p>`,
    actions: html`<button @click=${onClose}>${t('history.close')}</button>`,
    onClose,
  })
}
