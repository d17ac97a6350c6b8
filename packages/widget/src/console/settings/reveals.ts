import { html, type TemplateResult } from 'lit'
import type { RevealPolicy } from '@fuin/sdk/api'
import type { jaSettings } from '../locale/ja/settings.ts'
import type { Say } from '../words.ts'
import type { fieldsOf } from '../pieces/fields.ts'

/** What is asked of everybody who uses a number. */
export function revealFields(
  { formRequired, reasonRequired, ceiling, fourEyes }: RevealPolicy,
  t: Say<typeof jaSettings>,
): TemplateResult {
  const flag = (name: 'formRequired' | 'reasonRequired' | 'fourEyesOutput' | 'fourEyesErase', on: boolean) =>
    html`<label class="check"
      ><input type="checkbox" name=${name} .checked=${on} /> ${t(`settings.${name}`)}</label
    >`
  const number = (
    name: 'ceilingCount' | 'ceilingHours' | 'ceilingAll',
    value: number | undefined,
    max: number,
  ) =>
    html`<label class="field"
      >${t(`settings.${name}`)}
      <input type="number" name=${name} min="1" max=${max} .value=${value === undefined ? '' : String(value)}
    /></label>`
  return html`<h3>${t('settings.reveals')}</h3>
    <p class="muted">${t('settings.revealsHelp')}</p>
    ${flag('formRequired', formRequired)} ${flag('reasonRequired', reasonRequired)}
    <h3>${t('settings.fourEyes')}</h3>
    <p class="muted">${t('settings.fourEyesHelp')}</p>
    ${number('ceilingCount', ceiling?.count, 100_000)}
    ${number('ceilingAll', ceiling?.organization, 1_000_000)}
    ${number('ceilingHours', ceiling?.hours ?? 24, 720)} ${flag('fourEyesOutput', fourEyes.output)}
    ${flag('fourEyesErase', fourEyes.erase)}`
}

/** The same, read from the form. */
export function revealsIn({ text, on }: ReturnType<typeof fieldsOf>): RevealPolicy {
  const [count, all, hours] = [text('ceilingCount'), text('ceilingAll'), text('ceilingHours')]
  return {
    formRequired: on('formRequired'),
    reasonRequired: on('reasonRequired'),
    ceiling:
      count === '' && all === ''
        ? null
        : {
            count: count === '' ? 100_000 : Number(count),
            hours: hours === '' ? 24 : Number(hours),
            ...(all === '' ? {} : { organization: Number(all) }),
          },
    fourEyes: { output: on('fourEyesOutput'), erase: on('fourEyesErase'), overCeiling: true },
  }
}
