import { executeServerCommand } from '@web/test-runner-commands'
import 'axe-core/axe.js'
import '../../src/define.ts'
// Loaded late by the one before: a test begins with every element.
import '../../src/define/card-code.ts'
import '../../src/define/document.ts'
import '../../src/define/help.ts'
import type { FieldChange } from '../../src/change-event.ts'

interface Axe {
  run(node: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** Puts markup on the page and waits until its elements are drawn. */
export async function mount<T extends HTMLElement>(markup: string, selector: string): Promise<T> {
  document.body.innerHTML = `<main>${markup}</main>`
  const element = document.querySelector<T>(selector)!
  await settled(element)
  return element
}

export async function settled(element: Element): Promise<void> {
  await (element as unknown as { updateComplete?: Promise<unknown> }).updateComplete
  await new Promise(resolve => setTimeout(resolve))
  await (element as unknown as { updateComplete?: Promise<unknown> }).updateComplete
}

export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 800; tries++) {
    if (condition()) return
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error(`never: ${what}`)
}

export function inside<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector)
  if (found == null) throw new Error(`no ${selector}`)
  return found
}

/** Presses keys as a keyboard does: `Backspace`, `Tab`, `ArrowLeft`, single characters, `Control+c`. */
export async function press(...keys: string[]): Promise<void> {
  await executeServerCommand('keyboard', keys)
}

export async function type(text: string): Promise<void> {
  await press(...text)
}

const inFirefox = navigator.userAgent.includes('Firefox')

/** A test that composes text. WebDriver BiDi, the only way into Firefox, knows no input method. */
export const itComposes = inFirefox ? it.skip : it

/** A test that emulates what somebody set in the system; Firefox cannot be told so either. */
export const itEmulates = inFirefox ? it.skip : it

/** Media features as a system would have them, `['prefers-color-scheme', 'dark']`; none to end it. */
export async function emulate(...features: [name: string, value: string][]): Promise<void> {
  const set = features.map(([name, value]) => ({ name, value }))
  await devtools('Emulation.setEmulatedMedia', { features: set })
}

/** Composes text as an input method does, and commits it. */
export async function compose(...stages: string[]): Promise<void> {
  for (const text of stages) {
    const end = text.length
    await devtools('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end })
  }
  await devtools('Input.insertText', { text: stages.at(-1) })
}

/** Copies text elsewhere on the page and pastes it where the focus was. */
export async function paste(text: string, into: HTMLElement): Promise<void> {
  const source = document.createElement('textarea')
  document.body.append(source)
  source.value = text
  source.select()
  await press('Control+c')
  source.remove()
  into.focus()
  await press('Control+v')
}

async function devtools(method: string, params: object): Promise<void> {
  await executeServerCommand('devtools', { method, params })
}

/** Pulls what lies on one point of the window to another. */
export async function pull(
  tool: 'finger' | 'mouse',
  from: [number, number],
  to: [number, number],
): Promise<void> {
  await executeServerCommand('pull', { with: tool, from, to })
}

/** Every `fuin-change` from now on. */
export function changesOf(element: HTMLElement): FieldChange[] {
  const changes: FieldChange[] = []
  element.addEventListener('fuin-change', event => changes.push(event.detail))
  return changes
}

/** Rules that axe finds broken, with the markup that breaks them. */
export async function violations(element: Element): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
  const report = await axe.run(element, { runOnly: tags, rules: { region: { enabled: false } } })
  return report.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}
