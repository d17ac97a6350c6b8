import { equal, ok } from '../support/assert.ts'
import { CANARY } from '../support/corpus.ts'
import { outcome } from '../support/outcome.ts'
import { look } from '../support/pictures.ts'

const file = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(new URL(`./files/${name}`, import.meta.url))
  ok(answer.ok, `${name} is there`)
  return new Uint8Array(await answer.arrayBuffer())
}

describe('files of other encoders', () => {
  const pictures: [name: string, red: boolean][] = [
    ['progressive.jpg', true],
    ['cmyk.jpg', true],
    ['grey.jpg', false],
    ['display-p3.jpg', true],
    ['palette.png', true],
    ['display-p3.png', true],
    ['sixteen-bit.png', true],
    ['interlaced-alpha.png', false],
    ['lossless.webp', true],
    ['animated.webp', true],
    ['photo.avif', true],
  ]
  for (const [name, red] of pictures) {
    it(`${name}: the picture, upright and without metadata`, async () => {
      const image = await outcome(await file(name), name)
      ok(typeof image !== 'string', String(image))
      equal([image.width, image.height], [96, 64])
      equal((await look(image.bytes, 0.1, 0.1)).red, red)
    })
  }
  it('some of them carry the canary, so that its absence means something', async () => {
    const texts = await Promise.all(
      ['progressive.jpg', 'display-p3.jpg', 'palette.png', 'animated.webp', 'photo.avif'].map(async name =>
        new TextDecoder('latin1').decode(await file(name)),
      ),
    )
    ok(
      texts.every(text => text.includes(CANARY)),
      'there',
    )
  })
  for (const [name, problem] of [
    ['animated.gif', 'document.gif'],
    ['photo.tiff', 'document.tiff'],
  ] as const) {
    it(`${name} says what to do`, async () => equal(await outcome(await file(name), name), problem))
  }
})
