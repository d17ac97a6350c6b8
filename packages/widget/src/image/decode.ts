import type { Dimensions } from './dimensions.ts'

/**
 * Decodes a file upright, made smaller by the browser on its way: the full-size pixels live only inside the decoder.
 *
 * @param size - as the header tells, null where it tells none
 * @param maxSide - longest side, pixels; a browser that cannot make it smaller gives more
 */
export function decodeSmaller(file: Blob, size: Dimensions | null, maxSide: number): Promise<ImageBitmap> {
  if (size === null || Math.max(size.width, size.height) <= maxSide) return upright(file)
  // One side only: the browser keeps the other in proportion, also where it turns the picture afterwards.
  const side = size.width >= size.height ? { resizeWidth: maxSide } : { resizeHeight: maxSide }
  return upright(file, { ...side, resizeQuality: 'high' })
}

/** As the camera was held. Before Chrome 112 that is what happens anyway, and asking for it is an error. */
function upright(file: Blob, options: ImageBitmapOptions = {}): Promise<ImageBitmap> {
  return createImageBitmap(file, { imageOrientation: 'from-image', ...options }).catch((error: unknown) => {
    if (error instanceof TypeError) return createImageBitmap(file, options)
    throw error
  })
}
