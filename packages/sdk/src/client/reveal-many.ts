import type { ReleasedItem, ReleaseUse } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { StaffContext } from './context.ts'
import { lookUp } from './people/lookup.ts'
import { VaultRefusal } from './refusal.ts'
import { release, type ReleaseOrder } from './release.ts'
import { OpenRun } from './reveal-run.ts'
import {
  chooseNumber,
  openReleased,
  requireForm,
  type NumberTarget,
  type OutputOptions,
  type RevealedNumber,
} from './reveal.ts'
import { optional, type SubjectRef } from './subject-view.ts'

/** How far a run is. */
export interface RevealProgress {
  /** People whose outcome was taken, now or before the run was cut. */
  done: number
  /** How many there are; null where nobody knows. */
  total: number | null
}

/** Options of a long run. */
export interface RevealManyOptions extends Omit<OutputOptions, 'item'> {
  /** What becomes of the digits: to look at them, or for paper, files and other programs. */
  use: ReleaseUse
  /** People per release, 1 to 100. Default 50. */
  batch?: number
  /**
   * A name, 1 to 40 characters of `A-Z a-z 0-9 _ . -`, such as `slips-2026`. A run of that name that was cut goes on: whose
   * outcome was taken is neither released nor handed out again, and whoever failed is tried again.
   */
  run?: string
  /** How many people come, where `subjects` does not say. */
  total?: number
  /** Called after each person. */
  onProgress?: (progress: RevealProgress) => void
}

/** One person's outcome. An `error` concerns this person only; what concerns the vault is thrown. */
export type RevealOutcome =
  ({ ref: SubjectRef; error: null } & RevealedNumber) | { ref: SubjectRef; error: FuinError; number: null }

/** Work on single people that goes on at once. */
const AT_ONCE = 8
/** What may be wrong with one person while the others are fine. Everything else stops the run. */
const PERSONAL: ReadonlySet<string> = new Set([
  'not_found',
  'input_invalid',
  'purpose_not_shown',
  'context_mismatch',
  'manifest_invalid',
  'manifest_replayed',
  'amendment_invalid',
  'envelope_invalid',
  'envelope_unsupported',
  'unreadable',
])
const PERSONAL_REFUSALS: ReadonlySet<string> = new Set([
  'not_found',
  'erased',
  'purpose_not_allowed',
  'number_replaced',
  'out_of_reach',
])

/**
 * Reveals in batches: each number has a log entry of its own, each batch one checkpoint. Memory stays flat,
 * because the next batch is fetched only when the last one was taken.
 */
export async function* revealMany(
  context: StaffContext,
  refs: Iterable<SubjectRef> | AsyncIterable<SubjectRef>,
  options: RevealManyOptions,
): AsyncGenerator<RevealOutcome, void, undefined> {
  const { run: name, purpose, use, form = null, batch: size = 50, onProgress } = options
  requireForm(purpose, options.form)
  const run = name === undefined ? null : await OpenRun.open(context, name, { purpose, use, form })
  const total = options.total ?? (Array.isArray(refs) ? refs.length : null)
  let done = 0
  const count = (): void => onProgress?.({ done: ++done, total })
  for await (const batch of inBatches(refs, size)) {
    requireGoing(options)
    const found = await findNumbers(context, batch, options)
    const open = found.filter(target => isPersonal(target) || run?.has(target.subject.id) !== true)
    for (let past = found.length - open.length; past > 0; past--) count()
    const left = batch.filter((_, order) => open.includes(found[order]!))
    for await (const outcome of revealBatch(context, left, open, options)) {
      // Whoever was released and is not handed out any more is tried again when the run goes on.
      requireGoing(options)
      yield outcome
      // Whoever takes the numbers came back for more: this one is done with.
      if (outcome.error === null) await run?.take(outcome.subject.id)
      count()
    }
  }
}

function requireGoing({ signal }: RevealManyOptions): void {
  if (signal?.aborted === true) throw new FuinError('aborted', 'The run was cancelled.')
}

async function* revealBatch(
  context: StaffContext,
  refs: SubjectRef[],
  found: (NumberTarget | FuinError)[],
  options: RevealManyOptions,
): AsyncGenerator<RevealOutcome, void, undefined> {
  const targets = found.filter((target): target is NumberTarget => !isPersonal(target))
  const released = await releaseAll(context, targets, options)
  const opened = await Promise.all(
    targets.map(({ subject, item }, order) =>
      personal(async () => {
        const one = released[order]!
        if (isPersonal(one)) throw one
        return { ...(await openReleased(context, item, one, options.purpose)), subject, item: item.id }
      }),
    ),
  )
  let next = 0
  for (const [order, target] of found.entries()) {
    const ref = refs[order]!
    const outcome = isPersonal(target) ? target : opened[next++]!
    yield isPersonal(outcome) ? { ref, error: outcome, number: null } : { ref, error: null, ...outcome }
  }
}

/** All in one call; where the vault refuses for one of them, each in a call of its own. */
async function releaseAll(
  context: StaffContext,
  targets: NumberTarget[],
  { purpose, use, target, form, reason, approval, signal }: RevealManyOptions,
): Promise<(ReleasedItem | FuinError)[]> {
  if (targets.length === 0) return []
  const items = targets.map(({ item: { id, request, generation, round }, subject }) => ({
    id,
    request,
    generation,
    round,
    subject: subject.id,
  }))
  const of = (chosen: typeof items): ReleaseOrder => ({
    items: chosen,
    purpose,
    use,
    target,
    form,
    reason,
    approval,
    ...(signal === undefined ? {} : { signal }),
  })
  const all = await personal(() => release(context, of(items)))
  if (!isPersonal(all)) return all
  if (items.length === 1) return [all]
  return inBatchesOf(items, AT_ONCE, item => personal(async () => (await release(context, of([item])))[0]!))
}

/** Everybody of a batch in one call. */
async function findNumbers(
  context: StaffContext,
  refs: SubjectRef[],
  { purpose, form, reason, signal }: RevealManyOptions,
): Promise<(NumberTarget | FuinError)[]> {
  const order = {
    purpose,
    ...(form === undefined ? {} : { form }),
    ...(reason === undefined ? {} : { reason }),
  }
  const people = await lookUp(context, refs, { items: true, ...optional(signal) })
  return inBatchesOf(people, AT_ONCE, found =>
    personal(async () => {
      if (isPersonal(found)) throw found
      return chooseNumber(context, found, order)
    }),
  )
}

/** What concerns one person comes back as an error; what concerns all is thrown. */
async function personal<T>(work: () => Promise<T>): Promise<T | FuinError> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof VaultRefusal ? PERSONAL_REFUSALS.has(error.problem) : isOne(error))
      return error as FuinError
    throw error
  }
}

function isOne(error: unknown): boolean {
  return error instanceof FuinError && PERSONAL.has(error.code)
}

function isPersonal(value: unknown): value is FuinError {
  return value instanceof FuinError
}

async function* inBatches<T>(
  values: Iterable<T> | AsyncIterable<T>,
  size: number,
): AsyncGenerator<T[], void, undefined> {
  if (!Number.isSafeInteger(size) || size < 1 || size > 100) {
    throw new FuinError('input_invalid', 'A batch has 1 to 100 people.')
  }
  let batch: T[] = []
  for await (const value of values) {
    batch.push(value)
    if (batch.length === size) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

async function inBatchesOf<T, R>(values: T[], size: number, work: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < values.length; start += size) {
    results.push(...(await Promise.all(values.slice(start, start + size).map(work))))
  }
  return results
}
