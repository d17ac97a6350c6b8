import type { SubjectKind } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { toBase64Url } from '../../format/base64url.ts'
import { PROTOCOL } from '../../format/constants.ts'
import type { Manifest, ManifestImage } from '../../format/manifest.ts'
import { todayInJapan } from '../../rules/on.ts'
import { askedPapers, manifestWays } from '../asked-papers.ts'
import { expiryOf } from '../expiry.ts'
import { checkedDay, type ManifestFrame, purposesOf } from '../new-request.ts'

/** What a poster asks of everybody who scans it. */
export interface NewIntake {
  /** For staff only, such as the name of the shop; encrypted before it leaves the host. */
  name: string
  /** What those who scan it are: all of one kind. */
  kind: Exclude<SubjectKind, 'dependent'>
  /** Codes of the closed list ({@link PURPOSES}). */
  purposes: string[]
  /** Papers to which the choice is narrowed. Default: every way that the law leaves. */
  images?: ManifestImage[]
  /** Day in Japan, `YYYY-MM-DD`. */
  due: string
  /** When the poster dies. Default: 14 days after `due`. */
  expiresAt?: string
  /** Entries that may be begun in 24 hours, 1 to 1,000. Default: 100. */
  perDay?: number
  /** Entries that may come in all, 1 to 10,000. Default: 500. */
  total?: number
  /** Whom to ask, when it differs from the organization's. */
  contact?: string
}

/**
 * Writes the manifest of a poster, after checking that the law provides for what it asks.
 *
 * @throws {FuinError} `input_invalid`
 */
export function intakeManifest(
  intake: NewIntake,
  { organization, recipient, request }: ManifestFrame,
): Manifest {
  const { kind, images } = intake
  const due = checkedDay(intake.due)
  const expiresAt = intake.expiresAt ?? expiryOf(due)
  if (!(Date.parse(expiresAt) > Date.now()))
    throw new FuinError('input_invalid', 'Give an end that lies ahead: `due` or `expiresAt`.')
  const purposes = purposesOf(kind, intake.purposes)
  const told = purposes.map(({ code }) => code)
  const person = { id: request, kind }
  const on = todayInJapan()
  const { answer, problems } = askedPapers({ view: person, purposes: told, sharedImages: images, on })
  if (problems.length > 0) throw new FuinError('input_invalid', problems[0]!.sentenceEn)
  const { id, name, contact } = organization
  return {
    v: PROTOCOL,
    organization: { id, name, contact: intake.contact ?? contact },
    request,
    generation: 1,
    sequence: 1,
    provider: { name: '' },
    subjects: [],
    entry: { kind, purposes: told, why: answer.why.code, ways: manifestWays(answer.ways) },
    notAccepted: answer.notAccepted.map(({ code }) => code),
    purposes,
    recipient,
    due,
    issuedAt: new Date().toISOString(),
    expiresAt,
    salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
  }
}
