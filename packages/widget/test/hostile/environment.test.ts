import { environmentProblem } from '../../src/guard/environment.ts'
import type { FuinCollector } from '../../src/index.ts'
import { equal } from '../support/assert.ts'
import { mount, until } from '../support/harness.ts'

/** Runs work while a member of the platform is another. */
async function replaced(
  owner: object,
  name: string,
  put: (real: PropertyDescriptor) => PropertyDescriptor,
  work: () => unknown,
): Promise<void> {
  let holder = owner
  while (!Object.hasOwn(holder, name)) holder = Object.getPrototypeOf(holder) as object
  const real = Object.getOwnPropertyDescriptor(holder, name)!
  Object.defineProperty(holder, name, { configurable: true, ...put(real) })
  try {
    await work()
  } finally {
    Object.defineProperty(holder, name, real)
  }
}

type Call = (...args: unknown[]) => unknown
const WAYS: Record<string, (real: Call) => Call> = {
  wrapped: real =>
    function (this: unknown, ...args) {
      return Reflect.apply(real, this, args)
    },
  bound: real => real.bind(null),
  'a proxy': real => new Proxy(real, {}),
}
const SEEING: [string, object, string][] = [
  ['crypto.getRandomValues', crypto, 'getRandomValues'],
  ['crypto.subtle.encrypt', crypto.subtle, 'encrypt'],
  ['crypto.subtle.importKey', crypto.subtle, 'importKey'],
  ['crypto.subtle.verify', crypto.subtle, 'verify'],
  ['TextEncoder.encode', TextEncoder.prototype, 'encode'],
  ['JSON.stringify', JSON, 'stringify'],
]

/** Opens a whole link that leads nowhere. @returns the code that the page was told, and how often it called out */
async function codeOfCollector(): Promise<{ code: string; calls: number }> {
  let calls = 0
  let code = ''
  const count = (): { value: Call } => ({
    value: async () => (calls++, Promise.reject(new TypeError('offline'))),
  })
  await replaced(window, 'fetch', count, async () => {
    const collector = await mount<FuinCollector>(
      '<fuin-collector vault="https://vault.invalid"></fuin-collector>',
      'fuin-collector',
    )
    collector.addEventListener('fuin-error', event => (code = event.detail.code))
    const id = '0'.repeat(26)
    void collector.open(`#1.org_${id}.req_${id}.${'A'.repeat(43)}.${'A'.repeat(43)}`)
    await until(() => code !== '', 'an error')
  })
  return { code, calls }
}

describe('replaced functions of the browser', () => {
  it('are none on a plain page', () => equal(environmentProblem(), null))

  for (const [what, owner, name] of SEEING) {
    for (const [way, wrap] of Object.entries(WAYS)) {
      it(`${what}, ${way}, is refused`, () =>
        replaced(
          owner,
          name,
          ({ value }) => ({ value: wrap(value as Call) }),
          () => equal(environmentProblem(), 'environment_untrusted'),
        ))
    }
  }

  it('a value getter that listens is refused', () =>
    replaced(
      HTMLInputElement.prototype,
      'value',
      real => ({ ...real, get: WAYS['wrapped']!(real.get as Call) as () => unknown }),
      () => equal(environmentProblem(), 'environment_untrusted'),
    ))

  it('constant zeros in the place of random bytes are refused', () =>
    replaced(
      crypto,
      'getRandomValues',
      () => ({ value: (bytes: Uint8Array) => bytes.fill(0) }),
      () => equal(environmentProblem(), 'environment_untrusted'),
    ))

  it('stop the collector before it asks anybody, with a code', () =>
    replaced(
      crypto.subtle,
      'encrypt',
      ({ value }) => ({ value: WAYS['wrapped']!(value as Call) }),
      async () => {
        equal(await codeOfCollector(), { code: 'environment_untrusted', calls: 0 })
      },
    ))

  it('that see ciphertext only do not stop it: monitoring wraps fetch on many pages', async () => {
    const { code } = await codeOfCollector()
    equal(code === 'environment_untrusted', false)
  })
})

describe('the fingerprint on the page', () => {
  const BAD = ['', ' ', '*', 'A'.repeat(42), 'A'.repeat(44), `${'A'.repeat(42)}=`]
  for (const fingerprint of BAD) {
    it(`of ${fingerprint.length} characters is never taken for "any"`, async () => {
      let calls = 0
      await replaced(
        window,
        'fetch',
        () => ({ value: async () => (calls++, Promise.reject(new TypeError())) }),
        async () => {
          document.body.innerHTML = ''
          const collector = document.createElement('fuin-collector') as FuinCollector
          let code = ''
          collector.addEventListener('fuin-error', event => (code = event.detail.code))
          collector.setAttribute('endpoint', '/fuin')
          collector.setAttribute('key-fingerprint', fingerprint)
          document.body.append(collector)
          await until(() => code !== '', 'an error')
          equal([code, calls], ['fingerprint_mismatch', 0])
        },
      )
    })
  }
})
