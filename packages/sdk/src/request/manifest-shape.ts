import { FuinError } from '../errors.ts'
import { fromBase64Url } from '../format/base64url.ts'
import { parseCanonicalJson } from '../format/canonical-json.ts'
import { PROTOCOL, PUBLIC_KEY_BYTES } from '../format/constants.ts'
import { isId } from '../format/ids.ts'
import type { Manifest, ManifestEntry, ManifestPart } from '../format/manifest.ts'

/**
 * Reads the payload of a verified manifest. The signature already says who wrote it; this only keeps a
 * host's mistake from becoming a page that asks for the wrong thing.
 *
 * @throws {FuinError} `manifest_invalid`
 */
export function checkManifest(payload: string): Manifest {
  try {
    const manifest = parseCanonicalJson(payload) as unknown as Manifest
    const { v, organization, generation, sequence, subjects, purposes, recipient, expiresAt, salt } = manifest
    const shaped =
      v === PROTOCOL &&
      isId(organization.id, 'org') &&
      typeof organization.name === 'string' &&
      typeof manifest.provider.name === 'string' &&
      (isId(manifest.request, 'req') || (isId(manifest.request, 'int') && asksEntries(manifest))) &&
      isPositive(generation) &&
      isPositive(sequence) &&
      (subjects.length > 0 || manifest.entry !== undefined) &&
      subjects.every(subject => isId(subject.id, 'sub') && isAsked(subject, purposes)) &&
      purposes.length > 0 &&
      purposes.every(purpose => typeof purpose.code === 'string' && typeof purpose.text === 'string') &&
      /^[A-Za-z0-9_-]{22}$/u.test(recipient.kid) &&
      fromBase64Url(recipient.publicKey).length === PUBLIC_KEY_BYTES &&
      fromBase64Url(salt).length === 32 &&
      !Number.isNaN(Date.parse(expiresAt)) &&
      hasNotice(manifest) &&
      hasHousehold(manifest)
    if (shaped) return manifest
  } catch {
    // Falls through: a member that is missing and one of another type are the same mistake.
  }
  throw new FuinError('manifest_invalid', 'The request is not written as this version expects.')
}

/** A number that the organization got itself was got on a notice. */
function hasNotice({ origin, notice, sealedBy }: Manifest): boolean {
  if (origin === undefined) return notice === undefined
  if (sealedBy !== 'host') return false
  return ['staff', 'import'].includes(origin) && typeof notice?.on === 'string' && notice.words !== ''
}

/** Who is added is asked for something, and more of the spouse only with ways that can be drawn. */
function hasHousehold({ household }: Manifest): boolean {
  if (household === undefined) return true
  const { mayAdd, purposes, spouse } = household
  const entry = spouse && {
    ...spouse,
    kind: 'dependent' as const,
    purposes: spouse.purposes.map(({ code }) => code),
  }
  return (
    isPositive(mayAdd) && purposes.length > 0 && (entry === undefined || isAsked(entry, spouse!.purposes))
  )
}

/** A person is asked for purposes whose text is shown, and can only choose among ways that can be drawn. */
function isAsked({ purposes: own, ways }: ManifestEntry, purposes: Manifest['purposes']): boolean {
  return (
    own.length > 0 &&
    own.every(code => purposes.some(purpose => purpose.code === code)) &&
    ways.every(({ code, parts }) => typeof code === 'string' && parts.every(isPart))
  )
}

function isPart({ count, papers }: ManifestPart): boolean {
  return (
    (count === 1 || count === 2) &&
    papers.length >= count &&
    papers.every(({ document, sides }) => typeof document === 'string' && sides.length > 0)
  )
}

function isPositive(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0
}

/** A poster names nobody, and says what everybody is asked. */
function asksEntries({ subjects, entry, purposes }: Manifest): boolean {
  return subjects.length === 0 && entry !== undefined && isAsked(entry, purposes)
}
