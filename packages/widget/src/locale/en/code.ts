import type { jaCode } from '../ja/code.ts'

/** English of the card code. */
export const enCode: Record<keyof typeof jaCode, string> = {
  'code.button': 'Read the QR code of the card',
  'code.live': 'Read the QR code with the live camera',
  'code.hint':
    'Take a photo of the back of the My Number Card and the number is filled in. That photo is not sent.',
  'code.working': 'Reading…',
  'code.done': 'The number was read. Check that it is the one on the card.',
  'code.replaced':
    'The code holds another number than the one you typed; it took its place. Check that it is the one on the card.',
  'code.nothing':
    'No QR code could be read. Use good light and let the code fill the picture. You can also type the number.',
  'code.other': 'There is no My Number in this QR code. Take a photo of the back of the My Number Card.',
  'code.application':
    'This is the code of an application form; it holds no My Number. Show the code on the back of the My Number Card, or that of the notification card.',
}
