/** What may be wrong with a row. The words for staff are the page's; a cell is never repeated. */
export type RowErrorCode =
  | 'no-column'
  | 'cells'
  | 'quote'
  | 'missing'
  | 'too-long'
  | 'scientific'
  | 'my-number'
  | 'kind'
  | 'kind-changed'
  | 'date'
  | 'relationship'
  | 'email'
  | 'language'
  | 'payment'
  | 'amount'
  | 'corporate-number'
  | 'unknown-employee'
  | 'duplicate'

/** One thing that is wrong, and where: staff find it in their spreadsheet by line and column. */
export interface RowError<Code extends string = RowErrorCode> {
  /** Line of the file on which the row begins; 1 for what is wrong with a whole column. */
  line: number
  /** Header of the column, or null for the row as a whole. */
  column: string | null
  code: Code
  /** One sentence that says what to do. */
  message: string
  /** The field that has no column. */
  field?: string
  /** Another line that this is about. */
  other?: number
}

const SENTENCES: Readonly<Record<RowErrorCode, string>> = {
  'no-column': 'Choose the column for this field.',
  cells: 'The row has more cells than the header. Put quotes around a cell that holds a comma.',
  quote: 'A quotation mark is missing or too many. Save the file again from the spreadsheet.',
  missing: 'Fill in this cell.',
  'too-long': 'Shorten this cell.',
  scientific: 'The spreadsheet has replaced the digits. Format the column as text and enter them again.',
  'my-number': 'This looks like an individual number. Take the column out, and import numbers as numbers.',
  kind: 'Write employee, dependent, partner, shareholder or payer.',
  'kind-changed': 'Somebody of another kind has this id. Give another id.',
  date: 'Write the day as 2026-04-01.',
  relationship: 'Write the relationship, such as 配偶者, 子, 父 or その他.',
  email: 'Write one e-mail address.',
  language: 'Write a language such as ja, en or vi.',
  payment: 'Write 報酬, 家賃 or 不動産の譲受け.',
  amount: 'Write whole yen.',
  'corporate-number': 'A corporate number has 13 digits, and its first digit must fit. Check it.',
  'unknown-employee': 'No employee has this number. Import the employee first.',
  duplicate: 'The same id is in an earlier row. Keep one of them.',
}

/** An error of a row. */
export function rowError(line: number, column: string | null, code: RowErrorCode, other?: number): RowError {
  return { line, column, code, message: SENTENCES[code], ...(other === undefined ? {} : { other }) }
}
