import { ja } from './ja.ts'

export type MessageKey = keyof typeof ja
export type Messages = Record<MessageKey, string>

/** Gives the message of a key in the language of an element. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string

const languages = new Map<string, Messages>([['ja', ja]])

/** Adds a language, such as `en`; its tag is matched by the nearest `lang` attribute. */
export function addLanguage(tag: string, messages: Messages): void {
  languages.set(tag, messages)
}

/** Looks up a message and fills in its names. Unknown languages are read in Japanese. */
export function message(
  language: string,
  key: MessageKey,
  values: Record<string, string | number> = {},
): string {
  const messages =
    languages.get(language.toLowerCase()) ?? languages.get(language.slice(0, 2).toLowerCase()) ?? ja
  return messages[key].replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
}

/** Tells whether a key exists, for codes that come from elsewhere. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(ja, key)
}
