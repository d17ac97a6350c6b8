import { LANGUAGES } from '../../src/locale/choices.ts'
import { loadLanguage, message, type MessageKey } from '../../src/locale/messages.ts'
import { equal, ok } from '../support/assert.ts'
import { until, violations } from '../support/harness.ts'
import {
  all,
  find,
  givePapers,
  leave,
  NUMBER,
  onScreen,
  paperFields,
  person,
  pressButton,
  textsOf,
  title,
  typeNumber,
  visit,
} from '../support/visit.ts'

const REVIEW = '内容を確認してください'
const card = { document: 'mynumber-card', sides: ['front', 'back'] as ('front' | 'back')[] }
const mother = person('見本 花子', [card])
const child = { ...person('見本 次郎', [card]), kind: 'dependent' as const }
const change = { subjects: [mother, child] }
const backOf = { subject: mother.id, number: false, images: [{ ...card, sides: ['back' as const] }] }
const words = '住所のところが光っています。'

describe('a submission that was sent back', () => {
  afterEach(() => {
    leave()
    document.documentElement.lang = 'ja'
  })

  it('says why, and asks only for the photo that is given again', async () => {
    const { collector, vault } = await visit({
      change,
      returned: { reason: 'UNREADABLE', words, again: [backOf] },
    })
    const [said] = textsOf(collector, '[data-testid=returned]')
    for (const part of ['写真の文字が読み取れませんでした。', words, '直すところだけをご提出ください'])
      ok(said!.includes(part), part)
    equal(await violations(collector), [])
    ok(!collector.shadowRoot!.textContent.includes('見本 次郎'), 'whose things stay is not asked')
    ok(!collector.shadowRoot!.textContent.includes('マイナンバーがわかるもの'), 'the number stays')
    // It was given once: that it is not given is no longer said here.
    ok(!collector.shadowRoot!.textContent.includes('提供しない場合'), 'nobody declines now')
    await pressButton(collector, '始める')
    await until(() => paperFields(collector).length > 0, 'straight to the photo')
    equal(
      paperFields(collector).map(({ document, side }) => [document, side]),
      [['mynumber-card', 'back']],
    )
    await givePapers(collector)
    await pressButton(collector, '次へ')
    await onScreen(collector, REVIEW)
    equal([all(collector, 'fuin-my-number').length, await violations(collector)], [0, []])
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(
      vault.items.map(({ subject, kind }) => [subject, kind]),
      [[mother.id, 'image']],
    )
  })

  it('asks for a number alone where only the number was wrong', async () => {
    const again = [{ subject: child.id, number: true, images: [] }]
    const { collector, vault } = await visit({ change, returned: { reason: 'NUMBER-DIFFERS', again } })
    ok(
      !textsOf(collector, '[data-testid=returned]')[0]!.includes('担当者から'),
      'no words, no place for them',
    )
    ok(!collector.shadowRoot!.textContent.includes('マイナンバーカード'), 'no paper is to be fetched')
    await pressButton(collector, '始める')
    await onScreen(collector, 'マイナンバーを入力してください')
    ok(collector.shadowRoot!.textContent.includes('見本 次郎'), 'whose it is')
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await onScreen(collector, REVIEW)
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(
      vault.items.map(({ subject, kind }) => [subject, kind]),
      [[child.id, 'number']],
    )
  })

  it('asks for everything where nothing is named', async () => {
    const { collector } = await visit({ change, returned: { reason: 'WRONG-PAPER' } })
    ok(textsOf(collector, '[data-testid=returned]')[0]!.includes('はじめからご提出ください'), 'says so')
    for (const name of ['見本 花子', '見本 次郎']) ok(collector.shadowRoot!.textContent.includes(name), name)
  })

  it('says something for a reason that this version does not know', async () => {
    const { collector } = await visit({ change, returned: { reason: 'OF-LATER' } })
    ok(textsOf(collector, '[data-testid=returned]')[0]!.includes('もう一度確認してください'), 'what to do')
  })

  for (const { lang, name } of LANGUAGES) {
    it(`says why in ${name}, and leaves the words of the staff as they are`, async () => {
      const t = (key: MessageKey): string => message(lang, key)
      const { collector } = await visit({
        change,
        returned: { reason: 'BACK-MISSING', words, again: [backOf] },
      })
      await loadLanguage(lang)
      document.documentElement.lang = lang
      const said = (): string => find(collector, '[data-testid=returned]')!.textContent
      await until(() => said().includes(t('returned.title')), 'words')
      for (const text of [t('returned.BACK-MISSING'), t('returned.words'), t('returned.only'), words])
        ok(said().includes(text), text)
      ok(title(collector) !== '', 'a title')
      equal(await violations(collector), [])
    })
  }
})
