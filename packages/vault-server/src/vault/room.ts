import type { ProviderAccess } from './access.ts'
import { VaultError } from '../errors.ts'
import type { Deps } from './deps.ts'

/** Uploads that nobody submitted are dropped after this time. */
export const UPLOAD_HOURS = 24
const UPLOAD_SECONDS = UPLOAD_HOURS * 3600

/** How many unfinished uploads there may be at once, and bytes of their bodies. */
export interface Room {
  /** Of one link, session or entry through a poster. */
  ofRequest: { uploads: number; bytes: number }
  /** Of all of an organization; strangers who scanned a poster may fill half of it. */
  uploads: number
  bytes: number
}

/** What an organization, and one of its requests, holds that was begun and not submitted. */
export interface Unfinished {
  uploads: number
  bytes: number
  oldest: Date | null
  own: number
  ownBytes: number
  ownOldest: Date | null
}

/** A big household with every paper needs a quarter of it. */
const OF_REQUEST: Room['ofRequest'] = { uploads: 60, bytes: 256 * 1024 * 1024 }

export function roomOf({
  openUploads,
  openUploadBytes,
}: Pick<Deps, 'openUploads' | 'openUploadBytes'>): Room {
  return { ofRequest: OF_REQUEST, uploads: openUploads, bytes: openUploadBytes }
}

/** Says who holds too much, and when the oldest of it is dropped at the latest. */
export async function noRoom(deps: Deps, access: ProviderAccess, length: number): Promise<VaultError> {
  const { organization, id } = access.request
  const { own, ownBytes, ownOldest, oldest } = await deps.store.read(tx => tx.unfinished(organization, id))
  const ofLink = own >= OF_REQUEST.uploads || ownBytes + length > OF_REQUEST.bytes
  const since = (ofLink ? ownOldest : oldest) ?? deps.clock.now()
  const age = (deps.clock.now().getTime() - since.getTime()) / 1000
  return new VaultError(
    'uploads_full',
    ofLink
      ? 'This link has as many unfinished uploads as it may. Submit what was sent, or try again after Retry-After, when the oldest is dropped.'
      : 'This organization has as many unfinished uploads as it may. Try again later: some are submitted meanwhile, and the oldest is dropped after Retry-After.',
    { retryAfter: Math.max(1, Math.ceil(UPLOAD_SECONDS - age)) },
  )
}
