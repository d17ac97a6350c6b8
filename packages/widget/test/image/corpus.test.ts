import { isBare, withoutMetadata } from '../../src/image/jpeg.ts'
import { equal, ok } from '../support/assert.ts'
import { CANARY, CHUNKS, jpegWith, pngWith, seeded, SEGMENTS, webpWith } from '../support/corpus.ts'
import { outcome } from '../support/outcome.ts'
import { look, picture } from '../support/pictures.ts'

const bytesOf = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.arrayBuffer())
const plain = async (type = 'image/jpeg', width = 240, height = 160): Promise<Uint8Array<ArrayBuffer>> =>
  bytesOf(await picture(width, height, { type }))

describe('whatever a file holds, only its picture comes out', () => {
  for (const [name, make] of Object.entries(SEGMENTS)) {
    it(`JPEG with ${name}`, async () => {
      const file = jpegWith(await plain(), make(6))
      ok(new TextDecoder('latin1').decode(file).includes(CANARY), 'the sample carries it')
      const image = await outcome(file, name)
      ok(typeof image !== 'string', String(image))
      const turned = name.startsWith('EXIF')
      equal([image.width, image.height], turned ? [160, 240] : [240, 160])
      equal((await look(image.bytes, turned ? 0.9 : 0.1, 0.1)).red, true)
    })
  }
  it('JPEG with all of them, a second picture and text after the end', async () => {
    const jpeg = await plain()
    const before = Object.values(SEGMENTS).flatMap(make => make(1))
    const after = [...jpegWith(jpeg, SEGMENTS['XMP']!(1)), ...CANARY].map(part =>
      typeof part === 'number' ? part : part.charCodeAt(0),
    )
    ok(typeof (await outcome(jpegWith(jpeg, before, after), 'all')) !== 'string', 'prepared')
  })
  it('large photos with EXIF in either order, made smaller on the way: upright', async () => {
    for (const order of ['little', 'big']) {
      for (let orientation = 1; orientation <= 8; orientation++) {
        const make = SEGMENTS[`EXIF, ${order} endian`]!
        const image = await outcome(jpegWith(await plain('image/jpeg', 3000, 2000), make(orientation)), order)
        ok(typeof image !== 'string', String(image))
        const long = orientation < 5
        equal(Math.max(image.width, image.height), 2400)
        equal(image.width > image.height, long)
        const corner: Record<number, [number, number]> = { 1: [0.1, 0.1], 2: [0.9, 0.1], 3: [0.9, 0.9], 4: [0.1, 0.9], 5: [0.1, 0.1], 6: [0.9, 0.1], 7: [0.9, 0.9], 8: [0.1, 0.9] } // prettier-ignore
        equal((await look(image.bytes, ...corner[orientation]!)).red, true, `${order} ${orientation}`)
      }
    }
  })
  it('PNG and WebP with text, EXIF, XMP and time', async () => {
    const png = pngWith(await plain('image/png'), CHUNKS)
    ok(typeof (await outcome(png, 'PNG')) !== 'string', 'PNG')
    const webp = await plain('image/webp')
    if (webp[0] !== 0x52) return
    ok(typeof (await outcome(webpWith(webp, 240, 160), 'WebP')) !== 'string', 'WebP')
  })
  it('tiny ones and very long ones', async () => {
    for (const [width, height] of [
      [1, 1],
      [1, 4000],
      [4000, 1],
      [3, 2],
    ] as const) {
      for (const type of ['image/jpeg', 'image/png']) {
        const image = await outcome(await plain(type, width, height), `${width} × ${height}`)
        ok(typeof image !== 'string' && image.width >= 1 && image.height >= 1, `${width} × ${height}`)
        equal(Math.max(image.width, image.height), Math.min(2400, Math.max(width, height)))
      }
    }
  })
  it('cut at any place, and with bits flipped (seeded)', async () => {
    const random = seeded(20261124)
    const files = [
      jpegWith(
        await plain(),
        Object.values(SEGMENTS).flatMap(make => make(3)),
      ),
      pngWith(await plain('image/png'), CHUNKS),
      await plain('image/webp'),
    ]
    const seen = new Set<string>()
    for (let round = 0; round < 150; round++) {
      const source = files[round % files.length]!
      const file = round % 2 === 0 ? source.slice(0, Math.floor(random() * source.length)) : source.slice()
      for (let flips = round % 2 === 0 ? 0 : 1 + random() * 8; flips > 0; flips--) {
        file[Math.floor(random() * file.length)]! ^= 1 << Math.floor(random() * 8)
      }
      const image = await outcome(file, `round ${round}`, 'image/jpeg')
      seen.add(typeof image === 'string' ? image : 'prepared')
    }
    ok(seen.has('prepared') && seen.has('document.broken'), [...seen].join())
  })
  it('a PNG of 1,000 megapixels is refused before it is decoded', async () => {
    const png = await plain('image/png')
    new DataView(png.buffer).setUint32(16, 40_000)
    new DataView(png.buffer).setUint32(20, 25_000)
    equal(await outcome(png, 'bomb'), 'document.pixels')
  })
})

describe('files that are no photo say what to do', () => {
  const ascii = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array([...text].map(c => c.charCodeAt(0)))
  const avif = '\0\0\0\x1cftypavif\0\0\0\0avifmif1'
  const cases: [string, string, string, string][] = [
    ['nothing', '', 'image/jpeg', 'document.empty'],
    ['text', 'hello', 'text/plain', 'document.type'],
    ['PDF', '%PDF-1.7', '', 'document.pdf'],
    ['GIF', 'GIF89a\x01\0\x01\0', 'image/gif', 'document.gif'],
    ['TIFF, little endian', 'II*\0\x08\0\0\0', 'image/tiff', 'document.tiff'],
    ['TIFF, big endian', 'MM\0*\0\0\0\x08', 'image/tiff', 'document.tiff'],
    ['SVG', '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', '', 'document.svg'],
    ['AVIF that cannot be decoded', avif, 'image/avif', 'document.avif'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'image/heic', 'document.heic'],
    ['a broken JPEG', '\xff\xd8\xff\xe0', 'image/jpeg', 'document.broken'],
  ]
  for (const [name, content, type, problem] of cases) {
    it(name, async () => {
      equal(await outcome(ascii(content), name, type), problem)
      const words = await Promise.all(['ja', 'en', 'easy'].map(read => wordsOf(read)))
      for (const messages of words) ok(messages[problem]!.length > 10, `${name} is explained`)
    })
  }
})

async function wordsOf(language: string): Promise<Record<string, string>> {
  const module = (await import(`../../src/locale/${language}/document.ts`)) as Record<
    string,
    Record<string, string>
  >
  return Object.values(module)[0]!
}

describe('the proof after the encoding', () => {
  it('finds what stands between scans and after the end, and takes it out', async () => {
    const jpeg = await plain()
    const comment = SEGMENTS['comment']!(1)
    const end = jpeg.length - 2
    const dirty = new Uint8Array([...jpeg.subarray(0, end), ...comment, ...jpeg.subarray(end), 1, 2, 3])
    equal(isBare(dirty), false)
    const clean = withoutMetadata(dirty)
    equal(isBare(clean), true)
    ok(!new TextDecoder('latin1').decode(clean).includes(CANARY), 'gone')
    equal((await look(clean, 0.1, 0.1)).width, 240)
  })
})
