import { generate } from 'lean-qr'

/** Pixels of one square. */
const SQUARE = 6
/** White around the code, in squares (ISO/IEC 18004, 7.3.8). */
const QUIET = 4

/** Draws a QR code. On a canvas: the address is a secret and is nowhere in the page as text. */
export function drawCode(canvas: HTMLCanvasElement, text: string): void {
  const code = generate(text)
  canvas.width = canvas.height = (code.size + 2 * QUIET) * SQUARE
  const context = canvas.getContext('2d')!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) context.fillRect((x + QUIET) * SQUARE, (y + QUIET) * SQUARE, SQUARE, SQUARE)
    }
  }
}
