const WIDTH = 4000
const HEIGHT = 3000
/** How much a pixel differs from its neighbour in a photo of a phone, levels of 256. */
const GRAIN = 14

/**
 * A JPEG of 12 megapixels as a phone makes it of a paper: lines of text, shade, grain, 3 to 6 MB.
 *
 * @throws {Error} when this browser's encoder leaves that range
 */
export async function phonePhoto(): Promise<File> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!
  const shade = context.createLinearGradient(0, 0, WIDTH, HEIGHT)
  shade.addColorStop(0, '#f6f2e8')
  shade.addColorStop(1, '#b9b2a4')
  context.fillStyle = shade
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.fillStyle = '#222'
  for (let line = 0; line < 36; line++) {
    context.font = `${30 + (line % 4) * 12}px sans-serif`
    context.fillText(
      `個人番号カード 見本 ${line} 氏名 番号 花子 住所 東京都千代田区 `.repeat(3),
      150,
      150 + line * 78,
    )
  }
  grain(context)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
  if (blob.size < 3e6 || blob.size > 6e6) throw new Error(`The photo has ${blob.size} bytes.`)
  return new File([blob], 'photo.jpg', { type: 'image/jpeg' })
}

/** The same grain in every run (Marsaglia's xorshift). */
function grain(context: OffscreenCanvasRenderingContext2D): void {
  const image = context.getImageData(0, 0, WIDTH, HEIGHT)
  let state = 0x2545f491
  for (let at = 0; at < image.data.length; at += 4) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const level = ((state >>> 0) / 0xffffffff - 0.5) * GRAIN
    for (let channel = 0; channel < 3; channel++) image.data[at + channel]! += level
  }
  context.putImageData(image, 0, 0)
}
