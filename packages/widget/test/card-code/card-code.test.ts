import '../../src/define.ts'
import { readingOf } from '../../src/card-code/number-in-code.ts'
import { textsOnPicture } from '../../src/card-code/read-code.ts'
import type { FuinCardCode } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { cardBack, type Shot, shotsOf, TROUBLES } from '../support/card-back.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'

const NUMBER = '123456789018'

async function read(file: Blob): Promise<string | null> {
  const { number } = readingOf(await textsOnPicture({ picture: file }))
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

  /** Of ten photos each. Measured; a change that reads fewer has to say why. */
  const HITS: Record<(typeof TROUBLES)[number], number> = {
    blur: 8,
    shake: 10,
    tilt: 10,
    glare: 10,
    compression: 10,
    noise: 10,
    dark: 10,
    small: 10,
    mixed: 7,
  }
  for (const trouble of TROUBLES) {
    it(`is read as often as ever from photos with trouble: ${trouble}, and never wrongly`, async () => {
      let hits = 0
      for (const shot of shotsOf(trouble, 10)) {
        const number = await read(await cardBack(shot))
        if (number !== null) equal(number, NUMBER)
        if (number !== null) hits++
      }
      ok(hits >= HITS[trouble], `${hits} of 10 were read`)
    })
  }

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
    await choose(element, await cardBack({ text: 'https://net.kojinbango-card.go.jp/SS_SERVICE_OUT/' }))
    ok(says(element).includes('申請書'), says(element))
    await choose(element, new File(['no picture'], 'a.jpg', { type: 'image/jpeg' }))
    ok(says(element).includes('手で入力'), says(element))
  })
})
