import { setTimeout as wait } from 'node:timers/promises'
import type { Release, Releases, RevealPolicy } from '@fuin/sdk/api'
import { consistencyRanges } from '@fuin/sdk/log'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import { grow, provenEntry, rangesOf } from '../log/append.ts'
import { prepareEntries } from '../log/entry.ts'
import { proofs } from '../log/proofs.ts'
import { asRegistered } from '../members/caller.ts'
import type { ReleaseSource } from '../rows.ts'
import type { ActingMember } from '../members/rows.ts'
import { Batcher, type Outcome } from './batcher.ts'
import { decide, type ReleaseJob } from './decide.ts'
import { Ceiling } from './ceiling.ts'
import { slotsOf } from './judge.ts'
import { revealPolicy } from './policy.ts'

/** Calls that one commit may carry. */
const BATCH = 64
/** How often a batch is judged anew because somebody else wrote to the log. */
const ATTEMPTS = 30

/** Releases items of an organization. */
export type Releaser = (caller: Caller, organization: string, body: Release) => Promise<Releases>

/**
 * Releases items: first the entries, committed, then the bytes. A refusal is an entry of its own.
 *
 * Calls that come together share a commit. They are judged by what was read in one moment with the head of the
 * log, and written only if the log did not grow since: an erasure is an entry, so none can come in between.
 */
export function releaser(deps: Deps): Releaser {
  const batches = new Batcher<ReleaseJob, Releases>(
    (organization, jobs) => releaseBatch(deps, organization, jobs),
    BATCH,
  )
  return (caller, organization, body) => batches.run(organization, { caller, body })
}

async function releaseBatch(
  deps: Deps,
  organization: string,
  jobs: ReleaseJob[],
): Promise<Outcome<Releases>[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const outcomes = await tryBatch(deps, organization, jobs)
    if (outcomes !== null) return outcomes
    await wait(Math.random() * attempt * 2)
  }
  throw new VaultError('unavailable', 'The log of this organization is busy. Try again.', { retryAfter: 1 })
}

/** @returns null when the log grew meanwhile */
async function tryBatch(
  deps: Deps,
  organization: string,
  jobs: ReleaseJob[],
): Promise<Outcome<Releases>[] | null> {
  const { store } = deps
  const ids = new Set(jobs.flatMap(({ body }) => body.items))
  const actors = new Set(jobs.flatMap(({ caller }) => caller.actor ?? []))
  const { head, detailSlot, reveals, found, members } = await store.releaseSources(
    organization,
    [...ids],
    [...actors],
  )
  const keys = await keysOf(deps, found.flatMap(slotsOf))
  const sources = new Map(found.map(source => [source.item.id, source]))
  const now = deps.clock.now()
  const policy = revealPolicy(reveals)
  const ceiling = await ceilingOf(deps, { organization, jobs, policy, found, now })
  const moment = { now, detailSlot, policy, ceiling }
  const decisions = jobs.map(job => decide(asOf(job, members, now), sources, keys, moment))

  const entries = decisions.flatMap(decision => decision.entries)
  const grown = grow(deps, organization, head, await prepareEntries(deps, organization, entries))
  const { size, checkpoint } = grown.head
  const since = jobs.map(({ body }) => Math.min(body.since, size))
  const ranges = [...rangesOf(grown), ...since.map(from => consistencyRanges(from, size))]
  const hashes = await proofs(store, organization, ranges, grown.nodes)
  const tickets = decisions.flatMap(decision => decision.tickets)
  const used = decisions.flatMap(decision => decision.used ?? [])
  if (!(await store.appendIfUnchanged(organization, grown, tickets, used))) {
    const unused = grown.rows.flatMap(row => row.wordsSlot ?? [])
    if (unused.length > 0) await deps.shred.destroy(unused)
    return null
  }

  const proven = grown.rows.map((row, order) => provenEntry(grown, row, hashes[order]!))
  let at = 0
  return decisions.map((decision, order) => {
    const own = proven.slice(at, (at += decision.entries.length))
    const consistency = { from: since[order]!, to: size, hashes: hashes[proven.length + order]! }
    if (decision.refused !== null) return { error: decision.refused }
    return { result: { items: decision.answer(own), checkpoint, consistency } }
  })
}

/** What is counted: read after the head, so that it is as new, or the log has grown and the batch is judged anew. */
async function ceilingOf(
  { store }: Deps,
  given: {
    organization: string
    jobs: readonly ReleaseJob[]
    policy: RevealPolicy
    found: readonly ReleaseSource[]
    now: Date
  },
): Promise<Ceiling> {
  const { organization, jobs, policy, found, now } = given
  const named = [...new Set(jobs.flatMap(({ body }) => body.approval ?? []))]
  const approvals = named.length === 0 ? [] : await store.approvalsInUse(organization, named)
  const since = policy.ceiling === null ? null : new Date(now.getTime() - policy.ceiling.hours * 3_600_000)
  const counted = jobs.some(({ body }) => body.purpose !== 'REVIEW')
  const subjects = [...new Set(found.map(({ item }) => item.subject))]
  const released =
    since === null || !counted ? [] : await store.releasedPersons(organization, since, subjects)
  return new Ceiling(policy, released, new Map(approvals.map(row => [row.id, row])))
}

/** A right that was withdrawn since the call came in does not count: the registration is as new as the head of the log. */
function asOf(job: ReleaseJob, members: ReadonlyMap<string, ActingMember>, now: Date): ReleaseJob {
  const member = members.get(job.caller.actor ?? '')
  return member === undefined ? job : { ...job, caller: asRegistered(job.caller, member, now) }
}

async function keysOf(deps: Deps, slots: string[]): Promise<Map<string, Buffer | null>> {
  const keys = await deps.shred.read(slots)
  return new Map(slots.map((slot, order) => [slot, keys[order] ?? null]))
}
