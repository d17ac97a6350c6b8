import { html, type TemplateResult } from 'lit'
import { modal } from '../pieces/modal.ts'
import type { RecentDecision } from './types.ts'
import { type DeskSay, type DeskWords, timeOf } from './words.ts'

/** Records that somebody does not give the number. */
export function declineDialog(
  t: DeskSay,
  { name, busy }: { name: string; busy: boolean },
  on: { send: (words: string) => void; cancel: () => void },
): TemplateResult {
  return modal({
    heading: t('review.declineTitle', { name }),
    onClose: on.cancel,
    body: html`<form
      id="decline"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        const words = new FormData(event.currentTarget as HTMLFormElement).get('words')
        on.send(typeof words === 'string' ? words.trim() : '')
      }}
    >
      <p>${t('review.declineText')}</p>
      <label class="field"
        >${t('review.declineWords')}
        <textarea name="words" rows="4" maxlength="2000" required autofocus></textarea>
      </label>
    </form>`,
    actions: html`<button @click=${on.cancel}>${t('review.cancel')}</button>
      <button class="primary danger" form="decline" ?disabled=${busy}>${t('review.confirmDecline')}</button>`,
  })
}

/** Decisions that can still be taken back. */
export function recentDialog(
  words: DeskWords,
  { recent, actor }: { recent: readonly RecentDecision[]; actor: string },
  on: { undo: (made: RecentDecision) => void; close: () => void },
): TemplateResult {
  const { t } = words
  // Only the newest decision on a request can be taken back.
  const newest = new Map(recent.toReversed().map(made => [made.request, made]))
  return modal({
    heading: t('review.recent'),
    wide: true,
    onClose: on.close,
    body: html`<p class="muted">${t('review.recentText')}</p>
      ${
        recent.length === 0
          ? html`<p>${t('review.recentEmpty')}</p>`
          : html`<ul class="recent">
              ${recent.map(made => {
                const open =
                  made.undoneAt === null &&
                  Date.parse(made.finalAt) > Date.now() &&
                  newest.get(made.request) === made
                return html`<li>
                  <span
                    ><strong>${t(`review.recent.${made.decision}`)}</strong> ${peopleOf(words, made)}<br />
                    <span class="muted small">${byWhom(words, made, actor)}</span></span
                  >
                  ${
                    open
                      ? html`<button data-testid="undo-recent" @click=${() => on.undo(made)}>
                          ${t('review.undo')}
                        </button>`
                      : made.undoneAt === null
                        ? ''
                        : html`<span class="muted">${t('review.recentUndone')}</span>`
                  }
                </li>`
              })}
            </ul>`
      }`,
    actions: html`<button autofocus @click=${on.close}>${t('review.close')}</button>`,
  })
}

function peopleOf({ t }: DeskWords, { people }: RecentDecision): string {
  const name = people[0]?.name ?? people[0]?.externalId ?? ''
  return people.length < 2 ? name : `${name} ${t('review.family', { count: people.length - 1 })}`
}

function byWhom(words: DeskWords, { decidedAt, actor, by }: RecentDecision, me: string): string {
  const time = timeOf(words, decidedAt)
  if (actor === me) return words.t('review.recentMine', { time })
  return by === null ? time : words.t('review.recentBy', { time, name: by })
}

const KEYS: readonly (readonly [string, Parameters<DeskSay>[0]])[] = [
  ['A', 'review.key.accept'],
  ['B', 'review.key.return'],
  ['N　P', 'review.key.move'],
  ['V', 'review.key.number'],
  ['C', 'review.key.checks'],
  ['1 – 9', 'review.key.picture'],
  ['+　−', 'review.key.zoom'],
  ['R', 'review.key.rotate'],
  ['← ↑ ↓ →', 'review.key.pan'],
  ['0', 'review.key.reset'],
  ['?', 'review.key.help'],
]

/** What every key does; they can be turned off, for whoever speaks to the computer (WCAG 2.1.4). */
export function helpDialog(
  t: DeskSay,
  { keys }: { keys: boolean },
  on: { turn: (keys: boolean) => void; close: () => void },
): TemplateResult {
  return modal({
    heading: t('review.helpTitle'),
    onClose: on.close,
    body: html`<label class="check"
        ><input
          type="checkbox"
          .checked=${keys}
          @change=${(event: Event) => on.turn((event.target as HTMLInputElement).checked)}
        /><span>${t('review.keysOn')}</span></label
      >
      <dl class="keys">
        ${KEYS.map(
          ([key, text]) =>
            html`<div>
              <dt><kbd>${key}</kbd></dt>
              <dd>${t(text)}</dd>
            </div>`,
        )}
      </dl>`,
    actions: html`<button autofocus @click=${on.close}>${t('review.close')}</button>`,
  })
}

/** The decision came too late. */
export function conflictDialog(t: DeskSay, on: { reload: () => void }): TemplateResult {
  return modal({
    heading: t('review.conflictTitle'),
    onClose: on.reload,
    body: html`<p>${t('review.conflict')}</p>`,
    actions: html`<button class="primary" autofocus data-testid="reload" @click=${on.reload}>
      ${t('review.conflictReload')}
    </button>`,
  })
}
