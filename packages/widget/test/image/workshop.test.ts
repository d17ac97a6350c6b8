import { ImageProblem } from '../../src/image/problem.ts'
import type { PreparedImage } from '../../src/image/prepare.ts'
import { perform } from '../../src/image/tasks.ts'
import { Workshop } from '../../src/image/workshop.ts'
import { equal, ok } from '../support/assert.ts'
import { until } from '../support/harness.ts'
import { picture } from '../support/pictures.ts'

const open = (): AbortSignal => new AbortController().signal
const nothing = (): void => undefined
const RealWorker = globalThis.Worker

/** Counts the workers that begin and end. */
function watched(): { begun: number; ended: number } {
  const seen = { begun: 0, ended: 0 }
  globalThis.Worker = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      seen.begun++
    }
    override terminate(): void {
      seen.ended++
      super.terminate()
    }
  }
  return seen
}

/** Longest time in which the page could do nothing else, milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let [longest, last, running] = [0, performance.now(), true]
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (running) port2.postMessage(null)
  }
  port2.postMessage(null)
  await work()
  running = false
  await new Promise(resolve => setTimeout(resolve, 20))
  port1.close()
  return longest
}

describe('the worker for pictures', () => {
  afterEach(() => {
    globalThis.Worker = RealWorker
  })

  it('prepares a photo, tells how far it is, and hands the bytes over', async () => {
    const seen = watched()
    const shop = new Workshop()
    const told: number[] = []
    const order = { task: 'prepare', input: await picture(1600, 1200) } as const
    const answer = await shop.perform(order, done => told.push(done), open())
    const { bytes, width } = (answer as { result: PreparedImage }).result
    equal([seen.begun, width, bytes[0]], [1, 1600, 0xff])
    ok(told.length > 1 && told.every((done, at) => done <= 1 && done >= (told[at - 1] ?? 0)), 'forwards')
  })

  it('gives the same bytes as the main thread', async () => {
    const input = await picture(3000, 2000)
    const there = await new Workshop().perform({ task: 'prepare', input }, nothing, open())
    const here = await perform({ task: 'prepare', input }, nothing)
    const [a, b] = [there, here].map(answer => (answer as { result: PreparedImage }).result.bytes)
    equal(a!.length, b!.length)
    ok(
      a!.every((byte, at) => byte === b![at]),
      'same bytes',
    )
  })

  it('ends when it is idle after a picture, and when the last element has left', async () => {
    const seen = watched()
    const shop = new Workshop(50)
    shop.enter(true)
    await shop.perform({ task: 'prepare', input: await picture(300, 200) }, nothing, open())
    await until(() => seen.ended === 1 && seen.begun === 2, 'a fresh one in its place')
    shop.leave()
    await until(() => seen.ended === 2, 'ended')
  })

  it('drops a picture that is given up with its worker, and the next one is prepared', async () => {
    const seen = watched()
    const shop = new Workshop()
    const cancelled = new AbortController()
    const input = await picture(4000, 3000)
    const first = shop.perform({ task: 'prepare', input }, nothing, cancelled.signal)
    const second = shop.perform({ task: 'prepare', input: await picture(400, 300) }, nothing, open())
    await new Promise(resolve => setTimeout(resolve, 30))
    cancelled.abort()
    const reason = await first.then(
      () => 'done',
      (error: Error) => error.name,
    )
    equal(reason, 'AbortError')
    equal(((await second) as { result: PreparedImage }).result.width, 400)
    ok(seen.ended <= 1, 'at most the one that worked')
  })

  for (const [name, Refused] of [
    [
      'throws',
      class {
        constructor() {
          throw new DOMException('no', 'SecurityError')
        }
      },
    ],
    [
      'fails to load',
      class extends RealWorker {
        constructor() {
          super('/there-is-no-such-file.js', { type: 'module' })
        }
      },
    ],
  ] as const) {
    it(`works on the main thread where making one ${name}`, async () => {
      globalThis.Worker = Refused as unknown as typeof Worker
      const order = { task: 'prepare', input: await picture(800, 600) } as const
      const answer = await new Workshop().perform(order, nothing, open())
      equal((answer as { result: PreparedImage }).result.width, 800)
    })
  }

  it('says so when it breaks, and works again afterwards', async () => {
    let broken: Worker | undefined
    globalThis.Worker = class extends RealWorker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        broken ??= this
      }
    }
    const shop = new Workshop()
    const input = await picture(4000, 3000)
    const first = shop.perform({ task: 'prepare', input }, nothing, open())
    await until(() => broken?.onmessageerror != null, 'at work')
    broken!.dispatchEvent(new ErrorEvent('error', { cancelable: true }))
    const problem = await first.catch((error: unknown) => error)
    ok(problem instanceof ImageProblem && problem.key === 'document.failed', 'told')
    const again = await shop.perform({ task: 'prepare', input }, nothing, open())
    ok('result' in again, 'works again')
  })

  it('leaves the page free while 12 megapixels are prepared', async () => {
    const input = await picture(4000, 3000)
    const shop = new Workshop()
    await shop.perform({ task: 'prepare', input: await picture(100, 100) }, nothing, open())
    const [inWorker, onMain]: [number[], number[]] = [[], []]
    for (let round = 0; round < 3; round++) {
      inWorker.push(await longestPause(() => shop.perform({ task: 'prepare', input }, nothing, open())))
      onMain.push(await longestPause(() => perform({ task: 'prepare', input }, nothing)))
    }
    // Firefox pauses by itself there: only the direction is certain.
    const bound = navigator.userAgent.includes('Firefox') ? 1 : 2
    const [least, most] = [Math.min(...inWorker), Math.min(...onMain)]
    ok(least * bound < most, `${least} and ${most}`)
  })
})
