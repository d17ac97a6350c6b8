import type { jaAttention } from '../locale/ja/attention.ts'
import type { jaList } from '../locale/ja/list.ts'
import type { jaPerson } from '../locale/ja/person.ts'
import type { Words } from '../words.ts'
import type { NamedPurpose } from './data.ts'

/** The words of the page: its own, those of the list, and those of what waits. */
export interface PageWords {
  page: Words<typeof jaPerson>
  list: Words<typeof jaList>
  waiting: Words<typeof jaAttention>
}

/** A purpose in the language of the page. */
export function purposeText({ text, textEn }: NamedPurpose, locale: 'ja' | 'en'): string {
  return locale === 'ja' ? text : textEn
}
