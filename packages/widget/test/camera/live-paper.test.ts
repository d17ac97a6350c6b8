import type { FuinDocument } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { cameraIs, describeCamera, tracks } from '../support/camera.ts'
import { inside, mount, until } from '../support/harness.ts'
import { look } from '../support/pictures.ts'

describeCamera('<fuin-document> with the live view', () => {
  async function open(): Promise<FuinDocument> {
    await cameraIs('granted')
    const field = await mount<FuinDocument>(
      '<fuin-document document="driving-licence" label="運転免許証（表面）"></fuin-document>',
      'fuin-document',
    )
    inside(field, '.live').click()
    await until(
      () => field.shadowRoot!.querySelector('fuin-camera')?.shadowRoot?.querySelector('.shutter') != null,
      'live',
    )
    return field
  }

  it('takes the picture the same way as a file', async () => {
    const field = await open()
    inside(inside(field, 'fuin-camera'), '.shutter').click()
    await until(() => field.complete, 'prepared')
    const { bytes, mediaType } = field.takeImage()!
    equal(mediaType, 'image/jpeg')
    ok((await look(bytes, 0.03, 0.03)).red, 'what the camera saw')
    equal(tracks().live, 0)
    equal(field.shadowRoot!.querySelector('fuin-camera'), null)
  })

  it('goes back to the field when it is closed, and stops with the field', async () => {
    const field = await open()
    inside(inside(field, 'fuin-camera'), '.close').click()
    await until(() => field.shadowRoot!.activeElement?.matches('.live') === true, 'focus is back')
    equal(field.complete, false)
    equal(tracks().live, 0)
    const other = await open()
    other.remove()
    equal(tracks().live, 0)
  })
})
