import { FuinError, type MyNumber, parseMyNumber } from '@fuin/sdk'

/** Longest side on which codes are looked for, pixels: enough for a code that is a tenth of the picture. */
const MAX_SIDE = 2000
/** Sizes that are tried: noise and blur vanish in a smaller picture, the squares of a small code grow in a larger one. */
const SCALES = [1, 0.5, 1.6]
/** For one picture of a film: the next one comes soon. */
const QUICK = [1]
/** The paper that comes with a notification card and asks for a card has a code too: the address of a page. */
const APPLICATION = /kojinbango-card\.go\.jp/u

interface Detector {
  detect(source: ImageBitmap): Promise<{ rawValue: string }[]>
}
type DetectorClass = (new (options: { formats: string[] }) => Detector) & {
  getSupportedFormats(): Promise<string[]>
}

/** What the QR code of a picture came to. */
export type CodeReading = { number: MyNumber } | { number: null; found: OtherCode | null }

/** A code that holds no My Number: that of a card's application form, or any other. */
export type OtherCode = 'application' | 'other'

/**
 * Looks for the QR code that the back of a My Number Card carries: it holds the twelve digits. Everything happens
 * on the device: the browser's own reader where it has one, else a library that is loaded only now.
 *
 * @param quick - one look, as for a picture of a film
 */
export async function readCardCode(picture: ImageBitmap, quick = false): Promise<CodeReading> {
  const texts = await nativeTexts(picture)
  if (texts.length === 0) texts.push(...(await libraryTexts(picture, quick ? QUICK : SCALES)))
  for (const text of texts) {
    const number = numberIn(text)
    if (number !== null) return { number }
  }
  if (texts.length === 0) return { number: null, found: null }
  return { number: null, found: texts.some(text => APPLICATION.test(text)) ? 'application' : 'other' }
}

function numberIn(text: string): MyNumber | null {
  try {
    return parseMyNumber(text)
  } catch (error) {
    if (error instanceof FuinError) return null
    throw error
  }
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
    const pixels = pixelsOf(picture, scale)
    if (pixels === null) return []
    try {
      return [decode(pixels, { effort: 3, timeLimit: 400 })]
    } catch {
      // Nothing at this size: the next one.
    }
  }
  return []
}

function pixelsOf(picture: ImageBitmap, scale: number): ImageData | null {
  const fit = scale * Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height))
  const [w, h] = [Math.max(1, Math.round(picture.width * fit)), Math.max(1, Math.round(picture.height * fit))]
  const context = new OffscreenCanvas(w, h).getContext('2d', { alpha: false, willReadFrequently: true })
  context?.drawImage(picture, 0, 0, w, h)
  return context?.getImageData(0, 0, w, h) ?? null
}
