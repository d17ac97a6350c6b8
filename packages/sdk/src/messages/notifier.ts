import type { MessageKind } from './kinds.ts'

/** Whom a message is for, as the label of the person says. */
export interface Recipient {
  externalId: string
  name: string
  email?: string
  phone?: string
}

/**
 * One message, written. It may carry the link of a request: whoever has that can answer in the person's place,
 * so send it to nobody else and keep no copy.
 */
export interface OutgoingMessage {
  organization: string
  kind: MessageKind
  /** The same for the same message, even when it is tried again after a crash. Names nobody. */
  id: string
  /** Null for an alert to staff. */
  request: string | null
  /** Null: the staff of the organization. */
  to: Recipient | null
  /** BCP 47. */
  language: string
  /** One line. Never a number, never the link. */
  subject: string
  /** Plain text. */
  text: string
}

/** Why a message did not go out. `temporary` is tried again by the next pass, the others are not. */
export type FailureCode = 'no-address' | 'refused' | 'temporary' | 'unreachable' | 'misconfigured'

/** Throw this from a notifier to say why. Any other error counts as `temporary`. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered'
  readonly code: FailureCode

  /** @param code - no address and no answer of a server: both name people */
  constructor(code: FailureCode) {
    super(`The message did not go out: ${code}.`)
    this.code = code
  }
}

/**
 * Sends messages: the host's own mail, chat or SMS, or {@link smtpNotifier} of `@fuin/sdk/smtp`.
 *
 * @example
 * ```ts
 * import { NotDelivered, type Notifier } from '@fuin/sdk/node'
 *
 * const notifier: Notifier = {
 *   async send({ to, subject, text }) {
 *     if (to?.email === undefined) throw new NotDelivered('no-address')
 *     await mail(to.email, subject, text)
 *   },
 * }
 * ```
 */
export interface Notifier {
  /** Resolves when the message was handed over. @throws {NotDelivered} */
  send(message: OutgoingMessage): Promise<void>
}
