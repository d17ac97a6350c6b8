import type { CheckpointView, ConsistencyProof } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { openCheckpoint, verifyConsistency, type Checkpoint } from '../log/index.ts'
import type { HostState } from '../state/host-state.ts'
import { VaultRefusal } from './refusal.ts'
import type { VaultHttp } from './vault-http.ts'

/** An answer of the vault that carries the state of its log. */
export interface LoggedAnswer {
  checkpoint: string
  consistency: ConsistencyProof
}

/** A checkpoint whose signature was verified, with the note that says it. */
export interface SignedCheckpoint extends Checkpoint {
  note: string
}

/** What a host trusts, and what the vault shows. */
export interface Comparison {
  known: SignedCheckpoint | null
  shown: SignedCheckpoint
  /** Whether what is shown only adds to what is known. */
  continues: boolean
}

const FORKED: ReadonlySet<string> = new Set(['log_forked', 'log_proof_invalid', 'log_rolled_back'])

/** Tries before giving up on a state that other processes keep moving. */
const TRIES = 50

/**
 * Follows the log of one organization: every contact must continue what was seen before, whatever other calls
 * and processes saw in the meantime.
 */
export class LogTrust {
  readonly #http: VaultHttp
  readonly #state: HostState
  readonly #organization: string
  #restarts = 0

  constructor(http: VaultHttp, state: HostState, organization: string) {
    this.#http = http
    this.#state = state
    this.#organization = organization
  }

  /**
   * Makes a call that names the newest trusted size, then verifies and stores the checkpoint that comes back.
   *
   * @param logKey - pinned verifier key
   * @throws {FuinError} `log_proof_missing`, `log_proof_invalid`, `log_rolled_back`, `log_forked`,
   *   `log_key_mismatch`, `state_unavailable`
   */
  async contact<T extends LoggedAnswer>(
    logKey: string,
    call: (since: number) => Promise<T>,
  ): Promise<{ answer: T; checkpoint: SignedCheckpoint }> {
    const known = await this.#known(logKey)
    const answer = await this.#call(logKey, known, call)
    const checkpoint = readCheckpoint(answer.checkpoint, logKey)
    if (known !== null) requireGrowth(known, checkpoint, answer.consistency)
    await this.#settle(logKey, checkpoint, known)
    return { answer, checkpoint }
  }

  /**
   * What this host trusts and what the vault shows now, whether or not the one continues the other. For deciding on a restore:
   * nothing is stored, and nothing else may rely on it.
   */
  async compare(logKey: string): Promise<Comparison> {
    const known = await this.#known(logKey)
    const shown = readCheckpoint((await this.#view(0)).checkpoint, logKey)
    if (known === null) return { known, shown, continues: true }
    if (known.size > shown.size) return { known, shown, continues: false }
    try {
      await this.#requireLine(known, shown)
      return { known, shown, continues: true }
    } catch (error) {
      if (error instanceof FuinError && FORKED.has(error.code)) return { known, shown, continues: false }
      throw error
    }
  }

  /** Follows another log from here on. @returns false when the stored checkpoint is no longer `known` */
  async restart(known: SignedCheckpoint, next: SignedCheckpoint): Promise<boolean> {
    const stored = (one: SignedCheckpoint): { size: number; checkpoint: string } => ({
      size: one.size,
      checkpoint: one.note,
    })
    const done = await this.#state.restart(this.#organization, stored(known), stored(next))
    if (done) this.#restarts++
    return done
  }

  /** How often a restore was accepted through this client: what was read before is then of another log. */
  get restarts(): number {
    return this.#restarts
  }

  /** Fetches the newest checkpoint. */
  newest(logKey: string): Promise<{ answer: CheckpointView; checkpoint: SignedCheckpoint }> {
    return this.contact(logKey, since => this.#view(since))
  }

  /** Verifies that a checkpoint that came without a consistency proof lies on the trusted history. */
  async absorb(logKey: string, note: string): Promise<SignedCheckpoint> {
    const checkpoint = readCheckpoint(note, logKey)
    await this.#settle(logKey, checkpoint, null)
    return checkpoint
  }

  /**
   * Puts a checkpoint in line with the stored one: a newer one replaces it, an older one must lie before it.
   *
   * @param proven - stored checkpoint from which it was proven already
   */
  async #settle(logKey: string, next: SignedCheckpoint, proven: Checkpoint | null): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const known = await this.#known(logKey)
      if (known !== null && known.size >= next.size) {
        await this.#requireLine(next, known)
        return
      }
      if (known !== null && known.size !== proven?.size) await this.#requireLine(known, next)
      const stored = { size: next.size, checkpoint: next.note }
      if (await this.#state.advance(this.#organization, known?.size ?? 0, stored)) return
    }
    throw new FuinError('state_unavailable', 'Too many processes move one host state at once. Try again.')
  }

  /** Asks for the proof between two verified checkpoints, unless they are the same. */
  async #requireLine(older: Checkpoint, newer: Checkpoint): Promise<void> {
    const same = older.size === newer.size
    const proof = same
      ? { from: older.size, to: newer.size, hashes: [] }
      : await this.#get<ConsistencyProof>(`consistency?from=${older.size}&to=${newer.size}`)
    requireGrowth(older, newer, proof)
  }

  async #known(logKey: string): Promise<SignedCheckpoint | null> {
    const stored = await this.#state.checkpoint(this.#organization)
    if (stored === null) return null
    try {
      return readCheckpoint(stored.checkpoint, logKey)
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
        const now = readCheckpoint((await this.#view(0)).checkpoint, logKey)
        if (now.size < known.size) throw rolledBack()
      }
      throw error
    }
  }

  #view(since: number): Promise<CheckpointView> {
    return this.#get<CheckpointView>(`checkpoint?since=${since}`)
  }

  #get<T>(rest: string): Promise<T> {
    return this.#http.json<T>({ method: 'GET', path: `/organizations/${this.#organization}/log/${rest}` })
  }
}

/** @throws {FuinError} when it is no checkpoint of this log */
export function readCheckpoint(note: unknown, logKey: string): SignedCheckpoint {
  if (typeof note === 'string') return { ...openCheckpoint(note, logKey), note }
  throw new FuinError('log_proof_missing', 'The vault answered without a checkpoint of its log.')
}

/** @throws {FuinError} when `next` does not continue `known` */
export function requireGrowth(known: Checkpoint, next: Checkpoint, proof: ConsistencyProof): void {
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

function rolledBack(): FuinError {
  return new FuinError(
    'log_rolled_back',
    'The vault’s log is shorter than before: it was restored or tampered with.',
  )
}
