import type { jaDeliveries } from '../ja/deliveries.ts'

export const enDeliveries: Readonly<Record<keyof typeof jaDeliveries, string>> = {
  'messages.kind.request': 'Request',
  'messages.kind.reminder': 'Reminder',
  'messages.kind.return': 'Return',
  'messages.kind.thanks': 'Thanks',
  'messages.kind.extended': 'New due day',
  'messages.kind.purpose-notice': 'Notice of a purpose',
  'messages.kind.erased': 'Notice of disposal',
  'messages.kind.staff-alert': 'Alert to staff',
  'messages.code.no-address': 'No mail address. Add one and send again.',
  'messages.code.refused': 'Refused. Please check the address.',
  'messages.code.temporary': 'Cannot be delivered now. It is tried again by itself.',
  'messages.code.unreachable': 'The mail server does not answer. It is tried again by itself.',
  'messages.code.misconfigured': 'The mail server is not set up correctly. Please tell the administrator.',
  'messages.code.bounced': 'It came back later. Please check the address.',
}
