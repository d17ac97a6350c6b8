import type { jaPurpose } from '../ja/purpose.ts'

/** Chinese of the purposes of use, with the names of the papers in Japanese; the codes are those of the rules. */
export const zhPurpose: Record<keyof typeof jaPurpose, string> = {
  'purpose.TAX-EMP': '编制工资所得、退职所得的源泉征收票（源泉徴収票）',
  'purpose.TAX-RET': '编制和提交领取退职所得的申报书（退職所得の受給に関する申告書）',
  'purpose.TAX-DEP': '编制和提交抚养扣除等、配偶扣除等的申报书（扶養控除等申告書・配偶者控除等申告書）',
  'purpose.EI': '雇用保险（雇用保険）的申报手续',
  'purpose.EI-BEN': '申请继续雇用给付、育儿休业等给付（雇用継続給付・育児休業等給付）',
  'purpose.HI-PEN': '健康保险、厚生年金保险（健康保険・厚生年金保険）的申报手续',
  'purpose.NP3': '国民年金第3号被保险者（国民年金第3号被保険者）的申报手续',
  'purpose.ZAIKEI': '编制财产积累储蓄的申报书等（財産形成住宅貯蓄・財産形成年金貯蓄）',
  'purpose.CORP-PEN': '企业年金、确定缴费年金的相关手续（企業年金・確定拠出年金）',
  'purpose.STOCK-ASSOC': '编制员工持股会（持株会）的支付调书等',
  'purpose.STOCK-OPT': '编制特定新股预约权等的调书（特定新株予約権等）',
  'purpose.PAY-FEE': '编制报酬、费用、合同金和奖金的支付调书（報酬、料金、契約金及び賞金の支払調書）',
  'purpose.PAY-RENT': '编制不动产使用费等的支付调书（不動産の使用料等の支払調書）',
  'purpose.PAY-LAND': '编制受让不动产等的对价的支付调书（不動産等の譲受けの対価の支払調書）',
  'purpose.PAY-BROKER': '编制不动产等买卖或租赁中介费的支付调书（あっせん手数料の支払調書）',
  'purpose.PAY-DIV': '编制股息、盈余分配、金钱分配和基金利息的支付调书（配当等の支払調書）',
  'purpose.PAY-SHARE': '编制股份等转让对价等的支付调书（株式等の譲渡の対価等の支払調書）',
  'purpose.PAYER-SELF': '在法定调书上填写支付者信息（法定調書）',
}
