import { metadataMarkers } from '../../src/image/jpeg.ts'
import type { FuinDocument } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { changesOf, inside, mount, settled, until, violations } from '../support/harness.ts'
import { cardBack } from '../support/card-back.ts'
import { look, picture, withExif } from '../support/pictures.ts'

async function field(attributes = ''): Promise<FuinDocument> {
  return mount<FuinDocument>(
    `<form><fuin-document name="d" label="マイナンバーカード（表面）" ${attributes}></fuin-document></form>`,
    'fuin-document',
  )
}

async function choose(element: FuinDocument, blob: Blob, name = 'photo.jpg'): Promise<void> {
  const input = inside<HTMLInputElement>(element, '#file, #retake')
  const files = new DataTransfer()
  files.items.add(new File([blob], name, { type: blob.type }))
  input.files = files.files
  input.dispatchEvent(new Event('change'))
  await settled(element)
  await until(() => element.shadowRoot!.querySelector('[aria-busy="false"]') !== null, 'prepared')
  await settled(element)
}

const status = (element: FuinDocument): string => inside(element, '#status').textContent

/** A printed sheet in the middle of a dark table. */
function sheetOnTable(context: OffscreenCanvasRenderingContext2D, paper = '#d8d6d0'): void {
  context.fillStyle = '#57483c'
  context.fillRect(0, 0, 1200, 1200)
  context.fillStyle = paper
  context.fillRect(150, 100, 900, 600)
  context.fillStyle = '#222'
  for (let y = 140; y < 660; y += 24) context.fillRect(190, y, 820, 6)
}

describe('<fuin-document> prepares', () => {
  it('a phone photo: upright, without place, camera or any other metadata', async () => {
    const element = await field()
    const source = await withExif(await picture(1200, 800), 6)
    equal(
      metadataMarkers(new Uint8Array(await source.arrayBuffer())).includes(0xe1),
      true,
      'the sample has EXIF',
    )
    await choose(element, source)
    const { bytes, mediaType, width, height } = element.takeImage()!
    equal([mediaType, width, height], ['image/jpeg', 800, 1200])
    // Orientation 6: what was left at the top in the file is right at the top of the picture.
    equal(await look(bytes, 0.95, 0.05), { width: 800, height: 1200, red: true })
    equal(metadataMarkers(bytes), [])
    ok(!new TextDecoder('latin1').decode(bytes).includes('SECRETS'), 'no trace of EXIF')
  })
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`orientation ${orientation}`, async () => {
      const element = await field()
      await choose(element, await withExif(await picture(1000, 600), orientation))
      const { bytes, width } = element.takeImage()!
      equal(width, orientation < 5 ? 1000 : 600)
      const corners: Record<number, [number, number]> = {
        1: [0.05, 0.05],
        2: [0.95, 0.05],
        3: [0.95, 0.95],
        4: [0.05, 0.95], // prettier-ignore
        5: [0.05, 0.05],
        6: [0.95, 0.05],
        7: [0.95, 0.95],
        8: [0.05, 0.95], // prettier-ignore
      }
      equal((await look(bytes, ...corners[orientation]!)).red, true)
      equal(metadataMarkers(bytes), [])
    })
  }
  it('PNG with transparency and WebP, as JPEG', async () => {
    for (const type of ['image/png', 'image/webp']) {
      const element = await field()
      await choose(element, await picture(1000, 700, { type, paint: c => c.clearRect(500, 300, 90, 90) }))
      equal([...element.takeImage()!.bytes.slice(0, 3)], [0xff, 0xd8, 0xff])
    }
  })
  it('a big photo: no side longer than 2,400 pixels, at most 2 MB', async () => {
    const element = await field()
    await choose(element, await picture(4800, 3600))
    const { width, height, bytes } = element.takeImage()!
    equal([width, height], [2400, 1800])
    ok(bytes.length <= 2 * 1024 * 1024, 'short enough')
  })
  it('a quarter turn for every press', async () => {
    const element = await field()
    await choose(element, await picture(1200, 800))
    for (const [x, y, wide] of [
      [0.95, 0.05, false],
      [0.95, 0.95, true],
      [0.05, 0.95, false],
    ] as const) {
      const before = element.takeImage()
      inside<HTMLButtonElement>(element, '.rotate').click()
      await until(() => element.takeImage() !== before, 'turned')
      const { bytes, width, height } = element.takeImage()!
      equal(width > height, wide)
      equal((await look(bytes, x, y)).red, true)
      await until(() => !inside<HTMLButtonElement>(element, '.rotate').disabled, 'ready')
    }
  })
})

