import { newId } from '@fuin/sdk'
import type { FuinCollector } from '../../src/index.ts'
import { equal, ok } from '../support/assert.ts'
import { settled, until, violations } from '../support/harness.ts'
import {
  all,
  find,
  givePapers,
  leave,
  NUMBER,
  onScreen,
  OTHER_NUMBER,
  THIRD_NUMBER,
  person,
  pressButton,
} from '../support/visit.ts'
import { textsOf, title, typeNumber, visit } from '../support/visit.ts'

/** Writes into the form, as a person does. */
async function write(collector: FuinCollector, words: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(words)) {
    const field = find<HTMLInputElement>(collector, `[name=${name}]`)!
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  }
  await settled(collector)
}

const NUMBER_STEP = 'マイナンバーを入力してください'
const poster = (): object => ({
  request: newId('int'),
  provider: { name: '' },
  subjects: [],
  entry: { kind: 'employee', purposes: ['TAX-EMP'], why: 'in-person', ways: [] },
})

describe('somebody who scanned a poster', () => {
  afterEach(leave)

  it('says who they are, then gives the number, each under a placeholder of this visit', async () => {
    const { collector, vault } = await visit({ change: poster() })
    equal(textsOf(collector, 'p').includes('さん'), false, 'nobody is greeted by name')
    await pressButton(collector, '始める')
    await onScreen(collector, 'あなたのことを教えてください')
    equal(await violations(collector), [])
    await pressButton(collector, '次へ')
    equal(textsOf(collector, '#summary li'), ['お名前を入れてください', '生年月日か社員番号を入れてください'])
    await write(collector, { name: '見本 花子', employeeNumber: 'E-1' })
    equal(find(collector, '#summary'), null, 'what was mended leaves the summary')
    await pressButton(collector, '次へ')
    await onScreen(collector, NUMBER_STEP)
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    equal(textsOf(collector, 'section h2')[0], '見本 花子')
    await pressButton(collector, '提出する')
    await until(() => find(collector, '[data-testid=receipt]') !== null, 'the receipt')
    const subjects = new Set(vault.items.map(({ subject }) => subject))
    equal(
      [...subjects],
      vault.opened.map(({ subject }) => subject),
    )
    equal(
      vault.items.map(({ kind }) => kind),
      ['person', 'number'],
    )
    equal(sessionStorage.getItem('fuin-entry'), null, 'the secret of the visit is gone')
  })
})

describe('family whom nobody listed', () => {
  afterEach(leave)
  const household = { mayAdd: 2, purposes: [{ code: 'TAX-DEP', text: '扶養控除等申告書の届出' }] }

  it('is added in the visit, and can be taken out before it is sent', async () => {
    const { collector, vault } = await visit({ change: { subjects: [person('見本 花子')], household } })
    await pressButton(collector, '始める')
    await onScreen(collector, NUMBER_STEP)
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await onScreen(collector, 'ほかに届けるご家族はいますか')
    equal(await violations(collector), [])
    for (const [name, number] of [
      ['見本 太郎', OTHER_NUMBER],
      ['見本 次郎', THIRD_NUMBER],
    ] as const) {
      await pressButton(collector, '家族を追加する')
      await onScreen(collector, 'ご家族のことを教えてください')
      ok(!textsOf(collector, '.steps li .name').some(step => step.includes('（ さん）')), 'a step of nobody')
      await write(collector, { name, birthDate: '2020-05-05', relationship: 'child' })
      await pressButton(collector, '次へ')
      await until(() => find(collector, 'fuin-my-number') !== null, 'the number')
      await typeNumber(collector, number)
      await pressButton(collector, '次へ')
      await onScreen(collector, '内容を確認してください')
      await pressButton(collector, '家族を追加・取り消す')
    }
    equal(all(collector, '.added').length, 2)
    await pressButton(collector, '取り消す：見本 太郎')
    equal(textsOf(collector, '.added p'), ['見本 次郎'])
    await pressButton(collector, '次へ')
    await until(() => title(collector) !== 'ほかに届けるご家族はいますか', 'the next screen')
    if (title(collector) !== '内容を確認してください') {
      await pressButton(collector, '次へ')
      await until(() => find(collector, 'fuin-my-number') !== null, 'the number')
      await settled(collector)
      await pressButton(collector, '次へ')
    }
    await onScreen(collector, '内容を確認してください')
    await pressButton(collector, '提出する')
    await until(() => find(collector, '[data-testid=receipt]') !== null, 'the receipt')
    equal(
      vault.items.map(({ kind }) => kind),
      ['number', 'person', 'number'],
    )
    equal(vault.opened.length, 1)
    equal(vault.items[1]!.subject, vault.opened[0]!.subject)
  })

  it('is asked for papers where it is the spouse, and sends none once it turns out to be a child', async () => {
    const parts = [
      {
        proves: 'agency' as const,
        count: 1 as const,
        papers: [{ document: 'proxy-letter', sides: ['front' as const] }],
      },
    ]
    const spouse = {
      purposes: [{ code: 'NP3', text: '国民年金第3号の届出' }],
      why: 'asked-proxy',
      ways: [{ code: 'proxy', parts }],
    }
    const change = { subjects: [person('見本 花子')], household: { ...household, spouse } }
    const { collector, vault } = await visit({ change })
    await pressButton(collector, '始める')
    await onScreen(collector, NUMBER_STEP)
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await onScreen(collector, 'ほかに届けるご家族はいますか')
    equal(textsOf(collector, '.card li'), ['扶養控除等申告書の届出', '国民年金第3号の届出'])
    await pressButton(collector, '家族を追加する')
    await write(collector, { name: '見本 一郎', birthDate: '1990-05-05', relationship: 'spouse' })
    await pressButton(collector, '次へ')
    await typeNumber(collector, OTHER_NUMBER)
    await pressButton(collector, '次へ')
    await onScreen(collector, '見本 一郎 さんの書類の写真')
    await givePapers(collector)
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    await pressButton(collector, '家族を追加・取り消す')
    await pressButton(collector, textsOf(collector, '.added button')[0]!)
    await write(collector, { relationship: 'child' })
    await pressButton(collector, '次へ')
    await settled(collector)
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    await pressButton(collector, '提出する')
    await until(() => find(collector, '[data-testid=receipt]') !== null, 'the receipt')
    equal(
      vault.items.map(({ kind }) => kind),
      ['number', 'person', 'number'],
    )
  })
})
