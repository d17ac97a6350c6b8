import encodeQR from 'qr'

/** How a generated photo of a card's back was taken. */
export interface Shot {
  text: string
  /** Side of the code, pixels of a picture 1,600 wide. */
  side: number
  /** Degrees. */
  turn: number
  /** Radius, pixels. */
  blur: number
  /** Perspective as a shear, 0 to about 0.3. */
  tilt: number
  /** Brightness, 1 as it is. */
  light: number
  /** Whether a lamp is mirrored on the card, beside or on the code. */
  glare: boolean
  /** Of the JPEG. */
  quality: number
}

export const GOOD: Shot = {
  text: '123456789018',
  side: 260,
  turn: 0,
  blur: 0,
  tilt: 0,
  light: 1,
  glare: false,
  quality: 0.85,
}

/** Draws a card with a QR code on a table, as a phone would take it. */
export async function cardBack(change: Partial<Shot> = {}): Promise<File> {
  const shot = { ...GOOD, ...change }
  const canvas = new OffscreenCanvas(1600, 1200)
  const context = canvas.getContext('2d')!
  context.fillStyle = '#7a6a58'
  context.fillRect(0, 0, 1600, 1200)
  context.translate(800, 600)
  context.rotate((shot.turn * Math.PI) / 180)
  context.transform(1, shot.tilt, 0, 1 - shot.tilt / 2, 0, 0)
  context.fillStyle = '#f4f1ea'
  context.fillRect(-600, -380, 1200, 760)
  context.fillStyle = '#333'
  context.font = '48px sans-serif'
  context.fillText('1234 5678 9018', -540, -240)
  drawCode(context, shot)
  if (shot.glare) {
    const light = context.createRadialGradient(320, 40, 10, 320, 40, 240)
    light.addColorStop(0, 'rgb(255 255 255 / 0.75)')
    light.addColorStop(1, 'rgb(255 255 255 / 0)')
    context.fillStyle = light
    context.fillRect(-600, -380, 1200, 760)
  }
  const blob = await through(canvas, shot).convertToBlob({ type: 'image/jpeg', quality: shot.quality })
  return new File([blob], 'card.jpg', { type: 'image/jpeg' })
}

/** The lens: blur and light, once over the whole picture. */
function through(canvas: OffscreenCanvas, { blur, light }: Shot): OffscreenCanvas {
  const seen = new OffscreenCanvas(canvas.width, canvas.height)
  const context = seen.getContext('2d')!
  context.filter = `${blur > 0 ? `blur(${blur}px) ` : ''}brightness(${light})`
  context.drawImage(canvas, 0, 0)
  return seen
}

function drawCode(context: OffscreenCanvasRenderingContext2D, { text, side }: Shot): void {
  if (side < 1) return
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 })
  const module = side / rows.length
  context.fillStyle = '#fff'
  context.fillRect(200, -100, side, side)
  context.fillStyle = '#111'
  for (const [y, row] of rows.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) context.fillRect(200 + x * module, -100 + y * module, module + 0.5, module + 0.5)
    }
  }
}
