import { FuinError } from '../errors.ts'
import type { Relationship } from '../format/person.ts'
import type { OpenedManifest } from './manifest.ts'

/**
 * What one scan of a poster is asked: the poster's manifest for a request and a placeholder of its own. Hash and
 * pre-shared key stay the poster's, so the entry is bound to what was shown.
 *
 * @throws {FuinError} `context_mismatch` for a manifest that is no poster's
 */
export function entryUnder(
  opened: OpenedManifest,
  { request, subject }: { request: string; subject: string },
): OpenedManifest {
  const { manifest, hash } = opened
  const { entry } = manifest
  if (entry === undefined || !manifest.request.startsWith('int_')) {
    throw new FuinError('context_mismatch', 'This request is no poster.')
  }
  const asked = { ...entry, id: subject, name: '' }
  return { hash, intake: manifest.request, manifest: { ...manifest, request, subjects: [asked] } }
}

/**
 * The same request with family members whom the person added.
 *
 * @param added - placeholders, `sub_…`
 * @throws {FuinError} `context_mismatch` where the organization did not allow it, or not so many
 */
export function householdUnder(opened: OpenedManifest, added: readonly string[]): OpenedManifest {
  if (added.length === 0) return opened
  const { household, subjects } = opened.manifest
  if (household === undefined || added.length > household.mayAdd) {
    throw new FuinError('context_mismatch', 'Nobody may be added to this request.')
  }
  const purposes = household.purposes.map(({ code }) => code)
  // Who is added is verified by the employee: no papers of them are asked, unless they turn out to be the spouse.
  const placeholders = added.map(id => ({
    id,
    kind: 'dependent' as const,
    name: '',
    purposes,
    why: 'employee-verifies',
    ways: [],
  }))
  return { ...opened, manifest: { ...opened.manifest, subjects: [...subjects, ...placeholders] } }
}

/**
 * The same request once an added family member has said who they are: more may be asked of the spouse, and papers for
 * it.
 *
 * @param opened - of {@link householdUnder}
 * @param relationship - as the sealed words say it
 */
export function relatedUnder(
  opened: OpenedManifest,
  subject: string,
  relationship: Relationship | '',
): OpenedManifest {
  const { household, subjects } = opened.manifest
  if (relationship !== 'spouse' || household?.spouse === undefined) return opened
  const { why, ways } = household.spouse
  const purposes = [...household.purposes, ...household.spouse.purposes].map(({ code }) => code).sort()
  const related = subjects.map(asked => (asked.id === subject ? { ...asked, purposes, why, ways } : asked))
  return { ...opened, manifest: { ...opened.manifest, subjects: related } }
}
