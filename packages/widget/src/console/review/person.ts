import { html, type TemplateResult } from 'lit'
import { facts } from '../pieces/facts.ts'
import {
  type Answer,
  type Household,
  mayAnswer,
  numberOf,
  papersOf,
  type Question,
  questionsOf,
} from './household.ts'
import type { AskedPerson, KnownPerson, PaperRules, Rules } from './types.ts'
import { type DeskWords, paperName } from './words.ts'

/** What somebody does with one person. */
export interface PersonActions {
  answer: (key: string, answer: Answer | null) => void
  reveal: (subject: string) => void
}

/** One person: who, what for, the number, and the checklist. */
export function personCard(
  words: DeskWords,
  household: Household,
  rules: Rules,
  { at, on }: { at: number; on: PersonActions },
): TemplateResult {
  const { t } = words
  const { review, people, verifiers } = household.detail
  const asked = review.manifest.subjects[at]!
  const known = people[at] ?? null
  const papers = papersOf(household, rules, asked.id)
  const { verifier, basis = '' } = verifiers[at] ?? {}
  return html`<section class="person card" aria-labelledby=${`name-${at}`}>
    <h4 id=${`name-${at}`}>${asked.name} <span class="muted">${t(`review.kind.${asked.kind}`)}</span></h4>
    ${known === null ? html`<p class="warning">${t('review.erased')}</p>` : details(words, known)}
    ${purposes(words, household, asked)} ${numberBox(words, household, asked, on.reveal)}
    ${
      asked.ways.length === 0
        ? html`<p class="muted small">
            ${t(verifier === 'employee' ? 'review.byEmployee' : 'review.noPapers', { basis })}
          </p>`
        : papers.map(paper => checklist(words, household, rules, { asked, paper, on }))
    }
  </section>`
}

function details({ t, has }: DeskWords, { externalId, details: known }: KnownPerson): TemplateResult {
  const relationship = `review.relationship.${known.relationship ?? ''}`
  const rows: [string, string | null | undefined][] = [
    [t('review.kana'), known.kana],
    [t('review.externalId'), externalId],
    [t('review.department'), known.department],
    [t('review.birthDate'), known.birthDate],
    [t('review.relationship'), has(relationship) ? t(relationship) : undefined],
    [t('review.address'), known.address],
  ]
  return facts(
    rows.flatMap(([name, value]) => (value == null || value === '' ? [] : [[name, value] as const])),
  )
}

function purposes({ t }: DeskWords, { detail }: Household, { purposes: own }: AskedPerson): TemplateResult {
  const all = detail.review.manifest.purposes.filter(({ code }) => own.includes(code))
  return html`<details>
    <summary>${t('review.purposes')}（${all.length}）</summary>
    <ul>
      ${all.map(({ text }) => html`<li lang="ja">${text}</li>`)}
    </ul>
  </details>`
}

function numberBox(
  { t }: DeskWords,
  household: Household,
  { id }: AskedPerson,
  reveal: (subject: string) => void,
): TemplateResult {
  const item = numberOf(household, id)
  if (item === undefined) return html`<p class="muted">${t('review.noNumber')}</p>`
  const digits = household.numbers.get(item.id)
  const same = household.codes.get(id)
  return html`<div class="number">
    <span class="label">${t('review.number')}</span>
    ${
      digits === undefined
        ? html`<span class="digits" aria-label=${t('review.masked')} role="img">•••• •••• ••••</span>
            <button data-testid="reveal" @click=${() => reveal(id)}>
              ${t('review.show')}<kbd aria-hidden="true">V</kbd>
            </button>
            <span class="muted small">${t('review.showNote')}</span>`
        : html`<span class="digits" data-testid="digits">${digits.replace(/(\d{4})(?=\d)/gu, '$1 ')}</span> ${
              same === undefined
                ? ''
                : html`<p role="status" class=${same ? 'ok' : 'error'}>
                    ${t(same ? 'review.codeSame' : 'review.codeDiffers')}
                  </p>`
            }`
    }
  </div>`
}

function checklist(
  words: DeskWords,
  household: Household,
  rules: Rules,
  { asked, paper, on }: { asked: AskedPerson; paper: PaperRules; on: PersonActions },
): TemplateResult {
  const questions = questionsOf(household, rules).filter(
    ({ subject, document }) => subject === asked.id && document === paper.code,
  )
  return html`<fieldset class="checks">
    <legend>${paperName(words, paper.code)}</legend>
    ${paper.mask === null ? '' : html`<p class="muted small" lang="ja">${words.t('review.mask', { mask: paper.mask })}</p>`}
    ${questions.map(question => line(words, household, question, on.answer))}
  </fieldset>`
}

function line(
  { t, has }: DeskWords,
  household: Household,
  question: Question,
  answer: PersonActions['answer'],
): TemplateResult {
  const { key, check } = question
  const given = household.answers.get(key)
  const open = mayAnswer(household, question)
  const name = `review.check.${check}`
  const label = has(name) ? t(name) : check
  return html`<div class="line">
    <label class="check"
      ><input
        type="checkbox"
        data-check=${key}
        .checked=${given === 'yes'}
        ?disabled=${!open}
        @change=${(event: Event) => answer(key, (event.target as HTMLInputElement).checked ? 'yes' : null)}
      /><span
        >${label}${open ? '' : html`<br /><span class="muted small">${t('review.numberFirst')}</span>`}</span
      ></label
    >
    <button
      class="quiet small"
      aria-pressed=${given === 'not-applicable'}
      aria-label=${`${t('review.notApplicable')}：${label}`}
      @click=${() => answer(key, given === 'not-applicable' ? null : 'not-applicable')}
    >
      ${t('review.notApplicable')}
    </button>
  </div>`
}
