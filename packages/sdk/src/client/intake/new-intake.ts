import type { SubjectKind } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { toBase64Url } from '../../format/base64url.ts'
import { PROTOCOL } from '../../format/constants.ts'
import type { Manifest, ManifestImage } from '../../format/manifest.ts'
import { documentOf } from '../../rules/documents.ts'
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
  /** Papers that everybody is asked for. Default: none. */
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
  const { kind, images = [] } = intake
  const due = checkedDay(intake.due)
  const expiresAt = intake.expiresAt ?? expiryOf(due)
  if (!(Date.parse(expiresAt) > Date.now()))
    throw new FuinError('input_invalid', 'Give an end that lies ahead: `due` or `expiresAt`.')
  for (const { document, sides } of images) {
    const rule = documentOf(document)
    if (rule === null || sides.length === 0 || sides.some(side => !rule.sides.includes(side)))
      throw new FuinError('input_invalid', 'This paper, or this side of it, cannot be asked for.')
  }
  const { id, name, contact } = organization
  return {
    v: PROTOCOL,
    organization: { id, name, contact: intake.contact ?? contact },
    request,
    generation: 1,
    sequence: 1,
    provider: { name: '' },
    subjects: [],
    entry: { kind, images },
    purposes: purposesOf(kind, intake.purposes),
    recipient,
    due,
    issuedAt: new Date().toISOString(),
    expiresAt,
    salt: toBase64Url(crypto.getRandomValues(new Uint8Array(32))),
  }
}
