import type { ja } from './ja.ts'

export type MessageKey = keyof typeof ja
export type Messages = Record<MessageKey, string>
/** Gives the message of a key in the language of an element. */
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string

type Loaders = Readonly<Record<string, () => Promise<Messages>>>

const languages = new Map<string, Messages>()
/** Of languages that a page added. */
const loaders = new Map<string, () => Promise<Messages>>()
/** Of the languages that come with the elements. */
let included = async (): Promise<Loaders> => ({})
/** Japanese of the elements that are in use: nobody pays for the words of elements that are not. */
let japanese: Partial<Messages> = {}

/**
 * Adds a language, such as `en`; its tag is matched by the nearest `lang` attribute.
 *
 * @param messages - the words, or a function that loads them when somebody reads that language for the first time
 */
export function addLanguage(tag: string, messages: Messages | (() => Promise<Messages>)): void {
  if (typeof messages === 'function') loaders.set(tag.toLowerCase(), messages)
  else languages.set(tag.toLowerCase(), messages)
}

/** Tells where the loaders of the languages are that come with the elements, by their tags in small letters. */
export function addLanguages(load: () => Promise<Loaders>): void {
  included = load
}

/** Makes the Japanese of an element known; Japanese answers for every language that is not there. */
export function addJapanese(messages: Partial<Messages>): void {
  japanese = { ...japanese, ...messages }
}

/**
 * Loads the words of a language where they are not there yet. Without them (offline, unknown) Japanese stays.
 *
 * @returns whether words arrived that were not there before
 */
export async function loadLanguage(language: string): Promise<boolean> {
  if (/^ja(-jp)?$/iu.test(language)) return false
  try {
    const all = new Map([...Object.entries(await included()), ...loaders])
    const tag = known(language, all)
    if (tag === undefined || languages.has(tag)) return false
    languages.set(tag, await all.get(tag)!())
    return true
  } catch {
    return false
  }
}

/** Looks up a message and fills in its names. Unknown languages are read in Japanese. */
export function message(
  language: string,
  key: MessageKey,
  values: Record<string, string | number> = {},
): string {
  const messages = languages.get(known(language, languages) ?? '') ?? japanese
  const text = messages[key] ?? ''
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''))
}

/** Tells whether a key exists, for codes that come from elsewhere. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(japanese, key)
}

/** The tag of a language, or of its first part: `en-GB` is read as `en`. */
function known(language: string, tags: ReadonlyMap<string, unknown>): string | undefined {
  const tag = language.toLowerCase()
  return [tag, tag.split('-')[0]!].find(candidate => tags.has(candidate))
}
