import type { jaMask } from '../ja/mask.ts'

/** Brazilian Portuguese of the buttons that change a photo, and of what has to be hidden on it. */
export const ptMask: Record<keyof typeof jaMask, string> = {
  'mask.button': 'Cobrir uma parte de preto',
  'mask.hide':
    'Antes de enviar, cubra de preto o que aparecer disto na foto: {what}. A lei não permite receber essa informação.',
  'mask.wish': 'Se aparecer na foto, você pode cobrir de preto: {what}',
  'mask.must': 'Toque em “Cobrir uma parte de preto”, ou confira que não aparece na foto e marque a caixa.',
  'mask.absent': 'Conferi. Isto não aparece na foto: {what}',
  'mask.done': 'Coberto de preto. A foto é enviada como você está vendo.',
  'mask.insurer': 'Número da seguradora (保険者番号)',
  'mask.insured': 'Símbolo, número e ramal (記号・番号・枝番)',
  'mask.insurance':
    'Símbolo e número do seguro de saúde (記号・番号), número básico de pensão (基礎年金番号)',
  'mask.qr': 'QR code',
  'mask.pension': 'Número básico de pensão (基礎年金番号)',
  'mask.number': 'My Number',
  'mask.family': 'My Number de outros familiares',
  'mask.donor': 'Campo de doação de órgãos (臓器提供)',
  'stage.unfinished': 'Você ainda está mudando a foto. Toque no botão azul ou em “Voltar sem mudar”.',
  'stage.unavailable': 'Não foi possível carregar esta ferramenta. Verifique a conexão e toque de novo.',
  'document.undo': 'Desfazer',
  'document.undone': 'A última mudança foi desfeita.',
  'list.comma': ', ',
  'crop.button': 'Cortar as bordas',
  'crop.done': 'As bordas foram cortadas. Esta foto será enviada.',
}
