import { FuinError } from '../errors.ts'
import { toBase64Url } from '../format/base64url.ts'
import { PROTOCOL } from '../format/constants.ts'
import type { SubjectKind } from '../api/index.ts'
import type { Manifest, ManifestImage } from '../format/manifest.ts'
import { todayInJapan } from '../rules/on.ts'
import type { PapersAnswer } from '../rules/papers-for.ts'
import { purposeOf } from '../rules/purposes.ts'
import { askedPapers, type AskedFacts, manifestWays } from './asked-papers.ts'
import { askedPurposes } from './asked-purposes.ts'
import type { OrganizationProfile } from './context.ts'
import { expiryOf } from './expiry.ts'
import { type AddedFamily, checkedHousehold } from './household.ts'
import type { PasscodeChoice } from './passcodes.ts'
import { RequestRefused } from './request-refused.ts'
import type { SubjectRef, SubjectView } from './subjects.ts'

/** A person who is asked, with purposes, papers and facts of their own where they differ. */
export type AskedSubject = SubjectRef &
  AskedFacts & {
    /** Default: those of the request that the law provides for this person. */
    purposes?: string[]
    images?: ManifestImage[]
  }

/** What is asked, by when, for which purposes. */
export type NewRequest = ({ subject: AskedSubject } | { subjects: AskedSubject[] }) & {
  /** Codes of the closed list ({@link PURPOSES}); a number can be revealed for these only. */
  purposes: string[]
  /**
   * The clerk narrowed the papers to these, for everybody of whom the law asks papers. Never below what the law needs.
   * Default: every way that {@link papersFor} finds, and the person chooses.
   */
  images?: ManifestImage[]
  /** Staff look at the papers of everybody themselves: no photos are asked. */
  inPerson?: boolean
  /** Day in Japan, `YYYY-MM-DD`. */
  due: string
  /** When the link stops working. Default: 14 days after `due`. */
  expiresAt?: string
  /** Who sits at the screen. Default: the first subject. */
  provider?: { name: string }
  /** Whom to ask, when it differs from the organization's. */
  contact?: string
  /** Words (合言葉) that the person knows already and the page shows first. Default: the organization's; null: none. */
  countersign?: string | null
  /** A passcode that is told outside the link: `true` makes one. Default: the organization's; `false`: none. */
  passcode?: PasscodeChoice
  /** Code of why somebody is asked again, such as `NUMBER-CHANGED`. It stands in the log. */
  reason?: string
  /** The person may add family members whom the organization does not know. */
  household?: AddedFamily
}

/** The part of a manifest that comes from keyring and configuration. */
export interface ManifestFrame {
  organization: { id: string } & OrganizationProfile
  recipient: { kid: string; publicKey: string }
  request: string
}

/**
 * Writes the first manifest of a request, after checking that the law provides for it.
 *
 * @throws {FuinError} `input_invalid`; {@link RequestRefused} where the law stands against it
 */
export function checkedManifest(
  request: NewRequest,
  subjects: { ref: AskedSubject; view: SubjectView }[],
  { organization, recipient, request: id }: ManifestFrame,
): Manifest {
  requireSubjects(subjects.map(({ view }) => view))
  const people = checkedPeople(request, subjects)
  const codes = new Set(people.flatMap(({ purposes }) => purposes))
  const due = checkedDay(request.due)
  const { id: organizationId, name, contact } = organization
  return {
    v: PROTOCOL,
    organization: { id: organizationId, name, contact: request.contact ?? contact },
    request: id,
    generation: 1,
    sequence: 1,
    provider: { name: request.provider?.name ?? subjects[0]!.view.name! },
    subjects: people.map(({ view: { id: subject, kind, name }, purposes, papers: { ways, why } }) => ({
      id: subject,
      kind,
      name: name!,
      purposes,
      why: why.code,
      ways: manifestWays(ways),
    })),
    purposes: [...codes].sort().map(code => ({ code, text: purposeOf(code)!.text })),
    recipient,
    due,
    issuedAt: new Date().toISOString(),
    expiresAt: request.expiresAt ?? expiryOf(due),
    salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    ...notAccepted(people),
    ...(request.countersign == null ? {} : { countersign: request.countersign }),
    ...(request.household === undefined ? {} : { household: checkedHousehold(request.household) }),
  }
}

function requireSubjects(subjects: SubjectView[]): void {
  if (subjects.length === 0 || subjects.length > 20) {
    throw new FuinError('input_invalid', 'Ask one to twenty people in one request.')
  }
  if (new Set(subjects.map(({ id }) => id)).size !== subjects.length) {
    throw new FuinError('input_invalid', 'Somebody is named twice in this request.')
  }
  if (subjects.some(({ name }) => name === null)) {
    throw new FuinError('input_invalid', 'Somebody in this request was erased.')
  }
}

interface CheckedPerson {
  view: SubjectView
  purposes: string[]
  papers: PapersAnswer
}

/** @throws {FuinError} `input_invalid` for a purpose that the law does not provide for this kind of people */
export function purposesOf(kind: SubjectKind, codes: readonly string[]): Manifest['purposes'] {
  const purposes = [...new Set(codes)].sort().map(code => purposeOf(code))
  const allowed = purposes.filter(purpose => purpose !== null && purpose.kinds.includes(kind))
  if (allowed.length === 0 || allowed.length !== purposes.length)
    throw new FuinError('input_invalid', 'The law provides for no such purpose for these people.')
  return allowed.map(purpose => ({ code: purpose!.code, text: purpose!.text }))
}

/**
 * Everybody's purposes and papers, by the law of today.
 *
 * @throws {RequestRefused} with everything that stands against the request, at once
 */
function checkedPeople(
  request: NewRequest,
  subjects: { ref: AskedSubject; view: SubjectView }[],
): CheckedPerson[] {
  const orders = subjects.map(({ ref, view }) => ({ view, own: ref.purposes }))
  const { purposes, problems } = askedPurposes(orders, request.purposes)
  if (problems.length > 0) throw new RequestRefused(problems)
  const on = todayInJapan()
  const shared = request.inPerson === undefined ? {} : { inPerson: request.inPerson }
  const people = subjects.map(({ ref, view }) => {
    const own = purposes.get(view.id)!
    const asked = {
      ...shared,
      ...ref,
      view,
      purposes: own,
      images: ref.images,
      sharedImages: request.images,
      on,
    }
    const { answer, problems: against } = askedPapers(asked)
    return { view, purposes: own, papers: answer, against }
  })
  const against = people.flatMap(person => person.against)
  if (against.length > 0) throw new RequestRefused(against)
  return people
}

/** What nobody may send in: said once for all who are asked for papers. */
function notAccepted(people: readonly CheckedPerson[]): Pick<Manifest, 'notAccepted'> {
  const codes = new Set(people.flatMap(({ papers }) => papers.notAccepted.map(({ code }) => code)))
  return codes.size === 0 ? {} : { notAccepted: [...codes] }
}

/** @throws {FuinError} `input_invalid` */
export function checkedDay(due: string): string {
  const day = new Date(`${due}T00:00:00Z`)
  if (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === due) return due
  throw new FuinError('input_invalid', 'Give the due day as YYYY-MM-DD.')
}
