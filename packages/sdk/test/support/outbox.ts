import type { Notifier, OutgoingMessage } from '../../src/messages/notifier.ts'

/** A notifier that keeps what it was given, and fails when told to. */
export interface Outbox extends Notifier {
  messages: OutgoingMessage[]
  /** Called before a message is taken; throw to refuse it. */
  before: (message: OutgoingMessage) => void | Promise<void>
}

export function outbox(): Outbox {
  const messages: OutgoingMessage[] = []
  const box: Outbox = {
    messages,
    before: () => undefined,
    async send(message) {
      await box.before(message)
      messages.push(message)
    },
  }
  return box
}
