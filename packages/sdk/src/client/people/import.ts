import type { SubjectKind } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { formatCsv } from '../../people/csv/format.ts'
import { leaving } from '../../people/differences.ts'
import { FIELDS, fieldsOf, type Mapping } from '../../people/fields.ts'
import { planPeople, readTable, type PeoplePlan } from '../../people/plan.ts'
import { changeDocument } from '../../state/documents.ts'
import type { StaffContext } from '../context.ts'
import type { StaffSubjects } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'
import { putMany, type ProgressOptions } from './put-many.ts'
import { todayInJapan } from './sync.ts'

/** How a file is to be read. */
export interface ReadPeopleOptions extends CallOptions {
  /** Whose file it is. Default: what its headers tell. A column 区分 says it row by row. */
  kind?: SubjectKind
  /** Column of each field by its header. Default: what was chosen last time, else what the headers tell. */
  mapping?: Mapping
}

/** What is done with a plan. */
export interface ApplyPeopleOptions extends ProgressOptions {
  /** Import the rows without errors. Default: nothing is imported while there is an error. */
  skipErrors?: boolean
  /** Give a day of leaving to whoever is not in the file. Default: they are only shown. */
  markLeft?: boolean
  /** That day, `YYYY-MM-DD`. Default: today in Japan. */
  leftOn?: string
}

/** What an import did. */
export interface PeopleImported {
  added: number
  changed: number
  unchanged: number
  left: number
  /** Rows with an error. */
  skipped: number
}

/** Brings in people from files: read, look at the plan, apply it. Permission `request`. */
export class People {
  readonly #context: StaffContext
  readonly #subjects: StaffSubjects

  constructor(context: StaffContext, subjects: StaffSubjects) {
    this.#context = context
    this.#subjects = subjects
  }

  /**
   * Reads a file of people (CSV or TSV; UTF-8, UTF-16 or Shift_JIS as Windows writes it) and says what would change,
   * with an error for each cell that is wrong. Stores nothing.
   *
   * @param bytes - at most 10 MB, 20,000 rows
   * @throws {FuinError} `file_too_large`, `file_workbook`, `file_invalid`
   * @example
   * ```ts
   * import { readFile } from 'node:fs/promises'
   *
   * const plan = await staff.people.read(await readFile('社員一覧.csv'))
   * if (plan.errors.length === 0) await staff.people.apply(plan)
   * ```
   */
  async read(bytes: Uint8Array, { kind, mapping, signal }: ReadPeopleOptions = {}): Promise<PeoplePlan> {
    const file = readTable(bytes)
    const known = await this.#subjects.directory(signal === undefined ? {} : { signal })
    const first = planPeople(file, known, {
      ...(kind === undefined ? {} : { kind }),
      ...(mapping === undefined ? {} : { mapping }),
    })
    if (mapping !== undefined) return first
    const remembered = await this.#remembered(first.kind)
    return remembered === null ? first : planPeople(file, known, { kind: first.kind, remembered })
  }

  /**
   * Stores what a plan says, in batches of 200, and remembers its columns for the next file.
   *
   * @throws {FuinError} `input_invalid` while there are errors; `vault_refused`
   */
  async apply(plan: PeoplePlan, options: ApplyPeopleOptions = {}): Promise<PeopleImported> {
    const { skipErrors = false, markLeft = false, leftOn = todayInJapan(), ...progress } = options
    const lines = new Set(plan.errors.map(({ line }) => line))
    if (lines.has(1) || (lines.size > 0 && !skipErrors)) {
      throw new FuinError('input_invalid', 'The file has errors. Mend it, or import the other rows only.')
    }
    const { added, changed, unchanged, left } = plan.differences
    const gone = markLeft ? left.map(person => leaving(person, leftOn)) : []
    const people = [...added, ...changed.map(({ after }) => after), ...gone]
    const known = await this.#subjects.directory(
      progress.signal === undefined ? {} : { signal: progress.signal },
    )
    await putMany(this.#context, known, people, progress)
    await this.#remember(plan)
    return {
      added: added.length,
      changed: changed.length,
      unchanged,
      left: gone.length,
      skipped: lines.size,
    }
  }

  /** An empty file with the headers that are read without a mapping, for spreadsheets. */
  template(kind: SubjectKind): string {
    const fields = fieldsOf(kind).filter(field => !UNUSUAL.includes(field))
    return formatCsv([fields.map(field => TEMPLATE[`${kind}.${field}`] ?? FIELDS[field].headers[0]!)])
  }

  async #remembered(kind: SubjectKind): Promise<Mapping | null> {
    const stored = await this.#context.state.document(this.#context.organization, documentOf(kind))
    return stored === null ? null : (stored.value as Mapping)
  }

  /** Headers are words for everybody; a first row that is somebody's is not kept. */
  async #remember({ kind, mapping }: PeoplePlan): Promise<void> {
    if (Object.values(mapping).some(header => /\d{4}|@/u.test(header.normalize('NFKC')))) return
    const place = { organization: this.#context.organization, name: documentOf(kind) }
    await changeDocument<Mapping>(this.#context.state, place, () => mapping)
  }
}

const UNUSUAL: readonly string[] = ['kind', 'familyName', 'givenName', 'familyKana', 'givenKana', 'language']
const TEMPLATE: Readonly<Record<string, string>> = {
  'dependent.externalId': '扶養親族番号',
  'partner.externalId': '取引先コード',
  'partner.name': '取引先名',
  'shareholder.externalId': '株主番号',
  'shareholder.name': '株主名',
  'payer.externalId': '支払者番号',
}

function documentOf(kind: SubjectKind): string {
  return `import/people/${kind}`
}
