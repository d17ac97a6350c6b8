import { equal, ok } from '../support/assert.ts'
import { calls, EVERYTHING, openConsole, Refusal, restore, serve, type Answers } from '../support/console.ts'
import { inside, settled, until, violations } from '../support/harness.ts'

const SECRET = `fuin_${'1'.repeat(26)}_${'s'.repeat(43)}`
const id = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(26, '0')}`
const key = (number: number, more: object = {}): object => ({
  id: id('key', number),
  name: `system-${number}`,
  state: 'active',
  scopes: ['read'],
  actors: null,
  allowedAddresses: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: null,
  expiresInDays: null,
  revokedAt: null,
  lastUsedAt: '2026-11-25T03:00:00.000Z',
  replaces: null,
  replacedBy: null,
  lastManage: false,
  own: false,
  ...more,
})
const KEYS = [
  key(1, { scopes: ['vouch', 'manage', 'read'], own: true, lastManage: true }),
  key(2, { expiresAt: '2026-12-10T00:00:00.000Z', expiresInDays: 9, allowedAddresses: ['203.0.113.0/24'] }),
  key(3, { state: 'revoked', revokedAt: '2026-11-20T00:00:00.000Z' }),
]
const endpoint = (more: object = {}): object => ({
  id: id('whe', 1),
  url: 'https://hr.example/fuin/webhooks',
  events: ['submission.submitted', 'api-key.expiring'],
  state: 'enabled',
  disabledBecause: null,
  createdAt: '2026-11-01T00:00:00.000Z',
  previousSecretUntil: null,
  ...more,
})
const delivery = (number: number, more: object = {}): object => ({
  id: id('evt', number),
  event: 'submission.submitted',
  state: 'delivered',
  tries: 1,
  lastStatus: 204,
  lastError: null,
  createdAt: '2026-11-25T03:00:00.000Z',
  nextTryAt: null,
  deliveredAt: '2026-11-25T03:00:01.000Z',
  ...more,
})

async function open(lang = 'ja', more: Answers = {}): Promise<HTMLElement> {
  const answers: Answers = {
    'GET people': { rows: [], total: 0 },
    'GET api-keys': { data: KEYS },
    'GET webhook-endpoints': { data: [endpoint()] },
    'POST api-keys': { id: id('key', 9), name: 'warehouse', secret: SECRET },
    'POST api-keys * rotate': { id: id('key', 8), name: 'system-2', secret: SECRET },
    'POST api-keys * revoke': {},
    'POST webhook-endpoints': { ...endpoint(), secret: 'whsec_secret' },
    'POST webhook-endpoints * update': endpoint({ state: 'disabled' }),
    'GET webhook-endpoints * deliveries': (url: URL) =>
      url.searchParams.has('after')
        ? { data: [delivery(3)], next: null }
        : {
            data: [
              delivery(1),
              delivery(2, {
                state: 'failed',
                tries: 8,
                lastStatus: 500,
                lastError: 'status',
                deliveredAt: null,
              }),
            ],
            next: id('evt', 2),
          },
    'POST webhook-endpoints * replay': { replayed: 1 },
    ...more,
  }
  serve({ 'GET me': { ...EVERYTHING, permissions: ['admin'], routes: Object.keys(answers) }, ...answers })
  const { view } = await openConsole(lang, 'view="connections"')
  const shown = (selector: string): number => view.shadowRoot!.querySelectorAll(selector).length
  const both = (): boolean =>
    shown('.empty') === 2 || (shown('[data-key], .empty') > 0 && shown('[data-endpoint]') > 0)
  await until(both, 'keys and endpoints')
  return view
}
const posted = (call: string): unknown => calls.filter(one => one.call === call).at(-1)?.body
const dialog = (view: HTMLElement): HTMLElement | null => view.shadowRoot!.querySelector('dialog[open]')
const frame = (): HTMLElement => document.querySelector('fuin-console')!

describe('connections in the console', () => {
  afterEach(restore)

  it('list keys with what they may and when they end, and offer nothing that would cut this page off', async () => {
    const view = await open()
    equal(await violations(document.body), [])
    const own = inside(view, `[data-key="${id('key', 1)}"]`)
    ok(own.textContent!.includes('この画面が使っている'), 'marks its own')
    equal([...own.querySelectorAll('[data-act]')].length, 0)
    const ending = inside(view, `[data-key="${id('key', 2)}"]`)
    ok(ending.textContent!.includes('あと9日'), 'warns')
    equal(
      [...ending.querySelectorAll('[data-act]')].map(one => (one as HTMLElement).dataset['act']),
      ['rotate', 'revoke'],
    )
    ok(inside(view, 'details').textContent!.includes('system-3'), 'what has ended is behind a fold')
  })

  it('show the secret of a new key once, and nowhere else', async () => {
    const view = await open()
    inside(view, '[data-testid=new-key]').click()
    await until(() => dialog(view) !== null, 'form')
    equal(await violations(document.body), [])
    inside(view, '[data-testid=save]').click()
    await settled(view)
    ok(inside(view, 'dialog .error').textContent!.includes('名前'), 'says what is missing')
    inside<HTMLInputElement>(view, 'input[name=name]').value = 'warehouse'
    inside<HTMLInputElement>(view, 'input[name=addresses]').value = '203.0.113.0/24、2001:db8::/32'
    inside(view, '[data-testid=save]').click()
    await until(() => view.shadowRoot!.querySelector('[data-testid=secret]') !== null, 'once')
    equal(posted('POST api-keys'), {
      ...{ name: 'warehouse', scopes: ['read'], days: 90 },
      allowedAddresses: ['203.0.113.0/24', '2001:db8::/32'],
    })
    equal(await violations(document.body), [])
    equal(inside(view, '[data-testid=secret]').textContent, SECRET)
    inside(view, '[data-testid=forget]').click()
    await until(() => dialog(view) === null, 'closed')
    const everything = view.shadowRoot!.innerHTML + document.documentElement.outerHTML + location.href
    ok(!everything.includes(SECRET), 'gone with the window')
    ok(!JSON.stringify({ ...localStorage, ...sessionStorage }).includes(SECRET), 'kept nowhere')
  })

  it('rotate with an overlap, and revoke after a question', async () => {
    const view = await open('en')
    inside(view, '[data-act=rotate]').click()
    await until(() => dialog(view) !== null, 'rotate')
    equal(await violations(document.body), [])
    inside<HTMLSelectElement>(view, 'select[name=hours]').value = '0'
    inside(view, '[data-testid=save]').click()
    await until(() => view.shadowRoot!.querySelector('[data-testid=secret]') !== null, 'once')
    equal(posted('POST api-keys * rotate'), { overlapHours: 0 })
    inside(view, '[data-testid=forget]').click()
    await until(() => dialog(view) === null, 'closed')
    inside(view, '[data-act=revoke]').click()
    await until(() => frame().shadowRoot!.querySelector('dialog') !== null, 'asked')
    equal(posted('POST api-keys * revoke'), undefined)
    inside(frame(), '[data-testid=confirm]').click()
    await until(() => frame().shadowRoot!.textContent!.includes('was revoked'), 'told')
  })

  it('say why a key or an address was refused, in the form', async () => {
    const view = await open('ja', {
      'POST api-keys': new Refusal(403, 'key_exceeds_maker'),
      'POST webhook-endpoints': new Refusal(422, 'webhook_url_refused'),
    })
    inside(view, '[data-testid=new-key]').click()
    await until(() => dialog(view) !== null, 'form')
    inside<HTMLInputElement>(view, 'input[name=name]').value = 'warehouse'
    inside(view, '[data-testid=save]').click()
    await until(() => view.shadowRoot!.querySelector('dialog .error') !== null, 'refused')
    ok(inside(view, 'dialog .error').textContent!.includes('強いキーは作れません'), 'and what to do')
    inside(view, 'dialog .modal-actions button').click()
    await until(() => dialog(view) === null, 'closed')
    inside(view, '[data-testid=new-endpoint]').click()
    await until(() => dialog(view) !== null, 'form')
    equal(await violations(document.body), [])
    inside<HTMLInputElement>(view, 'input[name=url]').value = 'https://hr.local/'
    inside(view, 'input[value="subject.erased"]').click()
    inside(view, '[data-testid=save]').click()
    await until(() => view.shadowRoot!.querySelector('dialog .error') !== null, 'refused')
    ok(inside(view, 'dialog .error').textContent!.includes('インターネットから届く'), 'and what to do')
    equal(posted('POST webhook-endpoints'), { url: 'https://hr.local/', events: ['subject.erased'] })
  })

  it('list what was told to an endpoint, send it again, and pause after a question', async () => {
    const view = await open()
    inside(view, '[data-act=deliveries]').click()
    await until(() => dialog(view) !== null, 'deliveries')
    equal(await violations(document.body), [])
    const failed = inside(view, `[data-delivery="${id('evt', 2)}"]`)
    ok(failed.textContent!.includes('HTTP 500') && failed.textContent!.includes('8回'), 'what came of it')
    failed.querySelector<HTMLElement>('[data-act=replay]')!.click()
    await until(() => frame().shadowRoot!.textContent!.includes('もう一度送ります'), 'told')
    equal(posted('POST webhook-endpoints * replay'), { delivery: id('evt', 2) })
    const more = [...view.shadowRoot!.querySelectorAll<HTMLElement>('dialog button')].find(
      one => one.textContent!.trim() === '続きを見る',
    )
    more!.click()
    await until(() => view.shadowRoot!.querySelectorAll('[data-delivery]').length === 3, 'the next page')
    inside(view, 'dialog .primary').click()
    await until(() => dialog(view) === null, 'closed')
    inside(view, '[data-act=pause]').click()
    await until(() => frame().shadowRoot!.querySelector('dialog') !== null, 'asked')
    inside(frame(), '[data-testid=confirm]').click()
    await until(() => posted('POST webhook-endpoints * update') !== undefined, 'paused')
    equal(posted('POST webhook-endpoints * update'), { enabled: false })
  })

  it('say what to do where there is nothing, and where the host has no key for managing', async () => {
    const view = await open('ja', { 'GET api-keys': { data: [] }, 'GET webhook-endpoints': { data: [] } })
    equal(view.shadowRoot!.querySelectorAll('.empty').length, 2)
    equal(await violations(document.body), [])
  })
})
