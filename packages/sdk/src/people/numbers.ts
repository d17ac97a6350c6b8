import type { SubjectView } from '../client/subject-view.ts'
import { normaliseDigits } from '../my-number/digits.ts'
import { checkMyNumber, type MyNumberProblem } from '../my-number/my-number.ts'
import type { CsvRow } from './csv/parse.ts'
import type { KnownPeople } from './differences.ts'
import { FIELDS } from './fields.ts'
import { headerKey } from './mapping.ts'
import { NumberPlan, type NumberRow } from './number-plan.ts'
import { dependentsByEmployee, type PeopleFile } from './plan.ts'
import type { RowError } from './row-errors.ts'
import { normaliseName } from './search-key.ts'
import { cellText, isScientific } from './values.ts'

/** Columns of a file of numbers, by the text of their headers. */
export interface NumberMapping {
  externalId?: string
  number?: string
  /** Compared with the name that is known; finds a dependent beside the employee's number. */
  name?: string
}

/** What may be wrong with a row of numbers. */
export type NumberErrorCode =
  | 'no-column'
  | 'cells'
  | 'quote'
  | 'missing'
  | 'scientific'
  | 'lost-zero'
  | 'length'
  | 'characters'
  | 'corporate'
  | 'check-digit'
  | 'refused'
  | 'unknown-person'
  | 'name'
  | 'asked'
  | 'has-number'
  | 'duplicate'
  | 'duplicate-number'

export type NumberError = RowError<NumberErrorCode>

const SENTENCES: Readonly<Record<NumberErrorCode, string>> = {
  'no-column': 'Choose the column for this field.',
  cells: 'The row has more cells than the header.',
  quote: 'A quotation mark is missing or too many. Save the file again from the spreadsheet.',
  missing: 'Fill in this cell.',
  scientific: 'Excel has rounded this number (1.2E+11): its digits are lost. Enter it from the paper.',
  'lost-zero': 'Excel has dropped the leading zero. Compare with the paper before you restore it.',
  length: 'An individual number has 12 digits. Check it against the paper.',
  characters: 'An individual number holds digits only. Check it against the paper.',
  corporate: 'This is a corporate number (13 digits). It belongs to the partner, not here.',
  'check-digit':
    'The check digit does not fit: a digit is wrong or two are swapped. Check it against the paper.',
  refused: 'Nobody has this number. Check it against the paper.',
  'unknown-person': 'Nobody has this id here. Import the person first.',
  name: 'The name is not the one that is known for this id. Check whose number it is.',
  asked: 'This person is being asked. Withdraw or decide that request first.',
  'has-number': 'A number of this person is kept already. Replace it on purpose, or take the row out.',
  duplicate: 'This person is in an earlier row. Keep one of them.',
  'duplicate-number':
    'The same number stands in an earlier row for somebody else. Check both against the papers.',
}

const PROBLEMS: Readonly<Record<MyNumberProblem, NumberErrorCode>> = {
  number_empty: 'missing',
  number_characters: 'characters',
  number_corporate: 'corporate',
  number_length: 'length',
  number_check_digit: 'check-digit',
  number_refused: 'refused',
}

const NUMBER_HEADERS = [
  '個人番号',
  'マイナンバー',
  '個人番号12桁',
  'マイナンバー12桁',
  'my number',
  'mynumber',
  'individual number',
]

/** The columns of a file of numbers, as its headers tell. */
export function suggestNumberMapping(header: readonly string[]): NumberMapping {
  const find = (wanted: readonly string[]): string | undefined => {
    const keys = wanted.map(headerKey)
    return header.find(text => keys.includes(headerKey(text)))
  }
  const found = {
    // An id of the family member says more than that of the employee.
    externalId: find(['扶養親族番号', '被扶養者番号', '家族番号']) ?? find(FIELDS.externalId.headers),
    number: find(NUMBER_HEADERS),
    name: find(FIELDS.name.headers),
  }
  return Object.fromEntries(Object.entries(found).filter(([, column]) => column !== undefined))
}

/**
 * Reads a file of numbers against those who are known. The digits go into the plan's own buffer; the texts of the
 * cells are left to the garbage collector.
 *
 * @param replace - people whose number is kept already get another one
 */
