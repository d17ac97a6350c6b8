import { FuinError, VaultRefusal, type Staff } from '@fuin/sdk/node'
import { find } from '../forms.ts'
import { eraYear, yearEndForm, type Part } from './forms.ts'
import { nameOf, type Failure, type Run } from './run.ts'
import type { OutputRow } from './sealed-rows.ts'

/** People whose numbers are used at once: when a run is stopped, so many are finished first. */
const BATCH = 5

/** Where the outcome of each person goes. Both are on the disk before the next one is taken. */
interface Sink {
  row(row: OutputRow): void
  failed(person: string, failure: Failure): void
  /** Whether there is a row already: nothing is asked about this person again then. */
  has(person: string): boolean
}

/**
 * Uses each number once, as the staff member who began the run. Ends early when the run is stopping: no more people are
 * named then, and those who were are finished.
 *
 * @throws {FuinError} what concerns everybody: a right, a ceiling, the vault, its log
 */
export async function workThrough(run: Run, staff: Staff, sink: Sink): Promise<void> {
  for (const part of run.parts) {
    const outcomes = staff.revealMany(namesOf(run, part, sink), {
      purpose: part.purpose,
      use: 'output',
      target: 'file',
      form: run.form,
      reason: `${eraYear(run.year)}分 ${yearEndForm(run.form)?.name ?? ''}の作成`,
      run: nameOf(run, part),
      batch: BATCH,
      total: part.people.length,
      ...(run.approvals[part.purpose] === undefined ? {} : { approval: run.approvals[part.purpose]! }),
    })
    for await (const outcome of outcomes) {
      const person = (outcome.ref as { externalId: string }).externalId
      if (outcome.error !== null) sink.failed(person, await failureOf(staff, person, outcome.error))
      else sink.row({ person, subject: outcome.subject.id, digits: outcome.number.digits() })
    }
  }
}

function* namesOf(run: Run, { people }: Part, sink: Sink): Generator<{ externalId: string }> {
  for (const externalId of people) {
    if (run.state === 'stopping') return
    if (!sink.has(externalId)) yield { externalId }
  }
}

async function failureOf(staff: Staff, person: string, error: FuinError): Promise<Failure> {
  const subject = await find(staff.subjects, person)
  return { code: codeOfFailure(error), state: subject?.state ?? 'not-requested' }
}

/** The code of a refusal or of an error; `internal` for what nobody expected. */
export function codeOfFailure(error: unknown): string {
  if (error instanceof VaultRefusal) return error.problem
  return error instanceof FuinError ? error.code : 'internal'
}
