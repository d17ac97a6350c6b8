import { describe, expect, it } from 'vitest'
import type { NewSubject, SubjectView } from '../client/subject-view.ts'
import { sampleNumbers } from '../testing/sample-numbers.ts'
import type { KnownPeople } from './differences.ts'
import type { Mapping } from './fields.ts'
import { suggestKind, suggestMapping } from './mapping.ts'
import { planPeople, readTable, type PeoplePlan } from './plan.ts'
import { parseDay, parsePayment, parseRelationship, parseYen } from './values.ts'

const person = (change: Partial<SubjectView> & { externalId: string }): SubjectView => ({
  id: `sub_${change.externalId}`,
  kind: 'employee',
  state: 'not-requested',
  name: '見本 花子',
  details: {},
  dependentOf: null,
  request: null,
  acceptedRequest: null,
  keepUntil: null,
  createdAt: '',
  changedAt: '',
  ...change,
})
const known = (...people: SubjectView[]): KnownPeople => ({
  get: ref => people.find(one => ('id' in ref ? one.id === ref.id : one.externalId === ref.externalId)),
  all: () => people,
})
const plan = (text: string, people: KnownPeople = known(), mapping?: Mapping): PeoplePlan =>
  planPeople(readTable(new TextEncoder().encode(text)), people, mapping === undefined ? {} : { mapping })
const errorsOf = ({ errors }: PeoplePlan): [number, string | null, string][] =>
  errors.map(({ line, column, code }) => [line, column, code])

describe('headers as products write them', () => {
  it.each([
    ['社員番号,氏名,フリガナ,部署', 'employee', { externalId: '社員番号', name: '氏名', kana: 'フリガナ' }],
    ['従業員コード,氏名（漢字）,氏名（カナ）', 'employee', { name: '氏名（漢字）', kana: '氏名（カナ）' }],
    [
      '社員No.,姓,名,セイ,メイ,Ｅメール',
      'employee',
      { familyName: '姓', givenKana: 'メイ', email: 'Ｅメール' },
    ],
    [
      '社員番号,氏名,続柄,生年月日',
      'dependent',
      { employee: '社員番号', name: '氏名', birthDate: '生年月日' },
    ],
    [
      '扶養親族番号,従業員番号,続柄,氏名',
      'dependent',
      { externalId: '扶養親族番号', employee: '従業員番号' },
    ],
    ['取引先コード,取引先名,法人番号,支払区分,支払金額', 'partner', { corporateNumber: '法人番号' }],
    ['株主番号,氏名又は名称,住所', 'shareholder', { externalId: '株主番号', name: '氏名又は名称' }],
    ['Employee ID,Full name,E-mail', 'employee', { externalId: 'Employee ID', name: 'Full name' }],
  ] as const)('%s', (line, kind, mapping) => {
    const header = line.split(',')
    expect(suggestKind(header)).toBe(kind)
    expect(suggestMapping(header, kind)).toMatchObject(mapping)
  })

  it('never takes a column of numbers, and takes what was chosen before', () => {
    const header = ['社員番号', '個人番号', 'マイナンバー', '表示名']
    expect(suggestMapping(header, 'employee')).toEqual({ externalId: '社員番号' })
    const remembered = { externalId: '社員番号', name: '表示名', email: '無い列' }
    expect(suggestMapping(header, 'employee', remembered)).toEqual({ externalId: '社員番号', name: '表示名' })
  })
})

describe('values', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['２０２６年４月１日', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['R8.4.1', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['S60/12/31', '1985-12-31'],
    ['2026-02-30', null],
    ['46113', null],
    ['4/1', null],
  ])('day %s', (text, day) => expect(parseDay(text)).toBe(day))

  it('relationships, payments and yen', () => {
    expect(['妻', '長女', '義母', 'その他', '友人'].map(parseRelationship)).toEqual([
      'spouse',
      'child',
      'parent',
      'other',
      null,
    ])
    expect(['報酬・料金', '家賃', '土地', '給与'].map(parsePayment)).toEqual(['fee', 'rent', 'land', null])
    expect(['￥1,234,567', '120000円', '12.5', '多い'].map(parseYen)).toEqual([
      '1234567',
      '120000',
      null,
      null,
    ])
  })
})

