import { newId, sealImage } from '@fuin/sdk'
import { scene } from '../../../../packages/sdk/test/support/people.ts'
import { ImagePipeline } from '../../../../packages/widget/src/image/pipeline.ts'
import { phonePhoto } from './phone-photo.ts'
import { watchMainThread } from './main-thread.ts'

/** One photo, all figures in milliseconds. */
export interface PhotoRun {
  prepared: number
  sealed: number
  longestStop: number
  longestTask: number
}

const pipeline = new ImagePipeline({
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
})
pipeline.hostConnected()
const file = phonePhoto()
const place = scene({ load: { allowJsPrivateKey: true } })

/** Does with a photo what the page does from the moment it is chosen until it can be sent. */
export async function takePhoto(): Promise<PhotoRun> {
  const { opened, subject, keys } = await place
  const photo = await file
  const watch = watchMainThread()
  const start = performance.now()
  const { bytes, mediaType } = await pipeline.run('prepare', photo)
  const middle = performance.now()
  await sealImage({
    opened,
    subject,
    psk: keys.psk,
    item: newId('itm'),
    bytes,
    mediaType,
    document: 'mynumber-card',
  })
  const end = performance.now()
  return { prepared: middle - start, sealed: end - middle, ...(await watch.stop()) }
}
