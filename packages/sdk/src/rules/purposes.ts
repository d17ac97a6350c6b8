import type { SubjectKind } from '../api/index.ts'
import type { Dated } from './paper-rule.ts'

/** A purpose of use (利用目的) for which a number may be asked: one row of the closed list. */
export interface Purpose extends Dated {
  code: string
  /** As it is told to the person (番号法 19条, 個人情報保護法 21条). */
  text: string
  textEn: string
  /** Kinds of subjects of whom it may be asked. A pair that is not here is refused. */
  kinds: readonly SubjectKind[]
  /** Only for the spouse among the dependents. */
  spouseOnly?: true
  /** Why the law allows it. */
  basis: string
  /** Date of the source that this row was checked against. */
  checked: string
}

const TAX = '番号法 9条4項・所得税法'
const CHECKED = '2026-11-24'

/** Every purpose, in the order in which pages list them (law-and-market facts §4). */
export const PURPOSES: readonly Purpose[] = [
  {
    code: 'TAX-EMP',
    text: '給与所得・退職所得の源泉徴収票作成事務',
    textEn: 'Withholding slips for salary and retirement income',
    // The dependents of an employee stand on the slip that goes to the tax office.
    kinds: ['employee', 'dependent'],
    basis: `${TAX} 226条`,
    checked: CHECKED,
  },
  {
    code: 'TAX-RET',
    text: '退職所得の受給に関する申告書の作成・届出事務',
    textEn: 'Declaration on receipt of retirement income',
    kinds: ['employee'],
    basis: `${TAX} 203条`,
    checked: CHECKED,
  },
  {
    code: 'TAX-DEP',
    text: '扶養控除等（異動）申告書、配偶者控除等申告書の作成・届出事務',
    textEn: 'Declarations of dependents and spouse for tax deductions',
    kinds: ['employee', 'dependent'],
    basis: `${TAX} 194条・195条の2`,
    checked: CHECKED,
  },
  {
    code: 'EI',
    text: '雇用保険届出事務',
    textEn: 'Employment insurance notifications',
    kinds: ['employee'],
    basis: '番号法 9条4項・雇用保険法 7条',
    checked: CHECKED,
  },
  {
    code: 'EI-BEN',
    text: '雇用継続給付・育児休業等給付の申請事務',
    textEn: 'Applications for continued employment and childcare leave benefits',
    kinds: ['employee'],
    // Before that day the person applied, and the employer had no part in it.
    from: '2016-02-16',
    basis: '番号法 9条4項・雇用保険法 61条・61条の7',
    checked: CHECKED,
  },
  {
    code: 'HI-PEN',
    text: '健康保険・厚生年金保険届出事務',
    textEn: 'Health insurance and employees’ pension notifications',
    kinds: ['employee', 'dependent'],
    basis: '番号法 9条4項・健康保険法 48条・厚生年金保険法 27条',
    checked: CHECKED,
  },
  {
    code: 'NP3',
    text: '国民年金第3号被保険者関係届出事務',
    textEn: 'Notification of category III insured status, national pension',
    kinds: ['dependent'],
    spouseOnly: true,
    basis: '番号法 9条4項・国民年金法 12条',
    checked: CHECKED,
  },
  {
    code: 'ZAIKEI',
    text: '財産形成住宅貯蓄・財産形成年金貯蓄に関する申告書等作成事務',
    textEn: 'Declarations on workers’ property accumulation savings',
    kinds: ['employee'],
    basis: '番号法 9条4項・租税特別措置法 4条の2・4条の3',
    checked: CHECKED,
  },
  {
    code: 'CORP-PEN',
    text: '企業年金・確定拠出年金に関する事務',
    textEn: 'Corporate and defined contribution pensions',
    kinds: ['employee', 'dependent'],
    basis: '番号法 9条4項・確定給付企業年金法・確定拠出年金法',
    checked: CHECKED,
  },
  {
    code: 'STOCK-ASSOC',
    text: '持株会に係る支払調書等作成事務',
    textEn: 'Payment records of the employee share association',
    kinds: ['employee'],
    basis: `${TAX} 225条`,
    checked: CHECKED,
  },
  {
    code: 'STOCK-OPT',
    text: '特定新株予約権等に関する調書作成事務',
    textEn: 'Records on stock options',
    kinds: ['employee', 'partner'],
    basis: '番号法 9条4項・租税特別措置法 29条の2',
    checked: CHECKED,
  },
  {
    code: 'PAY-FEE',
    text: '報酬、料金、契約金及び賞金の支払調書作成事務',
    textEn: 'Payment records of remuneration, fees, contract money and prizes',
    kinds: ['partner'],
    basis: `${TAX} 225条1項3号`,
    checked: CHECKED,
  },
  {
    code: 'PAY-RENT',
    text: '不動産の使用料等の支払調書作成事務',
    textEn: 'Payment records of real estate rent',
    kinds: ['partner'],
    basis: `${TAX} 225条1項9号`,
    checked: CHECKED,
  },
  {
    code: 'PAY-LAND',
    text: '不動産等の譲受けの対価の支払調書作成事務',
    textEn: 'Payment records of real estate purchases',
    kinds: ['partner'],
    basis: `${TAX} 225条1項9号`,
    checked: CHECKED,
  },
  {
    code: 'PAY-BROKER',
    text: '不動産等の売買又は貸付けのあっせん手数料の支払調書作成事務',
    textEn: 'Payment records of real estate brokerage',
    kinds: ['partner'],
    basis: `${TAX} 225条1項9号`,
    checked: CHECKED,
  },
  {
    code: 'PAY-DIV',
    text: '配当、剰余金の分配、金銭の分配及び基金利息の支払調書作成事務',
    textEn: 'Payment records of dividends and distributions',
    kinds: ['shareholder'],
    basis: `${TAX} 225条1項2号`,
    checked: CHECKED,
  },
  {
    code: 'PAY-SHARE',
    text: '株式等の譲渡の対価等の支払調書、交付金銭等の支払調書作成事務',
    textEn: 'Payment records of share transfers',
    kinds: ['shareholder'],
    basis: `${TAX} 225条1項10号`,
    checked: CHECKED,
  },
  {
    code: 'PAYER-SELF',
    text: '法定調書の支払者としての記載',
    textEn: 'The payer’s own number on statutory records',
    kinds: ['payer'],
    basis: '番号法 9条4項・所得税法施行規則',
    checked: CHECKED,
  },
]

/** The purpose with a code, or null. */
export function purposeOf(code: string): Purpose | null {
  return PURPOSES.find(purpose => purpose.code === code) ?? null
}

/** Purposes for which a subject of this kind may be asked. */
export function purposesFor(kind: SubjectKind): Purpose[] {
  return PURPOSES.filter(purpose => purpose.kinds.includes(kind))
}
