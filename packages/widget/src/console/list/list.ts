import { html, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { enList } from '../locale/en/list.ts'
import { jaList } from '../locale/ja/list.ts'
import { emptyState, noticeStyles } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'

/** Who was asked, who answered, who is missing. */
export class ListView extends ConsoleView {
  static override readonly styles = [tokens, controls, consoleStyles, noticeStyles]
  readonly #words = new Words(this, jaList, enList)

  override render(): TemplateResult {
    const { t } = this.#words
    return html`<h2>${t('list.title')}</h2>
      ${emptyState(t('list.emptyTitle'), t('list.emptyText'))}`
  }
}
