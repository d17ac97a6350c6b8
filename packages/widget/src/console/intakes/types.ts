/** What the host's routes answer, as far as this view reads it. */
export interface Intake {
  id: string
  name: string
  state: 'open' | 'closed'
  url: string
  submitted: number
  expiresAt: string
  manifest: {
    organization: { name: string; contact: string }
    purposes: { code: string; text: string }[]
    due: string
  }
}

export interface Candidate {
  subject: { id: string; name: string; externalId: string; details: { kana?: string; birthDate?: string } }
  reasons: string[]
  warnings: string[]
}

export interface Entry {
  id: string
  submittedAt: string
  household: string[]
  photos: number
  person: Record<'name' | 'kana' | 'birthDate' | 'employeeNumber' | 'contact' | 'relationship', string> | null
  candidates: Candidate[]
}
