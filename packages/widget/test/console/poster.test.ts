import { printPoster } from '../../src/console/intakes/poster.ts'
import type { Intake } from '../../src/console/intakes/types.ts'
import { jaIntakes } from '../../src/console/locale/ja/intakes.ts'
import { equal, ok } from '../support/assert.ts'

const t = (key: keyof typeof jaIntakes, values: Record<string, string | number> = {}): string =>
  jaIntakes[key].replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
const intake = {
  url: 'https://collect.example/c/#3.x',
  manifest: {
    organization: { name: '株式会社みほん', contact: '人事部 03-0000-0000' },
    purposes: [{ code: 'TAX-EMP', text: '源泉徴収票の作成' }],
    due: '2026-12-18',
  },
} as Pick<Intake, 'manifest' | 'url'>

describe('the poster on paper', () => {
  const { print } = window
  afterEach(() => {
    window.print = print
    document.body.replaceChildren()
  })

  it('is alone there: neither the window around it nor the page, and it leaves nothing', () => {
    document.body.innerHTML = '<main>ほかの画面</main>'
    const before = document.adoptedStyleSheets.length
    let said = ''
    let rules = ''
    window.print = () => {
      said = document.querySelector('.fuin-poster')!.shadowRoot!.textContent
      rules = [...document.adoptedStyleSheets.at(-1)!.cssRules].map(({ cssText }) => cssText).join('')
    }
    printPoster({ t, locale: 'ja' }, intake)
    ok(said.includes('期限：2026年12月18日') && said.includes('株式会社みほん'), said)
    ok(rules.includes('body > :not(.fuin-poster) { display: none'), rules)
    dispatchEvent(new Event('afterprint'))
    equal([document.querySelector('.fuin-poster'), document.adoptedStyleSheets.length], [null, before])
  })
})
