import type { ItemKind, RequestState, SubjectKind } from '@fuin/sdk/api'

export interface QueuedPerson {
  id: string
  kind: SubjectKind
  name: string | null
  kana: string | null
  externalId: string | null
  department: string | null
}

/** One submission that waits. */
export interface Queued {
  request: string
  submittedAt: string
  people: QueuedPerson[]
  claim: { name: string | null } | null
}

/** `GET reviews` */
export interface QueuePage {
  data: Queued[]
  left: number
  done: number
  departments: string[]
}

export interface Decision {
  request: string
  decision: 'accept' | 'return' | 'decline' | 'cancel' | 'check'
  reason: string | null
  /** `act_…` */
  actor: string
  decidedAt: string
  finalAt: string
  undoneAt: string | null
}

/** `GET reviews recent` */
export interface RecentDecision extends Decision {
  people: { id: string; name: string | null; externalId: string | null }[]
  by: string | null
}

export type Side = 'front' | 'back'

export interface AskedPerson {
  id: string
  kind: SubjectKind
  name: string
  /** Codes of their own purposes. */
  purposes: string[]
  /** Ways to prove number and identity, of which the person took one; none where no paper is asked. */
  ways: { parts: { papers: { document: string; sides: Side[] }[] }[] }[]
}

export interface Item {
  id: string
  kind: ItemKind
  subject: string
  round: number
}

export interface KnownPerson {
  id: string
  name: string | null
  externalId: string | null
  details: {
    kana?: string
    department?: string
    birthDate?: string
    relationship?: string
    address?: string
  }
}

/** `GET reviews *` */
export interface Detail {
  review: {
    request: string
    state: RequestState
    submittedAt: string | null
    manifest: { subjects: AskedPerson[]; purposes: { code: string; text: string }[] }
    items: Item[]
    seen: { generation: number; round: number }
    decision: Decision | null
  }
  people: (KnownPerson | null)[]
  verifiers: { verifier: 'organization' | 'employee' | 'nobody'; basis: string }[]
  /** Family whom nobody listed, waiting to be matched. Older handlers do not say it. */
  added?: number
  claim: { name: string | null } | null
  decidedBy: string | null
}

export interface PaperRules {
  code: string
  name: string
  nameEn: string
  proves: string
  sides: Side[]
  mask: string | null
  basis: string
  checks: string[]
}

export interface ReturnText {
  id: string
  reason: string
  words: string
}

/** `GET reviews rules` */
export interface Rules {
  papers: PaperRules[]
  reasons: string[]
  texts: ReturnText[]
  twoPersonCheck: boolean
  imageDays: number
}

/** What a decision came to. */
export interface Decided {
  request: string
  state: RequestState
  secondPerson: boolean
  undoUntil: string | null
  /** How the person hears of a return; only then. */
  reach?: 'known' | 'mail' | 'link' | 'unreached'
  /** The link of somebody who had none. */
  url?: string | null
}

/** Somebody has to be given the way back. */
export interface HandOver {
  request: string
  name: string
  reach: 'mail' | 'link' | 'unreached'
  url: string | null
}