export function planNumbers(
  { encoding, table, header }: PeopleFile,
  known: KnownPeople,
  { mapping = suggestNumberMapping(header), replace = false }: { mapping?: NumberMapping; replace?: boolean },
): NumberPlan {
  const total = table.rows.length - 1
  const errors: NumberError[] = []
  const rows: NumberRow[] = []
  const digits = new Uint8Array(total * 12)
  for (const field of ['externalId', 'number'] as const) {
    if (!header.includes(mapping[field] ?? '\0')) errors.push({ ...numberError(1, null, 'no-column'), field })
  }
  const reader = new NumberReader(header, mapping, known, replace)
  for (const row of errors.length > 0 ? [] : table.rows.slice(1)) {
    const read = table.broken.has(row.line) ? numberError(row.line, null, 'quote') : reader.read(row)
    if ('code' in read) errors.push(read)
    else {
      for (let at = 0; at < 12; at++) digits[rows.length * 12 + at] = read.digits.charCodeAt(at)
      rows.push({ line: row.line, subject: read.subject, lostZero: read.lostZero })
      if (read.lostZero) errors.push(numberError(row.line, mapping.number ?? null, 'lost-zero'))
    }
  }
  return new NumberPlan({ encoding, total, header, mapping, errors }, rows, digits)
}

interface ReadNumber {
  subject: SubjectView
  digits: string
  lostZero: boolean
}

class NumberReader {
  readonly #header: readonly string[]
  readonly #mapping: NumberMapping
  readonly #known: KnownPeople
  readonly #replace: boolean
  readonly #people = new Map<string, number>()
  readonly #numbers = new Map<string, number>()
  #families: Map<string, SubjectView[]> | null = null

  constructor(header: readonly string[], mapping: NumberMapping, known: KnownPeople, replace: boolean) {
    this.#header = header
    this.#mapping = mapping
    this.#known = known
    this.#replace = replace
  }

  read(row: CsvRow): ReadNumber | NumberError {
    const {
      externalId: idColumn = null,
      number: numberColumn = null,
      name: nameColumn = null,
    } = this.#mapping
    const fail = (column: string | null, code: NumberErrorCode, other?: number): NumberError =>
      numberError(row.line, column, code, other)
    if (row.cells.slice(this.#header.length).some(text => text.trim() !== '')) return fail(null, 'cells')
    const id = this.#cell(row, idColumn)
    if (id === '') return fail(idColumn, 'missing')
    if (isScientific(id)) return fail(idColumn, 'scientific')
    const head = this.#known.get({ externalId: id })
    if (head === undefined) return fail(idColumn, 'unknown-person')
    const subject = this.#named(head, this.#cell(row, nameColumn))
    if (subject === undefined) return fail(nameColumn, 'name')
    const earlier = this.#people.get(subject.id)
    if (earlier !== undefined) return fail(idColumn, 'duplicate', earlier)
    this.#people.set(subject.id, row.line)
    if (['requested', 'submitted', 'returned'].includes(subject.state)) return fail(idColumn, 'asked')
    if (subject.state === 'accepted' && !this.#replace) return fail(idColumn, 'has-number')
    const number = readDigits(this.#cell(row, numberColumn))
    if ('code' in number) return fail(numberColumn, number.code)
    const twin = this.#numbers.get(number.digits)
    if (twin !== undefined) return fail(numberColumn, 'duplicate-number', twin)
    this.#numbers.set(number.digits, row.line)
    return { subject, ...number }
  }

  #cell(row: CsvRow, column: string | null): string {
    return column === null ? '' : cellText(row.cells[this.#header.indexOf(column)] ?? '')
  }

  /** Beside an employee's number may stand the name of a dependent. */
  #named(head: SubjectView, name: string): SubjectView | undefined {
    const key = normaliseName(name)
    if (key === '' || normaliseName(head.name ?? '') === key) return head
    this.#families ??= dependentsByEmployee(this.#known)
    return this.#families.get(head.id)?.find(person => normaliseName(person.name ?? '') === key)
  }
}

function readDigits(text: string): { digits: string; lostZero: boolean } | { code: NumberErrorCode } {
  if (isScientific(text)) return { code: 'scientific' }
  const { digits, problem } = checkMyNumber(text)
  if (problem === null) return { digits, lostZero: false }
  // Numbers lose their zeros when a spreadsheet takes them for a quantity; what fits again is only a guess.
  const padded = normaliseDigits(text).padStart(12, '0')
  const short = problem === 'number_length' && digits.length < 12 && digits.length >= 9
  if (short && checkMyNumber(padded).problem === null) return { digits: padded, lostZero: true }
  return { code: PROBLEMS[problem] }
}

function numberError(
  line: number,
  column: string | null,
  code: NumberErrorCode,
  other?: number,
): NumberError {
  return { line, column, code, message: SENTENCES[code], ...(other === undefined ? {} : { other }) }
}
