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
  /** Way that the hand moved while it was taken, pixels. */
  shake: number
  /** Shear, 0 to about 0.3. */
  tilt: number
  /** How much smaller the far edge of the card is, 0 to about 0.4. */
  perspective: number
  /** Brightness, 1 as it is. */
  light: number
  /** Whether a lamp is mirrored on the card, beside or on the code. */
  glare: boolean
  /** Deviation of the sensor's noise, 0 to about 40 of 255. */
  noise: number
  /** Of the JPEG. */
  quality: number
  /** Of everything that is left to chance. */
  seed: number
}

export const GOOD: Shot = {
  text: '123456789018',
  side: 260,
  turn: 0,
  blur: 0,
  shake: 0,
  tilt: 0,
  perspective: 0,
  light: 1,
  glare: false,
  noise: 0,
  quality: 0.85,
  seed: 1,
}

const [WIDTH, HEIGHT] = [1600, 1200]

/** Draws a card with a QR code on a table, as a phone would take it. */
export async function cardBack(change: Partial<Shot> = {}): Promise<File> {
  const shot = { ...GOOD, ...change }
  const random = chance(shot.seed)
  const seen = through(away(onTable(shot), shot.perspective), shot)
  if (shot.noise > 0) grain(seen, shot.noise, random)
  const blob = await seen.convertToBlob({ type: 'image/jpeg', quality: shot.quality })
  return new File([blob], 'card.jpg', { type: 'image/jpeg' })
}

/** What may be wrong with a photo, each alone and all at once. */
export const TROUBLES = [
  'blur',
  'shake',
  'tilt',
  'glare',
  'compression',
  'noise',
  'dark',
  'small',
  'mixed',
] as const

/** `count` photos with one trouble, the same in every run. */
export function shotsOf(trouble: (typeof TROUBLES)[number], count: number): Partial<Shot>[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = TROUBLES.indexOf(trouble) * 1000 + index + 1
    const random = chance(seed)
    const between = (low: number, high: number): number => low + (high - low) * random()
    const base = { seed, turn: between(-25, 25), side: between(160, 300), quality: 0.85, noise: 4 }
    switch (trouble) {
      case 'blur':
        return { ...base, blur: between(1, 5) }
      case 'shake':
        return { ...base, shake: between(3, 14) }
      case 'tilt':
        return { ...base, tilt: between(0.05, 0.3), perspective: between(0.05, 0.4), turn: between(0, 360) }
      case 'glare':
        return { ...base, glare: true }
      case 'compression':
        return { ...base, quality: between(0.05, 0.35) }
      case 'noise':
        return { ...base, noise: between(10, 45) }
      case 'dark':
        return { ...base, light: between(0.08, 0.4), noise: between(4, 10) }
      case 'small':
        return { ...base, side: between(50, 130) }
      case 'mixed':
        return {
          seed,
          side: between(90, 300),
          turn: between(0, 360),
          blur: between(0, 2.5),
          shake: between(0, 5),
          tilt: between(0, 0.2),
          perspective: between(0, 0.25),
          light: between(0.3, 1.2),
          glare: index % 4 === 0,
          noise: between(2, 18),
          quality: between(0.3, 0.9),
        }
    }
  })
}

function onTable(shot: Shot): OffscreenCanvas {
  const { canvas, context } = sheet()
  context.fillStyle = '#7a6a58'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.translate(WIDTH / 2, HEIGHT / 2)
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
  return canvas
}

/** Leans the table away: its left edge is farther than its right one. Drawn column by column. */
function away(near: OffscreenCanvas, perspective: number): OffscreenCanvas {
  if (perspective === 0) return near
  const { canvas, context } = sheet()
  const far = 1 - perspective
  for (let x = 0; x < WIDTH; x++) {
    const across = x / WIDTH
    const size = far + (1 - far) * across
    const from = (across / size) * WIDTH
    const height = HEIGHT * size
    context.drawImage(near, from, 0, 1, HEIGHT, x, (HEIGHT - height) / 2, 1.5, height)
  }
  return canvas
}

/** The lens and the hand: blur, shake and light, once over the whole picture. */
function through(source: OffscreenCanvas, { blur, shake, light }: Shot): OffscreenCanvas {
  const { canvas, context } = sheet()
  context.filter = `${blur > 0 ? `blur(${blur}px) ` : ''}brightness(${light})`
  const steps = Math.max(1, Math.ceil(shake))
  for (let step = 0; step < steps; step++) {
    context.globalAlpha = 1 / (step + 1)
    context.drawImage(source, step, step / 2)
  }
  return canvas
}

function grain(canvas: OffscreenCanvas, deviation: number, random: () => number): void {
  const context = canvas.getContext('2d')!
  const picture = context.getImageData(0, 0, WIDTH, HEIGHT)
  const { data } = picture
  for (let at = 0; at < data.length; at += 4) {
    // The sum of three is near enough to a bell.
    const change = (random() + random() + random() - 1.5) * 2 * deviation
    for (let colour = 0; colour < 3; colour++) data[at + colour]! += change
  }
  context.putImageData(picture, 0, 0)
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

function sheet(): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  return { canvas, context: canvas.getContext('2d')! }
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
