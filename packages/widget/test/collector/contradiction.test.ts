import type { FuinCollector } from '../../src/index.ts'
import { equal } from '../support/assert.ts'
import { cardBack } from '../support/card-back.ts'
import { settled, until, violations } from '../support/harness.ts'
import {
  find,
  focused,
  givePapers,
  leave,
  NUMBER,
  onScreen,
  OTHER_NUMBER,
  person,
  pressButton,
  textsOf,
  title,
  typeNumber,
  visit,
} from '../support/visit.ts'

const REVIEW = '内容を確認してください'
const CARD = person('見本 花子', [{ document: 'mynumber-card', sides: ['back'] }])

describe('a photo that carries another number', () => {
  const checkbox = (collector: FuinCollector): HTMLInputElement | null =>
    find<HTMLInputElement>(collector, 'input[data-subject]')

  async function atReview(): Promise<Awaited<ReturnType<typeof visit>>> {
    const here = await visit({ change: { subjects: [CARD] } })
    const { collector } = here
    await pressButton(collector, '始める')
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await until(() => find(collector, 'fuin-document') !== null, 'papers')
    await givePapers(collector, await cardBack({ text: OTHER_NUMBER }))
    await pressButton(collector, '次へ')
    await onScreen(collector, REVIEW)
    await until(() => checkbox(collector) !== null, 'told')
    return here
  }
  afterEach(leave)

  it('keeps the answers from being sent until somebody says which is right', async () => {
    const { collector, vault } = await atReview()
    await pressButton(collector, '提出する')
    equal([title(collector), vault.items.length], [REVIEW, 0])
    await until(() => focused()?.id === 'summary', 'the summary has the focus')
    equal(textsOf(collector, '#summary a').length, 1)
    equal(await violations(collector), [])
    find(collector, '#summary a')!.click()
    equal(focused(), checkbox(collector))
    checkbox(collector)!.click()
    await settled(collector)
    equal(find(collector, '#summary'), null)
    // Taken back, it stands in the way again.
    checkbox(collector)!.click()
    await settled(collector)
    await pressButton(collector, '提出する')
    equal([title(collector), vault.items.length], [REVIEW, 0])
    checkbox(collector)!.click()
    await settled(collector)
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(
      vault.items.map(({ kind }) => kind),
      ['number', 'image'],
    )
  })

  it('is solved by mending the number', async () => {
    const { collector, vault } = await atReview()
    await pressButton(collector, '直す：マイナンバー（見本 花子）')
    await until(() => find(collector, 'fuin-my-number') !== null, 'the number')
    await typeNumber(collector, OTHER_NUMBER)
    await pressButton(collector, '確認の画面にもどる')
    await onScreen(collector, REVIEW)
    equal(checkbox(collector), null)
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(vault.count(/^POST submit$/u), 1)
  })
})
