import type { jaOwn } from '../ja/own.ts'

/** Brazilian Portuguese of what a person sees and may do afterwards: their own view, correction, withdrawal, refusal. */
export const ptOwn: Record<keyof typeof jaOwn, string> = {
  'own.state': 'Situação atual',
  'own.submitted': 'Aguardando a conferência de {organization}.',
  'own.accepted': '{organization} aceitou os dados.',
  'own.closed': '{organization} decidiu não usar este envio. O que você enviou será destruído.',
  'own.kept': 'Até quando fica guardado',
  'own.keptText':
    'Fica guardado pelo tempo que a lei exige e depois é destruído, sem possibilidade de recuperação. As fotos dos documentos são destruídas antes, assim que a conferência termina.',
  'own.gaveNumber': '{name}: My Number',
  'own.gavePhotos': '{name}: fotos dos documentos ({count})',
  'own.correct': 'Cancelar ou corrigir o envio',
  'own.correctTitle': 'Escolha o que quer cancelar',
  'own.correctHelp':
    'O que você escolher é destruído na hora e não pode ser recuperado. Depois, você pode enviar de novo nesta tela, quantas vezes precisar, até o fim do prazo. O que não for escolhido continua como está.',
  'own.correctDo': 'Cancelar o que escolhi',
  'own.correctNone': 'Escolha pelo menos um item para cancelar.',
  'own.wish': 'Pedir uma correção',
  'own.wishHelp':
    'Os dados já foram aceitos, por isso não é possível corrigir nesta tela. Escreva o que deve ser corrigido e {organization} receberá a mensagem. Não escreva o My Number.',
  'own.wishSent': 'O pedido de correção foi enviado. Aguarde o contato de {organization}.',
  'own.words': 'O que você quer dizer (opcional)',
  'own.send': 'Enviar',
  'own.decline': 'Se não quiser fornecer o My Number',
  'own.declineHelp':
    'Não há punição para quem não fornece. Porém, a lei exige o número em certos documentos; por isso {organization} precisa registrar como pediu e por que não há número, e explicar isso à repartição pública que recebe os documentos.',
  'own.reason': 'Motivo para não fornecer',
  'own.reason.CIRCUMSTANCES': 'Não posso fornecer, por motivos pessoais',
  'own.reason.GIVEN': 'Já enviei',
  'own.reason.UNRELATED': 'Não tenho relação com esta empresa',
  'own.reason.OTHER': 'Outro motivo',
  'own.declined':
    'Avisamos {organization} de que você não vai fornecer o número. Se mudar de ideia, você pode enviar nesta tela até o fim do prazo.',
  'own.reopen': 'Enviar, afinal',
  'own.uses': 'Como seu número foi usado',
  'own.usesText':
    'Sempre que alguém da {organization} mostra seu número ou documentos na tela, imprime ou exporta, isso fica registrado aqui.',
  'own.usesNone': 'Ainda não foi mostrado nem impresso.',
  'own.use.display': 'Mostrado na tela',
  'own.use.output': 'Impresso ou exportado',
  'own.usesNumber': '{name}: My Number',
  'own.usesPhoto': '{name}: foto de documento',
  'own.usesForm': 'Formulário {form}',
  'own.usesReview': 'Conferência do que você enviou',
  'own.usesMore': 'Ver registros anteriores',
}
