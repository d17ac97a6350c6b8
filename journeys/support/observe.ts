import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Look } from './walk.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const LANGUAGES = ['ja', 'ja-x-easy', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
/** Both looks in both schemes. */
export const LOOKS = (['', 'neutral'] as const).flatMap(theme =>
  (['light', 'dark'] as const).map(scheme => ({ theme, scheme })),
)
const CONTROLS =
  /^\s*- (button|textbox|link|checkbox|radio|combobox|slider|progressbar|img|group|navigation|heading)\b/u

/** Switches the page to a language, by its menu, and waits until it speaks it. */
export async function speak(page: Page, language: Language): Promise<void> {
  const menu = page.getByLabel('言語 / Language')
  await menu.focus()
  await menu.selectOption(language)
  await page.waitForFunction(tag => document.documentElement.lang === tag, language)
}

/** What axe finds, each with the nodes it is about. The policy of the page must let axe in. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Finding[] }> } }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
    interface Finding {
      id: string
      nodes: { html: string }[]
    }
  })
}

/** axe finds nothing, in both themes and both schemes. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const { theme, scheme } of LOOKS) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.locator('fuin-collector').evaluate((element, name) => {
      if (name === '') element.removeAttribute('theme')
      else element.setAttribute('theme', name)
    }, theme)
    const findings = await axeFindings(page)
    expect({ screen, theme, scheme, findings }).toEqual({ screen, theme, scheme, findings: [] })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.locator('fuin-collector').evaluate(element => element.removeAttribute('theme'))
}

/** Nothing is wider than the screen, also when the text is twice as large (WCAG 2.2, 1.4.4 and 1.4.10). */
export async function expectFits(page: Page, screen: string): Promise<void> {
  for (const size of ['', '200%']) {
    const wide = await page.evaluate(async fontSize => {
      const { documentElement: root } = document
      root.style.fontSize = fontSize
      await new Promise(resolve => requestAnimationFrame(resolve))
      const roots: (Document | ShadowRoot)[] = root.scrollWidth > innerWidth ? [document] : []
      const found: string[] = []
      for (const place of roots) {
        for (const element of place.querySelectorAll('*')) {
          if (element.shadowRoot !== null) roots.push(element.shadowRoot)
          const { right } = element.getBoundingClientRect()
          if (right > innerWidth + 1) found.push(`${element.outerHTML.slice(0, 80)} ends at ${right}`)
        }
      }
      root.style.fontSize = ''
      return found
    }, size)
    expect({ screen, size, wide }).toEqual({ screen, size, wide: [] })
  }
}

/** Nothing moves for those who asked for stillness. */
export async function expectStill(page: Page, screen: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) {
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot !== null) roots.push(element.shadowRoot)
    }
    return roots.flatMap(root => root.getAnimations()).filter(({ playState }) => playState === 'running')
      .length
  })
  expect({ screen, moving }).toEqual({ screen, moving: 0 })
  await page.emulateMedia({ reducedMotion: 'no-preference' })
}

/** What a screen reader calls every control, heading and picture of the screen. */
export async function namesOf(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot()
  return (
    tree
      .split('\n')
      .filter(line => CONTROLS.test(line))
      // The value of a field is not its name.
      .map(line =>
        line
          .trim()
          .replace(/^- /u, '')
          .replace(/:( .*)?$/u, ''),
      )
  )
}

/** What every screen has to be, in every language: without a finding of axe, within the screen, still, and named. */
export function observer(page: Page): { look: Look; names: Record<string, string[]> } {
  const names: Record<string, string[]> = {}
  const look = async (screen: string): Promise<void> => {
    for (const language of LANGUAGES) {
      await speak(page, language)
      const place = `${screen} (${language})`
      await expectAccessible(page, place)
      await expectFits(page, place)
      await expectStill(page, place)
      names[place] = await namesOf(page)
      expect((await page.locator('fuin-collector h1').innerText()).trim()).not.toBe('')
    }
    await speak(page, 'ja')
  }
  return { look, names }
}

/** One line for each control: a changed name has to be looked at. */
export function listed(names: Record<string, string[]>): string {
  return Object.entries(names)
    .map(([place, lines]) => `${place}\n${lines.map(line => `  ${line}\n`).join('')}`)
    .join('\n')
}
