/** What has to be stated with a paper; a test compares it with the rules of the SDK. */
const STATEMENTS: Readonly<Record<string, 'unchanged' | 'own-number'>> = {
  'tsuchi-card': 'unchanged',
  'self-statement': 'own-number',
}

/** Papers that count for six months. */
const SIX_MONTHS: readonly string[] = ['self-statement', 'seal-certificate', 'utility-receipt']

/** Papers that count as long as the date on them was not reached. */
const DATED: readonly string[] = [
  'mynumber-card',
  'special-residence-card',
  'driving-licence',
  'passport',
  'mental-health-book',
  'residence-card',
  'special-resident',
  'photo-id',
  'health-insurance-card',
  'eligibility-certificate',
  'agent-identity',
]

/** Code of what has to be stated with a paper, or null. It is sealed with its photo. */
export function statementFor(document: string): 'unchanged' | 'own-number' | null {
  return STATEMENTS[document] ?? null
}

/** Until when a paper counts. */
export function validityOf(document: string): 'date-on-it' | 'six-months' | 'none' {
  return SIX_MONTHS.includes(document) ? 'six-months' : DATED.includes(document) ? 'date-on-it' : 'none'
}
