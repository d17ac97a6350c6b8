import { html, type TemplateResult } from 'lit'
import { DECLINE_REASONS, sealStatement } from '@fuin/sdk/page'
import type { StatementKind } from '@fuin/sdk/api'
import type { OwnPart } from '../../flow/steps.ts'
import type { View } from '../view.ts'
import { manifestOf } from '../view.ts'

const WORDS_MAX = 500

/** What a person does besides giving. */
export function ownScreen(view: View, part: OwnPart): TemplateResult {
  if (part === 'withdraw') return withdrawScreen(view)
  if (part === 'declined') return declinedScreen(view)
  return statementScreen(view, part)
}

/** What is taken back: everything is chosen, and may be left out. Nothing happens before the last button. */
function withdrawScreen(view: View): TemplateResult {
  const { t, flow, root } = view
  const stored = flow.own.view?.given.filter(({ state }) => state === 'stored') ?? []
  const known = new Map(manifestOf(view).subjects.map(({ id, name }) => [id, name]))
  const parts = [...known].flatMap(([subject, name]) =>
    (['number', 'image'] as const).flatMap(kind => {
      const items = stored.filter(item => item.subject === subject && item.kind === kind)
      const who = name === '' ? t('intro.self') : name
      if (items.length === 0) return []
      const values = { name: who, count: items.length }
      const label = kind === 'number' ? t('own.gaveNumber', values) : t('own.gavePhotos', values)
      return [{ ids: items.map(({ id }) => id), label }]
    }),
  )
  // Whoever was added in the visit goes with the rest: the page no longer knows their names.
  const others = stored.filter(({ subject }) => !known.has(subject)).map(({ id }) => id)
  const send = (event: Event): void => {
    event.preventDefault()
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[data-part]')]
    const chosen = parts.filter((_, at) => boxes[at]?.checked === true).flatMap(({ ids }) => ids)
    if (chosen.length === 0) {
      root.querySelector('#none')!.textContent = t('own.correctNone')
      return
    }
    const all = chosen.length === stored.length - others.length
    void flow.own.act(api => api.withdraw(all ? [...chosen, ...others] : chosen))
  }
  return html`
    <h1 tabindex="-1">${t('own.correctTitle')}</h1>
    <form novalidate @submit=${send}>
      <div class="card">
        ${parts.map(
          ({ label }) =>
            html`<p>
              <label class="check"><input type="checkbox" data-part checked /> ${label}</label>
            </p>`,
        )}
      </div>
      <p class="reminder">${t('own.correctHelp')}</p>
      <p id="none" role="alert"></p>
      ${buttons(view, t('own.correctDo'))}
    </form>
  `
}

/** That the number is not given, or what is to be corrected, in words that only the host reads. */
function statementScreen(view: View, kind: StatementKind): TemplateResult {
  const { t, flow, root } = view
  const organization = manifestOf(view).organization.name
  const send = (event: Event): void => {
    event.preventDefault()
    const words = withoutNumbers(root.querySelector('textarea')!.value.trim())
    const reason = root.querySelector<HTMLInputElement>('input[name="reason"]:checked')?.value
    void flow.own.act(async (api, { manifestKey }) => {
      const { manifest, round = 1 } = flow.opened!
      const place = { organization: manifest.organization.id, request: manifest.request, round, kind }
      const said = {
        v: 'fuin/1',
        ...place,
        generation: manifest.generation,
        ...(reason === undefined ? {} : { reason }),
        ...(words === '' ? {} : { words }),
        writtenAt: new Date().toISOString(),
      } as const
      await api.say(kind, await sealStatement(said, manifestKey))
    })
  }
  return html`
    <h1 tabindex="-1">${t(kind === 'decline' ? 'own.decline' : 'own.wish')}</h1>
    <form novalidate @submit=${send}>
      <p class=${kind === 'decline' ? 'reminder' : ''}>
        ${t(kind === 'decline' ? 'own.declineHelp' : 'own.wishHelp', { organization })}
      </p>
      ${
        kind === 'decline'
          ? html`<fieldset class="card">
              <legend>${t('own.reason')}</legend>
              ${DECLINE_REASONS.map(
                (code, at) =>
                  html`<p>
                    <label class="check">
                      <input type="radio" name="reason" value=${code} ?checked=${at === 0} />
                      ${t(`own.reason.${code}`)}
                    </label>
                  </p>`,
              )}
            </fieldset>`
          : ''
      }
      <p>
        <label for="words">${t('own.words')}</label>
        <textarea id="words" rows="4" maxlength=${WORDS_MAX}></textarea>
      </p>
      ${buttons(view, t('own.send'))}
    </form>
  `
}

function declinedScreen(view: View): TemplateResult {
  const { t, flow } = view
  const organization = manifestOf(view).organization.name
  return html`
    <h1 tabindex="-1">${t('own.decline')}</h1>
    <p class="safe" data-testid="declined">${t('own.declined', { organization })}</p>
    <div class="actions">
      <button type="button" @click=${() => void flow.own.act(api => api.reopen())}>${t('own.reopen')}</button>
    </div>
  `
}

function buttons({ t, flow }: View, label: string): TemplateResult {
  return html`<div class="actions">
    <button class="primary">${label}</button>
    <button type="button" @click=${() => void flow.own.back()}>${t('nav.back')}</button>
  </div>`
}

/** Twelve digits in a row are no words: a My Number has no place here. */
function withoutNumbers(words: string): string {
  return words.normalize('NFKC').replace(/\d(?:[ -]?\d){11,}/gu, '●●●●')
}
