import { html, type TemplateResult } from 'lit'
import type { Manifest, ManifestWay } from '@fuin/sdk/page'
import type { CollectionFlow } from '../flow/collection-flow.ts'
import type { WayHere } from '../handover/handover-link.ts'
import type { LocaleController } from '../locale/controller.ts'
import { dateFormat } from '../locale/date.ts'
import { isMessageKey, type MessageKey } from '../locale/messages.ts'
import type { ErrorSummary } from './error-summary.ts'

/** What every screen is drawn from. */
export interface View {
  flow: CollectionFlow
  t: LocaleController['t']
  language: string
  /** Whom to ask while no request is known. */
  contact: string
  /** 受付番号, as far as the link has it. */
  code: string | null
  /** Opens a link that was pasted again; null where a link is no way in. */
  reopen: ((link: string) => void) | null
  /** Root of the collector, where the fields are. */
  root: ParentNode
  redraw: () => void
  summary: ErrorSummary
  /** How another device gets here. */
  way: WayHere
}

export type Draw = (view: View) => TemplateResult

/** The verified manifest; screens after `loading` always have one. */
export function manifestOf({ flow }: View): Manifest {
  return flow.opened!.manifest
}

/** Whether the person answers for nobody but themselves: then no screen has to say whose number is meant. */
export function isAlone(view: View): boolean {
  const [first, ...others] = manifestOf(view).subjects
  // After a return perhaps one of the family is left: their number, not that of whoever reads this.
  return others.length === 0 && first?.kind !== 'dependent'
}

/** Name of a paper in the language of the page. */
export function paperName(t: View['t'], document: string, side?: 'front' | 'back'): string {
  const key = `paper.${document}`
  return t(isMessageKey(key) ? key : 'paper.other') + (side === undefined ? '' : t(`side.${side}`))
}

/** Name of a way; one that this version does not know is named by its papers. */
export function wayName(t: View['t'], { code, parts }: ManifestWay): string {
  const papers = parts.map(({ papers: [paper] }) => paperName(t, paper!.document))
  return t(`way.${code}` as MessageKey) || papers.join(t('list.comma'))
}

/** A date as people write it. */
export function dateText(language: string, date: string, time = false): string {
  const options: Intl.DateTimeFormatOptions = time
    ? { dateStyle: 'long', timeStyle: 'short' }
    : { dateStyle: 'long', timeZone: 'UTC' }
  return dateFormat(language, options).format(new Date(date))
}

/** Whom to ask, on every screen once the request is verified. A telephone number can be called. */
export function contactLine(view: View): TemplateResult | '' {
  const { t, flow, code } = view
  const contact = flow.organization?.contact ?? view.contact
  if (contact === '') return ''
  const [before, telephone, after] = contact.split(/(0\d{1,4}-\d{1,4}-\d{3,4})/u)
  return html`<p class="contact">
    ${t('contact.line')}:
    ${before}${
      telephone === undefined ? '' : html`<a href="tel:${telephone.replaceAll('-', '')}">${telephone}</a>`
    }${after}
    ${code === null ? '' : html`<br />${t('contact.code')}: <span class="code">${code}</span>`}
  </p>`
}

/** First 16 characters of a fingerprint in groups, to be compared by eye or telephone. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ')
}
