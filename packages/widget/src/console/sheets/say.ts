import { easyPaper } from '../../locale/easy/paper.ts'
import { enPaper } from '../../locale/en/paper.ts'
import { jaPaper } from '../../locale/ja/paper.ts'
import type { SheetLanguage } from './data.ts'
import { easySheet } from './words/easy.ts'
import { enSheet } from './words/en.ts'
import { jaSheet, type SheetWords } from './words/ja.ts'

/** Everything that is said on a sheet, in the language of its reader. */
export interface SheetSay {
  t: (key: keyof SheetWords, values?: Record<string, string>) => string
  /** A day, with the day of the week: what people look for first. */
  day: (date: string) => string
  paper: (document: string, sides: readonly ('front' | 'back')[]) => string
}

const WORDS: Record<SheetLanguage, SheetWords> = { ja: jaSheet, 'ja-x-easy': easySheet, en: enSheet }
const PAPERS: Record<SheetLanguage, Readonly<Record<string, string>>> = {
  ja: jaPaper,
  'ja-x-easy': easyPaper,
  en: enPaper,
}

export function sayIn(language: SheetLanguage): SheetSay {
  const words = WORDS[language]
  const t: SheetSay['t'] = (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en' : 'ja', {
    dateStyle: 'full',
    timeZone: 'UTC',
  })
  return {
    t,
    day: date => format.format(new Date(date)),
    paper: (document, sides) => {
      const names = PAPERS[language]
      const name = names[`paper.${document}`] ?? names['paper.other'] ?? document
      const shown = sides.map(side => t(side)).join(language === 'en' ? ' and ' : '・')
      return sides.length < 2 ? name : language === 'en' ? `${name} (${shown})` : `${name}（${shown}）`
    },
  }
}
