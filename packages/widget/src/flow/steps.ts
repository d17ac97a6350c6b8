import type { ManifestPart, ManifestSubject } from '@fuin/sdk/page'

/** A photo that is asked for: one side of one paper of one person. */
export interface AskedImage {
  subject: string
  document: string
  side: 'front' | 'back'
  /** What it is for. */
  proves: ManifestPart['proves']
}

/** What a person does besides giving: withdraw, ask for a correction, decline; and what declining led to. */
export type OwnPart = 'withdraw' | 'correction' | 'decline' | 'declined'

/** Every screen of a collection, in order. */
export type Screen =
  | { name: 'loading' }
  | { name: 'passcode' }
  | { name: 'expired'; code: string }
  | { name: 'intro' }
  | { name: 'person'; subject: ManifestSubject }
  | { name: 'household' }
  | { name: 'number'; subject: ManifestSubject }
  | { name: 'papers'; subject: ManifestSubject }
  | { name: 'review' }
  | { name: 'sending' }
  | { name: 'receipt'; used: boolean }
  | { name: 'own'; part: OwnPart }
  | { name: 'stopped'; code: string; again: boolean }

/**
 * The screens between the first page and sending, for everybody who is asked.
 *
 * @param papers - whether papers of somebody are photographed
 * @param unlisted - tells who has to say who they are
 * @param household - family members may be added; they come after it
 * @param number - tells who gives a number; after a return perhaps only a photo
 */
export function screensFor(
  subjects: readonly ManifestSubject[],
  papers: (subject: ManifestSubject) => boolean,
  unlisted: (subject: string) => boolean = () => false,
  household: boolean = false,
  number: (subject: string) => boolean = () => true,
): Screen[] {
  const inputs = (subject: ManifestSubject): Screen[] => [
    ...(unlisted(subject.id) ? [{ name: 'person', subject } as const] : []),
    ...(number(subject.id) ? [{ name: 'number', subject } as const] : []),
    ...(papers(subject) ? [{ name: 'papers', subject } as const] : []),
  ]
  const added = household ? subjects.filter(({ id }) => unlisted(id)) : []
  const listed = subjects.filter(subject => !added.includes(subject))
  return [
    { name: 'intro' },
    ...listed.flatMap(inputs),
    ...(household ? [{ name: 'household' } as const] : []),
    ...added.flatMap(inputs),
    { name: 'review' },
  ]
}

/** Names a photo among the answers. */
export function imageKey({
  subject,
  document,
  side,
}: Pick<AskedImage, 'subject' | 'document' | 'side'>): string {
  return `${subject}/${document}/${side}`
}

/** A step as the person sees it in the list of steps. */
export interface StepView {
  screen: Extract<Screen, { name: 'person' | 'number' | 'papers' | 'review' }>
  /** Index of its screen. */
  at: number
  /** `completed` and `reached` ones can be gone to. */
  state: 'completed' | 'current' | 'reached' | 'ahead'
}

/** Screens that are no step of the walk. */
const OUTSIDE: readonly string[] = ['loading', 'passcode', 'expired', 'receipt', 'stopped', 'own']

export function isOutside(name: Screen['name']): boolean {
  return OUTSIDE.includes(name)
}

/** Whether something is entered or looked at that must not come back with a page that was left. */
export function isInput(screen: Screen): boolean {
  return 'subject' in screen || ['household', 'review'].includes(screen.name)
}

/** Whether something is under way, or over: another tab does not interrupt it. */
export function isBusy({ name }: Screen): boolean {
  return ['loading', 'sending', 'receipt'].includes(name)
}
