/**
 * A film for the browser's pretended camera (YUV4MPEG2, two pictures a second, repeated): a red table, a code that is no
 * My Number, then the code of a card. Written before the browser starts.
 */
import { writeFileSync } from 'node:fs'
import encodeQR from 'qr'

const [WIDTH, HEIGHT] = [1280, 720]

/** Writes the film. @returns its path */
export function writeVideo(path) {
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F2:1 Ip A1:1 C420jpeg\n`)]
  const empty = picture(null)
  const other = picture('https://example.com/')
  const card = picture('123456789018')
  for (const frame of [empty, other, other, other, card, card, card, card]) {
    parts.push(Buffer.from('FRAME\n'), frame)
  }
  writeFileSync(path, Buffer.concat(parts))
  return path
}

/** Planes of brightness and of two colours: red, with a white sheet in the middle that carries a code. */
function picture(text) {
  const light = Buffer.alloc(WIDTH * HEIGHT, 76)
  const colour = (WIDTH * HEIGHT) / 4
  const blue = Buffer.alloc(colour, 85)
  const red = Buffer.alloc(colour, 255)
  if (text !== null) drawCode(encodeQR(text, 'raw', { border: 2 }), { light, blue, red })
  return Buffer.concat([light, blue, red])
}

function drawCode(rows, { light, blue, red }) {
  const module = 2 * Math.floor(320 / rows.length / 2)
  const left = 2 * Math.floor((WIDTH - module * rows.length) / 4)
  const top = 2 * Math.floor((HEIGHT - module * rows.length) / 4)
  for (let y = 0; y < module * rows.length; y++) {
    for (let x = 0; x < module * rows.length; x++) {
      const dark = rows[Math.floor(y / module)][Math.floor(x / module)]
      light[(top + y) * WIDTH + left + x] = dark ? 16 : 240
      const at = ((top + y) >> 1) * (WIDTH / 2) + ((left + x) >> 1)
      blue[at] = 128
      red[at] = 128
    }
  }
}
