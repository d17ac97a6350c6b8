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
  // Line ends of the words themselves, not as JSON writes them.
  const words = JSON.stringify(value ?? null).replaceAll(/\\[nrt]/gu, ' ')
  for (const [run] of words.matchAll(RUN)) {
    if (candidatesIn(run).some(digits => checkMyNumber(digits).problem === null))
      throw new FuinError('input_invalid', 'Leave the number itself out of these words.')
  }
}

/** Groups side by side that are twelve digits together: a date or a telephone number may stand right before it. */
function candidatesIn(run: string): string[] {
  const groups = run.match(/\p{Nd}+/gu) ?? []
  return groups.flatMap((_, from) => {
    let digits = ''
    for (const group of groups.slice(from)) {
      digits += group
      if (Array.from(digits).length >= 12) break
    }
    return Array.from(digits).length === 12 ? [digits] : []
  })
}
