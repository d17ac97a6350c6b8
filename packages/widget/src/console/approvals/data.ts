import type { ApprovalState } from '@fuin/sdk/api'
import type { NamedPurpose } from '../person/data.ts'

/** One line of `GET approvals`, with the words that only the host has. */
export interface ListedApproval {
  id: string
  action: 'release' | 'erase'
  state: ApprovalState
  actor: string
  askedBy: string | null
  purpose: NamedPurpose | null
  form: { code: string; name: string; nameEn: string } | null
  use: 'display' | 'output' | null
  persons: number
  used: number
  /** Ids; null: anybody, up to `persons`. */
  subjects: string[] | null
  /** Names of the first of them. */
  people: (string | null)[]
  reason: string | null
  createdAt: string
  expiresAt: string
  decidedAt: string | null
  decidedBy: string | null
  decidedByName: string | null
}

/** For what a second person is asked, about one person. */
export interface Wanted {
  action: 'release' | 'erase'
  subject: string
  purpose?: string
  form?: string
  use?: 'display' | 'output'
}
