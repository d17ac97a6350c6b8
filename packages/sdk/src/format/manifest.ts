import type { SubjectKind } from '../api/index.ts'

/**
 * What the provider's page shows and trusts (docs/format.md §3). Written and signed by the host, carried
 * by the vault, which cannot read it.
 */
export interface Manifest {
  v: 'fuin/1'
  organization: { id: string; name: string; contact: string }
  request: string
  /** Raised by resend, cancel and reset; the submission counter of every context. */
  generation: number
  /** Grows with every manifest of a request. */
  sequence: number
  /** Who sits at the screen. */
  provider: { name: string }
  subjects: ManifestSubject[]
  purposes: { code: string; text: string }[]
  /** HPKE public key to which everything is sealed. */
  recipient: { kid: string; publicKey: string }
  /** Until when the organization wants the answer, `YYYY-MM-DD`. */
  due: string
  issuedAt: string
  /** After this the page stops. */
  expiresAt: string
  /** 32 random bytes: the manifest hash tells nobody what is in it. */
  salt: string
  /** 合言葉 that the page shows before any input. */
  countersign?: string
}

export interface ManifestSubject {
  id: string
  kind: SubjectKind
  name: string
  images: ManifestImage[]
}

/** A paper that is asked for, and why. */
export interface ManifestImage {
  /** Code of the paper, such as `mynumber-card`. */
  document: string
  sides: ('front' | 'back')[]
  why: string
}
