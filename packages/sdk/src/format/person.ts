import { FuinError } from '../errors.ts'

/** How a family member is related to the person at the screen. */
export const RELATIONSHIPS = ['spouse', 'child', 'parent', 'other'] as const
export type Relationship = (typeof RELATIONSHIPS)[number]

/** What somebody says of themselves, or of a family member; unchecked until staff match it with a person. */
export interface PersonWords {
  /** 1 to 80 characters. */
  name: string
  /** At most 80 characters, or empty. */
  kana: string
  /** `YYYY-MM-DD`, or empty. */
  birthDate: string
  /** At most 40 characters, or empty. */
  employeeNumber: string
  /** Telephone number or address to ask back, at most 120 characters, or empty. */
  contact: string
  /** Of a family member; empty for somebody who speaks for themselves. */
  relationship: Relationship | ''
}

const LONGEST = { name: 80, kana: 80, employeeNumber: 40, contact: 120 } as const

/**
 * Checks what a stranger wrote and copies the known members, no other.
 *
 * @returns null when something is missing, too long, holds control characters or is no day
 */
export function checkPerson(value: Readonly<Record<string, unknown>>): PersonWords | null {
  const words = { name: '', kana: '', employeeNumber: '', contact: '' }
  for (const [member, longest] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const text = value[member]
    if (typeof text !== 'string' || text.length > longest || /\p{C}/u.test(text)) return null
    words[member] = text
  }
  const { birthDate, relationship } = value
  const related = relationship === '' || (RELATIONSHIPS as readonly unknown[]).includes(relationship)
  if (words.name.trim() === '' || !isDayOrEmpty(birthDate) || !related) return null
  return { ...words, birthDate, relationship: relationship as PersonWords['relationship'] }
}

function isDayOrEmpty(value: unknown): value is string {
  if (value === '') return true
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

/** The refusal of words that {@link checkPerson} does not take. */
export function personInvalid(): FuinError {
  return new FuinError('input_invalid', 'A name is needed; words must be short and a birth date YYYY-MM-DD.')
}
