import { equal, ok } from '../support/assert.ts'
import { calls, openConsole, Refusal, restore, serve } from '../support/console.ts'
import { inside, settled, until, violations } from '../support/harness.ts'

const RIGHTS = ['request', 'review', 'reveal', 'output', 'erase', 'audit', 'admin']
const member = (number: number, more: object = {}): object => ({
  id: `act_${String(number).padStart(26, '0')}`,
  name: `見本 ${number}`,
  externalId: `u${number}`,
  state: 'active',
  signInId: 'AB10C234',
  permissions: ['request', 'reveal'],
  effective: ['request'],
  kinds: ['employee'],
  departments: ['営業部'],
  from: null,
  until: '2027-03-31T15:00:00.000Z',
  trainedOn: '2026-10-01',
  locked: false,
  secondFactor: true,
  recoveryCodes: 9,
  invitedUntil: null,
  signedInAt: '2026-11-24T00:00:00.000Z',
  ...more,
})
const policy = {
  secondFactor: 'required',
  membersOnly: false,
  stepUp: { minutes: 5, for: [] },
  session: { idle: 15, most: 600 },
  trainingDays: null,
}
const invite = { signInId: 'AB10C234', fragment: `#4.org_${'0'.repeat(26)}.AB10C234.${'i'.repeat(43)}` }
const presets = [
  {
    id: 'handler',
    name: { ja: '事務取扱担当者', en: 'Handler' },
    text: { ja: '番号を扱います。', en: 'Handles numbers.' },
    permissions: ['request', 'review', 'reveal', 'output'],
  },
]

async function open(
  lang = 'ja',
  data: object[] = [member(1), member(2, { state: 'invited', locked: true })],
): Promise<HTMLElement> {
  serve({
    'GET me': {
      organization: `org_${'0'.repeat(26)}`,
      actor: (member(1) as { id: string }).id,
      permissions: RIGHTS,
      routes: ['GET members', 'GET people'],
    },
    'GET members': { data, presets },
    'GET members policy': policy,
    'POST members': { member: member(3), invite },
    'POST members * update': member(1),
    'POST members * remove': new Refusal(409, 'last_administrator'),
    'POST members policy': (_: URL, body: unknown) => (body as { policy: object }).policy,
  })
  const { view } = await openConsole(lang, 'view="members"')
  await until(() => view.shadowRoot!.querySelector('form.card') !== null, 'members')
  return view
}
const posted = (call: string): unknown => calls.find(one => one.call === call)?.body

describe('staff in the console', () => {
  afterEach(restore)

  it('are listed with what they may do now, and registered with a role that sets the rights', async () => {
    const view = await open()
    equal(await violations(document.body), [])
    const [first] = view.shadowRoot!.querySelectorAll('.member')
    ok(first!.textContent!.includes('2027年3月31日'), 'the last day')
    equal(first!.querySelectorAll('.rights .now').length, 1)
    inside(view, '[data-testid=add-member]').click()
    await until(() => view.shadowRoot!.querySelector('dialog[open]') !== null, 'form')
    equal(await violations(document.body), [])
    inside(view, '[data-testid=save-member]').click()
    await settled(view)
    ok(inside(view, 'dialog .error').textContent!.includes('氏名'), 'says what is missing')
    inside<HTMLInputElement>(view, 'input[name=name]').value = '田中 恵'
    inside<HTMLInputElement>(view, 'input[name=externalId]').value = 'u3'
    inside(view, 'input[name=preset]').click()
    inside<HTMLInputElement>(view, 'input[name=departments]').value = '営業部、 製造部'
    inside<HTMLInputElement>(view, 'input[name=until]').value = '2027-03-31'
    inside(view, '[data-testid=save-member]').click()
    await until(() => view.shadowRoot!.querySelector('[data-testid=invite-link]') !== null, 'once')
    equal(posted('POST members'), {
      ...{ externalId: 'u3', name: '田中 恵', permissions: presets[0]!.permissions, kinds: null },
      ...{
        departments: ['営業部', '製造部'],
        from: null,
        until: '2027-03-31T15:00:00.000Z',
        trainedOn: null,
      },
    })
    const link = inside(view, '[data-testid=invite-link]').textContent!
    ok(
      link.startsWith(location.origin) && link.endsWith(invite.fragment),
      'this page, and the invitation behind it',
    )
    equal(await violations(document.body), [])
  })

  it('cannot lose the last administrator, and say so', async () => {
    const view = await open('en')
    inside(view, '[data-act=remove]').click()
    const desk = document.querySelector('fuin-console')!
    await until(() => desk.shadowRoot!.querySelector('dialog') !== null, 'asked')
    inside(desk, '[data-testid=confirm]').click()
    await until(() => desk.shadowRoot!.textContent!.includes('Nobody would be left'), 'told')
  })

  it('are asked what the policy says; letting only them in is asked about', async () => {
    const view = await open('ja', [])
    ok(view.shadowRoot!.textContent!.includes('管理者を2人'), 'the empty state says what to do')
    inside(view, 'input[value=reveal][name=act]').click()
    inside(view, 'input[name=only]').click()
    inside(view, '[data-testid=save-policy]').click()
    const desk = document.querySelector('fuin-console')!
    await until(() => desk.shadowRoot!.querySelector('dialog') !== null, 'asked')
    equal(posted('POST members policy'), undefined)
    inside(desk, '[data-testid=confirm]').click()
    await until(() => posted('POST members policy') !== undefined, 'saved')
    equal(posted('POST members policy'), {
      policy: { ...policy, membersOnly: true, stepUp: { minutes: 5, for: ['reveal'] } },
    })
  })
})
