import { css, html, type TemplateResult } from 'lit'
import type { SubjectKind } from '@fuin/sdk/api'
import type { jaAsked } from '../locale/ja/asked.ts'
import type { Words } from '../words.ts'

/** `GET templates rules`: what the law lets a form offer today. */
export interface AskedRules {
  purposes: {
    code: string
    text: string
    textEn: string
    kinds: SubjectKind[]
    spouseOnly: boolean
    basis: string
  }[]
  papers: {
    code: string
    name: string
    nameEn: string
    proves: 'number' | 'identity' | 'both' | 'agency' | 'agent'
    sides: ('front' | 'back')[]
    basis: string
  }[]
}

/** A paper to which the choice is narrowed. */
export interface AskedPaper {
  document: string
  sides: ('front' | 'back')[]
}

export type AskedWords = Pick<Words<typeof jaAsked>, 't' | 'locale'>

/** Purposes of one kind of people, as the closed list has them, each with its article. */
export function purposeChoices(
  { t, locale }: AskedWords,
  { purposes }: AskedRules,
  { kind, chosen }: { kind: SubjectKind; chosen: readonly string[] },
): TemplateResult {
  return html`<div class="choices">
    ${purposes
      .filter(({ kinds }) => kinds.includes(kind))
      .map(
        ({ code, text, textEn, spouseOnly, basis }) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name=${`purposes.${kind}`}
              value=${code}
              .checked=${chosen.includes(code)}
            />
            <span
              >${locale === 'ja' ? text : textEn}${spouseOnly ? t('asked.spouseOnly') : ''}
              <small class="muted" lang="ja">${basis}</small></span
            ></label
          >`,
      )}
  </div>`
}

/** Papers: as the law leaves them to the person, or fewer of them. */
export function paperChoices(
  { t, locale }: AskedWords,
  { papers }: AskedRules,
  chosen: 'by-rules' | readonly AskedPaper[],
): TemplateResult {
  const narrowed = chosen !== 'by-rules'
  const named = new Set(narrowed ? chosen.map(({ document }) => document) : [])
  const choice = (value: string, checked: boolean): TemplateResult =>
    html`<label class="choice"
      ><input type="radio" name="papers" value=${value} .checked=${checked} />
      <span>${t(value === 'by-rules' ? 'asked.byRules' : 'asked.narrowed')}</span></label
    >`
  return html`<fieldset class="papers">
    <legend>${t('asked.papers')}</legend>
    ${choice('by-rules', !narrowed)} ${choice('narrowed', narrowed)}
    <div class="narrowed">
      <p class="muted">${t('asked.narrowedHelp')}</p>
      ${(['both', 'number', 'identity', 'agency', 'agent'] as const).map(
        proves =>
          html`<p class="proves">${t(`asked.${proves}`)}</p>
            <div class="choices">
              ${papers
                .filter(paper => paper.proves === proves)
                .map(
                  ({ code, name, nameEn }) =>
                    html`<label class="choice"
                      ><input type="checkbox" name="paper" value=${code} .checked=${named.has(code)} />
                      <span>${locale === 'ja' ? name : nameEn}</span></label
                    >`,
                )}
            </div>`,
      )}
    </div>
  </fieldset>`
}

/** Codes that are chosen for a kind of people. */
export function chosenPurposes(form: HTMLFormElement, kind: SubjectKind): string[] {
  return new FormData(form).getAll(`purposes.${kind}`).map(String)
}

/** What the form says about papers; without any paper it is left to the rules. */
export function chosenPapers(form: HTMLFormElement, { papers }: AskedRules): 'by-rules' | AskedPaper[] {
  const data = new FormData(form)
  const named = data.getAll('paper').map(String)
  if (data.get('papers') !== 'narrowed' || named.length === 0) return 'by-rules'
  return papers
    .filter(({ code }) => named.includes(code))
    .map(({ code, sides }) => ({ document: code, sides: [...sides] }))
}

export const askedStyles = css`
  .choices {
    display: grid;
    gap: 0.15rem 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
  }
  /* A finger needs the whole line. */
  @media (pointer: coarse) {
    .choice {
      padding-block: 0.6rem;
    }
  }
  .choice {
    align-items: start;
    display: flex;
    gap: 0.6rem;
    padding-block: 0.3rem;
  }
  .choice input {
    flex: none;
    margin-top: 0.2rem;
  }
  .choice small {
    display: block;
    font-size: 0.8125rem;
  }
  .papers .narrowed {
    border-inline-start: 3px solid var(--_hairline);
    display: none;
    margin-inline-start: 0.6rem;
    padding-inline-start: 1rem;
  }
  .papers:has(input[value='narrowed']:checked) .narrowed {
    display: block;
  }
  .narrowed p {
    margin: 0.35rem 0 0;
  }
  .proves {
    font-weight: 700;
  }
`
