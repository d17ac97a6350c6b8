import { equal, ok } from '../support/assert.ts'
import { press, settled, until, violations } from '../support/harness.ts'
import {
  find,
  focused,
  givePapers,
  leave,
  NUMBER,
  onScreen,
  person,
  pressButton,
  textsOf,
  typeNumber,
  visit,
} from '../support/visit.ts'

const LICENCE = person('見本 花子', [{ document: 'driving-licence', sides: ['front'] }])

describe('the review', () => {
  async function atReview(): Promise<Awaited<ReturnType<typeof visit>>['collector']> {
    const { collector } = await visit({ change: { subjects: [LICENCE] } })
    await pressButton(collector, '始める')
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await until(() => find(collector, 'fuin-document') !== null, 'papers')
    await givePapers(collector)
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    return collector
  }
  afterEach(leave)

  it('shows a photo as it will be sent, in every pixel, and goes back to where it was', async () => {
    const collector = await atReview()
    const thumb = find(collector, '.thumb')!
    thumb.focus()
    thumb.click()
    await settled(collector)
    const dialog = find<HTMLDialogElement>(collector, 'dialog')!
    ok(dialog.matches(':modal'), 'nothing else can be used')
    const canvas = dialog.querySelector('canvas')!
    await until(() => canvas.width === 1200, 'painted')
    equal([canvas.width, canvas.height], [1200, 800])
    const [red, green] = canvas.getContext('2d')!.getImageData(10, 10, 1, 1).data
    ok(red! > 180 && green! < 90, 'it is the photo')
    equal(await violations(collector), [])
    ok(dialog.contains(focused()), 'the keyboard is in it')
    await press('Escape')
    await until(() => find(collector, 'dialog') === null, 'closed by Escape')
    equal(focused(), find(collector, '.thumb'))
    find(collector, '.thumb')!.click()
    await settled(collector)
    await pressButton(collector, '閉じる')
    await until(() => find(collector, 'dialog') === null, 'closed by its button')
  })

  it('shows the number only to those who ask, and hides it again', async () => {
    const collector = await atReview()
    const shown = (): string => textsOf(collector, '.item .code')[0]!.replaceAll(' ', '')
    const html = (): string => collector.shadowRoot!.innerHTML.replaceAll(' ', '')
    ok(!html().includes(NUMBER), 'no digit in the page')
    await pressButton(collector, '番号を表示する')
    equal(shown() === NUMBER, true, 'shown')
    await pressButton(collector, '番号を隠す')
    ok(!html().includes(NUMBER), 'hidden')
    await pressButton(collector, '番号を表示する')
    await pressButton(collector, '直す：マイナンバー（見本 花子）')
    await until(() => find(collector, 'fuin-my-number') !== null, 'the number')
    await pressButton(collector, '確認の画面にもどる')
    await onScreen(collector, '内容を確認してください')
    ok(!html().includes(NUMBER), 'hidden when one comes back')
  })
})