describe('a plan', () => {
  it('shows who is added, changed with fields, unchanged, and not there', () => {
    const people = known(
      person({ externalId: 'E-1', name: '見本 一', details: { department: '営業部', email: 'a@b.jp' } }),
      person({ externalId: 'E-2', name: '見本 二', details: { leftOn: '2025-03-31' } }),
      person({ externalId: 'E-3', name: '見本 三' }),
      person({ externalId: 'E-4', name: '見本 四' }),
      person({ externalId: 'P-1', kind: 'partner' }),
    )
    const { differences, errors } = plan(
      '社員番号,氏名,部署,メール\nE-1,見本 一,総務部,\nE-2,見本 二,,\nE-3,見本 三,,\nE-5,見本 五,,e@f.jp\n',
      people,
    )
    expect(errors).toEqual([])
    expect(differences.added).toEqual([
      { externalId: 'E-5', kind: 'employee', name: '見本 五', details: { email: 'e@f.jp' } },
    ])
    expect(differences.changed.map(({ after, fields }) => [after.externalId, fields])).toEqual([
      ['E-1', ['department']],
      ['E-2', ['leftOn']],
    ])
    expect(differences.changed[0]!.after.details).toEqual({ department: '総務部', email: 'a@b.jp' })
    expect([differences.unchanged, differences.left.map(one => one.externalId)]).toEqual([1, ['E-4']])
  })

  it('names every error by line and column, and repeats no cell', () => {
    const [number] = sampleNumbers(1, 1)
    const made = plan(
      [
        '社員番号,氏名,メール,入社日,電話',
        ',見本,,,',
        'E-2,,,,',
        'E-3,見本,not-an-address,2026-13-01,',
        '1.2E+11,見本,,,',
        `E-5,見本,,,${number!}`,
        'E-6,見本,,,,多い',
        'E-7,見本,,,',
        'E-7,見本,,,',
        `E-8,${'長'.repeat(101)},,,`,
        'E-9,"見"本,,,',
        'P-1,見本,,,',
      ].join('\n'),
      known(person({ externalId: 'P-1', kind: 'partner' }), person({ externalId: 'E-0' })),
    )
    expect(errorsOf(made)).toEqual([
      [2, '社員番号', 'missing'],
      [3, '氏名', 'missing'],
      [4, '入社日', 'date'],
      [4, 'メール', 'email'],
      [5, '社員番号', 'scientific'],
      [6, '電話', 'my-number'],
      [7, null, 'cells'],
      [9, '社員番号', 'duplicate'],
      [10, '氏名', 'too-long'],
      [11, null, 'quote'],
      [12, '社員番号', 'kind-changed'],
    ])
    expect(made.errors.find(({ code }) => code === 'duplicate')).toMatchObject({ other: 8 })
    expect(JSON.stringify(made.errors)).not.toMatch(new RegExp(`${number!}|not-an-address`, 'u'))
    expect(made.differences.left).toEqual([])
  })

  it('refuses a column that holds individual numbers, and a field without a column', () => {
    const numbers = sampleNumbers(2, 3)
    const rows = numbers.map((number, at) => `${number},見本 ${at}`).join('\n')
    expect(errorsOf(plan(`社員番号,氏名\n${rows}\n`))).toEqual([[1, '社員番号', 'my-number']])
    expect(plan('誰か,何か\na,b\n').errors.map(({ code, field }) => [code, field])).toEqual([
      ['no-column', 'externalId'],
      ['no-column', 'name'],
    ])
  })

  it('reads dependents without ids of their own, and finds them again by name', () => {
    const head = person({ externalId: 'E-1' })
    const text = '社員番号,続柄,氏名,生年月日\nE-1,妻,見本 桜子,S60.1.2\nE-1,長男,見本 太郎,\n'
    const first = plan(text, known(head))
    expect(first.errors).toEqual([])
    expect(first.differences.added).toEqual<NewSubject[]>([
      {
        externalId: 'E-1/1',
        kind: 'dependent',
        name: '見本 桜子',
        details: { relationship: 'spouse', birthDate: '1985-01-02' },
        dependentOf: { externalId: 'E-1' },
      },
      {
        externalId: 'E-1/2',
        kind: 'dependent',
        name: '見本 太郎',
        details: { relationship: 'child' },
        dependentOf: { externalId: 'E-1' },
      },
    ])
    const stored = first.differences.added.map(({ externalId, name, details = {} }) =>
      person({ externalId, kind: 'dependent', name, details, dependentOf: head.id }),
    )
    // The file comes again in another order, with another form of the first character.
    const again = plan(
      '社員番号,続柄,氏名,生年月日\nE-1,子,見本 太郎,\nE-1,妻,見本 櫻子,1985/1/2\nE-1,子,見本 次郎,\n',
      known(head, ...stored),
    )
    expect(again.differences.changed.map(({ after, fields }) => [after.externalId, fields])).toEqual([
      ['E-1/1', ['name']],
    ])
    expect(again.differences.added.map(({ externalId }) => externalId)).toEqual(['E-1/3'])
    expect(errorsOf(plan(`${text}E-1,長男,見本 太郎,\nE-9,子,見本,\n`, known(head)))).toEqual([
      [4, null, 'duplicate'],
      [5, '社員番号', 'unknown-employee'],
    ])
  })

  it('reads several kinds from one file, by a column', () => {
    const made = plan(
      '区分,社員番号,氏名,従業員番号,続柄\n従業員,E-1,見本 一,,\n家族,F-1,見本 二,E-1,子\n',
      known(),
      { kind: '区分', externalId: '社員番号', name: '氏名', employee: '従業員番号', relationship: '続柄' },
    )
    expect(made.errors).toEqual([])
    expect(made.differences.added.map(({ kind }) => kind)).toEqual(['employee', 'dependent'])
  })

  it('checks the 法人番号 of a corporate partner', () => {
    const made = plan(
      '取引先コード,取引先名,法人番号,支払区分,支払金額\nP-1,みほん株式会社,7010705000725,報酬,"1,200,000"\nP-2,ちがう株式会社,7010705000726,家賃,1\n',
    )
    expect(made.differences.added).toMatchObject([
      { kind: 'partner', details: { corporateNumber: '7010705000725', payment: 'fee', amount: '1200000' } },
    ])
    expect(errorsOf(made)).toEqual([[3, '法人番号', 'corporate-number']])
  })
})
