import type { jaPurpose } from '../ja/purpose.ts'

/** Vietnamese of the purposes of use, with the names of the papers in Japanese; the codes are those of the rules. */
export const viPurpose: Record<keyof typeof jaPurpose, string> = {
  'purpose.TAX-EMP': 'Lập phiếu khấu trừ thuế tại nguồn đối với tiền lương và trợ cấp thôi việc (源泉徴収票)',
  'purpose.TAX-RET': 'Lập và nộp tờ khai về việc nhận trợ cấp thôi việc (退職所得の受給に関する申告書)',
  'purpose.TAX-DEP':
    'Lập và nộp tờ khai giảm trừ người phụ thuộc, tờ khai giảm trừ vợ/chồng (扶養控除等申告書・配偶者控除等申告書)',
  'purpose.EI': 'Thủ tục khai báo bảo hiểm việc làm (雇用保険)',
  'purpose.EI-BEN':
    'Xin trợ cấp tiếp tục làm việc, trợ cấp nghỉ nuôi con, v.v. (雇用継続給付・育児休業等給付)',
  'purpose.HI-PEN': 'Thủ tục khai báo bảo hiểm y tế và bảo hiểm lương hưu phúc lợi (健康保険・厚生年金保険)',
  'purpose.NP3': 'Thủ tục khai báo người tham gia lương hưu quốc dân nhóm 3 (国民年金第3号被保険者)',
  'purpose.ZAIKEI': 'Lập tờ khai về tiết kiệm tích lũy tài sản (財産形成貯蓄)',
  'purpose.CORP-PEN':
    'Thủ tục lương hưu doanh nghiệp và lương hưu đóng góp xác định (企業年金・確定拠出年金)',
  'purpose.STOCK-ASSOC': 'Lập báo cáo thanh toán của hội sở hữu cổ phần (持株会)',
  'purpose.STOCK-OPT': 'Lập báo cáo về quyền mua cổ phiếu mới đặc định (特定新株予約権等)',
  'purpose.PAY-FEE':
    'Lập báo cáo thanh toán thù lao, phí, tiền hợp đồng và tiền thưởng (報酬・料金等の支払調書)',
  'purpose.PAY-RENT': 'Lập báo cáo thanh toán tiền sử dụng bất động sản (不動産の使用料等の支払調書)',
  'purpose.PAY-LAND': 'Lập báo cáo thanh toán tiền mua bất động sản (不動産等の譲受けの対価の支払調書)',
  'purpose.PAY-BROKER':
    'Lập báo cáo thanh toán phí môi giới mua bán, cho thuê bất động sản (あっせん手数料の支払調書)',
  'purpose.PAY-DIV': 'Lập báo cáo thanh toán cổ tức, phân phối lợi nhuận, v.v. (配当等の支払調書)',
  'purpose.PAY-SHARE':
    'Lập báo cáo thanh toán tiền chuyển nhượng cổ phiếu, v.v. (株式等の譲渡の対価等の支払調書)',
  'purpose.PAYER-SELF': 'Ghi thông tin người chi trả trên các báo cáo theo luật định (法定調書)',
}
