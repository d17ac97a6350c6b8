import type { jaMask } from '../ja/mask.ts'

/** English of masking. */
export const enMask: Record<keyof typeof jaMask, string> = {
  'mask.button': 'Black out a part',
  'mask.hide': 'Please hide before sending: {what}',
  'mask.help':
    'Move the black boxes over what must not be seen. Arrow keys move a box; with Shift they resize it.',
  'mask.box': 'Black box {number} {label}',
  'mask.pad': 'Move the chosen box',
  'mask.left': '← Left',
  'mask.right': '→ Right',
  'mask.up': '↑ Up',
  'mask.down': '↓ Down',
  'mask.wider': 'Wider',
  'mask.narrower': 'Narrower',
  'mask.taller': 'Taller',
  'mask.lower': 'Lower',
  'mask.remove': 'Delete box',
  'mask.add': 'Add a box',
  'mask.apply': 'Black out',
  'mask.cancel': 'Back without change',
  'mask.done': 'Blacked out. It is sent as you see it. This cannot be undone (you can take the photo again).',
  'mask.unfinished': 'Blacking out is not finished. Press “Black out” or “Back without change”.',
  'mask.insurer': 'Insurer number',
  'mask.insured': 'Symbol, number and branch number',
  'mask.qr': 'QR code',
  'mask.pension': 'Basic pension number',
  'mask.donor': 'Organ donor field',
}
