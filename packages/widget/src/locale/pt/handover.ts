import type { jaHandover } from '../ja/handover.ts'

/** Brazilian Portuguese of going on elsewhere. */
export const ptHandover: Record<keyof typeof jaHandover, string> = {
  'handover.lead': 'Se tiver um celular, você pode fotografar e enviar por ele.',
  'handover.button': 'Continuar no celular',
  'handover.code': 'QR code para abrir no celular',
  'handover.scan': 'Aponte a câmera do celular para este QR code e abra o link que aparecer.',
  'handover.signIn': 'No celular, entre com a sua conta como sempre.',
  'handover.compare': 'Confira se o “Código de verificação” na tela do celular é igual a este:',
  'handover.stay':
    'O que você digitou nesta tela não passa para o celular. No celular, comece de novo pelo número.',
  'handover.secret': 'Este QR code é só seu. Não mostre a outras pessoas nem deixe que tirem foto dele.',
  'handover.waiting': 'Aguardando o envio pelo celular. Quando terminar, o comprovante aparece nesta tela.',
  'handover.lost': 'Daqui não é possível saber se o envio terminou. Veja a tela do celular.',
  'handover.close': 'Fechar o QR code e continuar aqui',
  'leave.lead':
    'Esta página está aberta dentro de um aplicativo. Se a câmera ou as fotos não funcionarem, abra no seu navegador de sempre (Safari ou Chrome).',
  'leave.open': 'Abrir no navegador de sempre',
  'leave.copy': 'Copiar o link',
  'leave.copied': 'Copiado. Abra o Safari ou o Chrome e cole na barra de endereço.',
  'leave.failed': 'Não foi possível copiar. Mantenha o dedo sobre o link da mensagem e abra no navegador.',
}
