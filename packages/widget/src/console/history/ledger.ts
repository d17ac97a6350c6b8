import { html, type TemplateResult } from 'lit'
import type { jaHistory } from '../locale/ja/history.ts'
import { modal } from '../pieces/modal.ts'
import { saveFile } from '../pieces/save-file.ts'
import type { Shell } from '../view.ts'
import type { Say } from '../words.ts'

/** 特定個人情報管理台帳: asks for what only the organization knows, and saves the file. */
export function ledgerWindow(given: {
  t: Say<typeof jaHistory>
  shell: Shell
  onClose: () => void
}): TemplateResult {
  const { t, shell, onClose } = given
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const of = (name: string): string =>
      (form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement).value.trim()
    const access = of('access')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    const body = {
      organization: of('organization'),
      responsible: of('responsible'),
      department: of('department'),
    }
    onClose()
    try {
      const { content } = await shell.api.bytes('ledger', { ...body, access })
      saveFile({ name: 'fuin-ledger.csv', content })
      shell.toast({ text: t('history.exported'), kind: 'success' })
    } catch (error) {
      shell.toast({ text: shell.sentence(error), kind: 'error' })
    }
  }
  const field = (name: 'organization' | 'responsible' | 'department'): TemplateResult =>
    html`<label class="field"
      >${t(`history.ledger.${name}`)} <input type="text" name=${name} required maxlength="200"
    /></label>`
  return modal({
    heading: t('history.ledger'),
    body: html`<p>${t('history.ledgerText')}</p>
      <form id="ledger" class="kinds" @submit=${(event: SubmitEvent) => void send(event)}>
        ${field('organization')} ${field('responsible')} ${field('department')}
        <label class="field"
          >${t('history.ledger.access')} <textarea name="access" rows="3" maxlength="2000"></textarea>
        </label>
      </form>`,
    actions: html`<button @click=${onClose}>${t('history.close')}</button>
      <button class="primary" form="ledger" data-testid="make-ledger">${t('history.ledgerMake')}</button>`,
    onClose,
  })
}
