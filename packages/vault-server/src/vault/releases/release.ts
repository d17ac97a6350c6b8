import { setTimeout as wait } from 'node:timers/promises'
import type { Release, Releases } from '@fuin/sdk/api'
import { consistencyRanges } from '@fuin/sdk/log'
import { VaultError } from '../../errors.ts'
import type { Caller, Deps } from '../deps.ts'
import { grow, provenEntry, rangesOf } from '../log/append.ts'
import { prepareEntries } from '../log/entry.ts'
import { proofs } from '../log/proofs.ts'
import { asRegistered } from '../members/caller.ts'
import type { ActingMember } from '../members/rows.ts'
import { Batcher, type Outcome } from './batcher.ts'
import { decide, type ReleaseJob } from './decide.ts'
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
  const moment = { now: deps.clock.now(), detailSlot, policy: revealPolicy(reveals) }
  const decisions = jobs.map(job => decide(asOf(job, members, moment.now), sources, keys, moment))

  const entries = decisions.flatMap(decision => decision.entries)
  const grown = grow(deps, organization, head, await prepareEntries(deps, organization, entries))
  const { size, checkpoint } = grown.head
  const since = jobs.map(({ body }) => Math.min(body.since, size))
  const ranges = [...rangesOf(grown), ...since.map(from => consistencyRanges(from, size))]
  const hashes = await proofs(store, organization, ranges, grown.nodes)
  const tickets = decisions.flatMap(decision => decision.tickets)
  if (!(await store.appendIfUnchanged(organization, grown, tickets))) return null

  const proven = grown.rows.map((row, order) => provenEntry(grown, row, hashes[order]!))
  let at = 0
  return decisions.map((decision, order) => {
    const own = proven.slice(at, (at += decision.entries.length))
    const consistency = { from: since[order]!, to: size, hashes: hashes[proven.length + order]! }
    if (decision.refused !== null) return { error: decision.refused }
    return { result: { items: decision.answer(own), checkpoint, consistency } }
  })
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
