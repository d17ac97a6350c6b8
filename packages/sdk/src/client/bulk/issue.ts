import { FuinError } from '../../errors.ts'
import type { StaffContext } from '../context.ts'
import { VaultRefusal } from '../refusal.ts'
import type { SubjectView } from '../subjects.ts'
import { inPool } from '../scheduled/pool.ts'
import { askOne } from './ask.ts'
import type { BulkPlan, IssueOutcome } from './order.ts'
import { allPeople, somePeople } from './people.ts'
import { openPlan, type StoredPlan, type StoredVisit } from './stored-plan.ts'

const FEW = 150

/** How far a run is. */
export interface IssueProgress {
  done: number
  total: number
  failed: number
}

/** How a plan is carried out. */
export interface IssueOptions {
  signal?: AbortSignal
  onProgress?: (progress: IssueProgress) => void
  /** Requests at once. Default 8. */
  width?: number
  /** Begin with the request at this place of the plan. Default 0. */
  from?: number
  /** Do so many of them. Default: all. */
  limit?: number
}

/**
 * Carries out a plan. What was done before is found and not done again; what fails does not stop the rest.
 *
 * @throws {FuinError} `not_found` for a plan that is over, `aborted`
 */
export async function* issuePlan(
  context: StaffContext,
  plan: string | Pick<BulkPlan, 'id'>,
  { signal, onProgress, width = 8, from = 0, limit }: IssueOptions = {},
): AsyncGenerator<IssueOutcome, void, undefined> {
  const stored = await openPlan(context, typeof plan === 'string' ? plan : plan.id)
  const visits = stored.visits.slice(from, limit === undefined ? undefined : from + limit)
  const ids = visits.flatMap(({ subjects }) => subjects.map(({ id }) => id))
  // One by one costs a call for each; beyond some, the whole list in pages is quicker.
  const everybody = ids.length <= FEW ? await somePeople(context, ids) : await allPeople(context)
  const progress: IssueProgress = { done: 0, total: visits.length, failed: 0 }
  const until = function* (): Generator<StoredVisit> {
    for (const visit of visits) {
      if (signal?.aborted === true) return
      yield visit
    }
  }
  for await (const outcome of inPool(until(), width, visit => ask(context, stored, visit, everybody))) {
    progress.done++
    if (outcome.outcome === 'failed') progress.failed++
    onProgress?.({ ...progress })
    yield outcome
  }
  if (signal?.aborted === true) throw new FuinError('aborted', 'The run was stopped. It can be gone on with.')
}

/** One visit; every failure becomes an outcome. */
async function ask(
  context: StaffContext,
  plan: StoredPlan,
  visit: StoredVisit,
  everybody: Map<string, SubjectView>,
): Promise<IssueOutcome> {
  const { request } = visit
  const subjects = visit.subjects.map(({ id }) => id)
  const people = subjects.map(id => everybody.get(id))
  const stands = visit.subjects.every(({ before }, place) => {
    const now = people[place]
    return now !== undefined && (now.request === before || now.request === request)
  })
  if (!stands) return { request, subjects, outcome: 'changed', channel: 'sheet', delivery: null }
  const head = everybody.get(people[0]!.dependentOf ?? '') ?? people[0]!
  const channel = (head.details['email'] ?? '') === '' ? 'sheet' : 'mail'
  try {
    const views = people as SubjectView[]
    const done = await askOne(context, plan, { request, views, head, mail: channel === 'mail' })
    return { request, subjects, channel, ...done }
  } catch (error) {
    const code =
      error instanceof VaultRefusal ? error.problem : error instanceof FuinError ? error.code : 'internal'
    return { request, subjects, outcome: 'failed', code, channel, delivery: null }
  }
}
