import { metadataMarkers } from '../../src/image/jpeg.ts'
import { encode, type PreparedImage, toCanvas } from '../../src/image/prepare.ts'
import { maskImage } from '../../src/mask/paint.ts'
import type { Box } from '../../src/stage/box.ts'
import { equal, ok } from '../support/assert.ts'
import { filled, openTool, apply, click } from '../support/paper-field.ts'
import { settled } from '../support/harness.ts'

const TRIES = 25

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function generator(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A sheet of lines, with something of many colours below the boxes that depends on `secret`. */
async function sheet(
  width: number,
  height: number,
  boxes: readonly Box[],
  secret: number,
): Promise<PreparedImage> {
  const { canvas, context } = toCanvas(width, height)
  const common = generator(7)
  for (let y = 0; y < height; y += 9) {
    context.fillStyle = `hsl(${common() * 360} 60% 40%)`
    context.fillRect(common() * 40, y, width * common(), 5)
  }
  const hidden = generator(secret)
  for (const box of boxes) {
    const [left, top] = [Math.ceil(box.x * width), Math.ceil(box.y * height)]
    const [right, bottom] = [
      Math.floor((box.x + box.width) * width),
      Math.floor((box.y + box.height) * height),
    ]
    for (let y = top; y < bottom; y += 3) {
      for (let x = left; x < right; x += 3) {
        context.fillStyle = `hsl(${hidden() * 360} 100% ${hidden() * 100}%)`
        context.fillRect(x, y, Math.min(3, right - x), Math.min(3, bottom - y))
      }
    }
  }
  return encode(canvas, [])
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at])

describe('the pixels below a black box', () => {
  it(`leave nothing in the bytes: ${TRIES} pairs that differ only there become the same file`, async () => {
    const random = generator(1)
    for (let at = 0; at < TRIES; at++) {
      const [width, height] = [Math.round(200 + 500 * random()), Math.round(200 + 500 * random())]
      const boxes = Array.from({ length: 1 + Math.floor(3 * random()) }, () => {
        const [w, h] = [0.05 + 0.3 * random(), 0.05 + 0.3 * random()]
        return { x: (1 - w) * random(), y: (1 - h) * random(), width: w, height: h }
      })
      const [one, other] = [
        await sheet(width, height, boxes, 2 * at + 10),
        await sheet(width, height, boxes, 2 * at + 11),
      ]
      ok(!same(one.bytes, other.bytes), 'they differ before')
      const masked = await maskImage({ image: one, boxes })
      ok(
        same(masked.bytes, (await maskImage({ image: other, boxes })).bytes),
        `pair ${at}, ${width} × ${height}`,
      )
      equal(metadataMarkers(masked.bytes), [])
    }
  })
  it('are in no thumbnail: one picture in the file, and a JFIF head without one', async () => {
    const { bytes } = await maskImage({
      image: await sheet(300, 200, [], 1),
      boxes: [{ x: 0.2, y: 0.2, width: 0.3, height: 0.3 }],
    })
    const starts = [...bytes.keys()].filter(at => bytes[at] === 0xff && bytes[at + 1] === 0xd8)
    equal(starts, [0])
    const text = String.fromCharCode(...bytes.subarray(0, 20))
    if (text.includes('JFIF')) equal([bytes[18], bytes[19]], [0, 0], 'size of the JFIF thumbnail')
    ok(!String.fromCharCode(...bytes.subarray(0, 200)).includes('JFXX'), 'no extension')
  })
})

describe('the photo before', () => {
  const blank = ({ bytes }: PreparedImage): boolean => bytes.every(byte => byte === 0)

  it('can be brought back, and the masked one is overwritten then', async () => {
    const element = await filled()
    const before = element.takeImage()!
    const copy = before.bytes.slice()
    await openTool(element, 'mask')
    await apply(element)
    const masked = element.takeImage()!
    ok(same(before.bytes, copy), 'still there')
    click(element, '.undo')
    await settled(element)
    equal(element.takeImage() === before, true)
    ok(same(before.bytes, copy) && blank(masked), 'the other way round')
    equal(element.shadowRoot!.querySelector('.undo'), null)
  })
  it('is overwritten by the next change, by another photo, by removal, and when the field is left', async () => {
    const ways: [string, (element: Awaited<ReturnType<typeof filled>>) => Promise<void> | void][] = [
      [
        'next change',
        async element => {
          await openTool(element, 'mask')
          await apply(element)
        },
      ],
      ['removal', element => click(element, '.remove')],
      ['leaving', element => element.remove()],
    ]
    for (const [name, way] of ways) {
      const element = await filled()
      const before = element.takeImage()!
      await openTool(element, 'mask')
      await apply(element)
      const masked = element.takeImage()!
      ok(!blank(before), name)
      await way(element)
      ok(blank(before), name)
      equal(blank(masked), name === 'removal', `${name}: the photo that is to be sent`)
    }
  })
})
