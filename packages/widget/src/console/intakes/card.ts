import { css, html, type TemplateResult } from 'lit'
import type { Words } from '../words.ts'
import type { Intake } from './types.ts'
import type { jaAllIntakes } from './words.ts'

/** What is done with a poster. */
export type IntakeAct = 'print' | 'renew' | 'close'

/** One poster: where it hangs, until when, how much came; what is over can only be read. */
export function intakeCard(
  { t, locale }: Pick<Words<typeof jaAllIntakes>, 't' | 'locale'>,
  { name, state, expiresAt, submitted }: Intake,
  act: (act: IntakeAct) => void,
): TemplateResult {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(expiresAt))
  return html`<div class="card row spread">
    <div>
      <h3>${name}</h3>
      <p class="muted">${t(`intakes.${state}`)} ${t('intakes.until', { date, count: submitted })}</p>
    </div>
    ${
      state === 'closed'
        ? ''
        : html`<div class="row">
            <button @click=${() => act('print')}>${t('intakes.print')}</button>
            <button @click=${() => act('renew')}>${t('intakes.renew')}</button>
            <button class="danger" @click=${() => act('close')}>${t('intakes.close')}</button>
          </div>`
    }
  </div>`
}

export const intakeStyles = css`
  section.queue {
    margin-top: 2rem;
  }
  .form {
    display: grid;
    gap: 0.9rem;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
  }
  legend {
    font-weight: 700;
    padding: 0;
  }
  .limits {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
  }
`
