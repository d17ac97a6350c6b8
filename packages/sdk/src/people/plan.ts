import type { SubjectKind } from '../api/index.ts'
import type { NewSubject, SubjectView } from '../client/subject-view.ts'
import { FuinError } from '../errors.ts'
import { checkMyNumber } from '../my-number/my-number.ts'
import { decodeText, type TextEncoding } from './csv/decode.ts'
import { parseCsv, type CsvTable, type Delimiter } from './csv/parse.ts'
import { compare, type Differences, type KnownPeople } from './differences.ts'
import type { Mapping, PersonField } from './fields.ts'
import { suggestKind, suggestMapping } from './mapping.ts'
import { rowError, type RowError } from './row-errors.ts'
import { readRow, type RowPerson } from './rows.ts'
import { normaliseName } from './search-key.ts'

/** Most people in one file. */
export const ROWS_MAX = 20_000

/** What a file of people says, and what would change. Nothing is stored yet. */
export interface PeoplePlan {
  encoding: TextEncoding
  delimiter: Delimiter
  /** Rows below the header. */
  rows: number
  kind: SubjectKind
  header: string[]
  mapping: Mapping
  /** By line. */
  errors: RowError[]
  /** Of the rows without an error. */
  differences: Differences
}

/** A file as a table, before anything of it is understood. */
export interface PeopleFile {
  encoding: TextEncoding
  table: CsvTable
  header: string[]
}

/**
 * Reads the bytes of a file into a table with a header.
 *
 * @throws {FuinError} `file_too_large`, `file_workbook`, `file_invalid`
 */
export function readTable(bytes: Uint8Array): PeopleFile {
  const { text, encoding } = decodeText(bytes)
  const table = parseCsv(text)
  const [first] = table.rows
  if (first === undefined || table.rows.length < 2) {
    throw new FuinError('file_invalid', 'The file needs a header and at least one row.')
  }
  if (table.rows.length > ROWS_MAX + 1) {
    throw new FuinError('file_too_large', 'A file may have at most 20,000 rows. Split it.')
  }
  return { encoding, table, header: first.cells.map(cell => cell.trim()) }
}

/** Understands the rows, and compares them with those who are known. */
export function planPeople(
  { encoding, table, header }: PeopleFile,
  known: KnownPeople,
  chosen: { kind?: SubjectKind; mapping?: Mapping; remembered?: Mapping },
): PeoplePlan {
  const kind = chosen.kind ?? suggestKind(header)
  const mapping = chosen.mapping ?? suggestMapping(header, kind, chosen.remembered)
  const errors = columnErrors(table, header, mapping, kind)
  const read = errors.length > 0 ? [] : readRows(table, { header, mapping, kind }, errors)
  const people = inHouseholds(read, known, mapping, errors)
  errors.sort((a, b) => a.line - b.line)
  const differences = compare(known, people)
  // A row with an error is somebody who is in the file: nobody leaves because of a typing slip.
  if (errors.length > 0) differences.left = []
  const rows = table.rows.length - 1
  return { encoding, delimiter: table.delimiter, rows, kind, header, mapping, errors, differences }
}

function columnErrors(
  { rows }: CsvTable,
  header: readonly string[],
  mapping: Mapping,
  kind: SubjectKind,
): RowError[] {
  const required: PersonField[] = [kind === 'dependent' ? 'employee' : 'externalId']
  if (mapping.familyName === undefined) required.push('name')
  const lacking = required.filter(field => !header.includes(mapping[field] ?? '\0'))
  const errors = lacking.map(field => ({ ...rowError(1, null, 'no-column'), field }))
  const numbers = Object.entries(mapping)
    .filter(([field, column]) => holdsNumbers(rows, header.indexOf(column), field))
    .map(([, column]) => column)
  return [...errors, ...numbers.map(column => rowError(1, column, 'my-number'))]
}

