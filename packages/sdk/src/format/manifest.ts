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
  /** Every purpose of anybody, with the text that is shown. */
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
  /** Codes of papers that people send and that prove nothing; the page says why. */
  notAccepted?: string[]
  /** 合言葉 that the page shows before any input. */
  countersign?: string
  /** Sealed in the host's own process: the pre-shared keys come from the keyring, not from a link. */
  sealedBy?: 'host'
  /** How the organization got the number itself, from paper or from a file of its own: sealed by the host, shown by no page. */
  origin?: ManifestOrigin
  /** How the person was told the purposes before the number was got (番号法 16条, 個人情報保護法 21条); with `origin`. */
  notice?: ManifestNotice
  /** On a poster (`request` is then an `int_…` and nobody is named): what everybody who scans it is asked. */
  entry?: ManifestEntry
  /** The person may add family members whom the organization does not know yet. */
  household?: ManifestHousehold
}

/** Somebody who is asked and not known by name yet. */
export type ManifestEntry = Omit<ManifestSubject, 'id' | 'name'>

/** Family members who may be added in the visit. */
export interface ManifestHousehold {
  /** How many, 1 to 10. */
  mayAdd: number
  /** What their numbers are for. */
  purposes: { code: string; text: string }[]
  /** What the number of an added spouse is for besides, and which papers that takes. */
  spouse?: ManifestSpouse
}

/** What is asked of the spouse alone: category III of the national pension, which the spouse files (国民年金法 12条). */
export interface ManifestSpouse extends Pick<ManifestSubject, 'why' | 'ways'> {
  purposes: { code: string; text: string }[]
}

/** What an envelope may hold: a number, a paper, or what somebody says of themselves (docs/format.md §6). */
export type SealedKind = 'number' | 'image' | 'person'

/** How the organization got a number itself: typed by staff from paper, or from a file. */
export type ManifestOrigin = 'staff' | 'import'

/** What told a person the purposes of use. */
export interface ManifestNotice {
  /** Day in Japan, `YYYY-MM-DD`. */
  on: string
  /** What it was, such as 利用目的通知書（書面で交付）. */
  words: string
}

export interface ManifestSubject {
  id: string
  kind: SubjectKind
  name: string
  /** Codes of their own purposes, sorted, each with its text in {@link Manifest.purposes}. */
  purposes: string[]
  /** Code of the reason why papers are asked, or why none are; the page has the words. */
  why: string
  /** Ways to prove number and identity, one is enough; none where no paper is asked. */
  ways: ManifestWay[]
}

/** Papers that are enough together. */
export interface ManifestWay {
  /** Code of the way in the rules, such as `card`. */
  code: string
  /** Only for an answer through the employer's account, which shows who somebody is, or only for one by a link. */
  by?: 'account' | 'link'
  /** Nothing is photographed where it is empty. */
  parts: ManifestPart[]
}

/** One thing that is proven, by one of the papers or by two different ones. */
export interface ManifestPart {
  proves: 'number' | 'identity' | 'both' | 'agency' | 'agent'
  count: 1 | 2
  papers: ManifestPaper[]
}

export interface ManifestPaper {
  /** Code of the paper, such as `mynumber-card`. */
  document: string
  sides: ('front' | 'back')[]
}

/** A paper to which the clerk narrows what may be shown. */
export interface ManifestImage extends ManifestPaper {
  /** Words of the clerk, for their own list. The page says what the rules say. */
  why?: string
}
