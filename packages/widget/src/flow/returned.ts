import {
  type ManifestPaper,
  type ManifestPart,
  type ManifestSubject,
  type ManifestWay,
  type OpenedManifest,
  openManifest,
  openReturnMessage,
  type ReturnMessage,
} from '@fuin/sdk/page'
import type { ProviderView } from '@fuin/sdk/api'
import type { Access } from './access.ts'
import type { Own } from './own.ts'
import * as remembered from './remembered.ts'

/** A request that was sent back: what it asks again, and why. */
export interface Returned {
  opened: OpenedManifest
  message: ReturnMessage | null
}

/**
 * Verifies a request as it is now, and why it was sent back, when it was.
 *
 * @param now - milliseconds since 1970
 * @throws {FuinError} `manifest_*`, `fingerprint_mismatch`
 */
export async function openRequest(access: Access, view: ProviderView, now: number): Promise<Returned> {
  const { organization, manifestKey, fingerprint, poster } = access
  const { sequence } = view
  const request = poster?.intake ?? access.request
  const minimumSequence = Math.max(access.minimumSequence, remembered.rememberedSequence(request))
  const expected = { organization, request, manifestKey, fingerprint, minimumSequence, sequence, now }
  const opened = await openManifest(view.manifest ?? '', expected)
  const returned = await openReturned(poster?.under(opened) ?? opened, access, view)
  remembered.rememberSequence(request, sequence)
  return returned
}

/**
 * Verifies why a submission was sent back and narrows the request to what is given again. Without a return the request
 * stays as it is.
 *
 * @throws {FuinError} `manifest_invalid`, `fingerprint_mismatch`
 */
async function openReturned(
  opened: OpenedManifest,
  { organization, request, manifestKey, fingerprint }: Access,
  { message: box, round }: Pick<ProviderView, 'message' | 'round'>,
): Promise<Returned> {
  // After a withdrawal there is no message: the vault says the round, and a wrong one only makes the host refuse.
  if (box === null) return { opened: round > 1 ? { ...opened, round } : opened, message: null }
  const { generation } = opened.manifest
  const place = { organization, request, generation, round }
  const message = await openReturnMessage(box, { ...place, manifestKey, fingerprint })
  // The round is the one that the organization signed: what is sealed for it fits no other.
  return { opened: { ...narrowed(opened, message), round: message.round }, message }
}

function narrowed(opened: OpenedManifest, { again }: ReturnMessage): OpenedManifest {
  if (again === undefined) return opened
  const { household: _nobodyIsAdded, ...manifest } = opened.manifest
  const subjects = manifest.subjects.flatMap(subject => {
    const asked = again.find(person => person.subject === subject.id)
    if (asked === undefined) return []
    return [{ ...subject, why: '', ways: waysAgain(subject, asked.images) }]
  })
  return { ...opened, manifest: { ...manifest, subjects } }
}

/** What is photographed again is no choice any more: one way, with exactly these papers. */
function waysAgain({ ways }: ManifestSubject, images: readonly ManifestPaper[]): ManifestWay[] {
  if (images.length === 0) return []
  const known = ways.flatMap(({ parts }) => parts)
  const parts = images.map(({ document, sides }): ManifestPart => {
    const part = known.find(({ papers }) => papers.some(paper => paper.document === document))
    return { proves: part?.proves ?? 'identity', count: 1, papers: [{ document, sides }] }
  })
  return [{ code: 'again', parts }]
}

/** Whether somebody's number is asked: after a return or a withdrawal perhaps only a photo is. */
export function asksNumber(
  { returned, own }: { returned: ReturnMessage | null; own: Pick<Own, 'keepsNumber'> },
  subject: string,
): boolean {
  const again = returned?.again?.find(person => person.subject === subject)?.number ?? true
  return again && !own.keepsNumber(subject)
}
