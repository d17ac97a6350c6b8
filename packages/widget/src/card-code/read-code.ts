import { decode, decodeFile, type PreparedImage } from '../image/prepare.ts'

/** Longest side on which codes are looked for, pixels: enough for a code that is a tenth of the picture. */
const MAX_SIDE = 2000
/** Sizes that are tried: noise and blur vanish in a smaller picture, the squares of a small code grow in a larger one. */
const SCALES = [1, 0.5, 1.6]
/** For one picture of a film: the next one comes soon. */
const QUICK = [1]

interface Detector {
  detect(source: ImageBitmap): Promise<{ rawValue: string }[]>
}
type DetectorClass = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats(): Promise<string[]>
}

/** A picture that may carry codes. */
export interface CodeOrder {
  /** A file, a prepared picture, or pixels; these are closed. */
  picture: Blob | PreparedImage | ImageBitmap
  /** One look, as for a picture of a film. */
  quick?: boolean
}

/**
 * What the QR codes of a picture say. Everything happens on the device: the browser's own reader where it has one, else
 * a library that is loaded only now.
 *
 * @throws {ImageProblem} when it cannot be decoded
 */
export async function textsOnPicture({ picture, quick = false }: CodeOrder): Promise<string[]> {
  const bitmap = await pixelsOf(picture)
  try {
    const texts = await nativeTexts(bitmap)
    return texts.length > 0 ? texts : await libraryTexts(bitmap, quick ? QUICK : SCALES)
  } finally {
    bitmap.close()
  }
}

async function pixelsOf(picture: CodeOrder['picture']): Promise<ImageBitmap> {
  if (picture instanceof ImageBitmap) return picture
  return picture instanceof Blob ? decodeFile(picture, MAX_SIDE) : decode(picture)
}

async function nativeTexts(picture: ImageBitmap): Promise<string[]> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass }
  if (BarcodeDetector === undefined) return []
  try {
    if (!(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return []
    const codes = await new BarcodeDetector({ formats: ['qr_code'] }).detect(picture)
    return codes.map(({ rawValue }) => rawValue)
  } catch {
    // Some browsers have the class and no service behind it.
    return []
  }
}

async function libraryTexts(picture: ImageBitmap, scales: readonly number[]): Promise<string[]> {
  const { default: decode } = await import('qr/decode.js')
  for (const scale of scales) {
    const pixels = scaled(picture, scale)
    if (pixels === null) return []
    try {
      return [decode(pixels, { effort: 3, timeLimit: 400 })]
    } catch {
      // Nothing at this size: the next one.
    }
  }
  return []
}

function scaled(picture: ImageBitmap, scale: number): ImageData | null {
  const fit = scale * Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height))
  const [w, h] = [Math.max(1, Math.round(picture.width * fit)), Math.max(1, Math.round(picture.height * fit))]
  const context = new OffscreenCanvas(w, h).getContext('2d', { alpha: false, willReadFrequently: true })
  context?.drawImage(picture, 0, 0, w, h)
  return context?.getImageData(0, 0, w, h) ?? null
}
