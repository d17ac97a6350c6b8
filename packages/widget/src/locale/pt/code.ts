import type { jaCode } from '../ja/code.ts'

/** Brazilian Portuguese of the card code. */
export const ptCode: Record<keyof typeof jaCode, string> = {
  'code.button': 'Ler o QR code do cartão',
  'code.live': 'Ler o QR code com a câmera ao vivo',
  'code.hint':
    'Fotografe o verso do cartão My Number (マイナンバーカード) e o número é preenchido sozinho. Essa foto não é enviada.',
  'code.working': 'Lendo…',
  'code.done': 'O número foi lido. Confira se é igual ao do cartão.',
  'code.replaced':
    'O QR code tem um número diferente do que você digitou; ficou o número do QR code. Confira se é igual ao do cartão.',
  'code.nothing':
    'Não foi possível ler o QR code. Vá a um lugar claro e mostre o QR code bem grande. Também é possível digitar o número.',
  'code.other':
    'Este QR code não contém o My Number. Fotografe o verso do cartão My Number (マイナンバーカード).',
  'code.application':
    'Este é o QR code do formulário de solicitação (申請書); ele não contém o My Number. Mostre o QR code do verso do cartão My Number ou o do cartão de notificação (通知カード).',
}
