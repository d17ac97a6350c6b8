import '../define.ts'
import type { FuinCollector } from '../collector/collector.ts'
import { loadLanguage, message } from '../locale/messages.ts'

const KEPT = 'fuin-link'

/** The fragment leaves the address bar before anything else runs: history and screenshots must not keep it. */
function takeLink(): string | null {
  const { hash, pathname, search } = location
  if (hash.length > 1) {
    history.replaceState(null, '', pathname + search)
    sessionStorage.setItem(KEPT, hash)
    return hash
  }
  return sessionStorage.getItem(KEPT)
}

/** Where the vault is: the same origin, unless `config.json` beside this page names another. */
async function vaultAddress(): Promise<string> {
  const response = await fetch('config.json', { cache: 'no-store' }).catch(() => null)
  const config = response?.ok === true ? ((await response.json()) as { vault?: unknown }) : {}
  return typeof config.vault === 'string' && config.vault !== '' ? config.vault : location.origin
}

async function speak(language: string): Promise<void> {
  await loadLanguage(language)
  document.documentElement.lang = language
  document.title = message(language, 'page.title')
  document.querySelector('#about')!.textContent = message(language, 'page.about')
  document.querySelector('#languages')!.setAttribute('aria-label', message(language, 'page.languages'))
  for (const button of document.querySelectorAll<HTMLButtonElement>('#languages button')) {
    button.setAttribute('aria-pressed', String(button.lang === language))
  }
}

const link = takeLink()
const collector = document.querySelector<FuinCollector>('fuin-collector')!
for (const button of document.querySelectorAll<HTMLButtonElement>('#languages button')) {
  button.addEventListener('click', () => void speak(button.lang))
}
await speak(navigator.languages.some(language => language.startsWith('ja')) ? 'ja' : 'en')
collector.addEventListener('fuin-submitted', () => sessionStorage.removeItem(KEPT))
addEventListener('hashchange', () => location.reload())
collector.vault = await vaultAddress()
await collector.open(link ?? '')
