import type { jaPaper } from '../ja/paper.ts'

/** Brazilian Portuguese of the names of the papers; the codes are those of the rules. */
export const ptPaper: Record<keyof typeof jaPaper, string> = {
  'paper.mynumber-card': 'Cartão My Number (マイナンバーカード)',
  'paper.special-residence-card': 'Cartão de residência especificado (特定在留カード)',
  'paper.juminhyo': 'Atestado de residência com o My Number (住民票の写し)',
  'paper.tsuchi-card': 'Cartão de notificação (通知カード)',
  'paper.prior-file': 'Registro entregue anteriormente',
  'paper.nta-doc': 'Comprovante de imposto ou de pagamento com o My Number (源泉徴収票・支払通知書)',
  'paper.self-statement': 'Declaração própria do My Number',
  'paper.driving-licence': 'Carteira de motorista japonesa (運転免許証)',
  'paper.driving-history': 'Certificado de histórico de motorista (運転経歴証明書)',
  'paper.passport': 'Passaporte',
  'paper.disability-book': 'Caderneta de deficiência física (身体障害者手帳)',
  'paper.mental-health-book': 'Caderneta de saúde mental (精神障害者保健福祉手帳)',
  'paper.rehabilitation-book': 'Caderneta de reabilitação (療育手帳)',
  'paper.residence-card': 'Cartão de residência (在留カード)',
  'paper.special-resident': 'Certificado de residente permanente especial (特別永住者証明書)',
  'paper.photo-id': 'Carteira de estudante, de funcionário ou de habilitação profissional, com foto',
  'paper.pre-printed': 'Documento com o seu nome e endereço já impressos',
  'paper.eligibility-certificate': 'Certificado de qualificação do seguro de saúde (資格確認書)',
  'paper.pension-book': 'Caderneta de pensão ou aviso do número básico (年金手帳・基礎年金番号通知書)',
  'paper.child-allowance': 'Certificado de auxílio para criação de filhos (児童扶養手当証書)',
  'paper.seal-certificate':
    'Certificado de registro de carimbo (印鑑登録証明書) ou anexo do koseki (戸籍の附票)',
  'paper.utility-receipt': 'Recibo de impostos, seguro social ou contas como luz e água (領収証)',
  'paper.health-insurance-card': 'Cartão do seguro de saúde (健康保険証)',
  'paper.proxy-letter': 'Procuração (委任状)',
  'paper.agent-identity': 'Documento de identificação de quem responde pela pessoa (運転免許証 etc.)',
  'paper.other': 'Documento de identificação',
}
