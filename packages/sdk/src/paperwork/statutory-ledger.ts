import { FuinError } from '../errors.ts'
import type { MyNumber } from '../my-number/my-number.ts'
import { writeCsv } from '../people/csv/write.ts'

/** One person in one form that was handed in with the number. */
export interface StatutoryLedgerRow {
  name: string
  address: string
  /** From a reveal for the purpose of the form. */
  number: MyNumber
  /** Name of the form from which the row is made, such as 給与所得者の扶養控除等（異動）申告書. */
  form: string
  /** Month in which it was handed in, `YYYY-MM`. */
  handedIn: string
}

const HEADERS = ['氏名', '住所又は居所', '個人番号', '申告書の名称', '提出年月']

/**
 * 一定の帳簿 as CSV, piece by piece: with it, declarations that are handed in later may leave out the numbers that stand in it
 * (所得税法 198条6項, 国税庁 FAQ 1-3-3). It holds individual numbers in clear: it is an output, so take each number as one, for its
 * form, write the pieces where the ledger is kept and nowhere else, and let it go when the last form that relies on it may.
 *
 * @param rows - taken one by one, as {@link Staff.revealMany} gives them
 * @param encoding - `utf-8` with a byte order mark, or `cp932`
 * @returns the header, then one piece for each row
 * @throws {FuinError} `input_invalid` for a row without name, address or form, or with a month that is none
 * @example
 * ```ts
 * import { statutoryLedger, type StatutoryLedgerRow } from '@fuin/sdk/node'
 * import { createWriteStream } from 'node:fs'
 * import { pipeline } from 'node:stream/promises'
 *
 * async function* rows(): AsyncGenerator<StatutoryLedgerRow> {
 *   const people = [{ externalId: 'E-1042' }]
 *   const order = { purpose: 'TAX-DEP', form: 'LEDGER', use: 'output', target: 'file' } as const
 *   for await (const revealed of staff.revealMany(people, order)) {
 *     if (revealed.error !== null) throw revealed.error
 *     const { number, subject } = revealed
 *     const form = '給与所得者の扶養控除等（異動）申告書'
 *     const address = subject.details.address ?? ''
 *     yield { name: subject.name ?? '', address, number, form, handedIn: '2026-12' }
 *   }
 * }
 * await pipeline(statutoryLedger(rows()), createWriteStream('帳簿.csv', { flags: 'wx', mode: 0o600 }))
 * ```
 */
export async function* statutoryLedger(
  rows: Iterable<StatutoryLedgerRow> | AsyncIterable<StatutoryLedgerRow>,
  encoding: 'utf-8' | 'cp932' = 'utf-8',
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  yield writeCsv([HEADERS], encoding)
  // The byte order mark stands before the first piece only.
  const mark = encoding === 'utf-8' ? 3 : 0
  for await (const { name, address, number, form, handedIn } of rows) {
    const shaped = [name, address, form].every(text => text.trim() !== '')
    if (!shaped || !/^\d{4}-(0[1-9]|1[0-2])$/u.test(handedIn)) {
      throw new FuinError('input_invalid', 'A row needs name, address, form, and the month as YYYY-MM.')
    }
    yield writeCsv([[name, address, number.digits(), form, handedIn]], encoding).subarray(mark)
  }
}
