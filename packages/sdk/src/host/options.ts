import type { Permission } from '../api/index.ts'
import type { Erasure, WebhookEvent, WebhookEventType } from '../api/index.ts'
import type { VerifiedWebhook } from '../client/webhooks/verify.ts'
import type { WebhookOptions } from './webhooks.ts'
import type { AttentionEvents } from '../client/attention.ts'
import type { StaffMember } from '../client/organization.ts'

/** Who is signed in at the host, as far as Fuin has to know. */
export interface Principal {
  /** `org_…`: data never crosses organizations. */
  organization: string
  /** The person whose own number may be given here. */
  provider?: {
    externalId: string
    /** When the employer checked the identity of this account's holder; for the host's own rules. */
    identityCheckedAt?: string
  }
  /** Set for staff who work with numbers; left out or false for everybody else. */
  staff?: StaffMember | false | null | undefined
}

type EventData<Type extends WebhookEventType> = Extract<WebhookEvent, { type: Type }>['data']

/**
 * What happened, for the host's own queue. Ids only, no name and no number. What the vault alone knows of
 * ({@link AttentionEvents}) is told by `organization.attend(on)`.
 */
export interface HostEvents extends AttentionEvents {
  requested?: (event: { organization: string; request: string; subjects: string[] }) => unknown
  accepted?: (event: { organization: string; subject: string }) => unknown
  returned?: (event: { organization: string; subject: string }) => unknown
  erased?: (event: { organization: string; subject: string; erasure: Erasure }) => unknown
  /** By webhook: somebody has sent what was asked. */
  submitted?: (event: EventData<'submission.submitted'>) => unknown
  /** By webhook: somebody does not give the number, or staff closed the request. */
  declined?: (event: EventData<'submission.declined'>) => unknown
  /** Every webhook, once each; what rejects is told again. */
  webhook?: (event: VerifiedWebhook) => unknown
}

/** How the handler is mounted. `Source` is what the host's framework calls a request. */
export interface HandlerOptions<Source = Request> {
  /** Who is signed in; null: nobody. Called for every call. */
  principal: (request: Source) => Principal | null | Promise<Principal | null>
  on?: HostEvents
  /** Receives webhooks of the vault at `POST <mount>/webhooks` and verifies them. Left out: there is no such place. */
  webhooks?: WebhookOptions
  /** Path below which the handler is mounted, such as `/fuin`. Express removes it by itself. Default: none. */
  basePath?: string
  /**
   * Origins of the host's own pages, such as `https://hr.example`. Needed where a proxy hides the address
   * that the browser sees and the browser sends no `Sec-Fetch-Site`. Default: the origin of the request.
   */
  origins?: string[]
}

/** Permissions are the host's to give; this only keeps a typing error from giving none. */
export const PERMISSIONS: ReadonlySet<string> = new Set<Permission>([
  'request',
  'review',
  'reveal',
  'output',
  'erase',
  'audit',
  'admin',
])