/** Whether most cells of a column are individual numbers. A single one among telephones is an error of its row. */
function holdsNumbers(rows: CsvTable['rows'], column: number, field: string): boolean {
  const cells = rows.slice(1, 201).flatMap(({ cells: row }) => row[column]?.trim() || [])
  const numbers = cells.filter(cell => /\d/u.test(cell) && checkMyNumber(cell).problem === null)
  const few = field === 'externalId' || field === 'employee' ? 0 : 2
  return numbers.length > few && numbers.length * 2 > cells.length
}

function readRows(
  table: CsvTable,
  columns: { header: string[]; mapping: Mapping; kind: SubjectKind },
  errors: RowError[],
): RowPerson[] {
  return table.rows.slice(1).flatMap(row => {
    const { person, errors: wrong } = readRow(row, columns)
    if (table.broken.has(row.line)) wrong.unshift(rowError(row.line, null, 'quote'))
    errors.push(...wrong)
    return wrong.length === 0 ? [person] : []
  })
}

/** Gives dependents their ids and employees; refuses who is there twice, or somebody else already. */
function inHouseholds(
  rows: readonly RowPerson[],
  known: KnownPeople,
  mapping: Mapping,
  errors: RowError[],
): NewSubject[] {
  const idColumn = mapping.externalId ?? null
  const employeeColumn = mapping.employee ?? null
  const lines = new Map<string, number>()
  const fresh = new Set(rows.filter(({ kind }) => kind === 'employee').map(row => row.externalId))
  const dependents = dependentsByEmployee(known)
  const twins = new Map<string, number>()
  const ordered = [...rows].sort((a, b) => Number(a.externalId === '') - Number(b.externalId === ''))
  return ordered.flatMap(row => {
    const { line, kind, name, employee, details } = row
    const head = known.get({ externalId: employee })
    if (kind === 'dependent' && head?.kind !== 'employee' && !fresh.has(employee)) {
      errors.push(rowError(line, employeeColumn, 'unknown-employee'))
      return []
    }
    const twin = row.externalId === '' ? twins.get(twinKey(row)) : undefined
    twins.set(twinKey(row), line)
    const externalId =
      row.externalId || idOfDependent(row, dependents.get(head?.id ?? '') ?? [], lines, known)
    const earlier = twin ?? lines.get(externalId)
    const wrong = earlier === undefined ? null : rowError(line, idColumn, 'duplicate', earlier)
    const before = known.get({ externalId })
    const other = before !== undefined && before.kind !== kind
    if (wrong !== null || other) {
      errors.push(wrong ?? rowError(line, idColumn, 'kind-changed'))
      return []
    }
    lines.set(externalId, line)
    const household = kind === 'dependent' ? { dependentOf: { externalId: employee } } : {}
    return [{ externalId, kind, name, details, ...household }]
  })
}

/** Two rows of one household with one name are one person. */
function twinKey({ employee, name, details }: RowPerson): string {
  return JSON.stringify([employee, normaliseName(name), details.birthDate])
}

/** Dependents by the vault's id of the employee. */
export function dependentsByEmployee(known: KnownPeople): Map<string, SubjectView[]> {
  const households = new Map<string, SubjectView[]>()
  for (const person of known.all()) {
    if (person.dependentOf === null) continue
    const household = households.get(person.dependentOf)
    if (household === undefined) households.set(person.dependentOf, [person])
    else household.push(person)
  }
  return households
}

/** A dependent without an id of its own: the one of this name in the household, else the next free `E-1042/2`. */
function idOfDependent(
  { employee, name, details }: RowPerson,
  household: readonly SubjectView[],
  taken: ReadonlyMap<string, number>,
  known: KnownPeople,
): string {
  const key = normaliseName(name)
  const same = household.find(
    person =>
      normaliseName(person.name ?? '') === key &&
      (person.details.birthDate ?? details.birthDate) === (details.birthDate ?? person.details.birthDate),
  )
  if (same?.externalId != null && !taken.has(same.externalId)) return same.externalId
  for (let place = 1; ; place++) {
    const id = `${employee}/${place}`
    if (!taken.has(id) && known.get({ externalId: id }) === undefined) return id
  }
}
