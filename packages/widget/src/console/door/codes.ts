import { html, type TemplateResult } from 'lit'
import { groupTypedCode } from '@fuin/sdk/page'
import type { jaDoor } from '../locale/ja/door.ts'
import { saveFile } from '../pieces/save-file.ts'
import type { Say } from '../words.ts'
import { printCodes } from './print-codes.ts'

/** Recovery codes, shown once: the way on opens when the person says that they are kept. */
export function codesStep(
  t: Say<typeof jaDoor>,
  codes: readonly string[],
  on: { copied: boolean; copy: () => void; kept: boolean; keep: (kept: boolean) => void; finish: () => void },
): TemplateResult {
  const spaced = codes.map(groupTypedCode)
  const sheet = { heading: t('door.codesSheet'), lead: t('door.codesSheetLead') }
  return html`<div class="stack">
    <p>${t('door.codesLead')}</p>
    <ol class="codes" translate="no">
      ${spaced.map(code => html`<li>${code}</li>`)}
    </ol>
    <div class="row">
      <button @click=${on.copy}>${t('door.copy')}</button>
      <button @click=${() => saveFile({ name: t('door.file'), content: fileOf(spaced) })}>
        ${t('door.save')}
      </button>
      <button data-testid="print-codes" @click=${() => printCodes(sheet, spaced)}>${t('door.print')}</button>
      <span role="status">${on.copied ? t('door.copied') : ''}</span>
    </div>
    <label class="check"
      ><input
        type="checkbox"
        data-testid="kept"
        .checked=${on.kept}
        @change=${(event: Event) => on.keep((event.target as HTMLInputElement).checked)}
      />
      ${t('door.kept')}</label
    >
    <div class="row">
      <button class="primary" data-testid="door-go" ?disabled=${!on.kept} @click=${on.finish}>
        ${t('door.finish')}
      </button>
    </div>
  </div>`
}

function fileOf(lines: readonly string[]): Blob {
  return new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' })
}
