import type { ManifestSubject, ManifestWay } from '@fuin/sdk'
import { papersFor, type PapersQuestion } from '../../../sdk/src/rules/papers-for.ts'
import { purposeOf } from '../../../sdk/src/rules/purposes.ts'
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
  paperFields,
  person,
  pressButton,
  textsOf,
  title,
  typeNumber,
  visit,
} from '../support/visit.ts'

const ON = '2026-11-25'

/** Somebody as the rules say, the way the SDK writes it into a manifest. */
function asked(name: string, question: Omit<PapersQuestion, 'on'>): ManifestSubject {
  const { ways, why } = papersFor({ ...question, on: ON })
  const { id } = person(name)
  const plain = ways.map(({ code, by, parts }): ManifestWay => ({
    code,
    ...(by === 'anyhow' ? {} : { by }),
    parts: parts.map(part => ({
      ...part,
      papers: part.papers.map(({ document, sides }) => ({ document, sides: [...sides] })),
    })),
  }))
  return { id, kind: question.kind, name, purposes: [...question.purposes], why: why.code, ways: plain }
}

const request = (...subjects: ManifestSubject[]) => ({
  subjects,
  purposes: [...new Set(subjects.flatMap(({ purposes }) => purposes))].map(code => ({
    code,
    text: purposeOf(code)!.text,
  })),
  notAccepted: ['health-insurance-card', 'tsuchi-sho', 'a-paper-of-later'],
})

const labels = (collector: FuinCollector): string[] => paperFields(collector).map(({ label }) => label)

async function toPapers(collector: FuinCollector, number: string = NUMBER): Promise<void> {
  await typeNumber(collector, number)
  await pressButton(collector, '次へ')
  await until(() => find(collector, '.ways, .paper, fuin-document') !== null, 'the papers')
  await settled(collector)
}

async function choose(collector: FuinCollector, way: string): Promise<void> {
  find<HTMLInputElement>(collector, `input[value="${way}"]`)!.click()
  await settled(collector)
}

async function take(collector: FuinCollector, place: number, document: string): Promise<void> {
  const select = all<HTMLSelectElement>(collector, '.paper select')[place]!
  select.value = document
  select.dispatchEvent(new Event('change'))
  await settled(collector)
}

describe('the papers of a person', () => {
  afterEach(leave)

  it('are those of the way that was chosen: the card first, then number paper and licence', async () => {
    const employee = asked('見本 花子', { kind: 'employee', purposes: ['TAX-EMP'] })
    const { collector, vault } = await visit({ change: request(employee) })
    await pressButton(collector, '始める')
    await toPapers(collector)
    equal(textsOf(collector, '.way .name').slice(0, 3), [
      'マイナンバーカード',
      '特定在留カード・特定特別永住者証明書',
      '番号の書類と、写真付きの書類',
    ])
    equal(labels(collector), ['マイナンバーカード（表面）', 'マイナンバーカード（裏面）'])
    equal(await violations(collector), [])
    await choose(collector, 'number-photo')
    equal(labels(collector), ['通知カード（表面）', '運転免許証（表面）', '運転免許証（裏面）'])
    await take(collector, 1, 'passport')
    equal(labels(collector), ['通知カード（表面）', 'パスポート（表面）'])
    equal(await violations(collector), [])
    await givePapers(collector)
    // The notification card counts only while name and address are those of today: the person has to say so.
    await pressButton(collector, '次へ')
    await until(() => find(collector, '#summary') !== null, 'the statement is missing')
    equal(textsOf(collector, '#summary a'), ['書類について、読んで印を付けてください。'])
    find<HTMLInputElement>(collector, 'input[data-statement="tsuchi-card"]')!.click()
    await settled(collector)
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    equal(textsOf(collector, '[data-testid=way]'), ['番号の書類と、写真付きの書類'])
    ok(textsOf(collector, '.item').join('').includes('いまの住民票と同じです'), 'what was stated')
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(
      vault.items.map(({ kind }) => kind),
      ['number', 'image', 'image'],
    )
    equal(textsOf(collector, '[data-testid=gave]'), [
      'マイナンバー',
      '通知カード（表面）',
      'パスポート（表面）',
    ])
  })

  it('that were photographed for another way are dropped', async () => {
    const { collector } = await visit({
      change: request(asked('見本 花子', { kind: 'employee', purposes: ['TAX-EMP'] })),
    })
    await pressButton(collector, '始める')
    await toPapers(collector)
    await givePapers(collector)
    await choose(collector, 'number-photo')
    await choose(collector, 'card')
    equal(
      paperFields(collector).map(({ complete }) => complete),
      [false, false],
    )
  })

  it('are two different ones where there is no photo on them', async () => {
    const { collector } = await visit({
      change: request(asked('見本 花子', { kind: 'partner', purposes: ['PAY-FEE'] })),
    })
    await pressButton(collector, '始める')
    await toPapers(collector)
    await choose(collector, 'number-two')
    equal(textsOf(collector, '.paper > span').slice(1), [
      '本人だとわかる書類（1つめ）',
      '本人だとわかる書類（2つめ）',
    ])
    const [, first, second] = labels(collector)
    ok(first !== second, 'two different papers')
    await take(collector, 1, 'pension-book')
    await take(collector, 2, 'pension-book')
    equal(new Set(labels(collector)).size, 3, 'the same paper twice proves nothing')
    ok(labels(collector).includes('年金手帳・基礎年金番号通知書（表面）'), 'the chosen paper')
  })

  it('that nobody can use are listed with the reason', async () => {
    const { collector } = await visit({
      change: request(asked('見本 花子', { kind: 'employee', purposes: ['TAX-EMP'] })),
    })
    await pressButton(collector, '始める')
    await toPapers(collector)
    const texts = textsOf(collector, '.refused li')
    equal(texts.length, 2)
    ok(texts[0]!.startsWith('健康保険証：2025年12月1日'), texts[0]!)
  })

  it('need only show the number where the account shows who it is, and everything by a link', async () => {
    const employee = asked('見本 花子', {
      kind: 'employee',
      purposes: ['TAX-EMP'],
      accountIdentityChecked: true,
    })
    const signedIn = await visit({ change: request(employee), by: 'session' })
    await pressButton(signedIn.collector, '始める')
    await toPapers(signedIn.collector)
    equal(labels(signedIn.collector), ['マイナンバーカード（裏面）'])
    const byLink = await visit({ change: request(employee) })
    await pressButton(byLink.collector, '始める')
    await toPapers(byLink.collector)
    equal(labels(byLink.collector), ['マイナンバーカード（表面）', 'マイナンバーカード（裏面）'])
    equal(find(byLink.collector, 'input[value="account-number"]'), null)
  })
})

