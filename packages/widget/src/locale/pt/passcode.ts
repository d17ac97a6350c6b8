import type { jaPasscode } from '../ja/passcode.ts'

/** Brazilian Portuguese of the passcode and of asking for more time. */
export const ptPasscode: Record<keyof typeof jaPasscode, string> = {
  'passcode.title': 'Digite o código de acesso (パスコード)',
  'passcode.lead': 'Para abrir este link é preciso o código de acesso que a empresa informou separadamente.',
  'passcode.label': 'Código de acesso (パスコード)',
  'passcode.hint':
    'Tem 8 caracteres ou mais. Pode usar maiúsculas ou minúsculas, com ou sem hifens e espaços. 0 e O, 1 e I valem como iguais.',
  'passcode.short': 'O código de acesso tem 8 caracteres ou mais. Digite até o fim.',
  'passcode.wrong': 'O código de acesso está errado. Veja de novo o papel ou o aviso.',
  'passcode.tries': 'Você ainda pode tentar {tries} vezes.',
  'passcode.last': 'Resta 1 tentativa. Se errar, este link não poderá mais ser usado.',
  'passcode.open': 'Abrir',
  'passcode.checking': 'Verificando…',
  'passcode.where': 'Se você não sabe o código de acesso',
  'passcode.ask':
    'Está no papel recebido da empresa ou num aviso no local de trabalho. Se não encontrar, pergunte ao responsável na empresa.',
  'passcode.kept':
    'O código de acesso não fica guardado neste aparelho. Se abrir a página de novo, digite mais uma vez.',
  'stopped.passcode_exhausted':
    'O código de acesso foi digitado errado 10 vezes, por isso este link não pode mais ser usado. Peça um novo link à empresa. A empresa também é avisada.',
  'expired.title': 'O prazo deste link terminou',
  'expired.lead': 'Você ainda pode enviar. Use o botão abaixo para pedir mais prazo à empresa.',
  'expired.ask': 'Pedir mais prazo',
  'expired.help': 'A empresa fica sabendo somente que você deseja mais prazo.',
  'expired.asked': 'O pedido foi feito à empresa.',
  'expired.wait':
    'Quando a empresa aumentar o prazo, esta página avança sozinha. Você pode fechar e abrir o mesmo link mais tarde. Se for urgente, ligue para a empresa.',
}
