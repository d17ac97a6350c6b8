import { FuinError } from '../errors.ts'
import { toBase64Url } from '../format/base64url.ts'
import { PROTOCOL } from '../format/constants.ts'
import type { SubjectKind } from '../api/index.ts'
import type { Manifest, ManifestHousehold, ManifestImage, ManifestSubject } from '../format/manifest.ts'
import { documentOf } from '../rules/documents.ts'
import { purposeOf } from '../rules/purposes.ts'
import type { OrganizationProfile } from './context.ts'
import { expiryOf } from './expiry.ts'
import type { SubjectRef, SubjectView } from './subjects.ts'

/** A person who is asked, with papers of their own where they differ. */
export type AskedSubject = SubjectRef & { images?: ManifestImage[] }

/** What is asked, by when, for which purposes. */
export type NewRequest = ({ subject: AskedSubject } | { subjects: AskedSubject[] }) & {
  /** Codes of the closed list ({@link PURPOSES}); a number can be revealed for these only. */
  purposes: string[]
  /** Papers that everybody is asked for, unless named otherwise. Default: none. */
  images?: ManifestImage[]
  /** Day in Japan, `YYYY-MM-DD`. */
  due: string
  /** When the link stops working. Default: 14 days after `due`. */
  expiresAt?: string
  /** Who sits at the screen. Default: the first subject. */
  provider?: { name: string }
  /** Whom to ask, when it differs from the organization's. */
  contact?: string
  /** Words (合言葉) that the person knows already and the page shows first. */
  countersign?: string
  /** The person may add family members whom the organization does not know: up to 10, for these purposes. */
  household?: { mayAdd: number; purposes: string[] }
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
 * @throws {FuinError} `input_invalid`
 */
export function checkedManifest(
  request: NewRequest,
  subjects: { ref: AskedSubject; view: SubjectView }[],
  { organization, recipient, request: id }: ManifestFrame,
): Manifest {
  requireSubjects(subjects.map(({ view }) => view))
  const due = checkedDay(request.due)
  const { id: organizationId, name, contact } = organization
  return {
    v: PROTOCOL,
    organization: { id: organizationId, name, contact: request.contact ?? contact },
    request: id,
    generation: 1,
    sequence: 1,
    provider: { name: request.provider?.name ?? subjects[0]!.view.name! },
    subjects: subjects.map(({ ref, view }) => manifestSubject(view, ref.images ?? request.images ?? [])),
    purposes: checkedPurposes(
      request.purposes,
      subjects.map(({ view }) => view),
    ),
    recipient,
    due,
    issuedAt: new Date().toISOString(),
    expiresAt: request.expiresAt ?? expiryOf(due),
    salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
    ...(request.countersign === undefined ? {} : { countersign: request.countersign }),
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

/** Each purpose must fit somebody, and each person must be asked for something. */
function checkedPurposes(codes: string[], subjects: SubjectView[]): Manifest['purposes'] {
  const purposes = [...new Set(codes)].sort().map(code => purposeOf(code))
  const known = purposes.filter(purpose => purpose !== null)
  const fits = known.every(({ kinds }) => subjects.some(({ kind }) => kinds.includes(kind)))
  const covers = subjects.every(({ kind }) => known.some(({ kinds }) => kinds.includes(kind)))
  if (known.length === 0 || known.length !== purposes.length || !fits || !covers) {
    throw new FuinError('input_invalid', 'The law provides for no such purpose for one of these people.')
  }
  return known.map(({ code, text }) => ({ code, text }))
}

/** @throws {FuinError} `input_invalid` */
function checkedHousehold({ mayAdd, purposes }: NonNullable<NewRequest['household']>): ManifestHousehold {
  if (!Number.isSafeInteger(mayAdd) || mayAdd < 1 || mayAdd > 10)
    throw new FuinError('input_invalid', 'One to ten family members may be added.')
  return { mayAdd, purposes: purposesOf('dependent', purposes) }
}

/** @throws {FuinError} `input_invalid` for a purpose that the law does not provide for this kind of people */
export function purposesOf(kind: SubjectKind, codes: readonly string[]): Manifest['purposes'] {
  const purposes = [...new Set(codes)].sort().map(code => purposeOf(code))
  const allowed = purposes.filter(purpose => purpose !== null && purpose.kinds.includes(kind))
  if (allowed.length === 0 || allowed.length !== purposes.length)
    throw new FuinError('input_invalid', 'The law provides for no such purpose for these people.')
  return allowed.map(purpose => ({ code: purpose!.code, text: purpose!.text }))
}

function manifestSubject({ id, kind, name }: SubjectView, images: ManifestImage[]): ManifestSubject {
  for (const { document, sides } of images) {
    const rule = documentOf(document)
    if (rule === null || sides.length === 0 || sides.some(side => !rule.sides.includes(side))) {
      throw new FuinError('input_invalid', 'This paper, or this side of it, cannot be asked for.')
    }
  }
  return { id, kind, name: name!, images }
}

/** @throws {FuinError} `input_invalid` */
export function checkedDay(due: string): string {
  const day = new Date(`${due}T00:00:00Z`)
  if (!Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === due) return due
  throw new FuinError('input_invalid', 'Give the due day as YYYY-MM-DD.')
}
