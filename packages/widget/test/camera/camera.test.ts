import { shapeOf, visiblePart } from '../../src/camera/frame.ts'
import type { FuinCamera } from '../../src/camera/camera.ts'
import { loadCamera } from '../../src/camera/load.ts'
import { problemBefore, problemOf } from '../../src/camera/problem.ts'
import { equal, ok } from '../support/assert.ts'
import { cameraIs, describeCamera, tracks } from '../support/camera.ts'
import { inside, mount, press, until, violations } from '../support/harness.ts'
import { look } from '../support/pictures.ts'

const says = (camera: Element): string => inside(camera, '#says').textContent.trim()
const shutter = (camera: Element): HTMLButtonElement | null =>
  camera.shadowRoot!.querySelector<HTMLButtonElement>('.shutter')

async function open(shape = 'card'): Promise<{ camera: FuinCamera; got: (Blob | null)[] }> {
  await loadCamera()
  const got: (Blob | null)[] = []
  const camera = await mount<FuinCamera>(
    `<fuin-camera shape="${shape}" label="マイナンバーカード（表面）"></fuin-camera>`,
    'fuin-camera',
  )
  camera.done = picture => got.push(picture)
  return { camera, got }
}

describeCamera('<fuin-camera>', () => {
  beforeEach(() => cameraIs('granted'))
  afterEach(() => {
    document.body.replaceChildren()
    equal(tracks().live, 0)
  })

  for (const [shape, ratio] of [
    ['card', 1.45],
    ['passport', 1.33],
    ['a4', 0.75],
  ] as const) {
    it(`gives what the view of a ${shape} showed, and stops the camera`, async () => {
      const { camera, got } = await open(shape)
      await until(() => shutter(camera) !== null, 'live')
      equal(tracks().live, 1)
      await until(() => camera.shadowRoot!.activeElement === shutter(camera), 'focus on the shutter')
      await press('Enter')
      await until(() => got.length === 1, 'a picture')
      const { width, height, red } = await look(got[0]!, 0.02, 0.02)
      ok(red, 'the table is on it')
      ok(Math.abs(width / height - ratio) < 0.02, `${width} × ${height}`)
      equal(tracks().live, 0)
      equal(inside<HTMLDialogElement>(camera, 'dialog').open, false)
    })
  }

  it('closes by Escape and gives nothing', async () => {
    const { camera, got } = await open()
    await until(() => shutter(camera) !== null, 'live')
    inside(camera, 'dialog').dispatchEvent(new Event('cancel', { cancelable: true }))
    equal(got, [null])
    equal(tracks().live, 0)
  })

  it('stops when it is taken away, also before the camera came', async () => {
    const { camera } = await open()
    await until(() => shutter(camera) !== null, 'live')
    camera.remove()
    equal(tracks().live, 0)
    const before = tracks().opened
    const early = await open()
    early.camera.remove()
    await until(() => tracks().opened > before, 'the camera came after all')
    await until(() => tracks().live === 0, 'stopped')
  })

  it('stops when the page goes out of sight, and starts again by a button', async () => {
    const { camera } = await open()
    await until(() => shutter(camera) !== null, 'live')
    dispatchEvent(new PageTransitionEvent('pagehide'))
    equal(tracks().live, 0)
    await until(() => says(camera).includes('止めました'), 'told')
    inside(camera, '.again').click()
    await until(() => shutter(camera) !== null, 'live again')
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'hidden')
    equal(tracks().live, 0)
  })

  it('says where to allow it when it was refused, and works after that', async () => {
    await cameraIs('denied')
    const { camera, got } = await open()
    await until(() => says(camera).includes('アドレス欄'), 'refused')
    equal(shutter(camera), null)
    equal((await violations(camera)).join(), '')
    await cameraIs('granted')
    inside(camera, '.again').click()
    await until(() => shutter(camera) !== null, 'live')
    inside(camera, '.close').click()
    equal(got, [null])
  })

  it('says that the camera went away while it was live', async () => {
    const { camera } = await open()
    await until(() => shutter(camera) !== null, 'live')
    const { srcObject } = inside<HTMLVideoElement>(camera, 'video')
    const [track] = (srcObject as MediaStream).getVideoTracks()
    track!.dispatchEvent(new Event('ended'))
    await until(() => says(camera).includes('映像が来ません'), 'told')
    equal(tracks().live, 0)
  })

  it('has no finding of axe, speaks, and fits a narrow screen', async () => {
    const { camera } = await open()
    await until(() => shutter(camera) !== null, 'live')
    equal((await violations(camera)).join(), '')
    ok(says(camera).includes('枠'), says(camera))
    for (const button of camera.shadowRoot!.querySelectorAll('button')) {
      ok(button.getBoundingClientRect().height >= 44, button.textContent)
    }
  })
})

describe('what stands in the way of a camera', () => {
  it('is known before asking', () => {
    const place = { secure: true, supported: true, allowed: true }
    equal(problemBefore(place), null)
    equal(problemBefore({ ...place, secure: false, supported: false }), 'insecure')
    equal(problemBefore({ ...place, supported: false }), 'unsupported')
    equal(problemBefore({ ...place, allowed: false }), 'blocked')
  })
  it('is read from the error', () => {
    const named = (name: string): string => problemOf(new DOMException('', name))
    equal(['NotAllowedError', 'NotFoundError', 'OverconstrainedError', 'NotReadableError'].map(named), [
      'refused',
      'none',
      'none',
      'busy',
    ])
    equal(problemOf(new Error('')), 'busy')
  })
})

describe('the frame', () => {
  it('has the shape of the paper', () => {
    equal(['mynumber-card', 'passport', 'juminhyo', 'driving-licence'].map(shapeOf), [
      'card',
      'passport',
      'a4',
      'card',
    ])
  })
  it('takes the middle of what is wider or higher than the view', () => {
    const video = { width: 1920, height: 1080 }
    equal(visiblePart(video, { width: 300, height: 400 }), { x: 555, y: 0, width: 810, height: 1080 })
    equal(visiblePart(video, { width: 400, height: 100 }), { x: 0, y: 300, width: 1920, height: 480 })
  })
})
