import type { jaCamera } from '../ja/camera.ts'

/** English of the live view. */
export const enCamera: Record<keyof typeof jaCamera, string> = {
  'camera.button': 'Take it with a frame',
  'camera.asking': 'Your browser asks whether the camera may be used. Choose “Allow”.',
  'camera.hint.card': 'Fit the card into the frame, turned so that no light is mirrored on it.',
  'camera.hint.a4': 'Lay the paper flat and fit its four corners into the frame.',
  'camera.hint.passport': 'Open the page with your photo and fit it into the frame.',
  'camera.scan': 'Hold the QR code on the back of the My Number Card into the frame, as large as possible.',
  'camera.shutter': 'Take the photo',
  'camera.torch': 'Light',
  'camera.close': 'Cancel',
  'camera.otherWay': 'Use another way',
  'camera.again': 'Try again',
  'camera.resume': 'Start the camera again',
  'camera.paused': 'You left the page, so the camera was stopped.',
  'camera.refused.ios':
    'The camera is not allowed. Open the website settings by the button left of the address (“AA” or similar) and set Camera to “Allow”. You can also choose a picture.',
  'camera.refused.android':
    'The camera is not allowed. Open “Permissions” by the button left of the address and allow the camera. You can also choose a picture.',
  'camera.refused.desktop':
    'The camera is not allowed. Press the camera or lock button in the address bar and allow it. You can also choose a picture file.',
  'camera.refused.app':
    'The camera is not allowed inside this app. Choose a picture, or open this page in your usual browser (Safari or Chrome).',
  'camera.none': 'No camera was found. Choose a picture file, or use your phone.',
  'camera.busy':
    'No picture comes from the camera. Close other programs that use it, such as a video call, and try again.',
  'camera.insecure':
    'This page was not opened by https, so the camera cannot be used. Enter nothing, and tell the contact below.',
  'camera.blocked': 'This page does not allow the camera. Choose a picture file.',
  'camera.unsupported':
    'This browser gives no live picture. Choose a picture, or take a photo with your phone’s camera.',
}
