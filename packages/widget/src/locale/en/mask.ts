import type { jaMask } from '../ja/mask.ts'

/** English of the buttons that change a photo, and of what has to be hidden on it. */
export const enMask: Record<keyof typeof jaMask, string> = {
  'mask.button': 'Black out a part',
  'mask.hide':
    'Before sending, black out whatever of this is on the photo: {what}. The law does not allow it to be received.',
  'mask.wish': 'If it is on the photo, you can black it out: {what}',
  'mask.must': 'Press “Black out a part”, or check that it is not on the photo and tick the box.',
  'mask.absent': 'I checked. This is not on the photo: {what}',
  'mask.done': 'Blacked out. It is sent as you see it.',
  'mask.insurer': 'Insurer number',
  'mask.insured': 'Symbol, number and branch number',
  'mask.insurance': 'Health insurance symbol and number, basic pension number',
  'mask.qr': 'QR code',
  'mask.pension': 'Basic pension number',
  'mask.number': 'My Number',
  'mask.family': 'My Numbers of other family members',
  'mask.donor': 'Organ donor field',
  'stage.unfinished': 'You are still changing the photo. Press the blue button or “Back without change”.',
  'stage.unavailable': 'This tool could not be loaded. Check your connection and press again.',
  'document.undo': 'Undo',
  'document.undone': 'The last change was undone.',
  'list.comma': ', ',
  'crop.button': 'Cut the edges',
  'crop.done': 'The edges were cut. This photo will be sent.',
}
