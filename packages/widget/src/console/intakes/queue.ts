import { css, html, type TemplateResult } from 'lit'
import type { jaIntakes } from '../locale/ja/intakes.ts'
import type { Say, Words } from '../words.ts'
import type { Candidate, Entry } from './types.ts'

type Table = typeof jaIntakes

/** What somebody can do with an entry. */
export interface QueueActions {
  match(entry: Entry, candidate: Candidate): void
  asNew(entry: Entry): void
  dismiss(entry: Entry): void
}

/** What came in, beside those who it may be. */
export function entryCard(
  words: Pick<Words<Table>, 't' | 'locale'>,
  entry: Entry,
  actions: QueueActions,
): TemplateResult {
  const { t, locale } = words
  const { person, candidates, photos, submittedAt } = entry
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(submittedAt),
  )
  return html`<article class="card entry">
    <div>
      <p class="muted">${t('queue.said')}</p>
      ${person === null ? html`<p>${t('queue.unreadable')}</p>` : said(t, person)}
      <p class="muted">${t('queue.photos', { count: photos, date })}</p>
      <div class="row">
        ${person === null ? '' : html`<button @click=${() => actions.asNew(entry)}>${t('queue.new')}</button>`}
        <button class="danger" @click=${() => actions.dismiss(entry)}>${t('queue.dismiss')}</button>
      </div>
    </div>
    ${
      person === null
        ? ''
        : html`<div>
            <p class="muted">${t('queue.known')}</p>
            ${candidates.length === 0 ? html`<p>${t('queue.nobody')}</p>` : ''}
            ${candidates.map(candidate => candidateRow(words, entry, candidate, actions))}
          </div>`
    }
  </article>`
}

function said(t: Say<Table>, person: NonNullable<Entry['person']>): TemplateResult {
  const { name, kana, relationship } = person
  const relation = relationship === '' ? '' : t(`queue.${relationship}` as 'queue.child')
  return html`<h3>${name} <small>${kana}</small></h3>
    ${(['birthDate', 'employeeNumber', 'contact'] as const).map(member =>
      person[member] === '' ? '' : html`<p>${t(`queue.${member}`, { value: person[member] })}</p>`,
    )}
    ${relation === '' ? '' : html`<p>${t('queue.relationship', { value: relation })}</p>`}`
}

function candidateRow(
  { t }: Pick<Words<Table>, 't'>,
  entry: Entry,
  candidate: Candidate,
  actions: QueueActions,
): TemplateResult {
  const { subject, reasons, warnings } = candidate
  return html`<div class="candidate">
    <div>
      <p>
        <strong>${subject.name}</strong> <small>${subject.details.kana ?? ''}</small> ${subject.externalId}
      </p>
      <p class="muted">
        ${reasons.map(reason => html`<span class="tag">${t(`reason.${reason}` as 'reason.name')}</span>`)}
      </p>
      ${warnings.map(warning => html`<p class="warned">${t(`warning.${warning}` as 'warning.accepted')}</p>`)}
    </div>
    <button class="primary" @click=${() => actions.match(entry, candidate)}>${t('queue.match')}</button>
  </div>`
}

export const queueStyles = css`
  .entry {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    margin-top: 0.75rem;
  }
  .entry p {
    margin: 0.25rem 0;
  }
  .candidate {
    align-items: center;
    border-top: 1px solid var(--_hairline);
    display: flex;
    gap: 0.75rem;
    justify-content: space-between;
    padding: 0.5rem 0;
  }
  .tag {
    background: var(--_surface);
    border-radius: 4px;
    display: inline-block;
    margin-inline-end: 0.35rem;
    padding: 0 0.4rem;
  }
  .warned {
    color: var(--_error);
    font-weight: 700;
  }
`
