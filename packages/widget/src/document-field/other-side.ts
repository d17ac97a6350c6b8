import { numberOnPhoto } from '../card-code/number-on-photo.ts'
import type { ImagePipeline } from '../image/pipeline.ts'
import type { PreparedImage } from '../image/prepare.ts'

/** Cards whose back, and nothing else, carries the number as a QR code. */
const CODE_AT_BACK = ['mynumber-card', 'special-residence-card']

/** Warns when the front was asked for and the photo shows the code of the back. */
export async function withSideChecked(
  images: ImagePipeline,
  image: PreparedImage,
  { document, side }: { document: string; side: 'front' | 'back' },
): Promise<PreparedImage> {
  if (side === 'back' || !CODE_AT_BACK.includes(document)) return image
  const number = await numberOnPhoto(images, image)
  return number === null ? image : { ...image, warnings: [...image.warnings, 'other-side'] }
}
