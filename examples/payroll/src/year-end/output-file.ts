import { writeCsv } from '@fuin/sdk/node'
import { KIND_NAMES, PEOPLE, personById } from '../people.ts'
import { eraYear, yearEndForm } from './forms.ts'
import type { Run } from './run.ts'
import type { OutputRow } from './sealed-rows.ts'

const HEAD = ['年分', '書類', '管理番号', '氏名', 'フリガナ', '区分', '扶養している人', '個人番号']

/** The file for the program that makes the forms: UTF-8 with a byte order mark, in the order of the register. */
export function outputFile(
  run: Run,
  rows: readonly OutputRow[],
): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const order = new Map(PEOPLE.map(({ id }, at) => [id, at]))
  const lines = rows
    .toSorted((a, b) => order.get(a.person)! - order.get(b.person)!)
    .map(({ person: id, digits }) => {
      const { name, kana, kind, dependentOf } = personById(id)!
      const form = yearEndForm(run.form)!.name
      return [`${eraYear(run.year)}分`, form, id, name, kana, KIND_NAMES[kind], dependentOf ?? '', digits]
    })
  return { name: `year-end-${run.year}-${run.form}.csv`, bytes: writeCsv([HEAD, ...lines], 'utf-8') }
}
