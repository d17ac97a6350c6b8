import type { jaJourney } from '../ja/journey.ts'

/** Brazilian Portuguese of the way through the collection. */
export const ptJourney: Record<keyof typeof jaJourney, string> = {
  'steps.label': 'Etapas',
  'steps.number': 'Número',
  'steps.papers': 'Fotos dos documentos',
  'steps.review': 'Conferir',
  'steps.for': '{step} ({name})',
  'steps.completed': 'feito',
  'steps.current': 'agora',
  'steps.reached': 'a fazer',
  'steps.ahead': 'a fazer',
  'steps.error': 'com problema',
  'summary.title': 'Há algo para corrigir',
  'summary.entry': '{label}: {message}',
  'countersign.title': 'Confira a palavra combinada (合言葉)',
  'countersign.help': 'É igual à que está no papel recebido da empresa?',
  'countersign.warn':
    'Se for diferente, ou se você não recebeu nenhuma, não digite nada e ligue para a empresa.',
  'countersign.same': 'É igual',
  'countersign.different': 'É diferente',
  'stopped.countersign_different':
    'Se a palavra combinada é diferente, o pedido pode ser de outra pessoa. Não digite nada e ligue para a empresa.',
  'stopped.session_ended':
    'Sua sessão terminou. Entre de novo em outra aba e depois toque em “Tentar de novo”. O que você digitou continua nesta tela.',
  'notice.lost':
    'A página foi recarregada, por isso o número e as fotos sumiram: eles nunca ficam guardados neste aparelho. Por favor, preencha de novo.',
  'expiry.left':
    'Este link funciona por mais {minutes} minutos. Se não der tempo, peça um novo link a {organization}.',
  'session.ended':
    'Sua sessão terminou. O que você digitou continua nesta tela. Entre de novo em outra aba e depois toque em “Continuar”.',
  'session.open': 'Abrir a tela de entrada (outra aba)',
  'session.again': 'Continuar',
  'nav.toReview': 'Voltar para a conferência',
  'review.editWhat': 'Corrigir: {what}',
  'review.confirm': 'É diferente do QR code, mas o número que digitei está certo',
  'review.unsolved':
    'Os números são diferentes. Corrija o número ou a foto, ou confirme que o número está certo.',
  'review.enlarge': 'Ampliar: {label}',
  'review.close': 'Fechar',
  'review.statement':
    'Ao tocar em “Enviar”, o número e as fotos são criptografados neste aparelho e enviados a {organization}. Somente {organization} consegue ler. Até que {organization} aceite, é possível cancelar e corrigir pelo mesmo link.',
  'review.statementNumber':
    'Ao tocar em “Enviar”, o número é criptografado neste aparelho e enviado a {organization}. Somente {organization} consegue ler. Até que {organization} aceite, é possível cancelar e corrigir pelo mesmo link.',
  'sending.finishing': 'Tudo chegou. Aguardando a confirmação…',
  'sending.cancel': 'Parar o envio',
  'sending.cancelHelp':
    'Se parar, você volta para a conferência. A parte já enviada não é usada e é apagada.',
  'sending.cancelResumed':
    'Se parar, a parte já enviada não é usada e é apagada, e será preciso preencher desde o início.',
  'receipt.from': 'Enviado para',
  'receipt.gave': 'O que você enviou',
  'receipt.keep': 'O My Number não está escrito neste comprovante.',
  'receipt.save': 'Salvar o comprovante em arquivo',
  'receipt.share': 'Compartilhar ou salvar o comprovante',
  'receipt.copy': 'Copiar o texto do comprovante',
  'receipt.copied': 'Copiado.',
  'receipt.copyFailed': 'Não foi possível copiar. Anote o número do comprovante.',
  'receipt.heading': 'Comprovante de envio do My Number',
  'receipt.file': 'comprovante-my-number',
}
