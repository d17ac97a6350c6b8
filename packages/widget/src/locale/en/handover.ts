import type { jaHandover } from '../ja/handover.ts'

/** English of going on elsewhere. */
export const enHandover: Record<keyof typeof jaHandover, string> = {
  'handover.lead': 'If you have a smartphone, you can take the photos and submit with it.',
  'handover.button': 'Continue on your phone',
  'handover.code': 'QR code to be opened with the phone',
  'handover.scan': 'Point the camera of your phone at this QR code and open the link that appears.',
  'handover.signIn': 'Sign in on the phone as you usually do.',
  'handover.compare': 'Check that the “Verification code” on the phone is the same as this one:',
  'handover.stay':
    'What you entered on this screen stays here. Start again on the phone, beginning with the number.',
  'handover.secret': 'This QR code is for you only. Do not show it to others or let them take a photo of it.',
  'handover.waiting': 'Waiting until you submit on the phone. Then the receipt appears here.',
  'handover.lost': 'From here it cannot be told whether it was submitted. Look at your phone.',
  'handover.close': 'Close the QR code and continue here',
  'leave.lead':
    'This page runs inside an app. If camera or photos do not work, open it in your usual browser (Safari or Chrome).',
  'leave.open': 'Open in the usual browser',
  'leave.copy': 'Copy the link',
  'leave.copied': 'Copied. Open Safari or Chrome, paste it into the address bar and open it.',
  'leave.failed':
    'It could not be copied. Press long on the link in your message and open it in the browser.',
}
