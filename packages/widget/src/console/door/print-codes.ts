import { alone } from '../sheets/styles.ts'

const LOOK = `
  :host { background: #fff; color: #000; display: none; font-size: 12pt; padding: 20mm }
  @media print { :host { display: block } }
  h1 { font-size: 16pt }
  ol { font-family: monospace; font-size: 14pt; line-height: 2 }
`

/** Prints codes and nothing else of the page; the sheet is there for the printer only, and gone afterwards. */
export function printCodes(words: { heading: string; lead: string }, codes: readonly string[]): void {
  const sheet = document.createElement('div')
  sheet.className = 'fuin-codes-sheet'
  const root = sheet.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [rules(LOOK)]
  const list = withText('ol', '')
  list.append(...codes.map(code => withText('li', code)))
  root.append(withText('h1', words.heading), withText('p', words.lead), list)
  const page = rules(alone('.fuin-codes-sheet'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page]
  document.body.append(sheet)
  const gone = (): void => {
    sheet.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== page)
    window.removeEventListener('afterprint', gone)
    window.removeEventListener('pagehide', gone)
  }
  window.addEventListener('afterprint', gone)
  window.addEventListener('pagehide', gone)
  print()
}

function withText(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

function rules(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}
