import { enDeliveries } from './deliveries.ts'
import type { jaMessages } from '../ja/messages.ts'

/** What went out, and what did not arrive. */
export const enMessages: Readonly<Record<keyof typeof jaMessages, string>> = {
  ...enDeliveries,
  'messages.title': 'Messages',
  'messages.sent': 'Sent',
  'messages.failed': 'Not sent',
  'messages.bounced': 'Came back',
  'messages.emptyTitle': 'Nothing was sent yet',
  'messages.emptyText': 'What became of mail stands here once requests went out.',
  'messages.allArrived': 'No message failed.',
  'messages.list': 'Messages that did not arrive',
  'messages.again': 'Send again',
  'messages.sentAgain': 'Sent again.',
  'messages.notAgain': 'It still cannot be sent. Check the address, or hand over a sheet.',
}
