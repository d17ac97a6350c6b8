import type { FuinDocument, FuinMask } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'
import { look, picture } from '../support/pictures.ts'

async function filled(attributes: string): Promise<FuinDocument> {
  const element = await mount<FuinDocument>(
    `<fuin-document label="書類" ${attributes}></fuin-document>`,
    'fuin-document',
  )
  const files = new DataTransfer()
  files.items.add(new File([await picture(1200, 800)], 'a.jpg', { type: 'image/jpeg' }))
  const input = inside<HTMLInputElement>(element, '#file')
  input.files = files.files
  input.dispatchEvent(new Event('change'))
  await until(() => element.takeImage() !== null, 'prepared')
  await settled(element)
  return element
}

async function editorOf(element: FuinDocument): Promise<FuinMask> {
  inside<HTMLButtonElement>(element, '.mask').click()
  await settled(element)
  const mask = inside<FuinMask>(element, 'fuin-mask')
  await mask.updateComplete
  return mask
}

const press = (mask: FuinMask, key: string, shiftKey = false): boolean =>
  inside<HTMLButtonElement>(mask, '.box').dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }),
  )

describe('masking', () => {
  it('destroys the pixels below the boxes and leaves the others', async () => {
    const element = await filled('')
    const before = element.takeImage()!
    equal((await look(before.bytes, 0.1, 0.1)).red, true)
    const mask = await editorOf(element)
    mask.boxes = [{ x: 0.05, y: 0.05, width: 0.1, height: 0.1, label: null }]
    inside<HTMLButtonElement>(mask, '.apply').click()
    await until(() => element.takeImage() !== before, 'masked')
    const { bytes, width, height } = element.takeImage()!
    equal([width, height], [1200, 800])
    for (const [x, y] of [
      [0.051, 0.051],
      [0.1, 0.1],
      [0.149, 0.149],
    ] as const) {
      equal((await look(bytes, x, y)).red, false)
    }
    equal((await look(bytes, 0.2, 0.2)).red, true)
  })
  it('tells of the masked picture, so that nobody sends the one before', async () => {
    const element = await filled('document="pension-book"')
    const before = element.takeImage()
    let told: unknown = null
    element.addEventListener('fuin-change', () => element.complete && (told = element.takeImage()))
    inside<HTMLButtonElement>(await editorOf(element), '.apply').click()
    await until(() => told !== null, 'told')
    ok(told !== before, 'another picture')
  })
  it('is not ready before the boxes are painted, and says what to do', async () => {
    const element = await filled('document="shikaku-kakuninsho"')
    await editorOf(element)
    equal(element.report(), false)
    await settled(element)
    ok(inside(element, '#status').textContent.includes('塗りつぶしが終わっていません'), 'message')
  })
  it('names what has to be hidden on a 資格確認書 and begins with its boxes', async () => {
    const element = await filled('document="shikaku-kakuninsho"')
    const hint = inside(element, '#hide').textContent
    for (const word of ['保険者番号', '記号・番号・枝番', 'QRコード']) ok(hint.includes(word), word)
    equal((await editorOf(element)).boxes.length, 3)
  })
  it('works by the keyboard: move, resize, remove, cancel', async () => {
    const element = await filled('document="pension-book"')
    const before = element.takeImage()
    const mask = await editorOf(element)
    const { x, width } = mask.boxes[0]!
    press(mask, 'ArrowRight')
    press(mask, 'ArrowRight', true)
    ok(mask.boxes[0]!.x > x && mask.boxes[0]!.width > width, 'moved and wider')
    for (let at = 0; at < 80; at++) press(mask, 'ArrowRight')
    ok(mask.boxes[0]!.x + mask.boxes[0]!.width <= 1.0001, 'stays inside')
    press(mask, 'Delete')
    equal(mask.boxes.length, 0)
    inside<HTMLButtonElement>(mask, '.cancel').click()
    await settled(element)
    ok(element.complete && element.takeImage() === before, 'as it was')
  })
  it('has no axe violations while boxes are placed', async () => {
    const element = await filled('document="shikaku-kakuninsho"')
    await editorOf(element)
    equal(await violations(element), [])
  })
})
