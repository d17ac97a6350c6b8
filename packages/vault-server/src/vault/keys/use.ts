import { VaultError } from '../../errors.ts'
import { outsider, type Caller, type Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { requireOrganization } from '../organizations.ts'
import type { ApiKeyRow } from '../rows.ts'
import type { Store } from '../store.ts'
import { isWithin } from './addresses.ts'

const MINUTE = 60_000

/** When a key was used. */
export interface KeyUsed {
  organization: string
  id: string
  at: Date
}

/**
 * Remembers in memory when keys were used, and writes it beside the calls: no call waits for it. A crash loses the last
 * minute of it, which no rule depends on.
 */
export class KeyUse {
  #used = new Map<string, KeyUsed>()
  readonly #refused = new Map<string, number>()

  /** Costs nothing when the minute is known already. */
  note({ organization, id, lastUsedAt }: ApiKeyRow, at: Date): void {
    if (lastUsedAt === null || at.getTime() - lastUsedAt.getTime() >= MINUTE)
      this.#used.set(id, { organization, id, at })
  }

  /** Writes what was noted, each key at most once a minute, whatever the number of instances. */
  async write(store: Store): Promise<void> {
    const used = this.#used
    if (used.size === 0) return
    this.#used = new Map()
    await store
      .transaction(tx => tx.markKeysUsed([...used.values()]))
      .catch((error: unknown) => {
        for (const [id, one] of used) if (!this.#used.has(id)) this.#used.set(id, one)
        throw error
      })
  }

  /** Whether a refusal of this key is to be logged: the first of each minute, or a thief would fill the log. */
  isNews(id: string, at: Date): boolean {
    const before = this.#refused.get(id)
    if (before !== undefined && at.getTime() - before < MINUTE) return false
    this.#refused.set(id, at.getTime())
    return true
  }
}

/**
 * Refuses a right key from a wrong place, and logs it: the key has been stolen, or the list is too short.
 *
 * @throws {VaultError} `address_not_allowed`
 */
export async function requireAddress(
  deps: Deps,
  { organization, id, allowedAddresses }: ApiKeyRow,
  address: string,
  detail: Caller['detail'],
): Promise<void> {
  if (allowedAddresses === null || isWithin(address, allowedAddresses)) return
  if (deps.keyUse.isNews(id, deps.clock.now())) {
    const caller = { ...outsider('vouched', detail), apiKey: id }
    await deps.store.transaction(async tx => {
      const { detailSlot } = await requireOrganization(tx, organization)
      const content = { action: 'api-key.use', result: 'address_not_allowed', key: id } as const
      await append(deps, tx, organization, caller, [{ content, detailSlot }])
    })
  }
  throw new VaultError('address_not_allowed', 'This API key does not work from this address.')
}
