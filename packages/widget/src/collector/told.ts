import { html, type TemplateResult } from 'lit'
import type { ManifestSubject } from '@fuin/sdk/page'
import type { MessageKey } from '../locale/messages.ts'
import { manifestOf, type View } from './view.ts'

/** Purposes of everybody, or of one person, in the language of the page; in the words of the request where it has none. */
export function purposeTexts(view: View, codes?: readonly string[]): string[] {
  const { purposes, household, subjects } = manifestOf(view)
  const wanted = new Set(codes ?? subjects.flatMap(({ purposes: own }) => own))
  // Family who are added have purposes that perhaps nobody has who was asked by name.
  const all = [...purposes, ...(household?.purposes ?? []), ...(household?.spouse?.purposes ?? [])]
  const texts = new Map(all.map(({ code, text }) => [code, view.t(`purpose.${code}` as MessageKey) || text]))
  return [...texts].filter(([code]) => wanted.has(code)).map(([, text]) => text)
}

/** What the number is used for: once where it is the same for everybody, else for all who share it. */
export function purposeList(view: View): TemplateResult | TemplateResult[] {
  const { subjects } = manifestOf(view)
  const list = (codes?: readonly string[]): TemplateResult =>
    html`<ul>
      ${purposeTexts(view, codes).map(text => html`<li>${text}</li>`)}
    </ul>`
  const same = subjects.every(({ purposes }) => String(purposes) === String(subjects[0]!.purposes))
  if (same) return list()
  return [...new Set(subjects.map(({ purposes }) => String(purposes)))].map(shared => {
    const people = subjects.filter(({ purposes }) => String(purposes) === shared)
    return html`${people.map(({ name }) => html`<p class="who">${name}</p>`)} ${list(people[0]!.purposes)}`
  })
}

/** Why no papers are asked of somebody; empty where some are. */
export function noPapers(view: View, subject: ManifestSubject): TemplateResult | '' {
  const { choices } = view.flow.answers
  if (choices.imagesOf(subject).length > 0) return ''
  const known = choices.wayOf(subject) !== null
  const text = view.t(`why.${known ? 'known' : subject.why}` as MessageKey)
  return text === '' ? '' : html`<p class="muted" data-testid="no-papers">${text}</p>`
}
