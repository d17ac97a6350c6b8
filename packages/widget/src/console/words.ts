import type { ReactiveControllerHost } from 'lit'
import { LanguageController } from '../locale/language.ts'

/** Sentences by key; `{name}` is filled in. */
export type WordTable = Readonly<Record<string, string>>
/** Gives the sentence of a key in the language of an element. */
export type Say<Table extends WordTable> = (
  key: keyof Table & string,
  values?: Record<string, string | number>,
) => string

/**
 * The words of one area of the console, in both languages: a key that one of them lacks does not compile.
 */
export class Words<Table extends WordTable> extends LanguageController {
  readonly #japanese: Table
  readonly #english: Readonly<Record<keyof Table, string>>

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    japanese: Table,
    english: Readonly<Record<keyof Table, string>>,
  ) {
    super(host)
    this.#japanese = japanese
    this.#english = english
  }

  /** `ja` or `en`: for dates and numbers. */
  get locale(): 'ja' | 'en' {
    return this.language.toLowerCase().startsWith('ja') ? 'ja' : 'en'
  }

  readonly t: Say<Table> = (key, values = {}) => {
    const table: Readonly<Record<string, string>> = this.locale === 'ja' ? this.#japanese : this.#english
    return (table[key] ?? '').replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
  }

  /** Whether there is a sentence for a code that came from elsewhere. */
  readonly has = (key: string): key is keyof Table & string => Object.hasOwn(this.#japanese, key)
}
