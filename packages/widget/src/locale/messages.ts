import type { ja } from './ja.ts'

export type MessageKey = keyof typeof ja
export type Messages = Record<MessageKey, string>
/** Gives the message of a key in the language of an element. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string

const languages = new Map<string, Messages>()
/** Japanese of the elements that are in use: nobody pays for the words of elements that are not. */
let japanese: Partial<Messages> = {}

/** Adds a language, such as `en`; its tag is matched by the nearest `lang` attribute. */
export function addLanguage(tag: string, messages: Messages): void {
  languages.set(tag, messages)
}

/** Makes the Japanese of an element known; Japanese answers for every language that is not there. */
export function addJapanese(messages: Partial<Messages>): void {
  japanese = { ...japanese, ...messages }
}

/** Looks up a message and fills in its names. Unknown languages are read in Japanese. */
export function message(
  language: string,
  key: MessageKey,
  values: Record<string, string | number> = {},
): string {
  const messages = languages.get(language.toLowerCase()) ?? languages.get(language.slice(0, 2).toLowerCase())
  const text = (messages ?? japanese)[key] ?? ''
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
}

/** Tells whether a key exists, for codes that come from elsewhere. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(japanese, key)
}
