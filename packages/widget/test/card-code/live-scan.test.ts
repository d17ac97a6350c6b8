import type { FuinCamera } from '../../src/camera/camera.ts'
import type { FuinCardCode } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { cameraIs, describeCamera, tracks } from '../support/camera.ts'
import { changesOf, inside, mount, until, violations } from '../support/harness.ts'

const NUMBER = '123456789018'

/** The film shows a table, a code of something else, then that of a card. */
describeCamera('<fuin-card-code> with the live camera', () => {
  const said: string[] = []
  async function open(): Promise<{ element: FuinCardCode; camera: FuinCamera }> {
    await cameraIs('granted')
    said.length = 0
    const element = await mount<FuinCardCode>('<fuin-card-code></fuin-card-code>', 'fuin-card-code')
    inside(element, '.live').click()
    await until(() => element.shadowRoot!.querySelector('fuin-camera') !== null, 'the camera')
    const camera = inside<FuinCamera>(element, 'fuin-camera')
    await until(() => camera.shadowRoot?.querySelector('#says') != null, 'drawn')
    const says = inside(camera, '#says')
    new MutationObserver(() => said.push(says.textContent.trim())).observe(says, {
      subtree: true,
      childList: true,
      characterData: true,
    })
    return { element, camera }
  }

  it('explains other codes, stops at the first My Number, says so, and stops the camera', async () => {
    const { element, camera } = await open()
    const changes = changesOf(element)
    await until(() => camera.shadowRoot!.querySelector('video')?.srcObject != null, 'live')
    equal(camera.shadowRoot!.querySelector('.shutter'), null)
    await until(() => changes.some(({ complete }) => complete), 'the number')
    ok(
      said.some(text => text.includes('マイナンバーはありません')),
      said.join(' / '),
    )
    ok(inside(element, '#says').textContent.includes('番号を読み取りました'), 'announced')
    ok(!said.join('').includes(NUMBER), 'no digit is said')
    equal(tracks().live, 0)
    equal(element.shadowRoot!.querySelector('fuin-camera'), null)
    equal(element.takeNumber()?.digits(), NUMBER)
    equal(element.takeNumber(), null)
    equal((await violations(element)).join(), '')
  })

  it('can be left without a number', async () => {
    const { element, camera } = await open()
    inside(camera, '.close').click()
    await until(() => element.shadowRoot!.querySelector('fuin-camera') === null, 'closed')
    await until(() => tracks().live === 0, 'stopped')
    equal(element.takeNumber(), null)
  })
})
