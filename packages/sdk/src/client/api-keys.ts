import type { ApiKey, ApiKeyScope, CreateApiKey, CreatedApiKey } from '../api/index.ts'
import type { OrganizationContext } from './context.ts'
import { optional } from './subjects.ts'
import type { CallOptions, VaultCall, VouchedActor } from './vault-http.ts'

/** A key to be made. It may no more than the key that this client uses. */
export interface NewApiKey {
  /** For lists: `a-z0-9-`, at most 40 characters. Never a person's name. */
  name: string
  scopes: ApiKeyScope[]
  /** When it stops working. Left out: never. */
  expiresAt?: Date
  /** Host's own ids of the only staff it may vouch for. Left out: any. */
  staff?: readonly string[]
  /** Networks from which it works, such as `203.0.113.0/24`. Left out: any. */
  allowedAddresses?: readonly string[]
}

/**
 * Keys with which hosts call the vault. All of this needs the scope `manage`.
 *
 * @example
 * ```ts
 * const { apiKeys } = fuin.organization('org_01jd…')
 * for (const { id, name, expiresInDays, lastUsedAt } of await apiKeys.list())
 *   console.log(id, name, expiresInDays, lastUsedAt)
 * const { secret } = await apiKeys.rotate('key_01jd…', { overlapHours: 24 })
 * ```
 */
export class ApiKeys {
  readonly #context: OrganizationContext
  readonly #actor: (() => Promise<VouchedActor>) | undefined

  /** @param actor - whom the log names beside the key of this client */
  constructor(context: OrganizationContext, actor?: () => Promise<VouchedActor>) {
    this.#context = context
    this.#actor = actor
  }

  /**
   * Whether this client calls with that key: when it is revoked, this client stops. Known after its first call. A key that was
   * rotated away is no longer its own once a call was made with the next.
   */
  isOwn(id: string): boolean {
    return this.#context.http.keyId === id
  }

  /**
   * All keys, those that have ended included, oldest first; never a secret.
   *
   * @throws {FuinError} `vault_refused`: `forbidden` without the scope `manage`
   */
  async list({ signal }: CallOptions = {}): Promise<ApiKey[]> {
    const { data } = await this.#context.http.json<{ data: ApiKey[] }>(
      await this.#call('GET', '', { signal }),
    )
    return data
  }

  /**
   * Makes a key. Its secret is answered once.
   *
   * @throws {FuinError} `vault_refused`: `key_exceeds_maker` when it would be allowed more than this client's key
   */
  async create(
    { name, scopes, expiresAt, staff, allowedAddresses }: NewApiKey,
    { signal }: CallOptions = {},
  ): Promise<CreatedApiKey> {
    const keyring = staff === undefined ? null : await this.#context.keyring()
    const body: CreateApiKey = {
      name,
      scopes,
      ...(expiresAt === undefined ? {} : { expiresAt: expiresAt.toISOString() }),
      ...(keyring === null ? {} : { actors: await Promise.all(staff!.map(id => keyring.actorId(id))) }),
      ...(allowedAddresses === undefined ? {} : { allowedAddresses: [...allowedAddresses] }),
    }
    return this.#context.http.json(await this.#call('POST', '', { body, signal }))
  }

  /**
   * Makes another secret for the same rights. The old one works until the overlap is over, so that it can be changed
   * machine by machine; a key that ends is followed by one that lives as long as it did.
   *
   * @param options.overlapHours - 0 to 168; 0 when the old secret may have been seen by others
   * @throws {FuinError} `vault_refused`: `key_not_active`, `key_exceeds_maker`, `last_manage_key`
   */
  async rotate(
    id: string,
    { overlapHours, signal }: CallOptions & { overlapHours: number },
  ): Promise<CreatedApiKey> {
    return this.#context.http.json(
      await this.#call('POST', `/${id}/rotate`, { body: { overlapHours }, signal }),
    )
  }

  /**
   * Revokes a key: no instance of the vault takes it from the moment this resolves.
   *
   * @throws {FuinError} `vault_refused`: `last_manage_key` for the last key that can manage keys
   */
  async revoke(id: string, { signal }: CallOptions = {}): Promise<void> {
    await this.#context.http.empty(await this.#call('DELETE', `/${id}`, { signal }))
  }

  async #call(
    method: VaultCall['method'],
    path: string,
    { body, signal }: { body?: object; signal?: AbortSignal | undefined },
  ): Promise<VaultCall> {
    const actor = await this.#actor?.()
    return {
      method,
      path: this.#context.path(`/api-keys${path}`),
      ...(actor === undefined ? {} : { actor }),
      ...(body === undefined ? {} : { body }),
      ...optional(signal),
    }
  }
}
