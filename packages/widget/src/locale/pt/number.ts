import type { jaNumber } from '../ja/number.ts'

/** Brazilian Portuguese of the number field. */
export const ptNumber: Record<keyof typeof jaNumber, string> = {
  'number.label': 'My Number (número individual, マイナンバー)',
  'number.hint': 'Os 12 números do verso do cartão ou do aviso. Espaços e hifens não atrapalham.',
  'field.required': 'Obrigatório',
  'number.toggle': 'Mostrar o número',
  'number.count': '{count} de 12 números digitados',
  number_empty: 'Digite o My Number.',
  number_characters: 'Digite somente números.',
  number_length: 'Digite os 12 números (agora são {count}).',
  number_corporate: 'Este é um número de empresa (法人番号, 13 números). Digite os 12 números da pessoa.',
  number_check_digit: 'O número parece estar errado. Confira mais uma vez, olhando o cartão.',
  number_refused: 'Ninguém tem este número. Digite o número do cartão.',
  'number.ok': 'Os 12 números foram digitados',
}
