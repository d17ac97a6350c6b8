import type { FuinDocument } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { inside, mount, settled, until, violations } from '../support/harness.ts'
import { picture } from '../support/pictures.ts'

const RealWorker = globalThis.Worker

async function field(): Promise<FuinDocument> {
  return mount<FuinDocument>('<fuin-document label="x"></fuin-document>', 'fuin-document')
}

function choose(element: FuinDocument, blob: Blob): void {
  const input = inside<HTMLInputElement>(element, '#file')
  const files = new DataTransfer()
  files.items.add(new File([blob], 'photo.jpg', { type: 'image/jpeg' }))
  input.files = files.files
  input.dispatchEvent(new Event('change'))
}

describe('while a photo is prepared', () => {
  afterEach(() => {
    globalThis.Worker = RealWorker
  })

  it('a bar and a way out are there; given up, the field is as before', async () => {
    const element = await field()
    choose(element, await picture(4000, 3000))
    await settled(element)
    ok(inside(element, 'progress.work').getAttribute('aria-label'), 'the bar has a name')
    equal(await violations(document.body), [])
    inside<HTMLButtonElement>(element, '.cancel')?.click()
    await settled(element)
    equal([element.takeImage(), element.shadowRoot!.activeElement?.id], [null, 'file'])
    choose(element, await picture(600, 400))
    await until(() => element.complete, 'the next one is prepared')
    equal(element.takeImage()!.width, 600)
  })

  it('a failure that may pass offers another try, with the same file', async () => {
    // The worker of an element that was here before ends first.
    document.body.replaceChildren()
    await new Promise(resolve => setTimeout(resolve, 20))
    const workers: Worker[] = []
    globalThis.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        workers.push(this)
      }
    }
    const element = await field()
    choose(element, await picture(4000, 3000))
    await until(() => workers[0]?.onmessageerror != null, 'at work')
    workers[0]!.dispatchEvent(new ErrorEvent('error', { cancelable: true }))
    await until(() => element.shadowRoot!.querySelector('.again') !== null, 'offered')
    equal(await violations(document.body), [])
    inside<HTMLButtonElement>(element, '.again').click()
    await until(() => element.complete, 'prepared')
    equal(element.shadowRoot!.querySelector('.again'), null)
  })
})
