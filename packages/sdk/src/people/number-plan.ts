import type { SubjectView } from '../client/subject-view.ts'
import { FuinError } from '../errors.ts'
import { MyNumber } from '../my-number/my-number.ts'
import type { TextEncoding } from './csv/decode.ts'
import type { NumberError, NumberMapping } from './numbers.ts'

const LENGTH = 12

/** A row that can be entered: whose number it is, never which. */
export interface NumberRow {
  line: number
  subject: SubjectView
  /** The spreadsheet seems to have dropped the first zero: enter it only after a look at the paper. */
  lostZero: boolean
}

/** What a plan shows. */
export interface NumberPlanSummary {
  encoding: TextEncoding
  /** Rows below the header. */
  total: number
  header: string[]
  mapping: NumberMapping
  errors: NumberError[]
}

/**
 * A file of numbers, understood. The digits lie in one buffer that nothing prints or serializes, and that is
 * overwritten row by row as they are sealed.
 */
export class NumberPlan {
  readonly summary: NumberPlanSummary
  readonly rows: readonly NumberRow[]
  readonly #digits: Uint8Array

  /** @param digits - twelve bytes a row, in the order of `rows`; taken over, not copied */
  constructor(summary: NumberPlanSummary, rows: readonly NumberRow[], digits: Uint8Array) {
    this.summary = summary
    this.rows = rows
    this.#digits = digits
  }

  /**
   * The number of a row, once: its digits are overwritten.
   *
   * @throws {FuinError} `input_invalid` when it was taken before
   */
  take(row: number): MyNumber {
    const digits = this.#digits.subarray(row * LENGTH, (row + 1) * LENGTH)
    if (digits.length !== LENGTH || digits[0] === 0) {
      throw new FuinError('input_invalid', 'The numbers of this plan are gone. Read the file again.')
    }
    const number = new MyNumber(String.fromCharCode(...digits))
    digits.fill(0)
    return number
  }

  /** Overwrites every number that was not taken. */
  wipe(): void {
    this.#digits.fill(0)
  }

  toJSON(): NumberPlanSummary {
    return this.summary
  }
}
