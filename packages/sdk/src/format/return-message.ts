/**
 * What the provider's page shows and trusts of a return (docs/format.md §3): written and signed by the host like a
 * manifest, carried by the vault, which cannot read it.
 */
export interface ReturnMessage {
  v: 'fuin/1'
  organization: string
  request: string
  generation: number
  /** The submission that it asks for: 2 after the first return. Part of the context of everything given again. */
  round: number
  /** Why, as a code that the page has words for. */
  reason: string
  /** What staff add in their own words. */
  words?: string
  /** Who gives what again. Left out: everything that the manifest asks for. */
  again?: GiveAgain[]
}

/** What one person gives again; the rest of what they gave stays. */
export interface GiveAgain {
  /** `sub_…` of the manifest. */
  subject: string
  number: boolean
  images: { document: string; sides: ('front' | 'back')[] }[]
}
