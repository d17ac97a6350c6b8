import { FuinError } from '../errors.ts'
import {
  PLACEHOLDERS,
  type AlertCode,
  type MessageKind,
  type MessageText,
  type MessageTexts,
  type Placeholder,
} from './kinds.ts'
import { en } from './texts/en.ts'
import { ja } from './texts/ja.ts'

/** Languages of messages. A further one is a file beside these two and a line here. */
const TEXTS: { ja: MessageTexts; en: MessageTexts } = { ja, en }

/** A language in which messages are written. */
export type MessageLanguage = keyof typeof TEXTS

/** What stands in the place of placeholders. `due` is a day, `YYYY-MM-DD`. */
export type MessageValues = Partial<Record<Placeholder, string>>

const PLACE = /\{([^{}\s]*)\}/gu
const SUBJECT_MAX = 200
const BODY_MAX = 5000

/**
 * The language that fits best: `en-GB` is served in English, what is not known in the organization's own.
 *
 * @param wanted - BCP 47, or nothing
 */
export function messageLanguage(wanted: string | undefined, fallback: MessageLanguage): MessageLanguage {
  const primary = wanted?.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(TEXTS, primary) ? (primary as MessageLanguage) : fallback
}

/** The text that is used when a template has none of its own. */
export function builtInText(
  kind: Exclude<MessageKind, 'staff-alert'>,
  language: MessageLanguage,
): MessageText {
  return TEXTS[language].messages[kind]
}

/**
 * Refuses a text that names something unknown, forgets the link, or carries it where it would be logged.
 *
 * @throws {FuinError} `input_invalid`
 */
export function checkText(kind: Exclude<MessageKind, 'staff-alert'>, { subject, body }: MessageText): void {
  const { known, needed } = PLACEHOLDERS[kind]
  const named = (text: string): string[] => [...text.matchAll(PLACE)].map(([, name]) => name!)
  const fits = [...named(subject), ...named(body)].every(name => known.includes(name as Placeholder))
  if (!fits)
    throw new FuinError('input_invalid', `Use these only: ${known.map(name => `{${name}}`).join(' ')}`)
  if (needed.some(name => !named(body).includes(name))) {
    throw new FuinError('input_invalid', `The body needs ${needed.map(name => `{${name}}`).join(' ')}.`)
  }
  const short = subject.length <= SUBJECT_MAX && body.length <= BODY_MAX
  const oneLine = subject.trim() !== '' && !hasControl(subject)
  if (!short || !oneLine || named(subject).includes('link')) {
    throw new FuinError(
      'input_invalid',
      'A subject is one line without the link; a body has 5,000 characters.',
    )
  }
}

/** Writes a message in a language, from a text of the host's own or the built-in one. */
export function renderMessage(
  kind: Exclude<MessageKind, 'staff-alert'>,
  language: MessageLanguage,
  { values, text = builtInText(kind, language) }: { values: MessageValues; text?: MessageText | undefined },
): { subject: string; text: string } {
  return filled(text, language, values)
}

/** Writes an alert to staff. */
export function renderAlert(
  code: AlertCode,
  language: MessageLanguage,
  values: MessageValues,
): { subject: string; text: string } {
  return filled(TEXTS[language].alerts[code], language, values)
}

function filled(
  { subject, body }: MessageText,
  language: MessageLanguage,
  { due, ...rest }: MessageValues,
): { subject: string; text: string } {
  const values: MessageValues = { ...rest, ...(due === undefined ? {} : { due: TEXTS[language].day(due) }) }
  const fill = (text: string): string =>
    text.replace(PLACE, (place, name: string) =>
      Object.hasOwn(values, name) ? values[name as Placeholder]! : place,
    )
  // A name with a line break in it must not become a header of its own.
  return { subject: fill(subject).replace(CONTROLS, ' ').trim(), text: `${fill(body)}\n` }
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu

function hasControl(text: string): boolean {
  return text.search(CONTROLS) !== -1
}
