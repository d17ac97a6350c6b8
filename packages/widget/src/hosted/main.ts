import '../define.ts'
import type { FuinCollector } from '../collector/collector.ts'
import { parseSignInLink } from '@fuin/sdk/page'
import { firstLanguage, LANGUAGES } from '../locale/choices.ts'
import { loadLanguage, message } from '../locale/messages.ts'

const KEPT = 'fuin-link'
/** The language that somebody chose, for this tab. */
const CHOSEN = 'fuin-language'

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

/** `config.json` beside this page: where the vault is (else the same origin), and whom people may call. */
async function configuration(): Promise<{ vault: string; contact: string }> {
  const response = await fetch('config.json', { cache: 'no-store' }).catch(() => null)
  const config = response?.ok === true ? ((await response.json()) as Record<string, unknown>) : {}
  const { vault, contact } = config
  return {
    vault: typeof vault === 'string' && vault !== '' ? vault : location.origin,
    contact: typeof contact === 'string' ? contact : '',
  }
}

async function speak(language: string): Promise<void> {
  const menu = document.querySelector<HTMLSelectElement>('#languages')!
  menu.value = menu.lang = language
  await loadLanguage(language)
  // Whoever went on to another language meanwhile does not come back to this one.
  if (menu.value !== language) return
  document.documentElement.lang = language
  document.title = message(language, 'page.title')
  document.querySelector('#about')!.textContent = message(language, 'page.about')
  document.querySelector('#size')!.textContent = message(language, 'page.size')
}

/** The menu of languages, each by its own name, for ears and fonts too. */
function languageMenu(): void {
  const menu = document.querySelector<HTMLSelectElement>('#languages')!
  for (const { lang, name } of LANGUAGES) {
    const option = new Option(name, lang)
    option.lang = lang
    menu.append(option)
  }
  menu.addEventListener('change', () => {
    sessionStorage.setItem(CHOSEN, menu.value)
    void speak(menu.value)
  })
}

/** Letters a third larger, for those who ask for it. */
function enlarge(button: HTMLButtonElement): void {
  const large = document.documentElement.classList.toggle('large')
  button.setAttribute('aria-pressed', String(large))
}

/** A function, not `await` at the top: then what is loaded later may share code with this file. */
async function begin(): Promise<void> {
  const link = takeLink()
  // The words for browsers in which this script does not run.
  document.querySelector('.fallback')?.remove()
  const collector = document.querySelector<FuinCollector>('fuin-collector')!
  languageMenu()
  await speak(firstLanguage(sessionStorage.getItem(CHOSEN), navigator.languages))
  const signIn = parseSignInLink(link ?? '')
  collector.addEventListener('fuin-submitted', () => signIn === null && sessionStorage.removeItem(KEPT))
  addEventListener('hashchange', () => location.reload())
  const size = document.querySelector<HTMLButtonElement>('#size')!
  size.addEventListener('click', () => enlarge(size))
  collector.keepLink = pasted => sessionStorage.setItem(KEPT, pasted)
  Object.assign(collector, await configuration())
  if (signIn === null) await collector.open(link ?? '')
  else (await import('../account/page.ts')).signInPage(collector, signIn)
}

void begin()
