import type { SubjectKind } from '../api/index.ts'
import { FIELDS, fieldsOf, type Mapping, type PersonField } from './fields.ts'
import { normaliseName } from './search-key.ts'

/** Marks around the words of a header: 氏名（漢字）※必須. */
const DECORATION = /[()[\]【】「」*※:：]|必須|任意/gu

/** What two headers are compared by. */
export function headerKey(header: string): string {
  return normaliseName(header.normalize('NFKC').replace(DECORATION, ''))
}

const KIND_HEADERS: readonly (readonly [SubjectKind, readonly string[]])[] = [
  ['dependent', ['続柄', '続柄名', '扶養親族氏名', '被扶養者氏名', '家族氏名', '扶養親族番号', '家族番号']],
  ['shareholder', ['株主番号', '株主コード', '株主名', '配当金額']],
  [
    'partner',
    ['取引先コード', '取引先名', '支払先コード', '支払先名', '支払区分', '法人番号', '仕入先コード'],
  ],
  ['payer', ['支払者番号', '支払者名']],
]

/** Whose file this is, as its headers tell; employees when they tell nothing. */
export function suggestKind(header: readonly string[]): SubjectKind {
  const keys = new Set(header.map(headerKey))
  const found = KIND_HEADERS.find(([, headers]) => headers.some(text => keys.has(headerKey(text))))
  return found?.[0] ?? 'employee'
}

/**
 * The column of each field, as the headers tell. A column is used once; what was chosen before comes first.
 *
 * @param remembered - of an earlier file; columns that this file lacks are left out
 */
export function suggestMapping(
  header: readonly string[],
  kind: SubjectKind,
  remembered: Mapping = {},
): Mapping {
  const mapping: Mapping = {}
  const used = new Set<string>()
  const take = (field: PersonField, column: string | undefined): void => {
    if (column === undefined || used.has(column)) return
    mapping[field] = column
    used.add(column)
  }
  const fields = fieldsOf(kind)
  for (const field of fields) {
    const column = remembered[field]
    if (column !== undefined && header.includes(column)) take(field, column)
  }
  // In a file of dependents the employee number says whose they are, and comes before their own.
  const order = kind === 'dependent' ? (['employee', ...fields] as const) : fields
  for (const field of order) {
    if (mapping[field] !== undefined) continue
    const wanted = FIELDS[field].headers.map(headerKey)
    const fitting = header.filter(text => !used.has(text) && wanted.includes(headerKey(text)))
    take(field, fitting.sort((a, b) => wanted.indexOf(headerKey(a)) - wanted.indexOf(headerKey(b)))[0])
  }
  return mapping
}
