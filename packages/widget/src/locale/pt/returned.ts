import type { jaReturned } from '../ja/returned.ts'

/** Brazilian Portuguese of a submission that was sent back. */
export const ptReturned: Record<keyof typeof jaReturned, string> = {
  'returned.title': 'Há algo para corrigir no que você enviou',
  'returned.UNREADABLE': 'Não foi possível ler o texto da foto.',
  'returned.BACK-MISSING': 'Faltou a foto do verso do documento.',
  'returned.WRONG-PAPER': 'Chegou um documento diferente do que foi pedido.',
  'returned.EXPIRED': 'O documento estava vencido.',
  'returned.NUMBER-DIFFERS': 'O número digitado é diferente do número do documento.',
  'returned.NAME-DIFFERS': 'O nome ou o endereço é diferente do que a empresa tem registrado.',
  'returned.NOT-MASKED': 'Um número que deve ficar escondido estava aparecendo.',
  'returned.OTHER': 'Confira mais uma vez o que você enviou.',
  'returned.words': 'Mensagem do responsável',
  'returned.everything': 'Por favor, envie tudo de novo, desde o início.',
  'returned.only': 'Envie somente o que precisa ser corrigido. O resto continua como está.',
}
