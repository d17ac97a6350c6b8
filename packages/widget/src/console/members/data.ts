import type { Member, Permission, SubjectKind } from '@fuin/sdk/api'

/** A registered member as the host shows it: with what only the host can read. */
export interface ListedMember extends Omit<Member, 'label' | 'departments'> {
  name: string | null
  /** Id in the host's own system; null where it did not say. */
  externalId: string | null
  /** Names of departments; null: all. */
  departments: string[] | null
}

/** A role with its rights, as the SDK has it. */
export interface Preset {
  id: string
  name: { ja: string; en: string }
  text: { ja: string; en: string }
  permissions: Permission[]
}

/** An invitation as the host answers it. */
export interface InviteAnswer {
  signInId: string
  /** What comes behind the address of this page. */
  fragment: string
}

/** What is shown once. */
export interface Invited {
  name: string
  signInId: string
  url: string
}

/** What the form says. */
export interface MemberForm {
  externalId: string
  name: string
  permissions: Permission[]
  kinds: SubjectKind[] | null
  departments: string[] | null
  from: string | null
  until: string | null
  trainedOn: string | null
}

export const PERMISSIONS: readonly Permission[] = [
  'request',
  'review',
  'reveal',
  'output',
  'erase',
  'audit',
  'admin',
]
export const KINDS: readonly SubjectKind[] = ['employee', 'dependent', 'partner', 'shareholder', 'payer']
const DAY = 86_400_000

/** A day in Japan as the moment at which it begins. */
export function startOf(day: string): string {
  return new Date(`${day}T00:00:00+09:00`).toISOString()
}

/** The moment at which a day in Japan is over. */
export function endOf(day: string): string {
  return new Date(Date.parse(startOf(day)) + DAY).toISOString()
}

/** The day in Japan of a moment; with `last`, the one that the moment ends. */
export function dayOf(moment: string, last = false): string {
  return new Date(Date.parse(moment) + 9 * 3_600_000 - (last ? 1 : 0)).toISOString().slice(0, 10)
}
