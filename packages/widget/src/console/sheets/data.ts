/** What the host's handler answers for the sheet of one request: it carries the one-time link. */
export interface RequestSheet {
  request: string
  /** 受付番号 */
  code: string
  url: string
  organization: { name: string; contact: string }
  name: string
  /** `YYYY-MM-DD` */
  due: string
  purposes: string[]
  people: { name: string; papers: { document: string; sides: ('front' | 'back')[] }[] }[]
  countersign: string | null
  /** The page asks for a passcode, which is told another way. */
  passcode?: boolean
}

/** An account as it is answered once. */
export interface AccountSheet {
  account: string
  subject: string
  externalId: string
  name: string
  signInId: string
  password: string
  url: string
  organization: { name: string; contact: string }
}

export type SheetLanguage = 'ja' | 'ja-x-easy' | 'en'
