import type { FuinCollector } from '../../src/index.ts'
import { equal } from '../support/assert.ts'
import { settled, until, violations } from '../support/harness.ts'
import { give } from '../support/paper-field.ts'
import { picture } from '../support/pictures.ts'
import {
  find,
  focused,
  givePapers,
  leave,
  NUMBER,
  numberField,
  onScreen,
  OTHER_NUMBER,
  paperFields,
  person,
  pressButton,
  textsOf,
  title,
  typeNumber,
  visit,
} from '../support/visit.ts'

const HANAKO = person('見本 花子', [
  { document: 'mynumber-card', sides: ['front', 'back'] },
  { document: 'a-paper-of-later', sides: ['front'] },
])
const TARO = person('見本 太郎', [{ document: 'driving-licence', sides: ['front'] }])

describe('a household of two', () => {
  const names = (collector: FuinCollector): string[] => textsOf(collector, '.steps li .name')
  const states = (collector: FuinCollector): string[] => textsOf(collector, '.steps li .aside')
  const labelOf = (collector: FuinCollector): string =>
    numberField(collector).shadowRoot!.querySelector('label')?.textContent ?? ''
  const solved = (collector: FuinCollector): Promise<void> =>
    until(() => find(collector, '#summary') === null, 'nothing stands in the way')
  async function papersOf(collector: FuinCollector, name: string): Promise<void> {
    await until(
      () => paperFields(collector).length > 0 && title(collector).includes(name),
      `papers of ${name}`,
    )
    await settled(collector)
  }
  afterEach(leave)

  it('is asked one after the other, each by name, and each answer is sealed for its person', async () => {
    const { collector, vault } = await visit({ change: { subjects: [HANAKO, TARO] } })
    await pressButton(collector, '始める')
    equal(names(collector), [
      '番号（見本 花子 さん）',
      '書類の写真（見本 花子 さん）',
      '番号（見本 太郎 さん）',
      '書類の写真（見本 太郎 さん）',
      '確認',
    ])
    await until(() => labelOf(collector).includes('見本 花子'), 'whose number it is')
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await papersOf(collector, '見本 花子')
    await givePapers(collector)
    await pressButton(collector, '次へ')
    await until(() => find(collector, 'fuin-my-number') !== null, 'the second number')
    equal(numberField(collector).complete, false, 'nothing of the first person is there')
    await until(() => labelOf(collector).includes('見本 太郎'), 'whose number it is')
    equal(states(collector), ['入力済み', '入力済み', '入力中', 'これから', 'これから'])
    // Typed from the same card by mistake: no two people have one number.
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await until(() => find(collector, '#summary') !== null, 'a number of somebody else is not taken')
    equal(
      find(collector, '#summary')!.textContent.includes('見本 花子 さんと同じ番号です'),
      true,
      'whose number it is',
    )
    equal(await violations(collector), [], 'axe finds nothing')
    await typeNumber(collector, OTHER_NUMBER)
    await solved(collector)
    await pressButton(collector, '次へ')
    await papersOf(collector, '見本 太郎')
    await givePapers(collector)
    // Back to the first person by the list of steps, and forward again.
    find(collector, '.steps li button')!.click()
    await until(() => find(collector, 'fuin-my-number') !== null, 'the first number')
    await until(() => numberField(collector).complete, 'what was entered')
    equal(numberField(collector).takeNumber().digits() === NUMBER, true, 'the number of the first person')
    await pressButton(collector, '次へ')
    await papersOf(collector, '見本 花子')
    await pressButton(collector, '次へ')
    await until(() => find(collector, 'fuin-my-number') !== null, 'the second number')
    await pressButton(collector, '次へ')
    await papersOf(collector, '見本 太郎')
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    equal(textsOf(collector, 'section h2').slice(0, 2), ['見本 花子', '見本 太郎'])
    equal(await violations(collector), [])
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(
      vault.items.map(({ subject, kind }) => [subject === HANAKO.id ? 'Hanako' : 'Taro', kind]),
      [
        ['Hanako', 'number'],
        ['Hanako', 'image'],
        ['Hanako', 'image'],
        ['Hanako', 'image'],
        ['Taro', 'number'],
        ['Taro', 'image'],
      ],
    )
  })

  it('finds every paper that is missing in the summary, and each entry leads to its field', async () => {
    const { collector } = await visit({ change: { subjects: [HANAKO, TARO] } })
    await pressButton(collector, '始める')
    await pressButton(collector, '次へ')
    await until(() => focused()?.id === 'summary', 'the summary of the number')
    find(collector, '#summary a')!.click()
    equal(focused(), numberField(collector).shadowRoot!.querySelector('input'))
    await typeNumber(collector, NUMBER)
    await solved(collector)
    await pressButton(collector, '次へ')
    await papersOf(collector, '見本 花子')
    await pressButton(collector, '次へ')
    await until(() => focused()?.id === 'summary', 'the summary of the papers')
    const entries = textsOf(collector, '#summary a')
    const fields = paperFields(collector)
    equal(
      entries.map(entry => entry.split('：')[0]),
      fields.map(({ label }) => label),
    )
    // A paper that this version has no name for still has one.
    equal(entries[2]!.startsWith('本人確認書類（表面）：'), true)
    equal(entries.length, 3)
    equal(states(collector)[1], 'エラーあり')
    for (const [index, link] of [
      ...collector.shadowRoot!.querySelectorAll<HTMLElement>('#summary a'),
    ].entries()) {
      link.click()
      equal((focused()!.getRootNode() as ShadowRoot).host === fields[index], true, `entry ${index + 1}`)
    }
    await give(fields[1]!, await picture())
    await settled(collector)
    await until(() => textsOf(collector, '#summary a').length === 2, 'one less')
    equal(textsOf(collector, '#summary a'), [entries[0], entries[2]])
    await givePapers(collector)
    await solved(collector)
  })
})
