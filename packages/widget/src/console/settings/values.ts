import type { RevealPolicy, SubjectKind } from '@fuin/sdk/api'
import type { AskedPaper } from '../pieces/asked.ts'

/** Settings as the handler shows them. */
export interface SettingsValues {
  reminderDays: number[]
  imageDays: number
  twoPersonCheck: boolean
  /** What everybody has to say who uses a number. */
  reveals: RevealPolicy
  language: 'ja' | 'en'
  countersign: string | null
  hasPasscode: boolean
}

/** A subject and a body with placeholders. */
export interface MessageText {
  subject: string
  body: string
}

/** A template with everything that may be edited here. */
export interface EditedTemplate {
  id: string
  name: { ja: string; en: string }
  purposes: Partial<Record<SubjectKind, string[]>>
  papers: 'by-rules' | AskedPaper[]
  household: boolean
  mayAdd?: number
  due: { day: string } | { days: number }
  openDays: number
  passcode: boolean
  countersign: boolean
  reminderDays?: number[]
  texts: Partial<Record<'request' | 'reminder', Partial<Record<'ja' | 'en', MessageText>>>>
}

/** Days as they are written: separated by commas of any kind. */
export function daysOf(text: string): number[] {
  return text
    .normalize('NFKC')
    .split(/[,、\s]+/u)
    .filter(part => part !== '')
    .map(Number)
}

/** The same the other way round. */
export function numbersText(days: readonly number[]): string {
  return days.join(', ')
}
