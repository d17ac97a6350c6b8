import type { jaPurpose } from '../ja/purpose.ts'

/** Korean of the purposes of use, with the names of the papers in Japanese; the codes are those of the rules. */
export const koPurpose: Record<keyof typeof jaPurpose, string> = {
  'purpose.TAX-EMP': '급여소득·퇴직소득의 원천징수표(源泉徴収票) 작성',
  'purpose.TAX-RET': '퇴직소득의 수급에 관한 신고서(退職所得の受給に関する申告書) 작성 및 제출',
  'purpose.TAX-DEP':
    '부양공제 등 신고서·배우자공제 등 신고서(扶養控除等申告書・配偶者控除等申告書) 작성 및 제출',
  'purpose.EI': '고용보험(雇用保険) 신고',
  'purpose.EI-BEN': '고용 계속 급여·육아휴업 등 급여(雇用継続給付・育児休業等給付) 신청',
  'purpose.HI-PEN': '건강보험·후생연금보험(健康保険・厚生年金保険) 신고',
  'purpose.NP3': '국민연금 제3호 피보험자(国民年金第3号被保険者) 관련 신고',
  'purpose.ZAIKEI': '재산형성 주택저축·연금저축(財産形成住宅貯蓄・財産形成年金貯蓄)에 관한 신고서 등 작성',
  'purpose.CORP-PEN': '기업연금·확정기여연금(企業年金・確定拠出年金)에 관한 업무',
  'purpose.STOCK-ASSOC': '종업원 지주회(持株会)에 관한 지급조서 등 작성',
  'purpose.STOCK-OPT': '특정 신주예약권 등(特定新株予約権等)에 관한 조서 작성',
  'purpose.PAY-FEE': '보수, 요금, 계약금 및 상금의 지급조서(報酬、料金、契約金及び賞金の支払調書) 작성',
  'purpose.PAY-RENT': '부동산 사용료 등의 지급조서(不動産の使用料等の支払調書) 작성',
  'purpose.PAY-LAND': '부동산 등의 양수 대가의 지급조서(不動産等の譲受けの対価の支払調書) 작성',
  'purpose.PAY-BROKER': '부동산 등의 매매 또는 임대 알선 수수료의 지급조서(あっせん手数料の支払調書) 작성',
  'purpose.PAY-DIV': '배당, 잉여금 분배, 금전 분배 및 기금 이자의 지급조서(配当等の支払調書) 작성',
  'purpose.PAY-SHARE': '주식 등의 양도 대가 등의 지급조서(株式等の譲渡の対価等の支払調書) 작성',
  'purpose.PAYER-SELF': '법정조서(法定調書)의 지급자 기재',
}
