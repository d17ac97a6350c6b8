import type { jaWay } from '../ja/way.ts'

/** Brazilian Portuguese of the ways to prove number and person, and of their reasons; the codes are those of the rules. */
export const ptWay: Record<keyof typeof jaWay, string> = {
  'way.title': 'Quais documentos você vai usar?',
  'way.card': 'Cartão My Number (マイナンバーカード)',
  'wayHelp.card': 'Só este cartão é suficiente. Fotografe a frente e o verso.',
  'way.special-card': 'Cartão de residência especificado (特定在留カード)',
  'wayHelp.special-card':
    'É o cartão de residência (在留カード) que também serve de cartão My Number. Fotografe a frente e o verso.',
  'way.number-photo': 'Documento com o número e documento com foto',
  'wayHelp.number-photo': 'Exemplo: cartão de notificação (通知カード) e carteira de motorista (運転免許証)',
  'way.number-two': 'Documento com o número e 2 documentos sem foto',
  'wayHelp.number-two':
    'Exemplo: atestado de residência (住民票の写し), certificado do seguro de saúde (資格確認書) e caderneta de pensão (年金手帳)',
  'way.number-printed': 'Documento com o número e documento impresso pela empresa',
  'wayHelp.number-printed': 'Use o documento que veio da empresa com o seu nome e endereço já impressos.',
  'way.statement-photo': 'Declaração própria e documento com foto',
  'wayHelp.statement-photo': 'Somente se você não tiver nenhum documento com o número.',
  'way.statement-two': 'Declaração própria e 2 documentos sem foto',
  'wayHelp.statement-two': 'Somente se você não tiver nem documento com o número nem documento com foto.',
  'way.account-number': 'Somente documento com o número',
  'wayHelp.account-number':
    'A sua conta na empresa já mostra quem você é, por isso só o número é verificado.',
  'way.account-statement': 'Somente declaração própria',
  'wayHelp.account-statement': 'Somente se você não tiver nenhum documento com o número.',
  'way.file-photo': '1 documento com foto',
  'wayHelp.file-photo': 'O número é comparado com o registro anterior.',
  'way.file-two': '2 documentos sem foto',
  'wayHelp.file-two': 'O número é comparado com o registro anterior.',
  'way.known': 'Não precisa de documentos',
  'wayHelp.known': 'A sua conta na empresa e o registro anterior são suficientes.',
  'way.proxy': 'No lugar do cônjuge: procuração (委任状) e documento com o número do cônjuge',
  'wayHelp.proxy': 'Fotografe a procuração escrita pelo cônjuge e o documento com o número do cônjuge.',
  'way.proxy-agent':
    'No lugar do cônjuge: procuração (委任状), o seu documento e documento com o número do cônjuge',
  'wayHelp.proxy-agent': 'Fotografe também o documento de identificação de quem envia no lugar do cônjuge.',
  'way.copy': 'Foto do documento com o número',
  'wayHelp.copy': 'Serve para ver se não há erro de digitação.',
  'part.number.one': 'Documento que mostra o número',
  'part.identity.one': 'Documento que mostra quem você é',
  'part.identity.first': 'Documento que mostra quem você é (1º)',
  'part.identity.second': 'Documento que mostra quem você é (2º)',
  'proves.both': 'Para confirmar o número e quem você é.',
  'proves.number': 'Para confirmar o número.',
  'proves.identity': 'Para confirmar quem você é.',
  'proves.agency': 'Para confirmar que você pode enviar no lugar da pessoa.',
  'proves.agent': 'Para confirmar quem envia no lugar da pessoa.',
  'validity.date-on-it': 'Use um documento que não esteja vencido.',
  'validity.six-months': 'Use um documento emitido há no máximo 6 meses.',
  'statement.unchanged':
    'O nome e o endereço do cartão de notificação (通知カード) são iguais aos do atestado de residência (住民票) de hoje.',
  'statement.own-number':
    'Escrevi e assinei a declaração há no máximo 6 meses, e o número é o meu My Number.',
  'statement.own-number.help':
    'Escreva num papel, em japonês, 「次の番号は私の個人番号に相違ありません」, com o número, a data, o seu nome e o seu endereço, e fotografe.',
  'statement.missing': 'Leia o texto sobre o documento e marque a caixa.',
  'refused.title': 'Documentos que não podem ser usados',
  'refused.health-insurance-card':
    'Cartão do seguro de saúde (健康保険証): todos perderam a validade em 1º de dezembro de 2025. Use o certificado 資格確認書.',
  'refused.tsuchi-sho':
    'Aviso do número individual (個人番号通知書): só informa o número e não serve de prova.',
  'refused.tsuchi-card-changed':
    'Cartão de notificação (通知カード) com nome ou endereço antigo: só vale enquanto for igual ao atestado de residência (住民票).',
  'refused.expired': 'Documento vencido: só vale o que está válido no dia do envio.',
  'refused.card-front-only':
    'Só um lado do cartão My Number: a frente confirma a pessoa e o verso confirma o número.',
  'refused.phone-screen': 'Foto da tela de um celular: não é possível saber se é verdadeiro.',
  'refused.eligibility-notice':
    'Aviso de dados do seguro (資格情報のお知らせ): não é documento de identificação. Use o certificado 資格確認書.',
  'refused.driving-history-old':
    'Certificado de histórico de motorista (運転経歴証明書) emitido até março de 2012: só valem os emitidos a partir de 1º de abril de 2012.',
  'why.asked': 'A lei exige confirmar o número e a pessoa. Escolha os documentos que você tem.',
  'why.asked-account': 'Quando a sua conta na empresa mostra quem você é, basta o documento com o número.',
  'why.asked-proxy':
    'A notificação da pensão (第3号) é feita pelo próprio cônjuge. Para enviar no lugar dele é preciso a procuração (委任状).',
  'why.in-person': 'Mostre os documentos pessoalmente ao responsável. Não precisa de fotos.',
  'why.employee-verifies':
    'O número dos familiares é confirmado pelo próprio funcionário. Não precisa de fotos dos documentos dos familiares.',
  'why.number-copy':
    'O número dos familiares é confirmado pelo próprio funcionário. Para evitar erros, fotografe o documento com o número.',
  'why.own-number': 'É o número usado no seu próprio negócio, por isso não precisa de documentos.',
  'why.known':
    'A sua conta na empresa e o registro anterior são suficientes, por isso não precisa de documentos.',
}
