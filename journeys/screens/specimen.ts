import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import encodeQR from 'qr'
import type { Browser } from 'playwright-core'

/** Pictures of a card that does not exist, as people photograph it: on a table, a little away from the edges. */
export interface Specimen {
  front: Buffer
  /** With the number as a QR code. */
  back: Buffer
  /** The front again, dark and out of focus. */
  poor: Buffer
}

/** Photos for a number; synthetic, as everything here. */
export async function specimen(
  browser: Browser,
  { name, number }: { name: string; number: string },
): Promise<Specimen> {
  const page = await browser.newPage()
  const draw = (side: 'front' | 'back', poor = false): Promise<string> =>
    page.evaluate(drawCard, {
      side,
      poor,
      name,
      number: number.replace(/(\d{4})(?=\d)/gu, '$1 '),
      code: encodeQR(number, 'raw', { border: 2 }),
      size: [1600, 1200],
    })
  const [front, back, poor] = [await draw('front'), await draw('back'), await draw('front', true)]
  await page.close()
  return { front: jpegOf(front), back: jpegOf(back), poor: jpegOf(poor) }
}

/** What a pretended camera sees while somebody holds it over the card. @returns a file, YUV4MPEG2 */
export async function film(browser: Browser): Promise<string> {
  const [width, height] = [1280, 720]
  const page = await browser.newPage()
  const url = await page.evaluate(drawCard, {
    side: 'front',
    poor: false,
    name: '見本 花子',
    number: '',
    code: [],
    size: [width, height],
  } satisfies Drawing as Drawing)
  const base64 = await page.evaluate(
    async ([source, columns, rows]) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const context = new OffscreenCanvas(columns, rows).getContext('2d')!
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, columns, rows)
      const planes = new Uint8Array((columns * rows * 3) / 2)
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x++) {
          const [r, g, b] = [0, 1, 2].map(part => data[(y * columns + x) * 4 + part]!) as [
            number,
            number,
            number,
          ]
          planes[y * columns + x] = 16 + (65.5 * r + 128.6 * g + 25 * b) / 256
          if (x % 2 !== 0 || y % 2 !== 0) continue
          const at = columns * rows + (y / 2) * (columns / 2) + x / 2
          planes[at] = 128 + (-37.8 * r - 74.2 * g + 112 * b) / 256
          planes[at + (columns * rows) / 4] = 128 + (112 * r - 93.8 * g - 18.2 * b) / 256
        }
      }
      let text = ''
      for (let from = 0; from < planes.length; from += 0x8000)
        text += String.fromCharCode(...planes.subarray(from, from + 0x8000))
      return btoa(text)
    },
    [url, width, height] as const,
  )
  await page.close()
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(base64, 'base64')])
  const file = join(mkdtempSync(join(tmpdir(), 'fuin-film-')), 'card.y4m')
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([head, frame, frame]))
  return file
}

interface Drawing {
  side: 'front' | 'back'
  poor: boolean
  name: string
  number: string
  code: boolean[][]
  size: number[]
}

/** Runs in a page. @returns a data URL, JPEG */
function drawCard({ side, poor, name, number, code, size }: Drawing): string {
  const [width, height] = size as [number, number]
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')!
  const table = context.createLinearGradient(0, 0, width, height)
  for (const [at, colour] of ['#8a6a4a', '#9c7a56', '#7d5f42'].entries()) table.addColorStop(at / 2, colour)
  if (poor) context.filter = 'blur(14px) brightness(0.3)'
  context.fillStyle = table
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate(-0.015)
  const scale = Math.min(width / 1000, height / 640)
  context.scale(scale, scale)
  // The card, in units of a tenth of a millimetre.
  context.translate(-428, -270)
  context.shadowColor = '#0008'
  context.shadowBlur = poor ? 0 : 24
  const ground = context.createLinearGradient(0, 0, 856, 540)
  for (const [at, colour] of ['#f7f2ea', '#fbe9ee', '#eef5e6'].entries()) ground.addColorStop(at / 2, colour)
  context.fillStyle = ground
  context.beginPath()
  context.roundRect(0, 0, 856, 540, 30)
  context.fill()
  context.shadowBlur = 0
  const text = (words: string, x: number, y: number, font: string, colour = '#222'): void => {
    context.font = `${font} 'Noto Sans CJK JP', sans-serif`
    context.fillStyle = colour
    context.fillText(words, x, y)
  }
  text('見本', 600, 510, 'bold 80px', '#c0392b30')
  if (side === 'front') {
    text('個人番号カード（見本）', 300, 60, 'bold 34px')
    context.fillStyle = '#cfd8dc'
    context.fillRect(40, 110, 220, 280)
    context.fillStyle = '#90a4ae'
    context.beginPath()
    context.arc(150, 215, 62, 0, 7)
    context.ellipse(150, 385, 95, 95, 0, Math.PI, 0)
    context.fill()
    text('氏名', 300, 140, '22px', '#666')
    text(name, 370, 142, 'bold 40px')
    text('住所', 300, 200, '22px', '#666')
    text('見本県見本市見本町一丁目２番３号', 370, 200, '26px')
    text('平成元年３月３１日生　女', 370, 262, '26px')
    text('2035年 3月31日まで有効', 370, 322, '26px')
    text('臓器提供意思', 300, 430, '20px', '#666')
    context.strokeStyle = '#999'
    context.strokeRect(430, 402, 380, 60)
  } else {
    text('個人番号', 60, 80, '26px', '#666')
    text(number, 60, 140, 'bold 52px')
    text('氏名', 60, 230, '22px', '#666')
    text(name, 130, 232, 'bold 34px')
    text('平成元年３月３１日生', 60, 300, '26px')
    context.fillStyle = '#e0c068'
    context.beginPath()
    context.roundRect(90, 350, 110, 90, 12)
    context.fill()
    const dot = 230 / Math.max(code.length, 1)
    context.fillStyle = '#fff'
    context.fillRect(560, 60, 230, 230)
    context.fillStyle = '#000'
    for (const [y, row] of code.entries())
      for (const [x, dark] of row.entries())
        if (dark) context.fillRect(560 + x * dot, 60 + y * dot, dot + 0.4, dot + 0.4)
  }
  return canvas.toDataURL('image/jpeg', 0.9)
}

function jpegOf(url: string): Buffer {
  return Buffer.from(url.split(',')[1]!, 'base64')
}
