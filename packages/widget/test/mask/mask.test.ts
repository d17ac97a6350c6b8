import type { FuinDocument } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, settled, until, violations } from '../support/harness.ts'
import { apply, click, filled, focused, give, key, openTool, placeOf } from '../support/paper-field.ts'
import { look, picture } from '../support/pictures.ts'

const boxes = (element: FuinDocument): number => element.shadowRoot!.querySelectorAll('.box').length
const says = (element: FuinDocument): string => inside(element, '.says').textContent

describe('masking', () => {
  it('paints the photo where the boxes are, and nowhere else', async () => {
    const element = await filled()
    await openTool(element, 'mask')
    for (let at = 0; at < 20; at++) await key(element, 'ArrowLeft')
    for (let at = 0; at < 25; at++) await key(element, 'ArrowUp')
    const { width, height } = placeOf(element, '.spot')
    await apply(element)
    const { bytes, width: wide } = element.takeImage()!
    equal(wide, 1200)
    equal((await look(bytes, 0.002, 0.002)).red, false)
    equal((await look(bytes, width - 0.003, height - 0.004)).red, false)
    equal((await look(bytes, 0.1, height + 0.03)).red, true)
  })
  it('tells of the masked picture, so that nobody sends the one before', async () => {
    const element = await filled('document="mynumber-card"')
    const before = element.takeImage()
    let told: unknown = null
    await openTool(element, 'mask')
    element.addEventListener('fuin-change', () => element.complete && (told = element.takeImage()))
    await apply(element)
    ok(told !== null && told !== before, 'another picture')
  })
  it('is not ready before the boxes are painted, and says what to do', async () => {
    const element = await filled('document="mynumber-card"')
    await openTool(element, 'mask')
    equal(element.report(), false)
    await settled(element)
    ok(inside(element, '#status').textContent.includes('手直しが終わっていません'), 'message')
  })
  it('names what has to be hidden on a 資格確認書 and begins with its boxes', async () => {
    const element = await filled('document="eligibility-certificate"')
    const hint = inside(element, '#hide').textContent
    for (const word of ['保険者番号', '記号・番号・枝番', 'QRコード']) ok(hint.includes(word), word)
    await openTool(element, 'mask')
    equal(boxes(element), 3)
    equal(element.shadowRoot!.querySelector('#hide'), null, 'the boxes say it')
    ok(says(element).includes('3つ') && says(element).includes('1番 記号・番号・枝番'), says(element))
  })
  it('works by the keyboard: move, resize, remove, bring back, add', async () => {
    const element = await filled('document="pension-book"')
    await openTool(element, 'mask')
    equal(focused(element), 'box')
    const start = placeOf(element, '.spot')
    for (let at = 0; at < 3; at++) await key(element, 'ArrowRight')
    for (let at = 0; at < 3; at++) await key(element, 'ArrowRight', true)
    const moved = placeOf(element, '.spot')
    ok(moved.x > start.x && moved.width > start.width, 'moved and wider')
    for (let at = 0; at < 60; at++) await key(element, 'ArrowRight')
    ok(placeOf(element, '.spot').right <= 1.001, 'stays inside')
    await key(element, 'Delete')
    equal([boxes(element), says(element), focused(element)], [0, '黒い四角はありません。', 'add'])
    click(element, '.apply')
    await settled(element)
    ok(says(element).includes('四角を足す'), 'not without a box')
    click(element, '.bring-back')
    await settled(element)
    ok(placeOf(element, '.spot').right > 0.99, 'where it was')
    equal([boxes(element), focused(element)], [1, 'box'])
    click(element, '.add')
    await settled(element)
    equal(boxes(element), 2)
    ok(says(element).includes('2番'), 'the new one is chosen')
  })
  it('goes back by Escape and by the button, to the button that opened it, with the photo as it was', async () => {
    for (const leave of ['Escape', 'button']) {
      const element = await filled()
      const before = element.takeImage()
      await openTool(element, 'mask')
      if (leave === 'Escape') await key(element, 'Escape')
      else click(element, '.cancel')
      await settled(element)
      ok(element.complete && element.takeImage() === before, 'as it was')
      equal(focused(element), 'mask')
    }
  })
  it('has no axe violations while boxes are placed, with the buttons open', async () => {
    const element = await filled('document="eligibility-certificate"')
    equal(await violations(element), [])
    await openTool(element, 'mask')
    inside<HTMLDetailsElement>(element, 'details').open = true
    equal(await violations(element), [])
  })
})

describe('a paper with numbers that nobody may copy', () => {
  for (const document of ['eligibility-certificate', 'pension-book']) {
    it(`${document} cannot be sent before they are hidden`, async () => {
      const element = await filled(`document="${document}"`)
      equal([element.complete, element.report()], [false, false])
      await settled(element)
      ok(inside(element, '#status').textContent.includes('写っていないこと'), 'says how')
      await openTool(element, 'mask')
      await apply(element)
      ok(element.complete && element.report(), 'done')
      equal(element.shadowRoot!.querySelector('.absent, #hide'), null)
    })
    it(`${document} can be sent when the person says that they are not on the photo`, async () => {
      const element = await filled(`document="${document}"`)
      const tick = inside<HTMLInputElement>(element, '.absent input')
      tick.click()
      await settled(element)
      equal([element.complete, element.takeImage()!.hidden], [true, 'absent'])
      tick.click()
      await settled(element)
      equal(element.complete, false)
      tick.click()
      await give(element, await picture(900, 700))
      equal(element.complete, false, 'another photo, another look')
    })
  }
  it('asks again when the painting was undone, and not when the photo is turned', async () => {
    const element = await filled('document="pension-book"')
    await openTool(element, 'mask')
    await apply(element)
    const masked = element.takeImage()
    click(element, '.rotate')
    await until(() => element.takeImage() !== masked, 'turned')
    equal(element.complete, true)
    await settled(element)
    await openTool(element, 'mask')
    await key(element, 'Escape')
    const other = await filled('document="pension-book"')
    await openTool(other, 'mask')
    await apply(other)
    click(other, '.undo')
    equal(other.complete, false)
  })
  it('lets a wish be a wish', async () => {
    const element = await filled('document="mynumber-card"')
    ok(inside(element, '#hide').textContent.includes('臓器提供'), 'said')
    equal(element.complete, true)
  })
})
