/** What the host's handler answers about a file. Names of people are in it; a number never is. */
export interface Listed<T> {
  count: number
  /** At most a hundred. */
  first: T[]
}

export interface Person {
  externalId: string
  name: string
}

export interface FileError {
  line: number
  column: string | null
  code: string
  field?: string
  other?: number
}

interface FilePreview {
  token: string
  encoding: string
  header: string[]
  mapping: Record<string, string>
  errors: Listed<FileError> & { rows: number }
}

export interface PeoplePreview extends FilePreview {
  rows: number
  kind: string
  /** Fields that a file of this kind may have. */
  fields: string[]
  added: Listed<Person>
  changed: Listed<Person & { fields: string[] }>
  unchanged: number
  left: Listed<Person>
}

export interface Purpose {
  code: string
  text: string
  textEn: string
}

export interface NumbersPreview extends FilePreview {
  total: number
  /** Rows that can be entered as they are. */
  ready: number
  lostZero: Listed<Person & { line: number }>
  purposes: Purpose[]
}

export interface ImportJob {
  state: 'running' | 'done' | 'failed'
  done: number
  total: number
  result: Record<string, number> | null
  code: string | null
}

/** Somebody whose number is to be entered from paper. */
export interface FoundPerson extends Person {
  id: string
  state: string
  purposes: Purpose[]
}
