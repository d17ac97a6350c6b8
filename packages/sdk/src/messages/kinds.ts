/** What a message is about. */
export type MessageKind =
  'request' | 'reminder' | 'return' | 'thanks' | 'extended' | 'purpose-notice' | 'erased' | 'staff-alert'

/** Why staff are alerted. */
export type AlertCode = 'overdue' | 'failed' | 'passcode' | 'account' | 'renewal' | 'said' | 'key'

/** What a text may name: `{link}` stands for the value of `link`. */
export type Placeholder = 'name' | 'organization' | 'due' | 'link' | 'contact' | 'purposes' | 'count'

/** A subject and a plain body, with placeholders. */
export interface MessageText {
  subject: string
  body: string
}

/** Every text of one language. */
export interface MessageTexts {
  messages: Record<Exclude<MessageKind, 'staff-alert'>, MessageText>
  alerts: Record<AlertCode, MessageText>
  /** Writes a day of Japan (`YYYY-MM-DD`) as people say it. */
  day: (day: string) => string
}

/** Placeholders that a kind knows; those in `needed` must stand in its body. */
export const PLACEHOLDERS: Record<
  Exclude<MessageKind, 'staff-alert'>,
  { known: readonly Placeholder[]; needed: readonly Placeholder[] }
> = {
  request: { known: ['name', 'organization', 'due', 'link', 'contact'], needed: ['link'] },
  reminder: { known: ['name', 'organization', 'due', 'link', 'contact'], needed: ['link'] },
  return: { known: ['name', 'organization', 'due', 'link', 'contact'], needed: ['link'] },
  extended: { known: ['name', 'organization', 'due', 'link', 'contact'], needed: ['link'] },
  thanks: { known: ['name', 'organization', 'contact'], needed: [] },
  'purpose-notice': { known: ['name', 'organization', 'purposes', 'contact'], needed: ['purposes'] },
  erased: { known: ['name', 'organization', 'contact'], needed: [] },
}
