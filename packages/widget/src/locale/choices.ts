/** A language that a person can choose, as its own speakers call it. */
export interface LanguageChoice {
  /** BCP 47, for `lang`: fonts and screen readers follow it. */
  lang: string
  name: string
}

/** Every language of the provider's page, in the order of the menu; `define/languages.ts` has their words. */
export const LANGUAGES: readonly LanguageChoice[] = [
  { lang: 'ja', name: '日本語' },
  { lang: 'ja-x-easy', name: 'やさしい日本語' },
  { lang: 'en', name: 'English' },
  { lang: 'vi', name: 'Tiếng Việt' },
  { lang: 'zh-Hans', name: '简体中文' },
  { lang: 'ko', name: '한국어' },
  { lang: 'pt', name: 'Português' },
  { lang: 'ne', name: 'नेपाली' },
  { lang: 'id', name: 'Bahasa Indonesia' },
]

/**
 * The language to begin with: what was chosen in this visit, else the first one of the browser that is spoken here
 * (`pt-PT` is answered in the Portuguese that there is), else English.
 *
 * @param browser - `navigator.languages`: BCP 47, the dearest first
 * @example `firstLanguage(null, ['fr-FR', 'ja-JP'])` is `ja`
 */
export function firstLanguage(chosen: string | null, browser: readonly string[]): string {
  if (LANGUAGES.some(({ lang }) => lang === chosen)) return chosen!
  for (const wanted of browser) {
    const known = LANGUAGES.find(({ lang }) => primary(lang) === primary(wanted))
    if (known !== undefined) return known.lang
  }
  return 'en'
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0]!
}