describe('<fuin-document> refuses with advice', () => {
  const cases: [string, () => Promise<Blob> | Blob, string, string][] = [
    ['a PDF', () => new Blob(['%PDF-1.7 …'], { type: 'application/pdf' }), 'document.pdf', 'PDF'],
    [
      'a PDF that claims to be a picture',
      () => new Blob(['%PDF-1.7 …'], { type: 'image/jpeg' }),
      'document.pdf',
      'PDF',
    ],
    ['a text', () => new Blob(['hello'], { type: 'text/plain' }), 'document.type', '形式'],
    ['an empty file', () => new Blob([], { type: 'image/jpeg' }), 'document.empty', '中身のない'],
    [
      'a picture cut short',
      async () => (await picture()).slice(0, 600, 'image/jpeg'),
      'document.broken',
      '開けません',
    ],
    [
      'HEIC that the browser cannot read',
      () => new Blob(['\0\0\0\x18ftypheic\0\0\0\0mif1heic'], { type: 'image/heic' }),
      'document.heic',
      'HEIC',
    ],
    [
      'more than 40 MB',
      () => new Blob([new Uint8Array(40 * 1024 * 1024 + 1)], { type: 'image/jpeg' }),
      'document.large',
      '40MB',
    ],
  ]
  for (const [name, make, code, word] of cases) {
    it(name, async () => {
      const element = await field()
      const changes = changesOf(element)
      await choose(element, await make())
      equal([element.complete, changes.at(-1)?.reason], [false, code])
      ok(status(element).includes(word), `${word} in: ${status(element)}`)
      equal(await violations(document.body), [])
    })
  }
  it('and reads 40 MB exactly', async () => {
    const element = await field()
    const jpeg = await picture()
    const rest = new Uint8Array(40 * 1024 * 1024 - jpeg.size)
    await choose(element, new Blob([jpeg, rest], { type: 'image/jpeg' }))
    equal(element.complete, true)
    ok(element.takeImage()!.bytes.length < 2 * 1024 * 1024, 'the tail is gone')
  })
})

describe('<fuin-document> warns, and takes the picture anyway', () => {
  const cases: [string, () => Promise<Blob>, string[]][] = [
    ['nothing about a good one', () => picture(), []],
    [
      'dark',
      () =>
        picture(1200, 800, { paint: c => ((c.fillStyle = 'rgb(0 0 0 / 0.9)'), c.fillRect(0, 0, 1200, 800)) }),
      ['dark'],
    ],
    ['small', () => picture(500, 300), ['small']],
    [
      'blurred',
      () => picture(1200, 800, { paint: c => ((c.filter = 'blur(14px)'), c.drawImage(c.canvas, 0, 0)) }),
      ['blurred'],
    ],
    [
      'a lamp mirrored in it',
      () =>
        picture(1200, 800, {
          paint: c => {
            sheetOnTable(c)
            const lamp = c.createRadialGradient(600, 400, 60, 600, 400, 190)
            lamp.addColorStop(0, '#fff')
            lamp.addColorStop(1, 'rgb(255 255 255 / 0)')
            c.fillStyle = lamp
            c.fillRect(300, 100, 600, 600)
          },
        }),
      ['glare'],
    ],
    [
      'nothing about a bright sheet on a table',
      () => picture(1200, 800, { paint: c => sheetOnTable(c, '#fff') }),
      [],
    ],
    ['cut off', () => picture(1200, 800, { paint: c => (c.translate(0, -150), sheetOnTable(c)) }), ['cut']],
  ]
  for (const [name, make, warnings] of cases) {
    it(name, async () => {
      const element = await field()
      await choose(element, await make())
      equal(element.takeImage()!.warnings, warnings)
    })
  }
})