describe('a household with purposes of their own', () => {
  afterEach(leave)

  it('is told each purpose by person, is asked no papers of the child, and a proxy of the spouse only', async () => {
    const employee = asked('見本 花子', { kind: 'employee', purposes: ['EI', 'TAX-EMP'] })
    const spouse = asked('見本 太郎', { kind: 'dependent', purposes: ['NP3', 'TAX-EMP'] })
    const child = asked('見本 葵', { kind: 'dependent', purposes: ['TAX-EMP'] })
    const { collector, vault } = await visit({ change: request(employee, child, spouse) })
    equal(textsOf(collector, '.who'), ['見本 花子', '見本 葵', '見本 太郎'])
    equal(
      textsOf(collector, '.card ul')
        .map(text => text.includes('雇用保険'))
        .slice(0, 3),
      [true, false, false],
    )
    await pressButton(collector, '始める')
    await toPapers(collector)
    await givePapers(collector)
    await pressButton(collector, '次へ')
    await until(() => find(collector, '[data-testid=no-papers]') !== null, 'why no papers are asked')
    equal(textsOf(collector, '[data-testid=no-papers]')[0]!.startsWith('家族の番号は、従業員が'), true)
    await typeNumber(collector, OTHER_NUMBER)
    await pressButton(collector, '次へ')
    await until(() => title(collector) === 'マイナンバーを入力してください', 'the spouse')
    await settled(collector)
    await toPapers(collector, THIRD_NUMBER)
    equal(labels(collector), ['委任状（表面）', 'マイナンバーカード（裏面）'])
    equal(await violations(collector), [])
    await givePapers(collector)
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(vault.items.length, 3 + 4)
  })
})

describe('purposes and reasons', () => {
  afterEach(() => {
    document.documentElement.lang = 'ja'
    leave()
  })

  it('are in the language of the page, and in the words of the request where it has none', async () => {
    document.documentElement.lang = 'en'
    const employee = { ...asked('Hanako', { kind: 'employee', purposes: ['EI'] }), purposes: ['EI', 'LATER'] }
    const { subjects, purposes } = request({ ...employee, purposes: ['EI'] })
    const change = { subjects: [employee], purposes: [...purposes, { code: 'LATER', text: '後の目的' }] }
    ok(subjects.length === 1, 'one person')
    const { collector } = await visit({ change })
    await until(() => title(collector).startsWith('A request'), 'English')
    equal(textsOf(collector, '.card li').slice(0, 2), ['Employment insurance notifications', '後の目的'])
    await pressButton(collector, 'Start')
    await typeNumber(collector, NUMBER)
    await pressButton(collector, 'Next')
    await until(() => paperFields(collector).length === 2, 'the papers')
    await settled(collector)
    ok(
      !/[\u3040-\u30ff\u4e00-\u9fff]/u.test(textsOf(collector, 'form').join('')),
      'no Japanese on an English page',
    )
    ok(paperFields(collector)[0]!.why.startsWith('It shows'), paperFields(collector)[0]!.why)
  })
})
