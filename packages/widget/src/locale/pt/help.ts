import type { jaHelp } from '../ja/help.ts'

/** Brazilian Portuguese of the ways on when a link does not work. */
export const ptHelp: Record<keyof typeof jaHelp, string> = {
  'help.paste': 'Colar o link de novo',
  'help.pasteLabel': 'Cole aqui o link que você recebeu',
  'help.pasteHint':
    'Tudo, de “https://” até o último caractere. Quebras de linha e espaços no meio não atrapalham.',
  'help.pasteWrong': 'Falta uma parte do link. Abra a mensagem e copie até o último caractere.',
  'help.open': 'Abrir este link',
  'help.call': 'Perguntar por telefone',
  'help.codeLabel': 'Número de protocolo (受付番号)',
  'help.codeHint': 'Os 6 caracteres que estão no papel ou na mensagem. Pode usar letras minúsculas e hifens.',
  'help.codeWrong': 'O número de protocolo tem 6 letras e números.',
  'help.codeNext': 'Ver o que dizer',
  'help.say': 'Diga ou mostre o seguinte ao contato da empresa:',
  // In Japanese too: it is said to, or shown to, people who may read nothing else.
  'help.sentence':
    '「マイナンバーを提出するリンクが開けません。受付番号は {code} です。新しいリンクか、紙での提出をお願いします。」 (O link para enviar o My Number não abre. O número de protocolo é {code}. Por favor, me mande um novo link ou o formulário em papel.)',
  'help.copy': 'Copiar este texto',
  'help.copied': 'Copiado',
  'help.paperTitle': 'Responder em papel',
  'help.paper':
    'Também é possível responder em papel, sem celular nem computador. Peça o formulário à empresa.',
  'help.never': 'Não envie o My Number nem fotos dos documentos por e-mail ou mensagem.',
}
