import { NUMBER_CONTENT_BYTES } from '../format/constants.ts'
import type { ManifestOrigin } from '../format/manifest.ts'
import { unreadable } from '../hpke/recipient.ts'
import { checkMyNumber, MyNumber } from '../my-number/my-number.ts'
import type { NumberSource } from '../seal/number.ts'
import { openContent, type OpenTarget } from './content.ts'

/** What may be sealed under which manifest: nobody passes off a typed number as one from paper. */
const SOURCES: Readonly<Record<ManifestOrigin | 'provider', readonly NumberSource[]>> = {
  provider: ['typed', 'scanned'],
  staff: ['paper'],
  import: ['import'],
}

/**
 * Opens a sealed number. Call it only for an item whose release was proven to be logged.
 *
 * @throws {FuinError} as {@link openContent}; `unreadable` also when the check digit does not fit
 */
export async function openNumber(target: OpenTarget): Promise<{ number: MyNumber; source: NumberSource }> {
  const { number, source } = await openContent(target, 'number', NUMBER_CONTENT_BYTES)
  const sources = SOURCES[target.opened.manifest.origin ?? 'provider']
  if (typeof number !== 'string' || !sources.includes(source as NumberSource)) throw unreadable()
  const checked = checkMyNumber(number)
  if (checked.problem !== null || checked.digits !== number) throw unreadable()
  return { number: new MyNumber(number), source: source as NumberSource }
}
