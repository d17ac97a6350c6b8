import type { Entry, LogState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { appendLeaf, foldNodes, leafHash, type Checkpoint } from '../log/index.ts'
import { detailHash } from './histories/proven.ts'
import { requireMembers } from './log-entry.ts'

/** What a verified log says. */
export interface VerifiedLog {
  organization: string
  size: number
  /** Base64. */
  root: string
  /** Entries whose detail (words, addresses) was erased or left out. */
  withoutDetail: number
  /** API keys that were used and that no entry made: written into the vault's database by somebody. */
  unknownKeys: string[]
  /** Restores from a backup that were accepted, oldest first: entries from before may be missing. */
  restores: { index: number; time: string; from: LogState; to: LogState }[]
}

/**
 * Rebuilds the tree of a log out of its entries, one after the other, and says at the end whether it is the one that was
 * signed. Keeps no entry, so that it takes as little memory for a million as for one.
 */
export class WholeLog {
  readonly #organization: string
  readonly #known: Checkpoint | null
  readonly #keys = new KeyBook()
  readonly #restores: VerifiedLog['restores'] = []
  #frontier: Buffer[] = []
  #size = 0
  #withoutDetail = 0

  /** @param known - a checkpoint with which the log must begin, verified before */
  constructor(organization: string, known: Checkpoint | null) {
    this.#organization = organization
    this.#known = known
  }

  /** How many entries were added. */
  get size(): number {
    return this.#size
  }

  /** @throws {FuinError} `log_entry_mismatch` for what is no entry, or out of place; `log_forked` */
  add({ index, leaf, detail }: { index?: unknown; leaf?: unknown; detail?: unknown }): Entry {
    if (index !== this.#size || typeof leaf !== 'string') throw outOfPlace(this.#size)
    const entry = requireMembers(leaf, { organization: this.#organization })
    if (detail === null) this.#withoutDetail++
    else if (detailHash(detail) !== entry.detail) throw outOfPlace(this.#size)
    this.#keys.read(entry)
    if (entry.restored !== undefined)
      this.#restores.push({ index: this.#size, time: entry.time, ...entry.restored })
    this.#frontier = appendLeaf(this.#frontier, this.#size, leafHash(leaf)).frontier
    this.#size++
    if (this.#known?.size === this.#size && Buffer.compare(this.#root(), this.#known.root) !== 0)
      throw new FuinError('log_forked', 'The log does not begin with the checkpoint seen before.')
    return entry
  }

  /** @throws {FuinError} `log_proof_invalid` where the checkpoint signs other entries, `log_rolled_back` */
  close(checkpoint: Checkpoint): VerifiedLog {
    const root = this.#root()
    const fits =
      checkpoint.size === this.#size &&
      checkpoint.origin.endsWith(`/${this.#organization}`) &&
      Buffer.compare(checkpoint.root, root) === 0
    if (!fits)
      throw new FuinError('log_proof_invalid', 'The entries are not those that the checkpoint signs.')
    if (this.#known !== null && this.#known.size > this.#size)
      throw new FuinError('log_rolled_back', 'The log is shorter than the one seen before.')
    return {
      organization: this.#organization,
      size: this.#size,
      root: root.toString('base64'),
      withoutDetail: this.#withoutDetail,
      unknownKeys: [...this.#keys.unknown],
      restores: this.#restores,
    }
  }

  #root(): Buffer {
    return foldNodes(this.#frontier)
  }
}

/** Which API keys the log knows, and which were used without ever being made. */
class KeyBook {
  readonly unknown = new Set<string>()
  readonly #made = new Set<unknown>()

  read({ action, result, key, replacedBy, actor }: Entry): void {
    if (action === 'api-key.create' && result === 'ok') this.#made.add(key)
    if (action === 'api-key.rotate' && result === 'ok') this.#made.add(replacedBy)
    const used = actor.apiKey
    if (typeof used === 'string' && !this.#made.has(used)) this.unknown.add(used)
  }
}

/** @param place - where the entry should stand; left out for a line of a file that is none */
export function outOfPlace(place?: number): FuinError {
  const which = place === undefined ? 'A line' : `Entry ${place}`
  return new FuinError('log_entry_mismatch', `${which} of the log was changed or is out of place.`)
}
