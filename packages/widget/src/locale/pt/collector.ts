import type { jaCollector } from '../ja/collector.ts'

/** Brazilian Portuguese of the collector and the page around it. */
export const ptCollector: Record<keyof typeof jaCollector, string> = {
  'side.front': ' (frente)',
  'side.back': ' (verso)',
  'step.of': 'Etapa {current} de {total}',
  'intro.title': 'Pedido de {organization}',
  'intro.greeting': 'Olá, {name}',
  'intro.lead':
    'A lei exige o seu My Number (マイナンバー) para os procedimentos abaixo. Leva cerca de 5 minutos.',
  'intro.purposes': 'Para que será usado',
  'intro.purposesNote': 'Não será usado para mais nada além do que está escrito aqui.',
  'intro.who': 'De quem é',
  'intro.need': 'Tenha em mãos',
  'intro.needNumber': 'Algo que mostre o My Number (o cartão, o atestado de residência 住民票 etc.)',
  'intro.due': 'Prazo',
  'intro.contact': 'Contato para dúvidas',
  'intro.safety':
    'O número e as fotos são criptografados nesta tela antes do envio. Somente {organization} consegue ler; os servidores no caminho não conseguem.',
  'intro.fingerprint': 'Código de verificação',
  'intro.fingerprintHelp':
    'Se você não esperava este pedido, ou se o código for diferente do que a empresa informou, não digite nada e ligue para o contato acima.',
  'intro.start': 'Começar',
  'numberStep.title': 'Digite o My Number',
  'papersStep.title': 'Fotografe os documentos',
  'papersStep.titleFor': 'Fotos dos documentos de {name}',
  'review.title': 'Confira os dados',
  'number.labelFor': 'My Number de {name}',
  'number.same':
    'Este número é igual ao de {name}. Cada pessoa tem um número próprio. Confira nos documentos de quem ele é.',
  'review.number': 'My Number',
  'review.papers': 'Documentos',
  'review.edit': 'Corrigir',
  'review.mismatch':
    'O número digitado é diferente do número no QR code do documento. Veja o cartão e corrija o número ou a foto.',
  'review.show': 'Mostrar o número',
  'review.hide': 'Esconder o número',
  'review.send': 'Enviar',
  'review.note': 'Depois do envio, o número e as fotos somem desta tela.',
  'sending.title': 'Enviando',
  'sending.sealing': 'Criptografando…',
  'sending.uploading': 'Enviando… {percent}%',
  'sending.offline': 'Sem conexão. O envio continua assim que a conexão voltar. Aguarde nesta tela.',
  'sending.retry': 'A conexão está instável. Tentando de novo…',
  'sending.resumed': 'Continuando de onde parou da última vez.',
  'sending.keep': 'Não feche esta tela até terminar.',
  'receipt.title': 'Envio concluído',
  'receipt.lead': '{organization} recebeu os dados. Você pode fechar esta tela.',
  'receipt.leadUsed': 'O envio por este link já foi feito.',
  'receipt.when': 'Data e hora do envio',
  'receipt.number': 'Número do comprovante',
  'receipt.next': 'Se faltar alguma coisa, {organization} entrará em contato.',
  'receipt.nextUsed': 'Se quiser corrigir algo, abra novamente o link que recebeu ou fale com a empresa.',
  'receipt.photos': 'As fotos dos documentos continuam no seu celular. Apague essas fotos.',
  'receipt.print': 'Imprimir ou salvar o comprovante',
  'contact.code': 'Número de protocolo (受付番号)',
  'contact.line': 'Contato para dúvidas',
  'nav.next': 'Avançar',
  'nav.back': 'Voltar',
  'nav.retry': 'Tentar de novo',
  'stopped.title': 'Não é possível continuar nesta tela',
  'stopped.invalid_link':
    'O link não está correto. Copie o link inteiro da mensagem, até o último caractere, e abra de novo.',
  'stopped.unauthenticated':
    'Este link não pode ser usado. Veja se chegou um link mais novo ou pergunte à empresa.',
  'stopped.request_expired': 'O prazo deste link terminou. Peça um novo link à empresa.',
  'stopped.request_closed': 'A empresa cancelou este pedido. Se isso for inesperado, pergunte à empresa.',
  'stopped.manifest_expired': 'O prazo deste link terminou. Peça um novo link à empresa.',
  'stopped.manifest_invalid':
    'O conteúdo recebido foi alterado no caminho. Não digite nada e ligue para a empresa.',
  'stopped.manifest_replayed': 'Chegou um pedido antigo. Abra o link mais novo.',
  'stopped.fingerprint_mismatch':
    'Não foi possível confirmar quem enviou este pedido. Não digite nada e ligue para a empresa.',
  'stopped.environment_untrusted':
    'Outro programa desta página alterou funções importantes do navegador. Não digite nada e avise a empresa.',
  'stopped.context_opaque':
    'Do jeito que esta página foi incorporada, não é possível enviar o número. Não digite nada e avise a empresa.',
  'stopped.context_insecure':
    'A conexão com esta página não está criptografada. Confira se o endereço começa com https:// e avise a empresa.',
  'stopped.already_submitted': 'O envio por este link já foi feito.',
  'stopped.storage_full': 'Quem recebe está sem espaço. Nada foi enviado. Tente de novo mais tarde.',
  'stopped.uploads_full':
    'Há muitos envios em andamento. O que você digitou não foi enviado. Tente de novo daqui a pouco; se continuar, avise a empresa.',
  'stopped.unreachable': 'Não foi possível conectar ao servidor. Verifique a conexão e tente de novo.',
  'stopped.other': 'Ocorreu um problema. Nada foi enviado. Tente de novo ou pergunte à empresa.',
  'stopped.code': 'Código',
  loading: 'Carregando…',
  'page.title': 'Envio do My Number',
  'page.size': 'Letras maiores',
  'page.about': 'Coleta criptografada com Fuin',
}
