/** A page by its keyboard alone: one of playwright, and one of puppeteer. */
interface KeyboardPage {
  keyboard: { press(key: 'Tab' | 'Enter'): Promise<void> }
  evaluate(look: () => string): Promise<string>
}

/** Goes on with Tab until a control of this name has the focus. */
export async function tabTo(page: KeyboardPage, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (name.test(await focused(page))) return
  }
  throw new Error(`No control with the name ${name.source} can be reached with Tab.`)
}

/** Goes to the control of this name, and presses Enter on it. */
export async function pressEnterOn(page: KeyboardPage, name: string): Promise<void> {
  await tabTo(page, new RegExp(`^${name}$`, 'u'))
  await page.keyboard.press('Enter')
}

/** Name of what has the focus, through shadow roots. */
export function focused(page: KeyboardPage): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const label = (element as HTMLInputElement | null)?.labels?.[0]
    return element?.getAttribute('aria-label') ?? (label ?? element)?.textContent.trim() ?? ''
  })
}
