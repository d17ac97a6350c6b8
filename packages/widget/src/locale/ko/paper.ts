import type { jaPaper } from '../ja/paper.ts'

/** Korean of the names of the papers, with the Japanese that is printed on them. */
export const koPaper: Record<keyof typeof jaPaper, string> = {
  'paper.mynumber-card': '마이넘버 카드(マイナンバーカード)',
  'paper.special-residence-card':
    '특정 재류 카드·특정 특별영주자 증명서(特定在留カード・特定特別永住者証明書)',
  'paper.juminhyo': '마이넘버가 기재된 주민표 사본(住民票の写し)',
  'paper.tsuchi-card': '통지 카드(通知カード)',
  'paper.prior-file': '이전에 제출한 기록',
  'paper.nta-doc': '마이넘버가 기재된 원천징수표·지급 통지서(源泉徴収票・支払通知書)',
  'paper.self-statement': '본인의 마이넘버임을 진술하는 서면',
  'paper.driving-licence': '운전면허증(運転免許証)',
  'paper.driving-history': '운전 경력 증명서(運転経歴証明書)',
  'paper.passport': '여권',
  'paper.disability-book': '신체장애인 수첩(身体障害者手帳)',
  'paper.mental-health-book': '정신장애인 보건복지 수첩(精神障害者保健福祉手帳)',
  'paper.rehabilitation-book': '요육 수첩(療育手帳)',
  'paper.residence-card': '재류 카드(在留カード)',
  'paper.special-resident': '특별영주자 증명서(特別永住者証明書)',
  'paper.photo-id': '사진이 있는 학생증·사원증·자격증',
  'paper.pre-printed': '이름과 주소가 인쇄된 서류',
  'paper.eligibility-certificate': '건강보험 자격 확인서(資格確認書)',
  'paper.pension-book': '연금 수첩·기초연금번호 통지서(年金手帳・基礎年金番号通知書)',
  'paper.child-allowance': '아동부양수당 증서·특별아동부양수당 증서(児童扶養手当証書・特別児童扶養手当証書)',
  'paper.seal-certificate': '인감 등록 증명서·호적 부표 등(印鑑登録証明書・戸籍の附票)',
  'paper.utility-receipt': '세금·사회보험료·공공요금 영수증(領収証)',
  'paper.health-insurance-card': '건강보험증(健康保険証)',
  'paper.proxy-letter': '위임장(委任状)',
  'paper.agent-identity': '대리인의 본인 확인 서류(운전면허증 등)',
  'paper.other': '본인 확인 서류',
}
