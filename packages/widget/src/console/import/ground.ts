import { html, type TemplateResult } from 'lit'
import type { ImportWords } from './choose.ts'
import { check } from './preview.ts'
import type { Purpose } from './types.ts'

/** Under what numbers were got: without it none can be used. */
export interface Ground {
  purposes: string[]
  noticeOn: string
  noticeWords: string
  basis: string
  secondPerson: boolean
}

export const EMPTY_GROUND: Ground = {
  purposes: [],
  noticeOn: '',
  noticeWords: '',
  basis: '',
  secondPerson: false,
}

export function isComplete({ purposes, noticeOn, noticeWords, basis }: Ground): boolean {
  return purposes.length > 0 && [noticeOn, noticeWords, basis].every(text => text.trim() !== '')
}

/** As the host's handler takes it. */
export function recordOf({ basis, ...ground }: Ground): object {
  return { ...ground, record: { basis: ['番号法16条'], note: basis } }
}

/** Purposes, notice and papers. */
export function groundForm(
  { t, locale }: ImportWords,
  purposes: readonly Purpose[],
  ground: Ground,
  onChange: (ground: Ground) => void,
): TemplateResult {
  const toggle = (code: string, on: boolean): void =>
    onChange({ ...ground, purposes: [...ground.purposes.filter(one => one !== code), ...(on ? [code] : [])] })
  const text = (member: 'noticeWords' | 'basis', example: string): TemplateResult =>
    html`<label class="field"
      ><span>${t(`import.${member}`)}</span>
      <span class="muted small">${example}</span>
      <input
        type="text"
        name=${member}
        maxlength="200"
        .value=${ground[member]}
        @input=${(event: Event) => onChange({ ...ground, [member]: (event.target as HTMLInputElement).value })}
    /></label>`
  return html`<div class="ground">
    <fieldset>
      <legend>${t('import.purposes')}</legend>
      ${purposes.map(purpose =>
        check(
          locale === 'ja' ? purpose.text : purpose.textEn,
          ground.purposes.includes(purpose.code),
          on => toggle(purpose.code, on),
          purpose.code,
        ),
      )}
    </fieldset>
    <label class="field short"
      ><span>${t('import.noticeOn')}</span>
      <input
        type="date"
        name="noticeOn"
        .value=${ground.noticeOn}
        @input=${(event: Event) => onChange({ ...ground, noticeOn: (event.target as HTMLInputElement).value })}
    /></label>
    ${text('noticeWords', t('import.noticeExample'))} ${text('basis', t('import.basisExample'))}
    ${check(
      t('import.secondPerson'),
      ground.secondPerson,
      secondPerson => onChange({ ...ground, secondPerson }),
      'secondPerson',
    )}
  </div>`
}
