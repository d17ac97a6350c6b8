import type {
  CreatedWebhookEndpoint,
  CreateWebhookEndpoint,
  Page,
  UpdateWebhookEndpoint,
  WebhookDelivery,
  WebhookEndpoint,
} from '../../api/index.ts'
import type { OrganizationContext } from '../context.ts'
import { optional } from '../subjects.ts'
import type { CallOptions, VaultCall, VouchedActor } from '../vault-http.ts'

/** Which deliveries are listed. */
export interface ListWebhookDeliveries extends CallOptions {
  state?: WebhookDelivery['state']
  /** `next` of the page before. */
  after?: string
  /** 1 to 200. Default 100. */
  limit?: number
}

/**
 * Where the vault tells by itself what happens ([docs/webhooks.md](../../../../../docs/webhooks.md)). All of this needs
 * the scope `manage`.
 *
 * @example
 * ```ts
 * const { webhooks } = fuin.organization('org_01jd…')
 * const { id, secret } = await webhooks.create({
 *   url: 'https://hr.example/fuin/webhooks',
 *   events: ['submission.submitted', 'sign-in.locked'],
 * })
 * await webhooks.test(id)
 * const { data } = await webhooks.deliveries(id, { state: 'failed' })
 * ```
 */
export class Webhooks {
  readonly #context: OrganizationContext
  readonly #actor: (() => Promise<VouchedActor>) | undefined

  /** @param actor - whom the log names beside the key of this client */
  constructor(context: OrganizationContext, actor?: () => Promise<VouchedActor>) {
    this.#context = context
    this.#actor = actor
  }

  /** All endpoints, oldest first; never a secret. */
  async list(options?: CallOptions): Promise<WebhookEndpoint[]> {
    const { data } = await this.#call<{ data: WebhookEndpoint[] }>('GET', '', undefined, options)
    return data
  }

  /**
   * Adds an endpoint. Its secret is answered once.
   *
   * @param endpoint.url - HTTPS in the public network
   * @throws {FuinError} `vault_refused`: `webhook_url_refused`, `webhooks_full`
   */
  create(endpoint: CreateWebhookEndpoint, options?: CallOptions): Promise<CreatedWebhookEndpoint> {
    return this.#call('POST', '', endpoint, options)
  }

  /** Changes address or events, disables or enables. What happens meanwhile is not kept for a disabled endpoint. */
  update(id: string, change: UpdateWebhookEndpoint, options?: CallOptions): Promise<WebhookEndpoint> {
    return this.#call('PATCH', `/${id}`, change, options)
  }

  /** Deletes an endpoint with what waits for it. */
  async remove(id: string, { signal }: CallOptions = {}): Promise<void> {
    await this.#context.http.empty(await this.#order('DELETE', `/${id}`, undefined, signal))
  }

  /** Another secret. Both sign until the overlap is over. @param options.overlapHours - 0 to 168 */
  rotate(
    id: string,
    { overlapHours, ...options }: CallOptions & { overlapHours: number },
  ): Promise<CreatedWebhookEndpoint> {
    return this.#call('POST', `/${id}/rotate`, { overlapHours }, options)
  }

  /** Sends the event `webhook.test`. @returns its id */
  async test(id: string, options?: CallOptions): Promise<string> {
    return (await this.#call<{ id: string }>('POST', `/${id}/test`, {}, options)).id
  }

  /** Deliveries of the last 30 days, the newest first. */
  deliveries(
    id: string,
    { state, after, limit, ...options }: ListWebhookDeliveries = {},
  ): Promise<Page<WebhookDelivery>> {
    const query = new URLSearchParams({
      ...(state === undefined ? {} : { state }),
      ...(after === undefined ? {} : { after }),
      ...(limit === undefined ? {} : { limit: String(limit) }),
    })
    return this.#call('GET', `/${id}/deliveries?${query}`, undefined, options)
  }

  /**
   * Sends one delivery again, or all since a time, under the same ids.
   *
   * @returns how many
   */
  async replay(id: string, which: { id: string } | { since: Date }, options?: CallOptions): Promise<number> {
    const body = 'id' in which ? which : { since: which.since.toISOString() }
    return (await this.#call<{ replayed: number }>('POST', `/${id}/replay`, body, options)).replayed
  }

  async #call<T>(
    method: VaultCall['method'],
    path: string,
    body: object | undefined,
    { signal }: CallOptions = {},
  ): Promise<T> {
    return this.#context.http.json<T>(await this.#order(method, path, body, signal))
  }

  async #order(
    method: VaultCall['method'],
    path: string,
    body: object | undefined,
    signal: AbortSignal | undefined,
  ): Promise<VaultCall> {
    const actor = await this.#actor?.()
    return {
      method,
      path: this.#context.path(`/webhook-endpoints${path}`),
      ...(actor === undefined ? {} : { actor }),
      ...(body === undefined ? {} : { body }),
      ...optional(signal),
    }
  }
}
