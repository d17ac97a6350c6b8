import { describe, expect, it } from 'vitest'
import { breachReport, type BreachReportFacts } from './breach-report.ts'
import { checkSheet, type CheckSheetFacts } from './check-sheet.ts'
import { ledgerCsv, type Handling, type LedgerFile } from './ledger.ts'
import { parseMyNumber } from '../my-number/my-number.ts'
import { statutoryLedger, type StatutoryLedgerRow } from './statutory-ledger.ts'
import { noticeOf, noticeOfRequest, purposeNotice } from './purpose-notice.ts'

const NUMBER = '123456789018'
const organization = { name: '株式会社みほん', contact: '人事部 03-0000-0000' }
const refused = expect.objectContaining({ code: 'input_invalid' })

describe('the draft of a breach report', () => {
  const facts: BreachReportFacts = {
    organization,
    knownAt: '2026-11-30T15:30:00Z',
    writtenOn: '2026-12-03',
    report: 'first',
    persons: { employee: 90, dependent: 11 },
    overview: '保管サーバの控えが\n# 盗まれた | おそれ',
  }

  it('has the nine items, the day in Japan on which it was known, and the deadlines', () => {
    const draft = breachReport(facts)
    expect(draft.match(/^## \d\. /gmu)).toHaveLength(9)
    expect(draft).toContain('事態を知った時点: 2026年12月1日 0時30分')
    expect(draft).toContain('2026年12月3日 から 2026年12月5日 まで')
    expect(draft).toContain(
      '確報: 2027年1月4日 まで（知った日を1日目として30日目（閉庁日に当たるため、次の開庁日））',
    )
    expect(draft).toContain('101人（従業員（役員を含む） 90人、扶養親族等 11人）')
    expect(draft).toContain('保管サーバの控えが \\# 盗まれた \\| おそれ')
    expect(draft.match(/【要記入】/gu)).toHaveLength(6)
  })

  it('gives 60 days where a wrongful purpose is possible, and says when no report is owed', () => {
    expect(breachReport({ ...facts, wrongful: true, report: 'final' })).toContain('60日目')
    expect(breachReport({ ...facts, persons: { employee: 100 } })).toContain('報告は努力義務')
    expect(breachReport({ ...facts, persons: null })).toContain('調査中 【要記入】')
  })

  it('speaks of the exemption only for ciphertext whose keys are safe', () => {
    const may = '報告を要しない場合に当たり得る'
    const with_ = (encryption: BreachReportFacts['encryption']): string =>
      breachReport({ ...facts, ...(encryption && { encryption }) })
    expect(with_({ affected: 'ciphertext', keysSafeOn: '2026-12-02' })).toContain(may)
    expect(with_({ affected: 'ciphertext' })).not.toContain(may)
    expect(with_({ affected: 'opened', keysSafeOn: '2026-12-02' })).not.toContain(may)
    expect(with_(undefined)).not.toContain('17-14')
  })

  it('takes no number and no moment that is none', () => {
    expect(() => breachReport({ ...facts, cause: `番号は1234-5678-9018` })).toThrow(refused)
    expect(() => breachReport({ ...facts, knownAt: 'gestern' })).toThrow(refused)
    // The same words are two days: which one depends on the clock of the machine.
    expect(() => breachReport({ ...facts, knownAt: '2026-11-30T23:30:00' })).toThrow(refused)
    expect(() => breachReport({ ...facts, writtenOn: '2026-02-30' })).toThrow(refused)
  })
})

describe('the notice of purposes', () => {
  it('tells each person the words of the closed list', () => {
    const people = [
      { whose: '従業員の方', purposes: noticeOf(['TAX-EMP', 'EI']) },
      { whose: '扶養親族の方', purposes: noticeOf(['HI-PEN']) },
    ]
    const text = purposeNotice({ organization, to: '見本 花子', on: '2026-12-01', people })
    expect(text).toContain('見本 花子 様')
    expect(text).toContain('1. 給与所得・退職所得の源泉徴収票作成事務\n2. 雇用保険届出事務')
    expect(text.match(/^## .*の個人番号$/gmu)).toHaveLength(2)
  })

  it('says of a request what its page says', () => {
    const purposes = [{ code: 'TAX-EMP', text: '源泉徴収票の作成' }]
    const notice = noticeOfRequest({
      manifest: {
        organization: { id: 'org_x', ...organization },
        provider: { name: '見本 花子' },
        subjects: [{ name: '見本 花子', purposes: ['TAX-EMP'] }],
        household: { mayAdd: 1, purposes, spouse: { purposes: [{ code: 'NP3', text: '第3号の届出' }] } },
        purposes,
        issuedAt: '2026-11-30T15:00:00Z',
      } as never,
    })
    expect(notice).toEqual({
      organization,
      to: '見本 花子',
      on: '2026-12-01',
      people: [
        { whose: '見本 花子 様', purposes: ['源泉徴収票の作成'] },
        { whose: 'ご家族の方', purposes: ['源泉徴収票の作成'] },
        { whose: '配偶者の方', purposes: ['源泉徴収票の作成', '第3号の届出'] },
      ],
    })
  })

  it('is not written without a purpose, for one of another list, or with a number', () => {
    expect(() => purposeNotice({ organization, on: '2026-12-01', people: [] })).toThrow(refused)
    expect(() => noticeOf(['FREE-TEXT'])).toThrow(refused)
    const people = [{ whose: NUMBER, purposes: noticeOf(['EI']) }]
    expect(() => purposeNotice({ organization, on: '2026-12-01', people })).toThrow(refused)
  })
})

describe('the ledger', () => {
  const handling: Handling = {
    organization: organization.name,
    responsible: '総務部長',
    department: '人事部',
    access: ['=事務取扱担当者', '責任者'],
  }
  const file: LedgerFile = {
    ...{ kind: 'employee', purposes: ['TAX-EMP', 'EI'] },
    ...{ kept: 812, erasing: 1, erased: 3, lastErasedOn: '2026-11-02' },
  }
  const read = (bytes: Uint8Array, encoding: string): string[][] =>
    new TextDecoder(encoding)
      .decode(bytes)
      .trimEnd()
      .split('\r\n')
      .map(line => line.split(','))

  it('has a row for each kind, in both encodings, with what the guideline names', () => {
    const other = { ...file, kind: 'partner', purposes: ['PAY-FEE'], lastErasedOn: null } as const
    for (const encoding of ['utf-8', 'cp932'] as const) {
      const csv = ledgerCsv([file, other], handling, { on: '2026-12-01', encoding })
      const [head, first, second] = read(csv, encoding === 'cp932' ? 'shift_jis' : encoding)
      expect(head).toHaveLength(14)
      expect(first).toHaveLength(14)
      expect(first![4]).toBe('給与所得・退職所得の源泉徴収票作成事務、雇用保険届出事務')
      expect(first!.slice(7, 8)).toEqual(["'=事務取扱担当者、責任者"])
      expect(first!.slice(9)).toEqual(['812', '1', '3', '2026-11-02', '2026-12-01'])
      expect(second!.slice(12)).toEqual(['なし', '2026-12-01'])
    }
  })

  it('is not written without purposes, or with a number', () => {
    const on = { on: '2026-12-01' }
    expect(() => ledgerCsv([{ ...file, purposes: [] }], handling, on)).toThrow(refused)
    expect(() => ledgerCsv([{ ...file, purposes: ['X'] }], handling, on)).toThrow(refused)
    expect(() => ledgerCsv([file], { ...handling, responsible: NUMBER }, on)).toThrow(refused)
    expect(() => ledgerCsv([file], handling, { on: '2026-2-1' })).toThrow(refused)
  })
})

describe('the ledger with numbers', () => {
  const row: StatutoryLedgerRow = {
    name: '髙﨑 花子',
    address: '東京都千代田区1-1',
    number: parseMyNumber('023456789013'),
    form: '給与所得者の扶養控除等（異動）申告書',
    handedIn: '2026-12',
  }
  async function pieces(rows: StatutoryLedgerRow[], encoding?: 'utf-8' | 'cp932'): Promise<Uint8Array[]> {
    const found: Uint8Array[] = []
    for await (const piece of statutoryLedger(rows, encoding)) found.push(piece)
    return found
  }

  it('comes row by row, keeps a leading zero, and has one byte order mark', async () => {
    for (const encoding of ['utf-8', 'cp932'] as const) {
      const found = await pieces([row, { ...row, name: '=見本' }], encoding)
      expect(found).toHaveLength(3)
      const whole = new TextDecoder(encoding === 'cp932' ? 'shift_jis' : encoding).decode(
        Buffer.concat(found),
      )
      expect(whole.split('\r\n')).toEqual([
        '氏名,住所又は居所,個人番号,申告書の名称,提出年月',
        `髙﨑 花子,東京都千代田区1-1,023456789013,${row.form},2026-12`,
        `'=見本,東京都千代田区1-1,023456789013,${row.form},2026-12`,
        '',
      ])
      expect(whole).not.toContain('\ufeff')
    }
  })

  it('refuses a row that says too little, without its number', async () => {
    for (const change of [{ name: ' ' }, { address: '' }, { form: '' }, { handedIn: '2026-13' }]) {
      const refusal = await pieces([{ ...row, ...change }]).catch((error: unknown) => error)
      expect(refusal).toMatchObject({ code: 'input_invalid' })
      expect(String(refusal)).not.toContain(row.number.digits())
    }
  })
})

describe('the check sheet', () => {
  const facts: CheckSheetFacts = {
    organization: organization.name,
    operator: '保管サービス株式会社',
    on: '2026-12-01',
    keysHeldBy: 'organization',
    recoveryCopy: true,
    contractSaysNoHandling: true,
    kid: 'O1MVfTGX91X1bMVeqTq97Q',
    fingerprint: '8yauEc17CX5Nm37-iidg8hUouRkOXhCCq0V4JYgkr5Y',
    log: { size: 10, verifiedOn: '2026-12-01' },
  }
  const answers = (sheet: string): string[] => sheet.match(/(?<=^\| [^|]+ \| )[^|]+(?= \|)/gmu) ?? []
  const count = (sheet: string, answer: string): number => answers(sheet).filter(one => one === answer).length

  it('is well where the organization holds the keys, and asks what the code cannot know', () => {
    const sheet = checkSheet(facts)
    expect([count(sheet, '○'), count(sheet, '×'), count(sheet, '要確認')]).toEqual([9, 0, 2])
    expect(sheet).toContain(facts.kid)
    expect(sheet).toContain(facts.fingerprint)
  })

  it('says no where a vendor holds them, and where there is no copy or no clause', () => {
    const changes = {
      keysHeldBy: 'vendor',
      recoveryCopy: false,
      contractSaysNoHandling: null,
      log: null,
    } as const
    const sheet = checkSheet({ ...facts, ...changes })
    expect([count(sheet, '×'), count(sheet, '要確認')]).toEqual([2, 5])
    expect(count(checkSheet({ ...facts, contractSaysNoHandling: false }), '×')).toBe(1)
  })
})
