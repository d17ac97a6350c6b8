import { html, type TemplateResult } from 'lit'
import type { Manifest } from '@fuin/sdk'
import type { CollectionFlow } from '../flow/collection-flow.ts'
import type { LocaleController } from '../locale/controller.ts'
import { isMessageKey } from '../locale/messages.ts'

/** What every screen is drawn from. */
export interface View {
  flow: CollectionFlow
  t: LocaleController['t']
  language: string
  /** Root of the collector, where the fields are. */
  root: ParentNode
  redraw: () => void
}

export type Draw = (view: View) => TemplateResult

/** The verified manifest; screens after `loading` always have one. */
export function manifestOf({ flow }: View): Manifest {
  return flow.opened!.manifest
}

/** Name of a paper in the language of the page. */
export function paperName(t: View['t'], document: string, side?: 'front' | 'back'): string {
  const key = `paper.${document}`
  return t(isMessageKey(key) ? key : 'paper.other') + (side === undefined ? '' : t(`side.${side}`))
}

/** A date as people write it. */
export function dateText(language: string, date: string, time = false): string {
  const options: Intl.DateTimeFormatOptions = time
    ? { dateStyle: 'long', timeStyle: 'short' }
    : { dateStyle: 'long' }
  const zone = time ? {} : { timeZone: 'UTC' }
  return new Intl.DateTimeFormat(language, { ...options, ...zone }).format(new Date(date))
}

/** Whom to ask, on every screen once the request is verified. A telephone number can be called. */
export function contactLine({ t, flow }: View): TemplateResult | '' {
  const contact = flow.opened?.manifest.organization.contact ?? ''
  if (contact === '') return ''
  const [before, telephone, after] = contact.split(/(0\d{1,4}-\d{1,4}-\d{3,4})/u)
  return html`<p class="contact">
    ${t('contact.line')}:
    ${before}${
      telephone === undefined ? '' : html`<a href="tel:${telephone.replaceAll('-', '')}">${telephone}</a>`
    }${after}
  </p>`
}

/** First 16 characters of a fingerprint in groups, to be compared by eye or telephone. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ')
}
