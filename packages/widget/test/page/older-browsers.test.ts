import type { FuinDocument, FuinMyNumber } from '../../src/index.ts'
import { prepareImage } from '../../src/image/prepare.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, paste, settled, until } from '../support/harness.ts'
import { look, picture, withExif } from '../support/pictures.ts'

/** Makes the browser answer as an older one does, while something is done. */
async function older(place: object, name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(place, name)!
  Object.defineProperty(place, name, { configurable: true, get: () => value })
  try {
    await work()
  } finally {
    Object.defineProperty(place, name, own)
  }
}

const refuse = (): never => {
  throw new SyntaxError('The value must start with --')
}
const STATES: [string, unknown][] = [
  ['no custom states (Safari 16.4)', undefined],
  ['custom states with other names (Chrome 111)', { add: refuse, delete: refuse }],
]

describe('in a browser with', () => {
  for (const [name, states] of STATES) {
    it(`${name}, the number is taken and its problem told`, () =>
      older(ElementInternals.prototype, 'states', states, async () => {
        const field = await mount<FuinMyNumber>('<fuin-my-number></fuin-my-number>', 'fuin-my-number')
        const input = inside<HTMLInputElement>(field, 'input')
        input.focus()
        await paste('123456789010', input)
        await settled(field)
        equal(input.getAttribute('aria-invalid'), 'true')
        equal(getComputedStyle(input).borderTopColor, 'rgb(206, 0, 0)')
        field.clear()
        await paste('123456789018', input)
        await settled(field)
        ok(field.complete, 'complete')
      }))
    it(`${name}, the paper is taken`, () =>
      older(ElementInternals.prototype, 'states', states, async () => {
        const field = await mount<FuinDocument>('<fuin-document label="x"></fuin-document>', 'fuin-document')
        const files = new DataTransfer()
        files.items.add(new File([await picture()], 'a.jpg', { type: 'image/jpeg' }))
        const input = inside<HTMLInputElement>(field, '#file')
        input.files = files.files
        input.dispatchEvent(new Event('change'))
        await until(() => field.complete, 'complete')
      }))
  }

  it('no word for the orientation of a photo (Chrome 111), the photo is upright', async () => {
    const real = globalThis.createImageBitmap
    const old = (file: Blob, options?: ImageBitmapOptions): Promise<ImageBitmap> =>
      options?.imageOrientation === 'from-image'
        ? Promise.reject(new TypeError('not a valid enum value of type ImageOrientation'))
        : real(file)
    await older(globalThis, 'createImageBitmap', old, async () => {
      const { bytes, width, height } = await prepareImage(await withExif(await picture(1200, 800), 6))
      equal([width, height], [800, 1200])
      equal((await look(bytes, 0.95, 0.05)).red, true)
    })
  })
})
