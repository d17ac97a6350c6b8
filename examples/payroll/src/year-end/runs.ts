import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { FuinError, type Organization, type Staff } from '@fuin/sdk/node'
import { Refused } from '../words.ts'
import { partsOf, yearEndForm } from './forms.ts'
import { isAtWork, keptUntil, nameOf, peopleOf, type Failure, type Run } from './run.ts'
import { RunFiles } from './run-files.ts'
import { type OutputRow, SealedRows } from './sealed-rows.ts'
import { codeOfFailure, workThrough } from './work.ts'

const MINUTE = 60_000

export interface RunsOptions {
  dataDir: string
  secret: string
  organization: Organization
}

/** Year-end runs of this product: begun, stopped, gone on with, fetched and destroyed. */
export class Runs {
  readonly #files: RunFiles
  readonly #rows: SealedRows
  readonly #organization: Organization
  readonly #runs = new Map<string, Run>()
  readonly #works = new Map<string, Promise<void>>()
  readonly #timer: NodeJS.Timeout

  constructor({ dataDir, secret, organization }: RunsOptions) {
    this.#files = new RunFiles(join(dataDir, 'year-end'))
    this.#rows = new SealedRows(join(dataDir, 'year-end', 'rows'), secret)
    this.#organization = organization
    for (const run of this.#files.all().reverse()) {
      this.#runs.set(run.id, run)
      // Nobody is signed in any more: whoever began it goes on with it in person.
      if (isAtWork(run)) this.#change(run, { state: 'stopped', why: 'restarted' })
    }
    void this.#dropOld()
    this.#timer = setInterval(() => void this.#dropOld(), MINUTE)
    this.#timer.unref()
  }

  /** The newest first. */
  list(): Run[] {
    return [...this.#runs.values()].reverse()
  }

  find(id: string): Run | undefined {
    return this.#runs.get(id)
  }

  /** How many rows there are, and how many people were tried without one. */
  progress(run: Run): { done: number; failed: number; total: number } {
    const failed = Object.keys(run.failed).length
    return { done: this.#rows.people(run.id).length, failed, total: peopleOf(run).length }
  }

  /** @throws {Refused} while another run makes the same form of the same year */
  begin(staff: Staff, order: { year: number; form: string; by: string }): Run {
    const form = yearEndForm(order.form)
    if (form === undefined) throw new Refused('この書類は作れません。')
    const { year } = order
    const open = this.list().find(run => run.year === year && run.form === order.form && run.state !== 'gone')
    if (open !== undefined)
      throw new Refused(
        '同じ年の同じ書類を、もう作っています。続きから再開するか、取りやめてから作り直してください。',
        409,
      )
    const run: Run = {
      id: `${year}-${form.code}-${randomBytes(4).toString('hex')}`,
      ...order,
      startedAt: new Date().toISOString(),
      parts: partsOf(form),
      state: 'stopped',
      why: null,
      approvals: {},
      failed: {},
      fetched: null,
      keptUntil: keptUntil(false),
    }
    this.#runs.set(run.id, run)
    this.resume(run, staff)
    return run
  }

  /** Goes on where it was. Whoever failed is tried again. */
  resume(run: Run, staff: Staff): void {
    if (run.state === 'gone' || isAtWork(run)) return
    this.#change(run, { state: 'running', why: null, failed: {}, keptUntil: keptUntil(false) })
    const work = this.#work(run, staff).finally(() => this.#works.delete(run.id))
    this.#works.set(run.id, work)
  }

  /** Whoever is at work is finished first, so that every number that was used has its row. */
  stop(run: Run): void {
    if (run.state === 'running') this.#change(run, { state: 'stopping' })
  }

  /** Asks for one approval for each purpose. */
  async askApproval(run: Run, staff: Staff, reason: string): Promise<void> {
    const approvals: Record<string, string> = {}
    for (const { purpose, people } of run.parts) {
      const order = { purpose, use: 'output', form: run.form, persons: people.length, reason } as const
      approvals[purpose] = (await staff.approvals.ask({ action: 'release', ...order })).id
    }
    this.#change(run, { approvals })
  }

  /** The rows of a finished run. Whoever was erased since is left out, and their row destroyed. */
  async fetch(run: Run): Promise<OutputRow[]> {
    if (run.state !== 'finished') throw new Refused('まだ作り終わっていません。', 409)
    const kept: OutputRow[] = []
    for (const row of this.#rows.all(run.id)) {
      const { state } = await this.#organization.subjects.get({ id: row.subject })
      if (state === 'erasing' || state === 'erased') {
        this.#rows.removeOne(run.id, row.person)
        this.#fail(run, row.person, { code: 'erased', state })
      } else kept.push(row)
    }
    this.#change(run, { fetched: kept.length, keptUntil: keptUntil(true) })
    return kept
  }

  /** Destroys the rows. What remains says who made what and when. */
  async destroy(run: Run): Promise<void> {
    if (isAtWork(run)) throw new Refused('作成中です。先に中止してください。', 409)
    this.#rows.remove(run.id)
    this.#change(run, { state: 'gone', failed: {} })
    const { runs } = this.#organization.as({ externalId: run.by, permissions: [] })
    for (const part of run.parts) await runs.forget(nameOf(run, part))
  }

  /** Stops all of them, and waits until whoever is at work is finished. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    for (const run of this.list()) this.stop(run)
    await Promise.all(this.#works.values())
  }

  async #work(run: Run, staff: Staff): Promise<void> {
    try {
      await workThrough(run, staff, {
        row: row => this.#rows.put(run.id, row),
        failed: (person, failure) => this.#fail(run, person, failure),
        has: person => this.#rows.people(run.id).includes(person),
      })
      this.#change(run, { state: run.state === 'stopping' ? 'stopped' : 'finished' })
    } catch (error) {
      if (!(error instanceof FuinError)) console.error('payroll: a run stopped', (error as Error).name)
      this.#change(run, { state: 'stopped', why: codeOfFailure(error) })
    }
  }

  #fail(run: Run, person: string, failure: Failure): void {
    this.#change(run, { failed: { ...run.failed, [person]: failure } })
  }

  async #dropOld(): Promise<void> {
    const now = new Date().toISOString()
    for (const run of this.list())
      if (run.state !== 'gone' && !isAtWork(run) && run.keptUntil < now) await this.destroy(run)
  }

  #change(run: Run, change: Partial<Run>): void {
    Object.assign(run, change)
    this.#files.put(run)
  }
}
