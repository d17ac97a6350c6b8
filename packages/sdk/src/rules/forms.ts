import type { Dated } from './paper-rule.ts'

/** A form on which a number is written: one row. */
export interface FormRule extends Dated {
  /** The code of the form where its office gave it one, else a word; stands in the log. */
  code: string
  name: string
  nameEn: string
  /** Codes of the purposes inside which it is made: for any other one it is refused. */
  purposes: readonly string[]
  /**
   * The rule about this form itself; null where no source for one was at hand: then the articles of its purposes stand for it
   * (`purposes.ts`).
   */
  basis: string | null
  /** Date of the source that this row was checked against. */
  checked: string
}

const CHECKED = '2026-11-26'

/**
 * Forms by purpose, in the order in which pages list them. Names and codes: law-and-market facts L-05, §3 to §5. Articles: the
 * text of 健康保険法, 健康保険法施行規則 and 所得税法施行規則, 国税庁 質疑応答事例 (法定調書), 雇用保険業務取扱要領 20701 and the FAQ
 * of the 国税庁; what none of them says is left out.
 */
export const FORMS: readonly FormRule[] = [
  {
    code: '375',
    name: '給与所得の源泉徴収票',
    nameEn: 'Withholding slip for salary',
    // A number on a declaration of dependents may be used for the slip (内閣官房 Q&A).
    purposes: ['TAX-EMP', 'TAX-DEP', 'PAYER-SELF'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '315',
    name: '給与支払報告書',
    nameEn: 'Salary payment report to the municipality',
    purposes: ['TAX-EMP', 'TAX-DEP', 'PAYER-SELF'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'TRANSFER',
    name: '特別徴収に係る給与所得者異動届出書',
    nameEn: 'Notice of change of a salary earner (special collection)',
    purposes: ['TAX-EMP'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '316',
    name: '退職所得の源泉徴収票・特別徴収票',
    nameEn: 'Withholding and special collection slip for retirement income',
    purposes: ['TAX-EMP', 'TAX-RET', 'PAYER-SELF'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'RET-DECLARATION',
    name: '退職所得の受給に関する申告書',
    nameEn: 'Declaration on receipt of retirement income',
    purposes: ['TAX-RET'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'DEPENDENTS',
    name: '給与所得者の扶養控除等（異動）申告書',
    nameEn: 'Declaration of dependents',
    purposes: ['TAX-DEP'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'SPOUSE',
    name: '給与所得者の配偶者控除等申告書',
    nameEn: 'Declaration of spouse deduction',
    purposes: ['TAX-DEP'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'LEDGER',
    name: '一定の帳簿',
    nameEn: 'Ledger that lets declarations leave numbers out',
    purposes: ['TAX-DEP', 'TAX-RET'],
    basis: '国税庁 源泉所得税関係FAQ 1-3-3・1-3-7',
    checked: CHECKED,
  },
  {
    code: 'EI-ACQUIRE',
    name: '雇用保険被保険者資格取得届',
    nameEn: 'Employment insurance: acquisition',
    purposes: ['EI'],
    basis: '雇用保険法施行規則 6条',
    checked: CHECKED,
  },
  {
    code: 'EI-LOSE',
    name: '雇用保険被保険者資格喪失届',
    nameEn: 'Employment insurance: loss',
    purposes: ['EI'],
    basis: '雇用保険法施行規則 7条',
    checked: CHECKED,
  },
  {
    code: 'EI-NUMBER',
    name: '個人番号登録・変更届',
    nameEn: 'Employment insurance: notice of the number',
    purposes: ['EI'],
    basis: '雇用保険法施行規則 14条',
    checked: CHECKED,
  },
  {
    code: 'EI-BENEFIT',
    name: '高年齢雇用継続給付・育児休業給付等の支給申請書',
    nameEn: 'Application for continued employment and childcare leave benefits',
    purposes: ['EI-BEN'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '2200700',
    name: '健康保険・厚生年金保険被保険者資格取得届',
    nameEn: 'Health insurance and pension: acquisition',
    purposes: ['HI-PEN'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '2201700',
    name: '健康保険・厚生年金保険被保険者資格喪失届',
    nameEn: 'Health insurance and pension: loss',
    purposes: ['HI-PEN'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '2225700',
    name: '健康保険・厚生年金保険被保険者報酬月額算定基礎届',
    nameEn: 'Health insurance and pension: yearly base',
    purposes: ['HI-PEN'],
    basis: '健康保険法 41条・健康保険法施行規則 25条',
    checked: CHECKED,
  },
  {
    code: '2221700',
    name: '健康保険・厚生年金保険被保険者報酬月額変更届',
    nameEn: 'Health insurance and pension: changed pay',
    purposes: ['HI-PEN'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '2265700',
    name: '健康保険・厚生年金保険被保険者賞与支払届',
    nameEn: 'Health insurance and pension: bonus',
    purposes: ['HI-PEN'],
    basis: '健康保険法 45条・健康保険法施行規則 27条',
    checked: CHECKED,
  },
  {
    code: 'HI-DEPENDENT',
    name: '健康保険被扶養者（異動）届',
    nameEn: 'Health insurance: dependents',
    purposes: ['HI-PEN'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'NP3-NOTICE',
    name: '国民年金第3号被保険者関係届',
    nameEn: 'National pension: category III',
    purposes: ['NP3'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'ZAIKEI-DECLARATION',
    name: '財産形成非課税住宅貯蓄・年金貯蓄申告書',
    nameEn: 'Declaration on property accumulation savings',
    purposes: ['ZAIKEI'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'PENSION-NOTICE',
    name: '企業年金・確定拠出年金の届出書',
    nameEn: 'Notices on corporate and defined contribution pensions',
    purposes: ['CORP-PEN'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '318',
    name: '名義人受領の配当所得の調書',
    nameEn: 'Record of dividends received by a nominee',
    purposes: ['STOCK-ASSOC'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '357',
    name: '信託の計算書',
    nameEn: 'Statement of a trust',
    purposes: ['STOCK-ASSOC', 'PAY-DIV'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'STOCK-OPTION',
    name: '特定新株予約権の付与・株式の異動状況に関する調書',
    nameEn: 'Records on stock options',
    purposes: ['STOCK-OPT'],
    basis: '租税特別措置法 29条の2',
    checked: CHECKED,
  },
  {
    code: '309',
    name: '報酬、料金、契約金及び賞金の支払調書',
    nameEn: 'Payment record: remuneration and fees',
    purposes: ['PAY-FEE', 'PAYER-SELF'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: '313',
    name: '不動産の使用料等の支払調書',
    nameEn: 'Payment record: rent',
    purposes: ['PAY-RENT', 'PAYER-SELF'],
    basis: '所得税法 225条1項9号・所得税法施行規則 90条',
    checked: CHECKED,
  },
  {
    code: '376',
    name: '不動産等の譲受けの対価の支払調書',
    nameEn: 'Payment record: purchase of real estate',
    purposes: ['PAY-LAND', 'PAYER-SELF'],
    basis: '所得税法 225条1項9号・所得税法施行規則 90条',
    checked: CHECKED,
  },
  {
    code: '314',
    name: '不動産等の売買又は貸付けのあっせん手数料の支払調書',
    nameEn: 'Payment record: brokerage',
    purposes: ['PAY-BROKER', 'PAYER-SELF'],
    basis: '所得税法 225条1項9号・所得税法施行規則 90条',
    checked: CHECKED,
  },
  {
    code: '359',
    name: '配当、剰余金の分配、金銭の分配及び基金利息の支払調書',
    nameEn: 'Payment record: dividends',
    purposes: ['PAY-DIV', 'PAYER-SELF'],
    basis: null,
    checked: CHECKED,
  },
  {
    code: 'SHARE-TRANSFER',
    name: '株式等の譲渡の対価等の支払調書',
    nameEn: 'Payment record: transfer of shares',
    purposes: ['PAY-SHARE', 'PAYER-SELF'],
    basis: null,
    checked: CHECKED,
  },
]

/** Forms that are made for a purpose: what a page offers, and nothing else is taken. */
export function formsFor(purpose: string): FormRule[] {
  return FORMS.filter(({ purposes }) => purposes.includes(purpose))
}
