import { html, type TemplateResult } from 'lit'
import { progress } from '../pieces/notices.ts'
import type { ImportWords } from './choose.ts'
import type { ImportJob } from './types.ts'

const COUNTS = ['added', 'changed', 'unchanged', 'left', 'entered', 'skipped'] as const

/** While it runs, and what came of it. */
export function resultScreen(
  { t, has }: ImportWords,
  { state, done, total, result, code }: ImportJob,
  on: { numbers: boolean; onAgain: () => void; onList: (() => void) | null },
): TemplateResult {
  if (state === 'running') return progress(t('import.running', { done, total }), done, total)
  const failed = state === 'failed'
  const key = `import.e.${code ?? ''}`
  return html`<section class="card steps" role="status">
    <h3 class=${failed ? 'error' : 'ok'}>${t(failed ? 'import.failedTitle' : 'import.doneTitle')}</h3>
    ${failed ? html`<p>${has(key) ? t(key) : ''} ${t('import.failedText')}</p>` : ''}
    <ul>
      ${COUNTS.filter(name => result?.[name] !== undefined).map(
        name => html`<li>${t(`import.result.${name}`, { count: result![name]! })}</li>`,
      )}
    </ul>
    ${on.numbers ? html`<p class="warning">${t('import.deleteFile')}</p>` : ''}
    <div class="row">
      <button @click=${on.onAgain}>${t('import.again')}</button>
      ${
        on.onList === null
          ? ''
          : html`<button class="primary" @click=${on.onList}>${t('import.toList')}</button>`
      }
    </div>
  </section>`
}
