import type { ReleaseUse } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { StaffContext } from './context.ts'
import { release } from './release.ts'
import {
  findNumber,
  openReleased,
  type NumberTarget,
  type OutputOptions,
  type RevealedNumber,
  type RevealOptions,
} from './reveal.ts'
import type { SubjectRef } from './subjects.ts'

/** Options of a long run. */
export interface RevealManyOptions extends Omit<OutputOptions, 'item'> {
  /** What becomes of the digits: to look at them, or for paper, files and other programs. */
  use: ReleaseUse
  /** People per release, 1 to 100. Default 50. */
  batch?: number
  /** Called after each batch. */
  onProgress?: (done: number) => void
}

/** One person's outcome. An `error` concerns this person only; what concerns the vault is thrown. */
export type RevealOutcome =
  ({ ref: SubjectRef; error: null } & RevealedNumber) | { ref: SubjectRef; error: FuinError; number: null }

/** How many people are looked up at once. */
const LOOKUPS = 8
/** What may be wrong with one person while the others are fine. */
const PERSONAL: readonly string[] = ['not_found', 'input_invalid', 'purpose_not_shown']

/**
 * Reveals in batches: each number has a log entry of its own, each batch one checkpoint. Memory stays flat,
 * because the next batch is fetched only when the last one was taken.
 */
export async function* revealMany(
  context: StaffContext,
  refs: Iterable<SubjectRef> | AsyncIterable<SubjectRef>,
  options: RevealManyOptions,
): AsyncGenerator<RevealOutcome, void, undefined> {
  let done = 0
  for await (const batch of inBatches(refs, options.batch ?? 50)) {
    const found = await inBatchesOf(batch, LOOKUPS, ref => lookUp(context, ref, options))
    yield* revealBatch(context, batch, found, options)
    done += batch.length
    options.onProgress?.(done)
  }
}

async function* revealBatch(
  context: StaffContext,
  batch: SubjectRef[],
  found: (NumberTarget | FuinError)[],
  { purpose, use, target, form, reason, signal }: RevealManyOptions,
): AsyncGenerator<RevealOutcome, void, undefined> {
  const targets = found.filter((target): target is NumberTarget => !(target instanceof FuinError))
  const items = targets.map(({ item: { id, request, generation, round }, subject }) => ({
    id,
    request,
    generation,
    round,
    subject: subject.id,
  }))
  const order = { items, purpose, use, target, form, reason, ...(signal === undefined ? {} : { signal }) }
  const released = items.length === 0 ? [] : await release(context, order)
  const opened = await Promise.all(
    targets.map(async ({ subject, item }, index) => ({
      ...(await openReleased(context, item, released[index]!, purpose)),
      subject,
      item: item.id,
    })),
  )
  let next = 0
  for (const [index, target] of found.entries()) {
    const ref = batch[index]!
    yield target instanceof FuinError
      ? { ref, error: target, number: null }
      : { ref, error: null, ...opened[next++]! }
  }
}

async function lookUp(
  context: StaffContext,
  ref: SubjectRef,
  options: RevealOptions,
): Promise<NumberTarget | FuinError> {
  try {
    return await findNumber(context, ref, options)
  } catch (error) {
    if (error instanceof FuinError && PERSONAL.includes(error.code)) return error
    throw error
  }
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
