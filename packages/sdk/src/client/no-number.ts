import { FuinError } from '../errors.ts'
import { checkMyNumber } from '../my-number/my-number.ts'

/** Twelve digits or more, however people write them. */
const RUN = /\p{Nd}(?:[\s\-‐-―−ー・．.]{0,2}\p{Nd}){11,}/gu

/**
 * Refuses words that hold a My Number: records and messages must never carry one, since they live longer and are read
 * by others.
 *
 * @throws {FuinError} `input_invalid`
 */
export function refuseNumbers(value: unknown): void {
  for (const [run] of JSON.stringify(value ?? null).matchAll(RUN)) {
    if (checkMyNumber(run).problem === null)
      throw new FuinError('input_invalid', 'Leave the number itself out of these words.')
  }
}
