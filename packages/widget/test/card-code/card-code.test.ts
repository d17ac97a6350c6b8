import '../../src/define.ts'
import { readCardCode } from '../../src/card-code/read-code.ts'
import type { FuinCardCode } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { cardBack, type Shot } from '../support/card-back.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'

const NUMBER = '123456789018'

async function read(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file)
  const { number } = await readCardCode(picture)
  picture.close()
  return number?.digits() ?? null
}

describe('the QR code of a card', () => {
  const shots: [string, Partial<Shot>][] = [
    ['a good photo', {}],
    ['a small code', { side: 130 }],
    ['a turned card', { turn: 30 }],
    ['a card upside down', { turn: 180 }],
    ['a tilted card', { tilt: 0.15 }],
    ['slight blur', { blur: 2 }],
    ['a dark room', { light: 0.35 }],
    ['a mirrored lamp', { glare: true }],
    ['strong compression', { quality: 0.3 }],
  ]
  for (const [name, shot] of shots) {
    it(`is read from ${name}`, async () => equal(await read(await cardBack(shot)), NUMBER))
  }

  it('is read from most of thirty mixed photos, and never wrongly', async () => {
    let hits = 0
    for (let index = 0; index < 30; index++) {
      const number = await read(await cardBack(mixed(index)))
      if (number !== null) equal(number, NUMBER)
      if (number !== null) hits++
    }
    ok(hits >= 27, `${hits} of 30 were read`)
  })

  it('gives nothing for other codes and for pictures without one', async () => {
    equal(await read(await cardBack({ text: 'https://example.com/' })), null)
    equal(await read(await cardBack({ text: '123456789012' })), null)
    equal(await read(await cardBack({ side: 0.001 })), null)
  })
})

describe('<fuin-card-code>', () => {
  async function choose(element: FuinCardCode, file: File): Promise<void> {
    const input = inside<HTMLInputElement>(element, 'input')
    const files = new DataTransfer()
    files.items.add(file)
    input.files = files.files
    input.dispatchEvent(new Event('change'))
    await settled(element)
    await until(() => !/読み取っています|^$/u.test(says(element)), 'the outcome')
  }
  const says = (element: FuinCardCode): string => inside(element, '[role=status]').textContent.trim()

  it('tells what it found, gives the number once, and keeps no photo', async () => {
    const element = await mount<FuinCardCode>('<fuin-card-code></fuin-card-code>', 'fuin-card-code')
    await choose(element, await cardBack())
    ok(says(element).startsWith('番号を読み取りました'), says(element))
    equal(inside<HTMLInputElement>(element, 'input').files?.length, 0)
    equal(element.takeNumber()?.digits(), NUMBER)
    equal(element.takeNumber(), null)
    equal((await violations(element)).join(), '')
  })

  it('says what to do when there is no code, or another one', async () => {
    const element = await mount<FuinCardCode>('<fuin-card-code></fuin-card-code>', 'fuin-card-code')
    await choose(element, await cardBack({ side: 0.001 }))
    ok(says(element).includes('手で入力'), says(element))
    await choose(element, await cardBack({ text: 'https://example.com/' }))
    ok(says(element).includes('マイナンバーはありません'), says(element))
    await choose(element, new File(['no picture'], 'a.jpg', { type: 'image/jpeg' }))
    ok(says(element).includes('手で入力'), says(element))
  })
})

/** A photo of the thirty: everything a little, each differently, the same in every run. */
function mixed(index: number): Partial<Shot> {
  const part = (step: number): number => ((index * step) % 30) / 30
  return {
    side: 120 + 200 * part(7),
    turn: 360 * part(11),
    blur: 3 * part(13),
    tilt: 0.25 * part(17),
    light: 0.4 + 0.8 * part(19),
    glare: index % 4 === 0,
    quality: 0.3 + 0.6 * part(23),
  }
}
