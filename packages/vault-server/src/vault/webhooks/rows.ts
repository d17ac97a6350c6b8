import type { WebhookDelivery, WebhookEventType, WebhookFailure } from '@fuin/sdk/api'

export interface EndpointRow {
  organization: string
  id: string
  url: string
  events: WebhookEventType[]
  state: 'enabled' | 'disabled'
  disabledBecause: 'gone' | 'staff' | null
  /** Wrapped by the master key. */
  secret: Buffer
  previousSecret: Buffer | null
  previousUntil: Date | null
  /** Tries in a row that got no answer, or one that asks for less. */
  failures: number
  /** Nothing is sent before this. */
  throttledUntil: Date | null
  createdAt: Date
}

export interface DeliveryRow {
  organization: string
  endpoint: string
  id: string
  event: WebhookEventType
  body: string
  state: WebhookDelivery['state']
  tries: number
  nextAt: Date
  /** An instance is at it until then. */
  leasedUntil: Date | null
  lastStatus: number | null
  lastError: WebhookFailure | null
  createdAt: Date
  deliveredAt: Date | null
}

/** A delivery that this instance is to try now, with what it needs of its endpoint. */
export interface ClaimedDelivery extends DeliveryRow {
  leasedUntil: Date
  url: string
  secret: Buffer
  previousSecret: Buffer | null
  previousUntil: Date | null
  failures: number
}

/** An event on its way to whoever wants it. */
export interface EventRow {
  id: string
  event: WebhookEventType
  body: string
}

/** Webhooks, inside a transaction. */
export interface WebhookTx {
  insertEndpoint(row: EndpointRow): Promise<void>
  endpoints(organization: string): Promise<EndpointRow[]>
  /** One of them, locked until the transaction ends. */
  lockEndpoint(organization: string, id: string): Promise<EndpointRow | null>
  updateEndpoint(organization: string, id: string, change: Partial<EndpointRow>): Promise<void>
  /** With its deliveries. */
  deleteEndpoint(organization: string, id: string): Promise<void>

  /** Puts events into the outbox of every enabled endpoint that wants them; or of `endpoint`, whatever it wants. */
  enqueue(organization: string, events: readonly EventRow[], at: Date, endpoint?: string): Promise<void>
  /**
   * Takes deliveries that are due, unless another instance has them or their endpoint rests.
   *
   * @param busy - endpoints that are called already
   */
  claimDeliveries(
    now: Date,
    options: { until: Date; limit: number; busy: readonly string[] },
  ): Promise<ClaimedDelivery[]>
  /** @returns false when the lease ran out and somebody else has it */
  settleDelivery(claimed: ClaimedDelivery, change: Partial<DeliveryRow>): Promise<boolean>
  deliveries(
    organization: string,
    endpoint: string,
    options: { after: string | null; limit: number; state?: WebhookDelivery['state'] },
  ): Promise<DeliveryRow[]>
  /** @returns how many are sent again */
  replayDeliveries(
    organization: string,
    endpoint: string,
    which: { id: string } | { since: Date },
    at: Date,
  ): Promise<number>
  deleteDeliveries(before: Date): Promise<void>

  /** Notes keys that end within `days` and were not told of at this step. */
  markExpiring(
    now: Date,
    options: { days: number; step: number },
  ): Promise<{ organization: string; id: string; expiresAt: Date }[]>
  /** Notes requests whose day is over, of organizations that want to know. @param today - in Japan */
  markOverdue(
    today: string,
    limit: number,
  ): Promise<{ organization: string; id: string; generation: number; due: string }[]>
}
