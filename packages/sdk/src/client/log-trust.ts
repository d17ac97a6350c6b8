import type { CheckpointView, ConsistencyProof } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { openCheckpoint, verifyConsistency, type Checkpoint } from '../log/index.ts'
import type { HostState, StoredCheckpoint } from '../state/host-state.ts'
import { VaultRefusal } from './refusal.ts'
import type { VaultHttp } from './vault-http.ts'

/** An answer of the vault that carries the state of its log. */
export interface LoggedAnswer {
  checkpoint: string
  consistency: ConsistencyProof
}

/** Tries before two processes that contact one log at once give up agreeing on its newest state. */
const RECONCILE_TRIES = 20

/**
 * Follows the log of one organization: every contact must continue what was seen before.
 *
 * Contacts of one process queue, because a proof holds from exactly one checkpoint.
 */
export class LogTrust {
  readonly #http: VaultHttp
  readonly #state: HostState
  readonly #organization: string
  #queue: Promise<unknown> = Promise.resolve()

  constructor(http: VaultHttp, state: HostState, organization: string) {
    this.#http = http
    this.#state = state
    this.#organization = organization
  }

  /**
   * Makes a call that names the newest trusted size, and verifies and stores the checkpoint that comes back.
   *
   * @param logKey - pinned verifier key
   * @param check - further checks on the answer; the checkpoint is stored only when they pass
   * @throws {FuinError} `log_proof_missing`, `log_proof_invalid`, `log_rolled_back`, `log_forked`,
   *   `log_key_mismatch`, `state_unavailable`
   */
  contact<T extends LoggedAnswer>(
    logKey: string,
    call: (since: number) => Promise<T>,
    check: (answer: T, checkpoint: Checkpoint) => void = () => undefined,
  ): Promise<{ answer: T; checkpoint: Checkpoint }> {
    const mine = this.#queue.then(async () => {
      const known = await this.#known(logKey)
      const answer = await this.#call(logKey, known, call)
      const checkpoint = openCheckpoint(requireText(answer.checkpoint), logKey)
      requireGrowth(known, checkpoint, answer.consistency)
      check(answer, checkpoint)
      await this.#store(logKey, known, { size: checkpoint.size, checkpoint: answer.checkpoint })
      return { answer, checkpoint }
    })
    this.#queue = mine.catch(() => undefined)
    return mine
  }

  /** Fetches the newest checkpoint. */
  newest(logKey: string): Promise<{ answer: CheckpointView; checkpoint: Checkpoint }> {
    return this.contact(logKey, since => this.#view(since))
  }

  /** Verifies that a checkpoint that came without a consistency proof lies on the trusted history. */
  async absorb(logKey: string, note: string): Promise<Checkpoint> {
    const checkpoint = openCheckpoint(requireText(note), logKey)
    await this.contact(logKey, async since => {
      for (let attempt = 0; attempt < RECONCILE_TRIES; attempt++) {
        const fromOld = await this.#view(since)
        const fromNote = await this.#view(checkpoint.size)
        if (fromOld.checkpoint !== fromNote.checkpoint) continue
        requireGrowth(checkpoint, openCheckpoint(fromNote.checkpoint, logKey), fromNote.consistency)
        return fromOld
      }
      throw new FuinError('state_unavailable', 'The log moves too fast to be followed. Try again.')
    })
    return checkpoint
  }

  async #known(logKey: string): Promise<Checkpoint | null> {
    const stored = await this.#state.checkpoint(this.#organization)
    if (stored === null) return null
    try {
      return openCheckpoint(stored.checkpoint, logKey)
    } catch {
      throw new FuinError(
        'log_key_mismatch',
        'The remembered log is signed with another key than the pinned one.',
      )
    }
  }

  /** A vault that lost entries may refuse a size that it never had: that is a roll-back, not a wrong call. */
  async #call<T>(logKey: string, known: Checkpoint | null, call: (since: number) => Promise<T>): Promise<T> {
    try {
      return await call(known?.size ?? 0)
    } catch (error) {
      if (known !== null && error instanceof VaultRefusal && [400, 409, 422].includes(error.status)) {
        const now = openCheckpoint((await this.#view(0)).checkpoint, logKey)
        if (now.size < known.size) throw rolledBack()
      }
      throw error
    }
  }

  async #store(logKey: string, known: Checkpoint | null, next: StoredCheckpoint): Promise<void> {
    let [from, to] = [known?.size ?? 0, next]
    for (let attempt = 0; attempt < RECONCILE_TRIES; attempt++) {
      if (await this.#state.advance(this.#organization, from, to)) return
      // Another process was faster. Both states must lead to one newest checkpoint.
      const other = await this.#known(logKey)
      if (other === null) throw new FuinError('state_unavailable', 'The host state lost its checkpoint.')
      const fromOther = await this.#view(other.size)
      const fromMine = await this.#view(next.size)
      if (fromOther.checkpoint !== fromMine.checkpoint) continue
      const newest = openCheckpoint(fromMine.checkpoint, logKey)
      requireGrowth(other, newest, fromOther.consistency)
      requireGrowth(openCheckpoint(next.checkpoint, logKey), newest, fromMine.consistency)
      ;[from, to] = [other.size, { size: newest.size, checkpoint: fromMine.checkpoint }]
    }
    throw new FuinError('state_unavailable', 'Too many processes use one host state at once. Try again.')
  }

  #view(since: number): Promise<CheckpointView> {
    const path = `/organizations/${this.#organization}/log/checkpoint?since=${since}`
    return this.#http.json<CheckpointView>({ method: 'GET', path })
  }
}

/** @throws {FuinError} when `next` does not continue `known` */
function requireGrowth(known: Checkpoint | null, next: Checkpoint, proof: ConsistencyProof): void {
  if (known === null) return
  if (next.size < known.size) throw rolledBack()
  if (!Array.isArray(proof?.hashes)) {
    throw new FuinError('log_proof_missing', 'The vault did not prove that its log was only appended to.')
  }
  if (proof.from !== known.size || proof.to !== next.size) {
    throw new FuinError('log_proof_invalid', 'The vault proved something else than was asked.')
  }
  const hashes = proof.hashes.map(hash => Buffer.from(String(hash), 'base64'))
  if (!verifyConsistency(known.size, next.size, hashes, known.root, next.root)) {
    throw new FuinError('log_forked', 'The vault shows another history than before. Stop and find out why.')
  }
}

function requireText(note: unknown): string {
  if (typeof note === 'string') return note
  throw new FuinError('log_proof_missing', 'The vault answered without a checkpoint of its log.')
}

function rolledBack(): FuinError {
  return new FuinError(
    'log_rolled_back',
    'The vault’s log is shorter than before: it was restored or tampered with.',
  )
}
