import type { NamedPurpose } from '../data.ts'

/** `GET subjects/{subject}/reveal`: for what the number of a person may be used. */
export interface RevealChoices {
  formRequired: boolean
  reasonRequired: boolean
  purposes: (NamedPurpose & { forms: { code: string; name: string; nameEn: string }[] })[]
}

/** What a clerk says before a number is used. */
export interface Said {
  purpose: string
  form?: string
  reason?: string
}

/** What becomes of the digits. */
export type Use = { use: 'display' } | { use: 'output'; target: 'print' | 'copy' }
