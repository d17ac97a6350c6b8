import { html, type TemplateResult } from 'lit'
import { dayAfter, dayText, timeText } from '../list/days.ts'
import type { Person } from '../list/data.ts'
import { facts } from '../pieces/facts.ts'
import { progress } from '../pieces/notices.ts'
import type { Label, Part, Said } from './data.ts'
import type { PageWords } from './words.ts'

/** A part of the page under a heading: while it loads, when it failed, and what is there. */
export function section<T>(
  given: { words: PageWords; sentence: (error: unknown) => string; again: () => void },
  { name, heading, part }: { name: string; heading: string; part: Part<T> },
  draw: (value: T) => TemplateResult,
): TemplateResult {
  const { t } = given.words.page
  const body =
    part.state === 'loading'
      ? progress(t('person.loading'), 0, 0)
      : part.state === 'there'
        ? draw(part.value)
        : html`<div role="alert">
            <p>${given.sentence(part.error)}</p>
            <button @click=${given.again}>${t('person.again')}</button>
          </div>`
  return html`<section class="card" data-section=${name} aria-labelledby="heading-${name}">
    <h3 id="heading-${name}">${heading}</h3>
    ${body}
  </section>`
}

/** Where messages go, and since when somebody is gone. */
export function contact({ page, list }: PageWords, { details }: Label): TemplateResult {
  const { t } = page
  const { email, phone, leftOn } = details
  const rows: [string, string][] = [
    [t('person.email'), email ?? t('person.none')],
    ...(phone === undefined ? [] : [[t('person.phone'), phone] as [string, string]]),
    ...(leftOn === undefined
      ? []
      : [[t('person.left'), dayText(leftOn, list.locale, true)] as [string, string]]),
  ]
  return facts(rows)
}

/** Until when the number is kept, and from which day it is to be erased. */
export function retention(
  { page, list }: PageWords,
  { keepUntil }: Label,
  change: (() => void) | null,
): TemplateResult {
  const { t } = page
  const day = (value: string): string => dayText(value, list.locale, true)
  return html`${
    keepUntil === null
      ? html`<p>${t('retention.none')}</p>`
      : facts([
          [t('retention.last'), day(keepUntil)],
          [t('retention.from'), day(dayAfter(keepUntil))],
        ])
  }
  ${change === null ? '' : html`<button data-task="retention" @click=${change}>${t(keepUntil === null ? 'retention.set' : 'retention.change')}</button>`}`
}

export function household(
  { list }: PageWords,
  others: readonly Person[],
  show: (person: Person) => void,
): TemplateResult {
  const { t } = list
  return html`<ul class="plain">
    ${others.map(
      one =>
        html`<li class="row">
          <button class="person" @click=${() => show(one)}>${one.name ?? t('list.erasedName')}</button>
          <span class="muted">${t(`kind.${one.kind}`)}</span>
          <span class="badge state-${one.state}">${t(`state.${one.state}`)}</span>
        </li>`,
    )}
  </ul>`
}

/** What the person wrote: with a warning where only the vault says so. */
export function statement(
  { page }: PageWords,
  { kind, givenAt, proven, reason, words }: Said,
): TemplateResult {
  const { t, has, locale } = page
  const why = `said.reason.${reason ?? ''}`
  return html`<div class="said ${proven ? '' : 'unproven'}">
    <h3>${t(`said.${kind}`)}</h3>
    <p class="muted">${t('said.at', { time: timeText(givenAt, locale) })}</p>
    ${
      proven
        ? html`${reason === null ? '' : html`<p><b>${t('said.reason')}</b>　${has(why) ? t(why) : ''}</p>`}
            <p><b>${t('said.words')}</b></p>
            <blockquote>${words === null || words === '' ? t('said.noWords') : words}</blockquote>`
        : html`<p role="alert">${t('said.unproven')}</p>`
    }
  </div>`
}
