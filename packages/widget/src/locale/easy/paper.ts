import type { jaPaper } from '../ja/paper.ts'

/** やさしい日本語 of the names of the papers; the codes are those of the rules. */
export const easyPaper: Record<keyof typeof jaPaper, string> = {
  'paper.mynumber-card': 'マイナンバーカード',
  'paper.special-residence-card': '特定在留カード',
  'paper.juminhyo': '住民票（マイナンバーが 書いてある もの）',
  'paper.tsuchi-card': '通知カード（マイナンバーの 紙の カード）',
  'paper.prior-file': '前に 出した 記録',
  'paper.nta-doc': '給料や 税金の 紙（マイナンバーが 書いてある もの）',
  'paper.self-statement': '自分の マイナンバーだと 書いた 紙',
  'paper.driving-licence': '車の 免許（運転免許証）',
  'paper.driving-history': '運転経歴証明書',
  'paper.passport': 'パスポート',
  'paper.disability-book': '身体障害者手帳',
  'paper.mental-health-book': '精神障害者保健福祉手帳',
  'paper.rehabilitation-book': '療育手帳',
  'paper.residence-card': '在留カード',
  'paper.special-resident': '特別永住者証明書',
  'paper.photo-id': '写真が ある 学生証・社員証など',
  'paper.pre-printed': '名前と 住所が 印刷してある 紙',
  'paper.eligibility-certificate': '健康保険の 紙（資格確認書）',
  'paper.pension-book': '年金の 手帳や 紙（基礎年金番号が 書いてある もの）',
  'paper.child-allowance': '児童扶養手当の 紙（証書）',
  'paper.seal-certificate': '印鑑登録証明書など',
  'paper.utility-receipt': '税金・保険・電気・水道などの お金を はらった 紙（領収証）',
  'paper.other': '本人だと わかる 紙や カード',
}
