import type { jaDocument } from '../ja/document.ts'

/** English of the document field. */
export const enDocument: Record<keyof typeof jaDocument, string> = {
  'document.camera': 'Take a photo',
  'document.file': 'Choose a picture',
  'document.retake': 'Take again',
  'document.rotate': 'Rotate',
  'document.remove': 'Remove',
  'document.drop': 'You can also drop a picture here.',
  'document.ready': 'The photo is ready. Check that the text is readable.',
  'document.rotated': 'The photo was rotated.',
  'document.preview': 'Photo of {label}',
  'document.working': 'Preparing the picture…',
  'document.tips': 'Use good light, keep all four corners in the picture, make sure the text is readable.',
  'document.private': 'Location and other data are removed before sending.',
  'document.pdf': 'PDF cannot be used. Take a photo of the paper, or choose a picture (JPEG or PNG).',
  'document.type': 'This format cannot be used. Choose a JPEG or PNG picture.',
  'document.large': 'The file is too large (40 MB at most). Take a photo, or choose a smaller picture.',
  'document.heic':
    'Your browser cannot open this format (HEIC). Take a photo, or save the picture as JPEG and choose that.',
  'document.broken': 'This picture cannot be opened. Take it again, or choose another one.',
  'document.small': 'The picture is small; the text may not be readable.',
  'document.dark': 'The picture may be too dark. You can take it again in better light.',
  'document.blurred': 'The picture may be blurred. You can take it again.',
  'document.glare':
    'Light may be mirrored in the paper and hide its text. You can take it again from another angle.',
  'document.cut':
    'A part of the paper may be cut off. You can take it again with all four corners in the picture.',
  'document.other-side': 'This may be the other side of the paper. You can take it again.',
  'document.empty': 'The file is empty. Take a photo, or choose another picture.',
  'document.avif':
    'Your browser cannot open this format (AVIF). Take a photo, or save the picture as JPEG and choose that.',
  'document.gif':
    'GIF cannot be used because small print gets lost. Take a photo of the paper, or choose a JPEG or PNG picture.',
  'document.tiff':
    'TIFF cannot be used. Take a photo of the paper, or set the scanner to save JPEG and scan again.',
  'document.svg': 'SVG is not a photo and cannot be used. Take a photo of the paper.',
  'document.pixels':
    'The picture is too large to open (100 megapixels at most). Take it again with fewer pixels in the camera settings, or choose a smaller picture.',
  'document.unread':
    'The file could not be read. If the photo is in the cloud, save it on this device first, then choose it.',
  'document.failed':
    'The picture could not be prepared. Make sure that you are online, close other apps, and try again.',
  'document.cancel': 'Cancel',
  'document.again': 'Try again',
  'document.missing': 'A photo is needed.',
  'document.label': 'Identity paper',
}
