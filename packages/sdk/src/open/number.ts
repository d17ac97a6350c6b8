import { NUMBER_CONTENT_BYTES } from '../format/constants.ts'
import { unreadable } from '../hpke/recipient.ts'
import { checkMyNumber, MyNumber } from '../my-number/my-number.ts'
import type { NumberSource } from '../seal/number.ts'
import { openContent, type OpenTarget } from './content.ts'

/**
 * Opens a sealed number. Call it only for an item whose release was proven to be logged.
 *
 * @throws {FuinError} as {@link openContent}; `unreadable` also when the check digit does not fit
 */
export async function openNumber(target: OpenTarget): Promise<{ number: MyNumber; source: NumberSource }> {
  const { number, source } = await openContent(target, 'number', NUMBER_CONTENT_BYTES)
  if (typeof number !== 'string' || (source !== 'typed' && source !== 'scanned')) throw unreadable()
  const checked = checkMyNumber(number)
  if (checked.problem !== null || checked.digits !== number) throw unreadable()
  return { number: new MyNumber(number), source }
}