describe('<fuin-document> tells the sides of a card apart', () => {
  for (const [side, warned] of [
    ['front', true],
    ['back', false],
  ] as const) {
    it(`the back of the card where the ${side} was asked for`, async () => {
      const element = await field(`document="mynumber-card" side="${side}"`)
      await choose(element, await cardBack())
      equal(element.takeImage()!.warnings.includes('other-side'), warned)
    })
  }
})

describe('<fuin-document> as a field', () => {
  it('tells its state, never a picture or a file name', async () => {
    const element = await field('required')
    const changes = changesOf(element)
    const form = document.querySelector('form')!
    equal([new FormData(form).get('d'), form.checkValidity()], ['empty', false])
    await choose(element, await picture(), 'my-number-123456789018.jpg')
    equal(changes, [{ complete: true, valid: true, empty: false, reason: null }])
    equal([new FormData(form).get('d'), form.checkValidity()], ['complete', true])
    ok(!element.shadowRoot!.innerHTML.includes('123456789018'), 'no file name on the page')
    inside<HTMLButtonElement>(element, '.remove').click()
    await settled(element)
    equal([element.takeImage(), element.shadowRoot!.activeElement?.id], [null, 'file'])
    await choose(element, await picture())
    form.reset()
    equal(element.complete, false)
  })
  it('takes a dropped file', async () => {
    const element = await field()
    const files = new DataTransfer()
    files.items.add(new File([await picture()], 'x.jpg', { type: 'image/jpeg' }))
    const frame = inside(element, '.frame')
    frame.dispatchEvent(new DragEvent('dragover', { dataTransfer: files, cancelable: true }))
    frame.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }))
    await until(() => element.complete, 'taken')
  })
  it('drops a picture that is ready only after the element has gone', async () => {
    const element = await field()
    const input = inside<HTMLInputElement>(element, '#file')
    const files = new DataTransfer()
    files.items.add(new File([await picture(3000, 2000)], 'x.jpg', { type: 'image/jpeg' }))
    input.files = files.files
    input.dispatchEvent(new Event('change'))
    element.remove()
    await new Promise(resolve => setTimeout(resolve, 1500))
    equal(element.complete, false)
  })
  it('makes no object URL at all', async () => {
    const real = URL.createObjectURL
    let made = 0
    URL.createObjectURL = object => (made++, real.call(URL, object))
    const element = await field()
    await choose(element, await picture())
    URL.createObjectURL = real
    equal(made, 0)
    const canvas = inside<HTMLCanvasElement>(element, 'canvas')
    await until(() => canvas.width === 1200, 'painted')
  })
  for (const lang of ['ja', 'en']) {
    it(`has no axe violation, empty, filled and disabled (${lang})`, async () => {
      document.documentElement.lang = lang
      const element = await field('required why="本人確認のため"')
      equal(await violations(document.body), [])
      element.report()
      await settled(element)
      equal(await violations(document.body), [])
      await choose(element, await picture(400, 300))
      equal(await violations(document.body), [])
      element.disabled = true
      await settled(element)
      equal(await violations(document.body), [])
      document.documentElement.lang = 'ja'
    })
  }
})

describe('<fuin-document> tells', () => {
  it('of a picture that was turned, so that nobody sends the one before', async () => {
    const element = await field()
    await choose(element, await picture(1200, 800))
    let told: number | undefined
    element.addEventListener('fuin-change', () => (told = element.takeImage()?.width))
    inside<HTMLButtonElement>(element, '.rotate').click()
    await until(() => told !== undefined, 'told')
    equal(told, 800)
  })
})
