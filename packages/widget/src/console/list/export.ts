import { html, type TemplateResult } from 'lit'
import type { jaList } from '../locale/ja/list.ts'
import { modal } from '../pieces/modal.ts'
import { saveFile } from '../pieces/save-file.ts'
import type { Shell } from '../view.ts'
import type { Say } from '../words.ts'

/** Asks for the encoding and saves the file; names in it were safe at the host. */
export function exportWindow(given: {
  t: Say<typeof jaList>
  shell: Shell
  count: number
  query: Readonly<Record<string, string | number | undefined>>
  onClose: () => void
}): TemplateResult {
  const { t, count, onClose } = given
  const button = (encoding: string, words: string): TemplateResult =>
    html`<button class="primary" data-encoding=${encoding} @click=${() => void save(given, encoding)}>
      ${words}
    </button>`
  return modal({
    heading: t('list.export'),
    body: html`<p>${t('list.exportText', { count: count.toLocaleString() })}</p>`,
    actions: html`<button @click=${onClose}>${t('act.stop')}</button> ${button('utf-8', t('list.exportUtf8'))}
      ${button('cp932', t('list.exportExcel'))}`,
    onClose,
  })
}

async function save(
  { t, shell, query, onClose }: Parameters<typeof exportWindow>[0],
  encoding: string,
): Promise<void> {
  onClose()
  try {
    saveFile(await shell.api.file('people/export', { query: { ...query, encoding } }))
    shell.toast({ text: t('list.exported'), kind: 'success' })
  } catch (error) {
    shell.toast({ text: shell.sentence(error), kind: 'error' })
  }
}
