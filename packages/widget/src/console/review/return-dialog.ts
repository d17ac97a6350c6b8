import { html, type TemplateResult } from 'lit'
import { modal } from '../pieces/modal.ts'
import type { Household } from './household.ts'
import { headOf } from './queue.ts'
import { choicesOf, type GivenAgain, isReady, mayChoose, type ReturnDraft, textsFor } from './return-draft.ts'
import type { Rules } from './types.ts'
import { type DeskWords, paperName, sideName } from './words.ts'

export interface ReturnActions {
  change: (change: Partial<ReturnDraft>) => void
  send: () => void
  cancel: () => void
  keep: () => void
  remove: (id: string) => void
}

/** Why it is sent back, what is given again, and how the person reads it. */
export function returnDialog(
  words: DeskWords,
  household: Household,
  { rules, draft, busy, on }: { rules: Rules; draft: ReturnDraft; busy: boolean; on: ReturnActions },
): TemplateResult {
  const { t } = words
  const ready = isReady(household, draft) && !busy
  return modal({
    heading: t('review.returnTitle', { name: headOf(household.entry) }),
    wide: true,
    onClose: on.cancel,
    body: html`<div class="return">
      <div class="stack">
        <label class="field"
          >${t('review.reason')}
          <select
            data-testid="reason"
            autofocus
            @change=${(event: Event) => on.change({ reason: (event.target as HTMLSelectElement).value })}
          >
            ${rules.reasons.map(
              code =>
                html`<option value=${code} ?selected=${code === draft.reason}>
                  ${t(`review.reason.${code}` as 'review.reason.OTHER')}
                </option>`,
            )}
          </select></label
        >
        ${texts(words, rules, draft, on)}
        <label class="field"
          >${t('review.words')}
          <textarea
            rows="4"
            maxlength="2000"
            data-testid="words"
            .value=${draft.words}
            @input=${(event: Event) => on.change({ words: (event.target as HTMLTextAreaElement).value })}
          ></textarea>
          <span class="muted small">${t('review.wordsHelp')}</span></label
        >
        ${
          draft.words.trim() === '' || draft.words.length > 500
            ? ''
            : html`<button class="quiet" @click=${on.keep}>${t('review.saveText')}</button>`
        }
        ${again(words, household, draft, on)}
      </div>
      ${preview(words, household, draft)}
    </div>`,
    actions: html`${isReady(household, draft) ? '' : html`<span class="muted small">${t('review.againNone')}</span>`}
      <button @click=${on.cancel}>${t('review.cancel')}</button>
      <button class="primary" data-testid="send-return" ?disabled=${!ready} @click=${on.send}>
        ${t('review.confirmReturn')}
      </button>`,
  })
}

function texts(
  { t }: DeskWords,
  rules: Rules,
  draft: ReturnDraft,
  on: Pick<ReturnActions, 'change' | 'remove'>,
): TemplateResult {
  const known = textsFor(rules, draft.reason, t(`review.text.${draft.reason}` as 'review.text.OTHER'))
  const own = known.find(({ id, words }) => id !== '' && words === draft.words)
  return html`<label class="field"
      >${t('review.template')}
      <select
        data-testid="template"
        .value=${''}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement
          const text = known[Number(value)]
          if (value !== '' && text !== undefined) on.change({ words: text.words })
        }}
      >
        <option value="">${t('review.templateNone')}</option>
        ${known.map(({ words }, at) => html`<option value=${at} ?selected=${words === draft.words}>${words}</option>`)}
      </select></label
    >
    ${own === undefined ? '' : html`<button class="quiet" @click=${() => on.remove(own.id)}>${t('review.removeText')}</button>`}`
}

function again(
  words: DeskWords,
  household: Household,
  draft: ReturnDraft,
  on: Pick<ReturnActions, 'change'>,
): TemplateResult {
  const { t } = words
  const open = mayChoose(household)
  const toggle = (key: string): void => {
    const picks = new Set(draft.picks)
    if (!picks.delete(key)) picks.add(key)
    on.change({ picks, all: false })
  }
  const radio = (all: boolean, label: string, disabled = false): TemplateResult =>
    html`<label class="check"
      ><input
        type="radio"
        name="all"
        .checked=${draft.all === all}
        ?disabled=${disabled}
        @change=${() => on.change({ all })}
      /><span>${label}</span></label
    >`
  return html`<fieldset>
    <legend>${t('review.again')}</legend>
    ${radio(false, t('review.againSome'), !open)}
    ${open ? '' : html`<p class="muted small">${t('review.againLook')}</p>`}
    <div class="inner">
      ${household.detail.review.manifest.subjects.map(
        ({ id, name }) =>
          html`<div role="group" aria-label=${name}>
            <p class="whose">${name}</p>
            ${choicesOf(household)
              .filter(({ subject }) => subject === id)
              .map(
                choice =>
                  html`<label class="check"
                    ><input
                      type="checkbox"
                      data-again=${choice.key}
                      .checked=${!draft.all && draft.picks.has(choice.key)}
                      ?disabled=${draft.all || !open}
                      @change=${() => toggle(choice.key)}
                    /><span>${choiceName(words, choice)}</span></label
                  >`,
              )}
          </div>`,
      )}
    </div>
    ${radio(true, t('review.againAll'))}
  </fieldset>`
}

function preview(words: DeskWords, household: Household, draft: ReturnDraft): TemplateResult {
  const { t } = words
  const names = new Map(household.detail.review.manifest.subjects.map(({ id, name }) => [id, name]))
  const chosen = choicesOf(household).filter(({ key }) => draft.picks.has(key))
  return html`<section class="preview" aria-labelledby="preview-title" data-testid="preview">
    <h3 id="preview-title">${t('review.preview')}</h3>
    <div class="paper">
      <p class="strong">${t('returned.title')}</p>
      <p>${t(`returned.${draft.reason}` as 'returned.OTHER')}</p>
      ${
        draft.words.trim() === ''
          ? ''
          : html`<p class="muted small">${t('returned.words')}</p>
              <p class="said">${draft.words}</p>`
      }
      <p>${t(draft.all ? 'returned.everything' : 'returned.only')}</p>
      ${
        draft.all
          ? ''
          : html`<ul>
              ${chosen.map(choice => html`<li>${names.get(choice.subject)}：${choiceName(words, choice)}</li>`)}
            </ul>`
      }
    </div>
    <p class="muted small">${t('review.sameLink')}</p>
  </section>`
}

function choiceName(words: DeskWords, { paper }: GivenAgain): string {
  return paper === null
    ? words.t('review.againNumber')
    : `${paperName(words, paper.document)}（${sideName(words, paper.side)}）`
}
