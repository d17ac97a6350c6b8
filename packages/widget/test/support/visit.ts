import { newId, type ManifestPaper, type ManifestPart } from '@fuin/sdk'
import type { FuinCollector, FuinDocument, FuinMyNumber } from '../../src/index.ts'
import { inside, settled, type, until } from './harness.ts'
import { give } from './paper-field.ts'
import { picture } from './pictures.ts'
import { ENDPOINT, VaultAnswers } from './vault-answers.ts'

export const NUMBER = '123456789018'
export const OTHER_NUMBER = '983690060268'
export const THIRD_NUMBER = '672605749273'

type Change = Parameters<typeof VaultAnswers.to>[0]
type Subjects = NonNullable<NonNullable<Change>['subjects']>

let answering: VaultAnswers | null = null

/** One person who comes with a request of their own, up to the first screen. */
export async function visit({
  change = {},
  by = 'link',
  passcode,
  expired = false,
  returned,
  now,
}: {
  change?: Change
  by?: 'link' | 'session'
  /** As it was told to the person; without hyphens. */
  passcode?: string
  expired?: boolean
  /** Staff have sent it back. */
  returned?: Parameters<VaultAnswers['sendBack']>[0]
  /** Clock of the page, given the end of the request. */
  now?: (end: number) => number
} = {}): Promise<{ collector: FuinCollector; vault: VaultAnswers }> {
  leave()
  const vault = (answering = await VaultAnswers.to(change, passcode))
  vault.expired = expired
  if (returned !== undefined) await vault.sendBack(returned)
  const collector = document.createElement('fuin-collector')
  if (now !== undefined) collector.now = () => now(vault.expiresAt)
  if (by === 'link') collector.vault = vault.vault
  else {
    collector.endpoint = ENDPOINT
    collector.keyFingerprint = vault.fingerprint
  }
  document.body.replaceChildren(collector)
  if (by === 'link') await collector.open(vault.link)
  await until(() => title(collector) !== '', 'the first screen')
  return { collector, vault }
}

/** Ends the visit: nothing of it is left in the page or the browser. */
export function leave(): void {
  document.body.replaceChildren()
  answering?.stop()
  answering = null
  history.replaceState(null, '')
  localStorage.clear()
  sessionStorage.clear()
}

/** A subject of a request, by default without papers. */
export function person(name: string, papers: ManifestPaper[] = []): Subjects[number] {
  const parts = papers.map((paper): ManifestPart => ({ proves: 'both', count: 1, papers: [paper] }))
  const ways = papers.length === 0 ? [] : [{ code: 'card', parts }]
  return { id: newId('sub'), kind: 'employee', name, purposes: ['TAX-EMP'], why: 'asked', ways }
}

export const title = (collector: FuinCollector): string => find(collector, 'h1')?.textContent.trim() ?? ''

export function find<T extends HTMLElement>(collector: FuinCollector, selector: string): T | null {
  return collector.shadowRoot!.querySelector<T>(selector)
}

export function all<T extends HTMLElement>(collector: FuinCollector, selector: string): T[] {
  return [...collector.shadowRoot!.querySelectorAll<T>(selector)]
}

export const textsOf = (collector: FuinCollector, selector: string): string[] =>
  all(collector, selector).map(({ textContent }) => textContent.trim().replaceAll(/\s+/gu, ' '))

/** Presses the button that has this name. */
export async function pressButton(collector: FuinCollector, name: string): Promise<void> {
  const button = all(collector, 'button').find(
    ({ textContent, ariaLabel }) => (ariaLabel ?? textContent.trim()) === name,
  )
  if (button === undefined) throw new Error(`no button ${name}`)
  button.focus()
  button.click()
  await settled(collector)
}

/** Waits for a screen, by its heading. */
export async function onScreen(collector: FuinCollector, heading: string): Promise<void> {
  await until(() => title(collector) === heading, `the screen ${heading}`)
  await settled(collector)
}

export const numberField = (collector: FuinCollector): FuinMyNumber =>
  inside<FuinMyNumber>(collector, 'fuin-my-number')

/** Types a number where it is asked for, in place of what is there. */
export async function typeNumber(collector: FuinCollector, number: string): Promise<void> {
  const field = numberField(collector)
  field.clear()
  field.focus()
  await type(number)
  await until(() => field.complete, 'complete')
}

export const paperFields = (collector: FuinCollector): FuinDocument[] =>
  all<FuinDocument>(collector, 'fuin-document')

/** Gives a photo for every paper that is asked for here. */
export async function givePapers(collector: FuinCollector, photo?: Blob): Promise<void> {
  for (const field of paperFields(collector)) await give(field, photo ?? (await picture()))
  await settled(collector)
}

/** Where the keyboard is, through every shadow root. */
export function focused(): Element | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}
