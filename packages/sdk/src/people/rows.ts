import type { SubjectKind } from '../api/index.ts'
import type { SubjectDetails } from '../client/subject-view.ts'
import { FuinError } from '../errors.ts'
import { parseCorporateNumber } from '../my-number/corporate-number.ts'
import { checkMyNumber } from '../my-number/my-number.ts'
import type { CsvRow } from './csv/parse.ts'
import { FIELDS, type Mapping, type PersonField } from './fields.ts'
import { rowError, type RowError, type RowErrorCode } from './row-errors.ts'
import {
  cellText,
  isScientific,
  parseDay,
  parseKind,
  parseLanguage,
  parsePayment,
  parseRelationship,
  parseYen,
} from './values.ts'

/** A person as one row tells, before it is known who is who. */
export interface RowPerson {
  line: number
  kind: SubjectKind
  /** Empty where the file has no id of its own, as for dependents. */
  externalId: string
  name: string
  /** The host's id of the employee whose dependent this is. */
  employee: string
  details: SubjectDetails
}

/** Where each field stands. */
export interface Columns {
  header: readonly string[]
  mapping: Mapping
  kind: SubjectKind
}

type Reader = (text: string) => string | null

/** How a cell becomes a detail; null: it is not what the field wants. */
const DETAILS: Readonly<Partial<Record<PersonField, { read: Reader; code: RowErrorCode }>>> = {
  relationship: { read: parseRelationship, code: 'relationship' },
  birthDate: { read: parseDay, code: 'date' },
  joinedOn: { read: parseDay, code: 'date' },
  leftOn: { read: parseDay, code: 'date' },
  email: { read: readEmail, code: 'email' },
  language: { read: parseLanguage, code: 'language' },
  payment: { read: parsePayment, code: 'payment' },
  amount: { read: parseYen, code: 'amount' },
  corporateNumber: { read: readCorporateNumber, code: 'corporate-number' },
}
const WORDS = ['kana', 'department', 'phone', 'address'] as const
/** Fields whose long digits a spreadsheet may have replaced. */
const DIGITS: readonly PersonField[] = ['externalId', 'employee', 'phone', 'corporateNumber', 'amount']
/** Ids may have twelve digits that fit by chance. */
const IDS: readonly PersonField[] = ['externalId', 'employee', 'corporateNumber']

/** Reads one row. With errors the person is what could be read. */
export function readRow(row: CsvRow, columns: Columns): { person: RowPerson; errors: RowError[] } {
  const { header, mapping } = columns
  const errors: RowError[] = []
  const complain = (field: PersonField, code: RowErrorCode): void =>
    void errors.push(rowError(row.line, mapping[field] ?? null, code))
  const cell = (field: PersonField): string => {
    const column = mapping[field]
    const text = column === undefined ? '' : cellText(row.cells[header.indexOf(column)] ?? '')
    const code = problemOf(field, text)
    if (code !== null) complain(field, code)
    return code === null ? text : ''
  }
  if (row.cells.slice(header.length).some(text => text.trim() !== '')) {
    errors.push(rowError(row.line, null, 'cells'))
  }
  const chosen = cell('kind')
  const kind = chosen === '' ? columns.kind : parseKind(chosen)
  if (kind === null) complain('kind', 'kind')
  const joined = (whole: PersonField, family: PersonField, given: PersonField): string =>
    cell(whole) || [cell(family), cell(given)].filter(text => text !== '').join(' ')
  const details: Record<string, string> = {}
  for (const [field, { read, code }] of Object.entries(DETAILS) as [
    PersonField,
    { read: Reader; code: RowErrorCode },
  ][]) {
    const text = cell(field)
    const value = text === '' ? '' : read(text)
    if (value === null) complain(field, code)
    else if (value !== '') details[field] = value
  }
  for (const field of WORDS) {
    const text = field === 'kana' ? joined('kana', 'familyKana', 'givenKana') : cell(field)
    if (text !== '') details[field] = text
  }
  const person: RowPerson = {
    line: row.line,
    kind: kind ?? columns.kind,
    externalId: cell('externalId'),
    name: joined('name', 'familyName', 'givenName'),
    employee: cell('employee'),
    details: details,
  }
  errors.push(...missing(person, columns, errors))
  return { person, errors }
}

/** What must be there; a cell that was refused already is not missing. */
function missing(person: RowPerson, { mapping }: Columns, errors: readonly RowError[]): RowError[] {
  const required: PersonField[] = person.kind === 'dependent' ? ['name', 'employee'] : ['name', 'externalId']
  return required.flatMap(field => {
    const column = mapping[field] ?? (field === 'name' ? mapping.familyName : undefined) ?? null
    const refused = errors.some(error => error.column === column && column !== null)
    const empty = person[field as 'name' | 'employee' | 'externalId'] === ''
    return empty && !refused ? [rowError(person.line, column, 'missing')] : []
  })
}

function problemOf(field: PersonField, text: string): RowErrorCode | null {
  if (text.length > FIELDS[field].max) return 'too-long'
  if (DIGITS.includes(field) && isScientific(text)) return 'scientific'
  if (!IDS.includes(field) && /\d/u.test(text.normalize('NFKC')) && checkMyNumber(text).problem === null) {
    return 'my-number'
  }
  return null
}

function readEmail(text: string): string | null {
  const address = text.normalize('NFKC')
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/u.test(address) ? address : null
}

function readCorporateNumber(text: string): string | null {
  try {
    return parseCorporateNumber(text)
  } catch (error) {
    if (error instanceof FuinError) return null
    throw error
  }
}
